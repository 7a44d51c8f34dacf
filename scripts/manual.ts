/** Takes the pictures of the manual and the README from the running program: `npm run manual`. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { instantOf } from '../src/domain/calendar.ts'
import type { MeetingId } from '../src/domain/identity.ts'
import { openApp, openHouse } from '../src/main/app.ts'
import type { SampleStop } from '../src/main/demo/parking.ts'
import { playSample } from '../src/main/demo/sample.ts'
import { startLoopback } from '../src/main/hosts/loopback/program.ts'
import { createNoHost } from '../src/main/hosts/no-host.ts'
import { findTestBrowser } from './browser.ts'
import { findTool, ROOT, runNode } from './steps.ts'

const heldOn = '2026-03-12'
const pictures = path.join(ROOT, 'docs', '手册', '图')

type Picture = {
  readonly name: string
  /** The sample is played this far; null shows the first start. */
  readonly until: SampleStop | null
  /** The clock on the wall when the picture is taken. */
  readonly clock: readonly [day: string, time: string]
  readonly route: (meetingId: MeetingId) => string
  readonly before?: (page: Page) => Promise<void>
}

const list: readonly Picture[] = [
  { name: '01-第一次打开', until: null, clock: [heldOn, '09:00'], route: () => '/' },
  { name: '02-工作台', until: 'followed', clock: ['2026-03-22', '18:37'], route: () => '/' },
  {
    name: '03-准备会议',
    until: 'called',
    clock: ['2026-03-08', '10:00'],
    route: (id) => `/meetings/${id}/prepare`,
  },
  {
    name: '04-签到',
    until: 'signing-in',
    clock: [heldOn, '19:21'],
    route: (id) => `/meetings/${id}/sign-in`,
  },
  {
    name: '05-讨论',
    until: 'discussing',
    clock: [heldOn, '19:52'],
    route: (id) => `/meetings/${id}/session`,
  },
  { name: '06-表决', until: 'counting', clock: [heldOn, '19:59'], route: (id) => `/meetings/${id}/session` },
  {
    name: '07-会后整理',
    until: 'closed',
    clock: [heldOn, '20:47'],
    route: (id) => `/meetings/${id}/minutes`,
  },
  {
    name: '08-文书',
    until: 'followed',
    clock: ['2026-03-16', '09:00'],
    route: (id) => `/documents?meeting=${id}&kind=minutes`,
  },
  { name: '09-事项', until: 'followed', clock: ['2026-03-16', '09:00'], route: () => '/tasks' },
  { name: '10-人员', until: 'followed', clock: ['2026-03-16', '09:00'], route: () => '/people' },
  { name: '11-设置', until: 'followed', clock: ['2026-03-16', '09:00'], route: () => '/settings' },
]

const log = (line: string): void => void process.stderr.write(`${line}\n`)

const prepareSample = async (directory: string, until: SampleStop | null): Promise<MeetingId> => {
  if (until === null) return 0 as MeetingId
  const opened = await openHouse({
    directory,
    documentsDirectory: path.join(directory, '文书'),
    host: createNoHost({ documentsDirectory: path.join(directory, '文书') }),
    now: () => instantOf(heldOn, '09:00'),
    log,
  })
  if (!opened.ok) throw new Error(opened.failure.code)
  const played = await playSample(opened.value, heldOn, log, until)
  await opened.value.store.close()
  if (!played.ok || played.value === null) throw new Error('the sample was not played')
  return played.value.meetingId
}

const take = async (browser: Browser, picture: Picture): Promise<void> => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'sifangzhuo-manual-'))
  const at = instantOf(...picture.clock)
  try {
    const meetingId = await prepareSample(directory, picture.until)
    const started = await startLoopback({
      directory,
      documentsDirectory: path.join(directory, '文书'),
      rendererDirectory: path.join(ROOT, 'out', 'renderer'),
      port: 0,
      isOpening: false,
      openApp,
      now: () => at,
      log,
      sayLink: () => undefined,
    })
    if (!started.ok) throw new Error(started.failure.code)
    const context = await browser.newContext({
      viewport: { width: 1093, height: 614 },
      deviceScaleFactor: 1.25,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    const page = await context.newPage()
    await page.clock.setFixedTime(new Date(at))
    await page.goto(started.value.makeStartLink(''))
    await page.goto(`${started.value.origin}/#${picture.route(meetingId)}`)
    await page.waitForLoadState('networkidle').catch(() => undefined)
    await picture.before?.(page)
    await page.waitForTimeout(700)
    await page.screenshot({ path: path.join(pictures, `${picture.name}.png`) })
    await context.close()
    await started.value.close()
    process.stdout.write(`${picture.name}.png\n`)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

await mkdir(pictures, { recursive: true })
const built = await runNode([findTool('vite'), 'build', '--config', 'renderer.vite.config.ts'], {
  isShown: false,
})
if (built.code !== 0) throw new Error(built.said)
const found = await findTestBrowser()
if (found === null || found === undefined) throw new Error('没有找到可以用来拍图的浏览器')
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
for (const picture of list) await take(browser, picture)
await browser.close()
process.exit(0)
