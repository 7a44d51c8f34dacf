/** Finds names that the roll holds in a folded line, and tells who may stand there by office. Knows no notice and no database. */
import { isPersonName } from '../roster/roster-names.ts'
import { foldLine, squeezeFolded } from './folded-text.ts'

/** One who acts in office, with the words by which the office is known: 社区书记, 和苑社区党委. */
export type OfficeHolder = { readonly name: string; readonly offices: readonly string[] }

/** What the check knows of people: their names by first character, who holds an office, and names of places that are no people. */
export type PostingRoll = {
  readonly namesByFirst: ReadonlyMap<string, readonly string[]>
  readonly offices: ReadonlyMap<string, readonly string[]>
  readonly publicNames: readonly string[]
}

/** A stretch of a squeezed line that is a name of the roll. */
type NameHit = { readonly name: string; readonly from: number; readonly to: number }

/** Being an owner or a resident is no office, and these words stand in every notice. */
const plainRoles = new Set([
  '',
  '业主',
  '居民',
  '住户',
  '租户',
  '租客',
  '村民',
  '群众',
  '户主',
  '党员',
  '社区',
])
const organisationEnd =
  /(?:公司|集团|银行|学校|医院|委员会|居委会|业委会|中心|超市|协会|合作社|幼儿园|管理处|事务所|[局厂店院馆社站部所])$/u

const foldName = (name: string): string => squeezeFolded(foldLine(name)).text

/** Whether a text on the roll names a person: two characters at least; companies and shops are no personal data. */
const namesPerson = (folded: string): boolean => {
  const length = Array.from(folded).length
  if (length < 2) return false
  if (/\p{Script=Latin}/u.test(folded)) return length > 2 && !/\p{Script=Han}/u.test(folded)
  if (isPersonName(folded) || folded.includes('·')) return true
  const longest = /\d/u.test(folded) ? 6 : 4
  return (
    length <= longest &&
    !(length > 3 && organisationEnd.test(folded)) &&
    /^\p{Script=Han}[\p{Script=Han}\d]+$/u.test(folded)
  )
}

/** Prepares the names of a roll for searching; `publicNames` are words like the community's own name that hold no person. */
export const indexRoll = (known: {
  readonly names: readonly string[]
  readonly holders: readonly OfficeHolder[]
  readonly publicNames: readonly string[]
}): PostingRoll => {
  const namesByFirst = new Map<string, string[]>()
  const persons = known.names.filter((name) => namesPerson(foldLine(name).text.replaceAll(' ', '')))
  for (const name of new Set(persons.map(foldName))) {
    const first = Array.from(name)[0] ?? ''
    const others = namesByFirst.get(first)
    if (others === undefined) namesByFirst.set(first, [name])
    else others.push(name)
  }
  for (const others of namesByFirst.values()) others.sort((one, other) => other.length - one.length)
  const offices = new Map<string, readonly string[]>()
  for (const { name, offices: words } of known.holders) {
    const held = words.map(foldName).filter((word) => !plainRoles.has(word))
    if (held.length > 0) offices.set(foldName(name), [...(offices.get(foldName(name)) ?? []), ...held])
  }
  return {
    namesByFirst,
    offices,
    publicNames: ['中华人民共和国', ...known.publicNames].map(foldName).filter((name) => name !== ''),
  }
}

const stretchesOf = (line: string, words: readonly string[]): readonly { from: number; to: number }[] =>
  words.flatMap((word) => {
    const places: { from: number; to: number }[] = []
    for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1))
      places.push({ from: at, to: at + word.length })
    return places
  })

/** A name in Latin letters must stand alone: Li is not in Light. */
const standsAlone = (line: string, from: number, to: number): boolean =>
  !/\p{Script=Latin}/u.test(line.slice(from, to)) ||
  (!/\p{Script=Latin}$/u.test(line.slice(0, from)) && !/^\p{Script=Latin}/u.test(line.slice(to)))

/**
 * Whether a stretch belongs to a public name: inside it, or reaching into it from the words before.
 * 于福 in 关于福鑫南郡 is no person, since 福鑫南郡 is what everybody reads there; a short one such as 业委会
 * is too easily read otherwise: 张建业委会里的意见.
 */
const belongsTo = (at: number, to: number, place: { readonly from: number; readonly to: number }): boolean =>
  (place.from <= at && to <= place.to) ||
  (place.to - place.from > 3 && at < place.from && place.from < to && to < place.to)

/** The names of the roll in a squeezed line, the longest at each place, none that belongs to a public name. */
export const findNames = (line: string, roll: PostingRoll): readonly NameHit[] => {
  const hits: NameHit[] = []
  let covered: readonly { from: number; to: number }[] | null = null
  for (let at = 0; at < line.length; ) {
    const first = String.fromCodePoint(line.codePointAt(at) ?? 0)
    const name = roll.namesByFirst
      .get(first)
      ?.find((one) => line.startsWith(one, at) && standsAlone(line, at, at + one.length))
    if (name !== undefined) covered ??= stretchesOf(line, roll.publicNames)
    const to = at + (name?.length ?? 0)
    const isPublic = covered?.some((one) => belongsTo(at, to, one)) === true
    if (name !== undefined && !isPublic) {
      hits.push({ name, from: at, to })
      at = to
    } else at += first.length
  }
  return hits
}

const officeNoun =
  /书记|主任|委员|组长|队长|站长|所长|科长|局长|会长|秘书长|楼栋长|单元长|楼长|邻长|网格长|网格员|经理|主管|管家|社工|干事|民警|代表|律师|调解员|监督员|负责人/gu

/** How far from a name its office may stand, in characters. */
const reach = { before: 16, after: 10 } as const

/** The offices of a name; none where it holds no office. */
export const officesOf = (roll: PostingRoll, name: string): readonly string[] => roll.offices.get(name) ?? []

/** Whether the office of the one named stands beside the name in the same sentence: 社区书记周敏, 周敏（书记）. */
export const standsInOffice = (line: string, hit: NameHit, roll: PostingRoll): boolean => {
  const before =
    line
      .slice(Math.max(0, hit.from - reach.before), hit.from)
      .split(/[。！？；!?;]/u)
      .at(-1) ?? ''
  const after = line.slice(hit.to, hit.to + reach.after).split(/[。！？；!?;]/u)[0] ?? ''
  return officesOf(roll, hit.name).some((office) =>
    [office, ...(office.match(officeNoun) ?? [])].some(
      (word) => before.includes(word) || after.includes(word),
    ),
  )
}

/** The same roll without people who are named by their own will, such as candidates. */
export const exceptNames = (roll: PostingRoll, names: readonly string[]): PostingRoll => {
  const free = new Set(names.map(foldName))
  return {
    ...roll,
    namesByFirst: new Map(
      [...roll.namesByFirst].map(([first, others]) => [first, others.filter((one) => !free.has(one))]),
    ),
  }
}
