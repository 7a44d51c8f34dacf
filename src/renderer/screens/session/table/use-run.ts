/** Sends a command and says calmly what was refused. Decides nothing. */
import type { Reply } from '../../../../domain/failure.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'

/** Answers the value of a command, or null when it was refused; the refusal has then been said. */
export type Run = <Value>(reply: Promise<Reply<Value>>) => Promise<{ readonly value: Value } | null>

export function useRun(): Run {
  const { sayRefused } = useWritten()
  return async (reply) => {
    const answer = await reply
    if (answer.ok) return { value: answer.value }
    sayRefused(answer.failure)
    return null
  }
}
