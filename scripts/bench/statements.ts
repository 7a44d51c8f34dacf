/** Listens to the statements that the program puts to SQLite, so that the same ones can be run bare. */
import Bare from 'better-sqlite3'

/** One statement with its values, as it was run. */
export type Said = { readonly sql: string; readonly values: readonly unknown[]; readonly isReading: boolean }

type Verbs = Record<'run' | 'all', (this: { readonly source: string }, ...words: unknown[]) => unknown>

const findStatements = (): Verbs => {
  const database = new Bare(':memory:')
  const prototype: unknown = Object.getPrototypeOf(database.prepare('SELECT 1'))
  database.close()
  return prototype as Verbs
}

/** Everything that is run while `work` is under way, in its order, from statements old and new. */
export const listen = async (work: () => Promise<unknown>): Promise<readonly Said[]> => {
  const said: Said[] = []
  const verbs = findStatements()
  const { run, all } = verbs
  const hear = (verb: Verbs['run'], isReading: boolean): Verbs['run'] =>
    function (...words) {
      said.push({ sql: this.source, values: words.flat(), isReading })
      return verb.apply(this, words)
    }
  verbs.run = hear(run, false)
  verbs.all = hear(all, true)
  try {
    await work()
  } finally {
    Object.assign(verbs, { run, all })
  }
  return said
}
