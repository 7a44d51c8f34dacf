/** What follows from a resolution, each with who and until when; edited under its row. Decides no gap by itself. */
import { CalendarOutlined, ExclamationCircleOutlined, PlusOutlined, UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { dayWithinYear, headingMark } from '../../../domain/chinese-text.ts'
import type { AgendaItem } from '../../../domain/meeting/agenda.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import { itemAnchor } from '../../../domain/papers/meeting/minutes.ts'
import type { Resolution } from '../../../domain/resolution.ts'
import { findTaskGaps, type Task } from '../../../domain/task/task.ts'
import { retryBy, tell } from '../../api.ts'
import { emptyTask, type TaskEntry, type TaskField, TaskFields } from '../../parts/fields/TaskFields.tsx'
import { useAutosave } from '../../parts/hooks/use-autosave.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { minutesText } from '../../text/minutes.ts'
import { taskFieldsText } from '../../text/task-fields.ts'
import { fieldId, useDesk } from './desk.ts'

const namesIn = (record: MeetingRecord) => ({
  unitNames: [
    ...new Set([
      ...record.parties.map((party) => party.name),
      ...record.roll.map((entry) => entry.unit).filter((unit) => unit !== ''),
    ]),
  ],
  peopleNames: record.roll.map((entry) => entry.name),
})

export type TaskRowsProps = { readonly item: AgendaItem; readonly resolution: Resolution }

export function TaskRows({ item, resolution }: TaskRowsProps) {
  const { canEdit, editor, openEditor } = useDesk()
  const { position } = item
  const { sayRefused } = useWritten()
  const [gone, setGone] = useState<Task | null>(null)
  const isAdding = editor?.kind === 'new-task' && editor.position === position
  const takeAway = async (task: Task) => {
    openEditor(null)
    const reply = await tell('tasks.withdraw', { taskId: task.id })
    if (reply.ok) setGone(task)
    else sayRefused(reply.failure)
  }
  const putBack = async (task: Task) => {
    setGone(null)
    const reply = await tell('tasks.restore', { taskId: task.id })
    if (!reply.ok) sayRefused(reply.failure)
  }
  return (
    <div className="minutes-tasks">
      {resolution.tasks.map((task, index) => (
        <TaskRow
          key={task.id}
          task={task}
          anchor={itemAnchor(position, `task-${index + 1}`)}
          mark={headingMark(2, index + 1)}
          onTakeAway={() => void takeAway(task)}
        />
      ))}
      {canEdit && !isAdding && (
        <Button
          type="text"
          className="minutes-add-task"
          icon={<PlusOutlined />}
          onClick={() => openEditor({ kind: 'new-task', position })}
        >
          {minutesText.addTask}
        </Button>
      )}
      {canEdit && isAdding && <NewTask resolution={resolution} />}
      {gone !== null && (
        <div className="toast-place">
          <UndoToast
            key={gone.id}
            words={minutesText.taskTakenAway(gone.title)}
            onUndo={() => void putBack(gone)}
            onGone={() => setGone(null)}
          />
        </div>
      )}
    </div>
  )
}

type TaskRowProps = {
  readonly task: Task
  readonly anchor: string
  readonly mark: string
  readonly onTakeAway: () => void
}

function TaskRow({ task, anchor, mark, onTakeAway }: TaskRowProps) {
  const { record, canEdit, litAnchor, editor, openEditor } = useDesk()
  const isOpen = editor?.kind === 'task' && editor.anchor === anchor
  const gaps = findTaskGaps(task)
  const who = [task.leadUnit, task.responsible].filter((name) => name !== '').join(' ')
  const when =
    task.dueOn === null ? taskFieldsText.dueOn : dayWithinYear(task.dueOn, heldOn(record.meeting).slice(0, 4))
  const fact = (words: string, isMissing: boolean, field: TaskField) =>
    canEdit ? (
      <Button
        className={isMissing ? 'minutes-fact is-missing' : 'minutes-fact'}
        icon={isMissing ? <ExclamationCircleOutlined /> : undefined}
        aria-expanded={isOpen}
        aria-label={`${minutesText.changeTask(task.title)}，${words}`}
        onClick={() => openEditor(isOpen && editor.field === field ? null : { kind: 'task', anchor, field })}
      >
        <span className="cut">{words}</span>
      </Button>
    ) : (
      <span className="minutes-fact-said">
        {field === 'dueOn' ? <CalendarOutlined /> : <UserOutlined />} {words}
      </span>
    )
  return (
    <div className={litAnchor === anchor ? 'minutes-task is-lit' : 'minutes-task'} data-anchor={anchor}>
      <div className="minutes-task-line">
        <span id={fieldId(anchor)} tabIndex={-1} className="minutes-task-title">
          {mark}
          {task.title}
        </span>
        {fact(who === '' ? minutesText.responsible : who, gaps.includes('responsible'), 'responsible')}
        {fact(when, gaps.includes('dueOn'), 'dueOn')}
      </div>
      {canEdit && isOpen && (
        <TaskEditor key={editor.field} task={task} field={editor.field} onTakeAway={onTakeAway} />
      )}
    </div>
  )
}

type TaskEditorProps = Pick<TaskRowProps, 'task' | 'onTakeAway'> & { readonly field: TaskField }

function TaskEditor({ task, field, onTakeAway }: TaskEditorProps) {
  const { record, openEditor } = useDesk()
  const { sayRefused } = useWritten()
  const { id: taskId, title, leadUnit, responsible, assisting, dueOn } = task
  const stored: TaskEntry = { title, leadUnit, responsible, assisting, dueOn }
  const { value, change, fieldEvents } = useAutosave(stored, async (entry) => {
    if (entry.title.trim() === '') return false
    const reply = await tell('tasks.assign', { taskId, ...entry, demand: task.demand })
    if (!reply.ok) sayRefused(reply.failure)
    return reply.ok
  })
  useKeys({ escape: () => openEditor(null) })
  return (
    <div className="minutes-editor" {...fieldEvents}>
      <TaskFields
        value={value}
        onChange={change}
        focus={field}
        from={heldOn(record.meeting)}
        {...namesIn(record)}
      />
      {value.title.trim() === '' && (
        <p className="minutes-warning" role="alert">
          {taskFieldsText.titleMissing}
        </p>
      )}
      <div className="row row-end">
        <Button onClick={onTakeAway}>{minutesText.takeTaskAway}</Button>
        <Button onClick={() => openEditor(null)}>{minutesText.done}</Button>
      </div>
    </div>
  )
}

function NewTask({ resolution }: { readonly resolution: Resolution }) {
  const { record, openEditor } = useDesk()
  const { sayRefused } = useWritten()
  const [entry, setEntry] = useState<TaskEntry>(emptyTask)
  const [isBusy, setIsBusy] = useState(false)
  useKeys({ escape: () => openEditor(null) })
  const add = async (): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await tell('tasks.add', { resolutionId: resolution.id, task: entry })
    setIsBusy(false)
    if (reply.ok) return openEditor(null)
    sayRefused(reply.failure)
    retryBy(reply.failure, add)
  }
  return (
    <div className="minutes-editor">
      <TaskFields
        value={entry}
        onChange={setEntry}
        focus="title"
        from={heldOn(record.meeting)}
        {...namesIn(record)}
      />
      <div className="row row-end">
        <Button onClick={() => openEditor(null)}>{minutesText.cancel}</Button>
        <Button disabled={entry.title.trim() === ''} loading={isBusy} onClick={() => void add()}>
          {minutesText.addThisTask}
        </Button>
      </div>
    </div>
  )
}
