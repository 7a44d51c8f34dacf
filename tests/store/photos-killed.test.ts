/** Kills the program while it keeps photos, and looks for one that was acknowledged and lost, or is there in half. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { addDays, dayOf } from '../../src/domain/calendar.ts'
import { openStore } from '../../src/main/store/database.ts'
import { proveJournal } from '../../src/main/store/journal.ts'
import { draft } from '../contract/notice-table.ts'
import { openTable } from '../contract/round-table.ts'
import { makeFolder, startChild } from './files.ts'

const rounds = Number(process.env.KILL_ROUNDS ?? 12)

it(
  `存照片时杀 ${rounds} 次：答应过的照片都在，而且是整张的`,
  async () => {
    const directory = makeFolder()
    const table = await openTable({ directory })
    const today = dayOf(new Date().toISOString())
    table.at('09:00', addDays(today, -1))
    const noticeId = await draft(table)
    await table.ask('notices.post', { noticeId, postedOn: addDays(today, -1), override: null })
    await table.close()
    const kept: string[] = []
    const added: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      const child = startChild('photos', directory)
      const take = (line: string): void => {
        const said = JSON.parse(line) as { readonly kept?: string; readonly added?: string }
        if (said.kept === undefined && said.added === undefined) throw new Error(line)
        if (said.kept !== undefined) kept.push(said.kept)
        if (said.added !== undefined) added.push(said.added)
      }
      const first = await child.nextLine()
      if (first !== undefined) take(first)
      await sleep(Math.random() * 60)
      for (const line of await child.kill()) take(line)
      const store = await openStore({ directory })
      if (!store.ok) throw new Error(store.failure.code)
      const rows = await store.value.db.selectFrom('notice_photo').select('hash').execute()
      expect(await proveJournal(store.value.db)).toMatchObject({ brokenAt: null })
      await store.value.close()
      const present = new Set(rows.map((row) => row.hash))
      expect(added.filter((hash) => !present.has(hash))).toEqual([])
      const folder = path.join(directory, '附件')
      for (const hash of [...present, ...kept])
        expect(
          createHash('sha256')
            .update(readFileSync(path.join(folder, `${hash}.jpg`)))
            .digest('hex'),
        ).toBe(hash)
      expect(readdirSync(folder).filter((name) => name.endsWith('.partial')).length).toBeLessThanOrEqual(
        round + 1,
      )
    }
    expect(kept.length).toBeGreaterThanOrEqual(rounds)
  },
  60_000 + rounds * 5_000,
)
