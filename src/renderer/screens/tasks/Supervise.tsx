/** Presses a task that is late (督办), and takes down what was answered. Makes no paper. */
import { Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useId, useState } from 'react'
import { addDays } from '../../../domain/calendar.ts'
import type { Day } from '../../../domain/identity.ts'
import type { PhraseUse } from '../../../domain/phrase.ts'
import type { Supervision, Task } from '../../../domain/task.ts'
import { tell, useAsk } from '../../api.ts'
import { Phrases } from '../../parts/Phrases.tsx'
import { insertPhrase, wordsToKeep } from '../../parts/phrase-field.ts'
import { useWritten } from '../../parts/use-written.tsx'
import { tasksText } from '../../text/tasks.ts'

dayjs.locale('zh-cn')

type DayFieldProps = {
  readonly label: string
  readonly value: Day | null
  /** The first day that can be chosen. */
  readonly from: Day
  readonly onChange: (day: Day | null) => void
  readonly children?: ReactNode
}

function DayField({ label, value, from, onChange, children }: DayFieldProps) {
  const id = useId()
  return (
    <div className="tasks-field">
      <label htmlFor={id}>{label}</label>
      <div className="row tasks-days">
        <DatePicker
          id={id}
          value={value === null ? null : dayjs(value)}
          minDate={dayjs(from)}
          format={['YYYY年M月D日', 'YYYY-M-D', 'M-D', 'M月D日']}
          placeholder={tasksText.chooseDay}
          onChange={(day) => onChange(day === null ? null : day.format('YYYY-MM-DD'))}
        />
        {children}
      </div>
    </div>
  )
}

type WordsFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly phrases?: PhraseUse
  readonly value: string
  readonly onChange: (text: string) => void
}

function WordsField({ label, hint, phrases, value, onChange }: WordsFieldProps) {
  const id = useId()
  return (
    <div className="tasks-field">
      <div className="row tasks-field-head">
        <label htmlFor={id}>{label}</label>
        {phrases !== undefined && (
          <Phrases
            use={phrases}
            onInsert={(text) => onChange(insertPhrase(id, value, text))}
            wordsToKeep={() => wordsToKeep(id)}
          />
        )}
      </div>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <Input.TextArea
        id={id}
        autoFocus
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

type StepFootProps = {
  readonly confirm: string
  readonly isReady: boolean
  readonly isBusy: boolean
  readonly onConfirm: () => void
  readonly onGone: () => void
}

function StepFoot({ confirm, isReady, isBusy, onConfirm, onGone }: StepFootProps) {
  return (
    <div className="row row-end">
      <Button onClick={onGone}>{tasksText.cancel}</Button>
      <Button type="primary" disabled={!isReady} loading={isBusy} onClick={onConfirm}>
        {confirm}
      </Button>
    </div>
  )
}

export type SuperviseProps = { readonly task: Task; readonly today: Day; readonly onGone: () => void }

/** 督办要求、新期限、签发人. */
export function Supervise({ task, today, onGone }: SuperviseProps) {
  const { sayRefused } = useWritten()
  const secretary = useAsk('communities.get', {}).data?.community.secretary ?? ''
  const [demand, setDemand] = useState('')
  const [dueOn, setDueOn] = useState<Day | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const signerId = useId()
  const orderedBy = typed ?? secretary
  const order = async () => {
    if (isBusy || dueOn === null) return
    setIsBusy(true)
    const reply = await tell('tasks.supervise', { taskId: task.id, demand, dueOn, orderedBy })
    setIsBusy(false)
    if (reply.ok) onGone()
    else sayRefused(reply.failure)
  }
  return (
    <div className="tasks-act">
      <WordsField
        label={tasksText.demand}
        hint={tasksText.demandHint}
        phrases="supervision"
        value={demand}
        onChange={setDemand}
      />
      <DayField label={tasksText.newDueOn} value={dueOn} from={addDays(today, 1)} onChange={setDueOn}>
        {tasksText.quickDays.map(({ label, days }) => (
          <Button key={label} onClick={() => setDueOn(addDays(today, days))}>
            {label}
          </Button>
        ))}
      </DayField>
      <div className="tasks-field">
        <label htmlFor={signerId}>{tasksText.orderedBy}</label>
        <Input
          id={signerId}
          maxLength={40}
          value={orderedBy}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <StepFoot
        confirm={tasksText.superviseNow}
        isReady={demand.trim() !== '' && dueOn !== null}
        isBusy={isBusy}
        onConfirm={() => void order()}
        onGone={onGone}
      />
    </div>
  )
}

export type AnswerSupervisionProps = {
  readonly supervision: Supervision
  readonly onGone: () => void
}

/** 回复, with the day asked for where an extension was asked. */
export function AnswerSupervision({ supervision, onGone }: AnswerSupervisionProps) {
  const { sayRefused } = useWritten()
  const [answer, setAnswer] = useState('')
  const [extensionUntil, setExtensionUntil] = useState<Day | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const keep = async () => {
    if (isBusy || answer.trim() === '') return
    setIsBusy(true)
    const reply = await tell('tasks.answerSupervision', {
      supervisionId: supervision.id,
      answer,
      extensionUntil,
    })
    setIsBusy(false)
    if (reply.ok) onGone()
    else sayRefused(reply.failure)
  }
  return (
    <div className="tasks-act">
      <WordsField label={tasksText.answer} value={answer} onChange={setAnswer} />
      <DayField
        label={tasksText.extensionUntil}
        value={extensionUntil}
        from={addDays(supervision.dueOn, 1)}
        onChange={setExtensionUntil}
      />
      <p className="hint">{tasksText.extensionHint}</p>
      <StepFoot
        confirm={tasksText.keepAnswer}
        isReady={answer.trim() !== ''}
        isBusy={isBusy}
        onConfirm={() => void keep()}
        onGone={onGone}
      />
    </div>
  )
}
