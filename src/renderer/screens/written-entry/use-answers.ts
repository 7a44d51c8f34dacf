/** Holds the answers that are asked anew against what the queue has sent since. Sends nothing. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { WrittenVoteId } from '../../../domain/identity.ts'
import { isTroubled, isUnderWay, useEntryQueue } from './entry-queue.ts'
import type { BallotLine } from './use-entry.ts'

const restMs = 700
const longestMs = 5000

/** True once the queue has rested a moment, and for a moment every few seconds while it does not. */
export function useIsQuiet(): boolean {
  const isBusy = useEntryQueue(({ lines }) => lines.some(isUnderWay))
  const lastSaved = useEntryQueue(({ lines }) => lines.find((line) => line.standing.kind === 'saved')?.key)
  const [isQuiet, setIsQuiet] = useState(true)
  const quietAt = useRef(0)
  useEffect(() => {
    if (!isBusy && lastSaved === undefined) return
    const rest = (): void => {
      quietAt.current = Date.now()
      setIsQuiet(true)
    }
    if (Date.now() - quietAt.current > longestMs) rest()
    else setIsQuiet(false)
    if (isBusy) return
    const timer = window.setTimeout(rest, restMs)
    return () => window.clearTimeout(timer)
  }, [isBusy, lastSaved])
  return isQuiet
}

/** The list of ballots with what was typed since it was asked. */
export function useEntered(
  writtenVoteId: WrittenVoteId,
  ballots: readonly BallotLine[],
  ballotsAt: number,
): readonly BallotLine[] {
  const lines = useEntryQueue((queue) => queue.lines)
  return useMemo(() => {
    const later = lines.filter(
      (line) => line.writtenVoteId === writtenVoteId && (isUnderWay(line) || line.touchedAt > ballotsAt),
    )
    if (later.length === 0) return ballots
    const byBallot = new Map(later.toReversed().map((line) => [line.entry.ballotId, line]))
    return ballots.map((ballot) => {
      const line = byBallot.get(ballot.ballotId)
      if (line === undefined || isTroubled(line)) return ballot
      const by = line.standing.kind === 'retracted' ? null : line.enteredBy
      return line.pass === 'first' ? { ...ballot, firstBy: by } : { ...ballot, secondBy: by }
    })
  }, [lines, ballots, ballotsAt, writtenVoteId])
}
