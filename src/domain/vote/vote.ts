/** Counts a vote in the room and decides it. Knows no clock and no database. */

import { accept, type Failure, type Reply, refuse } from '../failure.ts'
import type { Instant, PartyId, RollEntryId } from '../identity.ts'
import { type AttendanceRule, countNeeded, isThresholdMet, type Threshold } from '../rules/rule.ts'

export const voteMethods = [
  'counted-hands',
  'roll-call',
  'consensus',
  'by-party',
  'secret-ballots',
  'options',
  'election',
] as const
/** 举手计数 / 记名逐个 / 一致同意 / 各方各一票 / 无记名投票 / 多方案择优 / 选举 */
export type VoteMethod = (typeof voteMethods)[number]

export const choices = ['for', 'against', 'abstain'] as const
/** 同意 / 反对 / 弃权 */
export type Choice = (typeof choices)[number]

/** Votes for each choice; whole numbers from 0. */
export type Tally = { readonly for: number; readonly against: number; readonly abstain: number }

/** A tally while it is being filled in; null where nothing was written yet. */
export type DraftTally = {
  readonly for: number | null
  readonly against: number | null
  readonly abstain: number | null
}

/** Who was in the room when the vote was opened, and may vote. */
export type FrozenVoter = {
  readonly entryId: RollEntryId
  readonly name: string
  /** 受托到会的人; null where the member is there in person. */
  readonly standInName: string | null
  readonly partyId: PartyId | null
}

/** 回避: who is in the room and does not vote on the item, because of an interest in it. */
export type Recusal = { readonly entryId: RollEntryId; readonly name: string; readonly reason: string }

/** The room as it was frozen into a vote. */
export type FrozenRoom = {
  readonly at: Instant
  /** 应到 */
  readonly dueCount: number
  /** Each party with its members due and present; observers are not counted. */
  readonly parties: readonly {
    readonly partyId: PartyId
    readonly name: string
    readonly dueCount: number
    readonly presentCount: number
  }[]
  readonly voters: readonly FrozenVoter[]
  /** Those in the room who are recused: they are at the meeting, and no voters. */
  readonly recused: readonly Recusal[]
}

/** 票: what one member chose in a roll call. */
export type Ballot = { readonly entryId: RollEntryId; readonly choice: Choice }

type Counted<Measure extends string> = {
  readonly measure: Measure
  readonly count: number
  readonly base: number
  readonly met: boolean
}
type Asked = { readonly threshold: Threshold; readonly needed: number }

/** One computed line of a verdict; screen, row and Word print the same. */
export type OutcomeLine =
  /** 票数相符: the sum of the choices beside the number in the room. */
  | Counted<'sum'>
  /** 票数相符 where somebody is recused: the sum beside those who vote, which are the room less the recused. */
  | (Counted<'voters'> & { readonly recused: number })
  /** 到会要求: heads present of heads due. */
  | (Counted<'quorum'> & Asked)
  /** 各方到会: every party has somebody in the room. */
  | (Counted<'parties'> & { readonly missing: readonly string[] })
  /** 同意要求: heads agreeing of those present, of those present who are not recused, or of all due. */
  | (Counted<'agreement'> & Asked & { readonly of: 'present' | 'voters' | 'due' })
  /** 无异议: nobody is against. */
  | Counted<'no-objection'>
  /** 有无异议 as the chair asked it: who objected, of those who may vote. */
  | (Counted<'consensus'> & {
      readonly objectors: readonly { readonly name: string; readonly words: string }[]
    })
  /** 各方表态: parties that spoke, of those in the room. */
  | (Counted<'party-votes'> & { readonly silent: readonly string[] })
  /** 各方同意: parties agreeing, of all at the table; `isEvery` asks all of them, else more than half. */
  | (Counted<'party-agreement'> & {
      readonly isEvery: boolean
      readonly needed: number
      readonly for: readonly string[]
      readonly against: readonly string[]
      readonly abstain: readonly string[]
      readonly missing: readonly string[]
    })
  /** 领票相符: takers marked on the roll beside ballots issued. */
  | Counted<'turnout'>
  /** 发出 = 收回 + 未收回, and no more issued than may vote (`base`). */
  | (Counted<'issued'> & { readonly returned: number })
  /** 收回 = 有效 + 作废. */
  | (Omit<Counted<'returned'>, 'base'> & { readonly valid: number; readonly void: number })
  /** 有效 = 同意 + 反对 + 弃权: choices counted beside valid ballots. */
  | Counted<'valid'>

/** The computed result: passed only if every line is met. */
export type VoteOutcome = { readonly passed: boolean; readonly lines: readonly OutcomeLine[] }

/** What is announced about the room: counts by party, heads due and present. */
export type Room = {
  readonly dueCount: number
  /** Heads in the room, those recused included. */
  readonly presentCount: number
  /** Heads in the room who do not vote on this item. */
  readonly recusedCount?: number
  readonly parties: readonly { readonly name: string; readonly presentCount: number }[]
}

/** The frozen room of a vote as counts. */
export const countRoom = (room: FrozenRoom): Room => ({
  dueCount: room.dueCount,
  presentCount: room.voters.length + room.recused.length,
  recusedCount: room.recused.length,
  parties: room.parties,
})

/** Heads in the room who vote on this item. */
export const countVoters = (room: Room): number => room.presentCount - (room.recusedCount ?? 0)

/** The lines that ask who is there, before anybody votes: heads, then parties. */
export const judgeQuorum = (rule: AttendanceRule, room: Room): readonly OutcomeLine[] => {
  const lines: OutcomeLine[] = []
  if (rule.quorum !== null) {
    lines.push({
      measure: 'quorum',
      count: room.presentCount,
      base: room.dueCount,
      threshold: rule.quorum,
      needed: countNeeded(rule.quorum, room.dueCount),
      met: room.dueCount > 0 && isThresholdMet(rule.quorum, room.presentCount, room.dueCount),
    })
  }
  if (rule.eachParty) {
    const missing = room.parties.filter((party) => party.presentCount === 0).map((party) => party.name)
    lines.push({
      measure: 'parties',
      count: room.parties.length - missing.length,
      base: room.parties.length,
      missing,
      met: missing.length === 0,
    })
  }
  return lines
}

/**
 * The line that asks who agrees, of those in the room who may vote, or of all members; recusal never lowers a share of all.
 */
export const judgeAgreement = (rule: AttendanceRule, room: Room, tally: Tally): OutcomeLine => {
  const { agreement } = rule
  if (agreement.kind === 'no-objection') {
    return {
      measure: 'no-objection',
      count: tally.against,
      base: countVoters(room),
      met: tally.against === 0 && tally.for > 0,
    }
  }
  const base = agreement.base === 'present' ? countVoters(room) : room.dueCount
  return {
    measure: 'agreement',
    count: tally.for,
    base,
    of: agreement.base === 'present' && countVoters(room) !== room.presentCount ? 'voters' : agreement.base,
    threshold: agreement.threshold,
    needed: countNeeded(agreement.threshold, base),
    met: isThresholdMet(agreement.threshold, tally.for, base),
  }
}

/** The line that holds the sum of the choices against those who vote. */
export const judgeSum = (room: Room, count: number): OutcomeLine => {
  const base = countVoters(room)
  const recused = room.recusedCount ?? 0
  return recused === 0
    ? { measure: 'sum', count, base, met: count === base }
    : { measure: 'voters', count, base, recused, met: count === base }
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** Adds up a tally. */
export const sumTally = (tally: Tally): number => tally.for + tally.against + tally.abstain

/**
 * Decides a vote: sum, quorum, parties, agreement, one line each; passed only if all are met.
 * Refuses counts that are not whole or do not add up to the number in the room.
 * @see 民法典第一千二百五十九条
 */
export const decideVote = (rule: AttendanceRule, room: Room, tally: Tally): Reply<VoteOutcome> => {
  const voterCount = countVoters(room)
  const counted = sumTally(tally)
  const fits = [tally.for, tally.against, tally.abstain].every(isCount) && counted === voterCount
  if (!fits) return refuse({ code: 'sum-mismatch', counted, present: voterCount })
  if (voterCount === 0) return refuse({ code: 'nobody-present' })
  const lines: readonly OutcomeLine[] = [
    judgeSum(room, counted),
    ...judgeQuorum(rule, room),
    judgeAgreement(rule, room, tally),
  ]
  return accept({ passed: lines.every((line) => line.met), lines })
}

/** The lines as they stand while figures are still missing; the sum is then not met. */
export const previewVote = (rule: AttendanceRule, room: Room, draft: DraftTally): VoteOutcome => {
  const tally: Tally = { for: draft.for ?? 0, against: draft.against ?? 0, abstain: draft.abstain ?? 0 }
  const counted = sumTally(tally)
  const lines: readonly OutcomeLine[] = [
    judgeSum(room, counted),
    ...judgeQuorum(rule, room),
    judgeAgreement(rule, room, tally),
  ]
  return { passed: lines.every((line) => line.met), lines }
}

/** Sums the ballots of a roll call; refuses while a voter of the frozen room has no ballot. */
export const tallyBallots = (room: FrozenRoom, ballots: readonly Ballot[]): Reply<Tally> => {
  const chosen = new Map(ballots.map((ballot) => [ballot.entryId, ballot.choice]))
  const missingCount = room.voters.filter((voter) => !chosen.has(voter.entryId)).length
  if (missingCount > 0) return refuse({ code: 'choices-missing', count: missingCount })
  return accept(countBallots(ballots))
}

/** Counts ballots by choice; their order never matters. */
export const countBallots = (ballots: readonly Ballot[]): Tally => ({
  for: ballots.filter((ballot) => ballot.choice === 'for').length,
  against: ballots.filter((ballot) => ballot.choice === 'against').length,
  abstain: ballots.filter((ballot) => ballot.choice === 'abstain').length,
})

/** The tally of a vote as far as it stands: ballots of a roll call, or the figures written in. */
export const draftOf = (vote: {
  readonly method: VoteMethod
  readonly ballots: readonly Ballot[]
  readonly draft: DraftTally
}): DraftTally => (vote.method === 'roll-call' ? countBallots(vote.ballots) : vote.draft)

/** 第三个数: what is left for the one empty figure, or null when none or several are empty or nothing fits. */
export const offerRest = (
  draft: DraftTally,
  presentCount: number,
): { choice: Choice; rest: number } | null => {
  const empty = choices.filter((choice) => draft[choice] === null)
  const [choice] = empty
  if (choice === undefined || empty.length > 1) return null
  const rest = presentCount - (draft.for ?? 0) - (draft.against ?? 0) - (draft.abstain ?? 0)
  return rest >= 0 ? { choice, rest } : null
}

/** The figures of a draft as a tally; refuses while one is missing. */
export const tallyFromDraft = (draft: DraftTally): Tally | Failure => {
  const empty = choices.filter((choice) => draft[choice] === null)
  if (empty.length > 0) return { code: 'choices-missing', count: empty.length }
  return { for: draft.for ?? 0, against: draft.against ?? 0, abstain: draft.abstain ?? 0 }
}
