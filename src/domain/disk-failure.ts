/** Names the failure behind an error code of SQLite or of the file system. Knows no file system. */
import type { Failure } from './failure.ts'

/** Codes of a place that broke, went away, or is something else than a folder. */
const unreachable = new Set(['EIO', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENXIO', 'ENODEV', 'EBUSY'])

/** The refusal for an error code (`ENOSPC`, `SQLITE_FULL`, …) met at `path`; null for codes that are no matter of the disk. */
export const failureFromCode = (code: string, path: string): Failure | null => {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full' }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return { code: 'disk-read-only' }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return { code: 'database-damaged' }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return { code: 'database-busy' }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN') || unreachable.has(code))
    return { code: 'disk-error', path }
  return null
}

/** The code that an error carries; empty for errors without one. */
export const codeOfError = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
