/** 升级以后请谁来：上次到会的、名册里这一级增加的各方，一人一次；没有人的说出来。 */
import { describe, expect, it } from 'vitest'
import type { Party } from '../community.ts'
import type { PartyId, PersonId } from '../identity.ts'
import { findEmptySeats, type KnownPerson, listSeats, proposeLevelRoll } from './level-roll.ts'
import { presetLevels } from './topic-levels.ts'

const parties: readonly Party[] = ['社区', '业委会', '物业', '居民代表'].map((name, index) => ({
  id: (index + 1) as PartyId,
  name,
  position: index + 1,
}))

const person = (
  id: number,
  party: number | null,
  more: Partial<Omit<KnownPerson, 'id' | 'partyId'>> = {},
): KnownPerson => ({
  id: id as PersonId,
  partyId: party as PartyId | null,
  role: '',
  unit: '',
  isObserver: false,
  estateNames: [],
  ...more,
})

const secretary = person(1, 1, { role: '书记' })
const grid = person(2, 1, { role: '网格员' })
const chair = person(3, 2, { role: '主任' })
const manager = person(4, 3, { role: '项目经理' })
const oneResident = person(5, 4)
const otherResident = person(6, 4)
const office = person(7, null, { unit: '街道物业办', role: '副主任' })
const police = person(8, null, { unit: '交警中队', role: '民警' })
const lawyer = person(9, null, { role: '法律顾问', unit: '' })
const people = [secretary, grid, chair, manager, oneResident, otherResident, office, police]

const [deliberation, linkage, hearing] = presetLevels
if (deliberation === undefined || linkage === undefined || hearing === undefined)
  throw new Error('three levels')

const propose = (more: Partial<Parameters<typeof proposeLevelRoll>[0]> = {}) =>
  proposeLevelRoll({
    preset: linkage,
    parties,
    people,
    last: [],
    estateName: '南方印象小区',
    estateNames: ['南方印象小区', '福鑫南郡'],
    ...more,
  })

const idsOf = ({ entries }: ReturnType<typeof propose>) => entries.map(({ personId }) => personId)

describe('名册照层级拟', () => {
  it('参加方的词一个一个读，写重了算一个', () => {
    expect(listSeats('社区党组织、居委会，职能部门；物业 居委会')).toEqual([
      '社区党组织',
      '居委会',
      '职能部门',
      '物业',
    ])
    expect(listSeats('')).toEqual([])
  })

  it('升到联动：上次到会的居民代表还是那一位，名册里的部门和单位加进来，一人一次', () => {
    const proposed = propose({ last: [secretary.id, chair.id, oneResident.id] })
    expect(idsOf(proposed)).toEqual([1, 3, 4, 5, 7, 8])
    expect(proposed.entries.filter((entry) => entry.isFromLast).map((entry) => entry.personId)).toEqual([
      1, 3, 5,
    ])
    expect(proposed.unfilled).toEqual([])
  })

  it('规则要求每一方到会的，参加方没有写业委会也请；不要求的不请', () => {
    expect(idsOf(propose())).toContain(chair.id)
    expect(idsOf(propose({ preset: { ...linkage, eachParty: false } }))).not.toContain(chair.id)
  })

  it('听证会没有人可请的几方说出来；街道物业办是职能部门，不是物业', () => {
    const proposed = propose({ preset: hearing })
    expect(proposed.unfilled).toEqual(['利害关系人', '人大代表', '法律顾问'])
    expect(idsOf(proposed)).toEqual([1, 2, 7, 8])
    expect(propose({ preset: hearing, people: [...people, lawyer] }).unfilled).not.toContain('法律顾问')
    expect(propose({ people: [office], preset: { parties: '物业', eachParty: false } })).toEqual({
      entries: [],
      unfilled: ['物业'],
    })
    expect(
      idsOf(propose({ people: [office, police], preset: { parties: '街道', eachParty: false } })),
    ).toEqual([7])
  })

  it('别的小区的网格员和物业不请；没有写小区的议题都可以请', () => {
    const elsewhere = person(10, 1, { role: '网格员', estateNames: ['福鑫南郡'] })
    const otherManager = person(11, 3, { unit: '福鑫南郡物业项目部' })
    const all = [...people, elsewhere, otherManager]
    const ids = idsOf(propose({ preset: deliberation, people: all }))
    expect(ids).toContain(grid.id)
    expect(ids).not.toContain(elsewhere.id)
    expect(ids).not.toContain(otherManager.id)
    expect(idsOf(propose({ preset: deliberation, people: all, estateName: '' }))).toContain(elsewhere.id)
  })

  it('只请来听的人列席，排在应到的人后面', () => {
    const listener = person(12, 1, { role: '居委', isObserver: true })
    expect(propose({ people: [listener, secretary] }).entries).toEqual([
      { personId: secretary.id, capacity: 'due', isFromLast: false },
      { personId: listener.id, capacity: 'observer', isFromLast: false },
    ])
  })
})

describe('名册上还缺哪几方', () => {
  it('照参加方一个一个看，规则已经说到的那几方不再说', () => {
    const roll = [secretary, oneResident]
    expect(findEmptySeats(linkage, parties, roll)).toEqual(['职能部门', '有关单位', '物业'])
    expect(findEmptySeats(linkage, parties, roll, ['物业', '业委会'])).toEqual(['职能部门', '有关单位'])
    expect(findEmptySeats(linkage, parties, people)).toEqual([])
  })
})
