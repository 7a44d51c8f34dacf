/** Gives the present day in China, renewed with the minute. Decides nothing. */
import { dayOf } from '../../../domain/calendar.ts'
import type { Day } from '../../../domain/identity.ts'
import { useNow } from './use-now.ts'

export const useToday = (): Day => dayOf(new Date(useNow(60_000)).toISOString())
