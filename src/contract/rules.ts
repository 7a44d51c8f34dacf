/** Shapes of rules, votes and verdicts as they cross to the window. */
import { z } from 'zod'
import { type AttendanceRule, attendanceRuleIds } from '../domain/rules/rule.ts'
import type { RoomObjection } from '../domain/vote/consensus.ts'
import type { PartyVote } from '../domain/vote/party-vote.ts'
import type { PaperCount, VoidCounts } from '../domain/vote/secret-ballots.ts'
import {
  type Ballot,
  choices,
  type DraftTally,
  type FrozenRoom,
  type Recusal,
  type Tally,
  voteMethods,
} from '../domain/vote/vote.ts'
import type { Vote, VoteCorrection } from '../domain/vote/vote-facts.ts'
import { voteStates } from '../domain/vote/vote-life.ts'
import { choosingSheet, chosenOutcome } from './choosing.ts'
import { id, instant, oneOf, wholeNumber, words } from './fields.ts'
import { threshold, voteOutcome } from './outcome-lines.ts'

const heads = z.int().min(0)

export const attendanceRule = z.strictObject({
  id: z.enum(attendanceRuleIds),
  name: z.string(),
  body: z.string(),
  quorum: threshold.nullable(),
  eachParty: z.boolean(),
  agreement: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('share'), base: z.enum(['present', 'due']), threshold }),
    z.strictObject({ kind: z.literal('no-objection') }),
  ]),
  article: z.string(),
  source: z.enum(['V', 'house']),
  inForceFrom: z.string(),
}) satisfies z.ZodType<AttendanceRule>

export const choice = oneOf('表决意见', choices)
export const voteMethod = oneOf('表决方式', voteMethods)

const figure = (name: string) => wholeNumber(name, 0, 1_000_000)

export const tally = z.strictObject({
  for: figure('同意票数'),
  against: figure('反对票数'),
  abstain: figure('弃权票数'),
}) satisfies z.ZodType<Tally>

export const draftTally = z.strictObject({
  for: figure('同意票数').nullable(),
  against: figure('反对票数').nullable(),
  abstain: figure('弃权票数').nullable(),
}) satisfies z.ZodType<DraftTally>

export const ballot = z.strictObject({ entryId: id<'rollEntry'>(), choice }) satisfies z.ZodType<Ballot>

export const objection = z.strictObject({
  entryId: id<'rollEntry'>(),
  words: words('异议', 500),
}) satisfies z.ZodType<RoomObjection>

export const partyVote = z.strictObject({
  partyId: id<'party'>(),
  choice,
  entryId: id<'rollEntry'>(),
}) satisfies z.ZodType<PartyVote>

const voidCounts = z.strictObject({
  'no-mark': figure('没有选的票'),
  'several-marks': figure('多选的票'),
  unreadable: figure('无法辨认的票'),
  signed: figure('写了姓名或记号的票'),
  'not-issued': figure('不是本次发出的票'),
}) satisfies z.ZodType<VoidCounts>

export const paperCount = z.strictObject({
  issued: figure('发出票数').nullable(),
  returned: figure('收回票数').nullable(),
  void: voidCounts,
}) satisfies z.ZodType<PaperCount>

export const recusal = z.strictObject({
  entryId: id<'rollEntry'>(),
  name: z.string(),
  reason: z.string(),
}) satisfies z.ZodType<Recusal>

const frozenRoom = z.strictObject({
  at: instant,
  dueCount: heads,
  parties: z.array(
    z.strictObject({ partyId: id<'party'>(), name: z.string(), dueCount: heads, presentCount: heads }),
  ),
  voters: z.array(
    z.strictObject({
      entryId: id<'rollEntry'>(),
      name: z.string(),
      standInName: z.string().nullable(),
      partyId: id<'party'>().nullable(),
    }),
  ),
  recused: z.array(recusal),
}) satisfies z.ZodType<FrozenRoom>

const correction = z.strictObject({
  at: instant,
  reason: z.string(),
  correctedBy: z.string(),
  formerTally: tally.nullable(),
  formerOutcome: voteOutcome,
  formerChosen: chosenOutcome.nullable(),
  tally: tally.nullable(),
  outcome: voteOutcome,
  chosen: chosenOutcome.nullable(),
}) satisfies z.ZodType<VoteCorrection>

export const vote = z.strictObject({
  id: id<'vote'>(),
  question: z.string(),
  rule: attendanceRule,
  method: z.enum(voteMethods),
  state: z.enum(voteStates),
  room: frozenRoom,
  draft: draftTally,
  ballots: z.array(ballot),
  objections: z.array(objection),
  partyVotes: z.array(partyVote),
  papers: paperCount,
  turnout: z.array(id<'rollEntry'>()),
  choosing: choosingSheet.nullable(),
  tellers: z.string(),
  scrutineer: z.string(),
  openedAt: instant,
  announcedAt: instant.nullable(),
  tally: tally.nullable(),
  outcome: voteOutcome.nullable(),
  chosen: chosenOutcome.nullable(),
  corrections: z.array(correction),
  round: z.strictObject({ formerVoteId: id<'vote'>(), reason: z.string(), orderedBy: z.string() }).nullable(),
  annulment: z.strictObject({ at: instant, reason: z.string(), annulledBy: z.string() }).nullable(),
  abandonedAt: instant.nullable(),
  abandonedReason: z.string().nullable(),
}) satisfies z.ZodType<Vote>
