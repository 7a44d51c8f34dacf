/** Says what a task needs before 销号, and who may not give it. */
import { describe, expect, it } from 'vitest'
import { bareTask, id } from '../../../tests/builders.ts'
import { closeOutGapSentences, doersOf, findCloseOutGaps, isDoer } from './close-out.ts'
import { satisfactionOf } from './satisfaction.ts'
import type { ReturnVisit, TaskNote, TaskPhoto } from './task.ts'

const visit = (satisfied: number, dissatisfied: number, isCurrent = true): ReturnVisit => ({
  id: id(1),
  on: '2026-03-18',
  by: '网格员乙',
  way: 'phone',
  counts: { satisfied, fairly: 0, dissatisfied },
  words: '',
  isCurrent,
})
const photo = (takenOn: string, stage: TaskPhoto['stage']): TaskPhoto => ({
  id: id(1),
  stage,
  hash: '',
  fileName: '',
  takenOn,
  note: '',
})
const reopened: TaskNote = { id: id(1), kind: 'reopened', at: '2026-03-15T02:00:00.000Z', by: '', text: '' }
const whole = {
  ...bareTask,
  result: '办好了',
  evidence: '照片存档',
  verifiedOn: '2026-03-17',
  visits: [visit(1, 0)],
}

describe('销号还差什么', () => {
  it.each([
    ['都有', {}, []],
    ['没有结果', { result: ' ' }, ['result']],
    ['没有佐证', { evidence: '' }, ['evidence']],
    ['办理后的照片就是佐证', { evidence: '', photos: [photo('2026-03-16', 'after')] }, []],
    ['办理前的照片不是', { evidence: '', photos: [photo('2026-03-16', 'before')] }, ['evidence']],
    [
      '重新办理以前的照片不算',
      { evidence: '', photos: [photo('2026-03-14', 'after')], notes: [reopened] },
      ['evidence'],
    ],
    [
      '退回重办以前的照片也不算',
      { evidence: '', photos: [photo('2026-03-14', 'after')], notes: [{ ...reopened, kind: 'sent-back' }] },
      ['evidence'],
    ],
    ['没有验收', { verifiedOn: null }, ['verification']],
    ['没有回访', { visits: [] }, ['visit']],
    ['以前的回访不算', { visits: [visit(1, 0, false)] }, ['visit']],
    ['回访不满意', { visits: [visit(1, 1)] }, ['visit']],
    ['都没有', { ...bareTask }, ['result', 'evidence', 'verification', 'visit']],
  ] as const)('%s', (_name, more, gaps) => {
    expect(findCloseOutGaps({ ...whole, ...more })).toEqual(gaps)
    for (const gap of gaps) expect(closeOutGapSentences[gap]).toMatch(/^还没有/u)
  })

  it('承办人自己不能验收、销号，写法不同也认得出', () => {
    const task = { doneBy: '张 三', responsible: '李四、王五', leadUnit: '第一党支部' }
    expect(doersOf(task)).toEqual(['张 三', '李四', '王五', '第一党支部'])
    for (const name of ['张三', '张　三', ' 李四 ', '王五', '第一 党支部'])
      expect(isDoer(task, name)).toBe(true)
    for (const name of ['张', '李四王五', '赵六', '']) expect(isDoer(task, name)).toBe(false)
    const several = { doneBy: '张三、李四', responsible: '李 四', leadUnit: '' }
    expect(doersOf(several)).toHaveLength(2)
    for (const name of ['张三', '李四', '赵六、张三']) expect(isDoer(several, name)).toBe(true)
    const nobody = { doneBy: '', responsible: '', leadUnit: '' }
    expect(isDoer({ ...nobody, doneBy: 'Li Lei' }, 'ｌｉｌｅｉ')).toBe(true)
    expect(isDoer(nobody, '周敏')).toBe(false)
  })
})

describe('满意还是不满意', () => {
  it.each([
    [[1, 0, 0], 'satisfied'],
    [[0, 1, 0], 'fairly'],
    [[0, 0, 1], 'dissatisfied'],
    [[5, 0, 5], 'dissatisfied'],
    [[6, 0, 5], 'satisfied'],
    [[3, 3, 5], 'fairly'],
    [[5, 5, 0], 'fairly'],
    [[0, 0, 0], 'fairly'],
  ] as const)('%j 是 %s', ([satisfied, fairly, dissatisfied], answer) => {
    expect(satisfactionOf({ satisfied, fairly, dissatisfied })).toBe(answer)
  })
})
