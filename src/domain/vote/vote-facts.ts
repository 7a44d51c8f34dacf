/** Everything that is known of one vote in the room, as plain facts. Decides nothing. */

import type { Instant, RollEntryId, VoteId } from '../identity.ts'
import type { AttendanceRule } from '../rules/rule.ts'
import type { ChoosingSheet, ChosenOutcome } from './choosing.ts'
import type { RoomObjection } from './consensus.ts'
import type { PartyVote } from './party-vote.ts'
import type { PaperCount } from './secret-ballots.ts'
import type { Ballot, DraftTally, FrozenRoom, Tally, VoteMethod, VoteOutcome } from './vote.ts'
import type { VoteAnnulment, VoteRound, VoteState } from './vote-life.ts'

/** 更正: an error of typing put right after announcing; both results stay. */
export type VoteCorrection = {
  readonly at: Instant
  readonly reason: string
  /** Who put it right; empty in what was corrected before the program asked. */
  readonly correctedBy: string
  readonly formerTally: Tally | null
  readonly formerOutcome: VoteOutcome
  readonly formerChosen: ChosenOutcome | null
  readonly tally: Tally | null
  readonly outcome: VoteOutcome
  readonly chosen: ChosenOutcome | null
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
  /** 一致同意 only. */
  readonly objections: readonly RoomObjection[]
  /** 各方各一票 only. */
  readonly partyVotes: readonly PartyVote[]
  /** Papers issued and returned; 无记名投票, and 多方案择优 and 选举 on paper. */
  readonly papers: PaperCount
  /** Who took a paper, in the order of the roll; never what anybody chose, and never when. */
  readonly turnout: readonly RollEntryId[]
  /** 多方案择优 and 选举 only: what there is to choose, and what the papers said. */
  readonly choosing: ChoosingSheet | null
  /** 计票人、监票人, as names. */
  readonly tellers: string
  readonly scrutineer: string
  readonly openedAt: Instant
  readonly announcedAt: Instant | null
  /** The announced result, after the latest correction; no tally where somebody objected or options were chosen. */
  readonly tally: Tally | null
  readonly outcome: VoteOutcome | null
  readonly chosen: ChosenOutcome | null
  readonly corrections: readonly VoteCorrection[]
  /** The vote that this one follows; null for the first. */
  readonly round: VoteRound | null
  readonly annulment: VoteAnnulment | null
  /** Null too in what was broken off before the program kept the time. */
  readonly abandonedAt: Instant | null
  readonly abandonedReason: string | null
}
