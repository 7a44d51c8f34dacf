/** Topics as a table that draws only what is seen and asks for more when its end comes near. Filters and sorts nothing. */
import { ThunderboltOutlined } from '@ant-design/icons'
import { Table, type TableProps } from 'antd'
import { type UIEvent, useEffect, useRef, useState } from 'react'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { TopicId } from '../../../domain/identity.ts'
import { type Topic, topicSourceNames } from '../../../domain/topic/topic.ts'
import { useShell } from '../../parts/frame/shell.ts'
import { Badge, StateBadge } from '../../parts/StateBadge.tsx'
import { topicsText } from '../../text/topics.ts'

const text = topicsText
/** So far from the end the next page is asked for. */
const aheadPixels = 1200

/** The name under which a topic's own button is found on the screen. */
export const openButtonId = (id: number): string => `topic-${id}`

export type TopicTableProps = {
  readonly topics: readonly Topic[]
  readonly today: string
  readonly openId: number | null
  readonly emptyWords: string
  /** Which are chosen; null where none can be. */
  readonly chosen: readonly TopicId[] | null
  readonly onChoose: (chosen: readonly TopicId[]) => void
  readonly onOpen: (topic: Topic) => void
  readonly onNearEnd: () => void
}

/** The room for rows, and the width of the window in em of the base. */
function useRoom() {
  const room = useRef<HTMLDivElement>(null)
  const { textSize } = useShell()
  const [size, setSize] = useState({ width: 800, height: 300 })
  useEffect(() => {
    const element = room.current
    if (element === null) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  return { room, ...size, em: textSize }
}

const placeOf = (topic: Topic): string =>
  [topic.estateName, topic.place].filter((words) => words !== '').join(' ')

export function TopicTable(props: TopicTableProps) {
  const { topics, today, openId, chosen, onChoose, onOpen, onNearEnd } = props
  const { room, width, height, em } = useRoom()
  const year = today.slice(0, 4)
  const isNarrow = width < 42 * em
  const isMiddle = width < 50 * em
  type Columns = NonNullable<TableProps<Topic>['columns']>
  const only = (isShown: boolean, ...columns: Columns): Columns => (isShown ? columns : [])
  const columns: Columns = [
    {
      title: text.columns.number,
      dataIndex: 'number',
      width: 8.4 * em,
      render: (number: string) => <span className="second no-break">{text.shortNumber(number)}</span>,
    },
    {
      title: text.columns.title,
      key: 'title',
      render: (_, topic) => (
        <span className="topics-cell">
          <button
            type="button"
            id={openButtonId(topic.id)}
            className="topics-open cut"
            title={topic.title}
            aria-expanded={topic.id === openId}
          >
            {topic.title}
          </button>
          {topic.urgency === 'urgent' && (
            <Badge tone="amber" icon={<ThunderboltOutlined />}>
              {text.urgencies.urgent}
            </Badge>
          )}
        </span>
      ),
    },
    ...only(!isNarrow, {
      title: text.columns.source,
      dataIndex: 'source',
      width: 5.6 * em,
      render: (source: Topic['source']) => (
        <span className="second no-break">{topicSourceNames[source]}</span>
      ),
    }),
    ...only(!isMiddle, {
      title: text.columns.place,
      key: 'place',
      width: 9 * em,
      render: (_, topic) => (
        <span className="second cut topics-place" title={placeOf(topic)}>
          {placeOf(topic)}
        </span>
      ),
    }),
    ...only(!isNarrow, {
      title: text.columns.receivedOn,
      dataIndex: 'receivedOn',
      width: 6.4 * em,
      render: (on: string) => (
        <time className="second" dateTime={on}>
          {dayWithinYear(on, year)}
        </time>
      ),
    }),
    {
      title: text.columns.state,
      dataIndex: 'state',
      width: 7.6 * em,
      render: (state: Topic['state']) => <StateBadge of="topic" state={state} />,
    },
  ]
  const onScroll = (event: UIEvent<HTMLElement>) => {
    const { scrollTop, scrollHeight, clientHeight } = event.currentTarget
    if (scrollHeight - scrollTop - clientHeight < aheadPixels) onNearEnd()
  }
  return (
    <div ref={room} className="topics-room">
      <Table<Topic>
        rowKey="id"
        columns={columns}
        dataSource={topics}
        pagination={false}
        tableLayout="fixed"
        virtual
        scroll={{ x: width, y: Math.max(120, height - 2.8 * em) }}
        onScroll={onScroll}
        rowClassName={(topic) => (topic.id === openId ? 'is-open' : '')}
        onRow={(topic) => ({ onClick: () => onOpen(topic) })}
        {...(chosen === null
          ? {}
          : {
              rowSelection: {
                selectedRowKeys: [...chosen],
                preserveSelectedRowKeys: true,
                columnWidth: 54,
                onChange: (keys) => onChoose(keys as TopicId[]),
                getCheckboxProps: (topic: Topic) => ({ 'aria-label': text.choose(topic.title) }),
                getTitleCheckboxProps: () => ({ 'aria-label': text.chooseAll }),
              },
            })}
        locale={{ emptyText: <span className="second">{props.emptyWords}</span> }}
      />
    </div>
  )
}
