/** Step five: what is printed before the window begins. Knows no wording of the papers. */

import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import type { WrittenPaperKind } from '../../../domain/papers/written/written-paper-kinds.ts'
import { PaperRows } from '../../parts/paper/PaperRows.tsx'
import { Section } from '../../parts/Section.tsx'
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
          <PaperRows
            subject={{ kind: 'written-vote', writtenVoteId: vote.id, building: null, ballotId: null }}
            kinds={kinds}
          />
        </>
      )}
    </Section>
  )
}
