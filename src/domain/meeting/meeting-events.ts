/** Tells the story of a meeting as events in order of time, from what was recorded. Knows no words, no clock and no database. */

import type { AgendaItemId, Instant } from '../identity.ts'
import type { AttendanceRule } from '../rules/rule.ts'
import type { DecidedRoomVote } from '../vote/room-vote.ts'
import { announcedResult, formerResult, type WordedVote } from '../vote/room-wording.ts'
import type { VoteMethod } from '../vote/vote.ts'
import type { AgendaItem, ItemOutcome } from './agenda.ts'
import { type RollEntry, standingEvents } from './attendance.ts'
import type { BreakKind } from './meeting.ts'
import type { MeetingRecord } from './meeting-record.ts'

/** What happened; names and figures as they were then. */
export type MeetingHappening =
  | { readonly kind: 'opened' }
  | { readonly kind: 'closed' }
  /** 到会, or 委托到会 with the stand-in's name; `again` after having left. */
  | {
      readonly kind: 'arrived'
      readonly name: string
      readonly standInName: string | null
      readonly again: boolean
      readonly isObserver: boolean
    }
  | { readonly kind: 'left'; readonly name: string }
  | { readonly kind: 'excused'; readonly name: string; readonly note: string }
  /** Taken up; `again` when it had rested before. */
  | {
      readonly kind: 'item-begun'
      readonly position: number
      readonly title: string
      readonly again: boolean
    }
  | {
      readonly kind: 'item-finished'
      readonly position: number
      readonly title: string
      readonly outcome: ItemOutcome | null
      readonly rule: AttendanceRule
    }
  | {
      readonly kind: 'point'
      readonly speakerName: string
      readonly text: string
      readonly isDissent: boolean
    }
  /** `abandonedReason` is there when it was broken off, and when is not known; `againReason` when it follows another. */
  | {
      readonly kind: 'vote-opened'
      readonly question: string
      readonly method: VoteMethod
      readonly presentCount: number
      readonly abandonedReason: string | null
      readonly againReason: string | null
    }
  | { readonly kind: 'vote-announced'; readonly vote: WordedVote; readonly decided: DecidedRoomVote }
  | {
      readonly kind: 'vote-corrected'
      readonly vote: WordedVote
      readonly former: DecidedRoomVote
      readonly decided: DecidedRoomVote
      readonly reason: string
    }
  | { readonly kind: 'vote-abandoned'; readonly question: string; readonly reason: string }
  | { readonly kind: 'vote-annulled'; readonly question: string; readonly reason: string }
  | { readonly kind: 'resolution-adopted'; readonly number: string; readonly wording: string }
  | { readonly kind: 'break-begun'; readonly of: BreakKind }
  | { readonly kind: 'break-ended'; readonly of: BreakKind }

/** 经过: one happening with its time, and the item during which it happened. */
export type MeetingEvent = {
  readonly at: Instant
  readonly itemId: AgendaItemId | null
  readonly happening: MeetingHappening
}

const atDoor = (entry: RollEntry): readonly MeetingEvent[] => {
  const events = standingEvents(entry)
  return events.map((event, index): MeetingEvent => {
    const { name } = entry
    const place = { at: event.at, itemId: null }
    if (event.kind === 'leave') return { ...place, happening: { kind: 'left', name } }
    if (event.kind === 'excuse') return { ...place, happening: { kind: 'excused', name, note: event.note } }
    const { standInName } = event
    const again = events.slice(0, index).some((one) => one.kind === 'leave')
    const isObserver = entry.capacity === 'observer'
    return { ...place, happening: { kind: 'arrived', name, standInName, again, isObserver } }
  })
}

const onItem = (item: AgendaItem, meetingRule: AttendanceRule): readonly MeetingEvent[] => {
  const { id: itemId, position, title, outcome } = item
  const events: MeetingEvent[] = []
  const add = (at: Instant, happening: MeetingHappening): void => void events.push({ at, itemId, happening })
  for (const [index, span] of item.spans.entries())
    add(span.startedAt, { kind: 'item-begun', position, title, again: index > 0 })
  for (const { at, speakerName, text, isDissent, withdrawnAt } of item.points)
    if (withdrawnAt === null) add(at, { kind: 'point', speakerName, text, isDissent })
  for (const vote of item.votes) {
    const { question, method, abandonedAt, annulment } = vote
    const presentCount = vote.room.voters.length + vote.room.recused.length
    const abandonedReason = abandonedAt === null ? vote.abandonedReason : null
    const againReason = vote.round?.reason ?? null
    add(vote.openedAt, { kind: 'vote-opened', question, method, presentCount, abandonedReason, againReason })
    if (abandonedAt !== null)
      add(abandonedAt, { kind: 'vote-abandoned', question, reason: vote.abandonedReason ?? '' })
    const [first] = vote.corrections
    const announced = first === undefined ? announcedResult(vote) : formerResult(first)
    if (vote.announcedAt !== null && announced !== null)
      add(vote.announcedAt, { kind: 'vote-announced', vote, decided: announced })
    for (const one of vote.corrections) {
      const { tally, outcome, chosen, reason } = one
      const decided = { tally, outcome, chosen }
      add(one.at, { kind: 'vote-corrected', vote, former: formerResult(one), decided, reason })
    }
    if (annulment !== null) add(annulment.at, { kind: 'vote-annulled', question, reason: annulment.reason })
  }
  if (item.resolution !== null) {
    const { adoptedAt, number, wording } = item.resolution
    add(adoptedAt, { kind: 'resolution-adopted', number, wording })
  }
  const ended = item.spans.at(-1)?.endedAt ?? null
  const rule = item.votes.findLast((vote) => vote.state === 'announced')?.rule ?? meetingRule
  if (item.state === 'finished' && ended !== null)
    add(ended, { kind: 'item-finished', position, title, outcome, rule })
  return events
}

/** What comes first where two happenings share an instant. */
const weights: Readonly<Record<MeetingHappening['kind'], number>> = {
  'break-ended': 0,
  opened: 1,
  excused: 2,
  arrived: 2,
  left: 2,
  'item-finished': 3,
  'item-begun': 4,
  point: 5,
  'vote-opened': 6,
  'vote-announced': 7,
  'vote-abandoned': 7,
  'vote-corrected': 8,
  'resolution-adopted': 9,
  'vote-annulled': 10,
  'break-begun': 11,
  closed: 12,
}

const inOrder = (one: MeetingEvent, other: MeetingEvent): number => {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  return weights[one.happening.kind] - weights[other.happening.kind]
}

/** Everything that happened from signing in to the end, earliest first; what was taken back is left out. */
export const tellEvents = (
  record: Pick<MeetingRecord, 'meeting' | 'roll' | 'agenda' | 'breaks'>,
): readonly MeetingEvent[] => {
  const { openedAt, closedAt, rule } = record.meeting
  const whole = (at: Instant | null, happening: MeetingHappening): readonly MeetingEvent[] =>
    at === null ? [] : [{ at, itemId: null, happening }]
  return [
    ...whole(openedAt, { kind: 'opened' }),
    ...record.roll.flatMap(atDoor),
    ...record.agenda.flatMap((item) => onItem(item, rule)),
    ...record.breaks.flatMap((pause) => [
      ...whole(pause.startedAt, { kind: 'break-begun', of: pause.kind }),
      ...whole(pause.endedAt, { kind: 'break-ended', of: pause.kind }),
    ]),
    ...whole(closedAt, { kind: 'closed' }),
  ].toSorted(inOrder)
}
