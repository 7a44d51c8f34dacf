/** Writes a plain document as one self-contained page for print, PDF or preview. Knows no meeting; runs no script. */
import { dayInChinese, layNames } from '../../domain/chinese-text.ts'
import { type Align, type Block, cleanDocument, type PlainDocument, type Run } from '../../domain/document.ts'
import { labelColon, pageNumberDash } from './labels.ts'
import {
  cellWidth,
  closingIndents,
  columnWidths,
  countLineCells,
  namesIndent,
  type PageMeasures,
  pageMeasures,
  spaceAfterTitle,
  textWidth,
} from './layout.ts'
import { escapeMarkup } from './markup.ts'
import { pageStyles, previewNumberPlace } from './page-styles.ts'

const points = (twips: number): string => `${twips / 20}pt`

const shown = (text: string): string => escapeMarkup(text).replaceAll('\n', '<br>')

const runOf = (run: Run): string =>
  run.face === 'body' ? shown(run.text) : `<span class="${run.face}">${shown(run.text)}</span>`

const classes = (...names: readonly (string | false)[]): string => {
  const kept = names.filter((name) => name !== false && name !== '')
  return kept.length === 0 ? '' : ` class="${kept.join(' ')}"`
}

const alignClass = (align: Align | 'justify'): string => (align === 'justify' ? '' : align)

const cells = (texts: readonly string[], columns: readonly { readonly align: Align }[]): string =>
  columns
    .map((column, index) => `<td${classes(alignClass(column.align))}>${shown(texts[index] ?? '')}</td>`)
    .join('')

const columnGroup = (widths: readonly number[]): string => {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return `<colgroup>${widths.map((width) => `<col style="width:${((100 * width) / total).toFixed(3)}%">`).join('')}</colgroup>`
}

const blockBody = (block: Block, page: PageMeasures, marks: string, lit: string | false): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p${marks}${classes(block.indent === 'first-line' && 'in', alignClass(block.align), lit)}>${block.runs.map(runOf).join('')}</p>`
    case 'heading':
      return `<h${block.level}${marks}${classes(lit)}>${shown(block.text)}</h${block.level}>`
    case 'names': {
      const label = `${block.label}${labelColon}`
      const indent = namesIndent(label)
      const lines = layNames(block.names, countLineCells(page) - indent.rest)
      const left = points(indent.rest * cellWidth(page))
      const hanging = points((indent.first - indent.rest) * cellWidth(page))
      return (
        `<p${marks}${classes('left', lit)} style="padding-left:${left};text-indent:${hanging}">` +
        `<span class="black">${shown(label)}</span>${lines.map(shown).join('<br>')}</p>`
      )
    }
    case 'table': {
      const head = block.columns.map((column) => `<th>${shown(column.heading)}</th>`).join('')
      const rows = block.rows.map((texts) => `<tr>${cells(texts, block.columns)}</tr>`).join('')
      return (
        `<table${marks}${classes(block.height === 'tall' && 'tall', lit)}>` +
        `${columnGroup(columnWidths(block.columns, textWidth(page)))}<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`
      )
    }
    case 'facts': {
      const rows = block.rows.map((facts) => {
        const wide = facts.length === 1 ? ' colspan="3"' : ''
        return `<tr>${facts.map((fact) => `<th>${shown(fact.label)}</th><td${wide}>${shown(fact.value)}</td>`).join('')}</tr>`
      })
      return `<table${marks}${classes(lit)}>${columnGroup([16, 34, 16, 34])}<tbody>${rows.join('')}</tbody></table>`
    }
    case 'closing': {
      const day = dayInChinese(block.day)
      const indents = closingIndents(block.signers, day)
      const line = (text: string, distance: number): string =>
        `<p class="right" style="padding-right:${points(distance * cellWidth(page))}">${shown(text)}</p>`
      const room = '<p></p>'.repeat(block.seal ? 2 : 1)
      const signers = block.signers.map((signer, index) => line(signer, indents.signers[index] ?? 0)).join('')
      return `<div${marks}${classes('together', lit)}>${room}${signers}${line(day, indents.day)}</div>`
    }
    case 'signatures': {
      const pairs = Array.from({ length: Math.ceil(block.signers.length / 2) }, (_, index) =>
        block.signers.slice(2 * index, 2 * index + 2),
      )
      const line = (label: string): string => `<span>${shown(`${label}${labelColon}`)}<i></i></span>`
      const rows = pairs.map(
        (pair) =>
          `<p class="sign">${pair.map((signer) => line(signer.label)).join('')}${pair.length === 1 ? '<span></span>' : ''}</p>`,
      )
      return `<div${marks}${classes('together', lit)}>${rows.join('')}</div>`
    }
    case 'blank':
      return '<p></p>'.repeat(block.lines)
  }
}

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
  Array.from({ length: numberedSheets }, (_, index) => {
    const place = previewNumberPlace(document.layout, index)
    return `<span style="top:${place.top};${place.side}:${place.distance}">${pageNumberDash} ${index + 1} ${pageNumberDash}</span>`
  }).join('')

/** How a page is to be written: for paper, or as sheets on a screen with one passage lit. */
export type PageMedium =
  | { readonly medium: 'print' }
  | { readonly medium: 'screen'; readonly litAnchor?: string | null }

/**
 * The whole page as HTML: every text escaped, nothing fetched, no script. Blocks with an anchor carry it as
 * `data-anchor`; the passage with `litAnchor` stands on amber.
 */
export const writePage = (document: PlainDocument, how: PageMedium): string => {
  const clean = cleanDocument(document)
  const page = pageMeasures[clean.layout]
  const litAnchor = how.medium === 'screen' ? (how.litAnchor ?? null) : null
  const blocks = clean.blocks.map((block) => {
    const marks = block.anchor === undefined ? '' : ` data-anchor="${escapeMarkup(block.anchor)}"`
    return blockBody(block, page, marks, block.anchor !== undefined && block.anchor === litAnchor && 'lit')
  })
  const text = `<div class="text">${titleOf(clean, page)}${blocks.join('')}</div>`
  const body =
    how.medium === 'print'
      ? text
      : `<div class="sheets"><div class="papers"></div>${text}<div class="numbers" aria-hidden="true">${previewNumbers(clean)}</div></div>`
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeMarkup(clean.title.join(''))}</title><style>${pageStyles(clean.layout, how.medium)}</style>`,
    `</head><body>${body}</body></html>`,
  ].join('')
}
