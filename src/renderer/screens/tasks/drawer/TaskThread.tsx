/** The thread of a task, newest first, each entry with its sign; 督办 with its paper and its answer. Changes nothing in it. */
import {
  AuditOutlined,
  BellOutlined,
  CheckOutlined,
  ClockCircleOutlined,
  EnvironmentOutlined,
  FileAddOutlined,
  FormOutlined,
  HeartOutlined,
  MessageOutlined,
  NotificationOutlined,
  PauseOutlined,
  PrinterOutlined,
  RollbackOutlined,
  SendOutlined,
  SmileOutlined,
  SoundOutlined,
  StopOutlined,
  SyncOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import { type ComponentType, useState } from 'react'
import { clockOf, dayOf, secondsBetween } from '../../../../domain/calendar.ts'
import { dayWithinYear } from '../../../../domain/chinese-text.ts'
import type { Gap } from '../../../../domain/papers/document.ts'
import { paperTraits } from '../../../../domain/papers/paper-kinds.ts'
import type { Supervision, Task, TaskNote, TaskNoteKind } from '../../../../domain/task/task.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { PaperDrawer } from '../../../parts/paper/PaperRows.tsx'
import { tasksText } from '../../../text/tasks.ts'

const icons: Readonly<Record<TaskNoteKind, ComponentType>> = {
  created: FileAddOutlined,
  assigned: FormOutlined,
  dispatched: SendOutlined,
  claimed: HeartOutlined,
  'taken-back': RollbackOutlined,
  accepted: CheckOutlined,
  returned: RollbackOutlined,
  declined: StopOutlined,
  'reported-in': EnvironmentOutlined,
  progress: FormOutlined,
  'extension-asked': ClockCircleOutlined,
  'extension-granted': ClockCircleOutlined,
  'extension-refused': ClockCircleOutlined,
  suspended: PauseOutlined,
  resumed: SyncOutlined,
  reminded: BellOutlined,
  pressed: SoundOutlined,
  supervised: NotificationOutlined,
  answered: MessageOutlined,
  done: CheckOutlined,
  verified: AuditOutlined,
  'sent-back': RollbackOutlined,
  visited: SmileOutlined,
  'closed-out': CheckOutlined,
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
  readonly onFill: (gap: Gap) => void
}

export function TaskThread({ task, onAnswer, onFill }: TaskThreadProps) {
  const year = useToday().slice(0, 4)
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
                    <b>{tasksText.noteBy(note.by, tasksText.notes[note.kind])}</b>
                    <time className="hint" dateTime={note.at}>
                      {dayWithinYear(dayOf(note.at), year)} {clockOf(note.at)}
                    </time>
                  </div>
                  {note.text !== '' && <p className="tasks-entry-text">{note.text}</p>}
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
      </ol>
    </section>
  )
}

type SupervisionPaperProps = Pick<TaskThreadProps, 'onFill'> & {
  readonly supervision: Supervision
  /** Which of the task's supervisions it is, from 1. */
  readonly place: number
}

/** 督办单 of one supervision; opens its pages. */
function SupervisionPaper({ supervision, place, onFill }: SupervisionPaperProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { name } = paperTraits['supervision-order']
  return (
    <>
      <Button
        icon={<PrinterOutlined />}
        title={tasksText.supervisionPaper(place)}
        onClick={() => setIsOpen(true)}
      >
        {name}
      </Button>
      {isOpen && (
        <PaperDrawer
          subject={{ kind: 'supervision', supervisionId: supervision.id }}
          kind="supervision-order"
          name={name}
          onFill={(gap) => {
            setIsOpen(false)
            onFill(gap)
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
