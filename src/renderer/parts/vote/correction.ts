/** What a correction sends, of the kind that the method counts. Computes no verdict. */
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import type { InputOf } from '../../api.ts'
import { paperInput, papersIn } from './paper.ts'
import { totalsInput } from './totals.ts'

type Correction = Omit<InputOf<'votes.correct'>, 'voteId' | 'reason' | 'correctedBy'>

const nothing: Correction = { tally: null, ballots: [] }

/** What of a vote a correction may change, as one text. */
const countOf = (vote: Vote): string => {
  const { draft, papers, partyVotes, objections, choosing } = vote
  const ballots = vote.ballots.map(({ entryId, choice }) => [entryId, choice]).sort()
  const parties = partyVotes.map(({ partyId, choice, entryId }) => [partyId, choice, entryId]).sort()
  const objected = objections.map(({ entryId, words }) => [entryId, words]).sort()
  switch (vote.method) {
    case 'counted-hands':
      return JSON.stringify([draft.for, draft.against, draft.abstain])
    case 'roll-call':
      return JSON.stringify(ballots)
    case 'consensus':
      return JSON.stringify(objected)
    case 'by-party':
      return JSON.stringify(parties)
    case 'secret-ballots':
      return JSON.stringify([draft.for, draft.against, draft.abstain, papers])
    case 'options':
    case 'election':
      return JSON.stringify([papers, sheetText(choosing)])
  }
}

const sheetText = (sheet: Vote['choosing']): string =>
  sheet === null
    ? ''
    : JSON.stringify([
        papersIn(sheet)
          .map(({ paper, count }) => `${JSON.stringify(paper)}×${count}`)
          .sort(),
        sheet.totals,
        sheet.kind === 'options' ? sheet.decisions : [],
      ])

/** Whether nothing was changed yet. */
export const isSameCount = (vote: Vote, corrected: Vote): boolean =>
  countOf({ ...vote, draft: vote.tally ?? vote.draft }) === countOf(corrected)

/** What to send for the changed count. */
export const correctionInput = (vote: Vote, corrected: Vote): Correction => {
  const { draft, papers, choosing } = corrected
  const tally = { for: draft.for ?? 0, against: draft.against ?? 0, abstain: draft.abstain ?? 0 }
  switch (vote.method) {
    case 'counted-hands':
      return { ...nothing, tally }
    case 'roll-call':
      return {
        ...nothing,
        ballots: corrected.ballots.filter(
          (ballot) => vote.ballots.find((one) => one.entryId === ballot.entryId)?.choice !== ballot.choice,
        ),
      }
    case 'consensus':
      return { ...nothing, objections: corrected.objections.map((one) => ({ ...one })) }
    case 'by-party':
      return { ...nothing, partyVotes: corrected.partyVotes.map((one) => ({ ...one })) }
    case 'secret-ballots':
      return { ...nothing, tally, papers }
    case 'options':
    case 'election':
      return {
        ...nothing,
        papers: choosing?.entry === 'hands' ? null : papers,
        choosing: choosing === null ? null : choosingInput(choosing),
      }
  }
}

const choosingInput = (sheet: NonNullable<Vote['choosing']>): NonNullable<Correction['choosing']> => ({
  papers:
    sheet.entry === 'ballots'
      ? papersIn(sheet).map(({ paper, count }) => ({ paper: paperInput(paper), count }))
      : [],
  totals:
    sheet.entry === 'ballots' || sheet.totals === null
      ? null
      : sheet.kind === 'options'
        ? totalsInput({ of: 'options', totals: sheet.totals })
        : totalsInput({ of: 'election', totals: sheet.totals }),
  decisions:
    sheet.kind === 'options'
      ? sheet.decisions.map((one) => ({ ...one, among: [...one.among], picked: [...one.picked] }))
      : [],
})
