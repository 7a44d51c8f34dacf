/** The milestones of a 专班 by day: done with one press, changed in a drawer, taken back within ten seconds. */
import { CheckOutlined, ClockCircleOutlined, PlusOutlined, WarningFilled } from '@ant-design/icons'
import { zodResolver } from '@hookform/resolvers/zod'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { milestoneEntry } from '../../../contract/cases.ts'
import {
  type Case,
  type Milestone,
  standingMilestones,
  standingOfMilestone,
} from '../../../domain/case/case.ts'
import { dayInChinese, dayWithinYear } from '../../../domain/chinese-text.ts'
import type { Failure } from '../../../domain/failure.ts'
import { tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { EntryDrawer } from '../../parts/drawer/EntryDrawer.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { caseText } from '../../text/cases.ts'
import { sayFailure } from '../../text/failures.ts'

const text = caseText.milestone

export type CasePartProps = {
  readonly found: Case
  readonly today: string
  /** Something else on the page has the filled button. */
  readonly isQuiet: boolean
}

const entryOf = ({ title, dueOn, doneOn, note }: Milestone): Entry => ({ title, dueOn, doneOn, note })
type Entry = z.input<typeof milestoneEntry>

export function Milestones({ found, today, isQuiet }: CasePartProps) {
  const { message } = App.useApp()
  const [opened, setOpened] = useState<Milestone | 'new' | null>(null)
  const [undo, setUndo] = useState<{ readonly words: string; readonly back: () => Promise<unknown> } | null>(
    null,
  )
  const milestones = standingMilestones(found.milestones)
  const isOpen = found.state === 'open'
  const change = async (milestone: Milestone, entry: Entry): Promise<boolean> => {
    const reply = await tell('cases.changeMilestone', { milestoneId: milestone.id, milestone: entry })
    if (!reply.ok) void message.error(sayFailure(reply.failure))
    return reply.ok
  }
  const finish = async (milestone: Milestone) => {
    const entry = entryOf(milestone)
    if (await change(milestone, { ...entry, doneOn: today }))
      setUndo({ words: text.finished(milestone.title), back: () => change(milestone, entry) })
  }
  const withdraw = async (milestone: Milestone) => {
    setOpened(null)
    const reply = await tell('cases.withdrawMilestone', { milestoneId: milestone.id })
    if (reply.ok)
      setUndo({
        words: text.withdrawn(milestone.title),
        back: () => tell('cases.restoreMilestone', { milestoneId: milestone.id }),
      })
    else void message.error(sayFailure(reply.failure))
  }
  const addButton = isOpen && (
    <Button
      type={isQuiet || opened !== null ? 'default' : 'primary'}
      icon={<PlusOutlined />}
      onClick={() => setOpened('new')}
    >
      {text.add}
    </Button>
  )
  return (
    <Section className="case-part">
      {milestones.length === 0 ? (
        <EmptyState title={text.empty} actions={addButton}>
          <p>{text.emptyHint}</p>
        </EmptyState>
      ) : (
        <>
          <div className="row row-end">{addButton}</div>
          <ul>
            {milestones.map((milestone) => (
              <MilestoneRow
                key={milestone.id}
                milestone={milestone}
                today={today}
                isOpen={isOpen}
                onFinish={() => void finish(milestone)}
                onChange={() => setOpened(milestone)}
              />
            ))}
          </ul>
        </>
      )}
      {opened !== null && (
        <MilestoneDrawer
          found={found}
          milestone={opened === 'new' ? null : opened}
          today={today}
          onWithdraw={withdraw}
          onClose={() => setOpened(null)}
        />
      )}
      {undo !== null && (
        <div className="toast-place">
          <UndoToast
            key={undo.words}
            words={undo.words}
            onUndo={() => {
              setUndo(null)
              void undo.back()
            }}
            onGone={() => setUndo(null)}
          />
        </div>
      )}
    </Section>
  )
}

type MilestoneRowProps = {
  readonly milestone: Milestone
  readonly today: string
  readonly isOpen: boolean
  readonly onFinish: () => void
  readonly onChange: () => void
}

function MilestoneRow({ milestone, today, isOpen, onFinish, onChange }: MilestoneRowProps) {
  const { title, dueOn, doneOn, note } = milestone
  return (
    <li className="case-row">
      <span className="case-row-day">{dayWithinYear(dueOn, today.slice(0, 4))}</span>
      <span className="case-row-words">
        <b>{title}</b>
        {note !== '' && <span className="second">{note}</span>}
      </span>
      <MilestoneBadge milestone={milestone} today={today} />
      {isOpen && doneOn === null && (
        <Button icon={<CheckOutlined />} aria-label={text.finishOf(title)} onClick={onFinish}>
          {text.finish}
        </Button>
      )}
      {isOpen && (
        <Button type="link" aria-label={text.changeOf(title)} onClick={onChange}>
          {text.change}
        </Button>
      )}
    </li>
  )
}

function MilestoneBadge({ milestone, today }: Pick<MilestoneRowProps, 'milestone' | 'today'>) {
  const standing = standingOfMilestone(milestone, today)
  if (standing.kind === 'done') {
    const late = standing.days === 0 ? '' : `，${text.late(standing.days)}`
    return (
      <Badge tone="jade" icon={<CheckOutlined />}>
        {`${text.done(dayInChinese(milestone.doneOn ?? today).replace(/^\d{4}年/u, ''))}${late}`}
      </Badge>
    )
  }
  return standing.kind === 'overdue' ? (
    <Badge tone="crimson" icon={<WarningFilled />}>
      {text.overdue(standing.days)}
    </Badge>
  ) : (
    <Badge tone={standing.days <= 3 ? 'amber' : 'jade'} icon={<ClockCircleOutlined />}>
      {text.left(standing.days)}
    </Badge>
  )
}

type MilestoneDrawerProps = {
  readonly found: Case
  readonly milestone: Milestone | null
  readonly today: string
  readonly onWithdraw: (milestone: Milestone) => Promise<void>
  readonly onClose: () => void
}

function MilestoneDrawer({ found, milestone, today, onWithdraw, onClose }: MilestoneDrawerProps) {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { control, handleSubmit, watch, setValue } = useForm<Entry>({
    resolver: zodResolver(milestoneEntry),
    defaultValues:
      milestone === null ? { title: '', dueOn: today, doneOn: null, note: '' } : entryOf(milestone),
  })
  const isDone = watch('doneOn') !== null
  const keep = handleSubmit(async (entry) => {
    const reply =
      milestone === null
        ? await tell('cases.addMilestones', { caseId: found.id, milestones: [entry] })
        : await tell('cases.changeMilestone', { milestoneId: milestone.id, milestone: entry })
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  })
  return (
    <EntryDrawer
      title={milestone === null ? text.add : text.changeTitle}
      submit={caseText.keep}
      refusal={refusal}
      onSubmit={() => keep()}
      onClose={onClose}
      foot={
        milestone !== null && (
          <Button danger onClick={() => void onWithdraw(milestone)}>
            {text.withdraw}
          </Button>
        )
      }
    >
      <TextField control={control} name="title" label={text.title} />
      <DayField control={control} name="dueOn" label={text.dueOn} />
      {isDone ? (
        <div className="row">
          <DayField control={control} name="doneOn" label={text.doneOn} />
          <Button onClick={() => setValue('doneOn', null)}>{text.unfinish}</Button>
        </div>
      ) : (
        <div className="row">
          <Button icon={<CheckOutlined />} onClick={() => setValue('doneOn', today)}>
            {text.isDone}
          </Button>
        </div>
      )}
      <TextField control={control} name="note" label={text.note} rows={3} />
    </EntryDrawer>
  )
}
