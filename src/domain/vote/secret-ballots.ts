/** Counts secret paper ballots in the room: issued, returned, valid and void, and decides by them. Knows no voter. */
import { accept, type Failure, type Reply, refuse } from '../failure.ts'
import type { AttendanceRule } from '../rules/rule.ts'
import {
  choices,
  countVoters,
  type DraftTally,
  judgeAgreement,
  judgeQuorum,
  type OutcomeLine,
  type Room,
  sumTally,
  type Tally,
  tallyFromDraft,
  type VoteOutcome,
} from './vote.ts'

export const paperVoidReasons = ['no-mark', 'several-marks', 'unreadable', 'signed', 'not-issued'] as const
/** 没有选 / 选了两项以上 / 无法辨认 / 写了姓名或记号 / 不是本次发出的票: why a paper ballot is void. */
export type PaperVoidReason = (typeof paperVoidReasons)[number]

/** What may be read on one paper: a choice, or why it is void. */
export const paperMarks = [...choices, ...paperVoidReasons] as const
export type PaperMark = (typeof paperMarks)[number]

/** Void ballots by reason; whole numbers from 0. */
export type VoidCounts = Readonly<Record<PaperVoidReason, number>>

export const noVoids: VoidCounts = {
  'no-mark': 0,
  'several-marks': 0,
  unreadable: 0,
  signed: 0,
  'not-issued': 0,
}

/** 发出、收回、作废: papers as they were counted; null where nothing was written yet. */
export type PaperCount = {
  readonly issued: number | null
  /** Counted out of the box before anything is read; null until the box is opened. */
  readonly returned: number | null
  readonly void: VoidCounts
}

export const noPapers: PaperCount = { issued: null, returned: null, void: noVoids }

/** All void ballots together. */
export const sumVoids = (voids: VoidCounts): number =>
  paperVoidReasons.reduce((total, reason) => total + voids[reason], 0)

/**
 * The lines on the papers, each of which must be met: marked takers = issued (once any is marked), issued within the
 * voters, issued = returned + outstanding, returned = valid + void, valid = the choices.
 */
export const judgePapers = (
  papers: { readonly issued: number; readonly returned: number; readonly voidCount: number },
  choiceCount: number,
  voterCount: number,
  turnoutCount: number,
): readonly OutcomeLine[] => {
  const { issued, returned, voidCount } = papers
  const valid = returned - voidCount
  return [
    ...(turnoutCount === 0
      ? []
      : [{ measure: 'turnout' as const, count: turnoutCount, base: issued, met: turnoutCount === issued }]),
    {
      measure: 'issued',
      count: issued,
      base: voterCount,
      returned,
      met: issued <= voterCount && returned <= issued,
    },
    { measure: 'returned', count: returned, valid, void: voidCount, met: voidCount <= returned },
    { measure: 'valid', count: choiceCount, base: valid, met: choiceCount === valid },
  ]
}

/** The first unmet line on the papers as a refusal; null while they agree. */
export const findPaperMismatch = (lines: readonly OutcomeLine[]): Failure | null => {
  for (const line of lines) {
    if (line.met) continue
    if (line.measure === 'turnout' || line.measure === 'valid')
      return { code: 'ballots-mismatch', of: line.measure, counted: line.count, expected: line.base }
    if (line.measure === 'issued')
      return line.count > line.base
        ? { code: 'ballots-mismatch', of: 'issued', counted: line.count, expected: line.base }
        : { code: 'ballots-mismatch', of: 'returned', counted: line.returned, expected: line.count }
    if (line.measure === 'returned')
      return { code: 'ballots-mismatch', of: 'void', counted: line.void, expected: line.count }
  }
  return null
}

/** What a secret vote is decided from: totals and counts, never a voter. */
export type SecretFigures = {
  readonly draft: DraftTally
  readonly papers: PaperCount
  readonly turnoutCount: number
}

/** The lines as they stand while figures are still missing. */
export const previewSecretVote = (rule: AttendanceRule, room: Room, figures: SecretFigures): VoteOutcome => {
  const { draft, papers, turnoutCount } = figures
  const tally: Tally = { for: draft.for ?? 0, against: draft.against ?? 0, abstain: draft.abstain ?? 0 }
  const counted = {
    issued: papers.issued ?? 0,
    returned: papers.returned ?? 0,
    voidCount: sumVoids(papers.void),
  }
  const lines = [
    ...judgePapers(counted, sumTally(tally), countVoters(room), turnoutCount),
    ...judgeQuorum(rule, room),
    judgeAgreement(rule, room, tally),
  ]
  const isWhole = papers.issued !== null && papers.returned !== null
  return { passed: isWhole && lines.every((line) => line.met), lines }
}

/**
 * Decides a secret vote; of those present, so that a void ballot and one not returned are not 同意.
 * Refuses while a figure is missing and while the papers do not agree.
 * @see 民法典第一千二百五十九条
 */
export const decideSecretVote = (
  rule: AttendanceRule,
  room: Room,
  figures: SecretFigures,
): Reply<{ readonly tally: Tally; readonly outcome: VoteOutcome }> => {
  if (room.presentCount === 0) return refuse({ code: 'nobody-present' })
  const { papers } = figures
  const missingCount = [papers.issued, papers.returned].filter((count) => count === null).length
  if (missingCount > 0) return refuse({ code: 'choices-missing', count: missingCount })
  const tally = tallyFromDraft(figures.draft)
  if ('code' in tally) return refuse(tally)
  const outcome = previewSecretVote(rule, room, figures)
  const mismatch = findPaperMismatch(outcome.lines)
  return mismatch === null ? accept({ tally, outcome }) : refuse(mismatch)
}
