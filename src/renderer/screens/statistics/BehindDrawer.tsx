/** The list behind a figure, a hundred lines at a time; each line opens what it is. Counts nothing. */
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import { type InputOf, type OutputOf, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { useKeys } from '../../parts/use-keys.ts'
import { statisticsText as text } from '../../text/statistics.ts'

type Line = OutputOf<'statistics.behind'>['lines'][number]

const atOnce = 100

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
  const navigate = useNavigate()
  const [limit, setLimit] = useState(atOnce)
  const asked = useAsk('statistics.behind', { ...asking, offset: 0, limit: Math.min(limit, 500) })
  const found = asked.data
  const measure = text.measureOf(asking.key)
  useKeys({ escape: onClose }, { isModal: true })
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
            {found.lines.map((line) => (
              <li key={line.key}>
                <button type="button" className="statistics-line" onClick={() => void navigate(pathOf(line))}>
                  <span className="statistics-line-words">
                    <span>{line.title}</span>
                    <span className="hint">
                      {[line.number, dayInChinese(line.on), line.detail]
                        .filter((part) => part !== '')
                        .join('　')}
                    </span>
                  </span>
                  <Badge>{line.state}</Badge>
                </button>
              </li>
            ))}
          </ul>
          {found.total > found.lines.length && limit < 500 && (
            <Button onClick={() => setLimit(limit + atOnce)}>
              {text.more(Math.min(atOnce, found.total - found.lines.length), measure)}
            </Button>
          )}
        </div>
      )}
    </Drawer>
  )
}
