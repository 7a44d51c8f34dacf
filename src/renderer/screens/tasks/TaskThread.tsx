/** The thread of a task, newest first, with the paper and the answer of each 督办. Changes nothing in it. */
import {
  CheckOutlined,
  FileAddOutlined,
  FormOutlined,
  MessageOutlined,
  NotificationOutlined,
  RollbackOutlined,
  SendOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import type { ComponentType } from 'react'
import { clockOf, dayOf, secondsBetween } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { Supervision, Task, TaskNote, TaskNoteKind } from '../../../domain/task.ts'
import { tasksText } from '../../text/tasks.ts'
import { SupervisionPaper, type SupervisionPaperProps } from './TaskPapers.tsx'

const icons: Readonly<Record<TaskNoteKind, ComponentType>> = {
  progress: FormOutlined,
  assigned: SendOutlined,
  done: CheckOutlined,
  reopened: RollbackOutlined,
  supervised: NotificationOutlined,
  answered: MessageOutlined,
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

/** The 督办 that each of its notes tells of; both are written down together, in the same order. */
const supervisionsByNote = ({ notes, supervisions }: Task): ReadonlyMap<TaskNote, number> =>
  new Map(
    notes
      .filter((note) => note.kind === 'supervised')
      .map((note, index) => [note, index] as const)
      .filter(([, index]) => index < supervisions.length),
  )

export type TaskThreadProps = {
  readonly task: Task
  readonly onAnswer: (supervision: Supervision) => void
  readonly onFill: SupervisionPaperProps['onFill']
}

export function TaskThread({ task, onAnswer, onFill }: TaskThreadProps) {
  const places = supervisionsByNote(task)
  return (
    <section className="tasks-thread" aria-label={tasksText.thread}>
      <ol>
        {tellSittings(task.notes)
          .toReversed()
          .map((note) => {
            const Icon = icons[note.kind]
            const place = places.get(note)
            const supervision = place === undefined ? undefined : task.supervisions[place]
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
                  {place !== undefined && supervision !== undefined && (
                    <div className="row tasks-entry-acts">
                      <SupervisionPaper supervision={supervision} place={place + 1} onFill={onFill} />
                      {supervision.answer === null && (
                        <Button onClick={() => onAnswer(supervision)}>{tasksText.writeAnswer}</Button>
                      )}
                    </div>
                  )}
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
