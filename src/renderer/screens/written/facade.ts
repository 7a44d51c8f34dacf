/** Lays the units of a building out as windows of a façade: floors from the top, entrances side by side. Knows no colour. */
import type { OutputOf } from '../../api.ts'

export type Building = OutputOf<'writtenVotes.map'>[number]
type Cell = Building['cells'][number]

/** Where a window stands, counted from 0 at the upper left. */
export type Window = { readonly column: number; readonly row: number; readonly state: Cell['state'] }
export type Facade = { readonly columns: number; readonly rows: number; readonly windows: readonly Window[] }

/** Wider than this a façade no longer looks like one. */
const mostColumns = 16
const plainColumns = 4

/** The floor that a room number tells: 1102 → 11, 302 → 3; null for other rooms. */
const floorOf = (room: string): number | null => {
  const figures = /^(\d{1,2})\d{2}$/u.exec(room)
  return figures === null ? null : Number(figures[1])
}

const layInRows = (cells: readonly Cell[]): Facade => {
  const columns = Math.min(plainColumns, Math.max(1, cells.length))
  return {
    columns,
    rows: Math.ceil(cells.length / columns),
    windows: cells.map(({ state }, place) => ({
      column: place % columns,
      row: Math.floor(place / columns),
      state,
    })),
  }
}

/** Lays one building out; rooms that tell no floor are laid in plain rows. */
export const layFacade = (cells: readonly Cell[]): Facade => {
  const placed = cells.map((cell) => ({ ...cell, floor: floorOf(cell.room) }))
  if (placed.some((cell) => cell.floor === null)) return layInRows(cells)
  const floors = [...new Set(placed.map((cell) => cell.floor ?? 0))].sort((one, other) => other - one)
  const entrances = [...new Set(placed.map((cell) => cell.entrance))].map((entrance) => {
    const inside = placed.filter((cell) => cell.entrance === entrance)
    const rows = floors.map((floor) => inside.filter((cell) => cell.floor === floor))
    return { rows, width: Math.max(...rows.map((row) => row.length)) }
  })
  const columns = entrances.reduce((sum, { width }) => sum + width, 0)
  if (columns > mostColumns) return layInRows(cells)
  const starts = entrances.map((_, place) =>
    entrances.slice(0, place).reduce((sum, { width }) => sum + width, 0),
  )
  return {
    columns,
    rows: floors.length,
    windows: entrances.flatMap(({ rows }, place) =>
      rows.flatMap((row, rowPlace) =>
        row.map(({ state }, column) => ({ column: (starts[place] ?? 0) + column, row: rowPlace, state })),
      ),
    ),
  }
}
