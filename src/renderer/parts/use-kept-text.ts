/** Keeps words that were begun and not written down yet over a reload of the window. Stores nothing in the program. */
import { useState } from 'react'

/** The words kept under a name; empty words are forgotten. */
export function useKeptText(name: string, first = ''): readonly [string, (words: string) => void] {
  const key = `kept ${name}`
  const [words, setWords] = useState(() => sessionStorage.getItem(key) ?? first)
  return [
    words,
    (next) => {
      setWords(next)
      if (next === '') sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, next)
    },
  ]
}
