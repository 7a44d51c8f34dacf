/** Shapes of owners' written votes as they cross to the window. */
import { z } from 'zod'
import {
  type MeasureLine,
  type Measures,
  type OwnersOutcome,
  paperChoices,
} from '../domain/owners/owners-vote.ts'
import {
  type BallotFigures,
  ballotStates,
  type Carrier,
  deliveryWays,
  type Entry,
  entryPasses,
  type MatterResult,
  matterKinds,
  resultKinds,
  voidReasons,
  type WrittenBallot,
  type WrittenElection,
  type WrittenObjection,
  type WrittenResult,
  type WrittenScope,
  type WrittenVote,
  writtenStates,
} from '../domain/owners/written-vote.ts'
import { type OwnersRule, ownersRuleIds } from '../domain/rules/owners-rule.ts'
import { id, instant, neededWords, words } from './fields.ts'
import { threshold } from './outcome-lines.ts'

const count = z.int().min(0)
const day = z.string()

export const measures = z.strictObject({ heads: count, area: count }) satisfies z.ZodType<Measures>

const ownersRule = z.strictObject({
  id: z.enum(ownersRuleIds),
  name: z.string(),
  matters: z.string(),
  participation: threshold.nullable(),
  agreement: z.strictObject({ base: z.enum(['participating', 'all']), threshold }),
  affectedMustAgree: z.boolean(),
  article: z.string(),
  source: z.literal('V'),
  inForceFrom: z.string(),
}) satisfies z.ZodType<OwnersRule>

export const scope = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('estate') }),
    z.strictObject({ kind: z.literal('building'), building: neededWords('楼栋', 40) }),
    z.strictObject({
      kind: z.literal('entrance'),
      building: neededWords('楼栋', 40),
      entrance: neededWords('单元', 40),
    }),
  ],
  '请选择征求意见的范围',
) satisfies z.ZodType<WrittenScope>

export const measureLine = z.strictObject({
  measure: z.enum(['heads', 'area']),
  asked: z.enum(['participation', 'agreement']),
  of: z.enum(['participating', 'all']),
  count,
  base: count,
  threshold,
  needed: count,
  met: z.boolean(),
}) satisfies z.ZodType<MeasureLine>

const ownersOutcome = z.strictObject({
  total: measures,
  participating: measures,
  counts: z.strictObject({ for: measures, against: measures, abstain: measures, void: measures }),
  lines: z.array(
    z.union([
      measureLine,
      z.strictObject({
        measure: z.literal('heads'),
        asked: z.literal('affected'),
        count,
        base: count,
        met: z.boolean(),
      }),
    ]),
  ),
  quorumMet: z.boolean(),
  passed: z.boolean(),
}) satisfies z.ZodType<OwnersOutcome>

export const ballotFigures = z.strictObject({
  electorate: measures,
  issued: measures,
  returned: measures,
  valid: measures,
  void: measures,
  outstanding: measures,
  undelivered: measures,
  replacedCount: count,
}) satisfies z.ZodType<BallotFigures>

export const matterResult = z.strictObject({
  matterId: id<'matter'>(),
  outcome: ownersOutcome,
}) satisfies z.ZodType<MatterResult>

export const writtenElection = z.strictObject({
  seats: count,
  elected: z.array(id<'matter'>()),
  tied: z.array(id<'matter'>()),
  openSeats: count,
}) satisfies z.ZodType<WrittenElection>

export const writtenResult: z.ZodType<WrittenResult, WrittenResult> = z.strictObject({
  kind: z.enum(resultKinds),
  at: instant,
  by: z.string(),
  reason: z.string(),
  figures: ballotFigures,
  matters: z.array(matterResult),
  election: writtenElection.nullable(),
})

export const writtenVote = z.strictObject({
  id: id<'writtenVote'>(),
  title: z.string(),
  estateId: id<'estate'>(),
  estateName: z.string(),
  scope,
  state: z.enum(writtenStates),
  organiser: z.string(),
  place: z.string(),
  contact: z.string(),
  explanation: z.string(),
  opensOn: day,
  untilOn: day,
  untilTime: z.string(),
  objectionDays: count,
  objectionsUntil: day.nullable(),
  countsParking: z.boolean(),
  isDoubleEntry: z.boolean(),
  proxyLimit: count.nullable(),
  seats: count.nullable(),
  matters: z.array(
    z.strictObject({
      id: id<'matter'>(),
      position: count,
      kind: z.enum(matterKinds),
      question: z.string(),
      explanation: z.string(),
      rule: ownersRule,
    }),
  ),
  roundOf: id<'writtenVote'>().nullable(),
  roundBy: z.string(),
  roundReason: z.string(),
  tellers: z.string(),
  scrutineer: z.string(),
  extensions: z.array(
    z.strictObject({
      at: instant,
      formerOn: day,
      formerTime: z.string(),
      untilOn: day,
      untilTime: z.string(),
      reason: z.string(),
    }),
  ),
  results: z.array(writtenResult),
  frozenAt: instant.nullable(),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  finalAt: instant.nullable(),
  annulled: z.strictObject({ at: instant, by: z.string(), reason: z.string() }).nullable(),
}) satisfies z.ZodType<WrittenVote>

const readingOf = {
  choices: z.array(z.enum(paperChoices)),
  voidReason: z.enum(voidReasons).nullable(),
  voidNote: z.string(),
  proxyId: id<'proxy'>().nullable(),
  enteredBy: z.string(),
  at: instant,
}
const reading = z.strictObject(readingOf) satisfies z.ZodType<Entry>

export const writtenBallot = z.strictObject({
  id: id<'writtenBallot'>(),
  headId: id<'head'>(),
  number: count,
  state: z.enum(ballotStates),
  deliveries: z.array(
    z.strictObject({
      id: id<'delivery'>(),
      way: z.enum(deliveryWays),
      on: day,
      carrier: z.string(),
      noticeOn: day.nullable(),
      note: z.string(),
      withdrawnAt: instant.nullable(),
    }),
  ),
  visits: z.array(z.strictObject({ on: day, carrier: z.string(), note: z.string() })),
  proxies: z.array(
    z.strictObject({
      id: id<'proxy'>(),
      agentName: z.string(),
      relation: z.string(),
      matterIds: z.array(id<'matter'>()),
      writtenOn: day,
      note: z.string(),
      withdrawnAt: instant.nullable(),
    }),
  ),
  returnedOn: day.nullable(),
  first: reading.nullable(),
  second: reading.nullable(),
  settled: z.strictObject({ ...readingOf, reason: z.string() }).nullable(),
  former: z.array(z.strictObject({ ...readingOf, pass: z.enum(entryPasses), reason: z.string() })),
  replacedBy: z.strictObject({ number: count, on: day, reason: z.string() }).nullable(),
}) satisfies z.ZodType<WrittenBallot>

export const carrier = z.strictObject({
  building: neededWords('楼栋', 40),
  entrance: words('单元', 40),
  name: words('送达人', 40),
}) satisfies z.ZodType<Carrier>

export const objection = z.strictObject({
  id: id<'objection'>(),
  name: z.string(),
  text: z.string(),
  raisedOn: day,
  answer: z.string(),
  isUpheld: z.boolean(),
  answeredOn: day.nullable(),
}) satisfies z.ZodType<WrittenObjection>
