/** Reads the four forms of vectors leniently where their meaning is plain, and refuses loudly where it is not. Decides nothing. */
import { z } from 'zod'
import { isDay } from '../../src/domain/calendar.ts'
import { foldText, readArea } from '../../src/domain/roster/roster-cells.ts'

const fold = (text: string): string => foldText(text).toLowerCase()

/** A word of a closed list, by its own name or another that means the same. */
const word = <Meaning extends string>(meanings: Readonly<Record<Meaning, readonly string[]>>) => {
  const known = new Map<string, Meaning>()
  for (const meaning of Object.keys(meanings) as Meaning[])
    for (const name of [meaning, ...meanings[meaning]]) known.set(name, meaning)
  return z.string().transform((text, context): Meaning => {
    const meaning = known.get(fold(text))
    if (meaning !== undefined) return meaning
    context.addIssue(`unknown word ${JSON.stringify(text)}, known are ${[...known.keys()].join(', ')}`)
    return z.NEVER
  })
}

/** Square metres as text or number, to integers of 0.01 m²; larger than a roster would take, for the sake of exactness. */
const area = z.union([z.string(), z.number()]).transform((value, context): number => {
  const plain = /^(\d+)(?:\.(\d{1,2}))?$/.exec(foldText(value))
  if (plain !== null) {
    const hundredths = BigInt(`${plain[1]}${(plain[2] ?? '').padEnd(2, '0')}`)
    if (hundredths <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(hundredths)
  }
  const reading = readArea(value)
  if (reading.kind === 'area' || reading.kind === 'rounded') return reading.area
  context.addIssue(`not an area: ${JSON.stringify(value)}`)
  return z.NEVER
})

/** An expected area is compared as a figure, whichever way it is written. */
export const areaFrom = (value: unknown): number | null => {
  const read = area.safeParse(value)
  return read.success ? read.data : null
}

const count = z.number().int().nonnegative()
const day = z.string().refine(isDay, 'not a day')
const flag = z.boolean().default(false)
const someName = z.union([z.string(), z.number().transform(String)])

/** One owner, or several of one dwelling, who are one head together whatever their order. */
const owner = z
  .union([someName, z.array(someName).min(1)])
  .transform((names) => (typeof names === 'string' ? names.split('、') : [...names]))
  .transform((names) =>
    names
      .map((name) => name.trim())
      .toSorted()
      .join('、'),
  )
  .refine((names) => names !== '', 'no name')

const unit = z
  .looseObject({
    id: someName.optional(),
    area: area.nullish(),
    owner: owner.nullish(),
    kind: word({
      dwelling: ['住宅', 'flat', 'shop', '商铺'],
      parking: ['车位', '车库'],
      developer: ['建设单位'],
    }).nullish(),
    state: word({ sold: ['已售', 'delivered'], unsold: ['未售'], undelivered: ['未交付'] }).nullish(),
    parking: flag,
    developer: flag,
    occupied: flag,
  })
  .transform((read, context) => {
    const isParking = read.parking || read.kind === 'parking'
    const isDeveloper =
      read.developer || read.kind === 'developer' || read.state === 'unsold' || read.state === 'undelivered'
    const holder = read.owner ?? (isDeveloper ? '建设单位' : null)
    const size = read.area ?? (isParking ? 0 : null)
    if (holder === null || size === null) {
      context.addIssue(holder === null ? 'has no owner' : 'has no area')
      return z.NEVER
    }
    return { id: read.id ?? '', area: size, owner: holder, isDeveloper, isParking, isAffected: read.occupied }
  })

const choice = word({
  for: ['同意', '赞成', 'yes', 'agree'],
  against: ['反对', '不同意', 'no', 'oppose'],
  abstain: ['弃权', 'abstention'],
  void: ['无效', '无效票', '废票', '作废', 'invalid'],
})

const expectation = z
  .record(z.string(), z.unknown())
  .refine((fields) => Object.keys(fields).length > 0, 'expects nothing')
const named = { name: someName.optional(), expect: expectation }

const ownersVote = z.looseObject({
  ...named,
  kind: z.literal('owners-vote'),
  matter: word({
    'owners-general': ['general', '一般事项', '一般'],
    'owners-special': ['special', '特别事项', '特别', '重大事项'],
    'owners-unanimous': ['unanimous', '住宅改经营'],
    elevator: ['加装电梯'],
  }).optional(),
  rule: z.string().optional(),
  units: z.array(unit),
  ballots: z.array(z.looseObject({ owner, choice })).default([]),
})

const attendanceVote = z.looseObject({
  ...named,
  kind: z.literal('attendance-vote'),
  rule: word({
    consultation: ['协商', '四方议事会'],
    'residents-assembly': ['居民会议', 'residents-assembly-households'],
    'residents-representatives': ['居民代表会议'],
    'villagers-assembly': ['村民会议'],
    'villagers-assembly-households': ['村民会议（户代表）', '村民会议(户代表)'],
    'villagers-representatives': ['村民代表会议'],
    'villagers-group': ['村民小组会议', 'villagers-group-households'],
    'collective-members': ['成员大会', '集体经济组织成员大会'],
    'owners-committee': ['业委会会议'],
  }),
  members: count,
  present: count.optional(),
  votes: z.looseObject({
    for: count.default(0),
    against: count.default(0),
    abstain: count.optional(),
    void: count.default(0),
  }),
  households: flag,
  counted: word({ people: ['members', '人'], households: ['户', '户代表', 'household'] }).optional(),
  parties: z
    .array(z.looseObject({ name: z.string(), present: count.optional(), presentCount: count.optional() }))
    .default([]),
  house: z
    .looseObject({
      quorum: z.enum(['none', 'majority', 'two-thirds']).optional(),
      eachParty: z.boolean().optional(),
      agreement: z.enum(['majority', 'majority-of-all', 'no-objection']).optional(),
    })
    .nullish(),
})

const period = z.looseObject({
  ...named,
  kind: z.literal('period'),
  start: day,
  days: count,
  unit: word({
    day: ['days', 'calendar', 'calendar-day', '日', '天', '自然日'],
    workday: ['workdays', 'working-day', 'working-days', '工作日'],
  }).default('day'),
  holidays: z.array(day).default([]),
  workdays: z.array(day).default([]),
})

const mask = z.looseObject({
  ...named,
  kind: z.literal('mask'),
  field: word({
    name: ['姓名', 'owner'],
    mobile: ['phone', 'tel', 'telephone', 'landline', '手机', '电话'],
    idcard: ['id', 'idnumber', '身份证', '身份证号'],
    room: ['address', '房号', '地址'],
  }),
  value: z.union([someName, z.null().transform(() => '')]),
})

const shapes = {
  'owners-vote': ownersVote,
  'attendance-vote': attendanceVote,
  period,
  mask,
} as const

export type OwnersVector = z.output<typeof ownersVote>
export type AttendanceVector = z.output<typeof attendanceVote>
export type PeriodVector = z.output<typeof period>
export type MaskVector = z.output<typeof mask>
export type Vector = OwnersVector | AttendanceVector | PeriodVector | MaskVector

/** A vector as it was read, or a line that says what is wrong with it. */
export type ReadVector = { readonly vector: Vector } | { readonly problem: string }

const isKind = (kind: unknown): kind is keyof typeof shapes =>
  typeof kind === 'string' && Object.hasOwn(shapes, kind)

/** Reads one vector of any of the four kinds; a kind or a form that nobody knows is a problem, never a pass. */
export const readVector = (value: { readonly kind?: unknown }): ReadVector => {
  const { kind } = value
  if (!isKind(kind))
    return { problem: `unknown kind ${JSON.stringify(kind)}, known are ${Object.keys(shapes).join(', ')}` }
  const read = shapes[kind].safeParse(value)
  if (read.success) return { vector: read.data }
  const [first] = read.error.issues
  const others = read.error.issues.length - 1
  return {
    problem: `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}${others > 0 ? ` (and ${others} more)` : ''}`,
  }
}
