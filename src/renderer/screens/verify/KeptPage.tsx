/** The page of a paper as it was kept, to be held beside the one in hand. */
import type { DocumentId } from '../../../domain/identity.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { PagePreview } from '../../parts/page/PagePreview.tsx'
import { verifyText } from '../../text/verify.ts'

export function KeptPage({ documentId, title }: { readonly documentId: DocumentId; readonly title: string }) {
  const asked = useAsk('documents.page', { documentId })
  if (asked.data === undefined)
    return asked.error === null ? (
      <AskWaiting />
    ) : (
      <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
    )
  const { page, shownCount, wholeCount } = asked.data
  return (
    <>
      {shownCount < wholeCount && <p className="hint">{verifyText.part(shownCount, wholeCount)}</p>}
      <PagePreview key={documentId} html={page} label={verifyText.keptPageOf(title)} />
    </>
  )
}
