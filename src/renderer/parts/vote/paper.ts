/** One paper of a vote among options or of an election, on its way into the sheet. Counts no result; knows no voter. */

import { optionsVoidReasonNames } from '../../../domain/choice/choice-rule-wording.ts'
import {
  type ElectionBallot,
  type ElectionVoidReason,
  electionVoidReasons,
} from '../../../domain/choice/election.ts'
import { judgeElectionBallot } from '../../../domain/choice/election-ballot.ts'
import { electionVoidReasonNames } from '../../../domain/choice/election-wording.ts'
import { judgeOptionsBallot } from '../../../domain/choice/options-ballot.ts'
import {
  type OptionMark,
  type OptionsBallot,
  type OptionsVoidReason,
  optionsVoidReasons,
} from '../../../domain/choice/options-vote.ts'
import type { ChoosingSheet } from '../../../domain/vote/choosing.ts'
import type { InputOf } from '../../api.ts'
import { choosingText } from '../../text/choosing.ts'

type OptionsPaper =
  | { readonly kind: 'marks'; readonly marks: readonly OptionMark[] }
  | { readonly kind: 'abstain' }
  | { readonly kind: 'void'; readonly reason: OptionsVoidReason }

type ElectionPaper =
  | { readonly kind: 'marks'; readonly chosen: readonly number[] }
  | { readonly kind: 'abstain' }
  | { readonly kind: 'void'; readonly reason: ElectionVoidReason }

/** One paper as it is read aloud. */
export type RoomPaper =
  | { readonly of: 'options'; readonly paper: OptionsPaper }
  | { readonly of: 'election'; readonly paper: ElectionPaper }

/** The paper as it is sent. */
export const paperInput = (paper: RoomPaper): InputOf<'votes.addPaper'>['paper'] => {
  if (paper.of === 'election')
    return paper.paper.kind === 'marks'
      ? { of: 'election', paper: { kind: 'marks', chosen: [...paper.paper.chosen] } }
      : { of: 'election', paper: paper.paper }
  return paper.paper.kind === 'marks'
    ? { of: 'options', paper: { kind: 'marks', marks: [...paper.paper.marks] } }
    : { of: 'options', paper: paper.paper }
}

/** What there is to choose, in the order of the printed numbers from 1. */
export type Choosable = { readonly id: number; readonly label: string }

export const choosablesOf = (sheet: ChoosingSheet): readonly Choosable[] =>
  sheet.kind === 'options'
    ? sheet.options
    : sheet.candidates.map(({ id, label, isWriteIn }) => ({
        id,
        label: isWriteIn ? choosingText.writeInOf(label) : label,
      }))

/** Whether the order of the marks is what counts. */
export const isRanked = (sheet: ChoosingSheet): boolean =>
  sheet.kind === 'options' && sheet.settings.method.kind === 'ranked'

/** Whether each option gets points. */
export const isScored = (sheet: ChoosingSheet): boolean =>
  sheet.kind === 'options' && sheet.settings.method.kind === 'score'

/** A paper with these marks, in the order in which they were read. */
export const paperOfMarks = (sheet: ChoosingSheet, ids: readonly number[]): RoomPaper =>
  sheet.kind === 'election'
    ? { of: 'election', paper: { kind: 'marks', chosen: ids } }
    : {
        of: 'options',
        paper: {
          kind: 'marks',
          marks: ids.map((option, place) => ({ option, value: isRanked(sheet) ? place + 1 : 1 })),
        },
      }

/** A paper with points; options without points are left blank. */
export const paperOfPoints = (points: ReadonlyMap<number, number>): RoomPaper => ({
  of: 'options',
  paper: { kind: 'marks', marks: [...points].map(([option, value]) => ({ option, value })) },
})

export const abstention = (sheet: ChoosingSheet): RoomPaper =>
  sheet.kind === 'election'
    ? { of: 'election', paper: { kind: 'abstain' } }
    : { of: 'options', paper: { kind: 'abstain' } }

/** The reasons that a paper of this sheet can be void for, with their words. */
export const voidReasonsOf = (
  sheet: ChoosingSheet,
): readonly { readonly paper: RoomPaper; readonly words: string }[] =>
  sheet.kind === 'election'
    ? electionVoidReasons
        .filter((reason) => reason !== 'write-in-refused' || !sheet.rule.writeIns)
        .map((reason) => ({
          paper: { of: 'election', paper: { kind: 'void', reason } },
          words: electionVoidReasonNames[reason],
        }))
    : optionsVoidReasons
        .filter((reason) => mayBe(sheet, reason))
        .map((reason) => ({
          paper: { of: 'options', paper: { kind: 'void', reason } },
          words: optionsVoidReasonNames[reason],
        }))

/** Ranks can be doubled only where papers are ranked, points be out of range only where there are points. */
const mayBe = (sheet: ChoosingSheet, reason: OptionsVoidReason): boolean => {
  if (reason === 'rank-twice' || reason === 'rank-skipped') return isRanked(sheet)
  if (reason === 'score-out-of-range') return isScored(sheet)
  return true
}

/** Why the paper would be void; null where it counts. */
export const voidWords = (sheet: ChoosingSheet, paper: RoomPaper): string | null => {
  if (sheet.kind === 'options' && paper.of === 'options') {
    const judged = judgeOptionsBallot(sheet.options, sheet.settings, { ...paper.paper, count: 1 })
    return judged.kind === 'void' ? optionsVoidReasonNames[judged.reason] : null
  }
  if (sheet.kind === 'election' && paper.of === 'election') {
    const ballot: ElectionBallot = { ...paper.paper, weight: { heads: 1, area: 0 } }
    const judged = judgeElectionBallot(sheet.rule, sheet.seats, sheet.candidates, ballot)
    return judged.kind === 'void' ? electionVoidReasonNames[judged.reason] : null
  }
  return null
}

/** What stands on a paper, in words. */
export const paperWords = (sheet: ChoosingSheet, { paper }: RoomPaper): string => {
  if (paper.kind === 'abstain') return choosingText.abstain
  if (paper.kind === 'void') return choosingText.voided(reasonWords(paper.reason))
  const nameOf = (id: number): string => choosablesOf(sheet).find((one) => one.id === id)?.label ?? ''
  if ('chosen' in paper) return paper.chosen.map(nameOf).join('、')
  if (isScored(sheet)) return paper.marks.map(({ option, value }) => `${nameOf(option)} ${value}`).join('，')
  const names = paper.marks
    .toSorted((one, other) => one.value - other.value)
    .map(({ option }) => nameOf(option))
  return names.join(isRanked(sheet) ? ' → ' : '、')
}

const reasonWords = (reason: OptionsVoidReason | ElectionVoidReason): string =>
  ({ ...optionsVoidReasonNames, ...electionVoidReasonNames })[reason]

const optionsPaperOf = (ballot: OptionsBallot): OptionsPaper =>
  ballot.kind === 'marks'
    ? { kind: 'marks', marks: ballot.marks }
    : ballot.kind === 'void'
      ? { kind: 'void', reason: ballot.reason }
      : { kind: 'abstain' }

const electionPaperOf = (ballot: ElectionBallot): ElectionPaper =>
  ballot.kind === 'marks'
    ? { kind: 'marks', chosen: ballot.chosen }
    : ballot.kind === 'void'
      ? { kind: 'void', reason: ballot.reason }
      : { kind: 'abstain' }

export type CountedPaper = { readonly paper: RoomPaper; readonly count: number }

/** Every kind of paper that came in, with how many. */
export const papersIn = (sheet: ChoosingSheet): readonly CountedPaper[] =>
  sheet.kind === 'options'
    ? sheet.ballots.map((ballot) => ({
        paper: { of: 'options', paper: optionsPaperOf(ballot) },
        count: ballot.count,
      }))
    : sheet.ballots.map((ballot) => ({
        paper: { of: 'election', paper: electionPaperOf(ballot) },
        count: ballot.weight.heads,
      }))

/** How many papers came in. */
export const countPapersIn = (sheet: ChoosingSheet): number =>
  papersIn(sheet).reduce((sum, { count }) => sum + count, 0)

const sameText = ({ paper }: RoomPaper): string => {
  if (paper.kind !== 'marks') return JSON.stringify(paper)
  if ('chosen' in paper) return JSON.stringify(paper.chosen.toSorted((one, other) => one - other))
  return JSON.stringify(
    paper.marks
      .map(({ option, value }) => [option, value] as const)
      .toSorted((one, other) => one[0] - other[0] || one[1] - other[1]),
  )
}

/** The sheet with so many papers like this one more or less; the same sheet where there are too few. */
export const withPapers = (sheet: ChoosingSheet, paper: RoomPaper, step: number): ChoosingSheet => {
  const before = papersIn(sheet)
  const at = before.findIndex((one) => sameText(one.paper) === sameText(paper))
  const count = (before[at]?.count ?? 0) + step
  if (count < 0) return sheet
  const after = at < 0 ? [...before, { paper, count }] : before.with(at, { paper, count })
  const left = after.filter((one) => one.count > 0)
  return sheet.kind === 'options'
    ? {
        ...sheet,
        ballots: left.flatMap((one) =>
          one.paper.of === 'options' ? [{ ...one.paper.paper, count: one.count }] : [],
        ),
      }
    : {
        ...sheet,
        ballots: left.flatMap((one) =>
          one.paper.of === 'election' ? [{ ...one.paper.paper, weight: { heads: one.count, area: 0 } }] : [],
        ),
      }
}
