/** Step five: what is printed before the window begins. Knows no wording of the papers. */

import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import type { WrittenPaperKind } from '../../../domain/papers/written-paper-kinds.ts'
import { Section } from '../../parts/Section.tsx'
import { WrittenPapers } from '../../parts/written-papers/WrittenPapers.tsx'
import { writtenPrepareText } from '../../text/written-prepare.ts'

const text = writtenPrepareText
const kinds: readonly WrittenPaperKind[] = [
  'electorate',
  'pre-announcement',
  'ballot',
  'proxy-form',
  'delivery-register',
]

export function PapersStep({ vote }: { readonly vote: WrittenVote }) {
  return (
    <Section title={text.papersTitle}>
      {vote.state === 'prepared' ? (
        <p className="second">{text.notFrozen}</p>
      ) : (
        <>
          <p className="hint">{text.papersHint}</p>
          <WrittenPapers writtenVoteId={vote.id} kinds={kinds} />
        </>
      )}
    </Section>
  )
}
