/** One task beside the list: how it stands, what was done, and the next step. Decides no state. */
import { CloseOutlined, NotificationOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { Gap } from '../../../domain/papers/document.ts'
import { findTaskGaps, type Supervision, standingOn, type Task } from '../../../domain/task.ts'
import { tell, useAsk } from '../../api.ts'
import { PostButton } from '../../parts/PostButton.tsx'
import { FactList } from '../../parts/Section.tsx'
import { Badge, DueBadge, StateBadge } from '../../parts/StateBadge.tsx'
import { type TaskEntry, TaskFields } from '../../parts/TaskFields.tsx'
import { useWritten } from '../../parts/use-written.tsx'
import { postText } from '../../text/notice.ts'
import { tasksText } from '../../text/tasks.ts'
import { OfferToMeeting } from './OfferToMeeting.tsx'
import { AnswerSupervision, Supervise } from './Supervise.tsx'
import { TaskPapers } from './TaskPapers.tsx'
import { TaskThread } from './TaskThread.tsx'

type Act = 'assign' | 'finish' | 'reopen' | 'offer' | 'supervise'

export type TaskDrawerProps = {
  readonly task: Task
  readonly today: string
  /** A progress note that was begun; kept while the drawer is shut. */
  readonly draft: string
  readonly onDraft: (text: string) => void
  readonly onClose: () => void
}

export function TaskDrawer({ task, today, draft, onDraft, onClose }: TaskDrawerProps) {
  const [act, setAct] = useState<Act | null>(null)
  const [answering, setAnswering] = useState<Supervision | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useEffect(() => heading.current?.focus(), [])
  const standing = standingOn(task, today)
  const isDone = task.state === 'done'
  const isWaiting = task.state === 'to-dispatch'
  const put = (act: Act | null) => () => setAct(act)
  const isFree = act === null && answering === null
  const fill = (gap: Gap) => {
    setAnswering(null)
    setAct(gap.anchor === 'result' && !isWaiting ? 'finish' : 'assign')
  }
  return (
    <aside className="tasks-drawer" aria-labelledby={titleId}>
      <div className="tasks-drawer-head">
        <h2 ref={heading} id={titleId} tabIndex={-1} className="tasks-drawer-title">
          {task.title}
        </h2>
        <button
          type="button"
          className="tasks-close"
          title={tasksText.close}
          aria-label={tasksText.close}
          onClick={onClose}
        >
          <CloseOutlined />
        </button>
      </div>
      <div className="tasks-drawer-body">
        <div className="row">
          <DueBadge standing={standing} />
          {!isDone && <StateBadge of="task" state={task.state} />}
          {task.supervisions.length > 0 && (
            <Badge tone="amber" icon={<NotificationOutlined />}>
              {tasksText.supervised(task.supervisions.length)}
            </Badge>
          )}
          <span className="second">{tasksText.number(task.number)}</span>
        </div>
        <TaskFacts task={task} today={today} />
        <TaskPapers task={task} onFill={fill} />
        {act === 'assign' && <Assign task={task} today={today} onGone={put(null)} />}
        {act === 'finish' && (
          <Reasoned
            label={tasksText.evidence}
            hint={tasksText.finishHint}
            confirm={tasksText.finishNow}
            limit={1000}
            onConfirm={(evidence) => tell('tasks.finish', { taskId: task.id, evidence })}
            onGone={put(null)}
          />
        )}
        {act === 'reopen' && (
          <Reasoned
            label={tasksText.reopenReason}
            confirm={tasksText.reopen}
            limit={300}
            onConfirm={(reason) => tell('tasks.reopen', { taskId: task.id, reason })}
            onGone={put(null)}
          />
        )}
        {act === 'offer' && <OfferToMeeting task={task} onGone={put(null)} />}
        {act === 'supervise' && <Supervise task={task} today={today} onGone={put(null)} />}
        {answering !== null && (
          <AnswerSupervision key={answering.id} supervision={answering} onGone={() => setAnswering(null)} />
        )}
        {isFree && !isDone && <NewNote task={task} draft={draft} onDraft={onDraft} />}
        <TaskThread
          task={task}
          onAnswer={(supervision) => {
            setAct(null)
            setAnswering(supervision)
          }}
          onFill={fill}
        />
      </div>
      {isFree && (
        <div className="tasks-drawer-foot">
          {isDone ? (
            <>
              <Button onClick={put('reopen')}>{tasksText.reopen}</Button>
              <span className="grow" />
              <PostButton
                kind="progress"
                source={{ kind: 'task', taskId: task.id }}
                label={postText.progress}
              />
            </>
          ) : (
            <>
              <Button onClick={put('offer')}>{tasksText.offer}</Button>
              <Button onClick={put('supervise')}>{tasksText.supervise}</Button>
              {!isWaiting && <Button onClick={put('assign')}>{tasksText.change}</Button>}
              <span className="grow" />
              <Button type="primary" onClick={put(isWaiting ? 'assign' : 'finish')}>
                {isWaiting ? tasksText.assign : tasksText.finish}
              </Button>
            </>
          )}
        </div>
      )}
    </aside>
  )
}

function TaskFacts({ task, today }: { readonly task: Task; readonly today: string }) {
  const said = (words: string) => (words === '' ? <span className="hint">{tasksText.none}</span> : words)
  const due = task.dueOn === null ? '' : dayWithinYear(task.dueOn, today.slice(0, 4))
  const isOverdue = standingOn(task, today).kind === 'overdue'
  return (
    <FactList
      look="pairs"
      facts={[
        { name: tasksText.leadUnit, value: said(task.leadUnit) },
        { name: tasksText.responsible, value: said(task.responsible) },
        { name: tasksText.dueOn, value: isOverdue ? <b className="tone-crimson toned">{due}</b> : said(due) },
        {
          name: tasksText.source,
          value: <Link to={`/meetings/${task.meetingId}/minutes`}>{task.meetingTitle}</Link>,
        },
        ...(task.assisting === '' ? [] : [{ name: tasksText.assisting, value: task.assisting }]),
      ]}
    />
  )
}

type Settled =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: Parameters<ReturnType<typeof useWritten>['sayRefused']>[0] }

type ReasonedProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly confirm: string
  readonly limit: number
  readonly onConfirm: (text: string) => Promise<Settled>
  readonly onGone: () => void
}

/** A step that wants a few words with it. */
function Reasoned({ label, hint, confirm, limit, onConfirm, onGone }: ReasonedProps) {
  const { sayRefused } = useWritten()
  const [text, setText] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const fieldId = useId()
  const go = async () => {
    if (isBusy || text.trim() === '') return
    setIsBusy(true)
    const reply = await onConfirm(text)
    setIsBusy(false)
    if (reply.ok) onGone()
    else sayRefused(reply.failure)
  }
  return (
    <div className="tasks-act">
      <label htmlFor={fieldId}>{label}</label>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <Input.TextArea
        id={fieldId}
        autoFocus
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={limit}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row row-end">
        <Button onClick={onGone}>{tasksText.cancel}</Button>
        <Button type="primary" disabled={text.trim() === ''} loading={isBusy} onClick={() => void go()}>
          {confirm}
        </Button>
      </div>
    </div>
  )
}

type AssignProps = { readonly task: Task; readonly today: string; readonly onGone: () => void }

function Assign({ task, today, onGone }: AssignProps) {
  const { sayRefused } = useWritten()
  const people = useAsk('people.list', {}).data ?? []
  const parties = useAsk('communities.get', {}).data?.parties ?? []
  const { title, leadUnit, responsible, assisting, dueOn } = task
  const [entry, setEntry] = useState<TaskEntry>({ title, leadUnit, responsible, assisting, dueOn })
  const [isBusy, setIsBusy] = useState(false)
  const [firstGap] = findTaskGaps(task)
  const assign = async () => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await tell('tasks.assign', { taskId: task.id, ...entry })
    setIsBusy(false)
    if (reply.ok) onGone()
    else sayRefused(reply.failure)
  }
  const units = [...parties.map((party) => party.name), ...people.map((person) => person.unit)]
  return (
    <div className="tasks-act">
      {task.state === 'to-dispatch' && <p className="hint">{tasksText.assignHint}</p>}
      <TaskFields
        value={entry}
        onChange={setEntry}
        focus={firstGap ?? 'responsible'}
        from={today}
        unitNames={[...new Set(units.filter((unit) => unit !== ''))]}
        peopleNames={people.map((person) => person.name)}
      />
      <div className="row row-end">
        <Button onClick={onGone}>{tasksText.cancel}</Button>
        <Button
          type="primary"
          disabled={entry.title.trim() === ''}
          loading={isBusy}
          onClick={() => void assign()}
        >
          {task.state === 'to-dispatch' ? tasksText.assign : tasksText.filledIn}
        </Button>
      </div>
    </div>
  )
}

type NewNoteProps = Pick<TaskDrawerProps, 'task' | 'draft' | 'onDraft'>

function NewNote({ task, draft, onDraft }: NewNoteProps) {
  const { sayRefused } = useWritten()
  const [isBusy, setIsBusy] = useState(false)
  const write = async () => {
    if (isBusy || draft.trim() === '') return
    setIsBusy(true)
    const reply = await tell('tasks.note', { taskId: task.id, text: draft })
    setIsBusy(false)
    if (reply.ok) onDraft('')
    else sayRefused(reply.failure)
  }
  return (
    <div className="tasks-note">
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={1000}
        aria-label={tasksText.newNote}
        placeholder={tasksText.newNote}
        value={draft}
        onChange={(event) => onDraft(event.target.value)}
      />
      <Button disabled={draft.trim() === ''} loading={isBusy} onClick={() => void write()}>
        {tasksText.note}
      </Button>
    </div>
  )
}
