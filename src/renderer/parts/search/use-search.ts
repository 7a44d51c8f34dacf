/** Asks what fits the words that stand in the field, one question at a time and the last words last. Knows no look. */
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import type { SearchNoun } from '../../../domain/search/search.ts'
import { type OutputOf, send } from '../../api.ts'

export type Found = OutputOf<'search.find'>

/** What was found, and for which words; `expanded` is the noun of which many lines are shown. */
export type Answer = {
  readonly words: string
  readonly expanded: SearchNoun | null
  readonly found: Found
}

/** Lines of each noun before one of them is expanded. */
export const linesEach = 4
const linesExpanded = 100
const againMs = 500

/** As many as the program takes. */
const mostTyped = 60

const sameWish = (
  one: Pick<Answer, 'words' | 'expanded'> | null,
  other: Pick<Answer, 'words' | 'expanded'>,
): boolean => one !== null && one.words === other.words && one.expanded === other.expanded

export type Search = {
  readonly answer: Answer | null
  readonly failure: Failure | null
  /** The answer is that to the words as they stand now. */
  readonly isFresh: boolean
}

/** Asks anew whenever the words change, and again while some records are not indexed yet. */
export function useSearch(words: string, expanded: SearchNoun | null): Search {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const wish = useRef({ words, expanded })
  const isAsking = useRef(false)
  const isGone = useRef(false)
  const ask = async (): Promise<void> => {
    if (isAsking.current) return
    isAsking.current = true
    for (let asked: typeof wish.current | null = null; asked !== wish.current && !isGone.current; ) {
      asked = wish.current
      const reply = await send('search.find', {
        words: asked.words.slice(0, mostTyped),
        limit: asked.expanded === null ? linesEach : linesExpanded,
        only: asked.expanded,
      })
      setFailure(reply.ok ? null : reply.failure)
      if (reply.ok) setAnswer({ ...asked, found: reply.value })
    }
    isAsking.current = false
  }
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    wish.current = { words, expanded }
    void latest.current()
  }, [words, expanded])
  const isWaiting = (answer?.found.waitingCount ?? 0) > 0
  useEffect(() => {
    if (!isWaiting) return
    const timer = window.setInterval(() => {
      wish.current = { ...wish.current }
      void latest.current()
    }, againMs)
    return () => window.clearInterval(timer)
  }, [isWaiting])
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  return { answer, failure, isFresh: sameWish(answer, { words, expanded }) }
}
