/** One paper of a written vote as pages, with the ways to take it along. Knows no wording of the papers. */
import type { WrittenBallotId, WrittenVoteId } from '../../../domain/identity.ts'
import { type WrittenPaperKind, writtenPaperNames } from '../../../domain/papers/written-paper-kinds.ts'
import { useAsk } from '../../api.ts'
import { papersText } from '../../text/papers.ts'
import { writtenPapersText } from '../../text/written-papers.ts'
import { AskFailed, AskWaiting } from '../Asking.tsx'
import { PagePreview } from '../PagePreview.tsx'
import { PaperTools } from './PaperTools.tsx'
import '../papers.css'
import './written-papers.css'

export type WrittenPaperProps = {
  readonly writtenVoteId: WrittenVoteId
  readonly kind: WrittenPaperKind
  /** Lists and ballots of this building only. */
  readonly building?: string | null | undefined
  /** This ballot, or the proxy form for it. */
  readonly ballotId?: WrittenBallotId | null | undefined
}

/** A sheet on its side is wider; the visit list lies so. */
const widthOf = (kind: WrittenPaperKind): number | undefined => (kind === 'visit-list' ? 1123 : undefined)

export function WrittenPaper({ writtenVoteId, kind, building = null, ballotId = null }: WrittenPaperProps) {
  const which = { writtenVoteId, kind, building, ballotId }
  const asked = useAsk('writtenPapers.preview', which)
  const name = writtenPaperNames[kind]
  if (asked.data === undefined) {
    return asked.error === null ? (
      <AskWaiting words={papersText.drawing} />
    ) : (
      <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
    )
  }
  const { page, shownCount, wholeCount } = asked.data
  return (
    <div className="written-paper-sheet">
      <div className="row">
        <PaperTools which={which} />
      </div>
      {shownCount < wholeCount && (
        <p className="hint" role="note">
          {writtenPapersText.shortened(shownCount, wholeCount)}
        </p>
      )}
      <div className="papers">
        <PagePreview html={page} label={name} pageWidth={widthOf(kind)} />
      </div>
    </div>
  )
}
