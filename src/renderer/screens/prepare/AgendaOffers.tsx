/** Offers what could come on the agenda: what the meeting before left open, tasks to report on, topics that wait. */
import { ThunderboltOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import type { Reply } from '../../../domain/failure.ts'
import type { AgendaItemId, MeetingId, TaskId, TopicId } from '../../../domain/identity.ts'
import { standingOn } from '../../../domain/task/task.ts'
import { tell, useAsk } from '../../api.ts'
import { AskFailed } from '../../parts/Asking.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Section } from '../../parts/Section.tsx'
import { Badge, DueBadge, StateBadge } from '../../parts/StateBadge.tsx'
import { sayFailure } from '../../text/failures.ts'
import { prepareText } from '../../text/prepare.ts'

const text = prepareText

export function AgendaOffers({ meetingId }: { readonly meetingId: MeetingId }) {
  const today = useToday()
  const asked = useAsk('agenda.offers', { meetingId })
  if (asked.error !== null)
    return <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return null
  const { leftOpen, tasks, topics } = asked.data
  if (leftOpen.length + tasks.length + topics.length === 0) return null
  const [former] = leftOpen
  return (
    <Section title={text.offers}>
      <div className="stack">
        <OfferGroup
          title={text.leftOpen}
          hint={former === undefined ? '' : text.leftOpenOf(former.meetingTitle, dayInChinese(former.heldOn))}
          lines={leftOpen.map((item) => ({
            id: item.itemId,
            title: item.title,
            badge:
              item.outcome === null ? (
                <Badge>{text.notReached}</Badge>
              ) : (
                <StateBadge of="outcome" state={item.outcome} />
              ),
          }))}
          onPut={(ids) => tell('agenda.carryOver', { meetingId, itemIds: ids as AgendaItemId[] })}
        />
        <OfferGroup
          title={text.dueTasks}
          hint={text.dueTasksHint}
          lines={tasks.map((task) => ({
            id: task.id,
            title: task.title,
            note: task.responsible === '' ? task.leadUnit : task.responsible,
            badge: <DueBadge standing={standingOn(task, today)} state={task.state} />,
          }))}
          onPut={(ids) => tell('agenda.addTasks', { meetingId, taskIds: ids as TaskId[] })}
        />
        <OfferGroup
          title={text.waitingTopics}
          hint={text.waitingTopicsHint}
          lines={topics.map((topic) => ({
            id: topic.id,
            title: topic.title,
            note: topic.number,
            badge: (
              <>
                {topic.urgency === 'urgent' && (
                  <Badge tone="amber" icon={<ThunderboltOutlined />}>
                    {text.urgent}
                  </Badge>
                )}
                <StateBadge of="topic" state={topic.state} />
              </>
            ),
          }))}
          onPut={(ids) =>
            tell('agenda.addTopics', { meetingId, topicIds: ids as TopicId[], kind: 'discuss' })
          }
        />
      </div>
    </Section>
  )
}

type OfferLine = {
  readonly id: number
  readonly title: string
  readonly note?: string
  readonly badge: ReactNode
}

type OfferGroupProps = {
  readonly title: string
  readonly hint: string
  readonly lines: readonly OfferLine[]
  readonly onPut: (ids: number[]) => Promise<Reply<AgendaItemId[]>>
}

/** As many as are shown before 再看. */
const shownAtFirst = 5

function OfferGroup({ title, hint, lines, onPut }: OfferGroupProps) {
  const { message } = App.useApp()
  const [isWhole, setIsWhole] = useState(false)
  const isBusy = useRef(false)
  if (lines.length === 0) return null
  const put = async (some: readonly OfferLine[]) => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await onPut(some.map((line) => line.id))
    isBusy.current = false
    if (!reply.ok) void message.error(sayFailure(reply.failure))
    else void message.success(text.putInDone(reply.value.length))
  }
  const hidden = isWhole ? 0 : lines.length - shownAtFirst
  return (
    <section aria-label={title}>
      <div className="prepare-offer-head">
        <h3 className="prepare-offer-title">{text.offered(title, lines.length)}</h3>
        <span className="hint grow">{hint}</span>
        {lines.length > 1 && (
          <Button type="link" aria-label={text.putAllInOf(title)} onClick={() => void put(lines)}>
            {text.putAllIn}
          </Button>
        )}
      </div>
      <ul className="ruled prepare-offers">
        {(hidden > 0 ? lines.slice(0, shownAtFirst) : lines).map((line) => (
          <li key={line.id}>
            {line.badge}
            <span className="grow cut" title={line.title}>
              {line.title}
            </span>
            <span className="hint not-narrow">{line.note}</span>
            <Button aria-label={text.putInOf(line.title)} onClick={() => void put([line])}>
              {text.putIn}
            </Button>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button type="link" onClick={() => setIsWhole(true)}>
          {text.showMore(hidden)}
        </Button>
      )}
    </section>
  )
}
