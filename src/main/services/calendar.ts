/** Tells what stands on the days of a month. Changes nothing. */
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts'
import { accept, type Reply } from '../../domain/failure.ts'
import type { Day } from '../../domain/identity.ts'
import { weeksOf } from '../../domain/month.ts'
import { readMeetingsOn, readMilestonesOn, readNoticesOn, readTasksDue } from '../store/calendar.ts'
import type { Reading } from './context.ts'
import { listHolidays } from './rules.ts'

type Month = OutputOf<'calendar.month'>

/** Meetings, notices, due tasks and milestones of the weeks of a month, with its holidays. */
export const tellMonth = async (
  context: Reading,
  { month }: CheckedInputOf<'calendar.month'>,
): Promise<Reply<Month>> => {
  const { read } = context
  const days = weeksOf(month).flat()
  const from: Day = days[0] ?? `${month}-01`
  const to: Day = days.at(-1) ?? from
  const isWithin = (day: Day | null): day is Day => day !== null && day >= from && day <= to
  const notices = (await readNoticesOn(read, from, to)).flatMap(({ postedOn, until, ...notice }) => [
    ...(isWithin(postedOn)
      ? [{ kind: 'notice' as const, ...notice, on: postedOn, edge: 'first' as const }]
      : []),
    ...(isWithin(until) && notice.state !== 'withdrawn'
      ? [{ kind: 'notice' as const, ...notice, on: until, edge: 'last' as const }]
      : []),
  ])
  const holidays = await listHolidays(context)
  if (!holidays.ok) return holidays
  return accept({
    entries: [
      ...(await readMeetingsOn(read, from, to)).map((one) => ({ kind: 'meeting' as const, ...one })),
      ...(await readTasksDue(read, from, to)).map((one) => ({ kind: 'task' as const, ...one })),
      ...(await readMilestonesOn(read, from, to)).map((one) => ({ kind: 'milestone' as const, ...one })),
      ...notices,
    ],
    holidays: holidays.value.flatMap((year) => year.days).filter((one) => isWithin(one.day)),
  })
}
