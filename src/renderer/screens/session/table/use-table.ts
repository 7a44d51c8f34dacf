/** Gathers what the chair's table works with: the item, the open vote, and what was typed but not sent. Decides nothing. */
import { useState } from 'react'
import { type AgendaItem, announcedVote, type ItemOutcome, openVote } from '../../../../domain/agenda.ts'
import { endSentence } from '../../../../domain/chinese-text.ts'
import type { MeetingRecord } from '../../../../domain/meeting-record.ts'
import { currentItem } from '../../../../domain/next-step.ts'
import { proposeQuestion, proposeWording } from '../../../../domain/outcome-wording.ts'
import { type LegalTrack, trackForRule } from '../../../../domain/resolution.ts'
import type { Vote, VoteMethod } from '../../../../domain/vote.ts'
import type { TaskEntry } from '../../../parts/TaskFields.tsx'
import { type PointDraft, usePointDraft } from '../discuss/use-point-draft.ts'
import { type Count, useCount } from '../vote/use-count.ts'
import { type Kept, useKept } from './use-kept.ts'

export type QuestionDraft = {
  readonly question: string
  readonly method: VoteMethod
  readonly tellers: string
  readonly scrutineer: string
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
  readonly vote: Vote | null
  readonly question: Kept<QuestionDraft>
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

export function useTable(record: MeetingRecord): Table {
  const item = currentItem(record.agenda)
  const vote = item === null ? null : openVote(item)
  const [isCorrecting, setIsCorrecting] = useState(false)
  const key = (noun: string): string => `${noun}:${item?.id ?? 0}`
  const lastVote = item?.votes.at(-1)
  return {
    record,
    item,
    vote,
    question: useKept<QuestionDraft>(key('question'), {
      question: lastVote?.question ?? (item === null ? '' : proposeQuestion(item.title)),
      method: lastVote?.method ?? 'counted-hands',
      tellers: lastVote?.tellers ?? '',
      scrutineer: lastVote?.scrutineer ?? '',
    }),
    outcome: useKept(key('outcome'), nothingChosen),
    resolution: useKept<ResolutionDraft>(key('resolution'), {
      wording: firstWording(item),
      track: trackForRule(record.meeting.rule.id),
      conditions: '',
      tasks: [],
    }),
    count: useCount(vote),
    point: usePointDraft(record, item),
    isCorrecting,
    setIsCorrecting,
  }
}
