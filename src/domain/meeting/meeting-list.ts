/** Orders meetings for a list (the next first) and proposes the name of a new one. Knows no clock and no database. */
import { numberInChinese } from '../chinese-text.ts'
import type { Day } from '../identity.ts'
import { describeForm, isRunning, type Meeting, type MeetingState } from './meeting.ts'

type Dated = Pick<Meeting, 'id' | 'state' | 'heldOn' | 'startTime'>

const isAhead = (state: MeetingState): boolean =>
  state === 'draft' || state === 'called' || state === 'signing-in' || isRunning(state)

const beginsAt = (meeting: Dated): string => `${meeting.heldOn} ${meeting.startTime}`

const earlierFirst = (one: Dated, other: Dated): number =>
  beginsAt(one) === beginsAt(other) ? one.id - other.id : beginsAt(one) < beginsAt(other) ? -1 : 1

/** Meetings that are still to be held or are going on, the next first. */
export const listAhead = <Line extends Dated>(meetings: readonly Line[]): readonly Line[] =>
  meetings.filter((meeting) => isAhead(meeting.state)).toSorted(earlierFirst)

/** Meetings that are over or were called off, the latest first. */
export const listPast = <Line extends Dated>(meetings: readonly Line[]): readonly Line[] =>
  meetings.filter((meeting) => !isAhead(meeting.state)).toSorted((one, other) => earlierFirst(other, one))

/** The meeting that comes next: people signing in, else the earliest from `today` on, else the latest that was missed. */
export const findNext = <Line extends Dated>(meetings: readonly Line[], today: Day): Line | null => {
  const ahead = listAhead(meetings).filter((meeting) => !isRunning(meeting.state))
  return (
    ahead.find((meeting) => meeting.state === 'signing-in') ??
    ahead.find((meeting) => meeting.heldOn >= today) ??
    ahead.at(-1) ??
    null
  )
}

const numerals = /（第([零一二三四五六七八九十百千]+)次）$/u

const withoutNumber = (title: string): string => title.replace(numerals, '').trim()

const numberOf = (title: string): number => {
  const said = numerals.exec(title)?.[1]
  if (said === undefined) return 1
  for (let value = 1; value < 1000; value += 1) if (numberInChinese(value) === said) return value
  return 1
}

/** The title after the highest number that `titles` hold under the same name: 四方议事会 → 四方议事会（第二次）. */
export const nextTitle = (name: string, titles: readonly string[]): string => {
  const bare = withoutNumber(name)
  const former = titles.filter((title) => withoutNumber(title) === bare).map(numberOf)
  return former.length === 0 ? bare : `${bare}（第${numberInChinese(Math.max(...former) + 1)}次）`
}

/** The title that the program proposes for a meeting of a form in a 小区, counting on from the meetings before. */
export const proposeTitle = (
  meeting: Pick<Meeting, 'form' | 'estateName'>,
  titles: readonly string[],
): string => nextTitle(`${meeting.estateName.trim()}${describeForm(meeting.form).name}`, titles)
