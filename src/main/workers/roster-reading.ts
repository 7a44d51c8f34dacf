/** Starts, asks and ends the worker that reads one roster file; kills it when it takes too long. Decides nothing about rosters. */
import { Worker } from 'node:worker_threads'
import { type Failure, type Reply, refuse } from '../../domain/failure.ts'
import type { RosterDecisions } from '../../domain/roster/roster.ts'
import type { SheetColumns } from '../../domain/roster/roster-columns.ts'
import type { RosterProblemKind } from '../../domain/roster/roster-problem.ts'
import {
  type PlainRows,
  type ReadingLimits,
  type ReadingMessage,
  type ReadingOutline,
  type ReadingProgress,
  type ReadingRequest,
  type ReadingTask,
  type RosterList,
  type RosterLists,
  type RosterSummary,
  readingLimits,
  type SheetShown,
} from './reading-protocol.ts'

/** One file being read: `done` answers once the cells are there, `check` as often as decisions change, `take` pages of the last check. */
export type RosterReading = {
  readonly done: Promise<Reply<ReadingOutline>>
  readonly check: (decisions?: RosterDecisions) => Promise<Reply<RosterSummary>>
  readonly take: <List extends RosterList>(
    list: List,
    from: number,
    count: number,
    only?: RosterProblemKind,
  ) => Promise<Reply<RosterLists[List]>>
  /** How the sheets are read under the columns chosen so far, where a check is refused because no column names a room. */
  readonly outline: (columns: readonly SheetColumns[]) => Promise<Reply<readonly SheetShown[]>>
  /** The first `count` rows as they stand, for tables that are no roster. */
  readonly rows: (count: number) => Promise<Reply<PlainRows>>
  /** Ends the worker at once; whatever is still asked is refused with `reading-cancelled`. */
  readonly cancel: () => void
}

/** The worker's own file stands beside this one, as source under Node and bundled under its own name in a build. */
const workerFile = import.meta.url.endsWith('.ts') ? './spreadsheet.ts' : './spreadsheet.js'

/** A worker that needs more memory than this holds a file that was made to need it. */
const memoryLimitMb = 2_048

type Asked = { readonly settle: (reply: Reply) => void; readonly timer: NodeJS.Timeout }

/** Starts reading a roster file; `bytes` are copied, so the caller keeps its own. */
export const startReading = (file: {
  readonly name: string
  readonly bytes: Uint8Array
  readonly onProgress?: (progress: ReadingProgress) => void
  readonly limits?: Partial<ReadingLimits>
}): RosterReading => {
  const limits = { ...readingLimits, ...file.limits }
  if (file.bytes.byteLength > limits.bytes) {
    return endedReading({ code: 'spreadsheet-too-large', limit: 'bytes' })
  }
  const bytes = new Uint8Array(file.bytes)
  const task: ReadingTask = { name: file.name, bytes, limits }
  const worker = new Worker(new URL(workerFile, import.meta.url), {
    workerData: task,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  })
  const asked = new Map<number, Asked>()
  let ended: Failure | null = null
  let count = 0

  const end = (failure: Failure): void => {
    if (ended) return
    ended = failure
    for (const { settle, timer } of asked.values()) {
      clearTimeout(timer)
      settle(refuse(failure))
    }
    asked.clear()
    void worker.terminate()
  }
  const expect = (id: number): Promise<Reply> => {
    if (ended) return Promise.resolve(refuse({ code: 'reading-gone' }))
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => end({ code: 'spreadsheet-too-large', limit: 'seconds' }),
        limits.seconds * 1_000,
      )
      asked.set(id, { settle: resolve, timer })
    })
  }
  const settle = (id: number, reply: Reply): void => {
    const question = asked.get(id)
    if (!question) return
    clearTimeout(question.timer)
    asked.delete(id)
    question.settle(reply)
  }
  const ask = async (request: ReadingRequest): Promise<Reply> => {
    const read = await done
    if (!read.ok) return ended?.code === 'reading-cancelled' ? read : refuse({ code: 'reading-gone' })
    const answer = expect(request.id)
    if (!ended) worker.postMessage(request)
    return answer
  }

  worker.on('message', (message: ReadingMessage) => {
    if (ended) return
    if (message.kind === 'progress') file.onProgress?.(message.progress)
    else if (message.kind === 'answer') settle(message.id, message.reply)
    else {
      settle(0, message.reply)
      if (!message.reply.ok) end({ code: 'reading-gone' })
    }
  })
  worker.on('error', (thrown: Error) => {
    const outOfMemory = 'code' in thrown && thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
    end(
      outOfMemory ? { code: 'spreadsheet-too-large', limit: 'inflated' } : { code: 'spreadsheet-unreadable' },
    )
  })
  worker.on('exit', () => end({ code: 'reading-gone' }))

  const done = expect(0) as Promise<Reply<ReadingOutline>>
  const nextId = (): number => {
    count += 1
    return count
  }
  return {
    done,
    check: (decisions = {}) =>
      ask({ kind: 'check', id: nextId(), decisions }) as Promise<Reply<RosterSummary>>,
    take: <List extends RosterList>(list: List, from: number, size: number, only?: RosterProblemKind) =>
      ask({ kind: 'take', id: nextId(), list, from, count: size, only }) as Promise<Reply<RosterLists[List]>>,
    outline: (columns) =>
      ask({ kind: 'outline', id: nextId(), columns }) as Promise<Reply<readonly SheetShown[]>>,
    rows: (size) => ask({ kind: 'rows', id: nextId(), count: size }) as Promise<Reply<PlainRows>>,
    cancel: () => end({ code: 'reading-cancelled' }),
  }
}

/** A reading that was refused before it began. */
const endedReading = (failure: Failure): RosterReading => {
  const answer = Promise.resolve(refuse(failure))
  return {
    done: answer,
    check: () => answer,
    take: () => answer,
    outline: () => answer,
    rows: () => answer,
    cancel: () => {},
  }
}
