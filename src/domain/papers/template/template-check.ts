/** Checks the placeholders of a template against the words of its paper, and says what to write instead. Knows no file format. */
import {
  isTemplateList,
  type TemplateField,
  type TemplateList,
  type TemplateProblem,
} from '../template-fields.ts'

/** What stands in braces, in the order of the file, or braces that belong to nothing. */
export type FoundBraces = {
  readonly kind: 'tag' | 'open' | 'close' | 'full-width'
  /** As it stands in the file, braces included. */
  readonly text: string
  readonly place: string
  /** The table row or the text box that holds it; empty for the plain text. A list begins and ends in the same. */
  readonly holder: string
}

export type TemplateCheck = {
  readonly problems: readonly TemplateProblem[]
  /** Known words that are used, each once, in the order of the file. */
  readonly used: readonly string[]
}

/** Words that people write for ours. */
const otherWords: Readonly<Record<string, string>> = {
  会议地点: '地点',
  开会地点: '地点',
  时间: '会议时间',
  日期: '会议日期',
  开会日期: '会议日期',
  主持: '主持人',
  记录: '记录人',
  参会人员: '出席名单',
  参会名单: '出席名单',
  与会人员: '出席名单',
  出席人员: '出席名单',
  到会人数: '实到人数',
  编号: '文号',
  署名: '落款',
  期限: '时限',
  完成时限: '时限',
  牵头单位: '责任单位',
  负责人: '责任人',
  议程: '议题',
  决议: '决定内容',
}

const distanceBetween = (one: string, other: string): number => {
  const from = [...one]
  const to = [...other]
  let row = to.map((_, index) => index + 1)
  for (const [line, character] of from.entries()) {
    const next: number[] = []
    let left = line + 1
    for (const [column, wanted] of to.entries()) {
      const above = row[column] ?? 0
      const diagonal = column === 0 ? line : (row[column - 1] ?? 0)
      left = Math.min(above + 1, left + 1, diagonal + (character === wanted ? 0 : 1))
      next.push(left)
    }
    row = next
  }
  return row.at(-1) ?? from.length
}

/** The known word that is meant most likely; null where none is near. */
const nearestWord = (written: string, known: readonly string[]): string | null => {
  const other = otherWords[written]
  if (other !== undefined && known.includes(other)) return other
  let nearest: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const word of known) {
    const isPart = written.length > 1 && (word.includes(written) || written.includes(word))
    const distance = distanceBetween(written, word) - (isPart ? 2 : 0)
    const most = Math.max(1, Math.floor(Math.max([...written].length, [...word].length) / 2))
    if (distance <= most && distance < least) {
      nearest = word
      least = distance
    }
  }
  return nearest
}

/** A list or a condition that was begun and not ended yet. */
type Frame = {
  readonly name: string
  readonly mark: '#' | '^'
  /** The list whose words may stand here; null in a condition. */
  readonly list: TemplateList | null
  readonly found: FoundBraces
}

type Tell = (kind: TemplateProblem['kind'], found: FoundBraces, sentence: string) => void

const brokenSentences = {
  open: '少了右花括号 }。一个占位词要写在同一段里，例如 {会议名称}。要印出花括号，请用全角的｛｝。',
  close: '少了左花括号 {。一个占位词要写在同一段里，例如 {会议名称}。要印出花括号，请用全角的｛｝。',
  'full-width': '花括号要用半角的 { }，请切换到英文输入法再写。',
} as const

const suggest = (word: string | null): string =>
  word === null ? '请对照占位词一览改写，或者删去。' : `是不是 {${word}}？`

/** Everything in a file's braces that has to be mended, in the order of the file; `parts` are the body, headers and footers, each by itself. */
export const checkPlaceholders = (
  parts: readonly (readonly FoundBraces[])[],
  fields: readonly TemplateField[],
): TemplateCheck => {
  const told = new Map<FoundBraces, TemplateProblem[]>()
  const used = new Set<string>()
  const lists = fields.filter(isTemplateList)
  const known = [...new Set([...fields.map((field) => field.name), ...lists.flatMap(namesOf)])]
  const tell: Tell = (kind, found, sentence) => {
    const problem = { kind, placeholder: found.text, place: found.place, sentence }
    told.set(found, [...(told.get(found) ?? []), problem])
  }

  const open = (mark: string, name: string, found: FoundBraces, frames: Frame[]): void => {
    const field = fields.find((one) => one.name === name)
    const current = frames.findLast((frame) => frame.list !== null)?.list ?? null
    const isItem = current?.words.some((word) => word.name === name) === true
    const list = !isItem && field !== undefined && isTemplateList(field) ? field : null
    if (field !== undefined || isItem) used.add(name)
    else tellUnknown(name, found, lists, known, tell)
    if (mark === '') {
      if (list !== null)
        tell('malformed', found, `“${name}”是清单，要写成 {#${name}} … {/${name}}，中间写清单里的词。`)
      return
    }
    if (list !== null && current !== null)
      tell('crossed', found, `清单里面不能再放清单。请把 {#${name}} 写在 {/${current.name}} 后面。`)
    frames.push({ name, mark: mark === '^' ? '^' : '#', list: mark === '#' ? list : null, found })
  }

  for (const part of parts) {
    const frames: Frame[] = []
    for (const found of part) {
      const [, mark = '', name = ''] = /^\{([#^/]?)([\p{L}\p{N}]+)\}$/u.exec(found.text) ?? []
      if (found.kind !== 'tag') tell('malformed', found, brokenSentences[found.kind])
      else if (name === '') tell('malformed', found, sayMalformed(found.text))
      else if (mark === '/') close(name, found, frames, tell)
      else open(mark, name, found, frames)
    }
    for (const frame of frames) tell('unclosed', frame.found, `没有结尾。请在后面写上 {/${frame.name}}。`)
  }
  return { problems: parts.flat().flatMap((found) => told.get(found) ?? []), used: [...used] }
}

const tellUnknown = (
  name: string,
  found: FoundBraces,
  lists: readonly TemplateList[],
  known: readonly string[],
  tell: Tell,
): void => {
  const owner = lists.find((list) => namesOf(list).includes(name))
  if (owner === undefined)
    tell('unknown', found, `没有“${name}”这个占位词，${suggest(nearestWord(name, known))}`)
  else
    tell(
      'not-in-list',
      found,
      `“${name}”是清单“${owner.name}”里的词，要写在 {#${owner.name}} 和 {/${owner.name}} 之间。`,
    )
}

const namesOf = (list: TemplateList): readonly string[] => list.words.map((word) => word.name)

const close = (name: string, found: FoundBraces, frames: Frame[], tell: Tell): void => {
  const top = frames.at(-1)
  if (top?.name === name) {
    frames.pop()
    if (top.found.holder !== found.holder)
      tell(
        'crossed',
        found,
        `和 {${top.mark}${name}} 没有放在一处。表格里的清单，开头写在这一行的第一格，结尾写在同一行的最后一格；正文里的清单，开头和结尾都写在表格外面。`,
      )
    return
  }
  const place = frames.findLastIndex((frame) => frame.name === name)
  if (top === undefined || place < 0) {
    tell('unopened', found, `没有开头。请在前面写上 {#${name}}，或者删去这一处。`)
    return
  }
  tell('crossed', found, `和 {${top.mark}${top.name}} 交叉了。请先写 {/${top.name}}，再写 {/${name}}。`)
  frames.splice(place)
}

const sayMalformed = (text: string): string => {
  const inner = text.slice(1, -1)
  if (inner.trim() === '') return '花括号里没有写占位词。'
  if (/[＃／]/u.test(inner)) return '清单的 # 和 / 要用半角的，请切换到英文输入法再写。'
  if (/\s/u.test(inner)) return `占位词里不能有空格，请写成 {${inner.replace(/\s+/gu, '')}}。`
  if (inner === '/') return '清单的结尾要写上名称，例如 {/议题}。'
  return '花括号里只能写占位词，不能写别的记号或者算式。请对照占位词一览改写。'
}
