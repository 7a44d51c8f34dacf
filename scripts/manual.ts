/** Takes the pictures of the manual and the README from the running program: `npm run manual`, or `npm run manual -- 12 18` for some. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { instantOf } from '../src/domain/calendar.ts'
import type { MeetingId } from '../src/domain/identity.ts'
import { openApp, openHouse } from '../src/main/app.ts'
import { createPlayer } from '../src/main/demo/player.ts'
import { playSample, type Sample } from '../src/main/demo/sample.ts'
import { startLoopback } from '../src/main/hosts/loopback/program.ts'
import { createNoHost } from '../src/main/hosts/no-host.ts'
import { findTestBrowser } from './browser.ts'
import { heldOn, type Picture, pictures } from './manual/pictures.ts'
import { findTool, ROOT, runNode } from './steps.ts'

const pictureFolder = path.join(ROOT, 'docs', '手册', '图')

const log = (line: string): void => void process.stderr.write(`${line}\n`)

const noSample: Sample = { meetingId: 0 as MeetingId, benchMeetingId: null, writtenVoteIds: [] }

const prepareSample = async (directory: string, { until, play }: Picture): Promise<Sample> => {
  if (until === null) return noSample
  const opened = await openHouse(
    {
      directory,
      documentsDirectory: path.join(directory, '文书'),
      host: createNoHost({ documentsDirectory: path.join(directory, '文书') }),
      now: () => instantOf(heldOn, '09:00'),
      log,
    },
    true,
  )
  if (!opened.ok) throw new Error(opened.failure.code)
  const played = await playSample(opened.value, heldOn, log, until)
  if (!played.ok || played.value === null) throw new Error('the sample was not played')
  await play?.(createPlayer(opened.value, log), played.value)
  await opened.value.store.close()
  return played.value
}

const take = async (browser: Browser, picture: Picture): Promise<void> => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'sifangzhuo-manual-'))
  const at = instantOf(...picture.clock)
  try {
    const sample = await prepareSample(directory, picture)
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
    await page.goto(`${started.value.origin}/#${picture.route(sample)}`)
    await page.waitForLoadState('networkidle').catch(() => undefined)
    await picture.before?.(page)
    await page.waitForTimeout(700)
    await page.screenshot({ path: path.join(pictureFolder, `${picture.name}.png`) })
    await context.close()
    await started.value.close()
    process.stdout.write(`${picture.name}.png\n`)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const numbers = process.argv.slice(2)
const wanted = pictures.filter((one) => numbers.length === 0 || numbers.includes(one.name.slice(0, 2)))
await mkdir(pictureFolder, { recursive: true })
const built = await runNode([findTool('vite'), 'build', '--config', 'renderer.vite.config.ts'], {
  isShown: false,
})
if (built.code !== 0) throw new Error(built.said)
const found = await findTestBrowser()
if (found === null || found === undefined) throw new Error('没有找到可以用来拍图的浏览器')
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
for (const picture of wanted) await take(browser, picture)
await browser.close()
process.exit(0)
