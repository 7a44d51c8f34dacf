/** 四议两公开: the six stages in order, the first open one with its button, the last done one with the way back. Decides no order. */
import { CheckOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import type { Failure, Reply } from '../../../domain/failure.ts'
import type { TopicStageId } from '../../../domain/identity.ts'
import { stageStandingAfter, stageSteps, standingOfStage } from '../../../domain/topic/topic-stages.ts'
import { isNotSaved, type OutputOf, retryBy, tell } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { DayInput } from '../../forms/TimeFields.tsx'
import { useHandler } from '../../parts/hooks/use-handler.ts'
import { useKeptText } from '../../parts/hooks/use-kept-text.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Section } from '../../parts/Section.tsx'
import { dossierText } from '../../text/dossier.ts'
import { sayFailure } from '../../text/failures.ts'

const text = dossierText

type Stage = OutputOf<'topics.dossier'>['stages'][number]

export function Stages({ stages }: { readonly stages: readonly Stage[] }) {
  const [openId, setOpenId] = useState<TopicStageId | null>(null)
  const stepOf = ({ position }: Stage) => {
    const standing = standingOfStage(stages, position)
    return stageSteps.find((step) => stageStandingAfter(standing, step) !== null) ?? null
  }
  return (
    <Section title={text.stages}>
      <ol className="dossier-stages">
        {stages.map((stage) => {
          const step = stepOf(stage)
          const isOpen = openId === stage.id
          return (
            <li
              key={stage.id}
              className={`dossier-stage ${stage.doneOn !== null ? 'is-done' : step === 'finish' ? 'is-current' : ''}`}
            >
              <span className="dossier-stage-sign">
                {stage.doneOn === null ? stage.position : <CheckOutlined />}
              </span>
              <div className="dossier-stage-words">
                <span>{stage.name}</span>
                <span className="hint">
                  {stage.doneOn !== null
                    ? [text.stageState(dayInChinese(stage.doneOn)), stage.note]
                        .filter((words) => words !== '')
                        .join('，')
                    : step === 'finish'
                      ? text.stageNext
                      : text.stageWaiting}
                </span>
              </div>
              {step === 'finish' && !isOpen && (
                <Button aria-label={text.finishStageOf(stage.name)} onClick={() => setOpenId(stage.id)}>
                  {text.finishStage}
                </Button>
              )}
              {step === 'take-back' && !isOpen && (
                <Button
                  type="text"
                  aria-label={text.takeBackStageOf(stage.name)}
                  onClick={() => setOpenId(stage.id)}
                >
                  {text.takeBackStage}
                </Button>
              )}
              {step === 'finish' && isOpen && <FinishStage stage={stage} onGone={() => setOpenId(null)} />}
              {step === 'take-back' && isOpen && (
                <TakeBackStage stage={stage} onGone={() => setOpenId(null)} />
              )}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

type StageFormProps = { readonly stage: Stage; readonly onGone: () => void }

/** Sends one step of a stage at a time; what is refused is said beneath. */
function useStageStep(send: () => Promise<Reply<null>>, onDone: () => void) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const take = async (): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await send()
    isBusy.current = false
    if (reply.ok) return onDone()
    if (!isNotSaved(reply.failure)) setFailure(reply.failure)
    retryBy(reply.failure, take)
  }
  return { problem: failure === null ? undefined : sayFailure(failure), take: () => void take() }
}

function FinishStage({ stage, onGone }: StageFormProps) {
  const today = useToday()
  const [on, setOn] = useState(today)
  const [note, setNote] = useKeptText(`stage ${stage.id}`)
  const { problem, take } = useStageStep(
    () => tell('topics.finishStage', { stageId: stage.id, on, note }),
    () => {
      setNote('')
      onGone()
    },
  )
  return (
    <div className="dossier-stage-form">
      <Field label={text.stageDay}>
        {(ties) => <DayInput ties={ties} value={on} until={today} onChange={setOn} />}
      </Field>
      <LineField
        label={text.stageNote}
        limit={500}
        value={note}
        problem={problem}
        onChange={setNote}
        onEnter={take}
      />
      <div className="row row-end">
        <Button onClick={onGone}>{text.cancel}</Button>
        <Button onClick={take}>{text.finishStage}</Button>
      </div>
    </div>
  )
}

function TakeBackStage({ stage, onGone }: StageFormProps) {
  const [by] = useHandler()
  const [reason, setReason] = useState('')
  const { problem, take } = useStageStep(
    () => tell('topics.takeBackStage', { stageId: stage.id, reason, by }),
    onGone,
  )
  const isReady = reason.trim() !== ''
  return (
    <div className="dossier-stage-form">
      <LineField
        label={text.takeBackReason}
        example={text.takeBackExample}
        limit={200}
        value={reason}
        problem={problem}
        onChange={setReason}
        onEnter={() => isReady && take()}
      />
      <div className="row row-end">
        <Button onClick={onGone}>{text.cancel}</Button>
        <Button disabled={!isReady} onClick={take}>
          {text.takeBackNow}
        </Button>
      </div>
    </div>
  )
}

type LineFieldProps = {
  readonly label: string
  readonly example?: string | undefined
  readonly limit: number
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (words: string) => void
  readonly onEnter: () => void
}

function LineField({ label, example, limit, value, problem, onChange, onEnter }: LineFieldProps) {
  return (
    <Field label={label} error={problem}>
      {(ties) => (
        <Input
          {...ties}
          autoFocus
          value={value}
          maxLength={limit}
          placeholder={example}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) onEnter()
          }}
        />
      )}
    </Field>
  )
}
