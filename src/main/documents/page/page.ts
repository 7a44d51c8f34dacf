/** Writes a plain document as one self-contained page for print, PDF or preview. Knows no meeting; runs no script. */
import { cleanDocument, type PlainDocument } from '../../../domain/papers/document.ts'
import { placeBlocks } from '../keeping.ts'
import { pageNumberDash } from '../labels.ts'
import { type PageMeasures, pageMeasures, spaceAfterTitle } from '../layout.ts'
import { escapeMarkup } from '../markup.ts'
import { framePhoto, type KeptPhoto, type PhotoFrame, readPhotoMark } from '../photo-frames.ts'
import type { WritingProgress } from '../repeating.ts'
import { blockBody, drawCodes, shown } from './page-blocks.ts'
import { pageStyles, previewNumberPlace, sheetGap } from './page-styles.ts'

const points = (twips: number): string => `${twips / 20}pt`

const titleOf = (document: PlainDocument, page: PageMeasures): string =>
  document.title
    .map((line, index) => {
      const isLast = index === document.title.length - 1
      const after = isLast
        ? ` style="margin-bottom:${points(spaceAfterTitle(page, document.title.length))}"`
        : ''
      return `<p class="title"${after}>${shown(line)}</p>`
    })
    .join('')

/** Sheets of a preview beyond this one carry no number; the text itself goes on. */
const numberedSheets = 60

const previewNumbers = (document: PlainDocument): string =>
  Array.from({ length: pageMeasures[document.layout].isNumbered ? numberedSheets : 0 }, (_, index) => {
    const place = previewNumberPlace(document.layout, index)
    return `<span style="--sheet:${index};--row:${Math.floor(index / 2)};top:${place.top};${place.side}:${place.distance}">${pageNumberDash} ${index + 1} ${pageNumberDash}</span>`
  }).join('')

/** How a page is to be written: for paper, or as sheets on a screen with one passage lit. */
export type PageMedium =
  | { readonly medium: 'print' }
  | { readonly medium: 'screen'; readonly litAnchor?: string | null }

/**
 * The whole page as HTML: every text escaped, nothing fetched, no script. Of `photos` those are shown that the paper names. Blocks with an anchor carry it as
 * `data-anchor`; the passage with `litAnchor` stands on amber.
 */
export const writePage = (
  document: PlainDocument,
  how: PageMedium,
  tell: (progress: WritingProgress) => void = () => {},
  photos: readonly KeptPhoto[] = [],
): string => {
  const clean = cleanDocument(document)
  const page = pageMeasures[clean.layout]
  const litAnchor = how.medium === 'screen' ? (how.litAnchor ?? null) : null
  const blocks = placeBlocks(clean.blocks, page).map((placed) => {
    const { block } = placed
    const marks = block.anchor === undefined ? '' : ` data-anchor="${escapeMarkup(block.anchor)}"`
    return blockBody(
      placed,
      page,
      marks,
      block.anchor !== undefined && block.anchor === litAnchor && 'lit',
      tell,
    )
  })
  const frameOfMark = (mark: string): PhotoFrame => framePhoto(readPhotoMark(mark), photos, page)
  const text = `<div class="text">${titleOf(clean, page)}${drawCodes(blocks.join(''), frameOfMark)}</div>`
  const body =
    how.medium === 'print'
      ? text
      : `<div class="sheets" data-layout="${clean.layout}" data-width="${page.width}" data-height="${page.height}" data-gap="${sheetGap}"><div class="papers"></div>${text}<div class="numbers" aria-hidden="true">${previewNumbers(clean)}</div></div>`
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    `<title>${escapeMarkup(clean.title.join(''))}</title><style>${pageStyles(clean.layout, how.medium)}</style>`,
    `</head><body>${body}</body></html>`,
  ].join('')
}
