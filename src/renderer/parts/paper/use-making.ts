/** Writes files of made versions in the background and prints them, follows how far it is, and saves. Knows no wording of papers. */
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import type { DocumentId } from '../../../domain/identity.ts'
import type { FileFormat } from '../../../domain/papers/paper-kinds.ts'
import { type OutputOf, send, tell } from '../../api.ts'
import { papersText } from '../../text/papers.ts'
import { useWritten } from '../hooks/use-written.tsx'

export type PaperWay = FileFormat | 'print'
export type Kept = OutputOf<'documents.keep'>

/** How far the file being written is, and which of how many it is. */
export type Making = OutputOf<'documents.progress'> & { readonly place: number; readonly count: number }

export type MakingState = {
  /** What is being done; null while nothing is. */
  readonly busy: PaperWay | null
  /** Shown once the writing lasts; null before and afterwards. */
  readonly making: Making | null
  /** Does one piece of work at a time; a second one asked for meanwhile is not begun. */
  readonly work: (way: PaperWay, work: () => Promise<void>) => Promise<void>
  /** Writes or prints versions in turn; answers the files, or null where it ended early, which was told. Inside `work`. */
  readonly takeVersions: (
    documentIds: readonly DocumentId[],
    way: PaperWay,
  ) => Promise<readonly Kept[] | null>
  readonly cancel: () => void
}

/** Often enough to see it move, seldom enough to leave the program in peace; more often while it may be done at once. */
const askEveryMs = 150
const askSoonMs = 40
/** Nobody needs to be told of what is over sooner. */
const lastsFromMs = 700

const wait = (ms: number): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, ms))

type Show = (progress: OutputOf<'documents.progress'>) => void

/** Follows a file until it is ready, refused or no longer wanted; `begunAt` is when the work that it belongs to began. */
const follow = async (
  makingId: string,
  begunAt: number,
  isWanted: () => boolean,
  show: Show,
): Promise<Failure | null> => {
  for (;;) {
    const reply = await send('documents.progress', { makingId })
    if (!reply.ok) return reply.failure
    if (reply.value.isReady || !isWanted()) return null
    const lasts = performance.now() - begunAt >= lastsFromMs
    if (lasts) show(reply.value)
    await wait(lasts ? askEveryMs : askSoonMs)
  }
}

/** Files and prints of made versions; leaving the page cancels what is still being written. */
export const useMaking = (): MakingState => {
  const { sayRefused, sayFailed, sayNothing } = useWritten()
  const [busy, setBusy] = useState<PaperWay | null>(null)
  const [making, setMaking] = useState<Making | null>(null)
  const running = useRef<string | null>(null)
  const workBegunAt = useRef(0)
  const isCancelled = useRef(false)
  const isWorking = useRef(false)
  const cancel = (): void => {
    const makingId = running.current
    running.current = null
    isCancelled.current = true
    if (makingId !== null) void send('documents.cancel', { makingId })
  }
  // Whoever leaves the page waits for nothing any more.
  useEffect(
    () => () => {
      const makingId = running.current
      running.current = null
      isCancelled.current = true
      if (makingId !== null) void send('documents.cancel', { makingId })
    },
    [],
  )

  const refuse = (failure: Failure): null => {
    if (isCancelled.current) sayNothing(papersText.cancelled)
    else sayFailed(failure)
    return null
  }

  const writeOne = async (
    documentId: DocumentId,
    format: FileFormat,
    place: number,
    count: number,
  ): Promise<Kept | null> => {
    const begun = await send('documents.begin', { documentId, format })
    if (!begun.ok) return refuse(begun.failure)
    const { makingId } = begun.value
    if (isCancelled.current) {
      void send('documents.cancel', { makingId })
      return refuse({ code: 'making-cancelled' })
    }
    running.current = makingId
    const isWanted = (): boolean => running.current === makingId
    const failure = await follow(makingId, workBegunAt.current, isWanted, (now) => {
      if (isWanted()) setMaking({ ...now, place, count })
    })
    if (!isWanted()) return refuse({ code: 'making-cancelled' })
    running.current = null
    if (failure !== null) return refuse(failure)
    const kept = await tell('documents.keep', { makingId })
    if (!kept.ok) sayRefused(kept.failure)
    return kept.ok ? kept.value : null
  }

  const printOne = async (documentId: DocumentId): Promise<boolean> => {
    const reply = await send('documents.print', { documentId })
    if (!reply.ok) {
      sayFailed(reply.failure)
      // Only Word prints what the office's template made; the others of a pack still go to the printer.
      return reply.failure.code === 'template-prints-in-word'
    }
    const noted = await tell('documents.notePrint', { documentId })
    if (!noted.ok) sayRefused(noted.failure)
    return noted.ok
  }

  const takeVersions: MakingState['takeVersions'] = async (documentIds, way) => {
    const written: Kept[] = []
    for (const [index, documentId] of documentIds.entries()) {
      if (way === 'print') {
        if (!(await printOne(documentId))) return null
        continue
      }
      const kept = await writeOne(documentId, way, index + 1, documentIds.length)
      if (kept === null) return null
      written.push(kept)
    }
    return written
  }

  const work: MakingState['work'] = async (way, todo) => {
    if (isWorking.current) return
    isWorking.current = true
    isCancelled.current = false
    workBegunAt.current = performance.now()
    setBusy(way)
    await todo()
    isWorking.current = false
    setBusy(null)
    setMaking(null)
  }
  return { busy, making, work, takeVersions, cancel }
}
