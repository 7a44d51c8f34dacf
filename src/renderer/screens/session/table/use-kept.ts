/** Keeps what was typed but not sent over a reload of the window. Holds nothing that is already in the store. */
import { useMemo, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
/** What a full or forbidden session store did not take. */
const beside = new Map<string, string>()

const readText = (key: string): string | null => {
  try {
    return beside.get(key) ?? sessionStorage.getItem(key)
  } catch {
    return beside.get(key) ?? null
  }
}

const keepText = (key: string, text: string | null): void => {
  beside.delete(key)
  try {
    if (text === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    if (text !== null) beside.set(key, text)
  }
  for (const hear of listeners) hear()
}

const parse = <Value>(text: string | null): Value | null => {
  try {
    return text === null ? null : (JSON.parse(text) as Value)
  } catch {
    return null
  }
}

const subscribe = (hear: () => void): (() => void) => {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

export type Kept<Value> = {
  readonly value: Value
  readonly set: (value: Value) => void
  /** Forgets what was typed, so that the initial value stands again. */
  readonly clear: () => void
  /** What stands at this very moment, for an act that waited. */
  readonly read: () => Value
}

/** A value under `key`, the same wherever it is used; `initial` as long as nothing was typed. */
export function useKept<Value>(key: string, initial: Value): Kept<Value> {
  const text = useSyncExternalStore(subscribe, () => readText(key))
  const kept = useMemo(() => parse<Value>(text), [text])
  return {
    value: kept ?? initial,
    set: (value) => keepText(key, JSON.stringify(value)),
    clear: () => keepText(key, null),
    read: () => parse<Value>(readText(key)) ?? initial,
  }
}
