/** Finds which matter of a ballot is read next. Knows no key. */
import type { PaperChoice } from '../../../domain/owners/owners-vote.ts'

/** The next matter without a choice after `at`, from the top again after the last; the count of matters when none is left. */
export const nextOpen = (choices: readonly (PaperChoice | null)[], at = -1): number => {
  const ahead = choices.findIndex((choice, place) => place > at && choice === null)
  const open = ahead >= 0 ? ahead : choices.indexOf(null)
  return open >= 0 ? open : choices.length
}
