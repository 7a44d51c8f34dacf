/** Every problem, action and reason of a roster has a Chinese sentence, with the numbers that it is about. */
import { expect, it, test } from 'vitest'
import { columnMeanings } from './roster-headings.ts'
import { type RosterProblem, rosterActions, rosterProblemKinds } from './roster-problem.ts'
import {
  describeColumnMeaning,
  describePlace,
  describeReadingFailure,
  describeRefusedRow,
  describeRosterAction,
  describeRosterProblem,
} from './roster-wording.ts'

const place = { building: '3栋', entrance: '1单元', room: '1102' }
const problemOf = (kind: RosterProblem['kind']): RosterProblem => ({
  sheet: '名册',
  row: 7,
  kind,
  text: '约90',
  place,
  names: ['张三'],
  action: 'take',
  isDecided: false,
  isCorrectionBad: false,
  duplicate: {
    first: { sheet: '名册', row: 3, names: ['张三'], phones: ['19900000001'], area: 8826 },
    second: { sheet: '名册', row: 7, names: [], phones: [], area: null },
  },
})
const latinWord = /[A-Za-z]{2,}/

test.each(rosterProblemKinds)('问题 %s 说成一句中文', (kind) => {
  const sentence = describeRosterProblem(problemOf(kind))
  expect(sentence).toMatch(/。$/)
  expect(sentence).not.toMatch(latinWord)
  expect(describeRefusedRow({ sheet: '名册', row: 7, kind, text: '', place: null })).toMatch(/。$/)
})
it('做法和列的名称都是中文', () => {
  for (const words of [
    ...rosterActions.map(describeRosterAction),
    ...columnMeanings.map(describeColumnMeaning),
  ]) {
    expect(words).not.toBe('')
    expect(words).not.toMatch(latinWord)
  }
})
it('重复的户把两行都说出来', () => {
  expect(describeRosterProblem(problemOf('duplicateUnit'))).toBe(
    '3栋1单元1102在名册里出现了两次。第3行：张三，199****0001，88.26㎡；第7行：没有业主，无电话，无面积。',
  )
})
it('一户写作楼栋、单元、房号', () => {
  expect(describePlace({ building: 'A座', entrance: null, room: '1203' })).toBe('A座1203')
})
it('读不了的原因有话说，别的失败不归这里', () => {
  expect(describeReadingFailure({ code: 'spreadsheet-too-large', limit: 'rows' })).toContain('20 万行')
  expect(describeReadingFailure({ code: 'vote-open' })).toBeNull()
})
