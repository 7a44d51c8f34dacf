/** Stamps one instant on every entry of a zip archive, so that the same contents are the same bytes. Knows no contents. */
import { clockWithSecondsOf, dayOf } from '../../domain/calendar.ts'
import type { Instant } from '../../domain/identity.ts'

const endMark = 0x06054b50
const entryMark = 0x02014b50

const stampOf = (at: Instant): { readonly time: number; readonly date: number } => {
  const [year = 1980, month = 1, day = 1] = dayOf(at).split('-').map(Number)
  const [hours = 0, minutes = 0, seconds = 0] = clockWithSecondsOf(at).split(':').map(Number)
  return {
    time: (hours << 11) | (minutes << 5) | (seconds >> 1),
    date: ((Math.min(2107, Math.max(1980, year)) - 1980) << 9) | (month << 5) | day,
  }
}

const findEnd = (view: DataView): number => {
  for (let place = view.byteLength - 22; place >= 0; place -= 1) {
    if (view.getUint32(place, true) === endMark) return place
  }
  return -1
}

/** The archive with `madeAt` (clock of China) as the time of every entry; bytes that are no zip stay as they are. */
export const stampArchive = (archive: Uint8Array, madeAt: Instant): Uint8Array => {
  const bytes = Uint8Array.from(archive)
  const view = new DataView(bytes.buffer)
  const end = findEnd(view)
  if (end < 0) return bytes
  const { time, date } = stampOf(madeAt)
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== entryMark) break
    view.setUint16(entry + 12, time, true)
    view.setUint16(entry + 14, date, true)
    const local = view.getUint32(entry + 42, true)
    view.setUint16(local + 10, time, true)
    view.setUint16(local + 12, date, true)
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true)
  }
  return bytes
}
