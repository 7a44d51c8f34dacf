/** Reads people from lines that were pasted: name, then role, room and phone in any order. Knows no database. */

/** A person as far as a pasted line tells. */
export type PersonLine = {
  readonly lineNumber: number
  readonly name: string
  /** The name of a party that stood in the line; empty where none did. */
  readonly partyName: string
  readonly role: string
  readonly room: string
  readonly phone: string
  /** Why the line can't be taken; null for a good one. */
  readonly problem: string | null
}

/** A cell may hold more than one number. */
const isPhone = (word: string): boolean =>
  /^\+?\d[\d\- 、,;/]{6,}$/u.test(word) && word.replace(/\D/gu, '').length >= 7

const isRoom = (word: string): boolean =>
  /\d/u.test(word) && /^[\dA-Za-z]+(?:[-－]\d+)+$|[栋幢座楼室号户]|单元/u.test(word)

/** 138 0000 0000 becomes one word. */
const joinPhone = (line: string): string =>
  line.replace(/(?<!\d)(1\d{2})[ -](\d{4})[ -](\d{4})(?!\d)/gu, '$1$2$3')

const isHeading = (words: readonly string[]): boolean => /^(?:序号|姓名|名字)$/u.test(words[0] ?? '')

const problemIn = (name: string): string | null => {
  if (name === '') return '没有姓名'
  if ([...name].length > 40) return '姓名太长'
  return /\d/u.test(name) ? '姓名里有数字，请看一看是不是分错了' : null
}

const withoutOrdinal = (words: readonly string[]): readonly string[] =>
  words.length > 1 && /^\d{1,4}[.、．]?$/u.test(words[0] ?? '') ? words.slice(1) : words

const isOneCharacter = (word: string): boolean => /^\p{Script=Han}$/u.test(word)

/** 查 敏 is one name: two single characters that were spaced to stand even with three. */
const joinShortName = (words: readonly string[]): readonly string[] => {
  const [first = '', second = '', ...rest] = words
  return isOneCharacter(first) && isOneCharacter(second) ? [first + second, ...rest] : words
}

/** The cells of a line: a line with tabs came out of a table and is split nowhere else. */
const cellsOf = (line: string): readonly string[] => {
  const isTable = line.includes('\t')
  const cells = line
    .split(isTable ? /\t+/u : /[\s,、;]+/u)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const [name = '', ...rest] = withoutOrdinal(cells)
  if (!isTable) return joinShortName([name, ...rest])
  return [joinShortName(name.split(/\s+/u)).join(' '), ...rest]
}

/** 物业公司 and 物业项目经理 belong to 物业; a word that names two parties tells neither. */
const partyBegunBy = (words: readonly string[], partyNames: readonly string[]): string => {
  for (const word of words) {
    const begun = partyNames.filter((name) => name !== '' && word.startsWith(name))
    const named = partyNames.filter((name) => name !== '' && word.includes(name))
    const longest = begun.toSorted((one, other) => other.length - one.length)[0] ?? ''
    if (longest !== '' && named.every((name) => longest.includes(name))) return longest
  }
  return ''
}

/**
 * Splits pasted lines into people: a line with tabs at its tabs, others at spaces or commas; 查 敏 is one name. A
 * leading number and a row of headings are dropped, a word that names one of `partyNames` is the party, else
 * one that begins with its name, which stays in the role. A line without a name keeps its problem.
 */
export const splitPersonLines = (text: string, partyNames: readonly string[]): readonly PersonLine[] =>
  text.split(/\r\n|\r|\n/u).flatMap((line, index) => {
    const words = cellsOf(joinPhone(line.normalize('NFKC')))
    const [name = '', ...rest] = words
    if ((name === '' && rest.length === 0) || isHeading(words)) return []
    const phone = rest.find(isPhone) ?? ''
    const room = rest.find((word) => word !== phone && isRoom(word)) ?? ''
    const partyName = rest.find((word) => partyNames.includes(word)) ?? partyBegunBy(rest, partyNames)
    const role = rest.filter((word) => word !== phone && word !== room && word !== partyName).join(' ')
    return [{ lineNumber: index + 1, name, partyName, role, room, phone, problem: problemIn(name) }]
  })

type Known<Party> = { readonly name: string; readonly partyId: Party; readonly phone: string }

const sameness = <Party>({ name, partyId, phone }: Known<Party>): string =>
  [name, String(partyId), phone.replace(/[\s-]/gu, '')].join('\t')

/** The lines that say nothing new: name, party and phone stand in the list already, or in a line before. */
export const findRepeated = <Party, Line extends Known<Party>>(
  lines: readonly Line[],
  people: readonly Known<Party>[],
): ReadonlySet<Line> => {
  const seen = new Set(people.map(sameness))
  return new Set(
    lines.filter((line) => {
      const key = sameness(line)
      if (seen.has(key)) return true
      seen.add(key)
      return false
    }),
  )
}
