import { describe, expect, test } from 'vitest'
import { blankAnswer, findAnswerRefusal, readAnswer } from './opinion-entry.ts'
import type { Answer, Question } from './questionnaire.ts'

const single: Question = { kind: 'single', title: '是否赞成', options: ['赞成', '不赞成'], mostChosen: null }
const several: Question = {
  kind: 'multiple',
  title: '设在哪里',
  options: ['东门', '西门', '车棚'],
  mostChosen: 2,
}
const words: Question = { kind: 'words', title: '其他意见', options: [], mostChosen: null }
const long: Question = {
  kind: 'multiple',
  title: '先改哪几样',
  options: Array.from({ length: 12 }, (_, index) => `项目${index + 1}`),
  mostChosen: null,
}

const chosen = (...options: number[]): Answer => ({ options, words: '' })

describe('照答卷敲选项编号', () => {
  test('单选敲一个数，全角也认；空着或者敲 0 是没有答', () => {
    expect(readAnswer(single, '2')).toEqual({ ok: true, answer: chosen(2) })
    expect(readAnswer(single, '２ ')).toEqual({ ok: true, answer: chosen(2) })
    expect(readAnswer(single, '')).toEqual({ ok: true, answer: blankAnswer })
    expect(readAnswer(single, '0')).toEqual({ ok: true, answer: blankAnswer })
  })

  test('多选可以连着敲，也可以隔开；超过十个选项的要隔开', () => {
    expect(readAnswer(several, '31')).toEqual({ ok: true, answer: chosen(1, 3) })
    expect(readAnswer(several, '1、3')).toEqual({ ok: true, answer: chosen(1, 3) })
    expect(readAnswer(long, '12 3')).toEqual({ ok: true, answer: chosen(3, 12) })
    expect(readAnswer(long, '12')).toEqual({ ok: true, answer: chosen(12) })
  })

  test('没有的编号、单选敲两个、多选敲多了、敲两遍，都不收', () => {
    expect(readAnswer(single, '3')).toEqual({ ok: false, problem: 'no-option' })
    expect(readAnswer(single, '赞成')).toEqual({ ok: false, problem: 'no-option' })
    expect(readAnswer(single, '12')).toEqual({ ok: false, problem: 'one-only' })
    expect(readAnswer(several, '123')).toEqual({ ok: false, problem: 'too-many' })
    expect(readAnswer(several, '11')).toEqual({ ok: false, problem: 'twice' })
  })

  test('文字题照写，空格合成一个', () => {
    expect(readAnswer(words, ' 12 点以后  太吵 ')).toEqual({
      ok: true,
      answer: { options: [], words: '12 点以后 太吵' },
    })
  })
})

describe('登记时再核一遍', () => {
  const questions = [single, several, words]
  const entry = (answers: readonly Answer[], more = {}) => ({
    householdId: null,
    outcome: 'answered' as const,
    answers,
    slipCount: 1,
    ...more,
  })
  const good = [chosen(1), chosen(1, 2), { options: [], words: '好' }]

  test('问卷：答案和题目对得上就收，空白的一份也收', () => {
    expect(findAnswerRefusal('slips', questions, entry(good, { slipCount: 40 }))).toBeNull()
    expect(findAnswerRefusal('slips', questions, entry([blankAnswer, blankAnswer, blankAnswer]))).toBeNull()
  })

  test('问卷不记名，也没有不在家', () => {
    expect(findAnswerRefusal('slips', questions, entry(good, { householdId: 3 }))?.problem).toBe(
      'household-given',
    )
    expect(findAnswerRefusal('slips', questions, entry([], { outcome: 'absent' }))?.problem).toBe('outcome')
  })

  test('入户：先有户，一次一户，答了的至少有一题', () => {
    const visit = { householdId: 3 }
    expect(findAnswerRefusal('door-to-door', questions, entry(good, visit))).toBeNull()
    expect(findAnswerRefusal('door-to-door', questions, entry(good))?.problem).toBe('household-missing')
    expect(
      findAnswerRefusal('door-to-door', questions, entry(good, { ...visit, slipCount: 2 }))?.problem,
    ).toBe('batch')
    expect(
      findAnswerRefusal('door-to-door', questions, entry([blankAnswer, blankAnswer, blankAnswer], visit))
        ?.problem,
    ).toBe('empty')
    expect(
      findAnswerRefusal('door-to-door', questions, entry([], { ...visit, outcome: 'absent' })),
    ).toBeNull()
    expect(
      findAnswerRefusal('door-to-door', questions, entry(good, { ...visit, outcome: 'absent' }))?.problem,
    ).toBe('answers-without-answer')
  })

  test('哪一题不对，说出是第几题', () => {
    expect(findAnswerRefusal('slips', questions, entry([chosen(1), chosen(1, 2, 3), blankAnswer]))).toEqual({
      problem: 'too-many',
      position: 2,
    })
    expect(findAnswerRefusal('slips', questions, entry([chosen(1)]))?.problem).toBe('answers-count')
    expect(
      findAnswerRefusal(
        'slips',
        questions,
        entry([{ options: [1], words: '也写了' }, blankAnswer, blankAnswer]),
      ),
    ).toEqual({ problem: 'other-kind', position: 1 })
    expect(findAnswerRefusal('slips', questions, entry([blankAnswer, blankAnswer, chosen(1)]))).toEqual({
      problem: 'other-kind',
      position: 3,
    })
  })
})
