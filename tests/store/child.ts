/** Another process of the program, for tests that hold the database, kill it, or watch it being refused: `child.ts PART FOLDER`. */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { dayOf } from '../../src/domain/calendar.ts'
import { presetHouseRule } from '../../src/domain/rules/rule.ts'
import { openHouse } from '../../src/main/app.ts'
import { createDispatch } from '../../src/main/dispatch.ts'
import { createNoHost } from '../../src/main/hosts/no-host.ts'
import { openStore } from '../../src/main/store/database.ts'
import { migrations } from '../../src/main/store/migrations/index.ts'

const [part = '', directory = ''] = process.argv.slice(2)

/** Past every buffer of this process, so that a printed line is a promise. */
const say = (value: unknown): void => void writeSync(1, `${JSON.stringify(value)}\n`)

/** Stays until its end is closed or it is killed. */
const stay = (): void => void process.stdin.resume().on('end', () => process.exit(0))

/** What must not be collected as garbage: a database that nobody can reach closes itself and gives its lock away. */
const held: unknown[] = []

/** Tells whether the database opens, and holds it. */
const hold = async (): Promise<void> => {
  const reply = await openStore({ directory })
  held.push(reply)
  say(reply.ok ? 'open' : reply.failure)
  stay()
}

/** Adds three people with every command, as fast as it can, and prints each command once it is acknowledged. */
const write = async (): Promise<void> => {
  const now = (): string => new Date().toISOString()
  const host = createNoHost({ documentsDirectory: directory })
  const opened = await openHouse({ directory, documentsDirectory: directory, host, now, log: say })
  if (!opened.ok) return say(opened.failure)
  const dispatch = createDispatch({ house: () => opened.value, now, log: say, tellChanged: () => undefined })
  const community = {
    name: '和苑社区',
    subdistrict: '',
    partyOrganisation: '',
    secretary: '周敏',
    contact: '',
  }
  await dispatch('communities.setUp', {
    community: { ...community, numberPattern: '〔{年}〕{序}号' },
    parties: [
      { id: null, name: '社区' },
      { id: null, name: '物业' },
    ],
    houseRule: presetHouseRule('和苑社区', '2026-01-01'),
  })
  const entry = { partyId: null, role: '', unit: '', room: '', phone: '', isObserver: false }
  for (;;) {
    const mark = `${process.pid}-${Math.random().toString(36).slice(2, 10)}`
    const people = [1, 2, 3].map((place) => ({ ...entry, name: `${mark}-${place}` }))
    const reply = await dispatch('people.add', { people })
    if (!reply.ok) return say(reply.failure)
    say({ mark })
  }
}

/** Takes wishes in, handles them and does their orders as fast as it can, and prints each command once it is acknowledged. */
const loop = async (): Promise<void> => {
  const now = (): string => new Date().toISOString()
  const host = createNoHost({ documentsDirectory: directory })
  const opened = await openHouse({ directory, documentsDirectory: directory, host, now, log: say })
  if (!opened.ok) return say(opened.failure)
  const dispatch = createDispatch({ house: () => opened.value, now, log: say, tellChanged: () => undefined })
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await dispatch(name, input)
    if (!reply.ok) throw new Error(`${name} ${JSON.stringify(reply.failure)}`)
    say({ done: name })
    return reply.value
  }
  const on = dayOf(now())
  const wish = {
    ...{ title: '修路灯', description: '', demand: '', source: 'micro-wish', category: null },
    ...{ urgency: 'ordinary', estateName: '', place: '', householdCount: null, receivedBy: '' },
    ...{ proposer: { name: '', role: '', room: '', phone: '', count: 1 }, receivedOn: on },
  }
  for (;;) {
    const topicIds = await ask('topics.collectAll', { topics: Array.from({ length: 40 }, () => wish) })
    const taskIds = await ask('topics.handleAll', { topicIds, by: '周敏' })
    const duty = { leadUnit: '物业公司', responsible: '吴磊', assisting: '', due: { kind: 'day', on } }
    await ask('tasks.dispatchAll', { taskIds, ...duty, by: '' })
    for (const taskId of (taskIds as readonly number[]).slice(0, 3)) {
      await ask('tasks.accept', { taskId, by: '', text: '' })
      await ask('tasks.finish', { taskId, result: '已修好', evidence: '看过', by: '' })
      await ask('tasks.verify', { taskId, text: '', by: '周敏' })
      const counts = { satisfied: 1, fairly: 0, dissatisfied: 0 }
      await ask('tasks.visit', { taskId, on, way: 'phone', counts, words: '', by: '周敏' })
      await ask('tasks.closeOut', { taskId, by: '周敏', text: '' })
    }
  }
}

/** Takes a thousand wishes in, lists five thousand households and closes them out, over and over, and prints each command once it is acknowledged. */
const masses = async (): Promise<void> => {
  const now = (): string => new Date().toISOString()
  const host = createNoHost({ documentsDirectory: directory })
  const opened = await openHouse({ directory, documentsDirectory: directory, host, now, log: say })
  if (!opened.ok) return say(opened.failure)
  const dispatch = createDispatch({ house: () => opened.value, now, log: say, tellChanged: () => undefined })
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    say({ began: name })
    const reply = await dispatch(name, input)
    if (!reply.ok) throw new Error(`${name} ${JSON.stringify(reply.failure)}`)
    say({ done: name })
    return reply.value
  }
  const on = dayOf(now())
  const wish = {
    ...{ description: '', demand: '', source: 'micro-wish', category: null, urgency: 'ordinary' },
    ...{ estateName: '', place: '', householdCount: null, receivedBy: '', receivedOn: on },
    proposer: { name: '', role: '', room: '', phone: '', count: 1 },
  }
  const words = { title: '办证专班', estateName: '', background: '', startedOn: on }
  for (;;) {
    const topics = Array.from({ length: 1000 }, (_, place) => ({ ...wish, title: `修路灯${place}` }))
    await ask('topics.collectAll', { topics })
    const caseId = await ask('cases.begin', { words, head: null })
    const households = Array.from({ length: 5000 }, (_, place) => ({
      ...{ room: `${place}`, householder: '', matter: '办证', owed: null },
    }))
    await ask('cases.addHouseholds', { caseId, households })
    const rows = await opened.value.store.db
      .selectFrom('task_force_household')
      .select('id')
      .where('caseId', '=', Number(caseId))
      .execute()
    const householdIds = rows.map((row) => row.id)
    await ask('cases.moveHouseholds', { householdIds, step: 'close-out', on, by: '', words: '已发证' })
    await ask('cases.close', { caseId, on, summary: '办完了' })
  }
}

/** Keeps photos and adds them to a notice as fast as it can, and prints each step once it is acknowledged. */
const photos = async (): Promise<void> => {
  const now = (): string => new Date().toISOString()
  let bytes = new Uint8Array()
  const host = createNoHost({
    documentsDirectory: directory,
    chosen: () => ({ name: '公示栏.jpg', bytes }),
  })
  const opened = await openHouse({ directory, documentsDirectory: directory, host, now, log: say })
  if (!opened.ok) return say(opened.failure)
  const dispatch = createDispatch({ house: () => opened.value, now, log: say, tellChanged: () => undefined })
  const [notice] = await opened.value.store.db.selectFrom('notice').select('id').limit(1).execute()
  const takenOn = dayOf(now())
  for (;;) {
    bytes = Uint8Array.from([0xff, 0xd8, 0xff, ...randomBytes(200_000)])
    const chosen = await dispatch('notices.choosePhoto', {})
    if (!chosen.ok) return say(chosen.failure)
    const { hash } = chosen.value as { readonly hash: string }
    say({ kept: hash })
    const photo = { noticeId: notice?.id, hash, fileName: '公示栏.jpg', place: '', takenOn, note: '' }
    const added = await dispatch('notices.addPhoto', photo)
    say(added.ok ? { added: hash } : added.failure)
  }
}

/** Brings the database to the version after the newest in many steps. */
const migrate = async (): Promise<void> => {
  const steps = Array.from(
    { length: 400 },
    (_, step) => `INSERT INTO mark VALUES (${step}, randomblob(4000))`,
  )
  const statements = ['CREATE TABLE mark (step INTEGER PRIMARY KEY, filling BLOB) STRICT', ...steps]
  say('migrating')
  const reply = await openStore({
    directory,
    migrations: [
      ...migrations,
      { version: (migrations.at(-1)?.version ?? 0) + 1, name: 'marks', statements },
    ],
  })
  held.push(reply)
  say(reply.ok ? 'open' : reply.failure)
  stay()
}

const parts: Readonly<Record<string, () => Promise<void>>> = { hold, write, loop, masses, photos, migrate }
await parts[part]?.()
