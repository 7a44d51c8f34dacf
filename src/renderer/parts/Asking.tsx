/** Draws what stands where an answer is still awaited, or did not come. Asks nothing itself. */
import { Button } from 'antd'
import type { Failure } from '../../domain/failure.ts'
import { sayFailure } from '../text/failures.ts'
import { papersText } from '../text/papers.ts'
import './page/papers.css'

export function AskWaiting({ words = papersText.opening }: { readonly words?: string | undefined }) {
  return (
    <p className="asking second" role="status">
      {words}
    </p>
  )
}

export type AskFailedProps = { readonly failure: Failure; readonly onRetry: () => void }

export function AskFailed({ failure, onRetry }: AskFailedProps) {
  return (
    <div className="asking stack" role="alert">
      <h2 className="heading-3">{papersText.notOpened}</h2>
      <p className="second">{sayFailure(failure)}</p>
      <div className="row">
        <Button onClick={onRetry}>{papersText.again}</Button>
      </div>
    </div>
  )
}
