/** 登记回访: one press for one person, counts for a 评议表; says beforehand what 不满意 does. Judges nothing. */
import { FrownOutlined, MehOutlined, SmileOutlined } from '@ant-design/icons'
import { Button, InputNumber, Segmented } from 'antd'
import { useId, useState } from 'react'
import type { Day } from '../../../../domain/identity.ts'
import {
  type Satisfaction,
  type SatisfactionCounts,
  satisfactions,
  type VisitWay,
  visitWays,
} from '../../../../domain/task/task.ts'
import { satisfactionNames } from '../../../../domain/task/task-wording.ts'
import { maskProposer } from '../../../../domain/topic/proposer.ts'
import { type OutputOf, tell } from '../../../api.ts'
import { narrowDigits } from '../../../forms/narrow-digits.ts'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { taskActsText } from '../../../text/task-acts.ts'
import { ActFrame, DayField, NameField, useStep, WordsField } from './fields.tsx'

const text = taskActsText

const signs = { satisfied: SmileOutlined, fairly: MehOutlined, dissatisfied: FrownOutlined } as const

export type VisitProps = {
  readonly record: OutputOf<'tasks.record'>
  readonly onGone: () => void
}

export function Visit({ record: { task, proposer }, onGone }: VisitProps) {
  const today = useToday()
  const { sayNothing } = useWritten()
  const [handler, setHandler] = useHandler()
  const [way, setWay] = useState<VisitWay>('phone')
  const [on, setOn] = useState<Day | null>(today)
  const [words, setWords] = useState('')
  const [counts, setCounts] = useState<SatisfactionCounts>({ satisfied: 0, fairly: 0, dissatisfied: 0 })
  const { isBusy, run } = useStep(onGone)
  const isForm = way === 'form'
  const shown = proposer === null ? null : maskProposer(proposer)
  const total = counts.satisfied + counts.fairly + counts.dissatisfied
  const isReady = on !== null && handler.trim() !== ''
  const keep = (said: SatisfactionCounts) =>
    on !== null &&
    void run(async () => {
      const reply = await tell('tasks.visit', {
        taskId: task.id,
        on,
        way,
        counts: { ...said },
        words,
        by: handler,
      })
      if (reply.ok && reply.value.isReopened) sayNothing(text.visitReopened)
      return reply
    })
  const keepOne = (one: Satisfaction) =>
    keep({ satisfied: 0, fairly: 0, dissatisfied: 0, [one]: 1 } satisfies SatisfactionCounts)
  return (
    <ActFrame
      title={text.acts.visit}
      hint={shown === null ? undefined : text.visitWho(shown.name, shown.room, shown.phone)}
      confirm={isForm ? text.visitNow : undefined}
      isReady={isReady && total > 0}
      isBusy={isBusy}
      onConfirm={() => keep(counts)}
      onGone={onGone}
    >
      <Segmented
        aria-label={text.visitWay}
        className="tasks-ways"
        options={visitWays.map((one) => ({ value: one, label: text.visitWays[one] }))}
        value={way}
        onChange={setWay}
      />
      <WordsField label={text.visitWords} limit={500} value={words} onChange={setWords} />
      <div className="tasks-pair">
        <DayField label={text.visitOn} value={on} from={null} onChange={setOn} />
        <NameField label={text.byOf.visit} of="people" value={handler} onChange={setHandler} />
      </div>
      <p className="tasks-consequence">{isForm ? text.visitFormConsequence : text.visitConsequence}</p>
      {isForm ? (
        <div className="tasks-counts">
          {satisfactions.map((one) => (
            <CountOf
              key={one}
              satisfaction={one}
              value={counts[one]}
              onChange={(count) => setCounts({ ...counts, [one]: count })}
            />
          ))}
        </div>
      ) : (
        <div className="row tasks-satisfactions">
          {satisfactions.map((one) => {
            const Sign = signs[one]
            return (
              <Button key={one} icon={<Sign />} disabled={!isReady || isBusy} onClick={() => keepOne(one)}>
                {satisfactionNames[one]}
              </Button>
            )
          })}
        </div>
      )}
    </ActFrame>
  )
}

type CountOfProps = {
  readonly satisfaction: Satisfaction
  readonly value: number
  readonly onChange: (count: number) => void
}

function CountOf({ satisfaction, value, onChange }: CountOfProps) {
  const id = useId()
  return (
    <div className="tasks-field">
      <label htmlFor={id}>{satisfactionNames[satisfaction]}</label>
      <InputNumber<number | string>
        controls={false}
        id={id}
        min={0}
        max={100_000}
        precision={0}
        parser={narrowDigits}
        value={value}
        onFocus={(event) => event.target.select()}
        onChange={(count) => onChange(Number(count ?? 0))}
      />
    </div>
  )
}
