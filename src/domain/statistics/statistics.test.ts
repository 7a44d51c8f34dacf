/** Counts a small year by hand and by the program. */
import { describe, expect, it } from 'vitest'
import type { MeetingId, TaskId, TopicId, VoteId } from '../identity.ts'
import { tellFigures } from './figures.ts'
import {
  type CountedTask,
  type CountedTopic,
  medianDaysToClose,
  narrowStatistics,
  type StatisticsFacts,
  sumAttendance,
  wholePercent,
} from './statistics.ts'

const aTopic = (place: number, more: Partial<CountedTopic> = {}): CountedTopic => ({
  id: place as TopicId,
  number: `议题〔2026〕${place}号`,
  title: `议题${place}`,
  state: 'collected',
  source: 'call',
  category: null,
  estateName: '银桂苑小区',
  receivedOn: '2026-02-03',
  closedOn: null,
  ...more,
})

const aTask = (place: number, more: Partial<CountedTask> = {}): CountedTask => ({
  id: place as TaskId,
  number: `〔2026〕${place}号`,
  title: `事项${place}`,
  kind: 'micro-wish',
  state: 'in-progress',
  estateName: '银桂苑小区',
  leadUnit: '物业公司',
  createdOn: '2026-02-04',
  dueOn: '2026-03-01',
  closedOn: null,
  satisfaction: null,
  answerCount: 0,
  wasDissatisfied: false,
  ...more,
})

const closed = (place: number, closedOn: string, more: Partial<CountedTask> = {}): CountedTask =>
  aTask(place, { state: 'closed-out', closedOn, satisfaction: 'satisfied', ...more })

const facts: StatisticsFacts = {
  year: 2026,
  today: '2026-04-07',
  topics: [
    aTopic(1),
    aTopic(2, { state: 'closed-out', closedOn: '2026-03-09', source: 'micro-wish' }),
    aTopic(3, { state: 'merged', title: '1栋1单元加装电梯' }),
    aTopic(4, { state: 'refused', estateName: '' }),
    aTopic(5, { state: 'closed-out', closedOn: '2026-03-30', category: 'parking' }),
  ],
  tasks: [
    closed(1, '2026-02-06'),
    closed(2, '2026-02-14', { satisfaction: 'fairly', leadUnit: '街道物业办' }),
    closed(3, '2026-06-04', { satisfaction: 'dissatisfied' }),
    aTask(4),
    aTask(5, { state: 'suspended' }),
    aTask(6, { state: 'declined', leadUnit: '街道物业办' }),
  ],
  meetings: [
    {
      ...{ id: 1 as MeetingId, title: '板凳会', form: 'bench-meeting', on: '2026-03-01', estateName: '' },
      ...{ dueCount: 12, attendedCount: 9 },
    },
    {
      ...{ id: 2 as MeetingId, title: '议事会', form: 'four-party-council', on: '2026-03-12' },
      ...{ estateName: '银桂苑小区', dueCount: 36, attendedCount: 28 },
    },
  ],
  votes: [
    {
      id: 1 as VoteId,
      meetingId: 2 as MeetingId,
      title: '停车',
      on: '2026-03-12',
      estateName: '',
      isPassed: true,
    },
    {
      id: 2 as VoteId,
      meetingId: 2 as MeetingId,
      title: '路灯',
      on: '2026-03-12',
      estateName: '',
      isPassed: false,
    },
  ],
}

const figure = (key: string, of = facts): string => {
  const found = tellFigures(of).find((one) => one.key === key)
  if (found === undefined) throw new Error(`no figure ${key}`)
  return found.base === null ? String(found.lines.length) : `${found.lines.length}/${found.base}`
}

describe('一年的数字', () => {
  it.each([
    ['收到的议题', 'topic-all', '5'],
    ['受理的不含并入和不予受理的', 'topic-taken', '3/5'],
    ['销号的只和受理的比', 'topic-closed', '2/3'],
    ['来源', 'topic-source:micro-wish', '1/5'],
    ['没有定类别、文字里也看不出的算其他', 'topic-category:other', '3/5'],
    ['没有定类别的，照文字判断', 'topic-category:elevator', '1/5'],
    ['三月销号的议题', 'topic-closed-month:2026-03', '2'],
    ['事项销号率的底数不含不予办理的', 'task-closed', '3/5'],
    ['暂缓的和办完的不算逾期', 'task-overdue', '1/5'],
    ['三天以内销号', 'close-out-days:0', '1/3'],
    ['八至十五天销号', 'close-out-days:2', '1/3'],
    ['九十天以上销号', 'close-out-days:5', '1/3'],
    ['满意和基本满意只和回访过的比', 'satisfaction-content', '2/3'],
    ['通过的表决', 'vote-passed', '1/2'],
    ['一个单位的销号', 'unit-closed:街道物业办', '1/1'],
    ['一个单位的逾期', 'unit-overdue:物业公司', '1/4'],
    ['一个小区的会议', 'estate-meetings:银桂苑小区', '1'],
  ])('%s', (_name, key, wanted) => {
    expect(figure(key)).toBe(wanted)
  })

  it('各档用时加起来等于销号的事项，各来源加起来等于收到的议题', () => {
    const sum = (group: string): number =>
      tellFigures(facts)
        .filter((one) => one.group === group)
        .reduce((total, one) => total + one.lines.length, 0)
    expect(sum('close-out-days')).toBe(3)
    expect(sum('topic-sources')).toBe(5)
    expect(sum('topic-categories')).toBe(5)
  })

  it('数字的名字不重复，列表里的每一件只列一次', () => {
    const figures = tellFigures(facts)
    expect(new Set(figures.map((one) => one.key)).size).toBe(figures.length)
    for (const { lines } of figures) expect(new Set(lines).size).toBe(lines.length)
  })

  it('只看一个单位时，议题和会议不算在内', () => {
    const unit = narrowStatistics(facts, { estateName: '', leadUnit: '街道物业办' })
    expect(figure('task-all', unit)).toBe('2')
    expect(figure('topic-all', unit)).toBe('0')
    expect(figure('meeting-all', unit)).toBe('0')
  })

  it('销号用时取中间的一件，到会按人次加总', () => {
    expect(medianDaysToClose(facts.tasks)).toBe(10)
    expect(medianDaysToClose([])).toBe(null)
    expect(sumAttendance(facts.meetings)).toEqual({ attended: 37, due: 48 })
  })
})

describe('百分数', () => {
  it.each([
    [89, 100, 89],
    [1, 3, 33],
    [2, 3, 67],
    [1, 2, 50],
    [1, 8, 13],
    [0, 5, 0],
    [5, 5, 100],
    [0, 0, null],
  ])('%i 件里的 %i 件', (count, base, percent) => {
    expect(wholePercent(count, base)).toBe(percent)
  })
})
