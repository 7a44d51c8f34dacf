/** Checks that the name proposed for an estate comes from the file's name or its title, never from list words. */
import { describe, expect, test } from 'vitest'
import { guessEstateName } from './roster-estate.ts'

describe('小区名称从文件名或标题里来', () => {
  test.each([
    ['万家城小区业主名册.xlsx', [], '万家城小区'],
    ['福鑫南郡业主台账.xlsx', [], '福鑫南郡'],
    ['王家冲小区户主名单.csv', [], '王家冲小区'],
    ['湘银公寓住户表.xls', [], '湘银公寓'],
    ['2026年3月万家城小区业主名册（终版）.xlsx', [], '万家城小区'],
    ['附件1：和苑小区全体业主名单.xls', [], '和苑小区'],
    ['和苑小区（一期）业主信息.xls', [], '和苑小区'],
    ['万家城.xlsx', [], '万家城'],
    ['新建 XLSX 工作表.xlsx', ['万家城小区业主基本情况登记表'], '万家城小区'],
    ['业主名册.xlsx', ['单位：元', '万家城小区业主名册'], '万家城小区'],
    ['业主名册.xlsx', [], ''],
    ['20260301.csv', [], ''],
    ['book1.xlsx', ['制表人：某某'], ''],
  ])('%s %j → %s', (fileName, titles, name) => {
    expect(guessEstateName(fileName, titles)).toBe(name)
  })
})
