/** Lets whatever else waits go first, so that long work stops nobody. Knows no work. */
import type { KyselyPlugin } from 'kysely'

/** Behind whatever else waits: a question is answered between two steps. */
export const letOthers = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** How long work may keep the main thread before others have their turn, in milliseconds. */
const longestTurn = 15

/** To be called between two steps of work: others go first where it has kept the main thread for long. */
export type TakeTurn = () => Promise<void>

/** Begins to watch how long work keeps the main thread. */
export const beginTurn = (): TakeTurn => {
  let began = performance.now()
  return async () => {
    if (performance.now() - began <= longestTurn) return
    await letOthers()
    began = performance.now()
  }
}

/** Takes turns between the statements of a command. For transactions only: nobody else reaches the database meanwhile. */
export const takeTurns = (takeTurn: TakeTurn): KyselyPlugin => ({
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    await takeTurn()
    return result
  },
})
