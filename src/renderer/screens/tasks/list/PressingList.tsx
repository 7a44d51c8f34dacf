/** 该督办: what the supervision rule asks for today, one press a row and one for all of a kind. Nothing is written before it is pressed. */
import { BellOutlined, EnvironmentOutlined, NotificationOutlined, SoundOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ComponentType, useRef, useState } from 'react'
import { addDays } from '../../../../domain/calendar.ts'
import type { Day, TaskId } from '../../../../domain/identity.ts'
import { standingOn } from '../../../../domain/task/task.ts'
import { type OutputOf, tell, useAsk } from '../../../api.ts'
import { AskFailed, AskWaiting } from '../../../parts/Asking.tsx'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { Section } from '../../../parts/Section.tsx'
import { DueBadge } from '../../../parts/StateBadge.tsx'
import { taskActsText } from '../../../text/task-acts.ts'
import { tasksText } from '../../../text/tasks.ts'
import { ActFrame } from '../acts/fields.tsx'
import { SuperviseFields, type SupervisionDraft } from '../acts/Supervise.tsx'
import { openButtonId } from './card-id.ts'
import './table.css'

const text = tasksText.pressing

type Pressing = OutputOf<'tasks.pressing'>[number]
type PressingKind = Pressing['pressing']

const kinds: readonly PressingKind[] = ['supervise', 'press', 'report-in', 'remind']

const signs: Readonly<Record<PressingKind, ComponentType>> = {
  remind: BellOutlined,
  press: SoundOutlined,
  supervise: NotificationOutlined,
  'report-in': EnvironmentOutlined,
}

/** 督办单 is opened in the drawer, where its words are read before they go out. */
export type PressingListProps = {
  readonly today: Day
  readonly openId: TaskId | null
  readonly onOpen: (taskId: TaskId) => void
  readonly onSupervise: (taskId: TaskId) => void
}

export function PressingList({ today, openId, onOpen, onSupervise }: PressingListProps) {
  const asked = useAsk('tasks.pressing', {})
  const { sayRefused, sayNothing } = useWritten()
  const [handler] = useHandler()
  const isSent = useRef(false)
  const [supervised, setSupervised] = useState<readonly Pressing[] | null>(null)
  if (asked.error !== null) {
    return <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
  }
  if (asked.data === undefined) return <AskWaiting />
  const rows = asked.data
  const press = async (taskIds: readonly TaskId[], kind: PressingKind) => {
    if (isSent.current) return
    isSent.current = true
    const way = kind === 'remind' ? 'remind' : 'press'
    const reply = await tell('tasks.press', { taskIds: [...taskIds], kind: way, text: '', by: handler })
    isSent.current = false
    if (reply.ok) sayNothing(text.done[way])
    else sayRefused(reply.failure)
  }
  const beginOne = ({ task, pressing }: Pressing) =>
    pressing === 'supervise' ? onSupervise(task.id) : void press([task.id], pressing)
  const beginAll = (some: readonly Pressing[], kind: PressingKind) =>
    kind === 'supervise'
      ? setSupervised(some)
      : void press(
          some.map((one) => one.task.id),
          kind,
        )
  return (
    <div className="tasks-pressing scrolls">
      <Section title={text.title} extra={<span className="gives-way">{text.hint}</span>}>
        {rows.length === 0 && <p className="second">{tasksText.nothingHere['to-press']}</p>}
        {supervised !== null && (
          <SuperviseAll rows={supervised} today={today} onGone={() => setSupervised(null)} />
        )}
        {kinds.map((kind) => {
          const some = rows.filter((one) => one.pressing === kind)
          const Sign = signs[kind]
          return some.length === 0 ? null : (
            <section key={kind} className="tasks-pressing-kind" aria-label={text.kinds[kind]}>
              <div className="tasks-pressing-head">
                <Sign />
                <b className="grow">
                  {text.kinds[kind]} {some.length}
                </b>
                {some.length > 1 && (
                  <Button onClick={() => beginAll(some, kind)}>
                    {text.all(text.acts[kind], some.length)}
                  </Button>
                )}
              </div>
              <ul className="ruled">
                {some.map((one) => (
                  <li key={one.task.id} className={one.task.id === openId ? 'is-open' : undefined}>
                    <button
                      type="button"
                      id={openButtonId(one.task.id)}
                      className="tasks-pressing-row grow"
                      aria-expanded={one.task.id === openId}
                      onClick={() => onOpen(one.task.id)}
                    >
                      <span className="tasks-pressing-title">{one.task.title}</span>
                      <span className="hint">{one.sentence}</span>
                    </button>
                    <DueBadge standing={standingOn(one.task, today)} state={one.task.state} />
                    <Button
                      aria-label={text.actOf(text.acts[kind], one.task.title)}
                      onClick={() => beginOne(one)}
                    >
                      {text.acts[kind]}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </Section>
    </div>
  )
}

type SuperviseAllProps = {
  readonly rows: readonly Pressing[]
  readonly today: Day
  readonly onGone: () => void
}

/** One demand and one day for all of them; each gets its own 督办单. */
function SuperviseAll({ rows, today, onGone }: SuperviseAllProps) {
  const { sayRefused, sayNothing } = useWritten()
  const [handler] = useHandler()
  const [draft, setDraft] = useState<SupervisionDraft>({
    demand: taskActsText.demandPresetAll,
    dueOn: addDays(today, 7),
  })
  const [isBusy, setIsBusy] = useState(false)
  const { demand, dueOn } = draft
  const order = async () => {
    if (isBusy || dueOn === null) return
    setIsBusy(true)
    let doneCount = 0
    for (const { task } of rows) {
      const reply = await tell('tasks.supervise', { taskId: task.id, demand, dueOn, orderedBy: handler })
      if (reply.ok) doneCount += 1
      else sayRefused(reply.failure)
    }
    setIsBusy(false)
    const leftCount = rows.length - doneCount
    sayNothing(leftCount === 0 ? text.supervised(doneCount) : text.partly(doneCount, leftCount))
    onGone()
  }
  return (
    <ActFrame
      title={text.superviseAll(rows.length)}
      confirm={text.superviseNow(rows.length)}
      isReady={demand.trim() !== '' && dueOn !== null}
      isBusy={isBusy}
      onConfirm={() => void order()}
      onGone={onGone}
    >
      <SuperviseFields value={draft} onChange={setDraft} />
    </ActFrame>
  )
}
