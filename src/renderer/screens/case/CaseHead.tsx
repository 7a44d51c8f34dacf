/** The line under the title of a 专班 with what can be done to the whole of it, and its four figures. */
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { type Case, countCase, headOf } from '../../../domain/case/case.ts'
import { moneyWords } from '../../../domain/case/money.ts'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import { tell } from '../../api.ts'
import { paperPath } from '../../parts/paper/paper-path.ts'
import { caseText } from '../../text/cases.ts'
import { sayFailure } from '../../text/failures.ts'
import type { CaseRecord } from './case-record.ts'
import { ChangeCase, CloseCase, ReopenCase } from './WholeCase.tsx'

const text = caseText

export type CaseHeadProps = {
  readonly record: CaseRecord
  readonly today: string
  /** Told when a drawer of the head has the filled button. */
  readonly onQuiet: (isQuiet: boolean) => void
}

const factsOf = ({ estateName, members, startedOn, closedOn }: Case): readonly string[] => {
  const head = headOf(members)
  return [
    estateName,
    head === null ? text.noHead : text.headLine(head.name, head.unit),
    text.startedOn(dayInChinese(startedOn)),
    closedOn === null ? '' : text.closedOn(dayInChinese(closedOn)),
  ].filter((words) => words !== '')
}

export function CaseHead({ record, today, onQuiet }: CaseHeadProps) {
  const { found, work } = record
  const navigate = useNavigate()
  const { message } = App.useApp()
  const isBusy = useRef(false)
  const [opened, setOpened] = useState<'change' | 'close' | 'reopen' | null>(null)
  const open = (which: typeof opened) => {
    setOpened(which)
    onQuiet(which !== null)
  }
  const close = () => open(null)
  const draftAppeal = async () => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await tell('notices.draft', {
      kind: 'appeal',
      source: { kind: 'none' },
      caseId: found.id,
    })
    isBusy.current = false
    if (reply.ok) void navigate(`/notices/${reply.value}`)
    else void message.error(sayFailure(reply.failure), 10)
  }
  const isOpen = found.state === 'open'
  return (
    <div className="case-head">
      <span className="case-facts">
        {factsOf(found).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      <div className="row case-acts">
        <Button
          onClick={() =>
            void navigate(paperPath({ subject: { kind: 'case', caseId: found.id }, kind: 'case-report' }))
          }
        >
          {text.report}
        </Button>
        <Button onClick={() => void draftAppeal()}>{text.appeal}</Button>
        {isOpen ? (
          <>
            <Button onClick={() => open('change')}>{text.change}</Button>
            <Button onClick={() => open('close')}>{text.close}</Button>
          </>
        ) : (
          <Button onClick={() => open('reopen')}>{text.reopen}</Button>
        )}
      </div>
      {opened === 'change' && <ChangeCase found={found} onClose={close} />}
      {opened === 'close' && <CloseCase found={found} work={work} today={today} onClose={close} />}
      {opened === 'reopen' && <ReopenCase found={found} today={today} onClose={close} />}
    </div>
  )
}

type Figure = { readonly name: string; readonly value: string; readonly note: string; readonly tone?: string }

export function CaseFigures({ record, today }: Pick<CaseHeadProps, 'record' | 'today'>) {
  const { found, work } = record
  const count = countCase(found, today)
  const { figures } = text
  const overdue = count.overdueMilestoneCount
  const share = (done: number, all: number): string => (all === 0 ? figures.none : `${done}／${all}`)
  const shown: readonly Figure[] = [
    {
      name: figures.milestones,
      value: share(count.doneMilestoneCount, count.milestoneCount),
      note: overdue > 0 ? figures.overdue(overdue) : count.milestoneCount === 0 ? '' : figures.onTime,
      tone: overdue > 0 ? 'tone-crimson' : '',
    },
    {
      name: figures.households,
      value: share(count.closedHouseholdCount, count.householdCount),
      note: count.householdCount === 0 ? '' : figures.left(count.householdCount - count.closedHouseholdCount),
    },
    {
      name: figures.money,
      value: found.money.length === 0 ? figures.none : moneyWords(count.balance),
      note: '',
    },
    {
      name: figures.tasks,
      value: share(work.closedTaskCount, work.taskCount),
      note: figures.topics(work.topicCount),
    },
  ]
  return (
    <dl className="case-figures" aria-label={figures.label}>
      {shown.map(({ name, value, note, tone }) => (
        <div key={name} className="case-figure">
          <dt>{name}</dt>
          <dd className="case-figure-value serif">{value}</dd>
          <dd className={`case-figure-note ${tone ?? ''}`}>{note}</dd>
        </div>
      ))}
    </dl>
  )
}
