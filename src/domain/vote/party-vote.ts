/** Counts 四方各一票, one vote for each party at the table, and decides it. Knows no clock and no database. */
import { accept, type Reply, refuse } from '../failure.ts'
import type { PartyId, RollEntryId } from '../identity.ts'
import { type AttendanceRule, countNeeded, isThresholdMet, type Threshold } from '../rules/rule.ts'
import {
  type Choice,
  countRoom,
  type FrozenRoom,
  judgeQuorum,
  type OutcomeLine,
  type Tally,
  type VoteOutcome,
} from './vote.ts'

/** What one party says, through somebody of it who is in the room. */
export type PartyVote = {
  readonly partyId: PartyId
  readonly choice: Choice
  /** 代表该方表态的人. */
  readonly entryId: RollEntryId
}

/** A party at the table as the vote sees it. */
export type SeatedParty = {
  readonly partyId: PartyId
  readonly name: string
  /** Who of it is in the room and may vote; nobody: the party is missing. */
  readonly voters: readonly { readonly entryId: RollEntryId; readonly name: string }[]
}

const majorityOfParties: Threshold = { numerator: 1, denominator: 2, strict: true }

/** Who speaks: the stand-in for a member, or the member. */
const speakerName = (voter: FrozenRoom['voters'][number]): string => voter.standInName ?? voter.name

/**
 * The parties that have a vote: all that were due, with those in the room who may vote for them.
 * A party all of whose people in the room are recused has no vote and is not counted.
 */
export const seatedParties = (room: FrozenRoom): readonly SeatedParty[] =>
  room.parties
    .filter((party) => party.dueCount > 0)
    .map((party) => ({
      partyId: party.partyId,
      name: party.name,
      presentCount: party.presentCount,
      voters: room.voters
        .filter((voter) => voter.partyId === party.partyId)
        .map((voter) => ({ entryId: voter.entryId, name: speakerName(voter) })),
    }))
    .filter((party) => party.presentCount === 0 || party.voters.length > 0)
    .map(({ partyId, name, voters }) => ({ partyId, name, voters }))

/** Parties by choice, in 方. */
export const tallyParties = (votes: readonly PartyVote[]): Tally => ({
  for: votes.filter((vote) => vote.choice === 'for').length,
  against: votes.filter((vote) => vote.choice === 'against').length,
  abstain: votes.filter((vote) => vote.choice === 'abstain').length,
})

/** Whether the rule asks every party to agree, or more than half of them. */
export const asksEveryParty = (rule: Pick<AttendanceRule, 'agreement'>): boolean =>
  rule.agreement.kind !== 'share'

const namesFor = (
  parties: readonly SeatedParty[],
  votes: readonly PartyVote[],
  choice: Choice,
): readonly string[] =>
  parties
    .filter((party) => votes.some((vote) => vote.partyId === party.partyId && vote.choice === choice))
    .map((party) => party.name)

/** The lines as they stand; parties without anybody in the room are missing and have not agreed. */
export const previewPartyVote = (
  rule: AttendanceRule,
  room: FrozenRoom,
  votes: readonly PartyVote[],
): VoteOutcome => {
  const parties = seatedParties(room)
  const there = parties.filter((party) => party.voters.length > 0)
  const cast = there.filter((party) => votes.some((vote) => vote.partyId === party.partyId))
  const agreeing = namesFor(parties, votes, 'for').length
  const isEvery = asksEveryParty(rule)
  const lines: readonly OutcomeLine[] = [
    {
      measure: 'party-votes',
      count: cast.length,
      base: there.length,
      silent: there.filter((party) => !cast.includes(party)).map((party) => party.name),
      met: cast.length === there.length && there.length > 0,
    },
    ...judgeQuorum(rule, countRoom(room)),
    {
      measure: 'party-agreement',
      count: agreeing,
      base: parties.length,
      isEvery,
      needed: isEvery ? parties.length : countNeeded(majorityOfParties, parties.length),
      for: namesFor(parties, votes, 'for'),
      against: namesFor(parties, votes, 'against'),
      abstain: namesFor(parties, votes, 'abstain'),
      missing: parties.filter((party) => party.voters.length === 0).map((party) => party.name),
      met:
        parties.length > 0 &&
        (isEvery ? agreeing === parties.length : isThresholdMet(majorityOfParties, agreeing, parties.length)),
    },
  ]
  return { passed: lines.every((line) => line.met), lines }
}

/** Decides a vote by party; refuses while a party in the room has not spoken. */
export const decidePartyVote = (
  rule: AttendanceRule,
  room: FrozenRoom,
  votes: readonly PartyVote[],
): Reply<{ readonly tally: Tally; readonly outcome: VoteOutcome }> => {
  const there = seatedParties(room).filter((party) => party.voters.length > 0)
  if (there.length === 0) return refuse({ code: 'nobody-present' })
  const silent = there.filter((party) => !votes.some((vote) => vote.partyId === party.partyId))
  if (silent.length > 0) return refuse({ code: 'choices-missing', count: silent.length })
  return accept({ tally: tallyParties(votes), outcome: previewPartyVote(rule, room, votes) })
}
