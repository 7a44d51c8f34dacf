/** Reads instants as days and clocks in China, and counts time without what was rested. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evening } from '../../tests/builders.ts'
import {
  addDays,
  addMinutes,
  clockOf,
  clockWithSecondsOf,
  countSeconds,
  dayOf,
  daysBetween,
  instantOf,
  isDay,
  type Span,
  secondsBetween,
  weekdayOf,
} from './calendar.ts'

describe('中国时间', () => {
  it.each([
    ['半夜前一秒还是前一天', '2026-03-11T15:59:59.000Z', '2026-03-11', '23:59'],
    ['半夜是新的一天', '2026-03-11T16:00:00.000Z', '2026-03-12', '00:00'],
    ['晚上七点半', '2026-03-12T11:30:05.000Z', '2026-03-12', '19:30'],
    ['除夕夜里跨年', '2026-12-31T16:00:00.000Z', '2027-01-01', '00:00'],
  ])('%s', (_name, at, day, clock) => {
    expect([dayOf(at), clockOf(at)]).toEqual([day, clock])
  })

  it('带秒的钟点', () => expect(clockWithSecondsOf('2026-03-12T11:30:05.000Z')).toBe('19:30:05'))

  it('一天一个钟点只对应一个时刻，读回来不变', () => {
    const minute = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(minute, (date) => {
        const at = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString()
        expect(instantOf(dayOf(at), clockOf(at))).toBe(at)
      }),
    )
  })
})

describe('日子', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-12', 0, '2026-03-12'],
  ])('%s 加 %i 天是 %s', (day, count, wanted) => {
    expect(addDays(day, count)).toBe(wanted)
    expect(daysBetween(day, wanted)).toBe(count)
  })

  it.each([
    ['2026-03-12', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-3-12', false],
    ['26-03-12', false],
    ['2026-03-12 ', false],
    ['', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['0206-03-12', false],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['9999-12-31', false],
  ])('“%s”是不是真的日子：%s', (text, isReal) => {
    expect(isDay(text)).toBe(isReal)
  })

  it('2026 年 3 月 12 日是星期四，15 日是星期日', () => {
    expect([weekdayOf('2026-03-12'), weekdayOf('2026-03-15')]).toEqual([4, 0])
  })

  it.each([
    ['19:30', 45, '20:15'],
    ['23:50', 20, '00:10'],
    ['00:05', -10, '23:55'],
    ['08:05', 0, '08:05'],
  ])('%s 过 %i 分钟是 %s', (time, minutes, wanted) => {
    expect(addMinutes(time, minutes)).toBe(wanted)
  })
})

describe('用了多少时间', () => {
  const span = (from: string, to: string | null): Span => ({
    startedAt: evening(from),
    endedAt: to === null ? null : evening(to),
  })
  const now = '20:00'

  it.each<[string, readonly Span[], readonly Span[], number]>([
    ['还在进行的算到现在', [span('19:50', null)], [], 600],
    ['几段相加', [span('19:30', '19:35'), span('19:50', null)], [], 900],
    ['中间休息不算', [span('19:30', null)], [span('19:40', '19:50')], 1200],
    ['正在休息，表停着', [span('19:30', null)], [span('19:50', null)], 1200],
    ['休息只扣落在这一段里的', [span('19:30', '19:40')], [span('19:35', '19:55')], 300],
    ['休息不在这一段里就不扣', [span('19:30', '19:40')], [span('19:45', '19:55')], 600],
    ['休息盖过整段，是零', [span('19:40', '19:45')], [span('19:30', '19:55')], 0],
    [
      '两次休息重叠，重叠的只扣一次',
      [span('19:30', null)],
      [span('19:40', '19:50'), span('19:45', '19:55')],
      900,
    ],
    [
      '同一次休息记了两遍，只扣一遍',
      [span('19:30', null)],
      [span('19:40', '19:50'), span('19:40', '19:50')],
      1200,
    ],
    [
      '休息里又断了电，只扣休息',
      [span('19:30', null)],
      [span('19:40', '19:55'), span('19:45', '19:50')],
      900,
    ],
    ['钟倒着走的段算零', [span('19:50', '19:40')], [], 0],
    ['钟倒着走的休息不扣', [span('19:30', '19:40')], [span('19:38', '19:32')], 600],
    ['开始比现在还晚，算零', [span('20:10', null)], [], 0],
    ['没有段', [], [span('19:40', '19:50')], 0],
  ])('%s', (_name, spans, breaks, seconds) => {
    expect(countSeconds(spans, breaks, evening(now))).toBe(seconds)
  })

  it('等于一秒一秒地数', () => {
    const anySpan = fc.tuple(fc.nat(300), fc.option(fc.nat(300))).map(([from, to]) => ({ from, to }))
    const at = (second: number): string =>
      new Date(Date.parse(evening('19:30')) + second * 1000).toISOString()
    const asSpan = ({ from, to }: { from: number; to: number | null }): Span => ({
      startedAt: at(from),
      endedAt: to === null ? null : at(to),
    })
    fc.assert(
      fc.property(anySpan, fc.array(anySpan, { maxLength: 5 }), fc.nat(300), (one, pauses, until) => {
        let seconds = 0
        for (let second = one.from; second < (one.to ?? until); second += 1)
          if (!pauses.some((pause) => second >= pause.from && second < (pause.to ?? until))) seconds += 1
        expect(countSeconds([asSpan(one)], pauses.map(asSpan), at(until))).toBe(seconds)
      }),
      { numRuns: 2000 },
    )
  })

  it('两个时刻之间从不是负数', () => {
    expect(secondsBetween(evening('19:30'), evening('19:31'))).toBe(60)
    expect(secondsBetween(evening('19:31'), evening('19:30'))).toBe(0)
  })
})
