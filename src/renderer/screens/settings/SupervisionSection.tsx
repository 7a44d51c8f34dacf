/** 督办和响应规则 in 设置: from when a reminder, 催办 or 督办单 is proposed, and how fast a department reports in. Proposes nothing itself. */
import { InputNumber } from 'antd'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { isNotSaved, type OutputOf, tell, useAsk } from '../../api.ts'
import { narrowDigits } from '../../forms/narrow-digits.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { useAutosave } from '../../parts/hooks/use-autosave.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { Section } from '../../parts/Section.tsx'
import { supervisionText } from '../../text/supervision.ts'

const text = supervisionText

type Rules = OutputOf<'tasks.rules'>

/** The most that each may be. */
const limits = {
  remindDaysBefore: 60,
  pressAfterWorkdays: 60,
  superviseAfterWorkdays: 90,
  redHours: 720,
  orangeWorkdays: 60,
  yellowWorkdays: 60,
} as const satisfies Record<keyof Rules, number>

const supervision = ['remindDaysBefore', 'pressAfterWorkdays', 'superviseAfterWorkdays'] as const
const response = ['redHours', 'orangeWorkdays', 'yellowWorkdays'] as const

export function SupervisionSection() {
  const asked = useAsk('tasks.rules', {})
  const [search] = useSearchParams()
  const place = useRef<HTMLDivElement>(null)
  const isWanted = search.get('at') === 'supervision' && asked.data !== undefined
  useEffect(() => {
    if (isWanted) place.current?.scrollIntoView({ block: 'start' })
  }, [isWanted])
  return (
    <div ref={place}>
      <Section title={text.title}>
        <div className="stack stack-tight">
          <p className="hint">{text.hint}</p>
          {asked.error !== null && (
            <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
          )}
          {asked.error === null && asked.data === undefined && <AskWaiting />}
          {asked.data !== undefined && <RuleFields rules={asked.data} />}
        </div>
      </Section>
    </div>
  )
}

function RuleFields({ rules }: { readonly rules: Rules }) {
  const { sayFailed } = useWritten()
  const { value, change, fieldEvents } = useAutosave(rules, async (next) => {
    const reply = await tell('tasks.setRules', next)
    if (!reply.ok && !isNotSaved(reply.failure)) sayFailed(reply.failure)
    return reply.ok
  })
  const row = (name: keyof Rules) => (
    <RuleRow
      key={name}
      words={text.rows[name]}
      control={(id) => (
        <InputNumber<number | string>
          controls={false}
          id={id}
          min={name === 'remindDaysBefore' ? 0 : 1}
          max={limits[name]}
          precision={0}
          parser={narrowDigits}
          value={value[name]}
          onChange={(count) => {
            if (count !== null) change({ ...value, [name]: Number(count) })
          }}
        />
      )}
    />
  )
  return (
    <div className="settings-supervision" {...fieldEvents}>
      <ul className="ruled">{supervision.map(row)}</ul>
      <h3 className="settings-subtitle">{text.response}</h3>
      <ul className="ruled">
        {response.map(row)}
        <li>
          <span className="second">{text.blue}</span>
        </li>
      </ul>
    </div>
  )
}

type RuleRowProps = {
  /** Before and after the number. */
  readonly words: readonly [string, string]
  readonly control: (id: string) => ReactNode
}

function RuleRow({ words: [before, after], control }: RuleRowProps) {
  const id = useId()
  return (
    <li>
      <label htmlFor={id}>{before}</label>
      {control(id)}
      <span>{after}</span>
    </li>
  )
}
