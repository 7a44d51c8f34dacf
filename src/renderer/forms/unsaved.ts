/** Keeps which form on the page holds something that is not written down, and why. Knows no noun. */
import { create } from 'zustand'

type Unsaved = { readonly reasons: ReadonlyMap<string, string> }

const useReasons = create<Unsaved>(() => ({ reasons: new Map() }))

/** Says why the form `id` is not written down; null when all of it is. */
export const setUnsaved = (id: string, reason: string | null): void =>
  useReasons.setState(({ reasons }) => {
    if ((reasons.get(id) ?? null) === reason) return { reasons }
    const rest = [...reasons].filter(([one]) => one !== id)
    return { reasons: new Map(reason === null ? rest : [...rest, [id, reason]]) }
  })

/** The same as {@link useUnsaved}, asked at the moment of a step that needs everything written down. */
export const readUnsaved = (): string | null => [...useReasons.getState().reasons.values()].at(-1) ?? null

/** Why something on this page is not written down; null when all of it is. */
export const useUnsaved = (): string | null =>
  useReasons(({ reasons }) => [...reasons.values()].at(-1) ?? null)
