/** Says how the order of each kind is worded, and that it names no resident in full. */
import { describe, expect, it } from 'vitest'
import { id } from '../../../../tests/documents/sample-meeting.ts'
import { taskFacts } from '../../../../tests/documents/sample-task.ts'
import type { OrderKind, Task } from '../../task/task.ts'
import type { PlainDocument } from '../document.ts'
import { composeDispatchOrder } from './dispatch-order.ts'
import { composeSatisfactionForm } from './satisfaction-form.ts'

const terms = { number: '和苑交〔2026〕8号', madeOn: '2026-03-13', size: 'page' } as const
const topic = {
  description: '一楼下水反味',
  demand: '请尽快疏通',
  proposerName: '谭桂香',
  proposerRoom: '4栋2单元101',
  receivedOn: '2026-03-11',
}

const orderOf = (kind: OrderKind, more: Partial<Task> = {}): PlainDocument =>
  composeDispatchOrder(
    taskFacts(
      {
        kind,
        title: '疏通下水管',
        resolutionId: null,
        meetingId: null,
        meetingTitle: '',
        topicNumber: '议题〔2026〕17号',
        estateName: '南方印象小区',
        place: '4栋2单元',
        demand: '先疏通再查原因',
        ...more,
      },
      { resolution: null, topic },
    ),
    terms,
  )

const factsOf = (paper: PlainDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    paper.blocks
      .flatMap((block) => (block.kind === 'facts' ? block.rows.flat() : []))
      .map(({ label, value }) => [label, value]),
  )

describe('各种单子', () => {
  it.each([
    ['residents-order', '和苑社区居民点单派单', '居民点单派单', '接单人'],
    ['whistle', '和苑社区吹哨报到派单', '吹哨派单', '报到人'],
    ['micro-wish', '和苑社区微心愿认领单', '微心愿认领单', '认领人'],
    ['assigned', '和苑社区事项交办单', '交办单', '签收人'],
  ] as const)('%s', (kind, title, fileName, taker) => {
    const paper = orderOf(kind)
    expect(paper.title).toEqual([title])
    expect(paper.fileName.paper).toBe(fileName)
    const facts = factsOf(paper)
    expect(Object.keys(facts)).toContain(taker)
    expect(facts).toMatchObject({ 事项: '疏通下水管', 地点: '南方印象小区4栋2单元' })
    expect(facts.要求).toContain('先疏通再查原因。')
    expect(facts.来源).toContain('议题〔2026〕17号')
    expect(JSON.stringify(paper)).not.toMatch(/谭桂香|101|决议/u)
  })

  it('提出人遮住姓名和房号，吹哨的单子不写提出人', () => {
    expect(factsOf(orderOf('residents-order'))).toMatchObject({
      提出人: '谭*香（4栋2单元***）',
      提出日期: '2026年3月11日',
      反映内容: '一楼下水反味。\n诉求：请尽快疏通。',
    })
    expect(factsOf(orderOf('whistle'))).not.toHaveProperty('提出人')
  })

  it('吹哨写响应级别和报到时限，报到以后写时间', () => {
    const red = { level: 'red', reportInBy: '2026-03-14T02:30:00.000Z' } as const
    expect(factsOf(orderOf('whistle', red))).toMatchObject({
      响应级别: '红色响应',
      报到时限: '2026年3月14日10时30分前',
    })
    expect(
      factsOf(orderOf('whistle', { level: 'orange', reportInBy: '2026-03-18T15:59:00.000Z' })).报到时限,
    ).toBe('2026年3月18日前')
    expect(factsOf(orderOf('whistle', { level: 'blue' })).报到时限).toBe('按约定')
    expect(factsOf(orderOf('whistle', { ...red, reportedInAt: '2026-03-13T08:00:00.000Z' })).报到时间).toBe(
      '2026年3月13日16时',
    )
  })

  it('微心愿写认领的支部、认领人和认领的日子', () => {
    const claimed = orderOf('micro-wish', {
      leadUnit: '第二党支部',
      responsible: '党员丙',
      acceptedOn: '2026-03-13',
    })
    expect(factsOf(claimed)).toMatchObject({
      认领单位: '第二党支部',
      认领人: '党员丙',
      认领日期: '2026年3月13日',
    })
  })
})

describe('满意度评议表上已收的评价', () => {
  const formOf = (counts: Task['visits'][number]['counts'], isCurrent = true) =>
    factsOf(
      composeSatisfactionForm(
        taskFacts({
          state: 'to-review',
          visits: [{ id: id(1), on: '2026-03-18', by: '', way: 'form', counts, words: '', isCurrent }],
        }),
        { ...terms, number: '' },
      ),
    ).已收评价

  it('写明各多少人和占比，不足三人不分项，重新办理以前的不算', () => {
    expect(formOf({ satisfied: 12, fairly: 3, dissatisfied: 1 })).toBe(
      '满意12人，基本满意3人，不满意1人，共16人；满意和基本满意占93.75%',
    )
    expect(formOf({ satisfied: 1, fairly: 1, dissatisfied: 0 })).toBe('共2人，不足3人，不分项公布')
    expect(formOf({ satisfied: 12, fairly: 0, dissatisfied: 0 }, false)).toBeUndefined()
  })
})
