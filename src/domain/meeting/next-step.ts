/** Tells the one proper next step of a running meeting. Knows no clock and no database. */

import type { AgendaItemId, VoteId } from '../identity.ts'
import { type AgendaItem, canResolveFrom, latestResult, openVote, type Stage, stageBeside } from './agenda.ts'
import type { MeetingState } from './meeting.ts'

/** What the filled button does next. */
export type NextStep =
  | { readonly kind: 'begin-item'; readonly itemId: AgendaItemId; readonly position: number }
  | { readonly kind: 'move-stage'; readonly itemId: AgendaItemId; readonly to: Stage }
  /** `formerVoteId`: the vote with a result that the new one follows, by votes.openAgain with a reason; null for the first. */
  | { readonly kind: 'open-vote'; readonly itemId: AgendaItemId; readonly formerVoteId: VoteId | null }
  | { readonly kind: 'announce'; readonly itemId: AgendaItemId; readonly voteId: VoteId }
  | { readonly kind: 'conclude'; readonly itemId: AgendaItemId }
  | { readonly kind: 'adopt'; readonly itemId: AgendaItemId }
  | { readonly kind: 'finish-item'; readonly itemId: AgendaItemId }
  | { readonly kind: 'resume' }
  | { readonly kind: 'close' }

const stepOnItem = (item: AgendaItem): NextStep => {
  const itemId = item.id
  const vote = openVote(item)
  if (item.stage === 'vote' && vote !== null) return { kind: 'announce', itemId, voteId: vote.id }
  if (item.stage === 'vote' && item.outcome === null)
    return { kind: 'open-vote', itemId, formerVoteId: latestResult(item)?.id ?? null }
  const next = stageBeside(item.kind, item.stage, 1)
  if (next !== null && (item.outcome === null || item.stage === 'vote'))
    return { kind: 'move-stage', itemId, to: next }
  if (item.kind === 'inform') return { kind: 'finish-item', itemId }
  if (item.outcome === null) return { kind: 'conclude', itemId }
  if (canResolveFrom(item.outcome) && item.resolution === null && item.stage === 'resolve')
    return { kind: 'adopt', itemId }
  if (canResolveFrom(item.outcome) && item.resolution === null)
    return { kind: 'move-stage', itemId, to: 'resolve' }
  return { kind: 'finish-item', itemId }
}

/** The next proper step: on the item being dealt with, else the first waiting item, else the end. */
export const nextStep = (record: {
  readonly meeting: { readonly state: MeetingState }
  readonly agenda: readonly AgendaItem[]
}): NextStep => {
  if (record.meeting.state === 'suspended') return { kind: 'resume' }
  const current = currentItem(record.agenda)
  if (current !== null) return stepOnItem(current)
  const waiting = record.agenda.find((item) => item.state === 'waiting')
  if (waiting !== undefined) return { kind: 'begin-item', itemId: waiting.id, position: waiting.position }
  return { kind: 'close' }
}

/** The item that is being dealt with; null before the first and after the last. */
export const currentItem = (agenda: readonly AgendaItem[]): AgendaItem | null =>
  agenda.find((item) => item.state === 'current') ?? null
