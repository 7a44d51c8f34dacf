/** Makes the ten years that goals are measured on, or takes those that an earlier run made. The same in every run. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { openHouse } from '../../src/main/app.ts'
import { createDraw } from '../../src/main/demo/draw.ts'
import type { Player } from '../../src/main/demo/player.ts'
import type { House } from '../../src/main/dispatch.ts'
import { createNoHost } from '../../src/main/hosts/no-host.ts'
import { migrations } from '../../src/main/store/migrations/index.ts'
import { countDirty } from '../../src/main/store/search/match.ts'
import { lastDay, sizes, writeTenYears } from './ten-years-rows.ts'
import { benchDay, entryAt, openEstate, openWindow } from './written-estate.ts'

const householdCount = 5000
/** Votes of all owners; with 5,000 ballots each they are 1,000,000. */
const voteCount = 200
const seed = 20_260_312
const prefix = 'sifangzhuo-ten-years-'

const madeBy = ['ten-years.ts', 'ten-years-rows.ts', 'ten-years-words.ts', 'written-estate.ts']
const indexedBy = ['src/domain/search', 'src/main/store/search', 'src/main/services/search']

/** Other rows, other tables or another index are other years. */
const stampOf = (): string => {
  const hash = createHash('sha256').update(JSON.stringify(migrations))
  for (const name of madeBy) hash.update(readFileSync(new URL(name, import.meta.url)))
  for (const name of indexedBy) {
    const directory = new URL(`../../${name}/`, import.meta.url)
    const sources = readdirSync(directory).filter((source) => !source.endsWith('.test.ts'))
    for (const source of sources.toSorted()) hash.update(readFileSync(new URL(source, directory)))
  }
  return hash.digest('hex').slice(0, 12)
}

/** A meeting of forty with three items. */
const arrangeMeeting = async (player: Player): Promise<number> => {
  const personIds = await player.ask('people.add', {
    people: Array.from({ length: 40 }, (_, place) => ({
      ...{
        name: `成员${place + 1}`,
        partyId: null,
        role: '',
        unit: '',
        room: '',
        phone: '',
        isObserver: false,
      },
    })),
  })
  const [chairId = null, recorderId = null] = personIds
  const meetingId = await player.ask('meetings.draft', { form: 'bench-meeting' })
  await player.ask('meetings.arrange', {
    ...{ meetingId, form: 'bench-meeting', title: '板凳会', heldOn: benchDay, startTime: '19:30' },
    ...{ place: '小区党群服务站二楼', estateName: '和苑小区', chairId, recorderId, occasion: '' },
  })
  await player.ask('meetings.setRoll', {
    meetingId,
    entries: personIds.map((personId) => ({ personId, capacity: 'due' as const })),
  })
  await player.ask('agenda.add', { meetingId, kind: 'vote', titles: ['路灯不亮', '外墙脱落', '加装电梯'] })
  return meetingId
}

/** Makes the ten years in a folder that has nothing yet. */
const makeTenYears = async (folder: string, say: (line: string) => void): Promise<void> => {
  const startedAt = performance.now()
  const { house, player, estateId } = await openEstate(folder, householdCount)
  const meetingId = await arrangeMeeting(player)
  const { writtenVoteId, ballotIds } = await openWindow(player, estateId, 1)
  for (let from = 0; from < ballotIds.length; from += 1000)
    await player.ask('writtenVotes.enter', {
      ...{ writtenVoteId, pass: 'first', enteredBy: '甲' },
      entries: ballotIds.slice(from, from + 1000).map((id, place) => entryAt(id, from + place, 1)),
    })
  const { db } = house.store
  await sql`PRAGMA synchronous = OFF`.execute(db)
  await db
    .transaction()
    .execute((write) => writeTenYears(write, createDraw(seed), { meetingId, writtenVoteId, voteCount }))
  const madeAt = performance.now()
  await indexAll(house)
  await sql`ANALYZE`.execute(db)
  await house.store.close()
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(0)
  say(
    `ten years made in ${seconds(startedAt, madeAt)} s, indexed for the search in ` +
      `${seconds(madeAt, performance.now())} s, seed ${seed}`,
  )
}

/** Waits until the program has indexed what was written behind its back. */
const indexAll = async ({ store, program }: House): Promise<void> => {
  program.catchUpSearch()
  while ((await countDirty(store.db)) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** The folder of the ten years below `place`; made where it is not there yet, and never written to again. */
export const findTenYears = async (place: string, say: (line: string) => void): Promise<string> => {
  const folder = path.join(place, `${prefix}${stampOf()}`)
  if (existsSync(folder)) return folder
  for (const name of readdirSync(place).filter((one) => one.startsWith(prefix)))
    rmSync(path.join(place, name), { recursive: true, force: true })
  const partial = `${folder}.partial`
  mkdirSync(partial, { recursive: true })
  await makeTenYears(partial, say)
  renameSync(partial, folder)
  return folder
}

/** Opens the program on the ten years, without a window. */
export const openTenYears = async (place: string, say: (line: string) => void): Promise<House> => {
  const folder = await findTenYears(place, say)
  const opened = await openHouse({
    directory: folder,
    documentsDirectory: folder,
    host: createNoHost({ documentsDirectory: folder }),
    now: () => `${lastDay}T04:00:00.000Z`,
    log: (line) => void process.stderr.write(`${line}\n`),
  })
  if (!opened.ok) throw new Error(`not opened: ${opened.failure.code}`)
  return opened.value
}

/** What the ten years hold, as a line. */
export const sayTenYears = (): string =>
  `${householdCount} households, ${sizes.people} people, ${sizes.meetings} meetings, ` +
  `${voteCount * householdCount} ballots, ${sizes.tasks} tasks, ${sizes.topics} topics, ${sizes.documents} papers`
