/** Ctrl+K, asked of the whole program: what a command changed is found at once, what it took away is not. */
import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import type { SearchNoun } from '../../src/domain/search/search.ts'
import { openTable, prepare, setUp, type Table } from './round-table.ts'
import { orderOne } from './task-table.ts'
import { collect } from './topic-table.ts'

const find = (table: Table, words: string, more: Partial<InputOf<'search.find'>> = {}) =>
  table.ask('search.find', { words, limit: 5, ...more })

/** 议题 2：东门路灯|西门路灯 */
const found = async (table: Table, words: string): Promise<readonly string[]> =>
  (await find(table, words)).groups.map(
    ({ noun, total, lines }) => `${noun} ${total}: ${lines.map(({ title }) => title.text).join('|')}`,
  )

const aPerson = (name: string): InputOf<'people.add'>['people'][number] => ({
  ...{ name, partyId: null, role: '楼栋长', unit: '', room: '3栋', phone: '13987654321', isObserver: false },
})

const readRoster = async (table: Table) => {
  const { readingId } = await table.ask('rosters.choose', {})
  await expect
    .poll(async () => (await table.ask('rosters.progress', { readingId })).isRead, { timeout: 20_000 })
    .toBe(true)
  const decisions = { columns: [], choices: [], alike: [] }
  return table.ask('rosters.take', { readingId, decisions, estateName: '和苑小区' })
}

const rosterOf = (homeCount: number) => {
  const rows = Array.from(
    { length: homeCount },
    (_, place) =>
      `${Math.floor(place / 20) + 1}栋,1单元,${(place % 20) + 101},单晓${'甲乙丙丁戊'[place % 5]},1398765${String(1000 + place)},90.5`,
  )
  const text = ['楼栋,单元,房号,业主,电话,面积', ...rows].join('\n')
  return { name: '业主名册.csv', bytes: new TextEncoder().encode(text) }
}

describe('写下就能搜到', () => {
  it('人员：两个字的名字、一个字、拼音；改名、离开名单、放回', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const [personId = expect.fail('nobody')] = await table.ask('people.add', { people: [aPerson('查敏')] })
    for (const words of ['查敏', '敏', 'zhamin', 'zm', "zha'm", '查敏 3栋', '３栋'])
      expect(await found(table, words), words).toEqual(['people 1: 查敏'])
    await table.ask('people.change', { personId, person: aPerson('吴𬀩') })
    expect(await found(table, '查敏')).toEqual([])
    expect(await found(table, '𬀩')).toEqual(['people 1: 吴𬀩'])
    await table.ask('people.retire', { personId })
    expect(await found(table, '吴')).toEqual([])
    await table.ask('people.restore', { personId })
    expect(await found(table, 'wuwei')).toEqual(['people 1: 吴𬀩'])
  })

  it('议题、会议和它的议程、事项；收回的事项找不到，恢复了又找得到', async () => {
    const table = await openTable({ isWatched: true })
    const { meetingId } = await prepare(table, { dueCount: 2, kinds: [] })
    await collect(table, '东门路灯不亮', { description: '夜里看不清' })
    await table.ask('agenda.add', { meetingId, kind: 'vote', titles: ['东门路灯改造'] })
    const taskId = await orderOne(table, { title: '修好东门路灯' })
    expect(await found(table, '路灯')).toEqual([
      'topics 1: 东门路灯不亮',
      'meetings 1: 四方议事会',
      'tasks 1: 修好东门路灯',
    ])
    expect((await find(table, '改造')).groups[0]?.lines[0]?.detail.text).toContain('东门路灯改造')
    await table.ask('tasks.withdraw', { taskId })
    expect(await found(table, '修好')).toEqual([])
    await table.ask('tasks.restore', { taskId })
    expect(await found(table, 'xiuhao')).toEqual(['tasks 1: 修好东门路灯'])
    const { agenda } = await table.ask('meetings.record', { meetingId })
    await table.ask('agenda.remove', { itemId: agenda[0]?.id ?? expect.fail('no item') })
    expect(await found(table, '改造')).toEqual([])
  })

  it('文书只找最新的一版，会议改了名也找得到', async () => {
    const table = await openTable()
    const { meetingId } = await prepare(table, { dueCount: 2 })
    const agenda = { subject: { kind: 'meeting', meetingId }, kind: 'agenda', size: 'page' } as const
    const make = () => table.ask('documents.make', { ...agenda, despiteGaps: true })
    const [first] = await make()
    await table.ask('agenda.add', { meetingId, kind: 'discuss', titles: ['电梯'] })
    const [second] = await make()
    expect([first?.version, second?.version]).toEqual([1, 2])
    const lines = async (words: string) =>
      (await find(table, words, { only: 'documents' })).groups.flatMap((group) => group.lines)
    expect(await lines('四方议事会 议程')).toMatchObject([
      { id: second?.documentId, opens: { kind: 'agenda' } },
    ])
    const { meeting } = await table.ask('meetings.record', { meetingId })
    await table.ask('meetings.arrange', {
      ...{ meetingId, form: meeting.form, title: '车棚恳谈会', heldOn: meeting.heldOn },
      ...{ startTime: meeting.startTime, place: meeting.place, estateName: meeting.estateName, occasion: '' },
      ...{ chairId: meeting.chairId, recorderId: meeting.recorderId },
    })
    expect(await lines('车棚 议程')).toMatchObject([{ id: second?.documentId }])
  })
})

describe('名册', () => {
  it('业主找到住户，电话找不到也看不到；撤销导入以后都没有了', async () => {
    const table = await openTable({ chosen: () => rosterOf(40) })
    await setUp(table)
    const { importId } = await readRoster(table)
    await expect.poll(async () => (await find(table, '')).waitingCount, { timeout: 20_000 }).toBe(0)
    expect((await find(table, '单晓')).groups).toMatchObject([{ noun: 'dwellings', total: 40 }])
    expect(await found(table, '单晓甲 2栋1单元101')).toEqual(['dwellings 1: 单晓甲'])
    expect(await found(table, '2-1-101')).toEqual(['dwellings 1: 单晓甲'])
    expect(await found(table, '2-101')).toEqual(['dwellings 1: 单晓甲'])
    expect(await found(table, '1398765')).toEqual([])
    expect(JSON.stringify(await find(table, '单'))).not.toContain('1398')
    expect(JSON.stringify(table.logged)).not.toContain('1398')
    await table.ask('rosters.undo', { importId })
    expect(await found(table, '单晓')).toEqual([])
  })

  it('一次导入得多，先答话再排，排的时候说还差多少，排完一条不少', async () => {
    const table = await openTable({ chosen: () => rosterOf(900) })
    await setUp(table)
    await readRoster(table)
    const first = await find(table, '单晓')
    expect(first.waitingCount + (first.groups[0]?.total ?? 0)).toBeGreaterThanOrEqual(900)
    await expect.poll(async () => (await find(table, '')).waitingCount, { timeout: 20_000 }).toBe(0)
    expect((await find(table, '单晓')).groups[0]?.total).toBe(900)
    expect((await find(table, 'sxy')).groups[0]?.total).toBe(180)
  })
})

describe('问法', () => {
  it('什么也没打，是最近的会议、议题和事项', async () => {
    const table = await openTable()
    await prepare(table, { dueCount: 2 })
    await collect(table, '东门路灯不亮')
    await collect(table, '西门路灯不亮')
    const { groups } = await find(table, ' ', { limit: 1 })
    expect(groups.map(({ noun, lines }) => [noun, lines[0]?.title.text])).toEqual([
      ['topics', '西门路灯不亮'],
      ['meetings', '四方议事会'],
    ])
  })

  it('只看一类，新的在前，只要几条就给几条，总数照说', async () => {
    const table = await openTable()
    await setUp(table)
    await table.ask('people.add', { people: [aPerson('路灯明')] })
    for (const gate of '东南西北') await collect(table, `${gate}门路灯不亮`)
    const only: SearchNoun = 'topics'
    const { groups } = await find(table, '路灯', { only, limit: 2 })
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ noun: 'topics', total: 4 })
    expect(groups[0]?.lines.map(({ title }) => title.text)).toEqual(['北门路灯不亮', '西门路灯不亮'])
    expect(groups[0]?.lines[0]?.title.marks).toEqual([{ from: 2, to: 4 }])
  })

  it('人多的时候，名字就是这几个字的在前，以这几个字开头的其次', async () => {
    const table = await openTable()
    await setUp(table)
    const names = ['李明', '李明华', '张李明', '李明亮', '王李明']
    await table.ask('people.add', { people: names.map(aPerson) })
    expect(await found(table, '李明')).toEqual(['people 5: 李明|李明亮|李明华|王李明|张李明'])
    const { groups } = await find(table, '李明', { limit: 2 })
    expect(groups[0]?.lines.map(({ title }) => title.text)).toEqual(['李明', '李明亮'])
  })

  it('符号都当字找，不会当成别的意思，也不会出错', async () => {
    const table = await openTable()
    await setUp(table)
    await collect(table, '路灯"坏*了% (东门) OR 西门_')
    for (const words of ['"', '*', '%', '(', 'OR', '_', '"坏*', '%(', 'NEAR(', "'", '\\', '^', '𬀩'])
      expect((await find(table, words)).groups.length, words).toBe(
        '路灯"坏*了%(东门)or西门_'.includes(words.toLowerCase()) ? 1 : 0,
      )
  })

  it('太长的不收，说最多几个字', async () => {
    const table = await openTable()
    expect(await table.refused('search.find', { words: '路'.repeat(61), limit: 5 })).toMatchObject({
      code: 'invalid-input',
      problems: [{ path: 'words', message: '查找最多60个字' }],
    })
  })
})
