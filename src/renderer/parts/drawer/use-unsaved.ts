/** Watches the fields of a drawer for words that were typed and not written down: closing it asks first. Stores nothing. */
import { type FormEvent, useRef, useState } from 'react'

export type Unsaved = {
  /** Around the fields. */
  readonly fieldEvents: { readonly onInput: (event: FormEvent) => void }
  /** The drawer was asked to close while words would be lost. */
  readonly isAsking: boolean
  /** For Escape, the cross and the ground beside: closes at once where nothing was typed. */
  readonly close: () => void
  readonly keepWriting: () => void
  /** What was typed is written down. */
  readonly settle: () => void
}

/** `isRefused` where the last attempt to write them down was refused. */
export function useUnsaved(onClose: () => void, isRefused: boolean): Unsaved {
  const isTyped = useRef(false)
  const [isAsking, setIsAsking] = useState(false)
  return {
    fieldEvents: {
      onInput: ({ target }) => {
        // A choice is made again with one press; words are not.
        if (target instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(target.type)) return
        isTyped.current = true
        setIsAsking(false)
      },
    },
    isAsking,
    // Pressed once more it goes on writing: no number of presses loses a word.
    close: () => (isTyped.current || isRefused ? setIsAsking(!isAsking) : onClose()),
    keepWriting: () => setIsAsking(false),
    settle: () => {
      isTyped.current = false
      setIsAsking(false)
    },
  }
}
