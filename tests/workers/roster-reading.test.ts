/** Reads messy, hostile and foreign files through the worker, as the window does. */
import * as xlsx from '@e965/xlsx'
import { describe, expect, it, test } from 'vitest'
import type { RosterDecisions } from '../../src/domain/roster/roster.ts'
import type { ReadingLimits, ReadingProgress } from '../../src/main/workers/reading-protocol.ts'
import { startReading } from '../../src/main/workers/roster-reading.ts'
import {
  lieAboutSizes,
  type Matrix,
  writeBomb,
  writeBook,
  writeGbk,
  writeUtf8,
  writeUtf16,
} from '../fixtures/messy-rosters.ts'

const checkFile = async (
  name: string,
  bytes: Uint8Array,
  decisions: RosterDecisions = {},
  limits: Partial<ReadingLimits> = {},
) => {
  const reading = startReading({ name, bytes, limits })
  try {
    const read = await reading.done
    if (!read.ok) return { failure: read.failure, labels: [], problems: [], summary: null }
    const checked = await reading.check(decisions)
    if (!checked.ok) return { failure: checked.failure, labels: [], problems: [], summary: null }
    const [dwellings, problems] = [
      await reading.take('dwellings', 0, 1_000),
      await reading.take('problems', 0, 1_000),
    ]
    if (!dwellings.ok || !problems.ok) throw new Error('the lists of a check are missing')
    return {
      failure: null,
      summary: checked.value,
      labels: dwellings.value.map(
        (each) =>
          `${each.building}${each.entrance ?? ''}${each.room} ${each.names.join('、')} ${each.phones.join('、')} ${each.area ?? '-'}`,
      ),
      problems: problems.value.map(({ sheet, row, kind }) => ({ sheet, row, kind })),
    }
  } finally {
    reading.cancel()
  }
}

const heading = ['楼栋', '单元', '房号', '业主', '电话', '面积']
const simple: Matrix = [
  heading,
  ['3栋', '1单元', 1102, '张三', 19900000001, 126.5],
  ['3栋', '2单元', 1103, '李四、王五', '19900000002', '88.26㎡'],
]
const simpleLabels = ['3栋1单元1102 张三 19900000001 12650', '3栋2单元1103 李四、王五 19900000002 8826']
const textOf = (matrix: Matrix, separator: string): string =>
  matrix.map((row) => row.join(separator)).join('\r\n')

describe('同一份名册，各种文件读出来一样', () => {
  const html = `<html><head><meta charset="utf-8"></head><body><table>${simple
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table></body></html>`
  const files: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['.xlsx', '名册.xlsx', () => writeBook([{ name: 'Sheet1', matrix: simple }])],
    ['.xlsm 一类的新格式', '名册.xlsm', () => writeBook([{ name: 'Sheet1', matrix: simple }], 'xlsm')],
    ['.xlsb', '名册.xlsb', () => writeBook([{ name: 'Sheet1', matrix: simple }], 'xlsb')],
    ['.xls（97 以后）', '名册.xls', () => writeBook([{ name: 'Sheet1', matrix: simple }], 'biff8')],
    ['名为 .xls 的 XML 表格', '名册.xls', () => writeBook([{ name: 'Sheet1', matrix: simple }], 'xlml')],
    ['WPS 的 .et', '名册.et', () => writeBook([{ name: 'Sheet1', matrix: simple }], 'biff8')],
    ['名为 .xls 的新格式', '名册.xls', () => writeBook([{ name: 'Sheet1', matrix: simple }])],
    ['名为 .xls 的网页', '名册.xls', () => writeUtf8(html)],
    ['名为 .xls 的 GBK 网页', '名册.xls', () => writeGbk(html.replace('utf-8', 'gb2312'))],
    ['名为 .xls 的文本', '名册.xls', () => writeGbk(textOf(simple, '\t'))],
    ['UTF-8 的 .csv', '名册.csv', () => writeUtf8(textOf(simple, ','))],
    ['带标记的 UTF-8', '名册.csv', () => writeUtf8(textOf(simple, ','), true)],
    ['GBK 的 .csv', '名册.csv', () => writeGbk(textOf(simple, ','))],
    ['分号分开', '名册.csv', () => writeUtf8(textOf(simple, ';'))],
    ['制表符分开', '名册.txt', () => writeGbk(textOf(simple, '\t'))],
    ['UTF-16', '名册.csv', () => writeUtf16(textOf(simple, '\t'))],
    ['sep= 开头', '名册.csv', () => writeUtf8(`sep=;\r\n${textOf(simple, ';')}`)],
    [
      '每格带引号',
      '名册.csv',
      () => writeUtf8(simple.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')),
    ],
  ]
  test.each(files)('%s', async (_, name, make) => {
    const found = await checkFile(name, make())
    expect(found.failure).toBeNull()
    expect(found.labels).toEqual(simpleLabels)
    expect(found.problems).toEqual([])
  })
})

describe('杂乱的名册', () => {
  it('标题合并、楼栋合并、全角数字、文字的数、合计行', async () => {
    const bytes = writeBook([
      {
        name: '业主信息',
        merges: ['A1:F1', 'A4:A5'],
        matrix: [
          ['某某小区业主名册'],
          [],
          ['楼  栋', '单 元', '房 号', '业主姓名', '联系电话', '建筑面积\n(㎡)'],
          ['３栋', '１单元', '１１０２', '张　三', '１９９０００００００１', '１２６．５㎡'],
          [null, '１单元', 1103, '李四(共有)/王五', '199-0000-0002', '1,088.26'],
          ['合计', null, '2户', null, null, 1214.76],
        ],
      },
    ])
    const found = await checkFile('某某小区.xlsx', bytes)
    expect(found.labels).toEqual([
      '3栋1单元1102 张三 19900000001 12650',
      '3栋1单元1103 李四、王五 19900000002 108826',
    ])
    expect(found.problems).toEqual([])
    expect(found.summary?.sheets[0]?.statedTotals).toEqual([{ row: 6, area: 121476 }])
  })
  it('行号是表格里看到的行号，空行也数在内', async () => {
    const matrix: Matrix = [
      [],
      ['某某名册'],
      [],
      heading,
      [],
      ['3栋', '1单元', 101, '张三', '1990', 88],
      [],
      ['3栋', '1单元', 102, '李四', '', ''],
    ]
    const wanted = [
      { row: 6, kind: 'badPhone' },
      { row: 8, kind: 'missingArea' },
    ]
    expect((await checkFile('a.xlsx', writeBook([{ name: '名册', matrix }]))).problems).toMatchObject(wanted)
    expect((await checkFile('a.csv', writeUtf8(textOf(matrix, ',')))).problems).toMatchObject(wanted)
  })
  it('引号里的换行、逗号和引号还是一格', async () => {
    const text =
      '房号,业主,电话,备注\n3-1-101,"张三\n李四",19900000001,"说明,有""引号"""\n\n3-1-102,王五,1990,\n'
    const found = await checkFile('a.csv', writeUtf8(text))
    expect(found.labels).toEqual(['3栋1单元101 张三、李四 19900000001 -', '3栋1单元102 王五  -'])
    expect(found.problems).toEqual([{ sheet: 'a', row: 4, kind: 'badPhone' }])
  })
  it('一栋一张表，后面还有空表和说明', async () => {
    const sheet = (name: string) => ({
      name,
      matrix: [
        ['房号', '业主', '面积'],
        ['101', '张三', 88],
      ],
    })
    const notes = { name: '填写说明', matrix: [['请按下面的要求填写'], ['一、房号写阿拉伯数字']] }
    const found = await checkFile(
      'a.xls',
      writeBook([sheet('1栋'), sheet('2栋'), { name: 'Sheet3', matrix: [] }, notes], 'biff8'),
    )
    expect(found.labels).toEqual(['1栋101 张三  8800', '2栋101 张三  8800'])
    expect(found.summary?.sheets.map((each) => each.unusedBecause)).toEqual([
      null,
      null,
      'empty',
      'no-room-column',
    ])
  })
  it('隐藏的工作表不读，写明', async () => {
    const found = await checkFile(
      'a.xlsx',
      writeBook([
        { name: '名册', matrix: simple },
        { name: '旧', matrix: simple, isHidden: true },
      ]),
    )
    expect(found.labels).toEqual(simpleLabels)
    expect(found.summary?.sheets[1]?.unusedBecause).toBe('hidden')
  })
  it('被表格软件改成日期的房号不收', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([
      ['房号', '业主'],
      [{ t: 'n', v: 37633, z: 'yyyy-m-d' }, '张三'],
      ['3-1-101', '李四'],
    ])
    const book = xlsx.utils.book_new()
    xlsx.utils.book_append_sheet(book, sheet, '名册')
    const found = await checkFile('a.xlsx', new Uint8Array(xlsx.write(book, { type: 'array' })))
    expect(found.problems).toEqual([{ sheet: '名册', row: 2, kind: 'badRoom' }])
    expect(found.labels).toEqual(['3栋1单元101 李四  -'])
  })
  it('改列、改选择以后重新核对，不用再读文件', async () => {
    const reading = startReading({
      name: 'a.csv',
      bytes: writeUtf8('甲,乙,丙\n3-1-101,张三,约90\n3-1-102,李四,88\n'),
    })
    const columns = [{ sheet: 'a', columns: ['place', 'owner', 'area'] as const }]
    const first = await reading.check({ columns })
    const choices = [{ sheet: 'a', row: 2, kind: 'badArea', action: 'correct', text: '90.5' }] as const
    const second = await reading.check({ columns, choices })
    reading.cancel()
    expect(first).toMatchObject({ ok: true, value: { totalArea: 8800, undecidedCount: 1 } })
    expect(second).toMatchObject({ ok: true, value: { totalArea: 17850, undecidedCount: 0 } })
  })
})

describe('读不了的文件说明原因', () => {
  const compound = (path: string): Uint8Array => {
    const container = xlsx.CFB.utils.cfb_new()
    xlsx.CFB.utils.cfb_add(container, path, Buffer.from('内容'))
    return new Uint8Array(xlsx.CFB.write(container, { type: 'array' }) as ArrayLike<number>)
  }
  const files: readonly (readonly [string, string, () => Uint8Array, object])[] = [
    ['空文件', 'a.xlsx', () => new Uint8Array(0), { code: 'spreadsheet-empty' }],
    ['空表', 'a.xlsx', () => writeBook([{ name: 'Sheet1', matrix: [] }]), { code: 'spreadsheet-empty' }],
    ['只有空格的文本', 'a.csv', () => writeUtf8(' \r\n\r\n'), { code: 'spreadsheet-empty' }],
    [
      '截断的新格式',
      'a.xlsx',
      () => writeBook([{ name: 'a', matrix: simple }]).slice(0, 900),
      { code: 'spreadsheet-unreadable' },
    ],
    [
      '截断的旧格式',
      'a.xls',
      () => writeBook([{ name: 'a', matrix: simple }], 'biff8').slice(0, 600),
      { code: 'spreadsheet-unreadable' },
    ],
    ['加了密码', 'a.xlsx', () => compound('/EncryptedPackage'), { code: 'spreadsheet-encrypted' }],
    ['Word 旧文档', 'a.doc', () => compound('/WordDocument'), { code: 'spreadsheet-kind', extension: 'doc' }],
    [
      '不是表格的压缩包',
      'a.docx',
      () => lieAboutSizes(writeBook([{ name: 'a', matrix: simple }], 'ods'), 0),
      { code: 'spreadsheet-kind', extension: 'docx' },
    ],
    ['PDF', 'a.pdf', () => writeUtf8('%PDF-1.7 ...'), { code: 'spreadsheet-kind', extension: 'pdf' }],
    [
      '图片',
      'a.png',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
      { code: 'spreadsheet-kind', extension: 'png' },
    ],
    [
      '没有房号',
      'a.csv',
      () => writeUtf8('姓名,电话\n张三,19900000001\n'),
      { code: 'columns-missing', columns: ['room'] },
    ],
  ]
  test.each(files)('%s', async (_, name, make, failure) => {
    expect((await checkFile(name, make())).failure).toEqual(failure)
  })
})

describe('超过限度就停下', () => {
  it('文件太大，不读', async () => {
    const found = await checkFile('a.csv', new Uint8Array(2_000), {}, { bytes: 1_000 })
    expect(found.failure).toEqual({ code: 'spreadsheet-too-large', limit: 'bytes' })
  })
  it('展开的字节是数出来的，文件头写得小也一样', async () => {
    const bomb = writeBomb(8 * 1024 * 1024)
    expect(bomb.length).toBeLessThan(100_000)
    for (const file of [bomb, lieAboutSizes(bomb, 10)]) {
      const found = await checkFile('a.xlsx', file, {}, { inflated: 1024 * 1024 })
      expect(found.failure).toEqual({ code: 'spreadsheet-too-large', limit: 'inflated' })
    }
  })
  it('展开到 300 MB 以上的小文件', async () => {
    const found = await checkFile('a.xlsx', writeBomb(310 * 1024 * 1024))
    expect(found.failure).toEqual({ code: 'spreadsheet-too-large', limit: 'inflated' })
  })
  it('文件头写得小，本来的名册还是读得出', async () => {
    const honest = writeBook([{ name: 'a', matrix: simple }])
    expect((await checkFile('a.xlsx', lieAboutSizes(honest, 1))).labels).toEqual(simpleLabels)
  })
  it('行数超过 20 万', async () => {
    const line = '3-1-101,张三\n'
    const found = await checkFile('a.csv', writeUtf8(`房号,业主\n${line.repeat(200_000)}`))
    expect(found.failure).toEqual({ code: 'spreadsheet-too-large', limit: 'rows' })
  })
  it('新格式的行数也一样数', async () => {
    const rows: Matrix = Array.from({ length: 60 }, (_, at) => [`3-1-${at + 101}`, '张三'])
    const found = await checkFile(
      'a.xlsx',
      writeBook([
        { name: 'a', matrix: rows },
        { name: 'b', matrix: rows },
      ]),
      {},
      { rows: 100 },
    )
    expect(found.failure).toEqual({ code: 'spreadsheet-too-large', limit: 'rows' })
  })
  it('时间到了就停下，以后的问题都回绝', async () => {
    const reading = startReading({
      name: 'a.csv',
      bytes: writeUtf8(textOf(simple, ',')),
      limits: { seconds: 0.001 },
    })
    expect(await reading.done).toEqual({
      ok: false,
      failure: { code: 'spreadsheet-too-large', limit: 'seconds' },
    })
    expect(await reading.check()).toEqual({ ok: false, failure: { code: 'reading-gone' } })
  })
  it('取消以后，正在问的和以后问的都是已取消或已结束', async () => {
    const reading = startReading({ name: 'a.csv', bytes: writeUtf8(textOf(simple, ',')) })
    const asked = reading.check()
    reading.cancel()
    expect(await reading.done).toEqual({ ok: false, failure: { code: 'reading-cancelled' } })
    expect(await asked).toEqual({ ok: false, failure: { code: 'reading-cancelled' } })
  })
  it('进度有阶段和行数，主线程的字节不被拿走', async () => {
    const seen: ReadingProgress[] = []
    const bytes = writeBook([{ name: 'a', matrix: simple }])
    const reading = startReading({ name: 'a.xlsx', bytes, onProgress: (progress) => seen.push(progress) })
    await reading.check()
    reading.cancel()
    expect([...new Set(seen.map((progress) => progress.phase))]).toEqual([
      'unpacking',
      'reading',
      'collecting',
      'checking',
    ])
    expect(seen.at(-1)).toEqual({ phase: 'checking', done: 3, total: 3 })
    expect(bytes.byteLength).toBeGreaterThan(0)
  })
})
