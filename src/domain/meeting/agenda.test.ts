/** Pins the tables of the agenda: stages, outcomes, who speaks, and how pasted lines become items. */
import { describe, expect, it } from 'vitest'
import { anItem, aVote, evening, id } from '../../../tests/builders.ts'
import {
  type AgendaKind,
  agendaKinds,
  announcedVote,
  canResolveFrom,
  currentSpeech,
  type ItemOutcome,
  itemOutcomes,
  needsReason,
  openVote,
  outcomesWithoutVote,
  type Speech,
  splitAgendaLines,
  stageBeside,
  stagesOf,
  standingPoints,
  sumMinutes,
  waitingSpeeches,
} from './agenda.ts'

describe('议程项的阶段', () => {
  it.each<[AgendaKind, string]>([
    ['inform', 'introduce'],
    ['discuss', 'introduce discuss resolve'],
    ['vote', 'introduce discuss vote resolve'],
  ])('%s 依次是 %s', (kind, stages) => {
    expect(stagesOf[kind].join(' ')).toBe(stages)
    for (const [place, stage] of stagesOf[kind].entries()) {
      expect(stageBeside(kind, stage, 1)).toBe(stagesOf[kind][place + 1] ?? null)
      expect(stageBeside(kind, stage, -1)).toBe(stagesOf[kind][place - 1] ?? null)
    }
  })
})

describe('结论', () => {
  it('通过和未通过只能由表决得出，通报从不通过', () => {
    for (const kind of agendaKinds)
      for (const outcome of ['adopted', 'adopted-with-conditions', 'rejected'] as const)
        expect(outcomesWithoutVote[kind]).not.toContain(outcome)
    expect(outcomesWithoutVote.inform).toEqual(['informed', 'deferred', 'withdrawn'])
  })

  it.each<[string, (outcome: ItemOutcome) => boolean, readonly ItemOutcome[]]>([
    ['能写决议的', canResolveFrom, ['adopted', 'adopted-with-conditions', 'consensus']],
    ['要写原因的', needsReason, ['disagreement', 'deferred', 'referred', 'withdrawn']],
  ])('%s', (_name, isSo, wanted) => {
    expect(itemOutcomes.filter(isSo)).toEqual(wanted)
  })

  it('没有结论就不能写决议', () => expect(canResolveFrom(null)).toBe(false))
})

describe('一项上的表决', () => {
  const votes = [
    aVote({ id: id(1), state: 'abandoned' }),
    aVote({ id: id(2), state: 'announced' }),
    aVote({ id: id(3), state: 'open' }),
  ]
  it('算数的是最后宣布的，开着的是还没宣布的', () => {
    expect(announcedVote({ votes })?.id).toBe(2)
    expect(openVote({ votes })?.id).toBe(3)
    expect(announcedVote({ votes: votes.slice(0, 1) })).toBeNull()
    expect(openVote({ votes: votes.slice(0, 2) })).toBeNull()
  })
})

describe('发言和要点', () => {
  const speech = (value: number, more: Partial<Speech>): Speech => ({
    id: id(value),
    entryId: null,
    speakerName: `发言人${value}`,
    queuedAt: evening('19:40'),
    startedAt: null,
    endedAt: null,
    limitSeconds: 180,
    withdrawnAt: null,
    ...more,
  })
  const speeches = [
    speech(1, { startedAt: evening('19:41'), endedAt: evening('19:44') }),
    speech(2, { startedAt: evening('19:44') }),
    speech(3, {}),
    speech(4, { withdrawnAt: evening('19:45') }),
    speech(5, {}),
  ]

  it('正在说的只有一个，排队的先来先说，撤回的不在队里', () => {
    expect(currentSpeech({ speeches })?.id).toBe(2)
    expect(waitingSpeeches({ speeches }).map((one) => one.id)).toEqual([3, 5])
    expect(currentSpeech({ speeches: speeches.slice(2) })).toBeNull()
  })

  it('撤回的要点不算', () => {
    const point = {
      id: id<'point'>(1),
      speechId: null,
      entryId: null,
      speakerName: '',
      text: '先划线',
      isDissent: false,
      at: evening('19:45'),
      withdrawnAt: null,
    }
    const taken = { ...point, id: id<'point'>(2), withdrawnAt: evening('19:46') }
    expect(standingPoints({ points: [point, taken] })).toEqual([point])
  })
})

it('时间是各项之和', () => {
  expect(
    sumMinutes([anItem(1, 'inform', { plannedMinutes: 5 }), anItem(2, 'vote', { plannedMinutes: 25 })]),
  ).toBe(30)
  expect(sumMinutes([])).toBe(0)
})

describe('粘贴的几行字变成议题', () => {
  it.each<[string, string, readonly string[]]>([
    ['一行一项', '增设停车位\n东门路灯', ['增设停车位', '东门路灯']],
    ['Windows 和老式的换行', '增设停车位\r\n东门路灯\r充电桩', ['增设停车位', '东门路灯', '充电桩']],
    ['空行不算', '\n\n增设停车位\n   \n东门路灯\n', ['增设停车位', '东门路灯']],
    ['中文序号', '一、增设停车位\n（二）东门路灯\n十一、充电桩', ['增设停车位', '东门路灯', '充电桩']],
    [
      '数字序号',
      '1. 增设停车位\n2、东门路灯\n(3)充电桩\n４．车棚',
      ['增设停车位', '东门路灯', '充电桩', '车棚'],
    ],
    ['数字序号后面没有空格', '1.增设停车位\n2）东门路灯', ['增设停车位', '东门路灯']],
    ['圆点和横线', '- 增设停车位\n• 东门路灯\n—— 充电桩', ['增设停车位', '东门路灯', '充电桩']],
    ['题目自己开头的数不是序号', '2026年工作安排\n3栋漏水', ['2026年工作安排', '3栋漏水']],
    ['题目自己开头的小数不是序号', '1.5米围墙改造\n3.8万元公共收益', ['1.5米围墙改造', '3.8万元公共收益']],
    ['序号后面跟着数', '1. 2026年工作安排\n2、3栋漏水', ['2026年工作安排', '3栋漏水']],
    ['只有序号没有题目', '1.\n二、', []],
    ['什么都没有', '', []],
  ])('%s', (_name, text, titles) => {
    expect(splitAgendaLines(text)).toEqual(titles)
  })
})
