/** Changes what is written of a 专班, ends it with a summary, and starts it again. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Alert } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { cases, caseWords } from '../../../contract/cases.ts'
import { type Case, type CaseWork, findOpenEnds } from '../../../domain/case/case.ts'
import type { Failure } from '../../../domain/failure.ts'
import { tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { EntryDrawer } from '../../parts/drawer/EntryDrawer.tsx'
import { casesText, caseText } from '../../text/cases.ts'

const text = caseText

export type WholeCaseProps = { readonly found: Case; readonly onClose: () => void }

export function ChangeCase({ found, onClose }: WholeCaseProps) {
  const { title, estateName, background, startedOn } = found
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(caseWords),
    defaultValues: { title, estateName, background, startedOn },
  })
  const change = handleSubmit(async (words) => {
    const reply = await tell('cases.change', { caseId: found.id, words })
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  })
  return (
    <EntryDrawer
      title={text.changeTitle}
      submit={text.keep}
      refusal={refusal}
      onSubmit={() => change()}
      onClose={onClose}
    >
      <TextField control={control} name="title" label={casesText.name} />
      <div className="columns">
        <TextField control={control} name="estateName" label={casesText.estate} />
        <DayField control={control} name="startedOn" label={casesText.startedOn} />
      </div>
      <TextField
        control={control}
        name="background"
        label={casesText.background}
        hint={casesText.backgroundHint}
        rows={4}
      />
    </EntryDrawer>
  )
}

const closing = cases.close.input.omit({ caseId: true })

export function CloseCase(props: WholeCaseProps & { readonly work: CaseWork; readonly today: string }) {
  const { found, work, today, onClose } = props
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { control, handleSubmit } = useForm<z.input<typeof closing>>({
    resolver: zodResolver(closing),
    defaultValues: { on: today, summary: found.summary },
  })
  const close = handleSubmit(async (words) => {
    const reply = await tell('cases.close', { caseId: found.id, ...words })
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  })
  const openEnds = findOpenEnds(found, work)
  return (
    <EntryDrawer
      title={text.closeTitle}
      submit={text.closeTitle}
      refusal={refusal}
      onSubmit={() => close()}
      onClose={onClose}
    >
      {openEnds.length > 0 && <Alert type="warning" showIcon title={text.openEnds(openEnds)} />}
      <DayField control={control} name="on" label={text.closeOn} />
      <TextField control={control} name="summary" label={text.summary} hint={text.summaryHint} rows={5} />
    </EntryDrawer>
  )
}

const reopening = cases.reopen.input.omit({ caseId: true })

export function ReopenCase({ found, today, onClose }: WholeCaseProps & { readonly today: string }) {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { control, handleSubmit } = useForm<z.input<typeof reopening>>({
    resolver: zodResolver(reopening),
    defaultValues: { on: today, reason: '' },
  })
  const reopen = handleSubmit(async (words) => {
    const reply = await tell('cases.reopen', { caseId: found.id, ...words })
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  })
  return (
    <EntryDrawer
      title={text.reopen}
      submit={text.reopen}
      refusal={refusal}
      onSubmit={() => reopen()}
      onClose={onClose}
    >
      <DayField control={control} name="on" label={text.reopenOn} />
      <TextField control={control} name="reason" label={text.reopenReason} rows={3} />
    </EntryDrawer>
  )
}
