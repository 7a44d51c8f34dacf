/** Finds the tile beside the selected one, as it lies on the screen. Selects through the sign-in only. */
import { groupRoll } from './candidates.ts'
import type { SignIn } from './use-sign-in.ts'

/** Moves the selection by an arrow key; the first press takes the first tile. */
export const stepTile = (signIn: SignIn, direction: 'up' | 'down' | 'left' | 'right'): void => {
  const { record, target } = signIn
  const entries = groupRoll(record.parties, record.roll).flatMap((group) => group.entries)
  const at = entries.findIndex((entry) => target?.kind === 'entry' && entry.id === target.entry.id)
  const next = entries[at < 0 ? 0 : placeBeside(at, entries.length - 1, direction)]
  if (next !== undefined) signIn.select(next.id)
}

const placeBeside = (at: number, last: number, direction: 'up' | 'down' | 'left' | 'right'): number => {
  if (direction === 'left') return Math.max(0, at - 1)
  if (direction === 'right') return Math.min(last, at + 1)
  const tiles = [...document.querySelectorAll('[data-tiles] .person-tile')].map((tile) =>
    tile.getBoundingClientRect(),
  )
  const here = tiles[at]
  if (here === undefined) return at
  const sign = direction === 'down' ? 1 : -1
  const [beside] = tiles
    .map((box, place) => ({
      place,
      rise: (box.top - here.top) * sign,
      aside: Math.abs(box.left - here.left),
    }))
    .filter((tile) => tile.rise > 1)
    .toSorted((one, other) => one.rise - other.rise || one.aside - other.aside)
  return beside?.place ?? at
}
