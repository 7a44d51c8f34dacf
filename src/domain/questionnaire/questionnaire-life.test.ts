import { describe, expect, test } from 'vitest'
import type { Question } from './questionnaire.ts'
import { findQuestionnaireGaps } from './questionnaire-gaps.ts'
import { questionnaireStateAfter, questionnaireStates, questionnaireSteps } from './questionnaire-life.ts'

describe('一份问卷的一生', () => {
  const allowed: Readonly<Record<string, string>> = {
    'drafted arrange': 'drafted',
    'drafted ask': 'drafted',
    'drafted list-households': 'drafted',
    'drafted discard': 'gone',
    'drafted open': 'open',
    'open arrange': 'open',
    'open ask': 'open',
    'open list-households': 'open',
    'open record': 'open',
    'open withdraw': 'open',
    'open close': 'closed',
    'closed reopen': 'open',
  }

  test.each(questionnaireStates.flatMap((state) => questionnaireSteps.map((step) => [state, step] as const)))(
    '%s 时 %s',
    (state, step) => {
      expect(questionnaireStateAfter(state, step)).toBe(allowed[`${state} ${step}`] ?? null)
    },
  )
})

describe('开始之前还差什么', () => {
  const words = { kind: 'slips', title: '征求意见', fromOn: null, untilOn: null } as const
  const question: Question = {
    kind: 'single',
    title: '是否赞成',
    options: ['赞成', '不赞成'],
    mostChosen: null,
  }
  const sentences = (...given: Parameters<typeof findQuestionnaireGaps>) =>
    findQuestionnaireGaps(...given).map(({ sentence }) => sentence)

  test('齐了就没有话说', () => {
    expect(sentences(words, [question], 0)).toEqual([])
  })

  test('标题、日期、题目、入户名单', () => {
    expect(sentences({ ...words, title: ' ' }, [], 0)).toEqual(['没有写标题', '还没有题目'])
    expect(sentences({ ...words, fromOn: '2026-03-02', untilOn: '2026-03-01' }, [question], 0)).toEqual([
      '截止日期早于开始日期',
    ])
    expect(sentences({ ...words, kind: 'door-to-door' }, [question], 0)).toEqual(['还没有应征求意见的户'])
  })

  test('题目不全的，说是第几题', () => {
    const problems = (wrong: Partial<Question>) => sentences(words, [question, { ...question, ...wrong }], 0)
    expect(problems({ title: '' })).toEqual(['第2题没有写题目'])
    expect(problems({ options: ['赞成'] })).toEqual(['第2题至少要有2个选项'])
    expect(problems({ options: ['赞成', ' ', '不赞成'] })).toEqual(['第2题的选项2没有写'])
    expect(problems({ options: ['赞成', '赞成'] })).toEqual(['第2题有两个选项都是“赞成”'])
    expect(problems({ kind: 'multiple', mostChosen: 3 })).toEqual(['第2题最多选3项，选项只有2个'])
    expect(problems({ kind: 'words', options: [] })).toEqual([])
  })
})
