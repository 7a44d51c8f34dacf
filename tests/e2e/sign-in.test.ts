/** Signing people in from one box: few keys, by whatever is known of a person. */
import { attendancePlace } from './pages/attendance.ts'
import { createKeys } from './pages/keys.ts'
import { expect, test } from './story.ts'

const mostKeys = 175
const peopleCount = 35

test('35 people are signed in with at most 175 keys, by number, initials, name and room', async ({
  begin,
}) => {
  const story = await begin('called')
  const { page, meetingId } = story
  await story.ask('meetings.beginSignIn', { meetingId })
  await story.goTo('/meetings/:id/sign-in')
  const { roll } = await story.record()
  const keys = createKeys(page)
  const desk = attendancePlace(page)
  await expect(desk.box).toBeFocused()
  const people = roll.slice(0, peopleCount)
  const isAlone = (typed: string): boolean =>
    roll.filter((entry) => entry.initials.startsWith(typed)).length === 1
  for (const [place, entry] of people.entries()) {
    const ways = [String(entry.number), entry.initials, entry.name]
    const wanted = ways[place % ways.length] ?? ''
    const typed = wanted === entry.initials && !isAlone(wanted) ? entry.name : wanted
    await keys.type(typed)
    await expect(desk.target).toContainText(entry.name)
    await keys.press('Enter')
  }
  await expect(desk.target).toContainText('还有 1 人未到')
  expect(keys.count()).toBeLessThanOrEqual(mostKeys)
  const { roll: after } = await story.record()
  const arrived = after.filter((entry) => entry.events.some((event) => event.kind === 'arrive'))
  expect(arrived.map((entry) => entry.name)).toEqual(people.map((entry) => entry.name))
})

test('委托, 请假, 离场 and a second arrival are one key each, and the last act can be taken back', async ({
  begin,
}) => {
  const story = await begin('signing-in')
  const { page } = story
  await story.goTo('/meetings/:id/sign-in')
  const keys = createKeys(page)
  const desk = attendancePlace(page)
  const presence = async (name: string): Promise<string> => {
    const { roll } = await story.record()
    const events = roll.find((entry) => entry.name === name)?.events ?? []
    return events
      .filter((event) => event.withdrawnAt === null)
      .map((event) => event.kind)
      .join(' ')
  }
  await expect(desk.box).toBeFocused()
  await keys.type('向文斌')
  await keys.press('1')
  await keys.type('向小军')
  await keys.press('Enter')
  await expect(desk.undo).toContainText('向小军代向文斌')
  await keys.type('佘丽华')
  await keys.press('2')
  await keys.type('住院')
  await keys.press('Enter')
  await expect(desk.undo).toContainText('佘丽华')
  await keys.type('何玉珍')
  await keys.press('3')
  await expect(desk.undo).toContainText('何玉珍')
  expect(await presence('向文斌')).toBe('stand-in')
  expect(await presence('佘丽华')).toBe('excuse')
  expect(await presence('何玉珍')).toBe('arrive leave')
  await keys.press('Control+z')
  await expect.poll(() => presence('何玉珍')).toBe('arrive')
})
