/** Picks figures of a year by their names. Counts nothing. */
import type { StatisticsGroup } from '../../../domain/statistics/figures.ts'
import type { OutputOf } from '../../api.ts'

export type Year = OutputOf<'statistics.year'>
export type Figure = Year['figures'][number]

/** The figures of a group, in their order. */
export const figuresOf = (year: Year, group: StatisticsGroup): readonly Figure[] =>
  year.figures.filter((figure) => figure.group === group)

/** The figures of a group but for rows in which all of them are nothing. */
export const filledOf = (year: Year, group: StatisticsGroup): readonly Figure[] => {
  const figures = figuresOf(year, group)
  const filled = new Set(figures.filter((figure) => figure.count > 0).map((figure) => figure.label))
  return figures.filter((figure) => filled.has(figure.label))
}
