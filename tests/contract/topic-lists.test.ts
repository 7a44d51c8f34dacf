/** Reads lists of wishes from the clipboard and from files, hints at what is there already, and takes them in at once. */
import * as xlsx from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { OpenedFile } from '../../src/main/host.ts'
import { openTable, setUp, storyDay } from './round-table.ts'
import { collect, screen, wordsOf } from './topic-table.ts'

const terms = { source: 'micro-wish', estateName: '南方印象小区', receivedOn: storyDay } as const

const bookOf = (rows: readonly (readonly (string | number | Date)[])[]): Uint8Array => {
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), '心愿')
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
}

describe('粘贴', () => {
  it('一千条心愿一次粘贴，一次登记，编号连着，一条不少', async () => {
    const table = await openTable()
    await setUp(table)
    const text = Array.from({ length: 1000 }, (_, index) => `${index + 1}. ${index + 1}栋换灯泡`).join('\n')
    const { rows, refusedCount } = await table.ask('topics.readPaste', { text, ...terms })
    expect(refusedCount).toBe(0)
    const topics = rows.flatMap(({ words }) => (words === null ? [] : [words]))
    expect(topics).toHaveLength(1000)
    await table.ask('topics.collectAll', { topics })
    const listed = await table.ask('topics.list', {
      ...{ tab: 'basket', source: 'micro-wish', estateName: null, words: '', offset: 0, limit: 1000 },
    })
    expect(listed.total).toBe(1000)
    expect(listed.topics[0]).toMatchObject({ number: '议题〔2026〕1000号', title: '1000栋换灯泡' })
  })

  it('和已经登记的、和前面几行像的，都提示，原因写明白；看的时候什么也不记', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const topicId = await collect(table, '楼道路灯不亮', { place: '4栋2单元' })
    const { rows } = await table.ask('topics.readPaste', {
      text: '四幢二单元路灯坏了\n停车难\n小区停车难',
      ...terms,
    })
    expect(rows[0]?.duplicates).toMatchObject([
      { topicId, number: '议题〔2026〕1号', reason: '同在“4栋2单元”，都提到“路灯”' },
    ])
    expect(rows[2]?.remark).toBe('可能和第 2 行是同一件事：都提到“停车难”。')
    expect(rows[1]?.remark).toBe('')
  })

  it('提示不出自己，不出已并入的，不出一年前就销号的', async () => {
    const table = await openTable()
    await setUp(table)
    const ask = (topicId: Awaited<ReturnType<typeof collect>> | null) =>
      table.ask('topics.duplicates', { topicId, title: '路灯不亮', place: '', estateName: '' })
    const first = await collect(table, '路灯不亮')
    const second = await collect(table, '路灯不亮')
    expect((await ask(first)).map((one) => one.topicId)).toEqual([second])
    await screen(table, second, { decision: 'merge', intoId: first, reason: '同一件事' })
    expect(await ask(first)).toEqual([])
    await screen(table, first, { decision: 'transfer', to: '供电所', reason: '市政路灯' })
    await table.ask('topics.closeOut', { topicId: first, text: '', by: '' })
    expect(await ask(null)).toHaveLength(1)
    table.at('09:00', '2027-03-20')
    expect(await ask(null)).toEqual([])
  })

  it('五千条对五千条，读得完', async () => {
    const table = await openTable()
    await setUp(table)
    const matters = ['路灯不亮', '电梯异响', '楼道堆物', '下水堵塞', '停车占道', '外墙脱落', '噪音扰民']
    const titleOf = (index: number) => `${(index % 60) + 1}栋${matters[index % matters.length] ?? ''}`
    await table.ask('topics.collectAll', {
      topics: Array.from({ length: 5000 }, (_, index) => wordsOf(titleOf(index))),
    })
    const text = Array.from({ length: 5000 }, (_, index) => titleOf(index)).join('\n')
    const { rows } = await table.ask('topics.readPaste', { text, ...terms })
    expect(rows.every(({ duplicates }) => duplicates.length > 0)).toBe(true)
    // A title that is typed is held against all of them: whatever else was asked meanwhile has its turn.
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 1)
    const wanted = { topicId: null, title: titleOf(1), place: '', estateName: '' }
    expect(await table.ask('topics.duplicates', wanted)).toHaveLength(5)
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(0)
  }, 60_000)
})

describe('从文件里读', () => {
  const openWith = async (file: OpenedFile | undefined) => {
    const table = await openTable({ chosen: () => file })
    await setUp(table)
    return table
  }

  it('表格：表头、日期格子、数字电话', async () => {
    const table = await openWith({
      name: '心愿.xlsx',
      bytes: bookOf([
        ['序号', '心愿内容', '姓名', '联系电话', '提出时间', '涉及户数'],
        [1, '给独居老人换灯泡', '谭甲乙', 13800138000, new Date('2026-03-01T00:00:00Z'), 1],
        [2, '', '谭丙丁', 13900139000, '', ''],
      ]),
    })
    const read = await table.ask('topics.readFile', terms)
    expect(read).toMatchObject({ fileName: '心愿.xlsx', refusedCount: 1 })
    expect(read.rows).toMatchObject([
      {
        row: 2,
        words: {
          title: '给独居老人换灯泡',
          householdCount: 1,
          receivedOn: '2026-03-01',
          proposer: { name: '谭甲乙', phone: '13800138000' },
        },
      },
      { row: 3, words: null, remark: '这一行没有写议题，没有读。' },
    ])
  })

  it('国标码的逗号文件也读得出', async () => {
    // 议题,地点 / 路灯不亮,北门 in GB 18030.
    const bytes = Buffer.from(
      'd2e9ccd22cb5d8b5e30ac2b7b5c6b2bbc1c12cb1b1c3c50a'.replace('d2e9ccd2', 'd2e9cce2'),
      'hex',
    )
    const table = await openWith({ name: '清单.csv', bytes })
    expect((await table.ask('topics.readFile', terms)).rows).toMatchObject([
      { row: 2, words: { title: '路灯不亮', place: '北门' } },
    ])
  })

  it('没有选、不是表格、空的表格，都说清楚', async () => {
    const none = await openWith(undefined)
    expect(await none.refused('topics.readFile', terms)).toEqual({ code: 'nothing-chosen' })
    const broken = await openWith({ name: '照片.xlsx', bytes: Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9]) })
    expect((await broken.refused('topics.readFile', terms)).code).toMatch(/^spreadsheet-/u)
    const empty = await openWith({ name: '空.csv', bytes: Buffer.from('\n\n') })
    expect((await empty.refused('topics.readFile', terms)).code).toMatch(/^spreadsheet-/u)
  })
})
