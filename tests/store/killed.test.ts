/** Kills the program with no warning while it writes, again and again, and looks for anything that was acknowledged and lost. */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/main/store/database.ts'
import { proveJournal } from '../../src/main/store/journal.ts'
import { migrations } from '../../src/main/store/migrations/index.ts'
import { behindTheBack, dumpTables, fileIn, makeFolder, startChild, writeRow } from './files.ts'

const newest = migrations.at(-1)?.version ?? 0
const rounds = Number(process.env.KILL_ROUNDS ?? 25)

/** Opens after a kill, which the freed lock must allow, proves the journal and tells who is there. */
const reopen = async (
  directory: string,
): Promise<{ readonly names: readonly string[]; readonly added: number }> => {
  const store = await openStore({ directory })
  if (!store.ok) throw new Error(store.failure.code)
  try {
    const { db } = store.value
    const names = (await db.selectFrom('person').select('name').orderBy('id').execute()).map(
      (row) => row.name,
    )
    expect(await proveJournal(db)).toMatchObject({ brokenAt: null })
    const rows = await db.selectFrom('journal').select('id').where('operation', '=', 'people.add').execute()
    return { names, added: rows.length }
  } finally {
    await store.value.close()
  }
}

describe('写到一半被杀掉', () => {
  it(
    `杀 ${rounds} 次：答应过的一条不少，没有半条，日志完整`,
    async () => {
      const directory = makeFolder()
      const acknowledged: string[] = []
      for (let round = 0; round < rounds; round += 1) {
        const child = startChild('write', directory)
        const take = (line: string): void => {
          const said = JSON.parse(line) as { readonly mark?: string }
          if (said.mark === undefined) throw new Error(line)
          acknowledged.push(said.mark)
        }
        const first = await child.nextLine()
        if (first !== undefined) take(first)
        await sleep(Math.random() * 60)
        for (const line of await child.kill()) take(line)
        const { names, added } = await reopen(directory)
        const present = new Set(names)
        const lost = acknowledged.filter((mark) =>
          [1, 2, 3].some((place) => !present.has(`${mark}-${place}`)),
        )
        expect(lost).toEqual([])
        expect(names.length).toBe(added * 3)
      }
      expect(acknowledged.length).toBeGreaterThanOrEqual(rounds)
    },
    60_000 + rounds * 5_000,
  )

  it(
    '升级到一半被杀掉，不是旧的就是新的',
    async () => {
      const outcomes = new Set<string>()
      for (let round = 0; round < Math.ceil(rounds / 4); round += 1) {
        const directory = makeFolder()
        const first = await openStore({ directory })
        if (!first.ok) throw new Error(first.failure.code)
        await writeRow(first.value, '字号', '18')
        await first.value.close()
        const before = dumpTables(fileIn(directory))
        const child = startChild('migrate', directory)
        expect(await child.nextLine()).toBe('"migrating"')
        await sleep(Math.random() * 80)
        await child.kill()
        const version = behindTheBack(fileIn(directory), (raw) =>
          raw.pragma('user_version', { simple: true }),
        )
        const { mark, ...rest } = dumpTables(fileIn(directory))
        expect(rest).toEqual(before)
        expect(mark?.length).toBe(version === newest ? undefined : 400)
        outcomes.add(String(version))
      }
      expect(
        [...outcomes].every((version) => Number(version) === newest || Number(version) === newest + 1),
      ).toBe(true)
    },
    60_000 + rounds * 5_000,
  )
})
