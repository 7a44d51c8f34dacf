/** Writes what is the same in every Word file of a layout once: page, styles, page numbers. Knows no paper. */
import {
  Document,
  type Document as DocxDocument,
  Footer,
  type IXmlableObject,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import type { DocumentLayout } from '../../../domain/papers/document.ts'
import { pageNumberDash } from '../labels.ts'
import {
  type PageMeasures,
  pageMeasures,
  pageNumberFromEdge,
  pageNumberMeasures,
  twipsOfMillimetres,
} from '../layout.ts'
import { escapeMarkup } from '../markup.ts'
import { writerMarks } from '../repeating.ts'
import { alignments, type Piece } from './word-blocks.ts'
import { wordFontTable, wordStyles } from './word-styles.ts'

/** The files of a Word file by their paths, and where its body begins and ends. */
export type WordFrame = {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly beforeBody: string
  readonly afterBody: string
}

export const bodyPath = 'word/document.xml'

const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: alignments[side],
        indent: { [side]: pageNumberMeasures.indent },
        children: [
          new TextRun({
            children: [`${pageNumberDash} `, PageNumber.CURRENT, ` ${pageNumberDash}`],
            font: { hint: 'eastAsia' },
          }),
        ],
      }),
    ],
  })

const emptyDocument = (page: PageMeasures): DocxDocument =>
  new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twipsOfMillimetres(Math.min(page.width, page.height)),
              height: twipsOfMillimetres(Math.max(page.width, page.height)),
              orientation: page.width > page.height ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twipsOfMillimetres(page.margin.top),
              bottom: twipsOfMillimetres(page.margin.bottom),
              left: twipsOfMillimetres(page.margin.left),
              right: twipsOfMillimetres(page.margin.right),
              footer: pageNumberFromEdge(page),
              header: 0,
            },
          },
          ...(page.lineCount === null ? {} : { grid: { type: 'lines', linePitch: page.lineHeight } }),
        },
        ...(page.isNumbered ? { footers: { default: pageNumber('right'), even: pageNumber('left') } } : {}),
        children: [new Paragraph({ children: [new TextRun(writerMarks.body)] })],
      },
    ],
  })

const buildFrame = async (layout: DocumentLayout): Promise<WordFrame> => {
  const archive = await Packer.toBuffer(emptyDocument(pageMeasures[layout]), undefined, [
    { path: 'word/styles.xml', data: wordStyles(layout) },
    { path: 'word/fontTable.xml', data: wordFontTable() },
  ])
  const files: Record<string, Uint8Array> = unzipSync(archive)
  const whole = strFromU8(files[bodyPath] ?? new Uint8Array())
  const mark = whole.indexOf(writerMarks.body)
  return {
    files,
    beforeBody: whole.slice(0, whole.lastIndexOf('<w:p>', mark)),
    afterBody: whole.slice(whole.indexOf('</w:p>', mark) + '</w:p>'.length),
  }
}

const frames = new Map<DocumentLayout, Promise<WordFrame>>()

/** The frame of a layout; built by the library at its first use, the same ever after. */
export const frameOf = (layout: DocumentLayout): Promise<WordFrame> => {
  const known = frames.get(layout) ?? buildFrame(layout)
  frames.set(layout, known)
  return known
}

/** What the library asks for beside a piece; no piece of ours refers to anything outside itself. */
const aside = new Document({ sections: [] })

const writeAttributes = (attributes: Readonly<Record<string, unknown>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('')

/** An element of the library's tree: its name with a text, its attributes, or attributes and children in a list. */
const writeElement = (element: IXmlableObject): string => {
  const [name = '', content] = Object.entries(element)[0] ?? []
  const parts: readonly unknown[] = Array.isArray(content) ? content : [content]
  let attributes = ''
  let inside: string | null = null
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) inside = (inside ?? '') + escapeMarkup(String(part ?? ''))
    else if ('_attr' in part) attributes += writeAttributes(part._attr as Record<string, unknown>)
    else if (Object.keys(part).length > 0) inside = (inside ?? '') + writeElement(part as IXmlableObject)
  }
  return inside === null ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`
}

/** The markup of paragraphs and tables, as the library builds them. */
export const markupOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      const tree = piece.prepForXml({ file: aside, viewWrapper: aside.Document, stack: [] })
      return tree === undefined ? '' : writeElement(tree)
    })
    .join('')
