/** The agenda at the left: where the meeting stands, what may be taken up instead, and when it will end. Decides no order. */
import { CheckOutlined, ClockCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { clockOf, dayOf } from '../../../../domain/calendar.ts'
import type { AgendaItem } from '../../../../domain/meeting/agenda.ts'
import { countItemSeconds, estimateEnd } from '../../../../domain/meeting/meeting-pace.ts'
import type { MeetingRecord } from '../../../../domain/meeting/meeting-record.ts'
import { currentItem } from '../../../../domain/meeting/next-step.ts'
import { nameOutcome, wordingRule } from '../../../../domain/vote/outcome-wording.ts'
import { tell } from '../../../api.ts'
import { useNow } from '../../../parts/hooks/use-now.ts'
import { formatSeconds } from '../../../parts/meeting/Timer.tsx'
import { sessionText } from '../../../text/session.ts'
import { usePointDraft } from '../discuss/use-point-draft.ts'
import { useRun } from '../table/use-run.ts'
import { ExtraItem } from './ExtraItem.tsx'

export type AgendaColumnProps = {
  readonly record: MeetingRecord
  /** Hears that an item was taken up or added, for a list that closes itself. */
  readonly onDone?: (() => void) | undefined
}

const words = sessionText.agenda

export function AgendaColumn({ record, onDone }: AgendaColumnProps) {
  const run = useRun()
  const [openId, setOpenId] = useState<number | null>(null)
  const [isAdding, setIsAdding] = useState(false)
  const { agenda, meeting } = record
  const current = currentItem(agenda)
  const point = usePointDraft(record, current)
  const list = useRef<HTMLOListElement>(null)
  const currentId = current?.id ?? null
  useEffect(() => {
    if (currentId !== null)
      list.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  const takeUp = async (item: AgendaItem): Promise<void> => {
    setOpenId(null)
    if (!(await point.write())) return
    if ((await run(tell('agenda.begin', { itemId: item.id }))) !== null) onDone?.()
  }
  return (
    <nav className="agenda" aria-label={words.title}>
      <div className="agenda-head">
        <b>{words.title}</b>
        <span className="hint">
          {current === null
            ? words.standingNone(agenda.length)
            : words.standing(current.position, agenda.length)}
        </span>
      </div>
      <ol ref={list} className="agenda-list scrolls">
        {agenda.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className={`agenda-item is-${item.state}`}
              aria-current={item.state === 'current' ? 'step' : undefined}
              aria-expanded={item.state === 'current' ? undefined : openId === item.id}
              disabled={item.state === 'current'}
              onClick={() => setOpenId(openId === item.id ? null : item.id)}
            >
              <span className="agenda-mark" aria-hidden="true">
                {item.state === 'finished' ? <CheckOutlined /> : item.position}
              </span>
              <span className="agenda-words">
                <span className="agenda-title">{item.title}</span>
                <Standing record={record} item={item} />
              </span>
            </button>
            {openId === item.id && item.state !== 'current' && (
              <Button
                className="agenda-take-up"
                disabled={meeting.state !== 'in-session'}
                onClick={() => void takeUp(item)}
              >
                {item.state === 'finished' ? words.takeUpAgain : words.takeUp}
              </Button>
            )}
          </li>
        ))}
        <li>
          {isAdding ? (
            <ExtraItem
              meetingId={meeting.id}
              onDone={() => {
                setIsAdding(false)
                onDone?.()
              }}
            />
          ) : (
            <Button
              type="link"
              className="agenda-extra"
              icon={<PlusOutlined />}
              onClick={() => setIsAdding(true)}
            >
              {words.extra}
            </Button>
          )}
        </li>
      </ol>
      <EndEstimate record={record} />
    </nav>
  )
}

function Standing({ record, item }: { readonly record: MeetingRecord; readonly item: AgendaItem }) {
  const kind = words.kinds[item.kind]
  if (item.state === 'current') return <CurrentStanding record={record} item={item} />
  if (item.state === 'waiting') {
    return (
      <span className="agenda-standing">
        {item.spans.length > 0 ? words.rested(kind) : words.waiting(kind, item.plannedMinutes)}
      </span>
    )
  }
  const rule = wordingRule(item, record.meeting.rule)
  const outcome = item.outcome === null ? kind : nameOutcome(item.outcome, rule)
  const ended = item.spans.at(-1)?.endedAt ?? ''
  const minutes = Math.round(countItemSeconds(item, record.breaks, ended) / 60)
  return <span className="agenda-standing">{words.finished(outcome, minutes)}</span>
}

function CurrentStanding({ record, item }: { readonly record: MeetingRecord; readonly item: AgendaItem }) {
  const now = new Date(useNow()).toISOString()
  const left = item.plannedMinutes * 60 - countItemSeconds(item, record.breaks, now)
  const stage = item.kind === 'inform' ? words.informing : words.stages[item.stage]
  return (
    <span className="agenda-standing">
      {left >= 0 ? words.left(stage, formatSeconds(left)) : words.over(stage, formatSeconds(-left))}
    </span>
  )
}

function EndEstimate({ record }: { readonly record: MeetingRecord }) {
  const now = new Date(useNow(10_000)).toISOString()
  const { endsAt, earlyMinutes } = estimateEnd(record, now)
  // Beside a plan for another day no minutes can be early or late.
  const isPlanned = dayOf(now) === record.meeting.heldOn
  const tone = earlyMinutes >= 0 ? 'tone-jade' : 'tone-amber'
  return (
    <div className="agenda-end">
      <p className="second">
        {words.endsAt} <b>{clockOf(endsAt)}</b> {words.ends}
      </p>
      {isPlanned && (
        <p className={`toned ${tone} gives-way`}>
          <ClockCircleOutlined />{' '}
          {earlyMinutes > 0
            ? words.early(earlyMinutes)
            : earlyMinutes < 0
              ? words.late(-earlyMinutes)
              : words.onTime}
        </p>
      )}
    </div>
  )
}
