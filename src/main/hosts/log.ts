/** Writes the program's log file, the same under both hosts, with everything that could name a person by number removed. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import electronLog from 'electron-log/node.js'

const LARGEST_LOG_BYTES = 5 * 1024 * 1024

/** Replaces identity-card and telephone numbers by stars, since a log is shown to strangers. */
export const redact = (line: string): string =>
  line
    .replace(/(?<!\d)\d{17}[\dXx](?!\d)/g, '〔证件号〕')
    .replace(/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, '〔电话〕')
    .replace(/(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)/g, '〔电话〕')

/** Opens the log and answers the function that appends one redacted line; a log that can't be written never stops the program. */
export const openLog = (file: string): ((line: string) => void) => {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch {
    return () => undefined
  }
  const log = electronLog.create({ logId: file })
  log.transports.console.level = false
  log.transports.file.resolvePathFn = () => file
  log.transports.file.maxSize = LARGEST_LOG_BYTES
  log.transports.file.format = '{iso} {text}'
  return (line) => log.info(redact(line))
}
