/** Decides when typed words may be searched for: a moment after the last change, never while an input method composes. Searches nothing. */
import { useEffect, useState } from 'react'

const waitMs = 250

export type Composed = {
  /** What stands in the field. */
  readonly typed: string
  readonly setTyped: (words: string) => void
  /** What may be searched for. */
  readonly settled: string
  readonly fieldEvents: {
    readonly onCompositionStart: () => void
    readonly onCompositionEnd: () => void
  }
}

export function useComposed(first = ''): Composed {
  const [typed, setTyped] = useState(first)
  const [settled, setSettled] = useState(first)
  const [isComposing, setIsComposing] = useState(false)
  useEffect(() => {
    if (isComposing) return
    const timer = window.setTimeout(() => setSettled(typed), typed === '' ? 0 : waitMs)
    return () => window.clearTimeout(timer)
  }, [typed, isComposing])
  return {
    typed,
    setTyped,
    settled,
    fieldEvents: {
      onCompositionStart: () => setIsComposing(true),
      onCompositionEnd: () => setIsComposing(false),
    },
  }
}
