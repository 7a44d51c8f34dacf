/** 会议列表的次序，新会议的名称。 */
import { expect, test } from 'vitest'
import type { MeetingId } from '../identity.ts'
import type { MeetingState } from './meeting.ts'
import { findNext, listAhead, listPast, nextTitle, proposeTitle } from './meeting-list.ts'

const aLine = (id: number, state: MeetingState, heldOn: string, startTime = '19:30') => ({
  id: id as MeetingId,
  state,
  heldOn,
  startTime,
})

const lines = [
  aLine(1, 'archived', '2026-02-23'),
  aLine(2, 'closed', '2026-03-09'),
  aLine(3, 'called', '2026-03-12'),
  aLine(4, 'draft', '2026-03-12', '15:00'),
  aLine(5, 'cancelled', '2026-03-20'),
  aLine(6, 'draft', '2026-03-01'),
]

test('接下来的会议，最近的在前；开过的，最晚的在前', () => {
  expect(listAhead(lines).map((line) => line.id)).toEqual([6, 4, 3])
  expect(listPast(lines).map((line) => line.id)).toEqual([5, 2, 1])
})

test('下一次会议：签到中的优先，再是今天起最早的，都没有就是最近错过的', () => {
  expect(findNext(lines, '2026-03-10')?.id).toBe(4)
  expect(findNext([...lines, aLine(7, 'signing-in', '2026-03-30')], '2026-03-10')?.id).toBe(7)
  expect(findNext(lines, '2026-04-01')?.id).toBe(3)
  expect(findNext([aLine(1, 'in-session', '2026-03-12')], '2026-03-12')).toBeNull()
})

test('名称接着已有的次数往下排', () => {
  const titles = ['南方印象小区四方议事会', '南方印象小区四方议事会（第十次）', '板凳会']
  expect(proposeTitle({ form: 'four-party-council', estateName: '南方印象小区' }, titles)).toBe(
    '南方印象小区四方议事会（第十一次）',
  )
  expect(proposeTitle({ form: 'bench-meeting', estateName: ' ' }, titles)).toBe('板凳会（第二次）')
  expect(proposeTitle({ form: 'dialogue-meeting', estateName: '' }, titles)).toBe('恳谈会')
  expect(nextTitle('外墙脱落恳谈会（第二次）', ['外墙脱落恳谈会（第二次）'])).toBe('外墙脱落恳谈会（第三次）')
})
