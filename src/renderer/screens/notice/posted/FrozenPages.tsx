/** The pages of what was posted, frozen, and its large sheets for the board, with the ways to take them along. */
import type { DocumentId } from '../../../../domain/identity.ts'
import type { PaperSize } from '../../../../domain/papers/paper-kinds.ts'
import { useAsk } from '../../../api.ts'
import { AskFailed, AskWaiting } from '../../../parts/Asking.tsx'
import { PagePreview } from '../../../parts/page/PagePreview.tsx'
import { PaperButtons, SizeChoice } from '../../../parts/paper/PaperButtons.tsx'
import { PaperPages } from '../../../parts/paper/PaperPages.tsx'
import { noticeText } from '../../../text/notice.ts'
import { papersText } from '../../../text/papers.ts'
import { type Known, paperOf } from '../known.ts'

export type FrozenPagesProps = {
  readonly known: Known
  readonly size: PaperSize
  readonly onSize: (size: PaperSize) => void
}

export function FrozenPages({ known, size, onSize }: FrozenPagesProps) {
  const { notice } = known
  const paper = paperOf(notice)
  return (
    <>
      <div className="notice-pages-head">
        <SizeChoice kind={paper.kind} size={size} onChoose={onSize} />
        <PaperButtons key={size} {...paper} size={size} />
      </div>
      {size === 'page' && notice.documentId !== null ? (
        <FrozenPage documentId={notice.documentId} />
      ) : (
        <PaperPages key={size} {...paper} size={size} />
      )}
    </>
  )
}

function FrozenPage({ documentId }: { readonly documentId: DocumentId }) {
  const asked = useAsk('documents.page', { documentId })
  if (asked.data === undefined)
    return asked.error === null ? (
      <AskWaiting words={papersText.drawing} />
    ) : (
      <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
    )
  return (
    <div className="papers">
      <PagePreview html={asked.data.page} label={noticeText.title} />
    </div>
  )
}
