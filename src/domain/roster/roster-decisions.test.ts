/** Checks what a person's decisions do to a roster: rows alone, a whole kind at once, columns, and sheets without rooms. */
import { describe, expect, it } from 'vitest'
import { checkRoster, outlineSheets, type RosterDecisions } from './roster.ts'
import type { CellValue } from './roster-cells.ts'
import { chooseColumn } from './roster-columns.ts'
import type { RosterSheet } from './roster-sheet.ts'

const sheetOf = (name: string, ...rows: readonly (readonly CellValue[])[]): RosterSheet => ({
  name,
  isHidden: false,
  rows: rows.map((cells, at) => ({ row: at + 1, cells })),
  merges: [],
})

const headings = ['楼栋', '单元', '房号', '业主姓名', '联系电话', '建筑面积']
const roster = sheetOf(
  '名册',
  headings,
  ['1栋', '1单元', '101', '张三', '1990', 88.26],
  ['1栋', '1单元', '102', '李四', '1991', 90.5],
  ['1栋', '1单元', '103', '王五', '1992', 70],
)

const check = (decisions: RosterDecisions) => {
  const reply = checkRoster([roster], decisions)
  if (!reply.ok) throw new Error(reply.failure.code)
  return reply.value
}

describe('同类都这样办', () => {
  it('没有单独选过的行都照办，并且算作选好了', () => {
    const found = check({ alike: [{ kind: 'badPhone', action: 'leaveOut' }] })
    expect([found.rowsIn, found.rowsTaken, found.rowsRefused, found.undecidedCount]).toEqual([3, 0, 3, 0])
  })
  it('单独选过的行以自己的为准', () => {
    const own = { sheet: '名册', row: 3, kind: 'badPhone', action: 'keepPhoneText' } as const
    const found = check({ choices: [own], alike: [{ kind: 'badPhone', action: 'leaveOut' }] })
    expect(found.dwellings.map((dwelling) => dwelling.phones)).toEqual([['1991']])
    expect(found.problems.map((problem) => problem.action)).toEqual(['leaveOut', 'keepPhoneText', 'leaveOut'])
  })
  it('不能用来改正，也不能用这一类没有的办法', () => {
    for (const action of ['correct', 'addCoOwners'] as const) {
      expect(check({ alike: [{ kind: 'badPhone', action }] }).undecidedCount).toBe(3)
    }
  })
})

describe('认列', () => {
  it('还没有房号一栏时，也看得到有哪些列', () => {
    const [outline] = outlineSheets([sheetOf('业主', ['姓名', '住在'], ['张三', '1-101'], ['李四', '1-102'])])
    expect(outline?.headings).toEqual(['姓名', '住在'])
    expect(outline?.examples[1]).toEqual(['1-101', '1-102'])
  })
  it('别的事情的列和很长的号码不举例', () => {
    const longNumber = '1'.repeat(18)
    const sheet = sheetOf(
      '业主',
      [...headings, '身份证号', '附'],
      ['1栋', '1单元', '101', '张三', '19900000001', 88.26, longNumber, longNumber],
    )
    expect(outlineSheets([sheet])[0]?.examples.slice(6)).toEqual([[], []])
  })
  it('一个含义给了新的列，原来的列就不导入；共有人、备注可以有几列', () => {
    expect(chooseColumn(['room', 'owner', 'ignored'], 2, 'room')).toEqual(['ignored', 'owner', 'room'])
    expect(chooseColumn(['coOwner', 'owner', 'note'], 2, 'coOwner')).toEqual(['coOwner', 'owner', 'coOwner'])
  })
})
