/** Starts 四方桌 on this machine: Electron where its binary is there or can be fetched, else a browser window over the loopback host, else a printed link. */
import { type ChildProcess, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTool, ROOT, runNode } from './steps.ts'

const SILENT_LIMIT_MS = 5_000
const ASK_AGAIN_MS = 24 * 60 * 60 * 1000
const REFUSED = 3

const electronFolder = join(ROOT, 'node_modules', 'electron')
const unreachableNote = join(ROOT, 'node_modules', '.cache', 'sifangzhuo', 'electron-unreachable')

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const main = async (): Promise<void> => {
  const { host, rest } = takeHostWord(process.argv.slice(2))
  const reason = host === 'loopback' || rest.includes('--no-open') ? '' : await whyNoElectron()
  if (reason === null) {
    await build('electron')
    const code = await runElectron(rest)
    if (code !== null) process.exit(code)
    say('Electron 在这台电脑上没有能够启动，改用浏览器窗口。')
  } else if (reason !== '') say(`${reason}，改用浏览器窗口。`)
  await build('renderer')
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...rest)
  await import('../src/main/loopback.ts')
}

const takeHostWord = (
  words: readonly string[],
): { readonly host: string | undefined; readonly rest: string[] } => {
  const rest = words.flatMap((word) =>
    word.startsWith('--host=') ? ['--host', word.slice('--host='.length)] : [word],
  )
  const at = rest.indexOf('--host')
  const host = at < 0 ? process.env.SIFANGZHUO_HOST : rest.splice(at, 2)[1]
  if (host !== undefined && host !== 'electron' && host !== 'loopback') {
    say('--host 只能是 electron 或 loopback')
    process.exit(2)
  }
  return { host, rest }
}

/** Says why Electron can't be used here, or null when it can. */
const whyNoElectron = async (): Promise<string | null> => {
  if (process.platform === 'linux') {
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return '没有图形桌面，不能使用 Electron'
    if (process.getuid?.() === 0) return '当前是 root 用户，Electron 的安全沙箱不能启用'
  }
  if (findElectron() !== null) return null
  if (!['x64', 'arm64'].includes(process.arch)) return `Electron 没有适合 ${process.arch} 处理器的版本`
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD || process.env.CI) return '已设置为不下载 Electron'
  if (existsSync(unreachableNote) && Date.now() - statSync(unreachableNote).mtimeMs < ASK_AGAIN_MS)
    return 'Electron 尚未下载（不久前下载不通）'
  say('正在下载 Electron（约 100 MB，只此一次）……')
  if ((await fetchElectron()) && findElectron() !== null) return null
  try {
    mkdirSync(join(unreachableNote, '..'), { recursive: true })
    writeFileSync(unreachableNote, '')
  } catch {
    // Without the note the next start only tries again.
  }
  return 'Electron 下载不通'
}

const findElectron = (): string | null => {
  try {
    const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'))
    const present = readFileSync(join(electronFolder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    const binary = join(electronFolder, 'dist', readFileSync(join(electronFolder, 'path.txt'), 'utf8'))
    return present === version && existsSync(binary) ? binary : null
  } catch {
    return null
  }
}

// Electron's own installer waits long on a blocked network; it is ended once nothing has arrived for some seconds.
const fetchElectron = (): Promise<boolean> =>
  new Promise((resolve) => {
    const folder = mkdtempSync(join(tmpdir(), 'sifangzhuo-electron-'))
    const child = spawn(process.execPath, [join(electronFolder, 'install.js')], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    })
    let [size, quietMs] = [0, 0]
    const watch = setInterval(() => {
      const arrived = sizeOf(folder) + sizeOf(join(electronFolder, 'dist'))
      quietMs = arrived > size ? 0 : quietMs + 500
      size = arrived
      if (quietMs >= SILENT_LIMIT_MS) child.kill('SIGKILL')
    }, 500)
    child.once('close', (code) => {
      clearInterval(watch)
      rmSync(folder, { recursive: true, force: true })
      resolve(code === 0)
    })
  })

const sizeOf = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce(
          (sum, entry) =>
            sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0),
          0,
        )
    : 0

/** Runs Electron to its end and gives its exit code, or null when it could not start at all. */
const runElectron = (words: readonly string[]): Promise<number | null> =>
  new Promise((resolve) => {
    const binary = findElectron()
    if (binary === null) return resolve(null)
    const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
    const startedAt = Date.now()
    const child: ChildProcess = spawn(binary, [ROOT, '--', ...words], { stdio: 'inherit', env: environment })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => child.kill(signal))
    child.once('error', () => resolve(null))
    child.once('exit', (code) => {
      const isFailedStart = code !== 0 && code !== REFUSED && Date.now() - startedAt < 5_000
      resolve(isFailedStart ? null : (code ?? 1))
    })
  })

const build = async (part: 'electron' | 'renderer'): Promise<void> => {
  const made = [
    'renderer/index.html',
    ...(part === 'electron' ? ['main/electron.js', 'preload/index.cjs'] : []),
  ]
  const sources = ['src', 'renderer.vite.config.ts', 'electron.vite.config.ts', 'package-lock.json']
  const madeAt = Math.min(...made.map((file) => changedAt(join(ROOT, 'out', file)) ?? 0))
  if (madeAt > Math.max(...sources.map((source) => newestIn(join(ROOT, source))))) return
  say('正在生成界面……')
  const words =
    part === 'electron'
      ? [findTool('electron-vite'), 'build', '--logLevel', 'error']
      : [findTool('vite'), 'build', '--config', 'renderer.vite.config.ts', '--logLevel', 'error']
  const ended = await runNode(words, { isShown: false })
  if (ended.code === 0) return
  say(`界面没有生成：\n${ended.said}`)
  process.exit(1)
}

const changedAt = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.mtimeMs

const newestIn = (path: string): number => {
  const at = changedAt(path) ?? 0
  if (at === 0 || !statSync(path).isDirectory()) return at
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(0, ...files.map((entry) => changedAt(join(entry.parentPath, entry.name)) ?? 0))
}

await main()
