/** Sums up what people said of a task. Knows no clock and no database. */
import type { Satisfaction, SatisfactionCounts } from './task.ts'

/** How many answered. */
export const countAnswers = ({ satisfied, fairly, dissatisfied }: SatisfactionCounts): number =>
  satisfied + fairly + dissatisfied

/**
 * What an answer of several comes to: 不满意 where half of them or more are, 满意 where more than half are, else 基本满意.
 * Nobody's answer is 基本满意; it is refused before it is kept.
 */
export const satisfactionOf = (counts: SatisfactionCounts): Satisfaction => {
  const all = countAnswers(counts)
  if (all > 0 && counts.dissatisfied * 2 >= all) return 'dissatisfied'
  return counts.satisfied * 2 > all ? 'satisfied' : 'fairly'
}

/** Adds up several answers. */
export const addAnswers = (all: readonly SatisfactionCounts[]): SatisfactionCounts => ({
  satisfied: all.reduce((sum, one) => sum + one.satisfied, 0),
  fairly: all.reduce((sum, one) => sum + one.fairly, 0),
  dissatisfied: all.reduce((sum, one) => sum + one.dissatisfied, 0),
})
