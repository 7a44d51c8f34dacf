/** Keeps words that were begun and not written down yet over a reload of the window. Stores nothing in the program. */
import { useState } from 'react'

/** Characters that the window's own memory can hold beside what others keep there. */
const mostKept = 500_000

/**
 * The words kept under a name; empty words are forgotten. The third lets go of words that were written down, unless
 * others stand there by now.
 */
export function useKeptText(
  name: string,
  first = '',
): readonly [string, (words: string) => void, (written: string) => void] {
  const key = `kept ${name}`
  const [words, setWords] = useState(() => sessionStorage.getItem(key) ?? first)
  return [
    words,
    (next) => {
      setWords(next)
      sessionStorage.removeItem(key)
      // What is too long for the window's own memory is not kept.
      if (next !== '' && next.length <= mostKept) sessionStorage.setItem(key, next)
    },
    (written) => {
      setWords((now) => (now === written ? '' : now))
      if (sessionStorage.getItem(key) === written) sessionStorage.removeItem(key)
    },
  ]
}
