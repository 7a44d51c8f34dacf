/** Reads where a dwelling is (楼栋, 单元, 房号) from one text, however an office wrote it. Knows no sheet and no column. */
import { type CellValue, foldText, isNothing } from './roster-cells.ts'

/** Where a dwelling is; `building` and `entrance` are null where the text does not name them. */
export type Place = {
  readonly building: string | null
  readonly entrance: string | null
  readonly room: string
}

const token = '(?:\\d+[A-Za-z]?|[A-Za-z]\\d{0,2}|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊己东西南北])'
const buildingSuffix = '(?:号?栋|号?幢|座|号楼|#楼|#栋|#幢|#座|#)'
const buildingInText = new RegExp(`(?<![\\dA-Za-z])(${token})(${buildingSuffix})`)
const numberedHouse = /(?<![\dA-Za-z])(\d+)(号)(?=.*\d)/
const entranceAtStart = new RegExp(`^-?第?(${token})#?(单元|门|梯)`)
const entranceAtEnd = new RegExp(`^(.*?[^\\d一二三四五六七八九十])?(${token})#?(单元|门|梯)(.+)$`)
const wholeBuilding = new RegExp(`^(.*?)(${token})(?:${buildingSuffix}|楼|号)?$`)
const bareEntranceAfter = new RegExp(`^-(${token})()$`)
const twoTokens = new RegExp(`^(${token})-(${token})$`)
const oneToken = new RegExp(`^${token}$`)
const houseNumber = new RegExp(`^(${token})(楼|号)$`)
const wholeEntrance = new RegExp(`^第?(${token})#?(单元|门|梯)?$`)
const floorAtStart = /^-?(\d{1,2}|[一二三四五六七八九十]{1,3})(层|楼|F)(?=.)/i
const quarter =
  /((?:[\dA-Za-z东西南北]+|[一二三四五六七八九十]+)(?:期|区|组团)|商业|商铺|门面|别墅|住宅|车库)$/
const roomWords = /商铺|门面|门店|车库|车位|杂物|储藏|用房|阁楼|架空/
/** Two rooms that were made one, `101-102`. */
const joinedRooms = /^\d{3,4}-\d{3,4}(?:室|号|房)?$/
const dateText =
  /^(?:(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: .*)?|\d{1,2}月\d{1,2}日?|\d{1,2}-[A-Z][a-z]{2}(?:-\d+)?)$/

/** A longer text is a note, and no full address. */
const longestPlace = 80

const chineseDigits = '零一二三四五六七八九'

/** Reads 一 to 九十九 as a number; anything else is null. */
const readChineseNumber = (text: string): number | null => {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return null
  const [, high, ten, low] = match
  if (!ten) return high && !low ? chineseDigits.indexOf(high) : null
  return (high ? chineseDigits.indexOf(high) : 1) * 10 + (low ? chineseDigits.indexOf(low) : 0)
}

/** Brings the number of a building, entrance or floor to one form: 三 and 03 become 3, a becomes A. */
const plainNumber = (text: string): string => {
  const chinese = readChineseNumber(text)
  if (chinese !== null) return String(chinese)
  return text.replace(/^0+(?=\d)/, '').toUpperCase()
}

const suffixAsShown = (suffix: string): string =>
  suffix.includes('#') ? '栋' : suffix.replace(/^号(?=栋|幢)/, '')

/** The name by which two spellings of one building are equal: 3栋, 3#, 三号楼 and 03 are all `3`. */
export const buildingKey = (building: string): string => {
  const match = wholeBuilding.exec(building)
  return match ? `${match[1] ?? ''}${plainNumber(match[2] ?? '')}` : building
}

/** The name by which two spellings of one entrance are equal: 1单元, 一单元 and 1门 are all `1`. */
export const entranceKey = (entrance: string): string =>
  plainNumber(entrance.replace(/^第/, '').replace(/#?(?:单元|门|梯)$/, ''))

/** The name by which two spellings of one room are equal: 0101 and 101 are both `101`. */
export const roomKey = (room: string): string => room.replace(/^0+(?=\d)/, '').toUpperCase()

/** Says whether the spreadsheet turned a room number into a date, as it does with 3-1-12. */
const isDateText = (text: string): boolean => dateText.test(text.trim())

/** Reads the cell of a building column, which may name the entrance too (`3栋1单元`, `3-1`); null where it names nothing. */
export const readBuilding = (
  value: CellValue,
): { readonly building: string; readonly entrance: string | null } | null => {
  const text = foldText(value).replace(/\s+/g, '')
  if (isNothing(text) || text.length > 20) return null
  const labelled = buildingInText.exec(text)
  if (labelled) {
    const before = text.slice(0, labelled.index)
    const rest = text.slice(labelled.index + labelled[0].length)
    const building = `${quarter.exec(before)?.[0] ?? ''}${plainNumber(labelled[1] ?? '')}${suffixAsShown(labelled[2] ?? '')}`
    const entrance = entranceAtStart.exec(rest) ?? bareEntranceAfter.exec(rest)
    return { building, entrance: entrance ? nameEntrance(entrance[1] ?? '', entrance[2] ?? '') : null }
  }
  const two = twoTokens.exec(text)
  if (two) return { building: `${plainNumber(two[1] ?? '')}栋`, entrance: nameEntrance(two[2] ?? '', '单元') }
  if (oneToken.test(text)) return { building: `${plainNumber(text)}栋`, entrance: null }
  const house = houseNumber.exec(text)
  if (house) return { building: `${plainNumber(house[1] ?? '')}${house[2] ?? ''}`, entrance: null }
  return { building: text, entrance: null }
}

/** Reads a building out of a sheet's name or a heading row; refuses texts that name no building. */
export const readBuildingHeading = (
  value: CellValue,
): { readonly building: string; readonly entrance: string | null } | null => {
  const text = foldText(value).replace(/\s+/g, '')
  if (text.length > 20 || /[:,;。]/.test(text)) return null
  if (buildingInText.test(text)) {
    const rest = text.replace(buildingInText, '').replace(entranceAtStart, '')
    return /\d{3,}/.test(rest) ? null : readBuilding(text)
  }
  return /^\d{1,2}$/.test(text) || /^[A-Za-z]$/.test(text) ? readBuilding(text) : null
}

/** Reads the cell of an entrance column: 1, 一单元, 2门; null where it names nothing. */
export const readEntrance = (value: CellValue): string | null => {
  const text = foldText(value).replace(/\s+/g, '')
  if (isNothing(text) || text === '0') return null
  const match = wholeEntrance.exec(text)
  return match ? nameEntrance(match[1] ?? '', match[2] ?? '') : text
}

const nameEntrance = (number: string, suffix: string): string => `${plainNumber(number)}${suffix || '单元'}`

/** The first of two parts in `3-1102`, or null where the text is not of that shape. */
export const firstOfTwoParts = (value: CellValue): string | null => {
  const parts = separate(foldText(value)).split('-')
  return parts.length === 2 && /^[\dA-Za-z]+$/.test(parts[0] ?? '') ? plainNumber(parts[0] ?? '') : null
}

/** Turns everything that offices write between numbers into one hyphen, and drops what is left of spaces. */
const separate = (text: string): string =>
  text
    .trim()
    .replace(/(?<=[\dA-Za-z#\p{Script=Han}])\s*[-_/\\.·~]+\s*(?=[\dA-Za-z])/gu, '-')
    .replace(/(?<=[\dA-Za-z])\s+(?=[\dA-Za-z])/g, '-')
    .replace(/\s+/g, '')

/** Puts floor and room together where the room alone is not a number of its own: floor 11, room 02 is 1102. */
export const joinFloor = (floor: string | null, room: string): string => {
  if (floor === null) return room
  if (/^\d{1,2}$/.test(room)) return `${floor}${room.padStart(2, '0')}`
  return /\d/.test(room) ? room : `${floor}楼${room}`
}

/** A room of digits and letters, one room or two made one, with a remark such as (复式). */
const plainRoom = /^[A-Za-z]{0,2}-?\d{1,5}[A-Za-z]?(?:[-+]\d{1,5}[A-Za-z]?)?(?:\([^()]*\))?$|^[A-Za-z]$/
const wordsOfRoom =
  /[室号铺房户楼层位库间跃负]|商铺|门面|门店|杂物|储藏|阁楼|架空|复式|[东西南北中左右][侧边户]?$|^[东西南北中左右甲乙丙丁]\d/
const wordsOfNotes = /[年月日共截]|合计|以[上下]|说明|备注|中心|公司|名册|名单/

const cleanRoom = (text: string): string | null => {
  const bare = text.replace(/^-+(?=\D)/, '').replace(/(?<=[\dA-Za-z])(?:号房|房号|室|号|房|户)$/, '')
  if (plainRoom.test(bare)) return bare
  if (bare === '' || bare.length > 16 || !/^[\dA-Za-z\p{Script=Han}#()+-]+$/u.test(bare)) return null
  if (!wordsOfRoom.test(bare) || wordsOfNotes.test(bare)) return null
  return /\d|楼[东西南北中左右]/.test(bare) || roomWords.test(bare) ? bare : null
}

/**
 * Reads a room cell, alone or combined: `3-1-1102`, `4栋2单元601室`, `3#1102`, `A座1203`, `3幢2门402`, full-width forms too.
 * Of two bare parts the first is `firstPart`. Refuses (null) dates and texts that name no room.
 */
export const readPlace = (
  value: CellValue,
  firstPart: 'building' | 'entrance' = 'building',
): Place | null => {
  const shown = foldText(value)
  if (isNothing(shown) || shown.length > longestPlace || isDateText(shown)) return null
  if (/^-\d{1,4}(?:室|号)?$/.test(shown)) return placeOf(null, null, null, shown)
  const text = separate(shown)
  const labelled = buildingInText.exec(text) ?? (/单元|室$|房$/.test(text) ? numberedHouse.exec(text) : null)
  if (!labelled) return readWithoutBuilding(text, firstPart)
  const before = text.slice(0, labelled.index)
  const building = `${quarter.exec(before)?.[0] ?? ''}${plainNumber(labelled[1] ?? '')}${suffixAsShown(labelled[2] ?? '')}`
  return readAfterBuilding(building, text.slice(labelled.index + labelled[0].length))
}

const readAfterBuilding = (building: string | null, text: string): Place | null => {
  const entrance = entranceAtStart.exec(text)
  const afterEntrance = entrance ? text.slice(entrance[0].length) : text
  const floor = floorAtStart.exec(afterEntrance)
  const rest = (floor ? afterEntrance.slice(floor[0].length) : afterEntrance).replace(/^-/, '')
  const named = entrance ? nameEntrance(entrance[1] ?? '', entrance[2] ?? '') : null
  const floorNumber = floor ? plainNumber(floor[1] ?? '') : null
  const parts = rest.split('-')
  if (parts.length === 1 || parts.some((part) => part === '') || joinedRooms.test(rest))
    return placeOf(building, named, floorNumber, rest)
  if (named === null)
    return placeOf(
      building,
      nameEntrance(parts[0] ?? '', ''),
      parts.length > 2 ? (parts[1] ?? null) : floorNumber,
      parts.at(-1) ?? '',
    )
  return placeOf(building, named, parts.at(-2) ?? floorNumber, parts.at(-1) ?? '')
}

const readWithoutBuilding = (text: string, firstPart: 'building' | 'entrance'): Place | null => {
  const entrance = entranceAtEnd.exec(text)
  if (entrance && !/^\d/.test(entrance[1] ?? '')) {
    const rest = `${entrance[2] ?? ''}${entrance[3] ?? ''}${entrance[4] ?? ''}`
    return readAfterBuilding(null, rest)
  }
  if (joinedRooms.test(text)) return placeOf(null, null, null, text)
  const parts = text.split('-')
  if (parts.length === 1 || parts.length > 4 || !oneToken.test(parts[0] ?? ''))
    return readAfterBuilding(null, text)
  const [first = '', second = '', third = '', fourth = ''] = parts
  const building = `${plainNumber(first)}栋`
  if (parts.length === 2)
    return firstPart === 'building'
      ? placeOf(building, null, null, second)
      : placeOf(null, nameEntrance(first, ''), null, second)
  if (!oneToken.test(second)) return null
  if (parts.length === 3) return placeOf(building, nameEntrance(second, ''), null, third)
  return placeOf(building, nameEntrance(second, ''), plainNumber(third), fourth)
}

const placeOf = (
  building: string | null,
  entrance: string | null,
  floor: string | null,
  roomText: string,
): Place | null => {
  const cleaned = cleanRoom(roomText) ?? (floor && /^[东西南北中左右]$/.test(roomText) ? roomText : null)
  return cleaned === null ? null : { building, entrance, room: joinFloor(floor, cleaned) }
}
