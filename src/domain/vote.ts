/** Counts a vote in the room and decides it. Knows no clock and no database. */
import { accept, type Failure, type Reply, refuse } from './failure.ts'
import type { Instant, PartyId, RollEntryId, VoteId } from './identity.ts'
import { type AttendanceRule, countNeeded, isThresholdMet, type Threshold } from './rule.ts'

export const voteMethods = ['counted-hands', 'roll-call'] as const
/** 举手计数 / 记名逐个 */
export type VoteMethod = (typeof voteMethods)[number]

export const choices = ['for', 'against', 'abstain'] as const
/** 同意 / 反对 / 弃权 */
export type Choice = (typeof choices)[number]

export const voteStates = ['open', 'announced', 'abandoned'] as const
/** 表决中 / 已宣布 / 已中止（未宣布） */
export type VoteState = (typeof voteStates)[number]

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
}

/** 票: what one member chose in a roll call. */
export type Ballot = { readonly entryId: RollEntryId; readonly choice: Choice }

/** One computed line of a verdict; screen, row and Word print the same. */
export type OutcomeLine =
  /** 票数相符: the sum of the choices beside the number in the room. */
  | {
      readonly measure: 'sum'
      readonly count: number
      readonly base: number
      readonly met: boolean
    }
  /** 到会要求: heads present of heads due. */
  | {
      readonly measure: 'quorum'
      readonly count: number
      readonly base: number
      readonly threshold: Threshold
      readonly needed: number
      readonly met: boolean
    }
  /** 各方到会: every party has somebody in the room. */
  | {
      readonly measure: 'parties'
      readonly count: number
      readonly base: number
      readonly missing: readonly string[]
      readonly met: boolean
    }
  /** 同意要求: heads agreeing of those present, or of all due. */
  | {
      readonly measure: 'agreement'
      readonly count: number
      readonly base: number
      readonly of: 'present' | 'due'
      readonly threshold: Threshold
      readonly needed: number
      readonly met: boolean
    }
  /** 无异议: nobody is against. */
  | { readonly measure: 'no-objection'; readonly count: number; readonly base: number; readonly met: boolean }

/** The computed result: passed only if every line is met. */
export type VoteOutcome = { readonly passed: boolean; readonly lines: readonly OutcomeLine[] }

/** 更正: an error of typing put right after announcing; both results stay. */
export type VoteCorrection = {
  readonly at: Instant
  readonly reason: string
  readonly formerTally: Tally
  readonly formerOutcome: VoteOutcome
  readonly tally: Tally
  readonly outcome: VoteOutcome
}

/** 表决: the act on one question. */
export type Vote = {
  readonly id: VoteId
  readonly question: string
  readonly rule: AttendanceRule
  readonly method: VoteMethod
  readonly state: VoteState
  readonly room: FrozenRoom
  readonly draft: DraftTally
  readonly ballots: readonly Ballot[]
  /** 计票人、监票人, as names. */
  readonly tellers: string
  readonly scrutineer: string
  readonly openedAt: Instant
  readonly announcedAt: Instant | null
  /** The announced result, after the latest correction. */
  readonly tally: Tally | null
  readonly outcome: VoteOutcome | null
  readonly corrections: readonly VoteCorrection[]
  readonly abandonedReason: string | null
}

/** What is announced about the room: counts by party, heads due and present. */
export type Room = {
  readonly dueCount: number
  readonly presentCount: number
  readonly parties: readonly { readonly name: string; readonly presentCount: number }[]
}

/** The frozen room of a vote as counts. */
export const countRoom = (room: FrozenRoom): Room => ({
  dueCount: room.dueCount,
  presentCount: room.voters.length,
  parties: room.parties,
})

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

const judgeAgreement = (rule: AttendanceRule, room: Room, tally: Tally): OutcomeLine => {
  const { agreement } = rule
  if (agreement.kind === 'no-objection') {
    return {
      measure: 'no-objection',
      count: tally.against,
      base: room.presentCount,
      met: tally.against === 0 && tally.for > 0,
    }
  }
  const base = agreement.base === 'present' ? room.presentCount : room.dueCount
  return {
    measure: 'agreement',
    count: tally.for,
    base,
    of: agreement.base,
    threshold: agreement.threshold,
    needed: countNeeded(agreement.threshold, base),
    met: isThresholdMet(agreement.threshold, tally.for, base),
  }
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
  const counted = sumTally(tally)
  const fits = [tally.for, tally.against, tally.abstain].every(isCount) && counted === room.presentCount
  if (!fits) return refuse({ code: 'sum-mismatch', counted, present: room.presentCount })
  if (room.presentCount === 0) return refuse({ code: 'nobody-present' })
  const lines: readonly OutcomeLine[] = [
    { measure: 'sum', count: counted, base: room.presentCount, met: true },
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
    { measure: 'sum', count: counted, base: room.presentCount, met: counted === room.presentCount },
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
export const draftOf = (vote: Pick<Vote, 'method' | 'ballots' | 'draft'>): DraftTally =>
  vote.method === 'roll-call' ? countBallots(vote.ballots) : vote.draft

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
