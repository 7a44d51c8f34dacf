/** Stands in for a page whose facts are still being asked, or were refused. Asks nothing itself. */
import { Button } from 'antd'
import type { RefusedError } from '../api.ts'
import { appText } from '../text/app.ts'
import { sayFailure } from '../text/failures.ts'
import { Section } from './Section.tsx'

export type WaitingProps = {
  /** Why it was refused; null while the answer is still under way. */
  readonly error: RefusedError | null
  readonly onAgain: () => void
}

export function Waiting({ error, onAgain }: WaitingProps) {
  if (error === null) {
    return (
      <p className="second" role="status">
        {appText.loading}
      </p>
    )
  }
  return (
    <Section title={appText.cannotOpen}>
      <p role="alert">{sayFailure(error.failure)}</p>
      <div className="row empty-actions">
        <Button onClick={onAgain}>{appText.reload}</Button>
      </div>
    </Section>
  )
}
