/** One row of the table of tasks; it takes the focus when it was walked to before it was drawn. Sorts nothing. */
import { ThunderboltOutlined } from '@ant-design/icons'
import { Checkbox } from 'antd'
import { useEffect, useRef } from 'react'
import { dayWithinYear } from '../../../../domain/chinese-text.ts'
import type { Day, TaskId } from '../../../../domain/identity.ts'
import { standingOn, type TaskLine } from '../../../../domain/task/task.ts'
import { orderKindNames } from '../../../../domain/task/task-wording.ts'
import { DueBadge, StateBadge } from '../../../parts/StateBadge.tsx'
import { tasksText } from '../../../text/tasks.ts'
import { openButtonId } from './card-id.ts'

const text = tasksText

type TaskRowProps = {
  readonly row: number
  readonly task: TaskLine
  readonly today: Day
  readonly rowHeight: number
  readonly isOpen: boolean
  readonly isAtCursor: boolean
  /** Null where rows can't be ticked. */
  readonly isTicked: boolean | null
  readonly wanted: { current: number | null }
  readonly onCursor: (row: number) => void
  readonly onTick: (task: TaskLine, isTicked: boolean) => void
  readonly onOpen: (taskId: TaskId) => void
}

export function TaskRow(props: TaskRowProps) {
  const { row, task, today, isOpen, isTicked, wanted, onTick, onOpen } = props
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (wanted.current !== row) return
    wanted.current = null
    button.current?.focus()
  })
  const duty = [task.leadUnit, task.responsible].filter((name) => name !== '').join('　')
  return (
    <tr
      data-row={row}
      aria-rowindex={row + 2}
      className={isOpen ? 'is-open' : undefined}
      style={{ height: props.rowHeight }}
      onClick={(event) => {
        const isTick = event.target instanceof Element && event.target.closest('.tasks-tick') !== null
        if (!isTick) onOpen(task.id)
      }}
    >
      {isTicked !== null && (
        <td className="tasks-tick">
          <Checkbox
            aria-label={text.tick(task.title)}
            checked={isTicked}
            onChange={(event) => onTick(task, event.target.checked)}
          />
        </td>
      )}
      <td className="tasks-number second not-narrow">{task.number}</td>
      <td>
        <button
          ref={button}
          type="button"
          id={openButtonId(task.id)}
          className="tasks-open cut"
          title={task.title}
          tabIndex={props.isAtCursor ? 0 : -1}
          aria-expanded={isOpen}
          onFocus={() => props.onCursor(row)}
        >
          {task.isUrgent && (
            <span className="toned tone-amber">
              <ThunderboltOutlined aria-label={text.urgent} />{' '}
            </span>
          )}
          {task.title}
        </button>
      </td>
      <td className="tasks-kind second only-wide">{orderKindNames[task.kind]}</td>
      <td className="tasks-duty" title={duty}>
        {duty}
      </td>
      <td className="tasks-state not-narrow">
        <StateBadge of="task" state={task.state} />
      </td>
      <td className="tasks-due">
        <Due task={task} today={today} />
      </td>
    </tr>
  )
}

/** The state stands beside already. */
function Due({ task, today }: { readonly task: TaskLine; readonly today: Day }) {
  const standing = standingOn(task, today)
  if (standing.kind === 'done' || standing.kind === 'resting') {
    const day = task.dueOn
    return <span className="second">{day === null ? '' : dayWithinYear(day, today.slice(0, 4))}</span>
  }
  return <DueBadge standing={standing} state={task.state} />
}
