/** Says what a 议题征集表 holds when it is blank and when the topic is on an agenda. */
import { describe, expect, it } from 'vitest'
import { aMeeting, anItem } from '../../../tests/builders.ts'
import type { PlainDocument } from './document.ts'
import { composeTopicForm, composeTopicForms } from './topic-form.ts'

const factOf = (paper: PlainDocument | undefined, label: string): string => {
  const facts = paper?.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.flat() : [])) ?? []
  return facts.find((fact) => fact.label.startsWith(label))?.value ?? expect.fail(`没有${label}`)
}

const record = aMeeting()
  .withItems(
    anItem(1, 'discuss', { title: '通报办理情况' }),
    anItem(2, 'vote', { title: '加装电梯', explanation: '3栋2单元提出。', category: 'elevator' }),
  )
  .record()

describe('议题征集表', () => {
  it('空白表有全部栏目', () => {
    const paper = composeTopicForm(record.community, null, '2026-03-13')
    for (const label of [
      '编号',
      '渠道',
      '提出人',
      '身份',
      '楼栋房号',
      '电话',
      '议题',
      '描述',
      '涉及范围',
      '诉求',
      '类别',
      '紧急程度',
      '附件',
      '网格员',
      '是否重复',
      '审定意见',
      '法律路径',
      '审定人',
      '反馈日期',
    ])
      factOf(paper, label)
    expect(factOf(paper, '议题').trim()).toBe('')
    expect(factOf(paper, '法律路径')).toBe('□协商　□居民决定　□业主共同决定　□业委会决定　□职能部门办理')
  })

  it('会议的议题一项一张，知道的写上，审定留着写', () => {
    const papers = composeTopicForms(record)
    expect(papers.map((paper) => paper.fileName.paper)).toEqual([
      '议题征集表（第一项）',
      '议题征集表（第二项）',
    ])
    const paper = papers[1]
    expect(factOf(paper, '议题')).toBe('加装电梯')
    expect(factOf(paper, '描述')).toBe('3栋2单元提出。')
    expect(factOf(paper, '类别')).toBe('加装电梯')
    expect(factOf(paper, '法律路径')).toBe('须业主共同决定')
    expect(factOf(paper, '列入会议')).toBe('2026年3月12日南方印象小区四方议事会第二项')
    expect(factOf(paper, '审定人')).toBe('')
    expect(factOf(paper, '审定意见')).toContain('□列入议程')
  })
})
