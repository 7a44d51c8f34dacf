/** Sends a command and says calmly what was refused. Decides nothing. */
import type { Reply } from '../../../../domain/failure.ts'
import { retryBy } from '../../../api.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'

/**
 * Answers the value of a command, or null when it was refused; the refusal has then been said. Where it did not reach
 * the disk, 重试 does `again`, if one is given: what follows upon the command follows then.
 */
export type Run = <Value>(
  reply: Promise<Reply<Value>>,
  again?: () => unknown,
) => Promise<{ readonly value: Value } | null>

export function useRun(): Run {
  const { sayRefused } = useWritten()
  return async (reply, again) => {
    const answer = await reply
    if (answer.ok) return { value: answer.value }
    sayRefused(answer.failure)
    if (again !== undefined) retryBy(answer.failure, again)
    return null
  }
}
