/** The holidays that periods are counted with, as a calendar. Knows no period. */
import { useMemo } from 'react'
import type { Day } from '../../../domain/identity.ts'
import { calendarOf, isYearKnown } from '../../../domain/rules/holiday.ts'
import type { HolidayCalendar } from '../../../domain/rules/period.ts'
import { useAsk } from '../../api.ts'

const noYears: Parameters<typeof calendarOf>[0] = []

/** Whether the order of a day's year is known; true while that is asked for. */
export function useIsYearKnown(day: Day): boolean {
  const years = useAsk('rules.holidays', {}).data
  return years === undefined || isYearKnown(years, day)
}

/** The calendar of the years known; while they are asked for, only weekends are days off. */
export function useHolidays(): HolidayCalendar {
  const years = useAsk('rules.holidays', {}).data ?? noYears
  return useMemo(() => calendarOf(years), [years])
}
