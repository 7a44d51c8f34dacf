/** Writes a plain document as a Word file. Knows no meeting and decides no wording. */
import { Paragraph } from 'docx'
import { strToU8 } from 'fflate'
import type { Instant } from '../../../domain/identity.ts'
import { cleanDocument, type PlainDocument } from '../../../domain/papers/document.ts'
import { stampArchive } from '../archive-time.ts'
import { placeBlocks } from '../keeping.ts'
import { programName } from '../labels.ts'
import { type PageMeasures, pageMeasures, spaceAfterTitle } from '../layout.ts'
import { escapeMarkup } from '../markup.ts'
import { framePhoto, type KeptPhoto, type PhotoFrame, readPhotoMark } from '../photo-frames.ts'
import type { WritingProgress } from '../repeating.ts'
import { type Piece, piecesOf, type Repeated } from './word-blocks.ts'
import { packWord } from './word-filling.ts'
import { frameOf, markupOf } from './word-frame.ts'
import { runOf } from './word-text.ts'

const piecesOfPaper = (
  document: PlainDocument,
  page: PageMeasures,
  repeated: Repeated[],
): readonly Piece[] => [
  ...document.title.map(
    (line, index) =>
      new Paragraph({
        style: 'Title',
        ...(index === document.title.length - 1
          ? { spacing: { after: spaceAfterTitle(page, document.title.length) } }
          : {}),
        children: [runOf({ text: line, face: 'body' })],
      }),
  ),
  ...placeBlocks(document.blocks, page).flatMap((placed) => piecesOf(placed, page, repeated)),
]

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
 * The bytes of a Word file; the same paper and `madeAt` give the same bytes. A long one tells how far it is; of `photos` those are shown that the paper names.
 * The library writes each table row and each slip once; the rest is that row again with other texts.
 */
export const writeWord = async (
  document: PlainDocument,
  madeAt: Instant,
  tell: (progress: WritingProgress) => void = () => {},
  photos: readonly KeptPhoto[] = [],
): Promise<Uint8Array> => {
  const clean = cleanDocument(document)
  const page = pageMeasures[clean.layout]
  const frame = await frameOf(clean.layout)
  const repeated: Repeated[] = []
  const body = markupOf(piecesOfPaper(clean, page, repeated))
  const files = {
    ...frame.files,
    'docProps/core.xml': strToU8(coreProperties(clean, madeAt)),
  }
  const whole = `${frame.beforeBody}${body}${frame.afterBody}`
  const frameOfMark = (mark: string): PhotoFrame => framePhoto(readPhotoMark(mark), photos, page)
  return stampArchive(packWord(files, whole, repeated, tell, frameOfMark), madeAt)
}
