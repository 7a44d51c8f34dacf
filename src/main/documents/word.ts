/** Writes a plain document as a Word file. Knows no meeting and decides no wording. */
import {
  Document,
  type Document as DocxDocument,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { Instant } from '../../domain/identity.ts'
import { cleanDocument, type PlainDocument } from '../../domain/papers/document.ts'
import { stampArchive } from './archive-time.ts'
import { pageNumberDash, programName } from './labels.ts'
import {
  pageMeasures,
  pageNumberFromEdge,
  pageNumberMeasures,
  spaceAfterTitle,
  twipsOfMillimetres,
} from './layout.ts'
import { escapeMarkup } from './markup.ts'
import type { WritingProgress } from './repeating.ts'
import { alignments, piecesOf, type Repeated } from './word-blocks.ts'
import { fillWord } from './word-filling.ts'
import { wordFontTable, wordStyles } from './word-styles.ts'
import { runOf } from './word-text.ts'

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

const wordDocument = (document: PlainDocument, repeated: Repeated[]): DocxDocument => {
  const page = pageMeasures[document.layout]
  const isWide = page.width > page.height
  const title = document.title.map(
    (line, index) =>
      new Paragraph({
        style: 'Title',
        ...(index === document.title.length - 1
          ? { spacing: { after: spaceAfterTitle(page, document.title.length) } }
          : {}),
        children: [runOf({ text: line, face: 'body' })],
      }),
  )
  return new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twipsOfMillimetres(Math.min(page.width, page.height)),
              height: twipsOfMillimetres(Math.max(page.width, page.height)),
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
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
        children: [...title, ...document.blocks.flatMap((block) => piecesOf(block, page, repeated))],
      },
    ],
  })
}

const coreProperties = (document: PlainDocument, madeAt: Instant): string => {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeMarkup(madeAt)}</dcterms:${name}>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeMarkup(document.title.join(''))}</dc:title><dc:creator>${programName}</dc:creator>`,
    `<cp:lastModifiedBy>${programName}</cp:lastModifiedBy>${time('created')}${time('modified')}</cp:coreProperties>`,
  ].join('')
}

/**
 * The bytes of a Word file; the same paper and `madeAt` give the same bytes. A long one tells how far it is.
 * The library writes each table row and each slip once; the rest is that row again with other texts.
 */
export const writeWord = async (
  document: PlainDocument,
  madeAt: Instant,
  tell: (progress: WritingProgress) => void = () => {},
): Promise<Uint8Array> => {
  const clean = cleanDocument(document)
  const repeated: Repeated[] = []
  const archive = await Packer.toBuffer(wordDocument(clean, repeated), undefined, [
    { path: 'docProps/core.xml', data: coreProperties(clean, madeAt) },
    { path: 'word/styles.xml', data: wordStyles(clean.layout) },
    { path: 'word/fontTable.xml', data: wordFontTable() },
  ])
  return stampArchive(fillWord(archive, repeated, tell), madeAt)
}
