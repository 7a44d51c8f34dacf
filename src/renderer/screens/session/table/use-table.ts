/** Gathers what the chair's table works with: the item, the open vote, and what was typed but not sent. Decides nothing. */
import { useState } from 'react'
import { endSentence } from '../../../../domain/chinese-text.ts'
import {
  type AgendaItem,
  announcedVote,
  type ItemOutcome,
  latestResult,
  openVote,
} from '../../../../domain/meeting/agenda.ts'
import type { MeetingRecord } from '../../../../domain/meeting/meeting-record.ts'
import { currentItem } from '../../../../domain/meeting/next-step.ts'
import { type LegalTrack, trackForRule } from '../../../../domain/rules/legal-track.ts'
import { trackOf } from '../../../../domain/rules/track.ts'
import { proposeQuestion, proposeWording } from '../../../../domain/vote/outcome-wording.ts'
import { leavesUndecided } from '../../../../domain/vote/room-vote.ts'
import { announcedResult, resultVerdict } from '../../../../domain/vote/room-wording.ts'
import type { VoteMethod } from '../../../../domain/vote/vote.ts'
import type { Vote } from '../../../../domain/vote/vote-facts.ts'
import type { TaskEntry } from '../../../parts/fields/TaskFields.tsx'
import { voteText } from '../../../text/session-vote.ts'
import { type PointDraft, usePointDraft } from '../discuss/use-point-draft.ts'
import { type Count, useCount } from '../vote/count/use-count.ts'
import { type ChoosingDraft, firstChoosing } from '../vote/prepare/choosing-draft.ts'
import { type Kept, useKept } from './use-kept.ts'

export type QuestionDraft = {
  readonly question: string
  readonly method: VoteMethod
  readonly tellers: string
  readonly scrutineer: string
  readonly choosing: ChoosingDraft
  /** Why a vote is taken again, and who ordered it. */
  readonly reason: string
  readonly orderedBy: string
}

export type OutcomeDraft = {
  /** Whether the choice stands open before its stage. */
  readonly isOpen: boolean
  readonly outcome: ItemOutcome | null
  readonly text: string
}

export type ResolutionDraft = {
  readonly wording: string
  readonly track: LegalTrack
  readonly conditions: string
  /** `key` tells them apart while they are written. */
  readonly tasks: readonly { readonly key: number; readonly entry: TaskEntry }[]
}

export type Table = {
  readonly record: MeetingRecord
  readonly item: AgendaItem | null
  /** The open vote with what is still on its way to the store. */
  readonly vote: Vote | null
  readonly question: Kept<QuestionDraft>
  /** Whether a decided item is to be voted on again. */
  readonly again: Kept<boolean>
  readonly outcome: Kept<OutcomeDraft>
  readonly resolution: Kept<ResolutionDraft>
  readonly count: Count
  readonly point: PointDraft
  /** Whether a correction is written and not yet sent. */
  readonly isCorrecting: boolean
  readonly setIsCorrecting: (isCorrecting: boolean) => void
}

const nothingChosen: OutcomeDraft = { isOpen: false, outcome: null, text: '' }

const firstWording = (item: AgendaItem | null): string => {
  if (item === null) return ''
  const wasSaid = announcedVote(item) === null && item.outcomeText.trim() !== ''
  return wasSaid ? endSentence(item.outcomeText) : proposeWording(item)
}

/** The reason that a result gives by itself for the next vote: equals, no majority, an objection; empty for others. */
const firstReason = (former: Vote | null): string => {
  if (former?.state === 'annulled') return voteText.again.annulled
  const decided = former === null || former.state !== 'announced' ? null : announcedResult(former)
  if (former === null || decided === null || !leavesUndecided(former, decided)) return ''
  return former.method === 'consensus' ? voteText.again.objected : resultVerdict(former, decided)
}

const firstQuestion = (item: AgendaItem | null): QuestionDraft => {
  const last = item?.votes.at(-1) ?? null
  const reason = firstReason(item === null ? null : latestResult(item))
  const method = last?.method ?? 'counted-hands'
  return {
    question: last?.question ?? (item === null ? '' : proposeQuestion(item.title)),
    // Heads are counted where somebody objected.
    method: method === 'consensus' && reason !== '' ? 'counted-hands' : method,
    tellers: last?.tellers ?? '',
    scrutineer: last?.scrutineer ?? '',
    choosing: firstChoosing(last),
    reason,
    orderedBy: '',
  }
}

export function useTable(record: MeetingRecord): Table {
  const item = currentItem(record.agenda)
  const stored = item === null ? null : openVote(item)
  const [isCorrecting, setIsCorrecting] = useState(false)
  const key = (noun: string): string => `${noun}:${item?.id ?? 0}`
  // Each vote begins with its own words.
  const keyOfVote = (noun: string): string => `${key(noun)}:${item?.votes.length ?? 0}`
  const count = useCount(stored)
  return {
    record,
    item,
    vote: count.vote,
    question: useKept<QuestionDraft>(keyOfVote('question'), firstQuestion(item)),
    again: useKept(keyOfVote('again'), false),
    outcome: useKept(key('outcome'), nothingChosen),
    resolution: useKept<ResolutionDraft>(keyOfVote('resolution'), {
      wording: firstWording(item),
      track: item === null ? trackForRule(record.meeting.rule.id) : trackOf(item, record.meeting.rule.id),
      conditions: '',
      tasks: [],
    }),
    count,
    point: usePointDraft(record, item),
    isCorrecting,
    setIsCorrecting,
  }
}

/** Whether the middle prepares a vote: the first, the next one of an undecided item, or one that is taken again. */
export const isPreparing = ({ item, vote, again }: Pick<Table, 'item' | 'vote' | 'again'>): boolean =>
  item !== null &&
  vote === null &&
  ((item.stage === 'vote' && item.outcome === null) || (again.value && announcedVote(item) !== null))
