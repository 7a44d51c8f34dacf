/** Runs the window's HTTP carrier in a real browser against the loopback host, with an application of two operations behind it. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { Reply } from '../../src/domain/failure.ts'
import { type RunningProgram, startLoopback } from '../../src/main/hosts/loopback/program.ts'
import type { Carrier } from '../../src/renderer/carrier.ts'
import { makeSmallApp } from '../contract/small-app.ts'
import { expect, test } from './program.ts'

type Probe = { carrier: Carrier; heard: string[][]; printed: number }
declare global {
  interface Window {
    probe: Probe
  }
}

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url))
const PAGE =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><button>导入名册</button><script type="module" src="renderer/main.js"></script>'
const MAIN = `
import { pickCarrier } from './carrier.js'
const carrier = pickCarrier()
window.probe = { carrier, heard: [], printed: 0 }
carrier.onChanged((nouns) => window.probe.heard.push([...nouns]))
document.querySelector('button').addEventListener('click', async () => {
  document.title = JSON.stringify(await carrier.send('rosters.pick', null))
})
`

let folder: string
let program: RunningProgram
let small: ReturnType<typeof makeSmallApp>

test.beforeEach(async ({ page }) => {
  folder = await mkdtemp(join(tmpdir(), 'sifangzhuo-carrier-'))
  const renderer = join(folder, 'out')
  for (const [from, to] of [
    ['renderer/carrier.ts', 'renderer/carrier.js'],
    ['domain/failure.ts', 'domain/failure.js'],
  ] as const) {
    await mkdir(join(renderer, to, '..'), { recursive: true })
    const code = stripTypeScriptTypes(await readFile(join(SOURCE, from), 'utf8'))
    await writeFile(join(renderer, to), code.replaceAll(/(from '[^']+)\.ts'/g, "$1.js'"))
  }
  await writeFile(join(renderer, 'index.html'), PAGE)
  await writeFile(join(renderer, 'renderer', 'main.js'), MAIN)
  small = makeSmallApp()
  const started = await startLoopback({
    directory: join(folder, 'records'),
    documentsDirectory: join(folder, 'documents'),
    rendererDirectory: renderer,
    port: 0,
    isOpening: false,
    openApp: small.openApp,
    now: () => '2026-11-22T01:00:00.000Z',
    log: () => undefined,
    sayLink: () => undefined,
  })
  if (!started.ok) throw new Error(started.failure.code)
  program = started.value
  await page.goto(program.makeStartLink(''))
})

test.afterEach(async () => {
  await program.close()
  await rm(folder, { recursive: true, force: true })
})

const send = (page: Page, name: string, input: unknown): Promise<Reply> =>
  page.evaluate(([one, value]) => window.probe.carrier.send(String(one), value), [name, input])

const answered = (page: Page): Promise<string> => page.evaluate(() => document.title)

test('the window asks, is answered, and keeps its right to ask after a reload', async ({ page }) => {
  expect(await send(page, 'meetings.echo', { 名称: '停车难' })).toEqual({
    ok: true,
    value: { 名称: '停车难' },
  })
  await page.reload()
  expect(await send(page, 'meetings.echo', 1)).toEqual({ ok: true, value: 1 })
  expect(await page.context().cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }])
})

test('the window hears of whatever changes after it was answered', async ({ page }) => {
  await send(page, 'meetings.echo', 1)
  small.change(['tasks', 'meetings'])
  await expect.poll(() => page.evaluate(() => window.probe.heard)).toEqual([['tasks', 'meetings']])
})

test('the user picks a file, or closes the dialog', async ({ page }) => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button').click()
  const file = { name: '名册 一.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名') }
  await (await chooser).setFiles(file)
  await expect.poll(() => answered(page)).toBe('{"ok":true,"value":{"name":"名册 一.csv","size":6}}')

  const large = page.waitForEvent('filechooser')
  await page.getByRole('button').click()
  await (await large).setFiles({ ...file, buffer: Buffer.alloc(5_000_000) })
  await expect.poll(() => answered(page)).toContain('spreadsheet-too-large')

  const closed = page.waitForEvent('filechooser')
  await page.getByRole('button').click()
  await closed
  await page.evaluate(() => document.querySelector('input[type=file]')?.dispatchEvent(new Event('cancel')))
  await expect.poll(() => answered(page)).toContain('nothing-chosen')
})

test('a print page reaches the printing dialog, and no script of it runs', async ({ page }) => {
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  await page.evaluate(() => {
    const add = (frame: HTMLIFrameElement): void => {
      frame.addEventListener('load', () => {
        frame.contentWindow?.addEventListener('beforeprint', () => {
          window.probe.printed += 1
        })
      })
    }
    new MutationObserver((changes) => {
      for (const node of changes.flatMap((change) => [...change.addedNodes]))
        if (node instanceof HTMLIFrameElement) add(node)
    }).observe(document.body, { childList: true })
  })
  expect(await send(page, 'documents.print', null)).toEqual({ ok: true, value: null })
  await expect.poll(() => page.evaluate(() => window.probe.printed)).toBe(1)
  expect(messages.filter((text) => /ignored call/i.test(text))).toEqual([])
})

test('when the program is gone the window is told so, and a page from elsewhere gets nothing', async ({
  page,
  context,
}) => {
  const stranger = await context.newPage()
  await stranger.goto('data:text/html,<title>x</title>')
  const got = await stranger.evaluate(
    (address) =>
      fetch(`${address}/api/meetings.echo`, { method: 'POST', credentials: 'include', body: '1' }).then(
        (response) => response.status,
        () => 'refused',
      ),
    program.origin,
  )
  expect(got).toBe('refused')
  expect(small.asked).toEqual([])
  await program.close()
  expect(await send(page, 'meetings.echo', 1)).toEqual({ ok: false, failure: { code: 'program-closed' } })
})
