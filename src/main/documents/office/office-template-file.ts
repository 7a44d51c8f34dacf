/** Opens an office's Word template and refuses what is no plain .docx or reaches outside of itself. Knows no placeholder. */
import { strFromU8 } from 'fflate'
import { openArchive } from './archive-reading.ts'

/** The parts of a template whose words are filled, by how a person calls them. */
export type TemplatePart = { readonly path: string; readonly name: string; readonly markup: string }

export type TemplateFile =
  | {
      readonly kind: 'opened'
      readonly entries: ReadonlyMap<string, Uint8Array>
      readonly parts: readonly TemplatePart[]
    }
  | { readonly kind: 'refused'; readonly place: string; readonly sentence: string }

export const templateLimits = { bytes: 10 * 1024 * 1024, inflated: 60 * 1024 * 1024 } as const

const typesPath = '[Content_Types].xml'

const sentences = {
  large: '文件超过 10 兆。请去掉里面的大图片，另存后再选。',
  inflated: '文件展开后超过 60 兆。请去掉里面的大图片，另存后再选。',
  encrypted: '文件加了密码。请在 Word 里去掉密码，另存后再选。',
  old: '这是旧式的 .doc 文件。请用 Word 打开，另存为 .docx 再选。',
  noWord: '这不是 Word 文档，或者已经损坏。请用 Word 打开，另存为 .docx 再选。',
  macros: '文件里有宏。请用 Word 打开，另存为不带宏的 .docx 再选。',
  templateType: '这是 Word 模板文件（.dotx）。请用 Word 打开，另存为 .docx 再选。',
  embedded: '文件里嵌着别的文件或者控件。请删去以后另存再选。',
  outside: '文件要从别处取内容（链接的图片、模板或者文件）。请把图片改为插入，去掉链接，另存后再选。',
  fields: '文件里有从别处取数的域。请删去这个域，另存后再选。',
} as const

const refused = (sentence: string, place = '整个文件'): TemplateFile => ({ kind: 'refused', place, sentence })

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((value, place) => bytes[place] === value)

/** An old Word file and an encrypted new one lie in the same kind of container; only the latter names its package. */
const isEncryptedContainer = (bytes: Uint8Array): boolean => {
  const name = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0])
  for (let at = 0; at + name.length <= bytes.length; at += 64)
    if (name.every((value, place) => bytes[at + place] === value)) return true
  return false
}

const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

/** Parts with words, by the end of their content type. */
const partNames: Readonly<Record<string, string>> = {
  [`${wordTypes}document.main+xml`]: '正文',
  [`${wordTypes}header+xml`]: '页眉',
  [`${wordTypes}footer+xml`]: '页脚',
  [`${wordTypes}footnotes+xml`]: '脚注',
  [`${wordTypes}endnotes+xml`]: '尾注',
  [`${wordTypes}comments+xml`]: '批注',
  'application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml': '图示',
  'application/vnd.ms-office.drawingml.diagramDrawing+xml': '图示',
}
const partOrder = ['正文', '页眉', '页脚', '脚注', '尾注', '批注', '图示']

/** Which part is which, as the file's own list of types says. */
const listParts = (types: string): readonly { readonly path: string; readonly name: string }[] =>
  (types.match(/<Override\b[^>]*>/gu) ?? [])
    .flatMap((override) => {
      const path = /PartName\s*=\s*["']\/([^"']+)["']/u.exec(override)?.[1]
      const name = partNames[/ContentType\s*=\s*["']([^"']+)["']/u.exec(override)?.[1] ?? '']
      return path === undefined || name === undefined ? [] : [{ path, name }]
    })
    .toSorted((one, other) => partOrder.indexOf(one.name) - partOrder.indexOf(other.name))

const textOf = (bytes: Uint8Array): string => strFromU8(bytes)

/** Signs written by their number are read as the signs that they are. */
const readReferences = (markup: string): string =>
  markup.replace(/&#(x[\da-f]{1,6}|\d{1,7});/giu, (whole, code: string) => {
    const point = Number(code.startsWith('x') || code.startsWith('X') ? `0${code}` : code)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })

const attributeOf = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u')
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined) ?? ''

/** A template of the computer's own, as Word notes it in nearly every file; it is taken out, not followed. */
const isOwnTemplate = (relation: string): boolean =>
  /\/attachedTemplate"/u.test(relation) && /Target="file:\/\/\/(?:[a-z]:|[^/\\])/iu.test(relation)

/** Relations that lead out of the file, but for links that somebody has to click. */
const leadsOutside = (relations: string): boolean =>
  (readReferences(relations).match(/<(?:[\w.-]+:)?Relationship\b[^>]*>/gu) ?? []).some(
    (relation) =>
      !['', 'internal'].includes(attributeOf(relation, 'TargetMode').trim().toLowerCase()) &&
      !attributeOf(relation, 'Type').trim().endsWith('/hyperlink') &&
      !isOwnTemplate(relation),
  )

const instructionsIn = (markup: string): string =>
  [
    ...[...markup.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map(([, words = '']) => words),
    ...[...markup.matchAll(/w:instr\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
      ([, words = '', others = '']) => ` ${words}${others} `,
    ),
  ].join('')

const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Whether a part is written as every Word writes it, so that nothing in it hides from being read here. */
const isPlainlyWritten = (bytes: Uint8Array, markup: string): boolean =>
  !startsWith(bytes, [0xff, 0xfe]) &&
  !startsWith(bytes, [0xfe, 0xff]) &&
  !bytes.subarray(0, 4).includes(0) &&
  !/^[^>]{0,200}encoding\s*=\s*["'](?!utf-8["']|us-ascii["'])/iu.test(markup) &&
  !new RegExp(`xmlns(?!:w\\s*=)(?::[\\w.-]+)?\\s*=\\s*["']${wordSpace}["']`, 'u').test(markup)

const fetchingField =
  /(?:^|\W)(?:DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT|DATABASE|MACROBUTTON)(?:\W|$)/iu

const findRefusal = (entries: ReadonlyMap<string, Uint8Array>): TemplateFile | null => {
  const names = [...entries.keys()]
  const types = textOf(entries.get(typesPath) ?? new Uint8Array())
  const parts = listParts(types)
  if (names.some((name) => /vbaProject|vbaData/iu.test(name)) || /macroEnabled/iu.test(types))
    return refused(sentences.macros)
  if (/wordprocessingml\.template\.main\+xml/u.test(types)) return refused(sentences.templateType)
  const bodies = parts.filter((part) => part.name === '正文' && entries.has(part.path))
  if (bodies.length !== 1) return refused(sentences.noWord)
  if (names.some((name) => /^word\/(?:embeddings|activeX)\/|afchunk/iu.test(name)))
    return refused(sentences.embedded)
  for (const [name, bytes] of entries) {
    if (!/\.(?:xml|rels)$/iu.test(name)) continue
    const markup = readReferences(textOf(bytes))
    if (!isPlainlyWritten(bytes, markup)) return refused(sentences.noWord)
    if (/\.rels$/iu.test(name) && leadsOutside(markup)) return refused(sentences.outside)
    if (/<!DOCTYPE|<!ENTITY/iu.test(markup)) return refused(sentences.noWord)
    const place = parts.find((part) => part.path === name)?.name
    if (place === undefined) continue
    if (/<w:altChunk\b|<o:OLEObject\b|<w:object\b/u.test(markup)) return refused(sentences.embedded, place)
    if (fetchingField.test(instructionsIn(markup))) return refused(sentences.fields, place)
  }
  return null
}

/** A title that Word took from the first line: its placeholders are words about the file, not of the paper. */
const withoutBraces = (properties: string): string =>
  properties.replace(/>[^<]*</gu, (words) => words.replace(/\{[^{}]*\}|[{}]/gu, ''))

/** Takes out the pointer to a template of the computer's own, which nobody else has, and braces in the file's own title. */
const prepareEntries = (entries: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> => {
  const encoder = new TextEncoder()
  return new Map(
    [...entries].map(([name, bytes]) => {
      if (name === 'word/_rels/settings.xml.rels')
        return [
          name,
          encoder.encode(
            textOf(bytes).replace(
              /<Relationship\b[^>]*\/attachedTemplate"[^>]*?(?:\/>|>\s*<\/Relationship>)/gu,
              '',
            ),
          ),
        ]
      if (/^docProps\/.*\.xml$/u.test(name)) return [name, encoder.encode(withoutBraces(textOf(bytes)))]
      if (name === 'word/settings.xml')
        return [name, encoder.encode(textOf(bytes).replace(/<w:attachedTemplate\b[^>]*\/>/gu, ''))]
      return [name, bytes]
    }),
  )
}

/** Opens a template; refuses old, locked, oversized and macro-bearing files, and what would fetch from elsewhere. */
export const openTemplate = (bytes: Uint8Array): TemplateFile => {
  if (bytes.length > templateLimits.bytes) return refused(sentences.large)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refused(isEncryptedContainer(bytes) ? sentences.encrypted : sentences.old)
  const archive = openArchive(bytes, templateLimits.inflated)
  if (archive.kind === 'too-large') return refused(sentences.inflated)
  if (archive.kind === 'encrypted') return refused(sentences.encrypted)
  if (archive.kind === 'damaged') return refused(sentences.noWord)
  const refusal = findRefusal(archive.entries)
  if (refusal !== null) return refusal
  const entries = prepareEntries(archive.entries)
  const parts = listParts(textOf(entries.get(typesPath) ?? new Uint8Array())).flatMap(({ path, name }) => {
    const content = entries.get(path)
    return content === undefined ? [] : [{ path, name, markup: textOf(content) }]
  })
  return { kind: 'opened', entries, parts }
}
