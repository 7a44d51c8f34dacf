/** Counts written ballots by matter, by heads and by area, in integers only. Knows no owner and no database. */
import { decideElection } from '../choice/election-decision.ts'
import { ownersCommitteeElection } from '../choice/election-rules.ts'
import type { MatterId } from '../identity.ts'
import {
  addMeasures,
  judgeOwners,
  judgeParticipation,
  type MeasureLine,
  type Measures,
  noMeasures,
  type OwnersCounts,
} from './owners-vote.ts'
import type { BallotFigures, BallotState, Matter, MatterResult, WrittenElection } from './written-vote.ts'

/** Heads and area of the ballots that are in one state. */
export type StateFigures = { readonly state: BallotState; readonly heads: number; readonly area: number }

/**
 * The figures of a vote from its ballots by state: electorate = issued + undelivered, issued = returned + outstanding,
 * returned = valid + void; replaced ballots are apart.
 */
export const figuresFrom = (states: readonly StateFigures[]): BallotFigures => {
  const of = (state: BallotState): Measures => {
    const found = states.find((one) => one.state === state)
    return found === undefined ? noMeasures : { heads: found.heads, area: found.area }
  }
  const valid = of('valid')
  const voided = of('void')
  const returned = addMeasures(valid, voided)
  const outstanding = of('outstanding')
  const issued = addMeasures(returned, outstanding)
  const undelivered = of('undelivered')
  return {
    electorate: addMeasures(issued, undelivered),
    ...{ issued, returned, valid, void: voided, outstanding, undelivered },
    replacedCount: of('replaced').heads,
  }
}

/**
 * The valid ballots in compact form: `areas` in 0.01 m², and `choices` one after another with as many letters a ballot as
 * there are matters (f for, a against, b abstain, v void).
 */
export type CompactBallots = { readonly areas: readonly number[]; readonly choices: string }

const letters = ['f', 'a', 'b', 'v'] as const
const noPlace = 255
const placeOfCode = new Uint8Array(128).fill(noPlace)
for (const [place, letter] of letters.entries()) placeOfCode[letter.charCodeAt(0)] = place

/** Counts each matter of the valid ballots; a letter that is none of the four is refused as a broken record. */
export const countMatters = (
  matterCount: number,
  { areas, choices }: CompactBallots,
): readonly OwnersCounts[] => {
  if (choices.length !== areas.length * matterCount) throw new RangeError('choices do not fit the matters')
  const heads = new Float64Array(matterCount * 4)
  const sums = new Float64Array(matterCount * 4)
  let at = 0
  for (const area of areas) {
    for (let slot = 0; slot < matterCount * 4; slot += 4) {
      const letter = placeOfCode[choices.charCodeAt(at)] ?? noPlace
      if (letter === noPlace) throw new RangeError('a choice is none of the four')
      const place = slot + letter
      heads[place] = (heads[place] ?? 0) + 1
      sums[place] = (sums[place] ?? 0) + area
      at += 1
    }
  }
  const measuresAt = (place: number): Measures => ({ heads: heads[place] ?? 0, area: sums[place] ?? 0 })
  return Array.from({ length: matterCount }, (_, matter) => ({
    for: measuresAt(matter * 4),
    against: measuresAt(matter * 4 + 1),
    abstain: measuresAt(matter * 4 + 2),
    void: measuresAt(matter * 4 + 3),
  }))
}

/**
 * The lines of participation of each matter, from `voids`, what is void on it of valid ballots: who takes part in a matter are
 * the valid ballots without those. Never who is for or against.
 */
export const judgeMatterParticipation = (
  matters: readonly Matter[],
  { electorate, valid }: Pick<BallotFigures, 'electorate' | 'valid'>,
  voids: readonly Measures[],
): readonly { readonly matterId: MatterId; readonly lines: readonly MeasureLine[] }[] =>
  matters.map((matter, place) => {
    const { heads, area } = voids[place] ?? noMeasures
    const participating = { heads: valid.heads - heads, area: valid.area - area }
    return { matterId: matter.id, lines: judgeParticipation(matter.rule, electorate, participating) }
  })

/** What is counted of a vote; `affected` are the letters of owners whose exclusive part is occupied, '' where one gave none. */
type WrittenCount = {
  readonly matters: readonly Matter[]
  readonly electorate: Measures
  /** Ballots void as a whole. */
  readonly voided: Measures
  readonly counts: readonly OwnersCounts[]
  readonly affected: readonly string[]
}

const noCounts: OwnersCounts = {
  for: noMeasures,
  against: noMeasures,
  abstain: noMeasures,
  void: noMeasures,
}

/**
 * Decides each matter; the void votes of a matter are those void on it and the ballots void as a whole, so that all choices
 * together are the ballots returned.
 * @see 民法典第二百七十八条
 */
export const decideMatters = (count: WrittenCount): readonly MatterResult[] =>
  count.matters.map((matter, place) => {
    const own = count.counts[place] ?? noCounts
    return {
      matterId: matter.id,
      outcome: judgeOwners(
        matter.rule,
        count.electorate,
        { ...own, void: addMeasures(own.void, count.voided) },
        {
          heads: count.affected.length,
          agreeing: count.affected.filter((letters) => letters[place] === 'f').length,
        },
      ),
    }
  })

/**
 * Who is elected among candidates that each passed as a matter: in the order of votes as far as the seats go; equals at the
 * last seat are tied. Null where nobody is to be elected.
 */
export const decideCandidates = (
  matters: readonly Matter[],
  seats: number | null,
  results: readonly MatterResult[],
): WrittenElection | null => {
  if (seats === null || !matters.some((matter) => matter.kind === 'candidate')) return null
  const passed = matters.filter(
    (matter) => results.find((result) => result.matterId === matter.id)?.outcome.passed === true,
  )
  const { elected, next } = decideElection({
    rule: { ...ownersCommitteeElection, quorum: null, agreement: null, secondAgreement: null },
    ...{ seats, round: 1, electorate: noMeasures, presentCount: null },
    candidates: passed.map((matter) => ({ id: matter.id, label: matter.question, isWriteIn: false })),
    count: {
      ...{
        returned: noMeasures,
        valid: noMeasures,
        marking: noMeasures,
        abstain: noMeasures,
        void: noMeasures,
      },
      voids: [],
      votes: results.map(({ matterId, outcome }) => ({ candidate: matterId, votes: outcome.counts.for })),
    },
  })
  const idsOf = (candidates: readonly number[]): MatterId[] =>
    candidates.flatMap((candidate) => matters.find((matter) => matter.id === candidate)?.id ?? [])
  return {
    seats,
    elected: idsOf(elected),
    tied: next?.reason === 'tie' ? idsOf(next.candidates) : [],
    openSeats: seats - elected.length,
  }
}
