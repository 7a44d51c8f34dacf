/** Takes back what was just taken in by mistake: whole or not at all, numbers free again, and only while nothing hangs on it. */
import { describe, expect, it } from 'vitest'
import { openTable, setUp, type Table } from './round-table.ts'
import { collect, dossierOf, screen, wordsOf } from './topic-table.ts'

const everything = { source: null, estateName: null, words: '', offset: 0, limit: 100 } as const
const listAll = (table: Table) => table.ask('topics.list', { ...everything, tab: 'all' })

describe('收下又撤销', () => {
  it('整批撤销以后哪里都没有它，编号接着原来的排', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    await collect(table, '西门积水')
    const topicIds = await table.ask('topics.collectAll', {
      topics: [wordsOf('修路灯', { source: 'micro-wish' }), wordsOf('清杂物', { estateName: '写错的小区' })],
    })
    await table.ask('topics.withdraw', { topicIds })
    const { topics, total, counts } = await listAll(table)
    expect(topics.map(({ title }) => title)).toEqual(['西门积水'])
    expect([total, counts.all, counts.basket, counts.closed]).toEqual([1, 1, 1, 0])
    for (const topicId of topicIds)
      expect(await table.refused('topics.dossier', { topicId })).toEqual({
        code: 'not-found',
        noun: 'topic',
      })
    const search = await table.ask('search.find', { words: '路灯', limit: 5 })
    expect(search.groups).toEqual([])
    const title = '修路灯'
    const asked = { topicId: null, title, place: '4栋2单元', estateName: '南方印象小区' }
    expect(await table.ask('topics.duplicates', asked)).toEqual([])
    const scopes = await table.ask('statistics.scopes', {})
    expect(scopes.estates).not.toContain('写错的小区')
    const year = await table.ask('statistics.year', { year: 2026, estateName: '', leadUnit: '' })
    expect(year.figures.find(({ key }) => key === 'topic-source:micro-wish')?.count).toBe(0)
    const [first] = topicIds
    const again = await collect(table, '修路灯')
    expect(again).not.toBe(first)
    expect((await dossierOf(table, again)).topic.number).toBe('议题〔2026〕2号')
  })

  it('有一件已经审定过，一件也不撤；撤过的不能再撤', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const [kept = expect.fail('none'), used = expect.fail('none')] = await table.ask('topics.collectAll', {
      topics: [wordsOf('修路灯'), wordsOf('清杂物')],
    })
    await screen(table, used, { decision: 'list', level: 'deliberation', reason: '多户反映' })
    expect(await table.refused('topics.withdraw', { topicIds: [kept, used] })).toEqual({
      ...{ code: 'wrong-state', noun: 'topic', state: 'listed', wanted: 'withdraw' },
    })
    expect((await listAll(table)).total).toBe(2)
    await table.ask('topics.withdraw', { topicIds: [kept] })
    expect(await table.refused('topics.withdraw', { topicIds: [kept] })).toEqual({
      code: 'not-found',
      noun: 'topic',
    })
    expect((await dossierOf(table, used)).topic.number).toBe('议题〔2026〕2号')
  })

  it('写过意见又放回待审定的、别的议题并进来的、印过征集表的，都不能撤销', async () => {
    const table = await openTable()
    await setUp(table)
    const screened = await collect(table, '门口停车难')
    await screen(table, screened, { decision: 'refuse', reason: '写错了' })
    await screen(table, screened, { decision: 'screen-again', reason: '再看看' })
    const target = await collect(table, '4栋路灯不亮')
    const joined = await collect(table, '4栋路灯又不亮了')
    await screen(table, joined, { decision: 'merge', intoId: target, reason: '是同一件事' })
    const printed = await collect(table, '健身器材生锈')
    await table.ask('documents.make', {
      ...{
        subject: { kind: 'topic', topicId: printed },
        kind: 'topic-form',
        size: 'page',
        despiteGaps: true,
      },
    })
    for (const topicId of [screened, target, printed])
      expect(await table.refused('topics.withdraw', { topicIds: [topicId] })).toMatchObject({
        ...{ code: 'wrong-state', state: 'collected', wanted: 'withdraw' },
      })
  })
})

describe('急办的件数', () => {
  it('说的是正在看的那一栏，不是别的栏', async () => {
    const table = await openTable()
    await setUp(table)
    const urgent = await collect(table, '井盖破了', { urgency: 'urgent' })
    await collect(table, '路灯不亮')
    const urgentIn = async (tab: 'basket' | 'open' | 'all') =>
      (await table.ask('topics.list', { ...everything, tab })).counts.urgent
    expect([await urgentIn('basket'), await urgentIn('open'), await urgentIn('all')]).toEqual([1, 0, 1])
    await screen(table, urgent, { decision: 'list', level: 'deliberation', reason: '' })
    expect([await urgentIn('basket'), await urgentIn('open'), await urgentIn('all')]).toEqual([0, 1, 1])
  })
})
