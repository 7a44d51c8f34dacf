/** Shapes of votes among options and candidates as they cross to the window. */
import { z } from 'zod'
import {
  type Candidate,
  type ElectionBallot,
  type ElectionCount,
  type ElectionOutcome,
  type ElectionRule,
  type ElectionTotals,
  electionVoidReasons,
} from '../domain/choice/election.ts'
import {
  type Option,
  type OptionsBallot,
  type OptionsCount,
  type OptionsOutcome,
  type OptionsSettings,
  type OptionsTotals,
  optionsVoidReasons,
  type TieDecision,
  type TiePlace,
  tieRules,
  tieSettlements,
} from '../domain/choice/options-vote.ts'
import type { Measures } from '../domain/owners/owners-vote.ts'
import {
  type ChoosingSheet,
  type ChosenOutcome,
  choosingEntries,
  type ElectionSheet,
  type OptionsSheet,
} from '../domain/vote/choosing.ts'
import { neededWords, oneOf, wholeNumber, words } from './fields.ts'
import { outcomeLine, threshold } from './outcome-lines.ts'

const count = z.int().min(0)
const number = (name: string) => wholeNumber(name, 1, 10_000)
const figure = (name: string) => wholeNumber(name, 0, 1_000_000)
const money = (name: string) => wholeNumber(name, 0, 1_000_000_000_000)

const option = z.strictObject({
  id: number('方案编号'),
  label: neededWords('方案', 200),
  cost: money('费用').nullable(),
}) satisfies z.ZodType<Option>

const optionsSettings = z.strictObject({
  method: z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('single') }),
      z.strictObject({ kind: z.literal('several'), limit: wholeNumber('最多选几项', 1, 100) }),
      z.strictObject({ kind: z.literal('approval') }),
      z.strictObject({ kind: z.literal('ranked'), tieRule: oneOf('同票办法', tieRules) }),
      z.strictObject({ kind: z.literal('score'), maxScore: wholeNumber('最高分', 1, 100) }),
    ],
    '选择办法不在可选的范围里',
  ),
  take: wholeNumber('取几项', 1, 100).nullable(),
  budget: money('预算').nullable(),
  decision: oneOf('取舍办法', ['most', 'majority']),
  base: oneOf('过半数的基数', ['voting', 'present']),
  blank: oneOf('空白票', ['void', 'abstain']),
}) satisfies z.ZodType<OptionsSettings>

const optionMark = z.strictObject({ option: number('方案编号'), value: wholeNumber('选择', 0, 1000) })

/** One paper among options, as it is read aloud: no voter. */
export const optionsPaper = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('marks'),
      marks: z.array(optionMark).max(100, '一张票最多一百处'),
    }),
    z.strictObject({ kind: z.literal('abstain') }),
    z.strictObject({ kind: z.literal('void'), reason: oneOf('作废原因', optionsVoidReasons) }),
  ],
  '请写下这张票',
)

const optionsBallot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('marks'), marks: z.array(optionMark), count }),
  z.strictObject({ kind: z.literal('abstain'), count }),
  z.strictObject({ kind: z.literal('void'), reason: z.enum(optionsVoidReasons), count }),
]) satisfies z.ZodType<OptionsBallot>

export const optionsTotals = z.strictObject({
  valid: figure('有效票'),
  abstain: figure('弃权票'),
  void: figure('作废票'),
  support: z
    .array(z.strictObject({ option: number('方案编号'), support: figure('票数') }))
    .max(100, '最多一百个方案'),
}) satisfies z.ZodType<OptionsTotals>

const tiePlace = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('elimination'), round: number('轮次') }),
    z.strictObject({ kind: z.literal('cut') }),
  ],
  '同票的位置不对',
) satisfies z.ZodType<TiePlace>

export const tieDecision = z.strictObject({
  place: tiePlace,
  among: z.array(number('方案编号')).max(100, '最多一百个方案'),
  picked: z.array(number('方案编号')).max(100, '最多一百个方案'),
  by: oneOf('决定办法', tieSettlements),
}) satisfies z.ZodType<TieDecision>

const optionSupport = z.array(z.strictObject({ option: count, support: count }))

const optionsCount = z.strictObject({
  valid: count,
  marking: count,
  abstain: count,
  void: count,
  voids: z.array(z.strictObject({ reason: z.enum(optionsVoidReasons), count })),
  support: optionSupport,
  rankings: z.array(z.strictObject({ order: z.array(count), count })),
}) satisfies z.ZodType<OptionsCount>

const decidedBy = z.enum(tieSettlements)

const optionsOutcome = z.strictObject({
  count: optionsCount,
  presentCount: count,
  quorum: z.array(outcomeLine),
  lines: z.array(
    z.strictObject({
      option: count,
      label: z.string(),
      cost: count.nullable(),
      support: count,
      place: count,
      average: z.strictObject({ numerator: count, denominator: count }).nullable(),
      majority: z.strictObject({ base: count, needed: count, met: z.boolean() }).nullable(),
      taken: z.boolean(),
      leftOut: z
        .enum(['fewer-votes', 'no-support', 'no-majority', 'budget', 'tie', 'eliminated', 'undecided'])
        .nullable(),
      moneyLeft: z.int().nullable(),
    }),
  ),
  rounds: z.array(
    z.strictObject({
      round: count,
      support: optionSupport,
      active: count,
      exhausted: count,
      eliminated: z.array(count),
      reason: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('fewest') }),
          z.strictObject({ kind: z.literal('together'), next: count }),
          z.strictObject({ kind: z.literal('earlier-round'), round: count, among: z.array(count) }),
          z.strictObject({ kind: z.literal('decided'), by: decidedBy, among: z.array(count) }),
        ])
        .nullable(),
    }),
  ),
  result: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('decided'), taken: z.array(count), cost: count }),
    z.strictObject({
      kind: z.literal('tie'),
      tie: z.strictObject({ place: tiePlace, among: z.array(count), pick: count, support: count }),
      taken: z.array(count),
    }),
    z.strictObject({ kind: z.literal('second-round'), between: z.array(count) }),
    z.strictObject({
      kind: z.literal('none'),
      reason: z.enum(['nobody-voted', 'no-majority', 'not-quorate', 'nothing-fits']),
    }),
  ]),
  decisions: z.array(tieDecision),
  unusedDecisions: z.array(tieDecision),
}) satisfies z.ZodType<OptionsOutcome>

const optionsSheet = z.strictObject({
  kind: z.literal('options'),
  options: z.array(option),
  settings: optionsSettings,
  entry: z.enum(choosingEntries),
  ballots: z.array(optionsBallot),
  totals: optionsTotals.nullable(),
  decisions: z.array(tieDecision),
}) satisfies z.ZodType<OptionsSheet>

const measures = z.strictObject({ heads: figure('人数'), area: figure('面积') }) satisfies z.ZodType<Measures>

const electionShare = z.strictObject({
  threshold,
  article: z.string(),
  source: z.enum(['V', 'L', 'P', 'U']),
})
const electionBase = z.enum(['valid', 'returned', 'present', 'electorate'])

const electionRule = z.strictObject({
  id: z.string(),
  name: z.string(),
  office: z.string(),
  electors: z.string(),
  measures: z.enum(['heads', 'heads-and-area']),
  quorum: electionShare.nullable(),
  takingPart: z.enum(['valid', 'returned']),
  agreement: electionShare.nullable(),
  base: electionBase,
  secondAgreement: electionShare.nullable(),
  secondBase: electionBase,
  extraCandidates: count,
  extraSource: z.enum(['V', 'L', 'P', 'U']),
  order: z.enum(['heads-then-area', 'heads']),
  orderSource: z.enum(['V', 'L', 'P', 'U']),
  writeIns: z.boolean(),
  blank: z.enum(['void', 'abstain']),
}) satisfies z.ZodType<ElectionRule>

const candidate = z.strictObject({
  id: number('候选人编号'),
  label: neededWords('候选人', 40),
  isWriteIn: z.boolean('另选人应当是开或关'),
}) satisfies z.ZodType<Candidate>

/** One paper of an election, as it is read aloud: no voter. */
export const electionPaper = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('marks'),
      chosen: z.array(number('候选人编号')).max(100, '一张票最多一百处'),
    }),
    z.strictObject({ kind: z.literal('abstain') }),
    z.strictObject({ kind: z.literal('void'), reason: oneOf('作废原因', electionVoidReasons) }),
  ],
  '请写下这张票',
)

const electionBallot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('marks'), chosen: z.array(count), weight: measures }),
  z.strictObject({ kind: z.literal('abstain'), weight: measures }),
  z.strictObject({ kind: z.literal('void'), reason: z.enum(electionVoidReasons), weight: measures }),
]) satisfies z.ZodType<ElectionBallot>

const electionVotes = z
  .array(z.strictObject({ candidate: number('候选人编号'), votes: measures }))
  .max(200, '最多两百名候选人')

export const electionTotals = z.strictObject({
  valid: measures,
  abstain: measures,
  void: measures,
  votes: electionVotes,
}) satisfies z.ZodType<ElectionTotals>

const electionCount = z.strictObject({
  returned: measures,
  valid: measures,
  marking: measures,
  abstain: measures,
  void: measures,
  voids: z.array(z.strictObject({ reason: z.enum(electionVoidReasons), weight: measures })),
  votes: electionVotes,
}) satisfies z.ZodType<ElectionCount>

const electionMeasures = z.array(
  z.strictObject({
    measure: z.enum(['heads', 'area']),
    count,
    base: count,
    threshold,
    needed: count,
    met: z.boolean(),
  }),
)

const electionOutcome = z.strictObject({
  seats: count,
  round: z.union([z.literal(1), z.literal(2)]),
  count: electionCount,
  electorate: measures,
  presentCount: count.nullable(),
  quorum: electionMeasures,
  quorumMet: z.boolean(),
  lines: z.array(
    z.strictObject({
      candidate: count,
      label: z.string(),
      isWriteIn: z.boolean(),
      votes: measures,
      place: count,
      measures: electionMeasures,
      qualified: z.boolean(),
      result: z.enum(['elected', 'tied', 'not-elected']),
    }),
  ),
  elected: z.array(count),
  next: z
    .strictObject({
      reason: z.enum(['tie', 'too-few', 'quorum']),
      seats: count,
      candidates: z.array(count),
      isListShort: z.boolean(),
    })
    .nullable(),
}) satisfies z.ZodType<ElectionOutcome>

const electionSheet = z.strictObject({
  kind: z.literal('election'),
  rule: electionRule,
  seats: count,
  round: z.union([z.literal(1), z.literal(2)]),
  candidates: z.array(candidate),
  entry: z.enum(choosingEntries),
  ballots: z.array(electionBallot),
  totals: electionTotals.nullable(),
}) satisfies z.ZodType<ElectionSheet>

export const choosingSheet = z.discriminatedUnion('kind', [
  optionsSheet,
  electionSheet,
]) satisfies z.ZodType<ChoosingSheet>

export const chosenOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('options'), outcome: optionsOutcome }),
  z.strictObject({ kind: z.literal('election'), outcome: electionOutcome }),
]) satisfies z.ZodType<ChosenOutcome>

const entry = oneOf('录入办法', choosingEntries)

/** What a vote among options or candidates is opened with. */
export const choosingSetup = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('options'),
      options: z.array(option).max(100, '最多一百个方案'),
      settings: optionsSettings,
      entry,
    }),
    z.strictObject({
      kind: z.literal('election'),
      ruleId: words('选举规则', 60),
      seats: wholeNumber('应选人数', 1, 100),
      candidates: z.array(candidate).max(200, '最多两百名候选人'),
      entry,
    }),
  ],
  '请写下方案或候选人',
)
