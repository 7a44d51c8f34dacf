/** Checks the office's own Word template and fills it with a paper's words, which stay text; runs no script. Knows no meeting. */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { cleanText } from '../../../domain/chinese-text.ts'
import type { Instant } from '../../../domain/identity.ts'
import type { Block, PlainDocument } from '../../../domain/papers/document.ts'
import { checkPlaceholders, type FoundBraces } from '../../../domain/papers/template/template-check.ts'
import { templateWords } from '../../../domain/papers/template/words.ts'
import {
  type TemplateFields,
  type TemplateKind,
  type TemplateProblem,
  templateKinds,
} from '../../../domain/papers/template-fields.ts'
import { stampArchive } from '../archive-time.ts'
import { openTemplate, type TemplateFile, type TemplatePart } from './office-template-file.ts'
import { lineMark, splitLines } from './office-template-lines.ts'
import { type ReadParagraph, readParagraphs } from './word-reading.ts'

export type CheckedTemplate = {
  readonly problems: readonly TemplateProblem[]
  readonly used: readonly string[]
}

type OpenedTemplate = Extract<TemplateFile, { kind: 'opened' }>

const knownWords = new Set(templateKinds.flatMap((kind) => templateWords(kind)).map((field) => field.name))

/** Braces of a paragraph, paired; full-width ones only around a known word. */
const bracesOf = ({ text, place, cell, isBoxed }: ReadParagraph): readonly FoundBraces[] => {
  const found: FoundBraces[] = []
  const holder = isBoxed ? 'box' : cell === null ? '' : `${cell.table}/${cell.row}`
  for (const [whole] of text.matchAll(/\{[^{}]*\}|\{[^{}]{0,20}|[^{}\n]{0,20}\}|｛[^｛｝]{1,24}｝/gu)) {
    if (whole.startsWith('｛')) {
      const inner = whole.slice(1, -1).replace(/^[#^/＃／\s]+|\s+$/gu, '')
      if (knownWords.has(inner)) found.push({ kind: 'full-width', text: whole, place, holder })
    } else if (whole.startsWith('{') && whole.endsWith('}'))
      found.push({ kind: 'tag', text: whole, place, holder })
    else found.push({ kind: whole.startsWith('{') ? 'open' : 'close', text: whole, place, holder })
  }
  return found
}

const bracesOfPart = (part: TemplatePart): readonly FoundBraces[] =>
  readParagraphs(part.markup, part.name).flatMap(bracesOf)

const unreadable = (place: string, sentence: string): TemplateProblem => ({
  kind: 'unreadable',
  placeholder: '',
  place,
  sentence,
})

/** What the library says of a place where rows and paragraphs do not fit together. */
const sayLibraryProblem = (thrown: unknown, found: readonly FoundBraces[]): readonly TemplateProblem[] => {
  const properties = (
    error: unknown,
  ): { readonly id?: unknown; readonly xtag?: unknown; readonly errors?: unknown } =>
    typeof error === 'object' &&
    error !== null &&
    'properties' in error &&
    typeof error.properties === 'object'
      ? (error.properties ?? {})
      : {}
  const { errors } = properties(thrown)
  const all: readonly unknown[] = Array.isArray(errors) ? errors : [thrown]
  return all.map((error) => {
    const { id, xtag } = properties(error)
    const name = typeof xtag === 'string' ? xtag : ''
    const tag = found.find(({ text }) => name !== '' && text.slice(1, -1).replace(/^[#^/]/u, '') === name)
    if (tag === undefined)
      return unreadable('整个文件', '这个文件的内部写法读不通。请用 Word 打开，另存为 .docx 再选。')
    return {
      kind: id === 'unclosed_loop' ? 'unclosed' : id === 'unopened_loop' ? 'unopened' : 'crossed',
      placeholder: tag.text,
      place: tag.place,
      sentence: `开头和结尾没有放在一处。表格里的清单，请把 {#${name}} 写在这一行的第一格，{/${name}} 写在同一行的最后一格；正文里的清单，两个各占一段。`,
    }
  })
}

/** Only plain words are looked up, from the innermost list outwards; nothing is computed. */
const lookUp = (tag: string) => ({
  get: (_scope: unknown, context: { readonly scopeList: readonly unknown[] }): unknown => {
    for (const scope of context.scopeList.toReversed())
      if (typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag))
        return (scope as Readonly<Record<string, unknown>>)[tag]
    return ''
  },
})

/** The library over exactly what was inspected. */
const compile = ({ entries }: OpenedTemplate): Docxtemplater => {
  const zip = new PizZip()
  for (const [name, bytes] of entries) zip.file(name, bytes)
  return new Docxtemplater(zip, {
    delimiters: { start: '{', end: '}' },
    syntax: { changeDelimiterPrefix: null },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser: lookUp,
    nullGetter: () => '',
  })
}

const checkOpened = (file: OpenedTemplate, kind: TemplateKind): CheckedTemplate => {
  const braces = file.parts.map(bracesOfPart)
  const checked = checkPlaceholders(braces, templateWords(kind))
  const problems = [...checked.problems]
  for (const [index, part] of file.parts.entries())
    if (part.name === '尾注')
      for (const { text, place } of braces[index] ?? [])
        problems.push({
          kind: 'malformed',
          placeholder: text,
          place,
          sentence: '尾注里不能写占位词。请写到正文、页眉、页脚或者脚注里。',
        })
  if (problems.length === 0) {
    try {
      compile(file)
    } catch (thrown) {
      problems.push(...sayLibraryProblem(thrown, braces.flat()))
    }
  }
  const keys = new Set<string>()
  return {
    problems: problems.filter((problem) => {
      const key = JSON.stringify(problem)
      return !keys.has(key) && keys.add(key)
    }),
    used: checked.used,
  }
}

/** Everything in a file that keeps it from being used for papers of a kind, each with its place; and the words it uses. */
export const checkTemplate = (bytes: Uint8Array, kind: TemplateKind): CheckedTemplate => {
  const file = openTemplate(bytes)
  if (file.kind === 'refused') return { problems: [unreadable(file.place, file.sentence)], used: [] }
  return checkOpened(file, kind)
}

/** Clean words; a title breaks within its own paragraph, every other line gets one. */
const cleanWords = (name: string, words: string): string =>
  name === '标题' ? cleanText(words) : cleanText(words).replaceAll('\n', lineMark)

const cleanFields = (fields: TemplateFields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? cleanWords(name, value)
        : value.map((row) =>
            Object.fromEntries(Object.entries(row).map(([inner, words]) => [inner, cleanWords('', words)])),
          ),
    ]),
  )

/**
 * The bytes of the template with every placeholder filled; the same fields and `madeAt` give the same bytes.
 * Throws for a template that `checkTemplate` finds problems in.
 */
export const fillTemplate = (
  bytes: Uint8Array,
  kind: TemplateKind,
  fields: TemplateFields,
  madeAt: Instant,
): Uint8Array => {
  const file = openTemplate(bytes)
  if (file.kind === 'refused') throw new Error('not a template')
  if (checkOpened(file, kind).problems.length > 0) throw new Error('a template with problems')
  const template = compile(file)
  template.render(cleanFields(fields))
  const zip: PizZip = template.getZip()
  for (const { path } of file.parts) {
    const filled = zip.file(path)?.asText()
    if (filled !== undefined) zip.file(path, splitLines(filled))
  }
  return stampArchive(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }), madeAt)
}

const rowsOf = (paragraphs: readonly ReadParagraph[]): readonly (readonly string[])[] => {
  const rows: string[][] = []
  for (const { cell, text } of paragraphs) {
    if (cell === null) continue
    rows[cell.row - 1] ??= []
    const row = rows[cell.row - 1]
    if (row === undefined) continue
    const former = row[cell.column - 1]
    row[cell.column - 1] = former === undefined ? text : `${former}\n${text}`
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (words) => words ?? ''))
}

const tableBlock = (paragraphs: readonly ReadParagraph[]): Block => {
  const [first = [], ...rest] = rowsOf(paragraphs)
  const width = Math.max(first.length, ...rest.map((row) => row.length), 1)
  const filled = (row: readonly string[]): readonly string[] =>
    Array.from({ length: width }, (_, column) => row[column] ?? '')
  return {
    kind: 'table',
    height: 'plain',
    columns: filled(first).map((heading) => ({ heading, share: 1, align: 'left' as const })),
    rows: rest.map(filled),
  }
}

/** The words of a Word file as plain paragraphs and tables, to be looked at; its layout is not kept. */
export const readTemplateText = (bytes: Uint8Array, kind: TemplateKind): PlainDocument => {
  const file = openTemplate(bytes)
  const parts = file.kind === 'opened' ? file.parts : []
  const ofPart = (name: string): readonly ReadParagraph[] =>
    parts.filter((part) => part.name === name).flatMap((part) => readParagraphs(part.markup, name))
  const edge = (name: string): readonly Block[] =>
    [...new Set(ofPart(name).map(({ text }) => text.trim()))]
      .filter((text) => text !== '')
      .map((text) => ({ kind: 'note', text: `${name}：${text}` }))
  const blocks: Block[] = []
  const body = ofPart('正文')
  for (let at = 0; at < body.length; at += 1) {
    const here = body[at]
    if (here === undefined) continue
    if (here.cell === null) {
      blocks.push({
        kind: 'paragraph',
        runs: [{ text: here.text, face: 'body' }],
        align: here.isCentred ? 'center' : here.isRight ? 'right' : 'left',
        indent: 'none',
      })
      continue
    }
    const { table } = here.cell
    const rest = body.slice(at)
    const end = rest.findIndex((one) => one.cell === null || one.cell.table !== table)
    const cells = end < 0 ? rest : rest.slice(0, end)
    blocks.push(tableBlock(cells))
    at += cells.length - 1
  }
  return {
    kind,
    fileName: { on: '', place: '', occasion: '', paper: '' },
    layout: 'official',
    title: [],
    blocks: [...edge('页眉'), ...blocks, ...edge('页脚')],
  }
}
