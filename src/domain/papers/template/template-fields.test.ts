/** 模板里能用的字，和本程序版式里印的是同一些字、同一些数。 */
import { describe, expect, it } from 'vitest'
import { appealFacts, noticeFacts } from '../../../../tests/documents/sample-board.ts'
import { sampleMeeting } from '../../../../tests/documents/sample-meeting.ts'
import { aSupervision, taskFacts } from '../../../../tests/documents/sample-task.ts'
import { announcedVote } from '../../meeting/agenda.ts'
import { printLine } from '../../vote/outcome-wording.ts'
import { resultFigures } from '../../vote/room-wording.ts'
import { composeAppeal } from '../board/appeal.ts'
import { composeBoardNotice } from '../board/notice.ts'
import type { PlainDocument } from '../document.ts'
import type { PaperTerms } from '../paper-subject.ts'
import { composePapers } from '../papers.ts'
import { composeDispatchOrder } from '../task/dispatch-order.ts'
import { composeSupervisionOrder } from '../task/supervision-order.ts'
import type { TemplateFields, TemplateKind, TemplateRow } from '../template-fields.ts'
import { fieldsOfMeeting } from './of-meeting.ts'
import { fieldsOfNotice } from './of-notice.ts'
import { withTemplateCode } from './of-paper.ts'
import { fieldsOfTask } from './of-task.ts'
import { templateWords } from './words.ts'

const terms: PaperTerms = { number: '和苑纪〔2026〕3号', madeOn: '2026-03-13', size: 'page' }
/** What is written in by hand on the printed sheet has no word of its own. */
const byHand = /签收|签发日期|办理情况|佐证|审核|回复人|延期审批|签发人/u

const rowsOf = (fields: TemplateFields, name: string): readonly TemplateRow[] => {
  const rows = fields[name]
  return rows === undefined || typeof rows === 'string' ? expect.fail(`没有清单${name}`) : rows
}

const textOf = (fields: TemplateFields): string => JSON.stringify(Object.values(fields))

const inText = (words: string): string => JSON.stringify(words).slice(1, -1)

const expectSame = (kind: TemplateKind, paper: PlainDocument, fields: TemplateFields): void => {
  expect(Object.keys(fields)).toEqual(templateWords(kind).map((word) => word.name))
  const text = textOf(fields)
  for (const block of paper.blocks) {
    if (block.kind === 'facts')
      for (const { label, value } of block.rows.flat()) {
        if (byHand.test(label)) continue
        expect(text, label).toContain(inText(value.trim()))
      }
    if (block.kind === 'paragraph') expect(text).toContain(inText(block.runs.map((run) => run.text).join('')))
    if (block.kind === 'heading') expect(text).toContain(inText(block.text))
    if (block.kind === 'names') for (const name of block.names) expect(text).toContain(inText(name))
    if (block.kind === 'table') for (const cell of block.rows.flat()) expect(text).toContain(inText(cell))
    if (block.kind === 'closing') for (const signer of block.signers) expect(text).toContain(inText(signer))
    if (block.kind === 'signatures' && kind === 'resolution')
      for (const { label } of block.signers) expect(text).toContain(inText(label))
  }
}

describe('会议的文书', () => {
  it.each(['meeting-notice', 'record', 'minutes', 'resolution'] as const)(
    '%s：版式里的每一段、每一格，模板里都用得上',
    (kind) => {
      const papers = composePapers(kind, sampleMeeting, terms)
      expect(papers.length).toBeGreaterThan(0)
      const fields = fieldsOfMeeting(kind, sampleMeeting, terms.number, papers)
      expect(fields).toHaveLength(papers.length)
      for (const [index, paper] of papers.entries()) expectSame(kind, paper, fields[index] ?? {})
    },
  )

  it('票数和核对各条，与表决的结果一字不差', () => {
    const papers = composePapers('record', sampleMeeting, terms)
    const [fields = {}] = fieldsOfMeeting('record', sampleMeeting, '', papers)
    const votes = sampleMeeting.agenda.flatMap((item) => announcedVote(item) ?? [])
    expect(votes.length).toBeGreaterThan(0)
    const rows = rowsOf(fields, '表决')
    for (const vote of votes) {
      const { tally, outcome, chosen } = vote
      if (tally === null || outcome === null) continue
      const row = rows.find((one) => one.同意 === String(tally.for)) ?? expect.fail('没有这次表决')
      expect(row).toMatchObject({ 反对: String(tally.against), 弃权: String(tally.abstain) })
      expect(row.票数).toBe(resultFigures(vote, { tally, outcome, chosen }))
      for (const line of outcome.lines) expect(row.核对).toContain(printLine(line, tally))
    }
  })

  it('应到、实到、请假、缺席加得起来', () => {
    const papers = composePapers('minutes', sampleMeeting, terms)
    const [fields = {}] = fieldsOfMeeting('minutes', sampleMeeting, terms.number, papers)
    const count = (name: string): number => Number(fields[name])
    expect(count('实到人数') + count('请假人数') + count('缺席人数')).toBe(count('应到人数'))
    expect(String(fields.出席名单).split('、')).toHaveLength(count('实到人数'))
  })

  it('秘书改写过的段落，模板里也是改写过的', () => {
    const record = {
      ...sampleMeeting,
      passages: [{ anchor: 'item-2-result', text: '结果另行通知。', editedAt: '2026-03-13T00:00:00.000Z' }],
    }
    const papers = composePapers('minutes', record, terms)
    const [fields = {}] = fieldsOfMeeting('minutes', record, terms.number, papers)
    expect(rowsOf(fields, '议题').map((row) => row.结果)).toContain('结果另行通知。')
  })

  it('校验码做好了才有', () => {
    const papers = composePapers('minutes', sampleMeeting, terms)
    const [fields = {}] = fieldsOfMeeting('minutes', sampleMeeting, terms.number, papers)
    expect(fields.校验码).toBe('')
    expect(withTemplateCode(fields, '7K2M-9QXD').校验码).toBe('7K2M-9QXD')
  })
})

describe('事项和公示的文书', () => {
  it('交办单、督办单的每一格都用得上', () => {
    const facts = taskFacts()
    const dispatch = composeDispatchOrder(facts, terms)
    const fields = fieldsOfTask('dispatch-order', facts, terms.number, dispatch)
    expectSame('dispatch-order', dispatch, fields)
    expect(fields).toMatchObject({ 牵头单位: '业委会', 责任人: '李建国', 时限: '2026年3月13日' })
    const supervision = aSupervision()
    const order = composeSupervisionOrder(taskFacts({ supervisions: [supervision] }), supervision, terms)
    expectSame('supervision-order', order, fieldsOfTask('supervision-order', facts, terms.number, order))
  })

  it('公示、倡议书的每一段都用得上', () => {
    const notice = noticeFacts
    const paper = composeBoardNotice(notice, terms)
    const fields = fieldsOfNotice('notice', notice, terms.number, paper)
    expectSame('notice', paper, fields)
    expect(fields).toMatchObject({ 文号: '和苑示〔2026〕5号', 开始日期: '2026年3月13日' })
    const appeal = appealFacts
    const call = composeAppeal(appeal, terms)
    const words = fieldsOfNotice('appeal', appeal, terms.number, call)
    expectSame('appeal', call, words)
    expect(rowsOf(words, '倡议条目').length).toBeGreaterThan(1)
  })
})
