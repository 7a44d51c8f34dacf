/** Stands in for a meeting's screen while it is being opened, or when it could not be. Asks nothing. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { Failure } from '../../../domain/failure.ts'
import { appText } from '../../text/app.ts'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { EmptyState } from '../EmptyState.tsx'
import { MeetingFrame } from './MeetingFrame.tsx'

export type UnopenedMeetingProps = {
  readonly title: string
  /** null while it is still being opened. */
  readonly failure: Failure | null
  readonly onRetry: () => void
}

export function UnopenedMeeting({ title, failure, onRetry }: UnopenedMeetingProps) {
  const navigate = useNavigate()
  return (
    <MeetingFrame title={title} onBack={() => void navigate('/meetings')}>
      {failure === null ? (
        <p className="second" role="status">
          {appText.loading}
        </p>
      ) : (
        <EmptyState
          title={appText.cannotOpen}
          actions={
            <>
              <Button type="primary" onClick={onRetry}>
                {appText.reload}
              </Button>
              <Button onClick={() => void navigate('/meetings')}>{partsText.back}</Button>
            </>
          }
        >
          {sayFailure(failure)}
        </EmptyState>
      )}
    </MeetingFrame>
  )
}
