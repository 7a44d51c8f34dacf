/** Keeps when the program was last alive, so that a power cut can be told from a pause. Decides nothing. */
import fs from 'node:fs'
import path from 'node:path'
import type { Instant } from '../domain/identity.ts'

const everyMilliseconds = 5000
const fileName = '最近运行'

/** When the program last wrote that it was alive; null when never, or when the file is unreadable. */
export const readHeartbeat = (directory: string): Instant | null => {
  try {
    const text = fs.readFileSync(path.join(directory, fileName), 'utf8').trim()
    // A power cut may leave half of it, which could still be read as another time.
    return new Date(text).toISOString() === text ? text : null
  } catch {
    return null
  }
}

/** Writes the time every few seconds while `isBeating`; answers how to stop. A full disk does not stop the program. */
export const keepHeartbeat = (
  directory: string,
  now: () => Instant,
  isBeating: () => boolean,
): (() => void) => {
  const beat = (): void => {
    if (!isBeating()) return
    try {
      fs.writeFileSync(path.join(directory, fileName), now())
    } catch {
      // A missed beat only makes an interruption look longer, which the secretary is asked about anyway.
    }
  }
  const timer = setInterval(beat, everyMilliseconds)
  timer.unref()
  return () => {
    clearInterval(timer)
    beat()
  }
}
