/** Entry 2: starts the application under plain Node with a browser window. Prints one JSON line with `--no-open`, plain sentences without. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Failure } from '../domain/failure.ts'
import { openApp } from './app.ts'
import { openLog } from './hosts/log.ts'
import { startLoopback } from './hosts/loopback/program.ts'
import { findPlaces, readStartWords } from './hosts/places.ts'
import { HOST_TEXT, sayWhyNotStarted } from './hosts/text.ts'

const REFUSED = 3
const MISUSED = 2

const main = async (): Promise<void> => {
  const words = readStartWords(process.argv.slice(2))
  if ('unknown' in words) return stop(MISUSED, HOST_TEXT.badArgument(words.unknown))
  // The same place seen from src/main and from out/main.
  const rendererDirectory = fileURLToPath(new URL('../../out/renderer', import.meta.url))
  if (!existsSync(join(rendererDirectory, 'index.html'))) return stop(MISUSED, HOST_TEXT.rendererMissing)
  const places = findPlaces(words.data)
  const log = openLog(places.logFile)
  process.on('uncaughtException', (error) => {
    log(`uncaught: ${error.stack ?? error.message}`)
    process.exit(1)
  })
  let printedLink: string | undefined
  const started = await startLoopback({
    ...places,
    rendererDirectory,
    port: words.port,
    isOpening: words.isOpening,
    openApp,
    now: () => new Date().toISOString(),
    log,
    sayLink: (link) => {
      printedLink = link
      say(HOST_TEXT.openThisLink(link))
    },
  })
  if (!started.ok) return refuseStart(started.failure, words.isOpening, log)
  const program = started.value
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void program.close())
  if (words.isOpening && printedLink === undefined) say(HOST_TEXT.windowOpened)
  if (!words.isOpening)
    say(
      JSON.stringify({ url: program.makeStartLink(''), origin: program.origin, pid: process.pid, ...places }),
    )
  await program.ended
  process.exit(0)
}

const refuseStart = (failure: Failure, isOpening: boolean, log: (line: string) => void): void => {
  const message = sayWhyNotStarted(failure)
  log(`not started: ${JSON.stringify(failure)}`)
  if (!isOpening) say(JSON.stringify({ error: failure.code, message }))
  stop(REFUSED, message)
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const stop = (code: number, sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

await main()
