/** Makes electorates from sketched rosters: who is one head, in which order, and what stops freezing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DwellingId, OwnerId } from '../identity.ts'
import type { OwnersRuleId } from '../rules/owners-rule.ts'
import {
  areNamesAlike,
  findFreezeProblem,
  makeElectorate,
  placeOrder,
  type RosterUnit,
} from './written-electorate.ts'

let last = 0
const unit = (
  place: readonly [string, string, string],
  owner: number | null,
  otherwise: Partial<RosterUnit> = {},
): RosterUnit => {
  last += 1
  const [building, entrance, room] = place
  return {
    ...{ dwellingId: last as DwellingId, building, entrance, room, area: 10_000, areaSource: 'registered' },
    ...{ kind: 'home', state: 'sold', ownerId: owner as OwnerId | null },
    ...{ names: owner === null ? '' : `业主${owner}`, phone: owner === null ? '' : `1380000000${owner}` },
    ...{ pinyin: '', initials: '' },
    ...otherwise,
  }
}
const estate = { scope: { kind: 'estate' }, countsParking: false } as const
const make = (
  units: readonly RosterUnit[],
  terms: Parameters<typeof makeElectorate>[1] = estate,
  joins: ReadonlyMap<OwnerId, number> = new Map(),
) => makeElectorate(units, terms, joins)

describe('谁是一个业主', () => {
  it('一个人几套房算一人，面积相加；夫妻共有一套算一人', () => {
    const { heads, total } = make([
      unit(['1栋', '', '101'], 1),
      unit(['1栋', '', '102'], 1, { area: 5000 }),
      unit(['1栋', '', '103'], 2, { names: '甲、乙' }),
    ])
    expect(heads.map((head) => [head.names, head.area, head.units.length])).toEqual([
      ['业主1', 15_000, 2],
      ['甲、乙', 10_000, 1],
    ])
    expect(total).toEqual({ heads: 2, area: 25_000 })
  })

  it('未售和未交付的都是建设单位一人，不论名册上写了谁', () => {
    const { heads, developerUnitCount } = make([
      unit(['1栋', '', '101'], null, { state: 'unsold' }),
      unit(['1栋', '', '102'], 3, { state: 'undelivered' }),
      unit(['1栋', '', '103'], 3),
    ])
    expect(heads.map((head) => [head.names, head.area, head.isDeveloper])).toEqual([
      ['建设单位', 20_000, true],
      ['业主3', 10_000, false],
    ])
    expect(heads[0]).toMatchObject({ ownerIds: [], phone: '' })
    expect(developerUnitCount).toBe(2)
  })

  it('不知道业主的每一套各算一人', () => {
    const { heads, withoutOwnerCount } = make([
      unit(['1栋', '', '101'], null),
      unit(['1栋', '', '102'], null),
    ])
    expect(heads.map((head) => head.names)).toEqual(['业主不详', '业主不详'])
    expect(withoutOwnerCount).toBe(2)
  })

  it('车位不计入时只有车位的人不是业主，计入时是', () => {
    const units = [unit(['1栋', '', '101'], 1), unit(['地下', '', 'B1'], 2, { kind: 'parking', area: 1200 })]
    expect(make(units)).toMatchObject({ total: { heads: 1, area: 10_000 }, parkingCount: 1, unitCount: 1 })
    expect(make(units, { ...estate, countsParking: true })).toMatchObject({
      total: { heads: 2, area: 11_200 },
    })
  })

  it('同名不同电话的列出来让人看，合并以后算一人', () => {
    const same = [
      unit(['1栋', '', '101'], 1, { names: '甲、乙' }),
      unit(['1栋', '', '102'], 2, { names: '乙、甲' }),
      unit(['1栋', '', '103'], 3),
    ]
    const apart = make(same)
    expect(apart.total.heads).toBe(3)
    expect(apart.alike.map((alike) => [alike.owners.map((owner) => owner.ownerId), alike.isJoined])).toEqual([
      [[1, 2], false],
    ])
    const joined = make(same, estate, new Map([1, 2].map((id) => [id as OwnerId, 1])))
    expect(joined.total).toEqual({ heads: 2, area: 30_000 })
    expect(joined.heads[0]).toMatchObject({ ownerIds: [1, 2], phone: '13800000001、13800000002' })
    expect(joined.alike[0]?.isJoined).toBe(true)
    expect(areNamesAlike(['甲、乙', '乙、甲'])).toBe(true)
    expect(areNamesAlike(['甲', '乙'])).toBe(false)
  })

  it('一幢、一个单元只有那里的业主', () => {
    const units = [
      unit(['1栋', '1单元', '101'], 1),
      unit(['1栋', '2单元', '101'], 2),
      unit(['2栋', '1单元', '101'], 3),
    ]
    const names = (scope: Parameters<typeof makeElectorate>[1]['scope']) =>
      make(units, { ...estate, scope }).heads.map((head) => head.names)
    expect(names({ kind: 'building', building: '1栋' })).toEqual(['业主1', '业主2'])
    expect(names({ kind: 'entrance', building: '1栋', entrance: '2单元' })).toEqual(['业主2'])
  })

  it('不论名册怎样排，人数、面积和票号都一样；面积之和等于各套之和', () => {
    const owner = fc.option(fc.nat({ max: 6 }), { nil: null })
    const roster = fc.array(
      fc.tuple(owner, fc.integer({ min: 1, max: 90_000 }), fc.constantFrom('sold', 'unsold', 'undelivered')),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(roster, fc.infiniteStream(fc.nat()), (rows, order) => {
        const units = rows.map(([id, area, state], at) =>
          unit([`${(at % 12) + 1}栋`, '', `${at}01`], id, { area, state }),
        )
        const shuffled = units
          .map((one) => ({ one, key: order.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(make(shuffled).heads).toEqual(make(units).heads)
        expect(make(units).total.area).toBe(units.reduce((sum, one) => sum + (one.area ?? 0), 0))
      }),
      { numRuns: 200 },
    )
  })
})

describe('票号的次序', () => {
  it('按楼栋、单元、房号数，2 在 10 前面，第二在第十前面', () => {
    const places = [
      { building: '10栋', entrance: '1单元', room: '101' },
      { building: '2栋', entrance: '2单元', room: '101' },
      { building: '二栋', entrance: '1单元', room: '1001' },
      { building: '2栋', entrance: '1单元', room: '201' },
    ]
    expect(
      places
        .toSorted((one, other) => (placeOrder(one) < placeOrder(other) ? -1 : 1))
        .map(({ building, entrance, room }) => building + entrance + room),
    ).toEqual(['2栋1单元201', '二栋1单元1001', '2栋2单元101', '10栋1单元101'])
  })
})

describe('还不能锁定', () => {
  const asked = (id: OwnersRuleId) => ({ kind: 'proposal', rule: { id } }) as const
  const proposal = asked('owners-special')
  const candidate = { ...asked('owners-general'), kind: 'candidate' } as const
  const full = make([unit(['1栋', '', '101'], 1)])

  it.each([
    [{ matters: [], seats: null }, full, 'matters-missing'],
    [{ matters: [proposal, candidate], seats: 1 }, full, 'kinds-mixed'],
    [{ matters: [candidate], seats: null }, full, 'seats-missing'],
    [{ matters: [candidate], seats: 2 }, full, 'too-few-candidates'],
    [{ matters: [proposal], seats: null }, make([]), 'electorate-empty'],
    [
      { matters: [proposal], seats: null },
      make([unit(['1栋', '', '1'], 1, { area: null }), unit(['1栋', '', '2'], 1)]),
      'areas-missing',
    ],
  ])('%j', (vote, electorate, problem) => {
    expect(findFreezeProblem(vote, electorate)?.problem).toBe(problem)
  })

  const roster = [
    unit(['1栋', '1单元', '101'], 1),
    unit(['1栋', '2单元', '101'], 2),
    unit(['2栋', '1单元', '101'], 3),
    unit(['地下', '', 'A1'], 1, { kind: 'parking' }),
  ]
  const wholeEstate = { kind: 'estate' } as const
  const building = { kind: 'building', building: '1栋' } as const
  const entrance = { kind: 'entrance', building: '1栋', entrance: '1单元' } as const
  it.each([
    ['加装电梯，整个小区', 'elevator', wholeEstate, 'elevator-too-wide'],
    ['加装电梯，一幢', 'elevator', building, undefined],
    ['加装电梯，一个单元', 'elevator', entrance, undefined],
    ['住宅改经营，整个小区', 'owners-unanimous', wholeEstate, 'business-too-wide'],
    ['住宅改经营，本幢', 'owners-unanimous', building, undefined],
    ['住宅改经营，只问一个单元', 'owners-unanimous', entrance, 'business-too-narrow'],
    ['使用维修资金，一幢', 'owners-general', building, undefined],
  ] as const)('该问哪些业主：%s', (_, ruleId, scope, problem) => {
    const electorate = make(roster, { scope, countsParking: false })
    expect(findFreezeProblem({ matters: [asked(ruleId)], seats: null }, electorate)?.problem).toBe(problem)
  })

  it('只有一幢的小区，本幢就是整个小区', () => {
    const electorate = make(roster.slice(0, 2))
    for (const ruleId of ['elevator', 'owners-unanimous'] as const)
      expect(findFreezeProblem({ matters: [asked(ruleId)], seats: null }, electorate)).toBeNull()
  })

  it('什么都齐了就能锁定', () => {
    expect(findFreezeProblem({ matters: [proposal], seats: null }, full)).toBeNull()
    expect(findFreezeProblem({ matters: [candidate, candidate], seats: 2 }, full)).toBeNull()
  })
})
