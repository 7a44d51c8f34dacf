/** Everything that is known of one meeting, as plain facts; all screens and papers are computed from it. */

import type { Community, Party } from '../community.ts'
import type { Instant } from '../identity.ts'
import type { MadeDocument } from '../papers/paper-subject.ts'
import type { NameOrder } from '../people/name-order.ts'
import type { AgendaItem } from './agenda.ts'
import type { RollEntry } from './attendance.ts'
import type { Break, Meeting } from './meeting.ts'
import type { PreStudy } from './pre-study.ts'

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
  readonly documents: readonly MadeDocument[]
  /** How lists of people are printed. */
  readonly nameOrder: NameOrder
}
