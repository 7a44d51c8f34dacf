/** Keeps what is counted in an open vote ahead of the store, which follows within a moment. Decides no vote. */
import { useEffect, useReducer, useRef } from 'react'
import type { Reply } from '../../../../../domain/failure.ts'
import type { PartyId, RollEntryId, VoteId } from '../../../../../domain/identity.ts'
import {
  type PaperCount,
  type PaperMark,
  paperVoidReasons,
} from '../../../../../domain/vote/secret-ballots.ts'
import { type Choice, choices, type DraftTally } from '../../../../../domain/vote/vote.ts'
import type { Vote } from '../../../../../domain/vote/vote-facts.ts'
import { type InputOf, tell } from '../../../../api.ts'
import { paperInput, type RoomPaper, withPapers } from '../../../../parts/vote/paper.ts'
import { type Totals, totalsInput } from '../../../../parts/vote/totals.ts'
import { useRun } from '../../table/use-run.ts'

const waitMs = 200

/** What of a vote is written while it is counted. */
type Counted = Pick<Vote, 'draft' | 'ballots' | 'partyVotes' | 'papers' | 'turnout' | 'choosing'>
type Slot = keyof Counted

export type Count = {
  /** The open vote with what is still on its way; null while none is open. */
  readonly vote: Vote | null
  readonly write: (draft: DraftTally) => void
  /** null takes a ballot back. */
  readonly choose: (entryId: RollEntryId, choice: Choice | null) => void
  /** null takes it back. */
  readonly speak: (partyId: PartyId, entryId: RollEntryId, choice: Choice | null) => void
  readonly markTurnout: (entryIds: readonly RollEntryId[]) => void
  readonly writePapers: (papers: PaperCount) => void
  /** One secret paper more or less. */
  readonly tally: (mark: PaperMark, step: 1 | -1) => void
  /** One paper among options or candidates more or less. */
  readonly put: (paper: RoomPaper, step: 1 | -1) => void
  readonly writeTotals: (totals: Totals | null) => void
  /** Settles once everything typed is with the program; false when something was refused. */
  readonly flush: () => Promise<boolean>
}

type Ahead = {
  readonly voteId: VoteId | null
  values: Partial<Counted>
  /** Commands under way for each slot. */
  readonly under: Map<Slot, number>
  /** What was typed and waits for a moment of rest. */
  readonly waiting: Map<Slot, () => Promise<Reply<unknown>>>
}

const nothingAhead = (voteId: VoteId | null): Ahead => ({
  voteId,
  values: {},
  under: new Map(),
  waiting: new Map(),
})

const without = (values: Partial<Counted>, slot: Slot): Partial<Counted> => {
  const left = { ...values }
  delete left[slot]
  return left
}

const withTotals = (choosing: Vote['choosing'], totals: Totals | null): Vote['choosing'] => {
  if (choosing?.kind === 'options')
    return { ...choosing, totals: totals?.of === 'options' ? totals.totals : null }
  if (choosing?.kind === 'election')
    return { ...choosing, totals: totals?.of === 'election' ? totals.totals : null }
  return null
}

/** The count of `vote`; empty while there is none. */
export function useCount(vote: Vote | null): Count {
  const run = useRun()
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0)
  const voteId = vote?.id ?? null
  // Keys may come faster than the screen is drawn, so what is ahead is read at once.
  const kept = useRef<Ahead>(nothingAhead(voteId))
  if (kept.current.voteId !== voteId) kept.current = nothingAhead(voteId)
  const timer = useRef(0)
  const sent = useRef<Promise<boolean>>(Promise.resolve(true))
  const stored = useRef(vote)
  useEffect(() => {
    stored.current = vote
  })
  const withAhead = (base: Vote | null): Vote | null =>
    base === null ? null : { ...base, ...kept.current.values }

  /** Sends after all that was sent before; `isTyped` words stay where they stand when they are refused. */
  const send = (slot: Slot, isTyped: boolean, act: () => Promise<Reply<unknown>>): void => {
    const ahead = kept.current
    ahead.under.set(slot, (ahead.under.get(slot) ?? 0) + 1)
    sent.current = sent.current.then(async (before) => {
      const isTaken = (await run(act())) !== null
      const left = (ahead.under.get(slot) ?? 1) - 1
      ahead.under.set(slot, left)
      const isNewer = left > 0 || ahead.waiting.has(slot)
      if (!isTaken && isTyped && !isNewer) ahead.waiting.set(slot, act)
      // What the store holds now is shown from there, so that another window's figures are seen.
      else if (!isNewer) ahead.values = without(ahead.values, slot)
      if (kept.current === ahead) draw()
      return isTaken && before
    })
  }
  const sendWaiting = (): void => {
    window.clearTimeout(timer.current)
    const waiting = [...kept.current.waiting]
    kept.current.waiting.clear()
    for (const [slot, act] of waiting) send(slot, true, act)
  }
  const latest = useRef(sendWaiting)
  useEffect(() => {
    latest.current = sendWaiting
  })
  useEffect(() => () => latest.current(), [])

  const put = <At extends Slot>(slot: At, value: Counted[At]): void => {
    kept.current.values = { ...kept.current.values, [slot]: value }
    draw()
  }
  const type = <At extends Slot>(slot: At, value: Counted[At], act: () => Promise<Reply<unknown>>): void => {
    put(slot, value)
    kept.current.waiting.set(slot, act)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => latest.current(), waitMs)
  }
  const press = <At extends Slot>(slot: At, value: Counted[At], act: () => Promise<Reply<unknown>>): void => {
    sendWaiting()
    put(slot, value)
    send(slot, false, act)
  }

  const id = voteId ?? (0 as VoteId)
  const on = (act: (vote: Vote) => void): void => {
    const now = withAhead(stored.current?.id === voteId ? stored.current : vote)
    if (now !== null) act(now)
  }
  return {
    vote: withAhead(vote),
    write: (draft) => on(() => type('draft', draft, () => tell('votes.count', { voteId: id, draft }))),
    choose: (entryId, choice) =>
      on(({ ballots }) => {
        const others = ballots.filter((ballot) => ballot.entryId !== entryId)
        const next = choice === null ? others : [...others, { entryId, choice }]
        press('ballots', next, () => tell('votes.choose', { voteId: id, entryId, choice }))
      }),
    speak: (partyId, entryId, choice) =>
      on(({ partyVotes }) => {
        const others = partyVotes.filter((one) => one.partyId !== partyId)
        const next = choice === null ? others : [...others, { partyId, entryId, choice }]
        press('partyVotes', next, () => tell('votes.speakForParty', { voteId: id, partyId, entryId, choice }))
      }),
    markTurnout: (entryIds) =>
      on(() =>
        press('turnout', entryIds, () => tell('votes.markTurnout', { voteId: id, entryIds: [...entryIds] })),
      ),
    writePapers: (papers) =>
      on(() => type('papers', papers, () => tell('votes.countPapers', { voteId: id, papers }))),
    tally: (mark, step) =>
      on(({ draft, papers }) => {
        const act = () => tell('votes.tallyPaper', { voteId: id, mark, step })
        const choice = choices.find((one) => one === mark)
        if (choice !== undefined) {
          const counted = (draft[choice] ?? 0) + step
          if (counted >= 0) press('draft', { ...filled(draft), [choice]: counted }, act)
          return
        }
        const reason = paperVoidReasons.find((one) => one === mark)
        if (reason === undefined) return
        const counted = papers.void[reason] + step
        if (counted >= 0) press('papers', { ...papers, void: { ...papers.void, [reason]: counted } }, act)
      }),
    put: (paper, step) =>
      on(({ choosing }) => {
        if (choosing === null) return
        const input: InputOf<'votes.addPaper'> = { voteId: id, paper: paperInput(paper) }
        press('choosing', withPapers(choosing, paper, step), () =>
          step === 1 ? tell('votes.addPaper', input) : tell('votes.removePaper', input),
        )
      }),
    writeTotals: (totals) =>
      on(({ choosing }) =>
        type('choosing', withTotals(choosing, totals), () =>
          tell('votes.writeTotals', { voteId: id, totals: totals === null ? null : totalsInput(totals) }),
        ),
      ),
    async flush() {
      sendWaiting()
      const isSent = await sent.current
      sent.current = Promise.resolve(true)
      return isSent
    },
  }
}

/** Reading papers begins at nothing for each choice. */
const filled = (draft: DraftTally): DraftTally => ({
  for: draft.for ?? 0,
  against: draft.against ?? 0,
  abstain: draft.abstain ?? 0,
})
