import { describe, expect, test } from 'vitest'
import type { OpinionHouseholdId, OpinionId, QuestionnaireId } from '../identity.ts'
import { countOpinions, printableBuildings, standingOpinions } from './opinion-count.ts'
import { describeReach, shareWithBase, tellResultLine } from './opinion-wording.ts'
import type { Answer, Opinion, Question, QuestionnaireFacts, QuestionnaireKind } from './questionnaire.ts'

const questions: readonly Question[] = [
  { kind: 'single', title: '是否赞成增设充电桩', options: ['赞成', '不赞成', '无所谓'], mostChosen: null },
  { kind: 'multiple', title: '设在哪里', options: ['东门', '西门', '车棚旧址'], mostChosen: 2 },
  { kind: 'words', title: '其他意见', options: [], mostChosen: null },
]

const say = (first: readonly number[], second: readonly number[] = [], words = ''): readonly Answer[] => [
  { options: first, words: '' },
  { options: second, words: '' },
  { options: [], words },
]

let last = 0
const opinion = (wanted: Partial<Opinion>): Opinion => {
  last += 1
  return {
    id: last as OpinionId,
    number: last,
    householdId: null,
    outcome: 'answered',
    answers: say([1]),
    slipCount: 1,
    on: '2026-03-12',
    carrier: '',
    enteredAt: '2026-03-12T01:00:00.000Z',
    withdrawn: null,
    ...wanted,
  }
}

const facts = (
  kind: QuestionnaireKind,
  opinions: readonly Opinion[],
  doors: readonly string[] = [],
  issuedCount: number | null = null,
): QuestionnaireFacts => ({
  questionnaire: {
    id: 1 as QuestionnaireId,
    kind,
    state: 'open',
    topicId: null,
    topicNumber: '',
    topicTitle: '',
    title: '充电桩征求意见',
    explanation: '',
    estateName: '和苑小区',
    scope: '',
    fromOn: null,
    untilOn: null,
    issuedCount,
    questions,
    createdAt: '2026-03-01T01:00:00.000Z',
    events: [],
  },
  households: doors.map((door, index) => {
    const [building = '', room = ''] = door.split('-')
    return { id: (index + 1) as OpinionHouseholdId, building: `${building}栋`, entrance: '', room }
  }),
  opinions,
})

const at = (household: number, wanted: Partial<Opinion> = {}): Opinion =>
  opinion({ householdId: household as OpinionHouseholdId, ...wanted })
const withdrawn = { at: '2026-03-12T02:00:00.000Z', reason: '录错了' }

describe('问卷按份数算', () => {
  test('成批登记的一次算多份，空白的另算，撤回的不算', () => {
    const result = countOpinions(
      facts(
        'slips',
        [
          opinion({ slipCount: 30 }),
          opinion({ answers: say([2], [1, 3], '怕吵') }),
          opinion({ answers: say([], [1]) }),
          opinion({ answers: say([]), slipCount: 2 }),
          opinion({ slipCount: 5, withdrawn }),
        ],
        [],
        50,
      ),
    )
    expect(result).toMatchObject({ targetCount: 50, returnedCount: 34, answeredCount: 32, blankCount: 2 })
    expect(result.questions.map(({ base, counts }) => ({ base, counts }))).toEqual([
      { base: 31, counts: [30, 1, 0] },
      { base: 2, counts: [2, 0, 1] },
      { base: 1, counts: [] },
    ])
    expect(result.questions[2]?.words).toEqual([{ text: '怕吵', count: 1 }])
    expect(describeReach('slips', result)).toBe('发出50份，收回34份，收回率68.0%，其中有效32份、空白2份。')
    expect(tellResultLine('slips', result)).toBe(
      '收回34份（发出50份），第1题选“赞成”的最多：30份，占96.8%（30/31）',
    )
  })

  test('收回的比发出的还多时，不写收回率', () => {
    const result = countOpinions(facts('slips', [opinion({ slipCount: 5 })], [], 3))
    expect(describeReach('slips', result)).toBe('发出3份，收回5份，都有效。')
  })

  test('一样多的选项都说出来，不足三份的不说', () => {
    const even = facts('slips', [opinion({ slipCount: 2 }), opinion({ slipCount: 2, answers: say([3]) })])
    expect(tellResultLine('slips', countOpinions(even))).toBe(
      '收回4份，第1题选“赞成”和“无所谓”的一样多：2份，占50.0%（2/4）',
    )
    expect(tellResultLine('slips', countOpinions(facts('slips', [opinion({ slipCount: 2 })])))).toBe(
      '收回2份',
    )
    expect(tellResultLine('slips', countOpinions(facts('slips', [])))).toBe('')
  })

  test('百分比不离开它的基数', () => {
    expect(shareWithBase(60, 83)).toBe('72.3%（60/83）')
    expect(shareWithBase(0, 0)).toBe('—')
  })
})

describe('入户按户算', () => {
  test('一户只算一次：后来的答复代替先前的，两份都在', () => {
    const first = at(1, { answers: say([2]) })
    const second = at(1, { answers: say([1]) })
    const result = countOpinions(facts('door-to-door', [first, second, at(2)], ['1-101', '1-102', '1-103']))
    expect(result).toMatchObject({ targetCount: 3, returnedCount: 2, answeredCount: 2 })
    expect(result.questions[0]?.counts).toEqual([2, 0, 0])
  })

  test('答过以后又不在家，答过的还算；撤回后回到前一次', () => {
    const absent = at(1, { outcome: 'absent', answers: [] })
    const answer = at(1, { answers: say([2]) })
    const later = at(1, { outcome: 'absent', answers: [] })
    expect(standingOpinions([absent, answer, later]).get(1)).toBe(answer)
    expect(standingOpinions([absent, { ...answer, withdrawn }, later]).get(1)).toBe(later)
    expect(standingOpinions([{ ...answer, withdrawn }]).size).toBe(0)
  })

  test('不在家、拒答和没走到的分开说', () => {
    const result = countOpinions(
      facts(
        'door-to-door',
        [at(1), at(2, { outcome: 'absent', answers: [] }), at(3, { outcome: 'declined', answers: [] })],
        ['1-101', '1-102', '2-101', '2-102'],
      ),
    )
    expect(describeReach('door-to-door', result)).toBe(
      '应征求4户，已走访3户，占75.0%；其中表达意见1户、不在家1户、拒答1户；还有1户没有走到。',
    )
    expect(
      result.buildings.map(({ building, householdCount, answeredCount }) => [
        building,
        householdCount,
        answeredCount,
      ]),
    ).toEqual([
      ['1栋', 2, 1],
      ['2栋', 2, 0],
    ])
  })
})

describe('印出来不足三户不分列', () => {
  const doors = (counts: readonly number[]): readonly string[] =>
    counts.flatMap((count, index) => Array.from({ length: count }, (_, door) => `${index + 1}-${101 + door}`))
  const buildingsOf = (counts: readonly number[], answered = counts) => {
    const list = doors(counts)
    let id = 0
    const opinions = counts.flatMap((count, index) =>
      Array.from({ length: count }, (_, door) => {
        id += 1
        return door < (answered[index] ?? 0) ? [at(id)] : []
      }).flat(),
    )
    const { buildings } = countOpinions(facts('door-to-door', opinions, list))
    return printableBuildings(buildings).map(({ building, answeredCount }) => [building, answeredCount])
  }

  test('都够三户时逐栋列', () => {
    expect(buildingsOf([3, 4])).toEqual([
      ['1栋', 3],
      ['2栋', 4],
    ])
  })

  test('只有一栋不足时，并上最小的一栋，免得从总数减出来', () => {
    expect(buildingsOf([5, 2, 9])).toEqual([
      ['3栋', 9],
      ['1栋、2栋', 7],
    ])
  })

  test('几栋都不足时合起来列，合起来还不足的一栋也不列', () => {
    expect(buildingsOf([2, 2, 9])).toEqual([
      ['3栋', 9],
      ['1栋、2栋', 4],
    ])
    expect(buildingsOf([1, 1])).toEqual([])
    expect(buildingsOf([2])).toEqual([])
  })

  test('没有人答的一栋可以照列', () => {
    expect(buildingsOf([4, 3], [4, 0])).toEqual([
      ['1栋', 4],
      ['2栋', 0],
    ])
  })
})
