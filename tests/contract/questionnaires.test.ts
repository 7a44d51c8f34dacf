import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../src/contract/index.ts'
import type { OpinionHouseholdId, OpinionId, QuestionnaireId, TopicId } from '../../src/domain/identity.ts'
import type { QuestionnaireKind } from '../../src/domain/questionnaire/questionnaire.ts'
import { openTable, setUp, storyDay, type Table } from './round-table.ts'

const questions: InputOf<'questionnaires.ask'>['questions'] = [
  { kind: 'single', title: '是否赞成增设充电桩', options: ['赞成', '不赞成', '无所谓'], mostChosen: null },
  { kind: 'multiple', title: '设在哪里', options: ['东门', '西门', '车棚旧址'], mostChosen: 2 },
  { kind: 'words', title: '其他意见', options: [], mostChosen: null },
]

const say = (first: number[], second: number[] = [], words = '') => [
  { options: first, words: '' },
  { options: second, words: '' },
  { options: [], words },
]

const drafted = async (table: Table, kind: QuestionnaireKind = 'slips'): Promise<QuestionnaireId> => {
  if ((await table.ask('communities.get', {})) === null) await setUp(table)
  const questionnaireId = await table.ask('questionnaires.draft', {
    kind,
    topicId: null,
    title: '充电桩征求意见',
  })
  await table.ask('questionnaires.ask', { questionnaireId, questions })
  return questionnaireId
}

const opened = async (table: Table): Promise<QuestionnaireId> => {
  const questionnaireId = await drafted(table)
  await table.ask('questionnaires.open', { questionnaireId })
  return questionnaireId
}

const round = async (table: Table, text = '3栋1单元501、502\n4栋201'): Promise<QuestionnaireId> => {
  const questionnaireId = await drafted(table, 'door-to-door')
  await table.ask('questionnaires.listHouseholds', { questionnaireId, from: { kind: 'typed', text } })
  await table.ask('questionnaires.open', { questionnaireId })
  return questionnaireId
}

const slip = (
  questionnaireId: QuestionnaireId,
  wanted: Partial<InputOf<'questionnaires.record'>> = {},
): InputOf<'questionnaires.record'> => ({
  questionnaireId,
  householdId: null,
  outcome: 'answered',
  answers: say([1], [1, 3]),
  slipCount: 1,
  on: storyDay,
  carrier: '',
  ...wanted,
})

const doorsOf = async (table: Table, questionnaireId: QuestionnaireId, text = '') =>
  (
    await table.ask('questionnaires.households', {
      questionnaireId,
      text,
      only: 'all',
      offset: 0,
      limit: 100,
    })
  ).households

const read = (table: Table, questionnaireId: QuestionnaireId) =>
  table.ask('questionnaires.read', { questionnaireId })

describe('一份问卷从拟稿到结果', () => {
  test('写题、开始、一份一份录、成批录、撤回一份、结束、汇总', async () => {
    const table = await openTable({ isWatched: true })
    const questionnaireId = await drafted(table)
    await table.ask('questionnaires.arrange', {
      questionnaireId,
      topicId: null,
      words: {
        title: '充电桩征求意见',
        explanation: '为了方便充电。',
        estateName: '和苑小区',
        scope: '全体住户',
        fromOn: storyDay,
        untilOn: '2026-03-20',
        issuedCount: 60,
      },
    })
    await table.ask('questionnaires.open', { questionnaireId })
    const first = await table.ask('questionnaires.record', slip(questionnaireId))
    expect(first).toMatchObject({ number: 1, replacedNumber: null })
    await table.ask('questionnaires.record', slip(questionnaireId, { slipCount: 40 }))
    await table.ask('questionnaires.record', slip(questionnaireId, { answers: say([2], [], '怕吵') }))
    const wrong = await table.ask('questionnaires.record', slip(questionnaireId, { slipCount: 9 }))
    await table.ask('questionnaires.withdraw', { opinionId: wrong.opinionId, reason: '录重了' })
    await table.ask('questionnaires.record', slip(questionnaireId, { answers: say([]) }))
    await table.ask('questionnaires.close', { questionnaireId })
    const known = await read(table, questionnaireId)
    expect(known).toMatchObject({
      areQuestionsFixed: true,
      nextNumber: 6,
      reach: '发出60份，收回43份，收回率71.7%，其中有效42份、空白1份。',
      questionnaire: { state: 'closed', events: [{ step: 'open' }, { step: 'close' }] },
    })
    expect(known.result.questions.map(({ base, counts }) => [base, counts])).toEqual([
      [42, [41, 1, 0]],
      [41, [41, 0, 41]],
      [1, []],
    ])
    const { opinions, total } = await table.ask('questionnaires.opinions', {
      questionnaireId,
      offset: 0,
      limit: 10,
    })
    expect(total).toBe(5)
    expect(opinions.map(({ number, isStanding }) => [number, isStanding])).toEqual([
      [5, true],
      [4, false],
      [3, true],
      [2, true],
      [1, true],
    ])
    expect(table.heard).toContain('questionnaires')
    expect(await table.ask('questionnaires.list', { topicId: null })).toMatchObject([
      {
        id: questionnaireId,
        answeredCount: 42,
        resultLine: '收回43份（发出60份），第1题选“赞成”的最多：41份，占97.6%（41/42）',
      },
    ])
  })

  test('收回的不能比发出的多，答复不能早于开始的日子；撤回了又放得下', async () => {
    const table = await openTable({ isWatched: true })
    const questionnaireId = await drafted(table)
    const words = {
      ...{ title: '充电桩征求意见', explanation: '', estateName: '和苑小区', scope: '' },
      ...{ fromOn: '2026-03-10', untilOn: null, issuedCount: 10 },
    }
    const arrange = { questionnaireId, topicId: null }
    await table.ask('questionnaires.arrange', { ...arrange, words })
    await table.ask('questionnaires.open', { questionnaireId })
    expect(await table.refused('questionnaires.record', slip(questionnaireId, { on: '2026-03-09' }))).toEqual(
      { code: 'day-unfit', problem: 'before', limit: '2026-03-10' },
    )
    const { opinionId } = await table.ask('questionnaires.record', slip(questionnaireId, { slipCount: 9 }))
    const two = slip(questionnaireId, { slipCount: 2 })
    const over = { code: 'slips-over', issuedCount: 10, returnedCount: 11 }
    expect(await table.refused('questionnaires.record', two)).toEqual(over)
    await table.ask('questionnaires.record', slip(questionnaireId, { slipCount: 1 }))
    expect(
      await table.refused('questionnaires.arrange', { ...arrange, words: { ...words, issuedCount: 9 } }),
    ).toEqual({ code: 'slips-over', issuedCount: 9, returnedCount: 10 })
    expect(
      await table.refused('questionnaires.arrange', {
        ...arrange,
        words: { ...words, fromOn: '2026-03-13' },
      }),
    ).toEqual({ code: 'day-unfit', problem: 'after', limit: storyDay })
    await table.ask('questionnaires.withdraw', { opinionId, reason: '录重了' })
    await table.ask('questionnaires.record', two)
    await table.ask('questionnaires.arrange', { ...arrange, words: { ...words, issuedCount: null } })
    await table.ask('questionnaires.record', slip(questionnaireId, { slipCount: 40 }))
  })

  test('没有齐不能开始，开始了题目还能改，有了答复就不能', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const questionnaireId = await table.ask('questionnaires.draft', {
      kind: 'slips',
      topicId: null,
      title: '',
    })
    expect(await table.refused('questionnaires.open', { questionnaireId })).toEqual({
      code: 'questionnaire-gaps',
      gaps: ['没有写标题', '还没有题目'],
    })
    const another = await opened(table)
    const [single] = questions
    if (single === undefined) throw new Error('no question')
    await table.ask('questionnaires.ask', { questionnaireId: another, questions: [single] })
    expect(await table.refused('questionnaires.ask', { questionnaireId: another, questions: [] })).toEqual({
      code: 'questionnaire-gaps',
      gaps: ['还没有题目'],
    })
    await table.ask('questionnaires.record', slip(another, { answers: say([1]).slice(0, 1) }))
    expect(await table.refused('questionnaires.ask', { questionnaireId: another, questions })).toEqual({
      code: 'questions-fixed',
    })
    const copy = await table.ask('questionnaires.copy', { questionnaireId: another })
    expect(await read(table, copy)).toMatchObject({
      areQuestionsFixed: false,
      questionnaire: { state: 'drafted', title: '充电桩征求意见', questions: [{ title: single.title }] },
    })
  })

  test('答得不对的不收，说出是第几题', async () => {
    const table = await openTable({ isWatched: true })
    const questionnaireId = await opened(table)
    const unfit = (wanted: Partial<InputOf<'questionnaires.record'>>) =>
      table.refused('questionnaires.record', slip(questionnaireId, wanted))
    expect(await unfit({ answers: say([4]) })).toEqual({
      code: 'answer-unfit',
      problem: 'no-option',
      position: 1,
    })
    expect(await unfit({ answers: say([1, 2]) })).toMatchObject({ problem: 'one-only', position: 1 })
    expect(await unfit({ answers: say([1], [1, 2, 3]) })).toMatchObject({ problem: 'too-many', position: 2 })
    expect(await unfit({ answers: [] })).toMatchObject({ problem: 'answers-count', position: 0 })
    expect(await unfit({ outcome: 'absent', answers: [] })).toMatchObject({ problem: 'outcome' })
    expect(await unfit({ on: '2026-03-13' })).toEqual({
      code: 'day-unfit',
      problem: 'after',
      limit: storyDay,
    })
  })

  test('拟稿时不能登记，结束了不能登记也不能撤回，重新开始要写原因', async () => {
    const table = await openTable({ isWatched: true })
    const questionnaireId = await drafted(table)
    expect(await table.refused('questionnaires.record', slip(questionnaireId))).toMatchObject({
      code: 'wrong-state',
    })
    await table.ask('questionnaires.open', { questionnaireId })
    const { opinionId } = await table.ask('questionnaires.record', slip(questionnaireId))
    await table.ask('questionnaires.close', { questionnaireId })
    expect(await table.refused('questionnaires.record', slip(questionnaireId))).toMatchObject({
      code: 'wrong-state',
    })
    expect(await table.refused('questionnaires.withdraw', { opinionId, reason: '录错了' })).toMatchObject({
      code: 'wrong-state',
    })
    expect(await table.refused('questionnaires.reopen', { questionnaireId, reason: ' ' })).toMatchObject({
      code: 'invalid-input',
    })
    await table.ask('questionnaires.reopen', { questionnaireId, reason: '补收迟交的答卷' })
    await table.ask('questionnaires.withdraw', { opinionId, reason: '录错了' })
    expect(await table.refused('questionnaires.withdraw', { opinionId, reason: '再撤一次' })).toMatchObject({
      code: 'wrong-state',
      noun: 'opinion',
    })
    expect(
      await table.refused('questionnaires.withdraw', { opinionId: 99 as OpinionId, reason: '没有' }),
    ).toEqual({ code: 'not-found', noun: 'opinion' })
    const { questionnaire } = await read(table, questionnaireId)
    expect(questionnaire.events.at(-1)).toMatchObject({ step: 'reopen', reason: '补收迟交的答卷' })
  })

  test('拟稿可以删，开始了就不能删', async () => {
    const table = await openTable({ isWatched: true })
    const draft = await drafted(table)
    await table.ask('questionnaires.discard', { questionnaireId: draft })
    expect(await table.refused('questionnaires.read', { questionnaireId: draft })).toEqual({
      code: 'not-found',
      noun: 'questionnaire',
    })
    const questionnaireId = await opened(table)
    expect(await table.refused('questionnaires.discard', { questionnaireId })).toMatchObject({
      code: 'wrong-state',
    })
    const words = {
      title: '充电桩',
      explanation: '',
      estateName: '',
      scope: '',
      fromOn: '2026-03-12',
      untilOn: '2026-03-11',
      issuedCount: null,
    }
    expect(await table.refused('questionnaires.arrange', { questionnaireId, words, topicId: null })).toEqual({
      code: 'window-unfit',
    })
    expect(
      await table.refused('questionnaires.draft', { kind: 'slips', topicId: 7 as TopicId, title: '' }),
    ).toEqual({ code: 'not-found', noun: 'topic' })
  })
})

describe('一轮入户征求意见', () => {
  test('一户一份：不在家、再去答了、又改了主意，只算最后的答复，三次都在', async () => {
    const table = await openTable({ isWatched: true })
    const questionnaireId = await round(table)
    const [door] = await doorsOf(table, questionnaireId, '3-1-501')
    if (door === undefined) throw new Error('no door')
    const visit = { householdId: door.id, carrier: '网格员甲' }
    await table.ask(
      'questionnaires.record',
      slip(questionnaireId, { ...visit, outcome: 'absent', answers: [] }),
    )
    const second = await table.ask('questionnaires.record', slip(questionnaireId, visit))
    expect(second.replacedNumber).toBeNull()
    const third = await table.ask(
      'questionnaires.record',
      slip(questionnaireId, { ...visit, answers: say([2]) }),
    )
    expect(third.replacedNumber).toBe(2)
    expect((await read(table, questionnaireId)).result).toMatchObject({
      targetCount: 3,
      returnedCount: 1,
      answeredCount: 1,
      questions: [{ counts: [0, 1, 0] }, { base: 0 }, { base: 0 }],
    })
    await table.ask('questionnaires.withdraw', { opinionId: third.opinionId, reason: '录错了户' })
    expect((await read(table, questionnaireId)).result.questions[0]?.counts).toEqual([1, 0, 0])
    expect(await doorsOf(table, questionnaireId)).toMatchObject([
      { place: '3栋1单元501', outcome: 'answered', visitCount: 2 },
      { place: '3栋1单元502', outcome: null, visitCount: 0 },
      { place: '4栋201', outcome: null },
    ])
  })

  test('名单：同一户不重列，认不出的行退回，走访过的不能去掉', async () => {
    const table = await openTable({ isWatched: true })
    const questionnaireId = await round(table)
    expect(
      await table.ask('questionnaires.listHouseholds', {
        questionnaireId,
        from: { kind: 'typed', text: '3-1-501\n门卫老李\n5栋101' },
      }),
    ).toEqual({ addedCount: 1, refused: ['门卫老李'] })
    const doors = await doorsOf(table, questionnaireId)
    const [first, second] = doors
    if (first === undefined || second === undefined) throw new Error('no doors')
    await table.ask(
      'questionnaires.record',
      slip(questionnaireId, { householdId: first.id, outcome: 'declined', answers: [] }),
    )
    expect(await table.refused('questionnaires.dropHousehold', { householdId: first.id })).toEqual({
      code: 'household-visited',
    })
    expect(await table.refused('questionnaires.clearHouseholds', { questionnaireId })).toEqual({
      code: 'household-visited',
    })
    await table.ask('questionnaires.dropHousehold', { householdId: second.id })
    expect(await doorsOf(table, questionnaireId)).toHaveLength(3)
    expect(
      await table.refused('questionnaires.dropHousehold', { householdId: 999 as OpinionHouseholdId }),
    ).toEqual({ code: 'not-found', noun: 'opinionHousehold' })
  })

  test('没有名单不能开始；别的问卷的户不能登记；问卷没有名单', async () => {
    const table = await openTable({ isWatched: true })
    const empty = await drafted(table, 'door-to-door')
    expect(await table.refused('questionnaires.open', { questionnaireId: empty })).toEqual({
      code: 'questionnaire-gaps',
      gaps: ['还没有应征求意见的户'],
    })
    const questionnaireId = await round(table)
    const other = await round(table)
    const [elsewhere] = await doorsOf(table, other)
    if (elsewhere === undefined) throw new Error('no door')
    expect(
      await table.refused('questionnaires.record', slip(questionnaireId, { householdId: elsewhere.id })),
    ).toEqual({ code: 'not-found', noun: 'opinionHousehold' })
    expect(await table.refused('questionnaires.record', slip(questionnaireId))).toMatchObject({
      problem: 'household-missing',
    })
    const slips = await drafted(table)
    expect(
      await table.refused('questionnaires.listHouseholds', {
        questionnaireId: slips,
        from: { kind: 'typed', text: '3栋101' },
      }),
    ).toMatchObject({ code: 'wrong-state' })
    await table.ask('questionnaires.clearHouseholds', { questionnaireId: other })
    expect(await doorsOf(table, other)).toEqual([])
  })
})
