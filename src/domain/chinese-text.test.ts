/** Numbers, days, titles and the sanitiser of printed text. */
import { expect, test } from 'vitest'
import {
  breakTitle,
  cleanText,
  clockInChinese,
  countCells,
  dayInChinese,
  dayWithinYear,
  endSentence,
  headingMark,
  joinPlaces,
  layNames,
  numberInChinese,
  spreadName,
  toldClock,
  weekdayInChinese,
} from './chinese-text.ts'

test.each([
  [0, '零'],
  [2, '二'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [1005, '一千零五'],
  [1572, '一千五百七十二'],
  [2000, '二千'],
  [10_000, '10000'],
])('%i 写成 %s', (value, words) => {
  expect(numberInChinese(value)).toBe(words)
})

test('日期不写前面的零，同年只写月日', () => {
  expect(dayInChinese('2026-01-05')).toBe('2026年1月5日')
  expect(dayWithinYear('2026-03-13', '2026')).toBe('3月13日')
  expect(dayWithinYear('2027-01-02', '2026')).toBe('2027年1月2日')
  expect(weekdayInChinese('2026-03-12')).toBe('星期四')
  expect(weekdayInChinese('2026-03-15')).toBe('星期日')
})

test('钟点按二十四小时记，按上午下午通知', () => {
  expect(clockInChinese('19:30')).toBe('19时30分')
  expect(clockInChinese('09:00')).toBe('9时')
  expect(clockInChinese('20:05')).toBe('20时05分')
  expect(toldClock('19:30')).toBe('晚上7时30分')
  expect(toldClock('14:00')).toBe('下午2时')
  expect(toldClock('09:05')).toBe('上午9时05分')
})

test('标题层次的序号', () => {
  expect([1, 2, 3, 4].map((level) => headingMark(level as 1 | 2 | 3 | 4, 12))).toEqual([
    '十二、',
    '（十二）',
    '12.',
    '（12）',
  ])
})

test('两个字的名字中间空一格，名单每行六人', () => {
  expect(spreadName('周敏')).toBe('周　敏')
  expect(spreadName('𬀩敏')).toBe('𬀩　敏')
  expect(spreadName('欧阳静')).toBe('欧阳静')
  const lines = layNames(
    ['周敏', '唐小莉', '邓建平', '贺兰英', '孙立民', '龙艳', '李建国', '欧阳静雯', '王兰'],
    23,
  )
  expect(lines).toEqual(['周　敏　唐小莉　邓建平　贺兰英　孙立民　龙　艳', '李建国　欧阳静雯　　　　王　兰'])
  for (const line of lines) expect(countCells(line)).toBeLessThanOrEqual(23)
})

test('长标题在括号前断开，短的不断', () => {
  expect(breakTitle('四方议事会会议纪要')).toEqual(['四方议事会会议纪要'])
  expect(breakTitle('关于召开南方印象小区四方议事会（第三次）的通知')).toEqual([
    '关于召开南方印象小区四方议事会',
    '（第三次）的通知',
  ])
  const lines = breakTitle('长'.repeat(45))
  expect(lines.join('')).toBe('长'.repeat(45))
  for (const line of lines) expect(countCells(line)).toBeLessThanOrEqual(20)
})

test('句末补句号，不重复', () => {
  expect(endSentence('按方案一增设')).toBe('按方案一增设。')
  expect(endSentence('按方案一增设，')).toBe('按方案一增设。')
  expect(endSentence('同意吗？')).toBe('同意吗？')
  expect(endSentence('  ')).toBe('')
})

test('控制字符和单独的代理去掉，生僻字和表情留下', () => {
  expect(cleanText('a\u0000b\u001f\u007fc\ud800d\udfffe\ufffff')).toBe('abcdef')
  expect(cleanText('一\r\n二\r三\u2028四\t五')).toBe('一\n二\n三\n四 五')
  expect(cleanText('翻\u202e转\u2066方\ufeff向')).toBe('翻转方向')
  expect(cleanText('𬀩𠮷👍🏽👨‍👩‍👧')).toBe('𬀩𠮷👍🏽👨‍👩‍👧')
})

test.each([
  ['南方印象小区西区', '西区环道', '南方印象小区西区环道'],
  ['福鑫南郡', '6栋东侧', '福鑫南郡6栋东侧'],
  ['南华二村', '南华二村、三村', '南华二村、三村'],
  ['银桂苑小区', '区间路', '银桂苑小区区间路'],
  ['', '南门', '南门'],
])('%s和%s连起来，两边都说的只写一遍', (outer, inner, joined) => {
  expect(joinPlaces(outer, inner)).toBe(joined)
})
