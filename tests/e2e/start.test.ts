/** Starts the real program as a user does: first start, a second one on the same records, a power cut, and a machine without development packages. */
import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, startProgram, test } from './program.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

test('the first start shows the window, and its link does not work twice', async ({ page, program }) => {
  await page.goto(program.url)
  await expect(page).toHaveTitle(/四方桌/)
  await expect(page.locator('#root > *').first()).toBeAttached()
  const second = await page.context().newPage()
  await page.context().clearCookies()
  await second.goto(program.url)
  await expect(second.getByRole('heading')).toHaveText('请重新打开四方桌')
})

test('a second program on the same records is refused in Chinese', async ({ program }) => {
  const second = await startProgram(program.directory)
  expect(second).toMatchObject({ ok: false, error: 'database-busy', code: 3 })
  expect(second.ok ? '' : second.message).toContain('已经在运行')
})

test('after a power cut and after a proper end the program starts again on the same records', async ({
  program,
}) => {
  await program.kill()
  const again = await startProgram(program.directory)
  expect(again.ok).toBe(true)
  if (!again.ok) return
  const restarted = await again.program.restart()
  await restarted.stop()
})

test('the built program runs where no development package is installed', async () => {
  test.slow()
  const folder = await mkdtemp(join(tmpdir(), 'sifangzhuo-built-'))
  const { packages }: { packages: Record<string, { dev?: boolean; optional?: boolean }> } = JSON.parse(
    await readFile(join(ROOT, 'package-lock.json'), 'utf8'),
  )
  const needed = Object.entries(packages).filter(
    ([path, { dev, optional }]) => path !== '' && !dev && !optional,
  )
  for (const [path] of needed)
    await cp(join(ROOT, path), join(folder, path), {
      recursive: true,
      filter: (source) => !/\/(deps|src)$/.test(source) || !source.includes('better-sqlite3'),
    })
  await cp(join(ROOT, 'out'), join(folder, 'out'), { recursive: true })
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'))
  const words = [join(folder, 'out/main/loopback.js'), '--data', join(folder, 'records'), '--no-open']
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], cwd: folder })
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line)
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303)
    child.kill('SIGTERM')
  }
  await rm(folder, { recursive: true, force: true })
})
