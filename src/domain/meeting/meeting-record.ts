/** Everything that is known of one meeting, as plain facts; all screens and papers are computed from it. */

import type { Community, Party } from '../community.ts'
import type { DocumentId, Instant } from '../identity.ts'
import type { WrittenPaperKind } from '../papers/written-paper-kinds.ts'
import type { AgendaItem } from './agenda.ts'
import type { RollEntry } from './attendance.ts'
import type { Break, Meeting } from './meeting.ts'
import type { PreStudy } from './pre-study.ts'

export const documentKinds = [
  'meeting-notice',
  'sign-in-sheet',
  'record',
  'minutes',
  'resolution',
  'task-list',
] as const
/** 会议通知、签到表、会议记录、会议纪要、决议书或协商意见书、任务清单 */
export type DocumentKind = (typeof documentKinds)[number]

/** 文书: one version that was written, with where it lies. */
export type WrittenDocument = {
  readonly id: DocumentId
  readonly kind: DocumentKind | WrittenPaperKind
  readonly title: string
  readonly version: number
  readonly fileName: string
  readonly writtenAt: Instant
}

/** A passage of the minutes in the secretary's own words, instead of the drafted one. */
export type MinutesPassage = { readonly anchor: string; readonly text: string; readonly editedAt: Instant }

/** The facts of one meeting, in order of position and time. */
export type MeetingRecord = {
  readonly community: Community
  readonly parties: readonly Party[]
  readonly meeting: Meeting
  readonly roll: readonly RollEntry[]
  readonly agenda: readonly AgendaItem[]
  readonly breaks: readonly Break[]
  /** 党组织前置研究, where it was recorded or waived. */
  readonly preStudy: PreStudy | null
  readonly passages: readonly MinutesPassage[]
  readonly documents: readonly WrittenDocument[]
}
