/** Tests what is offered to an agenda, and in which order. */
import { describe, expect, it } from 'vitest'
import type { AgendaItemId, MeetingId, SeriesId, TaskId, TopicId } from '../identity.ts'
import type { TaskState } from '../task/task-life.ts'
import type { TopicUrgency } from '../topic/topic.ts'
import { canBeOnAgenda, type TopicState, topicStates } from '../topic/topic-life.ts'
import type { ItemOutcome } from './agenda.ts'
import type { MeetingForm, MeetingState } from './meeting.ts'
import {
  explainTopic,
  findMeetingBefore,
  offerLeftOpen,
  offerTasks,
  offerTopics,
  standsOn,
} from './offers.ts'

const meeting = (
  id: number,
  heldOn: string,
  more: { form?: MeetingForm; state?: MeetingState; estateName?: string; seriesId?: number } = {},
) => ({
  id: id as MeetingId,
  form: more.form ?? ('four-party-council' as const),
  state: more.state ?? ('minuted' as const),
  heldOn,
  startTime: '19:30',
  estateName: more.estateName ?? '南方印象小区',
  seriesId: more.seriesId === undefined ? null : (more.seriesId as SeriesId),
})

describe('上一次会议', () => {
  const present = meeting(9, '2026-03-12', { state: 'draft', seriesId: 1 })

  it('先找同一个固定会议的，再找同一小区同一形式的', () => {
    const council = meeting(1, '2026-03-10')
    const inSeries = meeting(2, '2026-03-05', { seriesId: 1, form: 'bench-meeting', estateName: '' })
    expect(findMeetingBefore([council, inSeries, present], present)?.id).toBe(2)
    expect(findMeetingBefore([council, present], present)?.id).toBe(1)
  })

  it('没有开过的、以后的、别的小区别的形式的都不算', () => {
    const others = [
      meeting(1, '2026-03-10', { state: 'called' }),
      meeting(2, '2026-03-19', { state: 'closed' }),
      meeting(3, '2026-03-10', { estateName: '福鑫南郡' }),
      meeting(4, '2026-03-10', { form: 'bench-meeting' }),
      meeting(5, '2026-03-10', { state: 'cancelled' }),
    ]
    expect(findMeetingBefore(others, present)).toBeNull()
    expect(findMeetingBefore([meeting(6, '2026-03-10', { state: 'adjourned' })], present)?.id).toBe(6)
  })
})

const item = (
  id: number,
  title: string,
  more: { outcome?: ItemOutcome; taskId?: number; topicId?: number } = {},
) => ({
  id: id as AgendaItemId,
  title,
  outcome: more.outcome ?? null,
  taskId: more.taskId === undefined ? null : (more.taskId as TaskId),
  topicId: more.topicId === undefined ? null : (more.topicId as TopicId),
})

describe('上次未完', () => {
  it('没有结论、暂缓、保留分歧、提交上一级的再议；办成了的和事项通报不在里面', () => {
    const items = [
      item(1, '停车'),
      item(2, '充电桩', { outcome: 'deferred' }),
      item(3, '凉亭', { outcome: 'adopted' }),
      item(4, '绿化', { outcome: 'disagreement' }),
      item(5, '外墙', { outcome: 'referred' }),
      item(6, '通报路灯', { taskId: 1 }),
    ]
    expect(offerLeftOpen(items, []).map((one) => one.id)).toEqual([1, 2, 4, 5])
  })

  it('已经在议程里的不再给', () => {
    const agenda = [item(7, ' 停车 '), item(8, '换了说法', { topicId: 3 })]
    expect(offerLeftOpen([item(1, '停车'), item(2, '充电桩', { topicId: 3 })], agenda)).toEqual([])
    expect(standsOn(agenda, item(3, '充电桩'))).toBe(false)
  })
})

const task = (id: number, state: TaskState, dueOn: string | null, estateName = '') => ({
  id: id as TaskId,
  state,
  dueOn,
  estateName,
})

describe('逾期和待通报事项', () => {
  const today = '2026-03-12'

  it('逾期的在前，快到期的其次，本小区的先于别的小区，办完待核实的在后，销号的不给', () => {
    const tasks = [
      task(1, 'in-progress', '2026-05-01'),
      task(2, 'in-progress', '2026-03-14'),
      task(3, 'to-verify', '2026-03-01'),
      task(4, 'dispatched', '2026-03-01', '福鑫南郡'),
      task(5, 'dispatched', '2026-03-10', '南方印象小区'),
      task(6, 'closed-out', '2026-03-01'),
      task(7, 'to-dispatch', null),
      task(8, 'suspended', '2026-03-01'),
    ]
    const offered = offerTasks(tasks, { estateName: '南方印象小区' }, [], today)
    expect(offered.map((one) => one.id)).toEqual([5, 4, 2, 1, 7, 3, 8])
  })

  it('已经在议程里通报的不再给', () => {
    const agenda = [item(1, '通报', { taskId: 1 })]
    expect(offerTasks([task(1, 'in-progress', null)], { estateName: '' }, agenda, today)).toEqual([])
  })
})

const topic = (id: number, state: TopicState, urgency: TopicUrgency = 'ordinary', estateName = '') => ({
  id: id as TopicId,
  state,
  urgency,
  estateName,
  receivedOn: `2026-03-0${id}`,
})

describe('等着上会的议题', () => {
  it('急办的在前，还没有列入会议的先于列入了的，先收到的在前', () => {
    const topics = [
      topic(1, 'scheduled'),
      topic(2, 'listed', 'ordinary', '福鑫南郡'),
      topic(3, 'in-consultation'),
      topic(4, 'listed'),
      topic(5, 'listed', 'urgent', '福鑫南郡'),
      topic(6, 'collected', 'urgent'),
    ]
    const offered = offerTopics(topics, { estateName: '南方印象小区' }, [])
    expect(offered.map((one) => one.id)).toEqual([5, 3, 4, 1, 2])
  })

  it('只给已立项、待上会、协商中的，而且都还能上会', () => {
    const all = topicStates.map((state, place) => topic(place + 1, state))
    const offered = offerTopics(all, { estateName: '' }, []).map((one) => one.state)
    expect(offered.toSorted()).toEqual(['in-consultation', 'listed', 'scheduled'])
    expect(offered.every(canBeOnAgenda)).toBe(true)
  })
})

describe('议题的说明', () => {
  const words = {
    description: '王小明反映楼道灯不亮，电话13800001234',
    demand: '尽快修好',
    place: '4栋2单元',
    householdCount: 12,
    proposer: { name: '王小明', role: '居民', room: '', phone: '138****1234', count: 1 },
  }

  it('写情况、诉求、地点和户数，不说是谁提的', () => {
    expect(explainTopic(words, '13800001234')).toBe(
      '王*明反映楼道灯不亮，电话138****1234。诉求：尽快修好。地点：4栋2单元。涉及12户。',
    )
  })

  it('没有写的就不说', () => {
    const bare = { ...words, description: '', demand: '', place: '', householdCount: null }
    expect(explainTopic(bare, '')).toBe('')
  })
})
