/** Reads a file of holidays that a user picked: JSON here, tables in the worker that reads spreadsheets. Keeps nothing. */
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import { type HolidayReading, readHolidayJson, readHolidayRows } from '../../domain/rules/holiday.ts'
import type { OpenedFile } from '../host.ts'
import { startReading } from '../workers/roster-reading.ts'

type Read = Extract<HolidayReading, { readonly year: unknown }>

/** More rows than any year has days. */
const mostRows = 1000

const settle = (reading: HolidayReading): Reply<Read> =>
  'year' in reading ? accept(reading) : refuse({ code: 'holidays-unreadable', problem: reading.problem })

const readJson = (bytes: Uint8Array): Reply<Read> => {
  try {
    return settle(readHolidayJson(JSON.parse(new TextDecoder('utf-8').decode(bytes))))
  } catch {
    return refuse({ code: 'holidays-unreadable', problem: { row: null, reason: 'not-read' } })
  }
}

/** Reads the holidays of one year out of a file. */
export const readHolidayFile = async ({ name, bytes }: OpenedFile): Promise<Reply<Read>> => {
  if (/\.json$/iu.test(name)) return readJson(bytes)
  const reading = startReading({ name, bytes })
  const read = await reading.done
  const rows = read.ok ? await reading.rows(mostRows) : read
  reading.cancel()
  if (!rows.ok) return rows
  return settle(
    readHolidayRows(
      rows.value.map(({ row, cells }) => ({
        row,
        cells: cells.map((cell) => (cell === null ? '' : String(cell))),
      })),
    ),
  )
}
