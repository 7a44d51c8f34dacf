/** Tables of room numbers as offices write them. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  buildingKey,
  entranceKey,
  firstOfTwoParts,
  readBuilding,
  readBuildingHeading,
  readEntrance,
  readPlace,
  roomKey,
} from './roster-rooms.ts'

describe('房号拆成楼栋、单元、房', () => {
  test.each([
    ['3-1-1102', '3栋', '1单元', '1102'],
    ['３－１－１１０２', '3栋', '1单元', '1102'],
    ['3—1—1102', '3栋', '1单元', '1102'],
    ['3 - 1 - 1102', '3栋', '1单元', '1102'],
    ['3/1/1102', '3栋', '1单元', '1102'],
    ['3.1.1102', '3栋', '1单元', '1102'],
    ['3_1_1102', '3栋', '1单元', '1102'],
    ['3 1 1102', '3栋', '1单元', '1102'],
    ['03-01-0502', '3栋', '1单元', '0502'],
    ['A-1-1102', 'A栋', '1单元', '1102'],
    ['3-1-1102室', '3栋', '1单元', '1102'],
    ['3-1-11-02', '3栋', '1单元', '1102'],
    ['4栋2单元601室', '4栋', '2单元', '601'],
    ['4栋 2单元 601', '4栋', '2单元', '601'],
    ['４栋２单元６０１室', '4栋', '2单元', '601'],
    ['三栋一单元102号', '3栋', '1单元', '102'],
    ['十二栋三单元201', '12栋', '3单元', '201'],
    ['第3栋第1单元101室', '3栋', '1单元', '101'],
    ['3#1102', '3栋', null, '1102'],
    ['3＃1102', '3栋', null, '1102'],
    ['3#-1-1102', '3栋', '1单元', '1102'],
    ['5#2-303', '5栋', '2单元', '303'],
    ['3#楼2单元303', '3栋', '2单元', '303'],
    ['A座1203', 'A座', null, '1203'],
    ['A座-1203', 'A座', null, '1203'],
    ['12栋301', '12栋', null, '301'],
    ['3幢2门402', '3幢', '2门', '402'],
    ['3栋1-1102', '3栋', '1单元', '1102'],
    ['1号楼1单元101', '1号楼', '1单元', '101'],
    ['1号1单元101', '1号', '1单元', '101'],
    ['12号301室', '12号', null, '301'],
    ['3栋2单元11层02室', '3栋', '2单元', '1102'],
    ['3栋二单元五楼东', '3栋', '2单元', '5楼东'],
    ['万家城小区3栋1单元1102室', '3栋', '1单元', '1102'],
    ['某区某街道某路88号福鑫南郡3栋2单元301', '3栋', '2单元', '301'],
    ['一期3栋201', '一期3栋', null, '201'],
    ['商业1栋101', '商业1栋', null, '101'],
    ['1栋101-102', '1栋', null, '101-102'],
    ['1单元101', null, '1单元', '101'],
    ['1102', null, null, '1102'],
    ['1102室', null, null, '1102'],
    ['A101', null, null, 'A101'],
    ['101A', null, null, '101A'],
    ['-101', null, null, '-101'],
    ['车位12', null, null, '车位12'],
    ['负一层A032', null, null, '负一层A032'],
    ['商铺3号', null, null, '商铺3'],
    ['101（复式）', null, null, '101(复式)'],
    ['B1-032', 'B1栋', null, '032'],
    ['S101', null, null, 'S101'],
  ] as const)('%s', (cell, building, entrance, room) => {
    expect(readPlace(cell)).toEqual({ building, entrance, room })
  })
  it('两段的房号，前一段是楼栋还是单元由整张表决定', () => {
    expect(readPlace('3-1102', 'building')).toEqual({ building: '3栋', entrance: null, room: '1102' })
    expect(readPlace('3-1102', 'entrance')).toEqual({ building: null, entrance: '3单元', room: '1102' })
    expect(firstOfTwoParts('３－１１０２')).toBe('3')
    expect(firstOfTwoParts('3-1-1102')).toBeNull()
  })
  it('数字格的房号', () => {
    expect(readPlace(101)?.room).toBe('101')
  })
  test.each([
    '',
    null,
    '-',
    '2003-1-12',
    '2003/1/12',
    '2003年1月12日',
    '3月1日',
    '1-Mar',
    '以下空白',
    '注:本表由物业填写',
    '合计',
    '物业服务中心',
    '物业服务中心2026年3月',
    '共132户',
    '截至3月底',
  ])('认不出来就不取：%s', (cell) => {
    expect(readPlace(cell)).toBeNull()
  })
  it('各种写法拆出来是同一户', () => {
    const separators = fc.constantFrom('-', '－', '—', ' - ', '/', '.')
    const number = fc.integer({ min: 1, max: 30 })
    fc.assert(
      fc.property(
        number,
        fc.integer({ min: 1, max: 9 }),
        number,
        number,
        separators,
        (b, e, floor, door, mark) => {
          const room = `${floor}${String(door).padStart(2, '0')}`
          const keyOf = (cell: string) => {
            const place = readPlace(cell)
            return (
              place && [
                buildingKey(place.building ?? ''),
                entranceKey(place.entrance ?? ''),
                roomKey(place.room),
              ]
            )
          }
          const expected = [String(b), String(e), room]
          expect(keyOf([b, e, room].join(mark))).toEqual(expected)
          expect(keyOf(`${b}栋${e}单元${room}室`)).toEqual(expected)
          expect(keyOf(`${b}#${e}-${room}`)).toEqual(expected)
          expect(keyOf(`某某小区${b}号楼${e}单元${room}`)).toEqual(expected)
        },
      ),
    )
  })
})

describe('楼栋和单元的写法', () => {
  test.each([
    ['1栋', '1栋', null],
    ['１号楼', '1号楼', null],
    [3, '3栋', null],
    ['A', 'A栋', null],
    ['十二幢', '12幢', null],
    ['3#', '3栋', null],
    ['03', '3栋', null],
    ['1-2', '1栋', '2单元'],
    ['3栋1单元', '3栋', '1单元'],
    ['商业楼', '商业楼', null],
  ] as const)('%s', (cell, building, entrance) => {
    expect(readBuilding(cell)).toEqual({ building, entrance })
  })
  it('同一栋的几种写法是一栋', () => {
    expect(new Set(['3栋', '3#', '3号楼', '三栋', '03栋', '3幢', '3'].map(buildingKey))).toEqual(
      new Set(['3']),
    )
    expect(new Set(['1单元', '一单元', '01单元', '1门', '1'].map(entranceKey))).toEqual(new Set(['1']))
  })
  it('单元列可以是数、汉字或者空着', () => {
    expect([1, '一单元', '2门', '甲单元', '', '-'].map(readEntrance)).toEqual([
      '1单元',
      '1单元',
      '2门',
      '甲单元',
      null,
      null,
    ])
  })
  it('工作表名和小标题能给出楼栋，别的字不能', () => {
    expect(readBuildingHeading('福鑫南郡3栋')?.building).toBe('3栋')
    expect(readBuildingHeading('1栋2单元')).toEqual({ building: '1栋', entrance: '2单元' })
    expect(['Sheet1', '说明', '注:1栋已核对', '3栋101', '汇总'].map(readBuildingHeading)).toEqual(
      Array(5).fill(null),
    )
  })
})
