/** How the tables of the yearly report are laid out and how it writes a share. Knows no figure. */
import { wholePercent } from '../../statistics/statistics.ts'
import type { Block, TableColumn } from '../document.ts'

/**
 * Answers of fewer are not told apart in print.
 * @see 个人信息保护法第二十五条
 */
export const smallestGroup = 3

export const column = (
  heading: string,
  share: number,
  align: TableColumn['align'] = 'center',
): TableColumn => ({
  heading,
  share,
  align,
})

/** A table with the name of its sheet; none where it has no rows. */
export const yearTable = (
  name: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): readonly Block[] => (rows.length === 0 ? [] : [{ kind: 'table', height: 'plain', name, columns, rows }])

/** A share in whole percent as the screen writes it; its base stands beside it. */
export const percentCell = (count: number, base: number): string => {
  const percent = wholePercent(count, base)
  return percent === null ? '—' : `${percent}%`
}
