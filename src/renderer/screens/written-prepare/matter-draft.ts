/** What is asked, as it is being written, before it has a number of its own. Knows no form. */
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import type { InputOf } from '../../api.ts'

export type MatterDraft = InputOf<'writtenVotes.setMatters'>['matters'][number]

/** What is kept of a vote's matters. */
export const draftsOf = (vote: WrittenVote): readonly MatterDraft[] =>
  vote.matters.map(({ kind, question, explanation, rule }) => ({
    ...{ kind, question, explanation },
    ruleId: rule.id,
  }))
