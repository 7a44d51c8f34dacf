/** 党组织前置研究 of a meeting's important matters: recorded, waived with a reason, or still to be done. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Button, ConfigProvider, Radio } from 'antd'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import type { Failure } from '../../../domain/failure.ts'
import { isOver } from '../../../domain/meeting/meeting.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import {
  describePreStudy,
  type PreStudy,
  preStudyArticle,
  preStudyConclusionNames,
  preStudyConclusions,
} from '../../../domain/meeting/pre-study.ts'
import { type InputOf, tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { prepareText } from '../../text/prepare.ts'

const text = prepareText

type Held = InputOf<'rules.recordPreStudy'>
type Waived = InputOf<'rules.waivePreStudy'>

export function PreStudySection({ record }: { readonly record: MeetingRecord }) {
  const { meeting, preStudy } = record
  const [isChanging, setIsChanging] = useState(false)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isClosed = isOver(meeting.state) || meeting.state === 'cancelled'
  const clear = async () => {
    const reply = await tell('rules.clearPreStudy', { meetingId: meeting.id })
    setRefusal(reply.ok ? null : reply.failure)
  }
  const isShown = preStudy !== null && !isChanging
  if (isClosed && preStudy === null) return null
  return (
    // Also while the rest of the page is locked: a matter may come up in the meeting itself.
    <ConfigProvider componentDisabled={isClosed}>
      <Section
        title={text.preStudy}
        extra={
          isShown &&
          !isClosed && (
            <>
              <Button type="link" onClick={() => setIsChanging(true)}>
                {text.preStudyChange}
              </Button>
              {meeting.state === 'draft' && (
                <Button type="link" onClick={() => void clear()}>
                  {text.preStudyClear}
                </Button>
              )}
            </>
          )
        }
      >
        <div className="stack stack-tight">
          {isShown ? (
            <Kept preStudy={preStudy} />
          ) : (
            <Writing key={meeting.id} record={record} onWritten={() => setIsChanging(false)} />
          )}
          {refusal !== null && (
            <p className="field-error" role="alert">
              {sayFailure(refusal)}
            </p>
          )}
        </div>
      </Section>
    </ConfigProvider>
  )
}

function Kept({ preStudy }: { readonly preStudy: PreStudy }) {
  return (
    <>
      <p>{describePreStudy(preStudy)}</p>
      {preStudy.kind === 'held' && preStudy.materials !== '' && (
        <p className="hint">{text.preStudyMaterialsKept(preStudy.materials)}</p>
      )}
    </>
  )
}

type WritingProps = { readonly record: MeetingRecord; readonly onWritten: () => void }

function Writing({ record, onWritten }: WritingProps) {
  const [isWaiving, setIsWaiving] = useState(record.preStudy?.kind === 'waived')
  return isWaiving ? (
    <WaiveForm record={record} onWritten={onWritten} onBack={() => setIsWaiving(false)} />
  ) : (
    <HeldForm record={record} onWritten={onWritten} onWaive={() => setIsWaiving(true)} />
  )
}

function HeldForm({ record, onWritten, onWaive }: WritingProps & { readonly onWaive: () => void }) {
  const today = useToday()
  const { preStudy, meeting, community } = record
  const former = preStudy?.kind === 'held' ? preStudy : null
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const form = useForm<Held>({
    resolver: zodResolver(contract.rules.recordPreStudy.input),
    defaultValues: {
      meetingId: meeting.id,
      heldOn: former?.heldOn ?? today,
      organisation: former?.organisation ?? community.partyOrganisation,
      conclusion: former?.conclusion ?? 'agreed',
      opinion: former?.opinion ?? '',
      materials: former?.materials ?? '',
    },
    mode: 'onChange',
  })
  const { control } = form
  const write = form.handleSubmit(async (values) => {
    const reply = await tell('rules.recordPreStudy', values)
    setRefusal(reply.ok ? null : reply.failure)
    if (reply.ok) onWritten()
  })
  return (
    <>
      <p className="hint">{text.preStudyHint(preStudyArticle)}</p>
      <div className="field-grid">
        <DayField control={control} name="heldOn" label={text.preStudyHeldOn} />
        <TextField control={control} name="organisation" label={text.preStudyOrganisation} />
        <Controller
          control={control}
          name="conclusion"
          render={({ field }) => (
            <fieldset className="prepare-choice field-wide">
              <legend className="field-label">{text.preStudyConclusion}</legend>
              <Radio.Group
                value={field.value}
                onChange={field.onChange}
                options={preStudyConclusions.map((value) => ({
                  value,
                  label: preStudyConclusionNames[value],
                }))}
              />
            </fieldset>
          )}
        />
        <TextField control={control} name="opinion" label={text.preStudyOpinion} />
        <TextField
          control={control}
          name="materials"
          label={text.preStudyMaterials}
          placeholder={text.preStudyMaterialsExample}
        />
      </div>
      {refusal !== null && (
        <p className="field-error" role="alert">
          {sayFailure(refusal)}
        </p>
      )}
      <div className="row row-end">
        <Button type="link" onClick={onWaive}>
          {text.preStudyNotNeeded}
        </Button>
        <Button loading={form.formState.isSubmitting} onClick={() => void write()}>
          {text.preStudyRecord}
        </Button>
      </div>
    </>
  )
}

function WaiveForm({ record, onWritten, onBack }: WritingProps & { readonly onBack: () => void }) {
  const { preStudy, meeting } = record
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const form = useForm<Waived>({
    resolver: zodResolver(contract.rules.waivePreStudy.input),
    defaultValues: { meetingId: meeting.id, reason: preStudy?.kind === 'waived' ? preStudy.reason : '' },
  })
  const write = form.handleSubmit(async (values) => {
    const reply = await tell('rules.waivePreStudy', values)
    setRefusal(reply.ok ? null : reply.failure)
    if (reply.ok) onWritten()
  })
  return (
    <>
      <p className="hint">{text.preStudyHint(preStudyArticle)}</p>
      <TextField
        control={form.control}
        name="reason"
        label={text.preStudyReason}
        hint={text.preStudyReasonHint}
      />
      {refusal !== null && (
        <p className="field-error" role="alert">
          {sayFailure(refusal)}
        </p>
      )}
      <div className="row row-end">
        <Button type="link" onClick={onBack}>
          {text.preStudyBack}
        </Button>
        <Button loading={form.formState.isSubmitting} onClick={() => void write()}>
          {text.preStudyWaive}
        </Button>
      </div>
    </>
  )
}
