/** Checks single entries and tells which reading of a ballot counts. */
import { describe, expect, it } from 'vitest'
import type { MatterId, ProxyId } from '../identity.ts'
import { paperChoices } from './owners-vote.ts'
import {
  checkEntry,
  decodeChoices,
  type EntryBallot,
  type EntryTerms,
  effectiveReading,
  encodeChoices,
  isReadOnce,
  noReadings,
  type PaperReading,
  readingsDiffer,
  type WantedEntry,
} from './written-entry.ts'

const matter = (id: number, kind: 'proposal' | 'candidate' = 'proposal') => ({ id: id as MatterId, kind })
const terms: EntryTerms = {
  ...{ matters: [matter(1), matter(2)], seats: null },
  ...{ opensOn: '2026-03-12', untilOn: '2026-03-20', today: '2026-03-25' },
}
const ballot: EntryBallot = {
  ...{ number: 7, replacedByNumber: null },
  proxies: [{ id: 5 as ProxyId, matterIds: [2 as MatterId], writtenOn: '2026-03-12', withdrawnAt: null }],
}
const entry = (otherwise: Partial<WantedEntry> = {}): WantedEntry => ({
  ...{ returnedOn: '2026-03-20', choices: ['for', 'against'], voidReason: null, proxyId: null },
  ...otherwise,
})
const check = (otherwise: Partial<WantedEntry> = {}, wanted: Partial<EntryTerms> = {}) =>
  checkEntry({ ...terms, ...wanted }, ballot, entry(otherwise))

describe('一张票能不能录', () => {
  it('每个事项一个意见，整张作废就一个也没有', () => {
    expect(check()).toBeNull()
    expect(check({ choices: [], voidReason: 'unsigned' })).toBeNull()
    expect(check({ choices: ['for'] })).toMatchObject({ problem: 'choices-count', number: 7, limit: 2 })
    expect(check({ choices: [] })).toMatchObject({ problem: 'choices-count' })
    expect(check({ voidReason: 'unsigned' })).toMatchObject({ problem: 'void-with-choices' })
  })

  it('截止当天还收，第二天只能按逾期作废，明天的和开始以前的不收', () => {
    expect(check({ returnedOn: '2026-03-21' })).toMatchObject({ problem: 'late' })
    expect(check({ returnedOn: '2026-03-21', choices: [], voidReason: 'unsigned' })).toMatchObject({
      problem: 'late',
    })
    expect(check({ returnedOn: '2026-03-21', choices: [], voidReason: 'late' })).toBeNull()
    expect(check({ returnedOn: '2026-03-26' })).toMatchObject({ problem: 'after', limit: '2026-03-25' })
    expect(check({ returnedOn: '2026-03-11' })).toMatchObject({ problem: 'before', limit: '2026-03-12' })
  })

  it('委托书没写的事项只能无效；没有写事项的委托书管全部', () => {
    const proxyId = 5 as ProxyId
    expect(check({ proxyId })).toMatchObject({ problem: 'proxy-uncovered', limit: 1 })
    expect(check({ proxyId, choices: ['void', 'for'] })).toBeNull()
    expect(check({ proxyId: 6 as ProxyId })).toMatchObject({ problem: 'proxy-unfit' })
    const stands = { id: proxyId, matterIds: [], writtenOn: '2026-03-12', withdrawnAt: null }
    const whole = { ...ballot, proxies: [stands] }
    expect(checkEntry(terms, whole, entry({ proxyId }))).toBeNull()
  })

  it('选举不能多选，少选可以', () => {
    const election = { matters: [1, 2, 3].map((id) => matter(id, 'candidate')), seats: 2 }
    expect(check({ choices: ['for', 'for', 'for'] }, election)).toMatchObject({
      ...{ problem: 'too-many-chosen', limit: 2 },
    })
    expect(check({ choices: ['for', 'abstain', 'against'] }, election)).toBeNull()
  })

  it('换发过的旧票不录', () => {
    expect(checkEntry(terms, { ...ballot, replacedByNumber: 12 }, entry())).toMatchObject({
      ...{ problem: 'replaced', limit: 12 },
    })
  })
})

describe('哪一遍算数', () => {
  const reading = (choices: string, otherwise: Partial<PaperReading> = {}): PaperReading => ({
    ...{ choices, voidReason: choices === '' ? 'unsigned' : null, proxyId: null, returnedOn: '2026-03-12' },
    ...otherwise,
  })
  const first = reading('fa')
  const second = reading('ff')

  it('核定的先算，再是初录，只有复录就算复录', () => {
    expect(effectiveReading({ ...noReadings })).toBeNull()
    expect(effectiveReading({ ...noReadings, second })).toBe(second)
    expect(effectiveReading({ ...noReadings, first, second })).toBe(first)
    expect(effectiveReading({ first, second, settled: second })).toBe(second)
  })

  it('意见、作废原因、受托人有一样不同就是不同；核定以后不再算', () => {
    const differ = (other: PaperReading) => readingsDiffer({ first, second: other, settled: null })
    expect(differ(reading('fa'))).toBe(false)
    expect(differ(reading('fa', { returnedOn: '2026-03-13' }))).toBe(false)
    expect(differ(second)).toBe(true)
    expect(differ(reading(''))).toBe(true)
    expect(differ(reading('fa', { proxyId: 3 }))).toBe(true)
    expect(readingsDiffer({ first, second, settled: first })).toBe(false)
    expect(readingsDiffer({ ...noReadings, first })).toBe(false)
  })

  it('只录了一遍的认得出来', () => {
    expect(isReadOnce({ ...noReadings, first })).toBe(true)
    expect(isReadOnce({ ...noReadings, second })).toBe(true)
    expect(isReadOnce({ ...noReadings })).toBe(false)
    expect(isReadOnce({ first, second, settled: null })).toBe(false)
    expect(isReadOnce({ first, second: null, settled: first })).toBe(false)
  })

  it('写成字母再读回来，还是一样', () => {
    expect(encodeChoices(paperChoices)).toBe('fabv')
    expect(decodeChoices(encodeChoices(paperChoices))).toEqual(paperChoices)
  })
})
