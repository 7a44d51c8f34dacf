/** Indexes in small steps what is left to index, so that nothing waits for it long. Knows no noun. */
import type { Kysely } from 'kysely'
import type { Schema } from '../../store/schema/schema.ts'
import { countDirty } from '../../store/search/match.ts'
import { letOthers } from '../let-others.ts'
import { indexChanged } from './indexing.ts'

/** Records a step: well below 50 ms of the main thread. */
const stepSize = 100

export type SearchUpkeep = {
  /** Begins unless it is under way; returns at once. */
  begin(): void
  /** Ends after the step that is under way. */
  stop(): Promise<void>
}

const sayError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

/** Keeps the index of one store; begins with what an earlier run or an older version left. */
export const keepSearchUp = (db: Kysely<Schema>, log: (line: string) => void): SearchUpkeep => {
  let isStopped = false
  let underWay: Promise<void> | null = null
  const catchUp = async (): Promise<void> => {
    try {
      await letOthers()
      if (isStopped || (await countDirty(db)) === 0) return
      let isMore = true
      while (isMore && !isStopped) {
        isMore = await db.transaction().execute((write) => indexChanged(write, stepSize))
        await letOthers()
      }
    } catch (error) {
      log(`search not indexed: ${sayError(error)}`)
    }
  }
  const begin = (): void => {
    if (isStopped) return
    underWay ??= catchUp().finally(() => {
      underWay = null
    })
  }
  begin()
  return {
    begin,
    stop: async () => {
      isStopped = true
      await underWay
    },
  }
}
