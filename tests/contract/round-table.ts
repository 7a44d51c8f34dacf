/** Opens the whole program on a folder of its own for stories: a clock that the test sets, a carrier, and a watch over the tables. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { findOperation, type InputOf, type OperationName, type OutputOf } from '../../src/contract/index.ts'
import { instantOf } from '../../src/domain/calendar.ts'
import type { Failure, Reply } from '../../src/domain/failure.ts'
import type {
  AgendaItemId,
  Day,
  Instant,
  MeetingId,
  PersonId,
  RollEntryId,
  VoteId,
} from '../../src/domain/identity.ts'
import type { AgendaKind } from '../../src/domain/meeting/agenda.ts'
import type { MeetingForm } from '../../src/domain/meeting/meeting.ts'
import { type HouseRule, presetHouseRule } from '../../src/domain/rules/rule.ts'
import { type App, openApp } from '../../src/main/app.ts'
import type { Host, OpenedFile } from '../../src/main/host.ts'
import { createNoHost } from '../../src/main/hosts/no-host.ts'
import { dumpTables } from '../store/files.ts'
import { CARRIERS, type OpenCarrier } from './carriers.ts'

/** The day of every story. */
export const storyDay = '2026-03-12'
export const evening = (clock: string): Instant => instantOf(storyDay, clock)

export type Table = {
  /** Asks anything, and checks on the way that nothing was recorded that should not be. */
  send(name: string, input: unknown): Promise<Reply>
  /** Asks what must be accepted. */
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** Asks what must be refused; answers why. */
  refused<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Failure>
  /** Sets the clock to a time of the evening, or of another day; every question takes a second. */
  at(clock: string, day?: Day): void
  readonly app: App
  readonly directory: string
  readonly file: string
  readonly documentsDirectory: string
  /** What was written into the log. */
  readonly logged: readonly string[]
  /** What the window was told. */
  readonly heard: string[]
  /** Ends the program in good order; `false` leaves it to be ended by the test's end. */
  close(): Promise<void>
}

export type TableOptions = {
  readonly directory?: string
  readonly startsAt?: string
  readonly open?: (app: App) => Promise<OpenCarrier>
  /** Whether every question is held against a dump of all tables. */
  readonly isWatched?: boolean
  /** The file that a person picks in the dialog. */
  readonly chosen?: () => OpenedFile | undefined
  /** What the host can do beyond saving files. */
  readonly host?: Partial<Host>
}

const journalOf = (dump: ReturnType<typeof dumpTables>): readonly unknown[] => dump.journal ?? []

/** Opens the program and a carrier to it. */
export const openTable = async (options: TableOptions = {}): Promise<Table> => {
  const directory = options.directory ?? mkdtempSync(path.join(tmpdir(), 'sifangzhuo-table-'))
  const documentsDirectory = path.join(directory, '文书')
  const file = path.join(directory, '四方桌.sqlite')
  let clock = evening(options.startsAt ?? '09:00')
  const logged: string[] = []
  const opened = await openApp({
    directory,
    documentsDirectory,
    host: {
      ...createNoHost({
        documentsDirectory,
        ...(options.chosen === undefined ? {} : { chosen: options.chosen }),
      }),
      ...options.host,
    },
    now: () => clock,
    log: (line) => void logged.push(line),
  })
  if (!opened.ok) throw new Error(opened.failure.code)
  const app = opened.value
  const carrier = await (options.open ?? CARRIERS[0]?.open ?? expect.fail('no carrier'))(app)
  const heard: string[] = []
  carrier.onChanged((nouns) => void heard.push(...nouns))
  let isClosed = false
  const close = async (): Promise<void> => {
    if (isClosed) return
    isClosed = true
    await carrier.close()
    await app.close()
  }
  onTestFinished(async () => {
    await close()
    if (options.directory === undefined) rmSync(directory, { recursive: true, force: true })
  })

  const send = async (name: string, input: unknown): Promise<Reply> => {
    clock = new Date(Date.parse(clock) + 1000).toISOString()
    if (options.isWatched !== true) return carrier.send(name, input)
    const before = dumpTables(file)
    const reply = await carrier.send(name, input)
    const after = dumpTables(file)
    if (reply.ok && findOperation(name)?.kind === 'command') {
      const added = journalOf(after).slice(journalOf(before).length)
      expect(journalOf(after).slice(0, journalOf(before).length), `${name} changed the journal`).toEqual(
        journalOf(before),
      )
      expect(added, `${name} wrote one row of the journal`).toMatchObject([{ operation: name, at: clock }])
    } else expect(after, `${name} was refused or asks only, and changes nothing`).toEqual(before)
    return reply
  }

  return {
    send,
    ask: async (name, input) => {
      const reply = (await send(name, input)) as Reply<OutputOf<typeof name>>
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)} ${logged.at(-1) ?? ''}`)
      return reply.value
    },
    refused: async (name, input) => {
      const reply = await send(name, input)
      if (reply.ok) throw new Error(`${name} was accepted: ${JSON.stringify(reply.value)}`)
      return reply.failure
    },
    at: (time, day = storyDay) => {
      clock = instantOf(day, time)
    },
    app,
    directory,
    file,
    documentsDirectory,
    logged,
    heard,
    close,
  }
}

/** Who sits where in a story. */
export type Seats = {
  readonly meetingId: MeetingId
  readonly personIds: readonly PersonId[]
  readonly entryIds: readonly RollEntryId[]
  readonly itemIds: readonly AgendaItemId[]
}

export const storyCommunity = {
  name: '和苑社区',
  subdistrict: '清河街道',
  partyOrganisation: '和苑社区党委',
  secretary: '周敏',
  contact: '',
  numberPattern: '和苑议〔{年}〕{序}号',
}
export const storyHouse: HouseRule = presetHouseRule('和苑社区', '2026-01-01')

/** Sets up the community with its four parties. */
export const setUp = async (table: Table): Promise<void> => {
  await table.ask('communities.setUp', {
    community: storyCommunity,
    parties: ['社区', '业委会', '物业', '居民代表'].map((name) => ({ id: null, name })),
    houseRule: storyHouse,
  })
}

/** Adds `count` people, the four parties in turn. */
export const addPeople = async (table: Table, count: number): Promise<readonly PersonId[]> => {
  const parties = (await table.ask('communities.get', {}))?.parties ?? []
  return table.ask('people.add', {
    people: Array.from({ length: count }, (_, index) => ({
      name: `成员${'甲乙丙丁戊己庚辛壬癸'[index % 10] ?? ''}${index + 1}`,
      partyId: parties[index % parties.length]?.id ?? null,
      role: '',
      unit: '',
      room: '',
      phone: '',
      isObserver: false,
    })),
  })
}

/** Arranges a meeting on the evening with `dueCount` members and the items; still a draft. */
export const prepare = async (
  table: Table,
  wanted: {
    readonly dueCount?: number
    readonly form?: MeetingForm
    readonly kinds?: readonly AgendaKind[]
  } = {},
): Promise<Seats> => {
  const { dueCount = 8, form = 'four-party-council', kinds = ['inform', 'vote', 'discuss'] } = wanted
  if ((await table.ask('communities.get', {})) === null) await setUp(table)
  const personIds = await addPeople(table, dueCount)
  const meetingId = await table.ask('meetings.draft', { form })
  const [chairId = null, recorderId = null] = personIds
  await table.ask('meetings.arrange', {
    meetingId,
    form,
    title: '四方议事会',
    heldOn: storyDay,
    startTime: '19:30',
    place: '小区党群服务站二楼',
    estateName: '南方印象小区',
    chairId,
    recorderId,
    occasion: '',
  })
  await table.ask('meetings.setRoll', {
    meetingId,
    entries: personIds.map((personId) => ({ personId, capacity: 'due' as const })),
  })
  for (const kind of kinds) await table.ask('agenda.add', { meetingId, kind, titles: [`${kind}事项`] })
  const record = await table.ask('meetings.record', { meetingId })
  return {
    meetingId,
    personIds,
    entryIds: record.roll.map((entry) => entry.id),
    itemIds: record.agenda.map((item) => item.id),
  }
}

/** Records what one member does at the door now; answers the number of the record. */
export const atDoor = (
  table: Table,
  entryId: RollEntryId,
  kind: 'arrive' | 'leave' | 'excuse' | 'stand-in',
  standInName = '',
) => table.ask('attendance.record', { entryId, kind, at: null, standInName, note: '' })

/** Calls the meeting and signs in all but the last `missing`. */
export const signIn = async (table: Table, seats: Seats, missing = 0): Promise<void> => {
  await table.ask('meetings.call', { meetingId: seats.meetingId })
  table.at('19:10')
  await table.ask('meetings.beginSignIn', { meetingId: seats.meetingId })
  for (const entryId of seats.entryIds.slice(0, seats.entryIds.length - missing))
    await atDoor(table, entryId, 'arrive')
}

/** Prepares, signs in and opens; six of eight are there. */
export const openMeeting = async (
  table: Table,
  wanted: Parameters<typeof prepare>[1] = {},
): Promise<Seats> => {
  const seats = await prepare(table, wanted)
  await signIn(table, seats, 2)
  table.at('19:30')
  await table.ask('meetings.open', { meetingId: seats.meetingId })
  return seats
}

/** Takes up an item and leads it to 表决. */
export const leadToVote = async (table: Table, itemId: AgendaItemId): Promise<void> => {
  await table.ask('agenda.begin', { itemId })
  await table.ask('agenda.moveStage', { itemId, to: 'discuss' })
  await table.ask('agenda.moveStage', { itemId, to: 'vote' })
}

/** Opens a vote on an item that stands at 表决. */
export const openVote = (
  table: Table,
  itemId: AgendaItemId,
  method: 'counted-hands' | 'roll-call' = 'counted-hands',
): Promise<VoteId> =>
  table.ask('votes.open', {
    itemId,
    question: '是否同意增设停车位？',
    method,
    tellers: '成员乙2',
    scrutineer: '',
  })

/** Counts hands and announces. */
export const countAndAnnounce = async (
  table: Table,
  voteId: VoteId,
  counted: readonly [number, number, number],
) => {
  const [agreeing, against, abstain] = counted
  await table.ask('votes.count', { voteId, draft: { for: agreeing, against, abstain } })
  return table.ask('votes.announce', { voteId })
}

/** The item as it stands. */
export const itemOf = async (table: Table, seats: Seats, itemId: AgendaItemId) => {
  const { agenda } = await table.ask('meetings.record', { meetingId: seats.meetingId })
  return agenda.find((item) => item.id === itemId) ?? expect.fail(`no item ${itemId}`)
}
