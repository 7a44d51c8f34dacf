/** Begins a story in the middle: the sample is played as far as a stop, the program runs on it, a page shows it. Knows no screen. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { InputOf, OperationName, OutputOf } from '../../src/contract/index.ts'
import { addDays, dayOf, instantOf } from '../../src/domain/calendar.ts'
import type { Reply } from '../../src/domain/failure.ts'
import type { Instant, MeetingId } from '../../src/domain/identity.ts'
import type { MeetingRecord } from '../../src/domain/meeting/meeting-record.ts'
import { openHouse } from '../../src/main/app.ts'
import type { SampleStop } from '../../src/main/demo/parking.ts'
import { playSample } from '../../src/main/demo/sample.ts'
import { createNoHost } from '../../src/main/hosts/no-host.ts'
import { pressPatiently, waitUntilSettled } from './pages/patience.ts'
import { test as base, expect, type Program, startProgram } from './program.ts'

/** The evening of the sample's meeting lies behind us, so that nothing happens before it was recorded. */
export const heldOn = addDays(dayOf(new Date().toISOString()), -1)

type Seed = { readonly folder: string; readonly meetingId: MeetingId }

export type Story = {
  readonly page: Page
  readonly program: Program
  /** The meeting of the sample; 0 where nothing was played. */
  readonly meetingId: MeetingId
  /** Asks as the window does, so that every window hears of it; a refusal fails the story. */
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** Asks for what may be refused. */
  send<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Reply<OutputOf<Name>>>
  record(): Promise<MeetingRecord>
  /** Shows a route such as `/tasks`; `:id` stands for the meeting. */
  goTo(route: string): Promise<void>
  /** Opens a second window on the same program. */
  openWindow(): Promise<Page>
  /** Ends the program as a power cut would and starts it again; `lastAliveAt` is when it was last known to run. */
  cutPower(lastAliveAt: Instant): Promise<void>
}

/** `begin` starts a story at a stop of the sample, or on an empty folder. */
export const test = base.extend<
  { begin: (until: SampleStop | null) => Promise<Story> },
  { seedAt: (until: SampleStop) => Promise<Seed> }
>({
  seedAt: [
    async ({ browserName: _ }, use) => {
      const parent = mkdtempSync(join(tmpdir(), 'sifangzhuo-seeds-'))
      const played = new Map<SampleStop, Promise<Seed>>()
      await use((until) => {
        const seed = played.get(until) ?? play(join(parent, until), until)
        played.set(until, seed)
        return seed
      })
      rmSync(parent, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  begin: async ({ page, seedAt }, use) => {
    const ends: (() => Promise<void>)[] = []
    await use(async (until) => {
      const folder = mkdtempSync(join(tmpdir(), 'sifangzhuo-story-'))
      const seed = until === null ? null : await seedAt(until)
      if (seed !== null) cpSync(seed.folder, folder, { recursive: true })
      let program = await start(folder)
      ends.push(async () => {
        await program.kill()
        rmSync(folder, { recursive: true, force: true })
      })
      await page.goto(program.url)
      const { send, ask } = voiceOf(page)
      const meetingId = seed?.meetingId ?? (0 as MeetingId)
      return {
        page,
        get program() {
          return program
        },
        meetingId,
        ask,
        send,
        record: () => ask('meetings.record', { meetingId }),
        goTo: (route) => showRoute(page, route.replace(':id', String(meetingId))),
        async openWindow() {
          const other = pressPatiently(await page.context().newPage())
          await other.goto(`${program.origin}/`)
          return other
        },
        async cutPower(lastAliveAt) {
          const { hash } = new URL(page.url())
          await program.kill()
          writeFileSync(join(folder, '最近运行'), lastAliveAt)
          program = await start(folder)
          await page.goto(program.url)
          await showRoute(page, hash.slice(1))
        },
      }
    })
    for (const end of ends) await end()
  },
})

export { expect }

/** Asks operations from a page, as the window does. */
export const voiceOf = (page: Page): Pick<Story, 'send' | 'ask'> => {
  const send: Story['send'] = async (name, input) => {
    const reply = await page.evaluate(
      async ([operation, body]) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(`/api/${operation}`, { method: 'POST', headers, body: body ?? '' })
        return answer.json()
      },
      [name as string, JSON.stringify(input)],
    )
    await waitUntilSettled(page)
    return reply
  }
  return {
    send,
    async ask(name, input) {
      const reply = await send(name, input)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`)
      return reply.value
    },
  }
}

/** Leads a page to a route of the window and waits until something stands there. */
export const showRoute = async (page: Page, route: string): Promise<void> => {
  await page.evaluate((to) => {
    window.location.hash = to
  }, route)
  await expect(page.getByRole('main')).toBeVisible()
}

const start = async (folder: string): Promise<Program> => {
  const started = await startProgram(folder)
  if (!started.ok) throw new Error(started.message)
  return started.program
}

const play = async (folder: string, until: SampleStop): Promise<Seed> => {
  mkdirSync(folder, { recursive: true })
  const documentsDirectory = join(folder, '文书')
  const house = await openHouse(
    {
      directory: folder,
      documentsDirectory,
      host: createNoHost({ documentsDirectory }),
      now: () => instantOf(heldOn, '09:00'),
      log: () => undefined,
    },
    true,
  )
  if (!house.ok) throw new Error(house.failure.code)
  const played = await playSample(house.value, heldOn, () => undefined, until)
  await house.value.store.close()
  if (!played.ok || played.value === null) throw new Error(`the sample was not played as far as ${until}`)
  return { folder, meetingId: played.value.meetingId }
}
