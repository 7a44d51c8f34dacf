/** Follows members through the door: who counts as in the room, for whom, and since when. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMeeting, aMember, anEvent, evening, fourParties, recorded } from '../../../tests/builders.ts'
import {
  type AttendanceEvent,
  allowedAttendance,
  attendanceKinds,
  countAttendance,
  countParties,
  hasAttended,
  isInRoom,
  presenceAt,
  presenceStates,
  roomAt,
  sortAttendance,
} from './attendance.ts'

const arrive = anEvent('arrive', '19:20')
const leave = anEvent('leave', '20:00')
const withdrawn = { withdrawnAt: evening('20:30') }
const standIn = anEvent('stand-in', '19:25', { standInName: '黄梅' })

describe('一个人现在在哪里', () => {
  it.each<[string, readonly AttendanceEvent[], string, boolean]>([
    ['什么都没登记是未到', [], 'not-arrived', false],
    ['到会', [arrive], 'present', true],
    ['到会后离场', [arrive, leave], 'left', false],
    ['离场后又回来', [arrive, leave, anEvent('arrive', '20:10')], 'present', true],
    ['请假', [anEvent('excuse', '18:00', { note: '出差' })], 'excused', false],
    ['请了假还是来了', [anEvent('excuse', '18:00'), arrive], 'present', true],
    ['委托到会', [standIn], 'stand-in', true],
    ['受托人走了', [standIn, leave], 'left', false],
    ['受托人在，本人后来到了', [standIn, anEvent('arrive', '19:40')], 'present', true],
    ['本人先到，走前委托', [arrive, anEvent('stand-in', '20:00', { standInName: '黄梅' })], 'stand-in', true],
    ['撤销的签到不算', [{ ...arrive, ...withdrawn }], 'not-arrived', false],
    ['撤销离场，人还在', [arrive, { ...leave, ...withdrawn }], 'present', true],
    ['撤销签到，请假还在', [anEvent('excuse', '18:00'), { ...arrive, ...withdrawn }], 'excused', false],
    ['先登记的后发生，按发生的时间', [leave, arrive], 'left', false],
    ['同一秒登记两次，后登记的算', [arrive, anEvent('leave', '19:20')], 'left', false],
    ['同一秒离开又回来', [anEvent('leave', '19:20'), arrive], 'present', true],
  ])('%s', (_name, events, state, inRoom) => {
    const presence = presenceAt({ events: recorded(...events) }, null)
    expect(presence.state).toBe(state)
    expect(isInRoom(presence)).toBe(inRoom)
  })

  it('任何时刻都答得出，那一秒登记的已经算在内', () => {
    const events = recorded(arrive, leave, anEvent('arrive', '20:10'))
    const stateAt = (clock: string): string => presenceAt({ events }, evening(clock)).state
    expect(['19:19:59', '19:20', '19:59:59', '20:00', '20:10'].map(stateAt)).toEqual([
      'not-arrived',
      'present',
      'present',
      'left',
      'present',
    ])
  })

  it('受托人的名字只在委托时说，本人到了就不再说', () => {
    expect(presenceAt({ events: recorded(standIn) }, null).standInName).toBe('黄梅')
    const came = recorded(standIn, anEvent('arrive', '19:40'))
    expect(presenceAt({ events: came }, null)).toMatchObject({ standInName: null, since: evening('19:40') })
  })

  it('请假的事由跟着请假走', () => {
    const events = recorded(anEvent('excuse', '18:00', { note: '出差' }))
    expect(presenceAt({ events }, null)).toMatchObject({ note: '出差', since: evening('18:00') })
  })
})

describe('接着能登记什么', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    'not-arrived': ['arrive', 'excuse', 'stand-in'],
    present: ['leave', 'stand-in'],
    'stand-in': ['arrive', 'leave'],
    excused: ['arrive', 'stand-in'],
    left: ['arrive', 'stand-in'],
  }
  it.each(presenceStates.map((state) => [state] as const))('%s', (state) => {
    expect(attendanceKinds.filter((kind) => allowedAttendance[state].includes(kind)).toSorted()).toEqual(
      expected[state],
    )
  })
})

describe('屋里的人数', () => {
  it('四十人的名册，到了二十一人，列席的不算', () => {
    const { roll, parties } = aMeeting().withRoll(40).withPresent(21).withObservers(3).record()
    const listening = roll.map((entry) =>
      entry.capacity === 'observer' ? { ...entry, events: recorded(arrive) } : entry,
    )
    expect(roomAt(parties, listening, null)).toMatchObject({ dueCount: 40, presentCount: 21 })
    expect(
      countParties(parties, listening, null).map((party) => [party.dueCount, party.presentCount]),
    ).toEqual([
      [10, 6],
      [10, 5],
      [10, 5],
      [10, 5],
    ])
  })

  it('委托到会算他那一方有人', () => {
    const { roll, parties } = aMeeting().withRoll(4).withPresent(2).withEvents(3, standIn).record()
    expect(countParties(parties, roll, null).map((party) => party.presentCount)).toEqual([1, 1, 1, 0])
  })

  it('不属于任何一方的成员算应到，不算在哪一方', () => {
    const roll = [aMember(1), aMember(2, { partyId: null, events: recorded(arrive) })]
    const room = roomAt(fourParties, roll, null)
    expect(room).toMatchObject({ dueCount: 2, presentCount: 1 })
    expect(room.parties.every((party) => party.presentCount === 0)).toBe(true)
  })

  it('晚到的人不改变前一刻的人数', () => {
    const { roll, parties } = aMeeting()
      .withRoll(5)
      .withPresent(3)
      .withEvents(4, anEvent('arrive', '20:05'))
      .record()
    const count = (clock: string): number => roomAt(parties, roll, evening(clock)).presentCount
    expect([count('19:57'), count('20:05')]).toEqual([3, 4])
  })

  it('在任何时刻，实到加请假加缺席等于应到，各方之和等于全场', () => {
    const anyEvent = fc.record({
      kind: fc.constantFrom(...attendanceKinds),
      minute: fc.nat(59),
      isWithdrawn: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(fc.array(anyEvent, { maxLength: 6 }), { maxLength: 12 }),
        fc.nat(59),
        (doors, minute) => {
          const clock = (value: number): string => `19:${String(value).padStart(2, '0')}`
          const roll = doors.map((events, index) =>
            aMember(index + 1, {
              events: recorded(
                ...events.map((event) =>
                  anEvent(event.kind, clock(event.minute), event.isWithdrawn ? withdrawn : {}),
                ),
              ),
            }),
          )
          const counted = countAttendance(roll)
          expect(counted.attendedCount + counted.excusedCount + counted.absentCount).toBe(roll.length)
          const room = roomAt(fourParties, roll, evening(clock(minute)))
          expect(room.parties.reduce((sum, party) => sum + party.presentCount, 0)).toBe(room.presentCount)
          expect(room.presentCount).toBeLessThanOrEqual(room.dueCount)
          for (const entry of roll)
            if (isInRoom(presenceAt(entry, null))) expect(hasAttended(entry)).toBe(true)
        },
      ),
    )
  })

  it('来过又走的算实到，请假没来的算请假，其余算缺席', () => {
    const { roll } = aMeeting()
      .withRoll(5)
      .withObservers(1)
      .withEvents(1, arrive, leave)
      .withEvents(2, anEvent('excuse', '18:00'))
      .withEvents(3, anEvent('excuse', '18:00'), arrive)
      .withEvents(4, { ...arrive, ...withdrawn })
      .record()
    const sorted = sortAttendance(roll)
    expect({
      attended: sorted.attended.map((entry) => entry.number),
      excused: sorted.excused.map((entry) => entry.number),
      absent: sorted.absent.map((entry) => entry.number),
      observers: sorted.observers.map((entry) => entry.number),
    }).toEqual({ attended: [1, 3], excused: [2], absent: [4, 5], observers: [6] })
  })
})
