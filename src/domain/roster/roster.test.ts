/** Whole rosters as matrices of cells: headings, merged cells, totals, duplicates, and nothing dropped unseen. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkRoster, type RosterCheck, type RosterDecisions } from './roster.ts'
import type { CellValue } from './roster-cells.ts'
import { meaningOfHeading } from './roster-headings.ts'
import { actionsOfProblem, type RosterChoice, rosterActions, rosterProblemKinds } from './roster-problem.ts'
import type { MergedCells, RosterSheet } from './roster-sheet.ts'

type Matrix = readonly (readonly CellValue[])[]

const sheetOf = (matrix: Matrix, name = '名册', merges: readonly MergedCells[] = []): RosterSheet => ({
  name,
  isHidden: false,
  merges,
  rows: matrix.flatMap((cells, at) =>
    cells.some((cell) => cell !== null && cell !== '') ? [{ row: at + 1, cells }] : [],
  ),
})

const checkSheets = (sheets: readonly RosterSheet[], decisions: RosterDecisions = {}): RosterCheck => {
  const reply = checkRoster(sheets, decisions)
  if (!reply.ok) throw new Error(reply.failure.code)
  return reply.value
}
const checkOf = (
  matrix: Matrix,
  decisions: RosterDecisions = {},
  merges: readonly MergedCells[] = [],
): RosterCheck => checkSheets([sheetOf(matrix, '名册', merges)], decisions)

const labels = (check: RosterCheck): readonly string[] =>
  check.dwellings.map((each) => `${each.building}${each.entrance ?? ''}${each.room} ${each.names.join('、')}`)
const kinds = (check: RosterCheck) => check.problems.map(({ row, kind }) => ({ row, kind }))

const heading = ['楼栋', '单元', '房号', '业主', '电话', '面积']
const plain = (row: number, more: Partial<Record<number, CellValue>> = {}): CellValue[] =>
  ['1栋', '1单元', 100 + row, '张三', `1990000${String(row).padStart(4, '0')}`, 88.26].map((cell, at) =>
    at in more ? (more[at] ?? null) : cell,
  )

describe('认出表头', () => {
  test.each([0, 1, 2, 3, 5])('表头前面有 %i 行标题', (count) => {
    const titles = Array.from({ length: count }, (_, at) => [
      at === 0 ? '某某小区业主名册' : `填表单位:第${at}物业`,
    ])
    const check = checkOf([...titles, heading, plain(1), plain(2)])
    expect(check.sheets[0]?.headerRows).toEqual([count + 1])
    expect(labels(check)).toEqual(['1栋1单元101 张三', '1栋1单元102 张三'])
    expect(check.problems).toEqual([])
  })
  test.each([
    [['栋号', '单元号', '室号', '户主', '手机', '建筑面积(㎡)']],
    [['楼号', '单元', '房间号', '姓名', '联系电话', '专有部分建筑面积']],
    [['幢', '门', '房间', '产权人姓名', '联系方式', '产权面积']],
    [['楼 栋', '单 元', '房 号', '业 主 姓 名', '手 机 号 码', '建筑\n面积']],
    [['座号', '单元', '户号', '权利人', 'TEL', '建面']],
    [['*楼栋号', '*单元', '*房号', '*业主姓名', '*手机号', '*面积（平方米）']],
  ])('表头写作 %s', (words) => {
    const check = checkOf([words, plain(1), plain(2)])
    expect(check.totalArea).toBe(17652)
    expect(labels(check)).toEqual(['1栋1单元101 张三', '1栋1单元102 张三'])
    expect(check.owners).toHaveLength(2)
  })
  it('两行表头，合并的上一行和下一行合起来看', () => {
    const merges = [
      { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
      { firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 4 },
      { firstRow: 1, lastRow: 1, firstColumn: 5, lastColumn: 6 },
      { firstRow: 1, lastRow: 2, firstColumn: 7, lastColumn: 7 },
    ]
    const check = checkOf(
      [
        ['房屋信息', null, null, '租户信息', null, '业主信息', null, '面积'],
        ['楼栋', '单元', '房号', '姓名', '电话', '姓名', '电话', null],
        ['1栋', '1单元', 101, '赵六', '19900000009', '张三', '19900000001', 88.26],
      ],
      {},
      merges,
    )
    expect(check.sheets[0]?.headerRows).toEqual([1, 2])
    expect(labels(check)).toEqual(['1栋1单元101 张三'])
    expect(check.dwellings[0]).toMatchObject({ phones: ['19900000001'], area: 8826 })
  })
  it('没有表头，按每列的内容认', () => {
    const check = checkOf([
      ['3-1-101', '张三', '19900000001', '88.26'],
      ['3-1-102', '李四', '19900000002', '90.00㎡'],
      ['3-1-103', '王五', '19900000003', '143.66'],
    ])
    expect(check.sheets[0]?.columns).toEqual(['place', 'owner', 'phone', 'area'])
    expect(check.totalArea).toBe(32192)
  })
  it('证件、欠费、租户、楼栋长的列不读', () => {
    for (const words of [
      '业主身份证号',
      '物业费欠缴(元)',
      '租户姓名',
      '租户电话',
      '楼栋长',
      '楼栋长电话',
      '产权证号',
      '紧急联系人电话',
      '公摊面积',
      '是否入住',
      '车位面积',
    ]) {
      expect([null, 'ignored']).toContain(meaningOfHeading([words]))
    }
  })
  it.each([
    ['业主姓名', 'owner'],
    ['业主类型', 'ignored'],
    ['业主编号', 'ignored'],
    ['业主电话', 'phone'],
    ['联系电话2', 'otherPhone'],
    ['业主2', 'coOwner'],
    ['共有人姓名', 'coOwner'],
    ['户主（产权人）', 'owner'],
    ['楼栋单元', 'building'],
    ['单元/房号', 'place'],
    ['楼号-单元-门牌', 'place'],
    ['房产坐落', 'place'],
    ['房屋用途', 'kind'],
    ['房屋状态', 'state'],
    ['联系地址', null],
    ['套内建筑面积', 'area'],
    ['序 号', 'serial'],
  ])('表头“%s”是 %s', (words, meaning) => {
    expect(meaningOfHeading([words])).toBe(meaning)
  })
  it('有建筑面积就不取套内面积，有业主姓名就不取业主类型', () => {
    const words = ['楼栋', '房号', '业主类型', '业主姓名', '套内建筑面积', '建筑面积']
    const check = checkOf([
      words,
      ['1栋', 101, '个人', '张三', 80, 100],
      ['1栋', 102, '个人', '李四', 80, 100],
    ])
    expect([labels(check), check.totalArea]).toEqual([['1栋101 张三', '1栋102 李四'], 20000])
  })
  it('列可以由人改', () => {
    const matrix = [
      ['甲', '乙', '丙', '丁'],
      ['3-1-101', '张三', '李四', 88],
      ['3-1-102', '王五', '赵六', 90],
    ]
    const columns = [{ sheet: '名册', columns: ['place', 'ignored', 'owner', 'area'] as const }]
    expect(labels(checkOf(matrix, { columns }))).toEqual(['3栋1单元101 李四', '3栋1单元102 赵六'])
  })
  it('没有房号的表不读，一张也没有就说明缺哪一列', () => {
    expect(
      checkRoster([
        sheetOf([
          ['姓名', '电话'],
          ['张三', '19900000001'],
        ]),
      ]),
    ).toEqual({
      ok: false,
      failure: { code: 'columns-missing', columns: ['room'] },
    })
    expect(checkRoster([sheetOf([])])).toEqual({ ok: false, failure: { code: 'spreadsheet-empty' } })
  })
})

describe('认出不是住户的行', () => {
  it('标题、合计、小计、备注、中间重复的表头都不算住户', () => {
    const check = checkOf([
      ['某某小区名册'],
      heading,
      plain(1),
      ['1栋小计', null, null, '1户', null, 88.26],
      heading,
      plain(2),
      [null, null, null, '合 计', null, 176.52],
      ['总计：2户'],
      ['注：本表由物业服务中心填写，截至2026年3月'],
      ['制表人：张三', null, '审核人：李四'],
    ])
    expect(check.rowsIn).toBe(2)
    expect(check.refused).toEqual([])
    expect(check.sheets[0]?.others.map(({ row, role }) => `${row}${role}`)).toEqual([
      '1title',
      '2heading',
      '4total',
      '5heading',
      '7total',
      '8total',
      '9note',
      '10note',
    ])
    expect(check.sheets[0]?.statedTotals).toEqual([
      { row: 4, area: 8826 },
      { row: 7, area: 17652 },
    ])
  })
  it('单独一行的楼栋名管到下一个楼栋名', () => {
    const check = checkOf([
      ['房号', '业主', '面积'],
      ['1栋', null, null],
      [101, '张三', 88],
      ['2栋1单元', null, null],
      [101, '李四', 88],
      ['2单元', null, null],
      [101, '王五', 88],
    ])
    expect(labels(check)).toEqual(['1栋101 张三', '2栋1单元101 李四', '2栋2单元101 王五'])
    expect(check.problems).toEqual([])
  })
  it.each([
    [['物业服务中心 2026年3月']],
    [[null, null, '物业服务中心2026年3月']],
    [['总建筑面积', null, null, null, null, 88.26]],
    [['户数', null, 1]],
    [['某某小区业主名册（续）']],
    [[null, null, null, '以上信息仅供内部使用']],
    [['填表人：', '张三', null, '电话：', '19900000001']],
  ])('表尾 %j 不算住户', (row) => {
    const check = checkOf([heading, plain(1), row])
    expect([check.rowsIn, check.problems]).toEqual([1, []])
  })
  it('只写了序号的空行不算', () => {
    const check = checkOf([['序号', ...heading], [1, ...plain(1)], [2], [3]])
    expect([check.rowsIn, check.rowsTaken]).toEqual([1, 1])
  })
})

describe('合并和省略的单元格', () => {
  it('合并的楼栋、单元、业主往下填，面积不往下填', () => {
    const merges = [0, 1, 3, 4, 5].map((column) => ({
      firstRow: 2,
      lastRow: 3,
      firstColumn: column,
      lastColumn: column,
    }))
    const check = checkOf([heading, plain(1), [null, null, 102, null, null, null]], {}, merges)
    expect(labels(check)).toEqual(['1栋1单元101 张三', '1栋1单元102 张三'])
    expect(check.owners).toHaveLength(1)
    expect(kinds(check)).toEqual([{ row: 3, kind: 'missingArea' }])
  })
  it('没有合并、下面空着的楼栋照上面的', () => {
    const check = checkOf([
      heading,
      plain(1),
      plain(2, { 0: null, 1: null }),
      plain(1, { 0: '2栋' }),
      plain(2, { 0: '', 1: '' }),
    ])
    expect(labels(check).map((label) => label.split(' ')[0])).toEqual([
      '1栋1单元101',
      '1栋1单元102',
      '2栋1单元101',
      '2栋1单元102',
    ])
    expect(check.problems).toEqual([])
  })
  it('楼栋列本来是满的，漏了一格要问', () => {
    const rows = Array.from({ length: 12 }, (_, at) => plain(at + 1, at === 6 ? { 0: null } : {}))
    expect(kinds(checkOf([heading, ...rows]))).toEqual([{ row: 8, kind: 'guessedBuilding' }])
  })
  it('一户占两行、房号合并，第二行是共有人', () => {
    const merges = [0, 1, 2, 5].map((column) => ({
      firstRow: 2,
      lastRow: 3,
      firstColumn: column,
      lastColumn: column,
    }))
    const check = checkOf([heading, plain(1), [null, null, null, '李四', '19900000002', null]], {}, merges)
    expect(labels(check)).toEqual(['1栋1单元101 张三、李四'])
    expect([check.rowsIn, check.rowsTaken, check.rowsRefused]).toEqual([2, 2, 0])
    expect(check.problems.map((problem) => problem.action)).toEqual(['addCoOwners'])
  })
  it('一栋一张表，楼栋取表名；房号前一段是不是楼栋看整张表', () => {
    const words = ['房号', '业主', '面积']
    const entrances = checkSheets([
      sheetOf([words, ['1-101', '张三', 88], ['2-101', '李四', 88]], '1栋'),
      sheetOf([words, ['1-101', '王五', 88]], '2栋'),
    ])
    expect(labels(entrances)).toEqual(['1栋1单元101 张三', '1栋2单元101 李四', '2栋1单元101 王五'])
    const buildings = checkSheets([
      sheetOf([words, ['1-101', '张三', 88]], '1栋'),
      sheetOf([words, ['2-101', '王五', 88]], '2栋'),
    ])
    expect(labels(buildings)).toEqual(['1栋101 张三', '2栋101 王五'])
  })
  it('后面的表没有表头，照前一张的列', () => {
    const check = checkSheets([sheetOf([heading, plain(1)], '1栋'), sheetOf([plain(1, { 0: '2栋' })], '2栋')])
    expect(labels(check)).toEqual(['1栋1单元101 张三', '2栋1单元101 张三'])
  })
  it('隐藏的表、空表、没有房号的表写明没有读', () => {
    const check = checkSheets([
      sheetOf([heading, plain(1)], '名册'),
      { ...sheetOf([heading, plain(2)], '旧表'), isHidden: true },
      sheetOf([], 'Sheet2'),
      sheetOf(
        [
          ['楼栋', '户数', '面积'],
          ['1栋', 2, 100],
        ],
        '汇总',
      ),
    ])
    expect(check.sheets.map((sheet) => sheet.unusedBecause)).toEqual([
      null,
      'hidden',
      'empty',
      'no-room-column',
    ])
    expect(check.rowsIn).toBe(1)
  })
  it('楼层一列和两位的房号合成房号', () => {
    const check = checkOf([
      ['楼栋', '楼层', '房号', '业主'],
      ['1栋', 11, '02', '张三'],
      ['1栋', 1, 2, '李四'],
    ])
    expect(check.dwellings.map((each) => each.room)).toEqual(['1102', '102'])
  })
})

describe('问题和选择', () => {
  const decide = (
    row: number,
    kind: RosterChoice['kind'],
    action: RosterChoice['action'],
    text?: string,
  ): RosterDecisions => ({
    choices: [{ sheet: '名册', row, kind, action, ...(text === undefined ? {} : { text }) }],
  })
  it('面积空着、写约数、电话少一位，都收下并报出来', () => {
    const check = checkOf([
      heading,
      plain(1, { 5: null }),
      plain(2, { 5: '约90' }),
      plain(3, { 4: '1990000003' }),
    ])
    expect(kinds(check)).toEqual([
      { row: 2, kind: 'missingArea' },
      { row: 3, kind: 'badArea' },
      { row: 4, kind: 'badPhone' },
    ])
    expect([check.rowsTaken, check.dwellingsWithoutAreaCount, check.undecidedCount]).toEqual([3, 2, 3])
    expect(check.dwellings.map((each) => each.kept)).toEqual([
      [],
      [{ field: 'area', text: '约90' }],
      [{ field: 'phone', text: '1990000003' }],
    ])
  })
  it('改正的数当场生效，改得不对还算没有决定', () => {
    const matrix = [heading, plain(1, { 5: '约90' })]
    expect(checkOf(matrix, decide(2, 'badArea', 'correct', '90.12'))).toMatchObject({
      totalArea: 9012,
      undecidedCount: 0,
    })
    const bad = checkOf(matrix, decide(2, 'badArea', 'correct', '九十'))
    expect(bad).toMatchObject({ totalArea: 0, undecidedCount: 1 })
    expect(bad.problems[0]?.isCorrectionBad).toBe(true)
  })
  it('可以不要这一行', () => {
    const check = checkOf([heading, plain(1, { 5: null }), plain(2)], decide(2, 'missingArea', 'leaveOut'))
    expect([check.rowsIn, check.rowsTaken, check.rowsRefused]).toEqual([2, 1, 1])
    expect(check.refused[0]).toMatchObject({ row: 2, kind: 'missingArea' })
  })
  it('不完整的电话可以照原样留着', () => {
    const check = checkOf([heading, plain(1, { 4: '1990000' })], decide(2, 'badPhone', 'keepPhoneText'))
    expect(check.dwellings[0]).toMatchObject({ phones: ['1990000'], kept: [] })
  })
  it('没有房号、房号成了日期的行不收，可以改正', () => {
    const matrix = [heading, plain(1, { 2: null }), plain(2, { 2: '2003-1-12' })]
    const check = checkOf(matrix)
    expect(kinds(check)).toEqual([
      { row: 2, kind: 'missingRoom' },
      { row: 3, kind: 'badRoom' },
    ])
    expect([check.rowsIn, check.rowsTaken, check.rowsRefused]).toEqual([2, 0, 2])
    expect(labels(checkOf(matrix, decide(3, 'badRoom', 'correct', '3-1-12')))).toEqual(['3栋1单元12 张三'])
    expect(labels(checkOf(matrix, decide(2, 'missingRoom', 'correct', '105')))).toEqual(['1栋1单元105 张三'])
  })
  it('没有业主要问，未售的不问', () => {
    const check = checkOf([heading, plain(1, { 3: null, 4: null }), plain(2, { 3: '未售', 4: null })])
    expect(kinds(check)).toEqual([{ row: 2, kind: 'missingOwner' }])
    expect(check.dwellings.map((each) => each.state)).toEqual(['sold', 'unsold'])
  })
  it('重复的户留前一行，也可以换掉或者合成共有', () => {
    const matrix = [heading, plain(1), plain(1, { 3: '李四', 4: '19900000002', 5: 90 })]
    const first = checkOf(matrix)
    expect(kinds(first)).toEqual([{ row: 3, kind: 'duplicateUnit' }])
    expect(first.problems[0]?.duplicate).toMatchObject({
      first: { row: 2, names: ['张三'] },
      second: { row: 3, area: 9000 },
    })
    expect([labels(first), first.rowsRefused]).toEqual([['1栋1单元101 张三'], 1])
    const second = checkOf(matrix, decide(3, 'duplicateUnit', 'replaceFirst'))
    expect([labels(second), second.rowsRefused, second.refused[0]?.row]).toEqual([['1栋1单元101 李四'], 1, 2])
    const both = checkOf(matrix, decide(3, 'duplicateUnit', 'addCoOwners'))
    expect([labels(both), both.rowsTaken, both.totalArea]).toEqual([['1栋1单元101 张三、李四'], 2, 8826])
  })
  it('同一户写法不同也是重复', () => {
    const check = checkOf([
      ['房号', '业主'],
      ['3-1-1102', '张三'],
      ['3栋1单元1102室', '李四'],
      ['３＃一单元１１０２', '王五'],
    ])
    expect(kinds(check).map(({ row }) => row)).toEqual([3, 4])
  })
  it('不适合这种问题的选择不算数', () => {
    const check = checkOf([heading, plain(1, { 5: null })], decide(2, 'missingArea', 'keepFirst'))
    expect(check.problems[0]).toMatchObject({ action: 'takeWithoutArea', isDecided: false })
  })
})

describe('业主归户', () => {
  it('同名同电话是一户，同名不同电话只提出来，不合并', () => {
    const check = checkOf([
      heading,
      plain(1, { 3: '张三、李四', 4: '19900000001' }),
      plain(2, { 3: '李四、张三', 4: '19900000001' }),
      plain(3, { 3: '张三、李四', 4: '19900000009' }),
      plain(4, { 3: '张三', 4: '19900000001' }),
    ])
    expect(check.owners.map((owner) => owner.dwellings)).toEqual([[0, 1], [2], [3]])
    expect(check.possibleSameOwners).toEqual([{ names: ['张三', '李四'], owners: [0, 1] }])
    expect(check.coOwnedCount).toBe(3)
  })
  it('都没有电话的同名业主算一户，并列出来给人看', () => {
    const check = checkOf([heading, plain(1, { 4: null }), plain(2, { 4: null })])
    expect([check.owners.length, check.groupedByNamesOnly]).toEqual([1, [0]])
  })
})

describe('收下的行加上没收的行等于读到的行', () => {
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '1栋',
        '2#',
        '1单元',
        '101',
        '3-1-1102',
        '２－１－３０３',
        '张三',
        '李 四、王五',
        '19900000001',
        '1990',
        '88.26㎡',
        '约90',
        '合计',
        '注：',
        '—',
        '',
        '2003-1-12',
      ),
    },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2000 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }) },
  )
  const sample = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 })
  const choice = fc.record({
    sheet: fc.constant('名册'),
    row: fc.integer({ min: 1, max: 30 }),
    kind: fc.constantFrom(...rosterProblemKinds),
    action: fc.constantFrom(...rosterActions),
    text: fc.constantFrom('101', '88.5', '张三', '', 'x'),
  })
  it('不论格子里是什么、怎样选择', () => {
    fc.assert(
      fc.property(sample, fc.boolean(), fc.array(choice, { maxLength: 20 }), (body, hasHeading, choices) => {
        const matrix = hasHeading ? [heading, ...body] : body
        const sheet = sheetOf(matrix)
        const reply = checkRoster([sheet], { choices })
        if (!reply.ok) return
        const check = reply.value
        expect(check.rowsTaken + check.rowsRefused).toBe(check.rowsIn)
        const seen = [...check.dwellings.flatMap((each) => each.rows), ...check.refused].map(
          (each) => each.row,
        )
        expect(new Set(seen).size).toBe(check.rowsIn)
        const others = check.sheets[0]?.others ?? []
        expect(others.length + seen.length).toBeLessThanOrEqual(sheet.rows.length)
        const unseen = sheet.rows.filter(
          (row) => !seen.includes(row.row) && !others.some((other) => other.row === row.row),
        )
        for (const row of unseen)
          expect(row.cells.filter((each) => /\p{Script=Han}/u.test(String(each ?? '')))).toEqual([])
        expect(check.owners.flatMap((owner) => owner.dwellings).toSorted((a, b) => a - b)).toEqual(
          check.dwellings.flatMap((each, at) => (each.names.length > 0 ? [at] : [])),
        )
        for (const problem of check.problems) expect(actionsOfProblem[problem.kind]).toContain(problem.action)
        expect(Number.isSafeInteger(check.totalArea)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
  it('没有重复时，行的先后不影响户数、面积和业主数', () => {
    const rooms = fc.uniqueArray(fc.integer({ min: 101, max: 140 }), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(rooms, fc.infiniteStream(fc.nat()), (list, keys) => {
        const rows = list.map((room, at) =>
          plain(room - 100, { 3: at % 3 === 0 ? '张三、李四' : '王五', 4: `199000000${at % 4}1` }),
        )
        const mixed = rows
          .map((row) => ({ row, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map((each) => each.row)
        const facts = (check: RosterCheck) => [
          check.dwellings.length,
          check.totalArea,
          check.owners.length,
          check.coOwnedCount,
        ]
        expect(facts(checkOf([heading, ...mixed]))).toEqual(facts(checkOf([heading, ...rows])))
      }),
    )
  })
})
