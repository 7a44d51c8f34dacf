/** The thread of a task, newest first. Changes nothing in it. */
import {
  CheckOutlined,
  FileAddOutlined,
  FormOutlined,
  RollbackOutlined,
  SendOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import { clockOf, dayOf, secondsBetween } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { Task, TaskNote, TaskNoteKind } from '../../../domain/task.ts'
import { tasksText } from '../../text/tasks.ts'

const icons: Readonly<Record<TaskNoteKind, ComponentType>> = {
  progress: FormOutlined,
  assigned: SendOutlined,
  done: CheckOutlined,
  reopened: RollbackOutlined,
}

const oneSitting = 10 * 60

/** Who and when are often filled in one after the other; one sitting is told once, as it ended. */
const tellSittings = (notes: readonly TaskNote[]): readonly TaskNote[] =>
  notes.filter((note, index) => {
    const next = notes[index + 1]
    return !(
      note.kind === 'assigned' &&
      next?.kind === 'assigned' &&
      secondsBetween(note.at, next.at) < oneSitting
    )
  })

const whenOf = (at: string): string =>
  `${dayWithinYear(dayOf(at), String(new Date().getFullYear()))} ${clockOf(at)}`

export function TaskThread({ task }: { readonly task: Task }) {
  return (
    <section className="tasks-thread" aria-label={tasksText.thread}>
      <ol>
        {tellSittings(task.notes)
          .toReversed()
          .map((note) => {
            const Icon = icons[note.kind]
            return (
              <li key={note.id} className={`tasks-entry is-${note.kind}`}>
                <span className="tasks-entry-icon">
                  <Icon />
                </span>
                <div className="grow">
                  <div className="tasks-entry-head">
                    <b>{tasksText.notes[note.kind]}</b>
                    <time className="hint">{whenOf(note.at)}</time>
                  </div>
                  <p className="tasks-entry-text">{note.text}</p>
                </div>
              </li>
            )
          })}
        <li className="tasks-entry">
          <span className="tasks-entry-icon">
            <FileAddOutlined />
          </span>
          <div className="grow">
            <div className="tasks-entry-head">
              <b>{tasksText.created}</b>
              <time className="hint">{whenOf(task.createdAt)}</time>
            </div>
            <p className="tasks-entry-text">{tasksText.createdBy(task.meetingTitle)}</p>
          </div>
        </li>
      </ol>
    </section>
  )
}
