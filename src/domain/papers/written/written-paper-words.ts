/** Words what all papers of an owners' written vote share: whose vote, when, where, and places of units. Knows no clock. */
import { clockInChinese, dayInChinese, joinList, joinPlaces, unmarked } from '../../chinese-text.ts'
import type { Day } from '../../identity.ts'
import { scopeWords } from '../../owners/owners-wording.ts'
import type { FrozenUnit, Head, WrittenFacts, WrittenVote } from '../../owners/written-vote.ts'
import type { FileNameParts } from '../document.ts'

/** A share in percent cut off, never rounded up, so that no share looks reached that is not: 66.63% in Word, 66.6% on screen. */
export const shareWords = (count: number, base: number, places: 1 | 2 = 2): string => {
  if (base === 0) return '—'
  const unit = places === 1 ? 10n : 100n
  const parts = (BigInt(count) * 100n * unit) / BigInt(base)
  return `${parts / unit}.${String(parts % unit).padStart(places, '0')}%`
}

/** 3栋1单元502; bare numbers of building and entrance get their word. */
export const unitPlace = (unit: Pick<FrozenUnit, 'building' | 'entrance' | 'room'>): string =>
  `${buildingWords(unit.building)}${entranceWords(unit.entrance)}${unit.room}`

/** 3栋 */
export const buildingWords = (building: string): string =>
  /^[\dA-Za-z]+$/u.test(building) ? `${building}栋` : building

const entranceWords = (entrance: string): string =>
  /^[\dA-Za-z]+$/u.test(entrance) ? `${entrance}单元` : entrance

/**
 * The places of a head, at most `most` of them: 3栋1单元502、4栋101等5套. A list under a building does not name it again.
 */
export const placeWords = (
  head: Pick<Head, 'units'>,
  most = Number.POSITIVE_INFINITY,
  building: string | null = null,
): string => {
  const places = head.units.map((unit) =>
    unit.building === building ? `${entranceWords(unit.entrance)}${unit.room}` : unitPlace(unit),
  )
  return places.length <= most ? joinList(places) : `${joinList(places.slice(0, most))}等${places.length}套`
}

/** 万家城小区全体业主 / 万家城小区3栋全体业主 / 万家城小区3栋1单元全体业主 */
export const electorateWords = (vote: Pick<WrittenVote, 'estateName' | 'scope'>): string =>
  `${scopeWords(vote.estateName, vote.scope)}全体业主`

/** Words of the screen as papers print them: no spaces around figures, units in words. */
export const printWords = (words: string): string =>
  words
    .replaceAll(' ', '')
    .replaceAll('㎡', '平方米')
    .replaceAll(/\d{1,3}(?:,\d{3})+(?=人)/gu, (heads) => heads.replaceAll(',', ''))

/** 2026年12月1日 to 2026年12月20日18时 in one clause. */
export const windowWords = (vote: Pick<WrittenVote, 'opensOn' | 'untilOn' | 'untilTime'>): string =>
  `${dayInChinese(vote.opensOn)}至${dayInChinese(vote.untilOn)}${clockInChinese(vote.untilTime)}`

/** The title of a vote led by its estate, unless it names it itself. */
export const voteTitle = (vote: Pick<WrittenVote, 'title' | 'estateName'>): string =>
  vote.title.includes(vote.estateName) ? vote.title : joinPlaces(vote.estateName, vote.title)

/** What a vote is about, for a title that says itself what is done: without 关于 before and 书面征求意见 after it. */
export const voteSubject = (vote: Pick<WrittenVote, 'title' | 'estateName'>): string => {
  const words = unmarked(vote.title)
    .replace(/^关于/u, '')
    .replace(/的?(?:书面征求意见|书面表决|表决)$/u, '')
  return voteTitle({ ...vote, title: words === '' ? vote.title : words })
}

/** Whether the matters are candidates for seats. */
export const isElection = (vote: Pick<WrittenVote, 'seats'>): boolean => vote.seats !== null

/** Who issues the papers: the organiser, else the community's name. */
export const organiserWords = (facts: Pick<WrittenFacts, 'vote' | 'communityName'>): string =>
  facts.vote.organiser.trim() === '' ? facts.communityName : facts.vote.organiser.trim()

/** What a paper of this vote is called in the documents folder. */
export const writtenFileName = (vote: WrittenVote, paper: string, on: Day = vote.opensOn): FileNameParts => ({
  on,
  place: vote.estateName,
  occasion: vote.title.replace(vote.estateName, ''),
  paper,
})

/** The buildings of heads in the order in which they first appear, each with its heads by first unit. */
export const byBuilding = <One>(
  list: readonly One[],
  buildingOf: (one: One) => string,
): readonly { readonly building: string; readonly list: readonly One[] }[] => {
  const groups = new Map<string, One[]>()
  for (const one of list) {
    const group = groups.get(buildingOf(one))
    if (group === undefined) groups.set(buildingOf(one), [one])
    else group.push(one)
  }
  return [...groups].map(([building, members]) => ({ building, list: members }))
}
