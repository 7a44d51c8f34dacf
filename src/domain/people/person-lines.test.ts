/** 粘贴的几行怎样变成几个人。 */
import { expect, test } from 'vitest'
import { findRepeated, splitPersonLines } from './person-lines.ts'

const parties = ['社区', '业委会', '居民代表']

const read = (text: string) =>
  splitPersonLines(text, parties).map(({ name, partyName, role, room, phone }) => [
    ...[name, partyName, role, room, phone],
  ])

test('姓名、职务、楼栋、电话用空格或制表符隔开，次序不论', () => {
  expect(read('李建国\t主任\t3栋\t13800000000\n何玉珍 5栋2单元601室 楼栋长 １３９００００１１１１')).toEqual([
    ['李建国', '', '主任', '3栋', '13800000000'],
    ['何玉珍', '', '楼栋长', '5栋2单元601室', '13900001111'],
  ])
})

test('表头、序号和空行去掉，一方的名称认得出，分开写的手机号合起来', () => {
  expect(
    read('序号 姓名 职务\n\n1 单晓燕 业委会 委员 3-1-1102\n2、 谭桂香，居民代表，138 0000 0000'),
  ).toEqual([
    ['单晓燕', '业委会', '委员', '3-1-1102', ''],
    ['谭桂香', '居民代表', '', '', '13800000000'],
  ])
})

test('以一方名称开头的也认得出，职务照写的留着；提到两方的不猜', () => {
  expect(read('吴磊 业委会主任\n段红 社区居民代表 3栋\n袁立 城管中队')).toEqual([
    ['吴磊', '业委会', '业委会主任', '', ''],
    ['段红', '', '社区居民代表', '3栋', ''],
    ['袁立', '', '城管中队', '', ''],
  ])
})

test('看不懂的行留下行号和原因，不混进名单', () => {
  expect(
    splitPersonLines('唐文\n3栋 13800000000', parties).map((line) => [line.lineNumber, line.problem]),
  ).toEqual([
    [1, null],
    [2, '姓名里有数字，请看一看是不是分错了'],
  ])
})

test('有制表符的行只在制表符处分开，两个字中间的空格不算', () => {
  expect(read('查 敏\t居民代表\t楼栋长 志愿者\t3栋 1单元 502\n查　敏 楼栋长\n1\t单晓燕\t委员、出纳')).toEqual(
    [
      ['查敏', '居民代表', '楼栋长 志愿者', '3栋 1单元 502', ''],
      ['查敏', '', '楼栋长', '', ''],
      ['单晓燕', '', '委员、出纳', '', ''],
    ],
  )
})

test('姓名、哪一方、电话都一样的算已有，不论在名单里还是粘贴了两次', () => {
  const line = (name: string, phone: string, partyId: number | null = 1) => ({ name, phone, partyId })
  const lines = [
    line('查敏', '13800000000'),
    line('查敏', ''),
    line('唐文', ''),
    line('唐文', ''),
    line('唐文', '', 2),
  ]
  const repeated = findRepeated(lines, [line('查敏', '138-0000-0000')])
  expect(lines.map((one) => repeated.has(one))).toEqual([true, false, false, true, false])
})
