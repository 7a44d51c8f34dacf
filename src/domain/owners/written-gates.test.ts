/** Tells at which minute and with which numbers a written vote may open, close and become final. */
import { describe, expect, it } from 'vitest'
import { instantOf } from '../calendar.ts'
import {
  checkAgent,
  checkDayBetween,
  endOfObjections,
  findClosingGate,
  findFinalGate,
  findOpeningGate,
  findWindowGate,
  isWindowOver,
  proposeWindow,
  proxyLimitOf,
  warnOfNotice,
} from './written-gates.ts'

const window = { opensOn: '2026-03-12', untilOn: '2026-03-20', untilTime: '18:00', isDoubleEntry: true }
const at = (clock: string, day = '2026-03-20') => instantOf(day, clock)
const none = { heads: 0, area: 0 }
const out = { outstanding: { heads: 187, area: 1 }, undelivered: { heads: 29, area: 1 } }
const settled = { differenceCount: 0, singleCount: 0 }

describe('开始和截止', () => {
  it('截止的那一分钟还在里面，下一分钟就过了', () => {
    expect(isWindowOver(window, at('18:00:59'))).toBe(false)
    expect(isWindowOver(window, at('18:01'))).toBe(true)
    expect(findWindowGate(window, at('18:01'))).toEqual({
      ...{ code: 'window-over', on: '2026-03-20', time: '18:00' },
    })
  })

  it('不到公布的日子不开始', () => {
    expect(findOpeningGate(window, at('23:59', '2026-03-11'))).toMatchObject({ code: 'window-not-begun' })
    expect(findOpeningGate(window, at('00:00', '2026-03-12'))).toBeNull()
  })

  it('还有票在外面，要等到截止；都收回了随时可以', () => {
    expect(findClosingGate(window, out, settled, at('17:00'))).toMatchObject({ outstandingCount: 216 })
    expect(findClosingGate(window, out, settled, at('18:01'))).toBeNull()
    expect(findClosingGate(window, { outstanding: none, undelivered: none }, settled, at('09:00'))).toBeNull()
  })

  it('两遍不同的、只录一遍的都要先处理；单人录入不等复录', () => {
    const readings = { differenceCount: 2, singleCount: 3 }
    const after = at('18:01')
    expect(findClosingGate(window, out, readings, after)).toEqual({ code: 'readings-open', ...readings })
    expect(
      findClosingGate({ ...window, isDoubleEntry: false }, out, { ...readings, differenceCount: 0 }, after),
    ).toBeNull()
  })
})

describe('会前通知', () => {
  const calendar = { holidays: new Set(['2026-04-06']), workdays: new Set<string>() }
  const whole = { scope: { kind: 'estate' }, opensOn: '2026-04-03', state: 'prepared' } as const

  it('建议的日子：提前十五天，最后一天放假就顺延，再给两周', () => {
    expect(proposeWindow('2026-03-20', calendar)).toEqual({ opensOn: '2026-04-07', untilOn: '2026-04-21' })
  })

  it('整个小区不到十五天就开始，说得出最早哪天；够了、只问一幢、已经开始的不说', () => {
    expect(warnOfNotice(whole, '2026-03-20', calendar)).toBe(
      '业主大会会议要提前 15 天通知全体业主（《物业管理条例》第十四条），今天公告最早2026年4月7日开始；没有公布过的事项不表决。',
    )
    expect(warnOfNotice(whole, '2026-03-19', calendar)).toBeNull()
    const building = { kind: 'building', building: '1栋' } as const
    expect(warnOfNotice({ ...whole, scope: building }, '2026-03-20', calendar)).toBeNull()
    expect(warnOfNotice({ ...whole, state: 'open' }, '2026-03-20', calendar)).toBeNull()
  })
})

describe('异议期', () => {
  const calendar = { holidays: new Set(['2026-04-06']), workdays: new Set<string>() }

  it('当天不算，最后一天放假就顺延到下一个工作日', () => {
    expect(endOfObjections('2026-03-25', 7, calendar)).toBe('2026-04-01')
    // 4 April is a Saturday, and 6 April a holiday of 清明.
    expect(endOfObjections('2026-03-28', 7, calendar)).toBe('2026-04-07')
    expect(endOfObjections('2026-03-25', 0, calendar)).toBeNull()
  })

  it('最后一天过完、都答复了才能定稿', () => {
    const vote = { objectionsUntil: '2026-04-01' }
    expect(findFinalGate(vote, 0, at('23:59', '2026-04-01'))).toMatchObject({ code: 'objection-period' })
    expect(findFinalGate(vote, 0, at('00:00', '2026-04-02'))).toBeNull()
    expect(findFinalGate(vote, 2, at('00:00', '2026-04-02'))).toEqual({ code: 'objections-open', count: 2 })
    expect(findFinalGate({ objectionsUntil: null }, 0, at('09:00'))).toBeNull()
  })
})

describe('日子和委托', () => {
  it('日子两头都算', () => {
    expect(checkDayBetween('2026-03-12', '2026-03-12', '2026-03-20')).toBeNull()
    expect(checkDayBetween('2026-03-20', '2026-03-12', '2026-03-20')).toBeNull()
    expect(checkDayBetween('2026-03-21', '2026-03-12', '2026-03-20')).toMatchObject({ problem: 'after' })
  })

  it('物业的人不行；满了人数不行；选举最多三位，自己定得更少就按自己的', () => {
    const agent = { name: '刘十一', isPropertyStaff: false, ownerCount: 2 }
    expect(checkAgent(agent, null)).toBeNull()
    expect(checkAgent(agent, 3)).toBeNull()
    expect(checkAgent(agent, 2)).toMatchObject({ problem: 'limit', limit: 2 })
    expect(checkAgent({ ...agent, isPropertyStaff: true }, null)).toMatchObject({ problem: 'property-staff' })
    const election = [{ kind: 'candidate' }] as never
    expect(proxyLimitOf({ proxyLimit: null, matters: [] })).toBeNull()
    expect(proxyLimitOf({ proxyLimit: null, matters: election })).toBe(3)
    expect(proxyLimitOf({ proxyLimit: 9, matters: election })).toBe(3)
    expect(proxyLimitOf({ proxyLimit: 1, matters: election })).toBe(1)
  })
})
