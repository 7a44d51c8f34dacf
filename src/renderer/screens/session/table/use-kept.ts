/** Keeps what was typed but not sent over a reload of the window. Holds nothing that is already in the store. */
import { useState } from 'react'

const read = <Value>(key: string): Value | null => {
  try {
    const kept = sessionStorage.getItem(key)
    return kept === null ? null : (JSON.parse(kept) as Value)
  } catch {
    return null
  }
}

const keep = (key: string, value: unknown): void => {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A full session store only loses what was not sent yet.
  }
}

export type Kept<Value> = {
  readonly value: Value
  readonly set: (value: Value) => void
  /** Forgets what was typed, so that the initial value stands again. */
  readonly clear: () => void
}

/** A value under `key`; `initial` as long as nothing was typed. Another key begins with its own. */
export function useKept<Value>(key: string, initial: Value): Kept<Value> {
  const [kept, setKept] = useState(() => ({ key, value: read<Value>(key) }))
  const current = kept.key === key ? kept.value : read<Value>(key)
  const put = (value: Value | null): void => {
    keep(key, value)
    setKept({ key, value })
  }
  return { value: current ?? initial, set: put, clear: () => put(null) }
}
