/** Says what 交办单, 督办单 and 满意度评议表 print of a task. */
import { describe, expect, it } from 'vitest'
import { id } from '../../../../tests/documents/sample-meeting.ts'
import { aSupervision, taskFacts } from '../../../../tests/documents/sample-task.ts'
import type { PlainDocument } from '../document.ts'
import type { PaperTerms } from '../paper-subject.ts'
import { composeDispatchOrder } from './dispatch-order.ts'
import { composeSatisfactionForm } from './satisfaction-form.ts'
import { composeSupervisionOrder } from './supervision-order.ts'

const terms: PaperTerms = { number: '和苑交〔2026〕2号', madeOn: '2026-03-13', size: 'page' }

const factOf = (paper: PlainDocument, label: string): string => {
  const facts = paper.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.flat() : []))
  return facts.find((fact) => fact.label.startsWith(label))?.value ?? expect.fail(`没有${label}`)
}

const words = (paper: PlainDocument): string => JSON.stringify(paper)

describe('交办单', () => {
  it('写明编号、来源、内容、谁办、谁配合、什么时候办完', () => {
    const paper = composeDispatchOrder(taskFacts(), terms)
    expect(factOf(paper, '编号')).toBe('事项〔2026〕3号')
    expect(factOf(paper, '来源决议')).toBe('和苑议〔2026〕3号，2026年3月12日南方印象小区四方议事会（第三次）')
    expect(factOf(paper, '议定内容')).toBe('按方案一增设停车位130个，提交全体业主书面表决。')
    expect(factOf(paper, '牵头单位')).toBe('业委会')
    expect(factOf(paper, '责任人')).toBe('李建国')
    expect(factOf(paper, '协办')).toBe('物业公司、社区')
    expect(factOf(paper, '时限')).toBe('2026年3月13日')
    expect(words(paper)).toContain('和苑交〔2026〕2号')
  })

  it('签发、签收、办理情况、佐证和审核留着手写', () => {
    const paper = composeDispatchOrder(taskFacts({ state: 'to-verify', result: '已经贴好' }), terms)
    expect(factOf(paper, '签发人')).toBe('')
    expect(factOf(paper, '签收人')).toBe('')
    expect(factOf(paper, '办理情况').trim()).toBe('')
    expect(factOf(paper, '佐证材料').trim()).toBe('')
  })

  it('没有责任单位就交给责任人，没有时限就不写日子', () => {
    const paper = composeDispatchOrder(taskFacts({ leadUnit: '', dueOn: null }), terms)
    expect(words(paper)).toContain('李建国：')
    expect(factOf(paper, '要求')).toContain('请按期办结')
    expect(factOf(paper, '时限')).toBe('')
  })
})

describe('督办单', () => {
  const compose = (more: Parameters<typeof aSupervision>[0] = {}) => {
    const supervision = aSupervision(more)
    return composeSupervisionOrder(taskFacts({ supervisions: [supervision] }), supervision, terms)
  }

  it.each([
    ['逾期按日历算', { formerDueOn: '2026-03-13', orderedOn: '2026-03-17' }, '逾期4天'],
    ['跨过二月底', { formerDueOn: '2026-02-27', orderedOn: '2026-03-02' }, '逾期3天'],
    ['跨过年', { formerDueOn: '2025-12-31', orderedOn: '2026-01-01' }, '逾期1天'],
    ['当日到期', { formerDueOn: '2026-03-17', orderedOn: '2026-03-17' }, '当日到期'],
    ['还没到期', { formerDueOn: '2026-03-20', orderedOn: '2026-03-17' }, '未逾期，距时限3天'],
    ['没有定过时限', { formerDueOn: null, orderedOn: '2026-03-17' }, '原来没有定时限'],
  ])('%s', (_name, days, said) => {
    expect(factOf(compose(days), '逾期天数')).toBe(said)
  })

  it('写明原单号、原时限、要求、新时限和签发人，落款是下督办的那天', () => {
    const paper = compose()
    expect(factOf(paper, '原单号')).toBe('和苑交〔2026〕2号')
    expect(factOf(paper, '原时限')).toBe('2026年3月13日')
    expect(factOf(paper, '督办要求')).toBe('请明确责任人，先贴公告，再报送张贴照片。')
    expect(factOf(paper, '新时限')).toBe('2026年3月20日')
    expect(factOf(paper, '签发人')).toBe('周敏')
    expect(paper.blocks.find((block) => block.kind === 'closing')).toMatchObject({ day: '2026-03-17' })
  })

  it('没有做过交办单，原单号写事项的编号', () => {
    const supervision = aSupervision()
    const paper = composeSupervisionOrder(taskFacts({}, { dispatchNumber: '' }), supervision, terms)
    expect(factOf(paper, '原单号')).toBe('事项〔2026〕3号')
  })

  it('没有回复留着写，有了回复就印上', () => {
    expect(factOf(compose(), '回复').trim()).toBe('')
    expect(factOf(compose(), '延期申请')).toContain('□申请延期到')
    const answered = compose({
      answer: { on: '2026-03-18', text: '等街道盖章', extensionUntil: '2026-03-25' },
    })
    expect(factOf(answered, '回复')).toBe('等街道盖章。')
    expect(factOf(answered, '回复日期')).toBe('2026年3月18日')
    expect(factOf(answered, '延期申请')).toBe('申请延期到2026年3月25日')
    expect(factOf(answered, '延期审批')).toContain('□不同意')
    const plain = compose({ answer: { on: '2026-03-18', text: '办好了', extensionUntil: null } })
    expect(factOf(plain, '延期申请')).toBe('不申请')
    expect(words(plain)).not.toContain('延期审批')
  })

  it('督办过几次，文件名里分得清', () => {
    const [first, second] = [aSupervision(), aSupervision({ id: id(2) })]
    const facts = taskFacts({ supervisions: [first, second] })
    expect(composeSupervisionOrder(facts, second, terms).fileName.paper).toBe('督办单（第2次）')
  })
})

describe('满意度评议表', () => {
  const done = taskFacts({
    state: 'to-review',
    doneAt: '2026-03-19T02:00:00.000Z',
    result: '公告已贴在十二个单元门口',
  })

  it('写明事项、单位、时限、办结日期和结果', () => {
    const paper = composeSatisfactionForm(done, terms)
    expect(factOf(paper, '事项')).toBe('发布表决事项公告')
    expect(factOf(paper, '承办单位')).toBe('业委会')
    expect(factOf(paper, '办结日期')).toBe('2026年3月19日')
    expect(factOf(paper, '办理结果')).toBe('公告已贴在十二个单元门口。')
  })

  it('三个档次、三个维度、意见和同意销号，不要姓名', () => {
    const paper = composeSatisfactionForm(done, terms)
    expect(factOf(paper, '总体评价')).toMatch(/□ 满意.*□ 基本满意.*□ 不满意/u)
    const table = paper.blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' && table.rows.map(([name]) => name)).toEqual([
      '办理质量',
      '办理时效',
      '服务态度',
    ])
    expect(factOf(paper, '是否同意')).toContain('不同意销号')
    expect(words(paper)).not.toMatch(/姓名"|"签名|签字/u)
  })
})
