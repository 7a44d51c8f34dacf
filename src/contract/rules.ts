/** Shapes of rules, votes and verdicts as they cross to the window. */
import { z } from 'zod'
import { type AttendanceRule, attendanceRuleIds, type Threshold } from '../domain/rule.ts'
import {
  type Ballot,
  choices,
  type DraftTally,
  type FrozenRoom,
  type OutcomeLine,
  type Tally,
  type Vote,
  type VoteCorrection,
  type VoteOutcome,
  voteMethods,
  voteStates,
} from '../domain/vote.ts'
import { id, instant, oneOf, wholeNumber } from './fields.ts'

const heads = z.int().min(0)

const threshold = z.strictObject({
  numerator: heads,
  denominator: heads,
  strict: z.boolean(),
}) satisfies z.ZodType<Threshold>

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

const outcomeLine = z.discriminatedUnion('measure', [
  z.strictObject({ measure: z.literal('sum'), count: heads, base: heads, met: z.boolean() }),
  z.strictObject({
    measure: z.literal('quorum'),
    count: heads,
    base: heads,
    threshold,
    needed: heads,
    met: z.boolean(),
  }),
  z.strictObject({
    measure: z.literal('parties'),
    count: heads,
    base: heads,
    missing: z.array(z.string()),
    met: z.boolean(),
  }),
  z.strictObject({
    measure: z.literal('agreement'),
    count: heads,
    base: heads,
    of: z.enum(['present', 'due']),
    threshold,
    needed: heads,
    met: z.boolean(),
  }),
  z.strictObject({ measure: z.literal('no-objection'), count: heads, base: heads, met: z.boolean() }),
]) satisfies z.ZodType<OutcomeLine>

export const voteOutcome: z.ZodType<VoteOutcome, VoteOutcome> = z.strictObject({
  passed: z.boolean(),
  lines: z.array(outcomeLine),
})

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
}) satisfies z.ZodType<FrozenRoom>

const correction = z.strictObject({
  at: instant,
  reason: z.string(),
  formerTally: tally,
  formerOutcome: voteOutcome,
  tally,
  outcome: voteOutcome,
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
  tellers: z.string(),
  scrutineer: z.string(),
  openedAt: instant,
  announcedAt: instant.nullable(),
  tally: tally.nullable(),
  outcome: voteOutcome.nullable(),
  corrections: z.array(correction),
  abandonedReason: z.string().nullable(),
}) satisfies z.ZodType<Vote>
