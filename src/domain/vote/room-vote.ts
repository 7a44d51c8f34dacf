/** Decides a vote in the room by its method; the one door for screens and services. Knows no clock and no database. */

import { countElection, countElectionTotals } from '../choice/election-ballot.ts'
import { decideElection } from '../choice/election-decision.ts'
import { countOptions, countOptionsTotals } from '../choice/options-ballot.ts'
import { decideOptions, prepareSecondRound } from '../choice/options-decision.ts'
import type { Tie } from '../choice/options-vote.ts'
import { accept, type Failure, type Reply, refuse } from '../failure.ts'
import type { AttendanceRule } from '../rules/rule.ts'
import type { ChoosingSheet, ChosenOutcome, ElectionSheet, OptionsSheet } from './choosing.ts'
import { decideConsensus, previewConsensus } from './consensus.ts'
import { decidePartyVote, previewPartyVote, tallyParties } from './party-vote.ts'
import { decideSecretVote, findPaperMismatch, judgePapers, previewSecretVote } from './secret-ballots.ts'
import {
  countRoom,
  countVoters,
  decideVote,
  draftOf,
  judgeQuorum,
  judgeSum,
  type OutcomeLine,
  previewVote,
  type Tally,
  tallyBallots,
  tallyFromDraft,
  type VoteMethod,
  type VoteOutcome,
  voteMethods,
} from './vote.ts'
import type { Vote } from './vote-facts.ts'

/** What a vote in the room is decided from. */
export type RoomVoteFigures = Pick<
  Vote,
  | 'rule'
  | 'room'
  | 'method'
  | 'draft'
  | 'ballots'
  | 'objections'
  | 'partyVotes'
  | 'papers'
  | 'turnout'
  | 'choosing'
>

/** The result by its method: a tally where 同意, 反对 and 弃权 were counted, what was chosen where there were options. */
export type DecidedRoomVote = {
  readonly tally: Tally | null
  readonly outcome: VoteOutcome
  readonly chosen: ChosenOutcome | null
}

/** The ways of voting that a rule knows: laws count heads, so only a consultation is voted 各方各一票. */
export const methodsFor = (rule: Pick<AttendanceRule, 'id'>): readonly VoteMethod[] =>
  voteMethods.filter((method) => method !== 'by-party' || rule.id === 'consultation')

/** Whether papers are issued and returned in this vote. */
export const usesPapers = (vote: Pick<Vote, 'method' | 'choosing'>): boolean =>
  vote.method === 'secret-ballots' || (vote.choosing !== null && vote.choosing.entry !== 'hands')

type CountedSheet = {
  readonly valid: number
  readonly void: number
  readonly decide: () => ChosenOutcome
}

const countOptionsSheet = (sheet: OptionsSheet, figures: RoomVoteFigures): Reply<CountedSheet> => {
  const { options, settings, decisions } = sheet
  const room = countRoom(figures.room)
  const none = { valid: 0, abstain: 0, void: 0, support: [] }
  const count =
    sheet.entry === 'ballots'
      ? accept(countOptions(options, settings, sheet.ballots))
      : countOptionsTotals(options, settings, sheet.totals ?? none)
  if (!count.ok) return count
  return accept({
    valid: count.value.valid,
    void: count.value.void,
    decide: () => ({
      kind: 'options',
      outcome: decideOptions({
        options,
        settings,
        count: count.value,
        presentCount: countVoters(room),
        quorum: judgeQuorum(figures.rule, room),
        decisions,
      }),
    }),
  })
}

const nobody = { heads: 0, area: 0 }

const countElectionSheet = (sheet: ElectionSheet, figures: RoomVoteFigures): Reply<CountedSheet> => {
  const { rule, seats, round, candidates } = sheet
  const none = { valid: nobody, abstain: nobody, void: nobody, votes: [] }
  const count =
    sheet.entry === 'ballots'
      ? accept(countElection(rule, seats, candidates, sheet.ballots))
      : countElectionTotals(seats, candidates, sheet.totals ?? none)
  if (!count.ok) return count
  return accept({
    valid: count.value.valid.heads,
    void: count.value.void.heads,
    decide: () => ({
      kind: 'election',
      outcome: decideElection({
        rule,
        seats,
        round,
        candidates,
        count: count.value,
        electorate: { heads: figures.room.dueCount, area: 0 },
        presentCount: countVoters(countRoom(figures.room)),
      }),
    }),
  })
}

const countSheet = (sheet: ChoosingSheet, figures: RoomVoteFigures): Reply<CountedSheet> =>
  sheet.kind === 'options' ? countOptionsSheet(sheet, figures) : countElectionSheet(sheet, figures)

/** Papers, or hands, that came in beside those in the room. */
const judgeSheet = (
  sheet: ChoosingSheet,
  figures: RoomVoteFigures,
  counted: CountedSheet,
): readonly OutcomeLine[] => {
  const voterCount = figures.room.voters.length
  if (sheet.entry === 'hands') return [judgeSum(countRoom(figures.room), counted.valid)]
  const { papers, turnout } = figures
  const counts = { issued: papers.issued ?? 0, returned: papers.returned ?? 0, voidCount: counted.void }
  return judgePapers(counts, counted.valid, voterCount, turnout.length)
}

const isReached = (chosen: ChosenOutcome): boolean =>
  chosen.kind === 'options'
    ? chosen.outcome.result.kind === 'decided'
    : chosen.outcome.next === null && chosen.outcome.elected.length > 0

const judgeChoosing = (sheet: ChoosingSheet, figures: RoomVoteFigures): Reply<DecidedRoomVote> => {
  const counted = countSheet(sheet, figures)
  if (!counted.ok) return counted
  const chosen = counted.value.decide()
  const lines = [
    ...judgeSheet(sheet, figures, counted.value),
    ...judgeQuorum(figures.rule, countRoom(figures.room)),
  ]
  const passed = isReached(chosen) && lines.every((line) => line.met)
  return accept({ tally: null, outcome: { passed, lines }, chosen })
}

/** Whether the meeting ordered another round among exactly these equals: a decision that names nobody. */
const isSentToSecondRound = (sheet: OptionsSheet, tie: Tie): boolean =>
  sheet.decisions.some(
    ({ by, picked, among, place }) =>
      by === 'second-round' &&
      picked.length === 0 &&
      among.length === tie.among.length &&
      among.every((id) => tie.among.includes(id)) &&
      JSON.stringify(place) === JSON.stringify(tie.place),
  )

const findChoosingFailure = (
  sheet: ChoosingSheet,
  figures: RoomVoteFigures,
  { outcome, chosen }: DecidedRoomVote,
): Failure | null => {
  if (figures.room.voters.length === 0) return { code: 'nobody-present' }
  const { issued, returned } = figures.papers
  if (sheet.entry !== 'hands') {
    const missing = [issued, returned].filter((count) => count === null).length
    if (missing > 0) return { code: 'choices-missing', count: missing }
  }
  if (sheet.entry !== 'ballots' && sheet.totals === null) return { code: 'choices-missing', count: 1 }
  const [first] = outcome.lines
  if ((first?.measure === 'sum' || first?.measure === 'voters') && !first.met)
    return { code: 'sum-mismatch', counted: first.count, present: first.base }
  const mismatch = findPaperMismatch(outcome.lines)
  if (mismatch !== null) return mismatch
  if (sheet.kind !== 'options' || chosen?.kind !== 'options') return null
  const { lines, result } = chosen.outcome
  if (result.kind !== 'tie') return null
  const round = prepareSecondRound(sheet.options, sheet.settings, chosen.outcome)
  if (round !== null && isSentToSecondRound(sheet, result.tie)) return null
  const { among } = result.tie
  return {
    code: 'tie-open',
    labels: lines.filter((line) => among.includes(line.option)).map((line) => line.label),
  }
}

const decideChoosing = (sheet: ChoosingSheet, figures: RoomVoteFigures): Reply<DecidedRoomVote> => {
  const judged = judgeChoosing(sheet, figures)
  if (!judged.ok) return judged
  const failure = findChoosingFailure(sheet, figures, judged.value)
  return failure === null ? judged : refuse(failure)
}

const withoutChoice = (decided: Reply<Omit<DecidedRoomVote, 'chosen'>>): Reply<DecidedRoomVote> =>
  decided.ok ? accept({ ...decided.value, chosen: null }) : decided

const decideCounted = (figures: RoomVoteFigures): Reply<DecidedRoomVote> => {
  const counted =
    figures.method === 'roll-call'
      ? tallyBallots(figures.room, figures.ballots)
      : tallyFromDraft(figures.draft)
  const tally: Reply<Tally> =
    'ok' in counted ? counted : 'code' in counted ? refuse(counted) : accept(counted)
  if (!tally.ok) return tally
  const decided = decideVote(figures.rule, countRoom(figures.room), tally.value)
  return decided.ok ? accept({ tally: tally.value, outcome: decided.value, chosen: null }) : decided
}

const secretFigures = ({ draft, papers, turnout }: RoomVoteFigures) => ({
  draft,
  papers,
  turnoutCount: turnout.length,
})

/**
 * Decides a vote in the room from its figures, whatever its method; exact, and the same everywhere.
 * Refuses while figures are missing or do not agree, and while equals are not told apart.
 */
export const decideRoomVote = (figures: RoomVoteFigures): Reply<DecidedRoomVote> => {
  const { rule, room } = figures
  switch (figures.method) {
    case 'counted-hands':
    case 'roll-call':
      return decideCounted(figures)
    case 'consensus':
      return withoutChoice(decideConsensus(rule, room, figures.objections))
    case 'by-party':
      return withoutChoice(decidePartyVote(rule, room, figures.partyVotes))
    case 'secret-ballots':
      return withoutChoice(decideSecretVote(rule, countRoom(room), secretFigures(figures)))
    case 'options':
    case 'election':
      return figures.choosing === null
        ? refuse({ code: 'method-mismatch' })
        : decideChoosing(figures.choosing, figures)
  }
}

/** The lines as they stand while figures are still missing; written totals that can't be leave only the room's lines. */
export const previewRoomVote = (figures: RoomVoteFigures): DecidedRoomVote => {
  const { rule, room } = figures
  const counted = countRoom(room)
  switch (figures.method) {
    case 'counted-hands':
    case 'roll-call':
      return { tally: null, outcome: previewVote(rule, counted, draftOf(figures)), chosen: null }
    case 'consensus':
      return { ...previewConsensus(rule, room, figures.objections), chosen: null }
    case 'by-party':
      return {
        tally: tallyParties(figures.partyVotes),
        outcome: previewPartyVote(rule, room, figures.partyVotes),
        chosen: null,
      }
    case 'secret-ballots':
      return { tally: null, outcome: previewSecretVote(rule, counted, secretFigures(figures)), chosen: null }
    case 'options':
    case 'election': {
      const judged = figures.choosing === null ? null : judgeChoosing(figures.choosing, figures)
      if (judged?.ok === true) return judged.value
      return { tally: null, outcome: { passed: false, lines: judgeQuorum(rule, counted) }, chosen: null }
    }
  }
}

/**
 * Whether an announced result leaves its item open for another vote: somebody objected where heads must be counted,
 * equals go to a second round, or seats are left.
 */
export const leavesUndecided = (
  vote: Pick<RoomVoteFigures, 'method' | 'rule'>,
  decided: Pick<DecidedRoomVote, 'outcome' | 'chosen'>,
): boolean => {
  if (decided.outcome.passed) return false
  if (vote.method === 'consensus')
    return (
      vote.rule.agreement.kind === 'share' &&
      decided.outcome.lines.some((line) => line.measure === 'consensus' && !line.met)
    )
  if (decided.chosen === null) return false
  return decided.chosen.kind === 'options'
    ? ['second-round', 'tie'].includes(decided.chosen.outcome.result.kind)
    : decided.chosen.outcome.next !== null
}
