import { describe, expect, it } from 'vitest'
import { addDays } from '../../../domain/calendar.ts'
import { type TopicLevel, topicLevels } from '../../../domain/topic/topic.ts'
import { type LaneFacts, type LaneMeeting, type LanePlaces, placeLanes } from './lane-places.ts'

const meeting = (meetingId: number, on: string, level: TopicLevel): LaneMeeting => ({
  meetingId,
  title: '协商会',
  on,
  level,
  isHeld: true,
  isDeciding: level === 'hearing',
})

/** Seven 议事, four 联动, one 听证 in ten months. */
const fireLane: LaneFacts = {
  meetings: [
    ['2025-05-14', 'deliberation'],
    ['2025-05-28', 'deliberation'],
    ['2025-06-11', 'deliberation'],
    ['2025-06-25', 'linkage'],
    ['2025-07-16', 'linkage'],
    ['2025-07-30', 'deliberation'],
    ['2025-08-13', 'deliberation'],
    ['2025-09-10', 'linkage'],
    ['2025-10-15', 'linkage'],
    ['2025-11-12', 'hearing'],
    ['2025-12-03', 'deliberation'],
    ['2026-01-14', 'deliberation'],
  ].map(([on = '', level], place) =>
    meeting(place + 1, on, topicLevels.find((one) => one === level) ?? 'deliberation'),
  ),
  moves: [
    { id: 1, on: '2025-05-06', from: null, to: 'deliberation', reason: '多户反映' },
    { id: 2, on: '2025-06-18', from: 'deliberation', to: 'linkage', reason: '涉及多单位' },
    { id: 3, on: '2025-07-23', from: 'linkage', to: 'deliberation', reason: '先定公约' },
    { id: 4, on: '2025-08-27', from: 'deliberation', to: 'linkage', reason: '须联合执法' },
    { id: 5, on: '2025-10-29', from: 'linkage', to: 'hearing', reason: '路线有分歧' },
    { id: 6, on: '2025-11-19', from: 'hearing', to: 'deliberation', reason: '交回落实' },
  ],
  until: '2026-03-12',
}

const place = (facts: LaneFacts, room: { readonly width: number; readonly em: number }): LanePlaces =>
  placeLanes(facts, room) ?? expect.fail('nothing was placed')

/** What stands on a lane, from the left to the right. */
const rangesOn = (places: LanePlaces, y: number, em: number) =>
  [
    ...places.meetings
      .filter((one) => one.y === y)
      .map(({ x }) => ({ from: x - places.square / 2, to: x + places.square / 2 })),
    ...places.moves.flatMap(({ label }) => {
      if (label === null || label.y !== y) return []
      const wide = [...label.text].length * 0.92 * em
      return [
        label.anchor === 'end'
          ? { from: label.x - wide, to: label.x }
          : { from: label.x, to: label.x + wide },
      ]
    }),
    ...places.moves
      .filter(({ fromY, toY }) => y > Math.min(fromY, toY) - 1 && y < Math.max(fromY, toY) + 1)
      .map(({ x }) => ({ from: x, to: x })),
  ].toSorted((one, other) => one.from - other.from || one.to - other.to)

describe('the lanes of a dossier', () => {
  it.each([
    { width: 815, em: 16 },
    { width: 815, em: 18 },
    { width: 790, em: 20 },
    { width: 900, em: 24 },
    { width: 1240, em: 18 },
  ])('twelve meetings and five moves lie beside each other on $width at $em', ({ width, em }) => {
    const places = place(fireLane, { width, em })
    expect(places.meetings).toHaveLength(12)
    expect(places.lanes.map(({ level, count }) => [level, count])).toEqual([
      ['hearing', 1],
      ['linkage', 4],
      ['deliberation', 7],
    ])
    expect(places.square).toBeGreaterThan(0.9 * em)
    for (const { middle } of places.lanes) {
      const ranges = rangesOn(places, middle, em)
      for (const [at, range] of ranges.entries()) {
        expect(range.from, 'behind the name of the lane').toBeGreaterThan(8 * em)
        expect(range.to, 'before today').toBeLessThanOrEqual(places.end)
        expect(range.from).toBeGreaterThanOrEqual((ranges[at - 1]?.to ?? 0) - 0.5)
      }
    }
    expect(places.moves.filter(({ label }) => label === null)).toEqual([])
  })

  it('squares follow the days, arrows go up and down, and the dotted line begins at the last one', () => {
    const places = place(fireLane, { width: 815, em: 18 })
    const xs = places.meetings.map(({ x }) => x)
    expect(xs).toEqual(xs.toSorted((one, other) => one - other))
    expect(places.moves.map(({ isUp }) => isUp)).toEqual([true, false, true, true, false])
    expect(places.rest.y).toBe(places.meetings.at(-1)?.y)
    expect(places.rest.to).toBe(places.end)
  })

  it('months are named at even steps, the year once', () => {
    const { ticks, end } = place(fireLane, { width: 815, em: 18 })
    expect(ticks.map(({ label }) => label)).toEqual(['2025年5月', '7月', '9月', '11月', '2026年1月'])
    expect(ticks.every(({ x }) => x < end)).toBe(true)
  })

  it('forty meetings still find room, each in its order', () => {
    const meetings = Array.from({ length: 40 }, (_, at) =>
      meeting(at, addDays('2025-01-01', at * 3), 'deliberation'),
    )
    const places = place({ meetings, moves: [], until: '2025-05-01' }, { width: 815, em: 18 })
    const xs = places.meetings.map(({ x }) => x)
    expect(xs.every((x, at) => at === 0 || x - (xs[at - 1] ?? 0) >= places.square)).toBe(true)
    expect(Math.max(...xs)).toBeLessThan(places.end)
  })

  it('a long reason is shortened, and nothing at all is drawn of a topic that was never consulted on', () => {
    const reason = '涉及多个单位的职责，需要职能部门到场说明情况并当场答复群众'
    const facts: LaneFacts = {
      meetings: [meeting(1, '2026-03-02', 'deliberation')],
      moves: [{ id: 1, on: '2026-03-04', from: 'deliberation', to: 'linkage', reason }],
      until: '2026-03-12',
    }
    const [move] = place(facts, { width: 815, em: 18 }).moves
    expect(move?.label?.text).toMatch(/^涉及多个单位.*…$/u)
    expect(move?.reason).toBe(reason)
    expect(placeLanes({ meetings: [], moves: [], until: '2026-03-12' }, { width: 815, em: 18 })).toBeNull()
  })
})
