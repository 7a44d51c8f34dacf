/** Keeps statements prepared that are put again and again; preparing is most of what a short one costs. Knows no SQL. */
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** As many as the program's own sentences and their common lengths; more would only hold memory. */
const keptCount = 300

/** A long statement is one of its kind (a row for each value), and its program is large. */
const longestKept = 6000

/**
 * The database with its statements kept. Running to the end at once makes a statement free for the next caller;
 * walking it row by row does not, so that walks on a statement of its own. A changed schema is noticed by SQLite.
 */
export const keepStatements = (database: SqliteDatabase): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const statement = database.prepare(sql)
    return {
      reader: statement.reader,
      all: (parameters) => statement.all(parameters),
      run: (parameters) => statement.run(parameters),
      iterate: (parameters) => database.prepare(sql).iterate(parameters),
    }
  }
  return {
    close: () => {
      kept.clear()
      database.close()
    },
    prepare: (sql) => {
      if (sql.length > longestKept) return database.prepare(sql)
      const found = kept.get(sql)
      const statement = found ?? prepare(sql)
      // What was used last stands last.
      if (found !== undefined) kept.delete(sql)
      kept.set(sql, statement)
      const oldest = kept.size > keptCount ? kept.keys().next() : null
      if (oldest?.done === false) kept.delete(oldest.value)
      return statement
    },
  }
}
