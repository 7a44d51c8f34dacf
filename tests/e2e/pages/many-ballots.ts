/** What 1,400 owners wrote on their ballots, how two people read them, and what that must come to. Made up, and counted apart from the program. */
import Bare from 'better-sqlite3'
import type { OwnersAnswer, PaperMark } from '../../../scripts/proof/reference.ts'
import { referenceOwners } from '../../../scripts/proof/reference.ts'
import type { WrittenBallotId } from '../../../src/domain/identity.ts'
import type { VoidReason } from '../../../src/domain/owners/written-vote.ts'

/** One ballot as its paper says, and as each of two people reads it. */
export type Paper = {
  readonly number: number
  readonly ballotId: WrittenBallotId
  readonly truth: Reading
  readonly first: Reading
  readonly second: Reading
}
export type Reading = { readonly choices: readonly PaperMark[]; readonly voidReason: VoidReason | null }

const matterCount = 2
const step = 7919

const markAt = (number: number, matter: number): PaperMark => {
  const drawn = (number * 37 + matter * 53 + ((number * number) % 101)) % 100
  if (matter === 1 && number % 89 === 7) return 'void'
  return drawn < (matter === 0 ? 80 : 62) ? 'for' : drawn < 91 ? 'against' : 'abstain'
}

const truthAt = (number: number): Reading =>
  number % 97 === 13
    ? { choices: [], voidReason: number % 2 === 0 ? 'unsigned' : 'altered' }
    : {
        choices: Array.from({ length: matterCount }, (_, matter) => markAt(number, matter)),
        voidReason: null,
      }

const other = (mark: PaperMark): PaperMark => (mark === 'for' ? 'against' : 'for')

/** The mistake of a tired reader: one matter read wrongly, or a valid ballot taken for void. */
const misread = (truth: Reading, place: number): Reading => {
  if (truth.voidReason !== null) return { choices: ['for', 'for'], voidReason: null }
  return place % 200 === 0
    ? { choices: [], voidReason: 'unsigned' }
    : { ...truth, choices: truth.choices.map((mark, matter) => (matter === place % 2 ? other(mark) : mark)) }
}

/** Places at which the first reader is wrong, and at which the second is. */
const wrong = { first: [17, 200, 388], second: [45, 131, 700, 999, 1222, 1398] } as const

/** So many ballots as came back, scattered over the whole estate, in the order of their numbers. */
export const fillIn = (
  ballots: readonly { readonly ballotId: WrittenBallotId; readonly number: number }[],
  count: number,
): readonly Paper[] =>
  ballots
    .filter(({ number }) => (number * step) % ballots.length < count)
    .map(({ ballotId, number }, place) => {
      const truth = truthAt(number)
      const isWrong = (places: readonly number[]): boolean => places.includes(place)
      return {
        ...{ number, ballotId, truth },
        first: isWrong(wrong.first) ? misread(truth, place) : truth,
        second: isWrong(wrong.second) ? misread(truth, place) : truth,
      }
    })

export const isSame = (one: Reading, two: Reading): boolean =>
  one.voidReason === two.voidReason && one.choices.join() === two.choices.join()

/** What the papers come to by the second, independent count; the roster comes from its own tables, never from the vote's. */
export const countApart = (file: string, papers: readonly Paper[]): readonly OwnersAnswer[] => {
  const raw = new Bare(file, { readonly: true })
  const dwellings = raw
    .prepare<[], { id: number; ownerId: number | null; area: number; kind: string; state: string }>(
      'SELECT id, ownerId, area, kind, state FROM dwelling',
    )
    .all()
  // Which paper was handed to whom: the only thing that the vote itself knows.
  const handed = raw
    .prepare<[], { number: number; dwellingId: number }>(
      `SELECT ballot.number, unit.dwellingId FROM written_ballot AS ballot
       JOIN written_head_unit AS unit ON unit.headId = ballot.headId ORDER BY unit.position DESC`,
    )
    .all()
  raw.close()
  const units = dwellings.map(({ id, ownerId, area, kind, state }) => ({
    ...{ id: String(id), area, owner: ownerId === null ? `nobody ${id}` : `owner ${ownerId}` },
    ...{ isDeveloper: state !== 'sold', isParking: kind === 'parking' },
  }))
  const ownerOf = new Map(units.map((unit) => [unit.id, unit.owner]))
  const holders = new Map(handed.map(({ number, dwellingId }) => [number, ownerOf.get(String(dwellingId))]))
  return (['owners-special', 'owners-general'] as const).map((matter, place) =>
    referenceOwners({
      ...{ matter, units },
      ballots: papers.map(({ number, truth }) => ({
        owner: holders.get(number) ?? '',
        choice: truth.voidReason === null ? (truth.choices[place] ?? 'void') : 'void',
      })),
    }),
  )
}

const grouped = (figures: string): string => figures.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

/** 1,385 */
export const heads = (count: bigint): string => grouped(String(count))

/** 1,781.40 from 0.01 m² */
export const square = (area: bigint): string =>
  `${grouped(String(area / 100n))}.${String(area % 100n).padStart(2, '0')}`
