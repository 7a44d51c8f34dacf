/** What may be asked about the community, its parties and its house rule. */
import { z } from 'zod'
import type { Community, Party } from '../domain/community.ts'
import { nameOrders } from '../domain/people/name-order.ts'
import { type HouseRule, houseAgreements, houseQuorums } from '../domain/rules/rule.ts'
import { day, done, id, neededWords, nothing, oneOf, wholeNumber, words } from './fields.ts'
import { command, query } from './operation.ts'

export const community = z.strictObject({
  name: neededWords('社区名称', 40),
  subdistrict: words('街道名称', 40),
  partyOrganisation: words('党组织名称', 60),
  secretary: words('书记姓名', 40),
  contact: words('联系电话', 60),
  numberPattern: words('文号格式', 60).refine(
    (pattern) => pattern.includes('{年}') && pattern.includes('{序}'),
    '文号格式里要有 {年} 和 {序} 两个标记',
  ),
}) satisfies z.ZodType<Community>

export const party = z.strictObject({
  id: id<'party'>(),
  name: neededWords('一方的名称', 20),
  position: wholeNumber('次序', 1, 100),
}) satisfies z.ZodType<Party>

export const houseRule = z.strictObject({
  name: neededWords('规则名称', 60),
  inForceFrom: day('起用日期'),
  quorum: oneOf('到会要求', houseQuorums),
  eachParty: z.boolean('各方到会应当是开或关'),
  agreement: oneOf('同意要求', houseAgreements),
}) satisfies z.ZodType<HouseRule>

export const communities = {
  /** The community with its parties and the house rules in force today, for consultations and for 业委会会议; null until it is set up. */
  get: query({
    input: nothing,
    output: z
      .strictObject({
        community,
        parties: z.array(party),
        houseRule,
        committeeRule: houseRule,
        /** How lists of people are printed. */
        nameOrder: z.enum(nameOrders),
      })
      .nullable(),
  }),
  /**
   * Sets up or changes the community; parties without an id are new, parties left out are dropped unless people belong
   * to them. The first time it takes the first house rule, null for the program's; later ones are adopted by
   * `rules.adoptHouseRule`, and another one here is refused with `wrong-state`.
   */
  setUp: command({
    input: z.strictObject({
      community,
      parties: z
        .array(
          z.strictObject({
            id: id<'party'>().nullable(),
            name: neededWords('一方的名称', 20),
          }),
        )
        .min(2, '至少要有两方')
        .max(12, '最多十二方')
        .refine(
          (parties) => new Set(parties.map((one) => one.name)).size === parties.length,
          '各方的名称不能重复',
        )
        .refine((parties) => {
          const ids = parties.flatMap((one) => (one.id === null ? [] : [one.id]))
          return new Set(ids).size === ids.length
        }, '同一方不能出现两次'),
      houseRule: houseRule.nullable(),
    }),
    output: done,
    touches: ['communities', 'rules', 'people', 'meetings', 'documents'],
  }),
  /** Chooses how 出席、请假、缺席、列席 and the sign-in sheet list people: as on the roll, or by strokes. */
  setNameOrder: command({
    input: z.strictObject({ nameOrder: oneOf('名单次序', nameOrders) }),
    output: done,
    touches: ['communities', 'meetings', 'documents'],
  }),
}
