/** Says what is missing before each paper of a meeting or a task is made. */
import { describe, expect, it } from 'vitest'
import { aMeeting, anItem } from '../../../tests/builders.ts'
import { taskFacts } from '../../../tests/documents/sample-task.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import { findMeetingPaperGaps, findTaskPaperGaps } from './paper-gaps.ts'
import { type MeetingPaperKind, taskPaperKinds } from './paper-kinds.ts'

const whole = aMeeting().withRoll(4).withItems(anItem(1, 'inform'), anItem(2, 'vote')).record()

const reachable: MeetingRecord = {
  ...whole,
  community: { ...whole.community, contact: '唐小莉　0731-00000000' },
}

const sentences = (kind: MeetingPaperKind, record: MeetingRecord): readonly string[] =>
  findMeetingPaperGaps(kind, record).map((gap) => gap.sentence)

describe('会议的文书缺什么', () => {
  it('会前的文书都写全了，什么也不缺', () => {
    for (const kind of ['meeting-notice', 'agenda', 'sign-in-sheet', 'room-ballot'] as const)
      expect(sentences(kind, reachable), kind).toEqual([])
  })

  it('通知要有时间、地点、联系电话、应到的人和议程', () => {
    const empty = aMeeting().as({ place: ' ', startTime: '' }).record()
    expect(sentences('meeting-notice', empty)).toEqual([
      '没有会议时间',
      '没有会议地点',
      '社区资料里没有联系电话',
      '应到名册是空的',
      '没有议程',
    ])
  })

  it.each([
    ['只有名字不算电话', '唐小莉', 1],
    ['座机', '0731-8888 0000', 0],
    ['全角的号码', '１３８００００００００', 0],
  ])('%s', (_name, contact, count) => {
    const record = { ...reachable, community: { ...reachable.community, contact } }
    expect(findMeetingPaperGaps('meeting-notice', record)).toHaveLength(count)
  })

  it('议程要有主持人，每一项要有用时，指到缺的那一项', () => {
    const record = aMeeting()
      .withRoll(4)
      .withItems(anItem(1, 'inform'), anItem(2, 'vote', { plannedMinutes: 0 }))
      .as({ chairName: '' })
      .record()
    expect(sentences('agenda', record)).toEqual(['没有主持人', '第二项没有用时'])
    expect(findMeetingPaperGaps('agenda', record)[1]).toMatchObject({ position: 2, anchor: 'item-2-minutes' })
  })

  it('签到表要有应到的人，列席的人不算', () => {
    expect(sentences('sign-in-sheet', aMeeting().withObservers(3).record())).toEqual(['应到名册是空的'])
  })

  it('表决票要有表决事项', () => {
    const record = aMeeting().withRoll(4).withItems(anItem(1, 'discuss')).record()
    expect(sentences('room-ballot', record)).toEqual(['议程里没有表决事项'])
  })

  it('记录、纪要和决议书缺的和核对线上的一样', () => {
    for (const kind of ['record', 'minutes', 'resolution'] as const)
      expect(sentences(kind, reachable)).toContain('第二项没有结论')
  })

  it('没有任务的会议，任务清单不缺什么', () => {
    expect(sentences('task-list', reachable)).toEqual([])
  })
})

describe('事项的文书缺什么', () => {
  it('没有责任人和时限，三种文书都说', () => {
    const facts = taskFacts({ leadUnit: '', responsible: ' ', dueOn: null, state: 'to-dispatch' })
    for (const kind of taskPaperKinds)
      expect(findTaskPaperGaps(kind, facts).map((gap) => gap.sentence)).toEqual(
        expect.arrayContaining(['没有责任单位和责任人', '没有时限']),
      )
  })

  it('只有责任单位也可以', () => {
    expect(findTaskPaperGaps('dispatch-order', taskFacts({ responsible: '' }))).toEqual([])
  })

  it('没有办结的事项，评议表缺办理结果', () => {
    expect(findTaskPaperGaps('satisfaction-form', taskFacts()).map((gap) => gap.code)).toEqual([
      'task-without-result',
    ])
    expect(findTaskPaperGaps('satisfaction-form', taskFacts({ state: 'to-verify' }))).toEqual([])
  })
})
