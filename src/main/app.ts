/** The composition root: opens the store, lends the host, answers questions. Knows neither Electron nor HTTP. */
import fs from 'node:fs'
import path from 'node:path'
import { type Noun, nouns } from '../contract/operation.ts'
import { addDays, clockWithSecondsOf, dayOf } from '../domain/calendar.ts'
import { accept, type Reply } from '../domain/failure.ts'
import type { Instant } from '../domain/identity.ts'
import { countMonths } from '../domain/month.ts'
import type { HearClock } from './demo/player.ts'
import { councilDaysAgo, monthsOfSample, playSample } from './demo/sample.ts'
import { createDispatch, type Dispatch, type House } from './dispatch.ts'
import { keepHeartbeat, readHeartbeat } from './heartbeat.ts'
import type { Host } from './host.ts'
import type { Program } from './services/context.ts'
import { beginTurn } from './services/let-others.ts'
import { keepSearchUp } from './services/search/catching-up.ts'
import { copyAttachments } from './store/attachments.ts'
import { openStore, type Store } from './store/database.ts'
import { version } from './version.ts'

export type App = {
  /** Answers one question; never throws. */
  readonly dispatch: Dispatch
  /** Tells of nouns whose answers may differ now; answers how to stop listening. */
  onChanged(listener: (nouns: readonly Noun[]) => void): () => void
  close(): Promise<void>
}

export type AppOptions = {
  /** Where the database lies. */
  readonly directory: string
  /** Where papers are written, by year. */
  readonly documentsDirectory: string
  readonly host: Host
  readonly now: () => Instant
  readonly log: (line: string) => void
}

const demoDirectory = '演示社区'
const backupDirectory = '备份'

/** Opens the application on a data folder; refuses a second process and a database that can't be used. */
export const openApp = async (options: AppOptions): Promise<Reply<App>> => {
  const listeners = new Set<(changed: readonly Noun[]) => void>()
  const tellChanged = (changed: readonly Noun[]): void => {
    for (const listener of listeners) {
      try {
        listener(changed)
      } catch (error) {
        // What was written stays written; a window that can't be told asks again when it is looked at.
        options.log(
          `a listener failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        )
      }
    }
  }
  const opened = await openStore({ directory: options.directory })
  if (!opened.ok) return opened
  let progress: ReturnType<Program['demoProgress']> = null
  let isClosing = false
  const doors: Doors = {
    enterDemo: () => enterDemo(),
    leaveDemo: () => leaveDemo(),
    demoProgress: () => progress,
  }
  const home = houseOver(options, opened.value, false, tellChanged, doors)
  let demo: House | null = null
  let current = home
  let entering: Promise<Reply<null>> | null = null
  const stopHeartbeat = keepHeartbeat(options.directory, options.now, () => current === home)

  const tellProgress = (next: typeof progress): void => {
    progress = next
    tellChanged(['application'])
  }
  /** The window hears of every month that is played, and has its turn in between. */
  const followPlay = ({ first, last }: ReturnType<typeof monthsOfSample>): HearClock => {
    const takeTurn = beginTurn()
    const count = countMonths(first, last)
    const reach = (month: string): void => tellProgress({ month, place: countMonths(first, month), count })
    reach(first)
    return async (clock) => {
      const month = dayOf(clock).slice(0, 7)
      if (progress !== null && month > progress.month && month <= last) reach(month)
      await takeTurn()
      return !isClosing
    }
  }
  const openDemo = async (): Promise<Reply<null>> => {
    if (demo === null) {
      const directory = path.join(options.directory, demoDirectory)
      const prepared = fs.existsSync(directory)
        ? accept(null)
        : await prepareDemo(options, directory, followPlay)
      if (!prepared.ok) return prepared
      const store = await openStore({ directory })
      if (!store.ok) return store
      const documentsDirectory = path.join(options.documentsDirectory, demoDirectory)
      demo = houseOver({ ...options, directory, documentsDirectory }, store.value, true, tellChanged, doors)
    }
    current = demo
    progress = null
    tellChanged(nouns)
    return accept(null)
  }
  const enterDemo = (): Promise<Reply<null>> => {
    entering ??= openDemo().finally(() => {
      entering = null
      if (progress !== null) tellProgress(null)
    })
    return entering
  }
  const leaveDemo = async (): Promise<Reply<null>> => {
    current = home
    tellChanged(nouns)
    return accept(null)
  }

  return accept({
    dispatch: createDispatch({ house: () => current, now: options.now, log: options.log, tellChanged }),
    onChanged: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: async () => {
      stopHeartbeat()
      isClosing = true
      // Half a sample is thrown away at the next start.
      await entering?.catch(() => undefined)
      await demo?.store.close()
      await home.store.close()
    },
  })
}

/** Plays the sample beside its place and moves it there when it is whole, so that half of one is never shown. */
const prepareDemo = async (
  options: AppOptions,
  directory: string,
  followPlay: (span: ReturnType<typeof monthsOfSample>) => HearClock,
): Promise<Reply<unknown>> => {
  const partial = `${directory}.partial`
  fs.rmSync(partial, { recursive: true, force: true })
  const house = await openHouse({ ...options, directory: partial }, true)
  if (!house.ok) return house
  try {
    // So long ago that its owners are being asked in writing today, and its next meeting lies ahead.
    const today = dayOf(options.now())
    const hearClock = followPlay(monthsOfSample(today))
    const heldOn = addDays(today, -councilDaysAgo)
    const played = await playSample(house.value, heldOn, options.log, 'whole', hearClock)
    if (!played.ok) return played
  } finally {
    await house.value.store.close()
  }
  fs.renameSync(partial, directory)
  return accept(null)
}

/** Opens a store by itself, for scripts that play operations without a window; a draft waits for the disk only when it is closed. */
export const openHouse = async (options: AppOptions, isDraft = false): Promise<Reply<House>> => {
  const store = await openStore({ directory: options.directory, isDraft })
  if (!store.ok) return store
  const stay = async (): Promise<Reply<null>> => accept(null)
  const doors = { enterDemo: stay, leaveDemo: stay, demoProgress: () => null }
  return accept(houseOver(options, store.value, false, () => undefined, doors))
}

type Doors = Pick<Program, 'enterDemo' | 'leaveDemo' | 'demoProgress'>

const houseOver = (
  options: AppOptions,
  store: Store,
  isDemo: boolean,
  tellChanged: (changed: readonly Noun[]) => void,
  doors: Doors,
): House => {
  const { directory, documentsDirectory, host, now } = options
  const backups = path.join(directory, backupDirectory)
  const search = keepSearchUp(store.db, options.log)
  return {
    store: {
      ...store,
      close: async () => {
        await search.stop()
        await store.close()
      },
    },
    program: {
      host: inFolder(host, isDemo ? demoDirectory : ''),
      version,
      isDemo,
      dataDirectory: directory,
      documentsDirectory,
      lastAliveAt: readHeartbeat(directory),
      startedAt: now(),
      ...doors,
      catchUpSearch: search.begin,
      backUp: async () => {
        const at = now()
        const clock = clockWithSecondsOf(at).replaceAll(':', '')
        const copied = await store.copyTo(path.join(backups, `四方桌 ${dayOf(at)} ${clock}.sqlite`))
        if (!copied.ok) return copied
        const written = await store.db.selectFrom('attachment').select('hash').execute()
        const attached = await copyAttachments(
          directory,
          backups,
          written.map(({ hash }) => hash),
        )
        if (!attached.ok) return attached
        for (const name of attached.value.damaged)
          options.log(`attachment ${name} is damaged and was not copied`)
        for (const hash of attached.value.missing)
          options.log(`attachment ${hash} is gone and was not copied`)
        tellChanged(['application'])
        return accept({ path: copied.value.path, at })
      },
      lastBackup: () => findLastBackup(backups),
      tellChanged: (noun) => tellChanged([noun]),
    },
  }
}

/** The same host, saving under a folder of its own. */
const inFolder = (host: Host, folder: string): Host => ({
  ...host,
  saveFile: (file) => host.saveFile({ ...file, folder: path.join(folder, file.folder) }),
})

const findLastBackup = (directory: string): { at: Instant; path: string } | null => {
  if (!fs.existsSync(directory)) return null
  const files = fs
    .readdirSync(directory)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => path.join(directory, name))
    .map((file) => ({ path: file, at: fs.statSync(file).mtime.toISOString() }))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
  return files[0] ?? null
}
