/** Checks the words of a 公示 for raw phones, ID numbers, names of the roll and rooms before it is put up. Knows no database. */
import { joinList } from '../chinese-text.ts'
import { maskName } from '../mask.ts'
import { foldLine, placeInLine, squeezeFolded } from './folded-text.ts'
import type { NoticeWords } from './notice.ts'
import { findNames, officesOf, type PostingRoll, standsInOffice } from './posting-names.ts'
import { findPatterns, phonesIn } from './posting-patterns.ts'
import type { CheckedField, CheckedText } from './posting-texts.ts'

/** One place where the check found personal data. */
export type PostingFinding = {
  readonly kind: 'phone' | 'id-number' | 'name' | 'room'
  /** Where, in words: 正文第2段. */
  readonly place: string
  /** The field, and which entry of it; null where the text was composed and can't be edited at the desk. */
  readonly field: CheckedField | null
  readonly position: number
  /** Where in the field's text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly found: string
  readonly masked: string
  readonly before: string
  readonly after: string
  /** What is wrong and what to do; it shows the masked form only. */
  readonly sentence: string
}

/** A line of a text: where it stands, in words and in UTF-16 units. */
type CheckedPlace = Pick<CheckedText, 'field' | 'position' | 'place'> & { readonly offset: number }

/** Who is known, and which phones are the office's own. */
export type PostingKnowledge = {
  readonly roll: PostingRoll
  /** As figures only. */
  readonly officePhones: readonly string[]
}

/** The phones of the office as figures, from texts such as 0731-28000000（办公室）. */
export const officePhonesIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => phonesIn(foldLine(text).text))

const say = (
  finding: Pick<PostingFinding, 'kind' | 'place' | 'masked'>,
  offices: readonly string[],
): string => {
  const { kind, place, masked } = finding
  switch (kind) {
    case 'phone':
      return `${place}写了电话号码（${masked}）：公示只写办公电话，写在“联系电话”一栏。请删去，或者脱敏。`
    case 'id-number':
      return `${place}写了身份证号码（${masked}）：请删去，或者脱敏。`
    case 'room':
      return `${place}写到了哪一户（${masked}）：请只写到楼栋和单元，或者脱敏。`
    case 'name':
      return offices.length > 0
        ? `${place}写了姓名（${masked}），旁边没有写职务：以职务出现的，请在姓名前写明${joinList([...new Set(offices)].slice(0, 2))}；不是的，请脱敏。`
        : `${place}写了名册上的姓名（${masked}）：公示不写个人的姓名，请删去，或者脱敏。`
  }
}

const around = 14
/** A character takes few units, so that a long line need not be read whole for the few around a finding. */
const unitsAround = around * 4

const wordsBefore = (line: string, start: number): string =>
  Array.from(line.slice(Math.max(0, start - unitsAround), start))
    .slice(-around)
    .join('')

const wordsAfter = (line: string, end: number): string =>
  Array.from(line.slice(end, end + unitsAround))
    .slice(0, around)
    .join('')

/** In these fields somebody in office stands by being named there. */
const isOfficeField = (field: CheckedField | null): boolean => field === 'receiver' || field === 'contact'

type Hit = {
  readonly kind: PostingFinding['kind']
  readonly start: number
  readonly end: number
  readonly masked: string
  readonly offices: readonly string[]
}

const describeHit = (
  line: string,
  { field, position, place, offset }: CheckedPlace,
  { kind, start, end, masked, offices }: Hit,
): PostingFinding => ({
  kind,
  place,
  field,
  position,
  start: offset + start,
  end: offset + end,
  found: line.slice(start, end),
  masked,
  before: wordsBefore(line, start),
  after: wordsAfter(line, end),
  sentence: say({ kind, place, masked }, offices),
})

const patternHits = (
  line: string,
  field: CheckedField | null,
  officePhones: readonly string[],
): readonly Hit[] => {
  const folded = foldLine(line)
  return (
    findPatterns(folded.text, officePhones)
      // What stands in the field for it is the office's phone.
      .filter((hit) => !(hit.kind === 'phone' && field === 'contact'))
      .map(({ kind, masked, from, to }) => ({
        ...placeInLine(folded, from, to),
        ...{ kind, masked, offices: [] },
      }))
  )
}

const checkLine = (
  line: string,
  checked: CheckedPlace,
  { roll, officePhones }: PostingKnowledge,
): readonly PostingFinding[] => {
  const squeezed = squeezeFolded(foldLine(line))
  const patterns = patternHits(line, checked.field, officePhones)
  const names = findNames(squeezed.text, roll)
    .filter((hit) => {
      const holds = officesOf(roll, hit.name).length > 0
      return !(holds && (isOfficeField(checked.field) || standsInOffice(squeezed.text, hit, roll)))
    })
    .map((hit) => ({
      kind: 'name' as const,
      ...placeInLine(squeezed, hit.from, hit.to),
      masked: maskName(hit.name),
      offices: officesOf(roll, hit.name),
    }))
    .filter((name) => !patterns.some((hit) => name.start < hit.end && hit.start < name.end))
  return [...patterns, ...names].map((hit) => describeHit(line, checked, hit))
}

const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu

/** Lines with where each begins. */
const splitLines = (text: string): readonly { readonly line: string; readonly offset: number }[] => {
  const lines: { line: string; offset: number }[] = []
  let offset = 0
  for (const match of text.matchAll(lineBreak)) {
    lines.push({ line: text.slice(offset, match.index), offset })
    offset = match.index + match[0].length
  }
  return [...lines, { line: text.slice(offset), offset }].filter(({ line }) => line.trim() !== '')
}

/** Checks texts line by line, in their order. */
export const checkTexts = (
  texts: readonly CheckedText[],
  known: PostingKnowledge,
): readonly PostingFinding[] =>
  texts.flatMap(({ text, place, isCounted, ...where }) => {
    const lines = splitLines(text)
    const isNumbered = isCounted || lines.length > 1
    const places = lines.map(({ offset }, index) => ({
      ...where,
      offset,
      place: isNumbered ? `${place}第${index + 1}段` : place,
    }))
    const inLines = places.flatMap((one, index) => checkLine(lines[index]?.line ?? '', one, known))
    // A number that goes on in the next line is read on by everybody.
    const joined = text.replace(lineBreak, (mark) => ' '.repeat(mark.length))
    const acrossLines = (lines.length > 1 ? patternHits(joined, where.field, known.officePhones) : [])
      .filter(({ kind, start, end }) => kind !== 'room' && text.slice(start, end).search(lineBreak) >= 0)
      .filter((hit) => !inLines.some((one) => one.start < hit.end && hit.start < one.end))
      .map((hit) => {
        const begun = places.findLast((one) => one.offset <= hit.start)?.place ?? place
        return {
          ...describeHit(joined, { ...where, place: begun, offset: 0 }, hit),
          found: text.slice(hit.start, hit.end),
        }
      })
    return [...inLines, ...acrossLines].toSorted((one, other) => one.start - other.start)
  })

/** Puts the masked form in place of everything found in one text. */
export const maskText = (
  text: string,
  findings: readonly Pick<PostingFinding, 'start' | 'end' | 'masked'>[],
): string =>
  findings
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (masked, { start, end, masked: hidden }) => masked.slice(0, start) + hidden + masked.slice(end),
      text,
    )

/** The words and places of a draft with everything masked that was found in them. */
export const maskDraft = (
  words: NoticeWords,
  places: readonly string[],
  findings: readonly PostingFinding[],
): { readonly words: NoticeWords; readonly places: readonly string[] } => {
  const mask = (field: CheckedField, text: string, position = 0): string =>
    maskText(
      text,
      findings.filter((finding) => finding.field === field && finding.position === position),
    )
  return {
    words: {
      title: mask('title', words.title),
      basis: mask('basis', words.basis),
      body: mask('body', words.body),
      salutation: mask('salutation', words.salutation),
      call: mask('call', words.call),
      feedback: mask('feedback', words.feedback),
      receiver: mask('receiver', words.receiver),
      contact: mask('contact', words.contact),
      signers: words.signers.map((signer, position) => mask('signers', signer, position)),
    },
    places: places.map((place, position) => mask('places', place, position)),
  }
}
