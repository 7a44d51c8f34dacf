/** The facts that the papers of a 专班 are written from, and how its list is masked. Knows no format and no clock. */
import type { Case, CaseWork } from '../../case/case.ts'
import type { Household } from '../../case/household.ts'
import type { Community } from '../../community.ts'
import { maskName, maskRoom } from '../../mask.ts'

/** A 专班 with what hangs on it. */
export type CaseFacts = {
  readonly community: Community
  readonly found: Case
  readonly work: CaseWork
  /** 事项 that are not over, with who leads and until when. */
  readonly openTasks: readonly {
    readonly number: string
    readonly title: string
    readonly leadUnit: string
    readonly dueOn: string | null
    readonly stateName: string
  }[]
}

const phones = /(?<!\d)1\d{10}(?!\d)/gu
const sums = /[\d０-９][\d０-９,，.．]*\s*(?:余)?(?:万|千|百)?元/gu

/** Words that somebody typed about a household, without its name, its room, any phone and any sum. */
const maskWords = (words: string, { householder, room }: Pick<Household, 'householder' | 'room'>): string => {
  const name = householder.trim()
  const place = room.trim()
  const nameless = name === '' ? words : words.replaceAll(name, maskName(name))
  const placeless = place === '' ? nameless : nameless.replaceAll(place, maskRoom(place))
  return placeless.replace(phones, '***').replace(sums, '***元')
}

/** A household as it may be printed: 7栋2单元***, 张*, no debt.
 * @see 个人信息保护法第二十五条
 */
export const maskHousehold = (
  household: Household,
): {
  readonly room: string
  readonly householder: string
  readonly matter: string
  readonly words: string
} => ({
  room: maskRoom(household.room),
  householder: maskName(household.householder),
  matter: maskWords(household.matter, household),
  words: maskWords(household.words, household),
})
