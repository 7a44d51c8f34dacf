import { expect, test } from 'vitest'
import type { PaperSubject } from '../../src/domain/papers/paper-subject.ts'
import { openTable, setUp, storyDay, type Table } from './round-table.ts'
import { collectAndList, screen, wordsOf } from './topic-table.ts'

const make = (table: Table, subject: PaperSubject, kind: 'opinion-result' | 'questionnaire-form') =>
  table.ask('documents.make', { subject, kind, size: 'page', despiteGaps: false })

const openSlips = async (table: Table) => {
  await setUp(table)
  const questionnaireId = await table.ask('questionnaires.draft', {
    kind: 'slips',
    topicId: null,
    title: '增设充电桩征求意见',
  })
  await table.ask('questionnaires.ask', {
    questionnaireId,
    questions: [{ kind: 'single', title: '是否赞成', options: ['赞成', '不赞成'], mostChosen: null }],
  })
  await table.ask('questionnaires.open', { questionnaireId })
  const record = (option: number, slipCount: number) =>
    table.ask('questionnaires.record', {
      questionnaireId,
      householdId: null,
      outcome: 'answered',
      answers: [{ options: [option], words: '' }],
      slipCount,
      on: storyDay,
      carrier: '',
    })
  const subject: PaperSubject = { kind: 'questionnaire', questionnaireId }
  return { questionnaireId, subject, record }
}

test('答卷随时能印；结果表没有答复做不出来，结束前是暂时结果，结束后带校验码', async () => {
  const table = await openTable({ isWatched: true })
  const { questionnaireId, subject, record } = await openSlips(table)
  const [form] = await make(table, subject, 'questionnaire-form')
  expect(form).toMatchObject({ number: '', version: 1, isNew: true })
  const result = { subject, kind: 'opinion-result', size: 'page', despiteGaps: false } as const
  expect(await table.refused('documents.make', result)).toEqual({
    code: 'document-gaps',
    gaps: ['还没有登记答复'],
  })
  await record(1, 40)
  await record(2, 10)
  const [early] = await make(table, subject, 'opinion-result')
  await table.ask('questionnaires.close', { questionnaireId })
  const [late] = await make(table, subject, 'opinion-result')
  if (early === undefined || late === undefined) throw new Error('no papers')
  const codeOf = async (documentId: typeof early.documentId) =>
    (await table.ask('documents.page', { documentId })).listed.document.code
  expect(await codeOf(early.documentId)).toBeNull()
  expect(await codeOf(late.documentId)).not.toBeNull()
  const { page } = await table.ask('documents.page', { documentId: late.documentId })
  expect(page).toContain('80.0%')
  expect(page).toContain('不是表决')
  const again = await make(table, subject, 'opinion-result')
  expect(again[0]).toMatchObject({ documentId: late.documentId, isNew: false })
  const poster = await table.ask('documents.preview', {
    subject,
    kind: 'opinion-result',
    size: 'poster-a3',
    anchor: null,
  })
  expect(poster.papers).toHaveLength(1)
})

test('议题的征集表、回复单和卷宗：回复单排号，没有审定的先审定', async () => {
  const table = await openTable({ isWatched: true })
  await setUp(table)
  const fresh = await table.ask('topics.collect', { words: wordsOf('楼道灯不亮') })
  const slip = { kind: 'reply-slip', size: 'page', despiteGaps: false } as const
  const refusal = await table.refused('documents.make', {
    subject: { kind: 'topic', topicId: fresh },
    ...slip,
  })
  expect(refusal).toMatchObject({ code: 'document-gaps' })
  await screen(table, fresh, { decision: 'refuse', reason: '属于户内线路，由住户自己处理' })
  const subject: PaperSubject = { kind: 'topic', topicId: fresh }
  const [reply] = await table.ask('documents.make', { subject, ...slip, despiteGaps: true })
  expect(reply?.number).toBe('和苑复〔2026〕1号')
  if (reply === undefined) throw new Error('no reply')
  const { page } = await table.ask('documents.page', { documentId: reply.documentId })
  for (const words of ['谭甲乙：', '不予受理', '属于户内线路']) expect(page).toContain(words)

  const topicId = await collectAndList(table, '打通消防通道')
  for (const kind of ['topic-form', 'dossier'] as const) {
    const { papers } = await table.ask('documents.preview', {
      subject: { kind: 'topic', topicId },
      kind,
      size: 'page',
      anchor: null,
    })
    expect(papers[0]?.page).toContain('谭*乙')
    expect(papers[0]?.page).not.toContain('谭甲乙')
  }
})

test('问卷属于议题，在议题的卷宗里有一行结果', async () => {
  const table = await openTable({ isWatched: true })
  const { questionnaireId, record } = await openSlips(table)
  const topicId = await collectAndList(table, '增设充电桩')
  const { questionnaire } = await table.ask('questionnaires.read', { questionnaireId })
  const { title, explanation, estateName, scope, fromOn, untilOn } = questionnaire
  await table.ask('questionnaires.arrange', {
    questionnaireId,
    topicId,
    words: { title, explanation, estateName, scope, fromOn, untilOn, issuedCount: 60 },
  })
  await record(1, 30)
  const { timeline } = await table.ask('topics.dossier', { topicId })
  expect(timeline.find((entry) => entry.kind === 'questionnaire')).toMatchObject({
    title: '增设充电桩征求意见',
    text: '收回30份（发出60份），第1题选“赞成”的最多：30份，占100.0%（30/30）',
  })
  expect(await table.ask('questionnaires.list', { topicId })).toMatchObject([{ id: questionnaireId }])
})
