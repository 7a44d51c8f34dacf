/** Runs the program and its windows at another time, for stories that take weeks. Knows no screen. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { Instant } from '../../src/domain/identity.ts'
import { openApp } from '../../src/main/app.ts'
import { startLoopback } from '../../src/main/hosts/loopback/program.ts'
import { test as base } from './program.ts'
import { type Story, showRoute, voiceOf } from './story.ts'

const RENDERER = fileURLToPath(new URL('../../out/renderer', import.meta.url))

export type MovedProgram = {
  /** The start link; works once. */
  readonly url: string
  readonly origin: string
  readonly documentsDirectory: string
  /** Moves the program's clock and those of its pages; they run on from there. */
  moveTo(at: Instant, ...pages: readonly Page[]): Promise<void>
  close(): Promise<void>
}

/** Starts the program on a folder with its clock at an instant, inside this process. */
export const startProgramAt = async (
  directory: string,
  at: Instant,
  rendererDirectory = RENDERER,
): Promise<MovedProgram> => {
  const documentsDirectory = join(directory, '文书')
  let shift = Date.parse(at) - Date.now()
  const started = await startLoopback({
    directory,
    documentsDirectory,
    rendererDirectory,
    port: 0,
    isOpening: false,
    openApp,
    now: () => new Date(Date.now() + shift).toISOString(),
    log: () => undefined,
    sayLink: () => undefined,
  })
  if (!started.ok) throw new Error(started.failure.code)
  const program = started.value
  return {
    url: program.makeStartLink(''),
    origin: program.origin,
    documentsDirectory,
    async moveTo(to, ...pages) {
      shift = Date.parse(to) - Date.now()
      for (const page of pages) await page.clock.setSystemTime(to)
    },
    close: () => program.close(),
  }
}

export type MovedStory = Pick<Story, 'ask' | 'send' | 'openWindow' | 'goTo'> & {
  readonly page: Page
  readonly documentsDirectory: string
  readonly program: Pick<Story['program'], 'directory' | 'documentsDirectory'>
  /** Moves every clock of the story and shows the page anew. */
  moveTo(at: Instant): Promise<void>
}

/** `beginAt` starts a story on an empty folder at an instant. */
export const test = base.extend<{ beginAt: (at: Instant) => Promise<MovedStory> }>({
  beginAt: async ({ page }, use) => {
    const ends: (() => Promise<void>)[] = []
    await use(async (at) => {
      const folder = mkdtempSync(join(tmpdir(), 'sifangzhuo-story-'))
      const program = await startProgramAt(folder, at)
      ends.push(async () => {
        await program.close()
        rmSync(folder, { recursive: true, force: true })
      })
      let now = at
      const pages = [page]
      await page.clock.setSystemTime(at)
      await page.goto(program.url)
      return {
        ...voiceOf(page),
        page,
        documentsDirectory: program.documentsDirectory,
        program: { directory: folder, documentsDirectory: program.documentsDirectory },
        goTo: (route) => showRoute(page, route),
        async openWindow() {
          const other = await page.context().newPage()
          await other.clock.setSystemTime(now)
          await other.goto(`${program.origin}/`)
          pages.push(other)
          return other
        },
        async moveTo(to) {
          now = to
          await program.moveTo(to, ...pages)
          await page.reload()
        },
      }
    })
    for (const end of ends) await end()
  },
})

export { expect } from './program.ts'
