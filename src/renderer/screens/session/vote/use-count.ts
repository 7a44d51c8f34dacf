/** Keeps the figures and ballots of an open vote ahead of the store, which follows within a moment. Decides no vote. */
import { useEffect, useRef, useState } from 'react'
import type { RollEntryId, VoteId } from '../../../../domain/identity.ts'
import { type Ballot, type Choice, type DraftTally, draftOf, type Vote } from '../../../../domain/vote.ts'
import { tell } from '../../../api.ts'
import { useRun } from '../table/use-run.ts'

const waitMs = 200
const noFigures: DraftTally = { for: null, against: null, abstain: null }

export type Count = {
  readonly draft: DraftTally
  readonly ballots: readonly Ballot[]
  readonly write: (draft: DraftTally) => void
  /** null takes a ballot back. */
  readonly choose: (entryId: RollEntryId, choice: Choice | null) => void
  /** Settles once everything typed is with the program; false when something was refused. */
  readonly flush: () => Promise<boolean>
}

type Ahead = {
  readonly voteId: VoteId | null
  readonly draft: DraftTally | null
  readonly chosen: ReadonlyMap<RollEntryId, Choice | null>
}

const nothingAhead = (voteId: VoteId | null): Ahead => ({ voteId, draft: null, chosen: new Map() })

const withoutChoice = (ahead: Ahead, entryId: RollEntryId, choice: Choice | null): Ahead => {
  if (ahead.chosen.get(entryId) !== choice) return ahead
  const chosen = new Map(ahead.chosen)
  chosen.delete(entryId)
  return { ...ahead, chosen }
}

/** The count of `vote`; empty while there is none. */
export function useCount(vote: Vote | null): Count {
  const run = useRun()
  const voteId = vote?.id ?? null
  const [kept, setAhead] = useState<Ahead>(() => nothingAhead(voteId))
  const ahead = kept.voteId === voteId ? kept : nothingAhead(voteId)
  const waiting = useRef<{ readonly voteId: VoteId; readonly draft: DraftTally } | null>(null)
  const timer = useRef(0)
  const sent = useRef<Promise<boolean>>(Promise.resolve(true))

  const after = (act: () => Promise<boolean>): void => {
    sent.current = sent.current.then(async (before) => (await act()) && before)
  }
  const sendFigures = (): void => {
    window.clearTimeout(timer.current)
    const next = waiting.current
    waiting.current = null
    if (next === null) return
    after(async () => {
      const isTaken = (await run(tell('votes.count', next))) !== null
      // What the store holds now is shown from there, so that another window's figures are seen.
      if (isTaken) setAhead((before) => (before.draft === next.draft ? { ...before, draft: null } : before))
      return isTaken
    })
  }
  const latest = useRef(sendFigures)
  useEffect(() => {
    latest.current = sendFigures
  })
  useEffect(() => () => latest.current(), [])

  const stored = vote?.ballots ?? []
  const ballots = [
    ...stored.filter((ballot) => !ahead.chosen.has(ballot.entryId)),
    ...[...ahead.chosen].flatMap(([entryId, choice]) => (choice === null ? [] : [{ entryId, choice }])),
  ]
  const figures = ahead.draft ?? vote?.draft ?? noFigures
  return {
    draft: vote === null ? noFigures : draftOf({ method: vote.method, ballots, draft: figures }),
    ballots,
    write(draft) {
      if (voteId === null) return
      setAhead({ ...ahead, draft })
      waiting.current = { voteId, draft }
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(sendFigures, waitMs)
    },
    choose(entryId, choice) {
      if (voteId === null) return
      setAhead((before) => {
        const base = before.voteId === voteId ? before : nothingAhead(voteId)
        return { ...base, chosen: new Map(base.chosen).set(entryId, choice) }
      })
      after(async () => {
        const isTaken = (await run(tell('votes.choose', { voteId, entryId, choice }))) !== null
        if (isTaken) setAhead((before) => withoutChoice(before, entryId, choice))
        return isTaken
      })
    },
    async flush() {
      sendFigures()
      const isSent = await sent.current
      sent.current = Promise.resolve(true)
      return isSent
    },
  }
}
