/** Has one paper of a written vote written in the background, follows how far it is, and saves it. Knows no wording. */
import { useEffect, useRef, useState } from 'react'
import type { Failure, Reply } from '../../../domain/failure.ts'
import { type InputOf, type OutputOf, send, tell } from '../../api.ts'

export type Which = InputOf<'writtenPapers.preview'>
export type Making = OutputOf<'writtenPapers.progress'>

/** Seldom enough to leave the program in peace, often enough to see it move. */
const askEveryMs = 150

const wait = (): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, askEveryMs))

export type MakingState = {
  /** How far it is; null while nothing is being written. */
  readonly making: Making | null
  /** Writes and saves; answers the file, or null when it was cancelled. */
  readonly make: (which: Which) => Promise<Reply<OutputOf<'writtenPapers.keep'>> | null>
  readonly cancel: () => void
}

const follow = async (makingId: string, show: (making: Making) => void): Promise<Failure | null> => {
  for (;;) {
    const reply = await send('writtenPapers.progress', { makingId })
    if (!reply.ok) return reply.failure
    show(reply.value)
    if (reply.value.isReady) return null
    await wait()
  }
}

export const useMaking = (): MakingState => {
  const [making, setMaking] = useState<Making | null>(null)
  const running = useRef<string | null>(null)
  const cancel = (): void => {
    const makingId = running.current
    running.current = null
    setMaking(null)
    if (makingId !== null) void send('writtenPapers.cancel', { makingId })
  }
  // Whoever leaves the page waits for nothing any more.
  useEffect(
    () => () => {
      if (running.current !== null) void send('writtenPapers.cancel', { makingId: running.current })
      running.current = null
    },
    [],
  )
  const make: MakingState['make'] = async (which) => {
    setMaking({ isReady: false, phase: 'writing', done: 0, total: 0 })
    const begun = await send('writtenPapers.begin', which)
    if (!begun.ok) {
      setMaking(null)
      return begun
    }
    const { makingId } = begun.value
    running.current = makingId
    const failure = await follow(makingId, (now) => {
      if (running.current === makingId) setMaking(now)
    })
    if (running.current !== makingId) return null
    const kept: Reply<OutputOf<'writtenPapers.keep'>> =
      failure === null ? await tell('writtenPapers.keep', { makingId }) : { ok: false, failure }
    running.current = null
    setMaking(null)
    return kept
  }
  return { making, make, cancel }
}
