/** The holidays that come with the program, one file a year. Decides nothing. */
import year2026 from '../../../resources/holidays/2026.json' with { type: 'json' }
import type { HolidayYear } from '../../domain/rules/holiday.ts'

export const shippedHolidays: readonly HolidayYear[] = [year2026]
