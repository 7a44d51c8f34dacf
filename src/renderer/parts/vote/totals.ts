/** Totals that tellers wrote down, while they are being typed and once they are whole. Decides no vote. */

import type { ElectionTotals } from '../../../domain/choice/election.ts'
import type { OptionsTotals } from '../../../domain/choice/options-vote.ts'
import type { ChoosingSheet } from '../../../domain/vote/choosing.ts'
import type { InputOf } from '../../api.ts'

/** Totals of one kind of sheet. */
export type Totals =
  | { readonly of: 'options'; readonly totals: OptionsTotals }
  | { readonly of: 'election'; readonly totals: ElectionTotals }

/** Figures as they are typed; null where nothing was written yet. */
export type DraftTotals = {
  /** Valid papers; nobody writes them where hands are counted. */
  readonly valid: number | null
  readonly abstain: number | null
  readonly void: number | null
  /** By the number of the option or candidate. */
  readonly votes: Readonly<Record<number, number | null>>
}

/** What the sheet holds, as it is typed on. */
export const draftTotals = (sheet: ChoosingSheet): DraftTotals => {
  if (sheet.kind === 'options') {
    const { totals } = sheet
    return {
      valid: totals?.valid ?? null,
      abstain: totals?.abstain ?? null,
      void: totals?.void ?? null,
      votes: Object.fromEntries(totals?.support.map((one) => [one.option, one.support]) ?? []),
    }
  }
  const { totals } = sheet
  return {
    valid: totals?.valid.heads ?? null,
    abstain: totals?.abstain.heads ?? null,
    void: totals?.void.heads ?? null,
    votes: Object.fromEntries(totals?.votes.map((one) => [one.candidate, one.votes.heads]) ?? []),
  }
}

const heads = (count: number) => ({ heads: count, area: 0 })

/** The totals once every figure is written; null before. Hands are all valid, so they give their own sum. */
export const totalsFrom = (sheet: ChoosingSheet, draft: DraftTotals): Totals | null => {
  const ids =
    sheet.kind === 'options' ? sheet.options.map(({ id }) => id) : sheet.candidates.map(({ id }) => id)
  const votes = ids.flatMap((id) => {
    const count = draft.votes[id] ?? null
    return count === null ? [] : [{ id, count }]
  })
  if (votes.length < ids.length || draft.abstain === null) return null
  const isHands = sheet.entry === 'hands'
  const valid = isHands ? votes.reduce((sum, { count }) => sum + count, draft.abstain) : draft.valid
  const voided = isHands ? 0 : draft.void
  if (valid === null || voided === null) return null
  return sheet.kind === 'options'
    ? {
        of: 'options',
        totals: {
          valid,
          abstain: draft.abstain,
          void: voided,
          support: votes.map(({ id, count }) => ({ option: id, support: count })),
        },
      }
    : {
        of: 'election',
        totals: {
          valid: heads(valid),
          abstain: heads(draft.abstain),
          void: heads(voided),
          votes: votes.map(({ id, count }) => ({ candidate: id, votes: heads(count) })),
        },
      }
}

/** The totals as they are sent. */
export const totalsInput = (totals: Totals): NonNullable<InputOf<'votes.writeTotals'>['totals']> =>
  totals.of === 'options'
    ? { of: 'options', totals: { ...totals.totals, support: [...totals.totals.support] } }
    : { of: 'election', totals: { ...totals.totals, votes: [...totals.totals.votes] } }
