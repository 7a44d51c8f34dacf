/** Every way in which the program may refuse, as a closed union. A refusal is data; the sentence is the window's. */

import type { ClockTime, Day } from './identity.ts'
import type { PaperKind } from './papers/paper-kinds.ts'
import type { AnswerProblem } from './questionnaire/opinion-entry.ts'
import type { HolidayProblem } from './rules/holiday.ts'
import type { OrderKind } from './task/task.ts'
import type { CloseOutGapCode } from './task/task-life.ts'

/** One field that can't be taken, with the path inside the input and a Chinese sentence. */
export type FieldProblem = { readonly path: string; readonly message: string }

/** Why options and what is asked of them don't go together. */
export type OptionsProblem =
  | 'too-few'
  | 'label-missing'
  | 'label-twice'
  | 'number-twice'
  | 'cost-unfit'
  | 'cost-missing'
  | 'limit-unfit'
  | 'score-unfit'
  | 'take-unfit'
  | 'budget-unfit'
  | 'take-missing'
  | 'ranked-takes-one'
  | 'score-majority'

/** Which sum of a tally doesn't hold: more abstain than are valid, one name over, all together over, under or unequal. */
export type TotalsProblem = 'not-whole' | 'abstain-over' | 'one-over' | 'all-over' | 'all-under' | 'unknown'

/** Why a list of candidates can't be voted on. */
export type CandidatesProblem =
  | 'seats-unfit'
  /** A second round fills no more than the seats that were left. */
  | 'seats-over'
  | 'too-few'
  | 'label-missing'
  | 'label-twice'
  | 'number-twice'
  | 'write-in'

/** What an owners' written vote lacks before its electorate can be frozen. */
export type FreezeProblem =
  | 'matters-missing'
  | 'kinds-mixed'
  | 'seats-missing'
  | 'too-few-candidates'
  | 'electorate-empty'
  /** A lift is one building's, not `count` buildings'. */
  | 'elevator-too-wide'
  /** A home turned into a business is its building's affair: not `count` buildings', and not without `count` of its homes. */
  | 'business-too-wide'
  | 'business-too-narrow'
  | 'areas-missing'

/** Why what was read from a ballot can't be taken. */
export type EntryProblem =
  /** As many choices as matters, `limit` of them. */
  | 'choices-count'
  | 'void-with-choices'
  /** More candidates than the `limit` seats; the ballot is void. */
  | 'too-many-chosen'
  /** The proxy is another owner's, or was ended. */
  | 'proxy-unfit'
  /** The proxy does not name the matter at `limit`; its choice must be void. */
  | 'proxy-uncovered'
  /** Came back after the end: void for being late. */
  | 'late'
  | 'twice'
  /** Read in this pass already, by `name`. */
  | 'already-entered'
  /** The second reading must be another person's than `name`. */
  | 'same-reader'
  | 'settled'
  /** A newer ballot was given out, with the number `limit`. */
  | 'replaced'
  | 'nothing-to-settle'
  | 'not-returned'
  | 'returned'
  | 'undelivered'

export type Failure =
  /** The input does not fit the contract. */
  | { readonly code: 'invalid-input'; readonly problems: readonly FieldProblem[] }
  | { readonly code: 'unknown-operation' }
  /** The record named in the input does not exist (any more). */
  | { readonly code: 'not-found'; readonly noun: string }
  /** A life cycle does not allow this step now. */
  | { readonly code: 'wrong-state'; readonly noun: string; readonly state: string; readonly wanted: string }
  // Setting up
  | { readonly code: 'community-missing' }
  | { readonly code: 'party-in-use'; readonly name: string; readonly peopleCount: number }
  // Rules
  /** A new copy must begin after the newest one, which began on `inForceFrom`. */
  | { readonly code: 'house-rule-order'; readonly inForceFrom: Day }
  /** 党组织前置研究 is not recorded, or holds the matters back. */
  | { readonly code: 'pre-study-missing'; readonly gap: 'missing' | 'held-back' }
  | { readonly code: 'holidays-unreadable'; readonly problem: HolidayProblem }
  // Roster
  | { readonly code: 'spreadsheet-unreadable' }
  | { readonly code: 'spreadsheet-encrypted' }
  | { readonly code: 'spreadsheet-too-large'; readonly limit: 'bytes' | 'inflated' | 'rows' | 'seconds' }
  | { readonly code: 'spreadsheet-empty' }
  | { readonly code: 'spreadsheet-kind'; readonly extension: string }
  | { readonly code: 'reading-gone' }
  | { readonly code: 'reading-cancelled' }
  // Writing papers
  | { readonly code: 'making-gone' }
  | { readonly code: 'making-cancelled' }
  | { readonly code: 'ballots-missing' }
  | { readonly code: 'result-missing' }
  | { readonly code: 'columns-missing'; readonly columns: readonly string[] }
  | { readonly code: 'roster-problems-open'; readonly count: number }
  | { readonly code: 'estate-exists'; readonly name: string; readonly dwellingCount: number }
  | { readonly code: 'import-in-use' }
  // People and roll
  | { readonly code: 'already-on-roll'; readonly name: string }
  // Meeting
  | { readonly code: 'roll-empty' }
  | { readonly code: 'agenda-empty' }
  | { readonly code: 'chair-missing' }
  | { readonly code: 'quorum-missing'; readonly missing: readonly string[] }
  | { readonly code: 'another-meeting-open'; readonly title: string }
  | { readonly code: 'items-unfinished'; readonly positions: readonly number[] }
  | { readonly code: 'vote-open' }
  | { readonly code: 'attendance-order'; readonly name: string; readonly state: string }
  | { readonly code: 'time-outside-meeting' }
  // Vote
  | { readonly code: 'sum-mismatch'; readonly counted: number; readonly present: number }
  | { readonly code: 'choices-missing'; readonly count: number }
  | { readonly code: 'not-in-room'; readonly name: string }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'nobody-present' }
  | { readonly code: 'method-mismatch' }
  /** The rule of the meeting does not know this way of voting. */
  | { readonly code: 'method-unfit'; readonly method: string; readonly rule: string }
  /** Papers that do not agree: `counted` where `expected` should be. */
  | {
      readonly code: 'ballots-mismatch'
      readonly of: 'turnout' | 'issued' | 'returned' | 'void' | 'valid'
      readonly counted: number
      readonly expected: number
    }
  /** Papers are issued, then counted out of the box, then read; this is out of turn. */
  | { readonly code: 'papers-order'; readonly state: 'box-closed' | 'box-opened' | 'papers-read' }
  | { readonly code: 'tie-open'; readonly labels: readonly string[] }
  // Choosing among options, elections
  | { readonly code: 'options-unfit'; readonly problem: OptionsProblem }
  /** Written totals that no ballots can add up to. */
  | {
      readonly code: 'totals-unfit'
      readonly problem: TotalsProblem
      readonly label: string
      readonly counted: number
      readonly allowed: number
    }
  | { readonly code: 'candidates-unfit'; readonly problem: CandidatesProblem; readonly needed: number }
  // Owners' votes in writing
  | { readonly code: 'freeze-blocked'; readonly problem: FreezeProblem; readonly count: number }
  /** Joined owners must bear the same names. */
  | { readonly code: 'names-differ' }
  /** The window ends before it begins, or is not made longer. */
  | { readonly code: 'window-unfit' }
  | { readonly code: 'window-not-begun'; readonly on: Day }
  | { readonly code: 'window-over'; readonly on: Day; readonly time: ClockTime }
  /** Ballots may still come back until then. */
  | {
      readonly code: 'window-open'
      readonly on: Day
      readonly time: ClockTime
      readonly outstandingCount: number
    }
  /** A day that lies before or after what it may be. */
  | { readonly code: 'day-unfit'; readonly problem: 'before' | 'after'; readonly limit: Day }
  | { readonly code: 'notice-day-missing' }
  | {
      readonly code: 'entry-unfit'
      readonly problem: EntryProblem
      readonly number: number
      readonly limit: number
      readonly name: string
    }
  /** A ballot of another vote. */
  | { readonly code: 'ballot-elsewhere' }
  /** Only double entry has second readings. */
  | { readonly code: 'single-entry' }
  | {
      readonly code: 'proxy-refused'
      /** Staff of the 物业; for `limit` owners already; `name` stands for this owner already. */
      readonly problem: 'property-staff' | 'limit' | 'second-agent'
      readonly name: string
      readonly limit: number
    }
  | { readonly code: 'readings-open'; readonly differenceCount: number; readonly singleCount: number }
  | { readonly code: 'objections-open'; readonly count: number }
  /** A further round on one of the matters is under way, under this title. */
  | { readonly code: 'round-begun'; readonly title: string }
  | { readonly code: 'objection-period'; readonly until: Day }
  // Resolution and tasks
  | { readonly code: 'outcome-not-adopted' }
  /** Nobody has the task, or no day is set. */
  | { readonly code: 'task-gaps'; readonly gaps: readonly ('responsible' | 'dueOn')[] }
  /** Only a 微心愿 is claimed, only a 吹哨 has a level, is reported in for and goes to its department by itself. */
  | {
      readonly code: 'order-kind'
      readonly kind: OrderKind
      readonly wanted: 'claim' | 'level' | 'report-in' | 'together'
    }
  /** Who did a task neither verifies it nor closes it out. */
  | { readonly code: 'same-person'; readonly wanted: 'verify' | 'close-out'; readonly name: string }
  /** A return visit on which nobody said anything. */
  | { readonly code: 'visit-empty' }
  | { readonly code: 'close-out-blocked'; readonly gaps: readonly CloseOutGapCode[] }
  /** So many tasks of a topic are not over; it can't be called done. */
  | { readonly code: 'tasks-open'; readonly count: number }
  // 专班, posts and points
  /** `name` leads the 专班 already. */
  | { readonly code: 'second-head'; readonly name: string }
  /** Under joint supervision nothing is paid that was not collected: `balance` and `amount` in 分. */
  | { readonly code: 'balance-short'; readonly balance: number; readonly amount: number }
  /** A volunteer has `balance` points; `points` were asked for. */
  | {
      readonly code: 'points-short'
      readonly name: string
      readonly balance: number
      readonly points: number
    }
  /** Taken off the list of people; no post and no activity of a later day is theirs. */
  | { readonly code: 'person-retired'; readonly name: string }
  // Questionnaires and opinion rounds
  /** More slips would have come back than were given out. */
  | { readonly code: 'slips-over'; readonly issuedCount: number; readonly returnedCount: number }
  /** What must be written before it can be opened, as sentences. */
  | { readonly code: 'questionnaire-gaps'; readonly gaps: readonly string[] }
  /** An answer was entered, so that the questions stay. */
  | { readonly code: 'questions-fixed' }
  /** The question at `position`, from 1; 0 for the whole entry. */
  | { readonly code: 'answer-unfit'; readonly problem: AnswerProblem; readonly position: number }
  /** A household that was visited stays on the list. */
  | { readonly code: 'household-visited' }
  // Documents
  | { readonly code: 'document-gaps'; readonly gaps: readonly string[] }
  /** A paper of a pack has no Word file on disk. */
  | { readonly code: 'pack-file-missing'; readonly title: string }
  | { readonly code: 'file-moved'; readonly fileName: string }
  /** No such paper of this, on this sheet or in this format. */
  | {
      readonly code: 'paper-unfit'
      readonly kind: PaperKind
      readonly problem: 'subject' | 'size' | 'format'
    }
  | { readonly code: 'no-printer' }
  | { readonly code: 'no-browser' }
  | { readonly code: 'cannot-reveal'; readonly path: string }
  | { readonly code: 'nothing-chosen' }
  // The posting desk
  /** The period of a notice lies under its floor, which is law or the community's own. */
  | {
      readonly code: 'period-short'
      readonly days: number
      readonly floorDays: number
      readonly isLaw: boolean
    }
  /** The check found personal data; each sentence tells where, in masked form. */
  | { readonly code: 'posting-unsafe'; readonly sentences: readonly string[] }
  /** On the board until and with that day. */
  | { readonly code: 'notice-running'; readonly until: Day }
  /** Its words are its vote's. */
  | { readonly code: 'notice-composed' }
  | { readonly code: 'photo-kind' }
  | { readonly code: 'photo-too-large' }
  /** The file beside the database is gone, or is no longer the one that was added. */
  | { readonly code: 'photo-missing' }
  // The office's own templates, phrases
  /** The check of a template still finds `count` places to be mended. */
  | { readonly code: 'template-problems'; readonly count: number }
  | { readonly code: 'template-too-large' }
  /** Made with the office's own Word template: only Word can lay it out. */
  | { readonly code: 'template-prints-in-word' }
  | { readonly code: 'phrase-twice' }
  // Disk and program
  | { readonly code: 'disk-full' }
  | { readonly code: 'disk-read-only' }
  | { readonly code: 'disk-error'; readonly path: string }
  | { readonly code: 'database-damaged' }
  | { readonly code: 'database-newer'; readonly version: number }
  | { readonly code: 'database-busy' }
  /** Nobody answers any more: the program behind the window has ended. */
  | { readonly code: 'program-closed' }
  | { readonly code: 'unexpected'; readonly reference: string }

export type FailureCode = Failure['code']

/** What every question is answered with: the value, or the reason it was refused. */
export type Reply<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

/** Wraps a value as an accepted reply. */
export const accept = <Value>(value: Value): Reply<Value> => ({ ok: true, value })

/** Wraps a failure as a refusal. */
export const refuse = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure,
})
