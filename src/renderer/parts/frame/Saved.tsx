/** Shows where writing stands, as the client keeps it. Saves nothing itself. */
import { clockWithSecondsOf } from '../../../domain/calendar.ts'
import { useSaving } from '../../api.ts'
import { sayFailure } from '../../text/failures.ts'
import { SaveState } from './SaveState.tsx'

/** The save state of this window; nothing before the first change. */
export function Saved() {
  const saving = useSaving((state) => state.saving)
  switch (saving.kind) {
    case 'idle':
      return null
    case 'saving':
      return <SaveState standing={{ kind: 'saving' }} />
    case 'saved':
      return <SaveState standing={{ kind: 'saved', at: clockWithSecondsOf(saving.at.toISOString()) }} />
    case 'failed':
      return (
        <SaveState standing={{ kind: 'failed', reason: sayFailure(saving.failure), onRetry: saving.retry }} />
      )
  }
}
