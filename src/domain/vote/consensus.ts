/** Decides 一致同意: the chair asks 有无异议, and nobody objects. Knows no clock and no database. */
import { accept, type Reply, refuse } from '../failure.ts'
import type { RollEntryId } from '../identity.ts'
import type { AttendanceRule } from '../rules/rule.ts'
import {
  countRoom,
  type FrozenRoom,
  judgeAgreement,
  judgeQuorum,
  type OutcomeLine,
  type Tally,
  type VoteOutcome,
} from './vote.ts'

/** 异议: who objects, and in which words. */
export type RoomObjection = { readonly entryId: RollEntryId; readonly words: string }

/** What is known when the chair has asked: the lines, and the figures that stand for nobody objecting. */
export type DecidedConsensus = { readonly tally: Tally | null; readonly outcome: VoteOutcome }

/**
 * The verdict of 有无异议. Nobody objects: all who may vote in the room are counted as 同意, and the share that a law
 * asks for is judged by that figure. Somebody objects: not reached, and no figures, because nobody was counted.
 */
export const previewConsensus = (
  rule: AttendanceRule,
  room: FrozenRoom,
  objections: readonly RoomObjection[],
): DecidedConsensus => {
  const voterCount = room.voters.length
  const objectors = objections.flatMap((objection) =>
    room.voters
      .filter((voter) => voter.entryId === objection.entryId)
      .map((voter) => ({ name: voter.standInName ?? voter.name, words: objection.words })),
  )
  const isUnanimous = objections.length === 0 && voterCount > 0
  const tally: Tally | null = isUnanimous ? { for: voterCount, against: 0, abstain: 0 } : null
  const asked: OutcomeLine = {
    measure: 'consensus',
    count: objectors.length,
    base: voterCount,
    objectors,
    met: isUnanimous,
  }
  const lines: readonly OutcomeLine[] = [
    asked,
    ...judgeQuorum(rule, countRoom(room)),
    ...(tally !== null && rule.agreement.kind === 'share'
      ? [judgeAgreement(rule, countRoom(room), tally)]
      : []),
  ]
  return { tally, outcome: { passed: lines.every((line) => line.met), lines } }
}

/** Decides a consensus; refuses an empty room. */
export const decideConsensus = (
  rule: AttendanceRule,
  room: FrozenRoom,
  objections: readonly RoomObjection[],
): Reply<DecidedConsensus> =>
  room.voters.length === 0
    ? refuse({ code: 'nobody-present' })
    : accept(previewConsensus(rule, room, objections))
