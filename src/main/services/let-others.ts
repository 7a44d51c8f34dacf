/** Lets whatever else waits go first, so that long work stops nobody. Knows no work. */
import type { KyselyPlugin } from 'kysely'

/** Behind whatever else waits: a question is answered between two steps. */
export const letOthers = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** How long a command may keep the main thread before others have their turn, in milliseconds. */
const longestTurn = 15

/** Lets others go first between the statements of a long command. For transactions only: nobody else reaches the database meanwhile. */
export const createTurns = (): KyselyPlugin => {
  let began = performance.now()
  return {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (performance.now() - began > longestTurn) {
        await letOthers()
        began = performance.now()
      }
      return result
    },
  }
}
