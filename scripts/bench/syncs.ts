/** Counts how often a process asks the disk to keep what it wrote, by strace where that is installed. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What a traced process prints around what is to be counted. */
export const countFrom = 'count-from-here'
export const countTo = 'count-to-here'

/** Syncs between the two printed words of a Node script; null where nobody can trace. */
export const countSyncs = (folder: string, words: readonly string[]): number | null => {
  const trace = path.join(folder, 'syncs.txt')
  const calls = 'fsync,fdatasync,sync_file_range,msync,write'
  const ended = spawnSync('strace', ['-f', '-e', `trace=${calls}`, '-o', trace, process.execPath, ...words], {
    encoding: 'utf8',
  })
  // Neither where it is missing nor where this process may not trace another one.
  if (ended.error !== undefined || !existsSync(trace) || ended.stderr.includes('ptrace(')) return null
  if (ended.status !== 0) throw new Error(`the traced process failed: ${ended.stderr}`)
  const lines = readFileSync(trace, 'utf8').split('\n')
  const from = lines.findIndex((line) => line.includes(countFrom))
  const to = lines.findIndex((line) => line.includes(countTo))
  if (from < 0 || to < from) return null
  return lines.slice(from, to).filter((line) => /\b(?:fsync|fdatasync|sync_file_range|msync)\(/.test(line))
    .length
}
