/** The tasks as a table; a row opens the drawer. Long lists draw only what is seen. Filters and sorts nothing. */
import { Table, type TableProps } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { standingOn, type Task } from '../../../domain/task.ts'
import { DueBadge, StateBadge } from '../../parts/StateBadge.tsx'
import { useShell } from '../../parts/shell.ts'
import { tasksText } from '../../text/tasks.ts'

/** From here on only the rows in sight are drawn. */
const longList = 100

/** The name under which a task's own button is found on the screen. */
export const openButtonId = (id: number): string => `task-${id}`

export type TaskTableProps = {
  readonly tasks: readonly Task[]
  readonly today: string
  readonly openId: number | null
  readonly emptyWords: string
  readonly onOpen: (task: Task) => void
}

/** The room for rows and the width of the window in em of the base. */
function useRoom() {
  const room = useRef<HTMLDivElement>(null)
  const { textSize } = useShell()
  const [size, setSize] = useState({ width: 800, height: 400 })
  useEffect(() => {
    const element = room.current
    if (element === null) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return { room, ...size, em: textSize, isNarrow: size.width < 44 * textSize }
}

const dutyOf = (task: Task): string =>
  [task.leadUnit, task.responsible].filter((name) => name !== '').join(' ')

export function TaskTable({ tasks, today, openId, emptyWords, onOpen }: TaskTableProps) {
  const { room, width, height, em, isNarrow } = useRoom()
  const columns: TableProps<Task>['columns'] = [
    {
      title: tasksText.columns.number,
      dataIndex: 'number',
      width: 9.6 * em,
      render: (number: string) => <span className="second no-break">{tasksText.number(number)}</span>,
    },
    {
      title: tasksText.columns.title,
      key: 'title',
      render: (_, task) => (
        <button
          type="button"
          id={openButtonId(task.id)}
          className="tasks-open"
          aria-expanded={task.id === openId}
        >
          {task.title}
        </button>
      ),
    },
    {
      title: tasksText.columns.duty,
      key: 'duty',
      width: 10 * em,
      render: (_, task) =>
        task.state === 'to-dispatch' ? <StateBadge of="task" state="to-dispatch" /> : dutyOf(task),
    },
    ...(isNarrow
      ? []
      : [
          {
            title: tasksText.columns.source,
            dataIndex: 'meetingTitle',
            width: 11.5 * em,
            render: (title: string) => <span className="second">{title}</span>,
          },
        ]),
    {
      title: tasksText.columns.due,
      key: 'due',
      width: 8 * em,
      render: (_, task) => <DueBadge standing={standingOn(task, today)} />,
    },
  ]
  const isLong = tasks.length > longList
  return (
    <div ref={room} className="tasks-room">
      <Table<Task>
        rowKey="id"
        columns={columns}
        dataSource={tasks}
        pagination={false}
        tableLayout="fixed"
        virtual={isLong}
        scroll={{ y: Math.max(120, height - 2.8 * em), ...(isLong ? { x: width } : {}) }}
        rowClassName={(task) => (task.id === openId ? 'is-open' : '')}
        onRow={(task) => ({ onClick: () => onOpen(task) })}
        locale={{ emptyText: <span className="second">{emptyWords}</span> }}
      />
    </div>
  )
}
