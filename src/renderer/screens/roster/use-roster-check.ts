/** Asks for the check of a file anew when decisions change, one at a time, and keeps the last answer on screen. */
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import { type InputOf, send } from '../../api.ts'
import type { RosterCheck } from './import-draft.ts'

/** So that several changes in a row are one question. */
const quietMs = 120

export type CheckState = {
  readonly check: RosterCheck | null
  readonly failure: Failure | null
  /** The answer shown is not yet that of the latest decisions. */
  readonly isChecking: boolean
  readonly askAgain: () => void
}

/** `asked` null asks nothing. */
export const useRosterCheck = (asked: InputOf<'rosters.check'> | null): CheckState => {
  const key = asked === null ? '' : JSON.stringify(asked)
  const [times, setTimes] = useState(0)
  const [answer, setAnswer] = useState<{
    readonly key: string
    readonly check: RosterCheck | null
    readonly failure: Failure | null
  }>({ key: '', check: null, failure: null })
  const previous = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    if (key === '') return
    let isLatest = true
    const ask = async () => {
      // The program keeps the lists of its last check only, so checks must not overlap.
      await previous.current
      if (!isLatest) return
      const asking = send('rosters.check', JSON.parse(key))
      previous.current = asking
      const reply = await asking
      if (!isLatest) return
      setAnswer((before) =>
        reply.ok
          ? { key, check: reply.value, failure: null }
          : { key, check: before.check, failure: reply.failure },
      )
    }
    const timer = window.setTimeout(() => void ask(), times === 0 ? quietMs : 0)
    return () => {
      isLatest = false
      window.clearTimeout(timer)
    }
  }, [key, times])
  return {
    check: answer.check,
    failure: answer.key === key ? answer.failure : null,
    isChecking: answer.key !== key,
    askAgain: () => {
      setAnswer((before) => ({ ...before, key: '' }))
      setTimes((before) => before + 1)
    },
  }
}
