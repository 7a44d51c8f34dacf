/** The rows of a list as they were read, each with what is remarkable and whether it is taken in. Draws only what is seen. */
import { Checkbox, Table, type TableProps } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../api.ts'
import { useShell } from '../../parts/frame/shell.ts'
import { topicsText } from '../../text/topics.ts'

const text = topicsText

type Row = OutputOf<'topics.readPaste'>['rows'][number]

export type PasteRowsProps = {
  readonly rows: readonly Row[]
  /** The rows that are left out. */
  readonly left: ReadonlySet<number>
  readonly onLeave: (row: number, isLeft: boolean) => void
}

const remarkOf = ({ remark, duplicates }: Row): string =>
  [remark, ...duplicates.slice(0, 1).map((one) => text.likely(text.shortNumber(one.number), one.title))]
    .filter((words) => words !== '')
    .join('；')

export function PasteRows({ rows, left, onLeave }: PasteRowsProps) {
  const room = useRef<HTMLDivElement>(null)
  const { textSize: em } = useShell()
  const [size, setSize] = useState({ width: 700, height: 240 })
  useEffect(() => {
    const element = room.current
    if (element === null) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const columns: NonNullable<TableProps<Row>['columns']> = [
    {
      title: text.takeRow,
      key: 'take',
      width: 56,
      render: (_, row) => (
        <Checkbox
          aria-label={text.takeRowOf(row.row)}
          disabled={row.words === null}
          checked={row.words !== null && !left.has(row.row)}
          onChange={(event) => onLeave(row.row, !event.target.checked)}
        />
      ),
    },
    {
      title: text.row,
      dataIndex: 'row',
      width: 4 * em,
      render: (place: number) => <span className="second">{place}</span>,
    },
    {
      title: text.columns.title,
      key: 'title',
      render: (_, row) => (
        <span className="cut topics-place" title={row.words?.title}>
          {row.words?.title}
        </span>
      ),
    },
    {
      title: text.columns.place,
      key: 'place',
      width: 8 * em,
      render: (_, row) => <span className="second cut topics-place">{row.words?.place}</span>,
    },
    {
      title: text.remark,
      key: 'remark',
      width: 19 * em,
      render: (_, row) => (
        <span
          className={row.words === null ? 'topics-refused cut' : 'second cut topics-place'}
          title={remarkOf(row)}
        >
          {remarkOf(row)}
        </span>
      ),
    },
  ]
  return (
    <div ref={room} className="topics-room topics-paste-rows">
      <Table<Row>
        rowKey="row"
        columns={columns}
        dataSource={rows}
        pagination={false}
        tableLayout="fixed"
        virtual
        scroll={{ x: size.width, y: Math.max(120, size.height - 2.8 * em) }}
      />
    </div>
  )
}
