/** The whole list behind a figure, some hundred lines at a time; each line opens what it is. Counts nothing. */
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import { type InputOf, type OutputOf, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { Badge } from '../../parts/StateBadge.tsx'
import { statisticsText as text } from '../../text/statistics.ts'

type Line = OutputOf<'statistics.behind'>['lines'][number]

const atFirst = 100
const atOnce = 500

const pathOf = ({ link }: Line): string => {
  switch (link.kind) {
    case 'topic':
      return `/topics/${link.topicId}`
    case 'task':
      return `/tasks?task=${link.taskId}`
    case 'meeting':
      return `/meetings/${link.meetingId}/minutes`
  }
}

export type BehindDrawerProps = {
  readonly asking: Omit<InputOf<'statistics.behind'>, 'offset' | 'limit'>
  readonly onClose: () => void
}

export function BehindDrawer({ asking, onClose }: BehindDrawerProps) {
  const [pages, setPages] = useState(1)
  const asked = useAsk('statistics.behind', { ...asking, offset: 0, limit: atFirst })
  const found = asked.data
  const measure = text.measureOf(asking.key)
  useKeys({ escape: onClose }, { isModal: true })
  const offsets = Array.from({ length: pages - 1 }, (_, place) => atFirst + place * atOnce)
  const left = (found?.total ?? 0) - atFirst - offsets.length * atOnce
  return (
    <Drawer
      open
      size="min(34rem, 94vw)"
      title={found === undefined ? text.title : text.list(found.label, found.part, found.total, measure)}
      onClose={onClose}
    >
      {found === undefined && asked.error === null && <AskWaiting />}
      {found === undefined && asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {found !== undefined && (
        <div className="stack">
          <ul className="ruled">
            <Lines lines={found.lines} />
            {offsets.map((offset) => (
              <MoreLines key={offset} asking={{ ...asking, offset, limit: atOnce }} />
            ))}
          </ul>
          {left > 0 && (
            <Button onClick={() => setPages(pages + 1)}>{text.more(Math.min(atOnce, left), measure)}</Button>
          )}
        </div>
      )}
    </Drawer>
  )
}

function MoreLines({ asking }: { readonly asking: InputOf<'statistics.behind'> }) {
  const asked = useAsk('statistics.behind', asking)
  if (asked.data !== undefined) return <Lines lines={asked.data.lines} />
  return (
    <li>
      {asked.error === null ? (
        <AskWaiting />
      ) : (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
    </li>
  )
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const navigate = useNavigate()
  return lines.map((line) => (
    <li key={line.key}>
      <button type="button" className="statistics-line" onClick={() => void navigate(pathOf(line))}>
        <span className="statistics-line-words">
          <span>{line.title}</span>
          <span className="hint">
            {[line.number, dayInChinese(line.on), line.detail].filter((part) => part !== '').join('　')}
          </span>
        </span>
        <Badge>{line.state}</Badge>
      </button>
    </li>
  ))
}
