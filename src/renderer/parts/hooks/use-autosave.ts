/** Decides when something typed is saved: a moment after the last change, on leaving, and never while an input method composes. Saves nothing itself. */
import { useCallback, useEffect, useRef, useState } from 'react'

/** Leaves room for the way to the disk within the 300 ms that are promised. */
const waitMs = 200

export type Autosave<Value> = {
  /** What is shown: the words being typed, else the stored ones. */
  readonly value: Value
  readonly change: (value: Value) => void
  /** For the element around the fields: composing and leaving bubble up to it. */
  readonly fieldEvents: {
    readonly onCompositionStart: () => void
    readonly onCompositionEnd: () => void
    readonly onBlur: () => void
  }
}

/** Keeps what is being typed over what is stored; `save` answers whether it is on the disk. */
export function useAutosave<Value>(stored: Value, save: (value: Value) => Promise<boolean>): Autosave<Value> {
  const [draft, setDraft] = useState<{ readonly value: Value } | null>(null)
  const pending = useRef<{ readonly value: Value } | null>(null)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef(0)
  const isComposing = useRef(false)
  const isLeft = useRef(false)
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })

  const flush = useCallback(() => {
    window.clearTimeout(timer.current)
    const waiting = pending.current
    pending.current = null
    if (waiting === null) return
    saving.current = saving.current
      .then(() => latestSave.current(waiting.value))
      .then((isSaved) => {
        // What was refused stays in the field; what was saved is the stored one now.
        if (isSaved && pending.current === null && isLeft.current) setDraft(null)
      })
  }, [])

  useEffect(() => () => flush(), [flush])

  const wait = () => {
    window.clearTimeout(timer.current)
    if (!isComposing.current) timer.current = window.setTimeout(flush, waitMs)
  }
  return {
    value: draft === null ? stored : draft.value,
    change: (value) => {
      pending.current = { value }
      isLeft.current = false
      setDraft({ value })
      wait()
    },
    fieldEvents: {
      onCompositionStart: () => {
        isComposing.current = true
        window.clearTimeout(timer.current)
      },
      onCompositionEnd: () => {
        isComposing.current = false
        if (pending.current !== null) wait()
      },
      onBlur: () => {
        isComposing.current = false
        isLeft.current = true
        if (pending.current === null) void saving.current.then(() => isLeft.current && setDraft(null))
        else flush()
      },
    },
  }
}
