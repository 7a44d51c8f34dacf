/** Holds the table of series to its word: meetings from before have no series, no turn is made twice, none is taken away. */
import { expect, it } from 'vitest'
import { migrations } from '../../src/main/store/migrations/index.ts'
import { behindTheBack, dumpTables, fileIn, makeFolder, opened } from './files.ts'

const columns = 'form, title, state, rule, heldOn, startTime, place, estateName, occasion, endReason'
const words = `'bench-meeting', '板凳会', 'draft', '{}', '2026-03-12', '19:30', '', '', '', ''`
const series = `INSERT INTO meeting_series (id, title, form, recurrence, offDays, startsOn, startTime, place, estateName,
    occasion, themes, state, createdAt)
  VALUES (1, '例会', 'bench-meeting', '{"kind":"weekly","weekday":4}', 'next-workday', '2026-03-12', '19:30', '', '',
    '', '[]', 'running', '2026-03-12T00:00:00.000Z')`

it('原来的会议没有主题，也不属于固定会议', async () => {
  const directory = makeFolder()
  const before = await opened({ directory, migrations: migrations.slice(0, 9) })
  await before.close()
  behindTheBack(fileIn(directory), (raw) => raw.exec(`INSERT INTO meeting (${columns}) VALUES (${words})`))
  await opened({ directory })
  expect(dumpTables(fileIn(directory)).meeting).toMatchObject([
    { title: '板凳会', theme: '', seriesId: null, seriesOn: null },
  ])
})

it('一个固定会议的一次只建一份，轮次和固定会议同有同无，固定会议不能删', async () => {
  const store = await opened({ directory: makeFolder() })
  const add = `INSERT INTO meeting (${columns}, seriesId, seriesOn) VALUES (${words}`
  behindTheBack(store.file, (raw) => {
    raw.exec(series)
    raw.exec(`${add}, 1, '2026-03-12')`)
    expect(() => raw.exec(`${add}, 1, '2026-03-12')`)).toThrow('UNIQUE')
    expect(() => raw.exec(`${add}, 1, NULL)`)).toThrow('CHECK')
    expect(() => raw.exec('DELETE FROM meeting_series')).toThrow('never taken away')
    raw.exec(`${add}, 1, '2026-03-19')`)
  })
})
