/** Turns the blocks of a plain document into HTML, every text escaped. Knows no meeting and decides no wording. */
import { dayOrBlank, layNames } from '../../../domain/chinese-text.ts'
import { photoMediaTypes } from '../../../domain/notice/photo-kind.ts'
import type { Align, Block, Run, TableColumn } from '../../../domain/papers/document.ts'
import { barcodeSvg } from '../codes/barcode.ts'
import { qrSvg } from '../codes/qr-code.ts'
import { type CodeBeside, closingMeasures, type PlacedBlock } from '../keeping.ts'
import { labelColon } from '../labels.ts'
import {
  cellWidth,
  closingIndents,
  columnWidths,
  countLineCells,
  dayIndent,
  inRows,
  namesIndent,
  type PageMeasures,
  textWidth,
} from '../layout.ts'
import { escapeMarkup } from '../markup.ts'
import { turnedJpeg } from '../photo-bytes.ts'
import { markPhoto, type PhotoFrame } from '../photo-frames.ts'
import { preparePattern, type WritingProgress, writerMarks } from '../repeating.ts'

const points = (twips: number): string => `${twips / 20}pt`

/** A text as HTML; its line ends stay. */
export const shown = (text: string): string => escapeMarkup(text).replaceAll('\n', '<br>')

const runOf = (run: Run): string => {
  const text = run.isStruck === true ? `<s>${shown(run.text)}</s>` : shown(run.text)
  return run.face === 'body' ? text : `<span class="${run.face}">${text}</span>`
}

const classes = (...names: readonly (string | false)[]): string => {
  const kept = names.filter((name) => name !== false && name !== '')
  return kept.length === 0 ? '' : ` class="${kept.join(' ')}"`
}

const alignClass = (align: Align | 'justify'): string => (align === 'justify' ? '' : align)

const cells = (texts: readonly string[], columns: readonly Pick<TableColumn, 'align' | 'isBox'>[]): string =>
  columns
    .map(
      (column, index) =>
        `<td${classes(alignClass(column.align), column.isBox === true && 'box')}>${shown(texts[index] ?? '')}</td>`,
    )
    .join('')

const columnGroup = (widths: readonly number[]): string => {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return `<colgroup>${widths.map((width) => `<col style="width:${((100 * width) / total).toFixed(3)}%">`).join('')}</colgroup>`
}

const barcodeStrip = (block: Extract<Block, { kind: 'barcode' }>): string =>
  `<div class="strip"><div><p class="slip">${shown(block.title)}</p>` +
  `${block.lines.map((line) => `<p>${shown(line)}</p>`).join('')}</div>` +
  `<div class="code">${writerMarks.codeBegin}${block.code}${writerMarks.codeEnd}<p>${shown(block.code)}</p></div></div>`

const checkCode = (text: string, lines: readonly string[]): string =>
  `${qrSvg(text)}<div>${lines.map((line) => `<p>${shown(line)}</p>`).join('')}</div>`

/** The check code at the left of what stands above it in its box, on the box's foot. */
const codeBeside = ({ text, lines, width, isStacked }: CodeBeside): string =>
  `<div${classes('check', 'beside', isStacked && 'stacked')} style="width:${points(width)}">${checkCode(text, lines)}</div>`

const codePattern = new RegExp(
  `${writerMarks.codeBegin}([^${writerMarks.codeEnd}]*)${writerMarks.codeEnd}`,
  'gu',
)

/** How much of a sheet a slip takes, by the name of its style. */
const sheetParts = { 1: 'sheet', 2: 'half', 4: 'quarter' } as const

/** Copies between two reports. */
const reportEvery = 100

const copiesOf = (
  block: Extract<Block, { kind: 'copies' }>,
  page: PageMeasures,
  tell: (progress: WritingProgress) => void,
): string => {
  const pattern = block.pattern
    .map((one) =>
      blockBody({ block: one, keepsNext: false, isWhole: false, beside: null }, page, '', false, tell),
    )
    .join('')
  const write = preparePattern(pattern, shown)
  const total = block.rows.length
  return block.rows
    .map((row, index) => {
      if ((index + 1) % reportEvery === 0) tell({ phase: 'writing', done: index + 1, total })
      return `<div class="${sheetParts[block.perSheet]}">${write(row)}</div>`
    })
    .join('')
}

const photoPattern = new RegExp(`${writerMarks.photo}([^${writerMarks.photo}]*)${writerMarks.photo}`, 'gu')

const millimetres = (length: number): string => `${length.toFixed(2)}mm`

/** A photo as it carries itself; a browser turns it as the camera wants it. */
const photoHtml = (frame: PhotoFrame): string => {
  if (!frame.isShown) return shown(frame.words)
  const bytes = frame.kind === 'jpg' ? turnedJpeg(frame.bytes, frame.quarterTurns) : frame.bytes
  const address = `data:${photoMediaTypes[frame.kind]};base64,${Buffer.from(bytes).toString('base64')}`
  const size = `width:${millimetres(frame.width)};height:${millimetres(frame.height)}`
  return `<img alt="" decoding="sync" src="${address}" style="${size}">`
}

/** Bar codes are drawn last, when every slot holds its row's text, and photos with them. */
export const drawCodes = (html: string, frameOfMark: (mark: string) => PhotoFrame): string => {
  const drawn = new Map<string, string>()
  return html
    .replace(codePattern, (_mark, code: string) => {
      const known = drawn.get(code) ?? barcodeSvg(code)
      drawn.set(code, known)
      return known
    })
    .replace(photoPattern, (_mark, photo: string) => photoHtml(frameOfMark(photo)))
}

/** Photos side by side and their captions in a row below. */
const photosOf = ({ photos }: Extract<Block, { kind: 'photos' }>): string =>
  [
    ...photos.map(({ hash }) => {
      const mark = markPhoto({ hash, rowCount: photos.length })
      return `<p class="photo">${writerMarks.photo}${mark}${writerMarks.photo}</p>`
    }),
    ...photos.map(({ caption }) => `<p class="note">${shown(caption)}</p>`),
  ].join('')

/** Room for a seal, the signers and the day; with a code at the left of what leaves room beside it. */
const closingOf = (
  block: Extract<Block, { kind: 'closing' }>,
  beside: CodeBeside | null,
  page: PageMeasures,
): string => {
  const day = dayOrBlank(block.day)
  const indents = closingIndents(block.signers, day)
  const { columns, roomLines, stripLines } = closingMeasures(block, page)
  const line = (text: string, distance: number): string =>
    `<p class="right" style="padding-right:${points(distance * cellWidth(page))}">${shown(text)}</p>`
  const side = (signer: string): string =>
    `<span style="width:${(100 / columns).toFixed(3)}%">${shown(signer)}</span>`
  const room = '<p></p>'.repeat(roomLines)
  const box = (lines: string): string => {
    if (beside === null) return lines
    const height = Math.max(stripLines * page.lineHeight, beside.height)
    return `<div class="seat" style="min-height:${points(height)}">${lines}${codeBeside(beside)}</div>`
  }
  if (columns === 1) {
    const names = block.signers.map((signer, index) => line(signer, indents.signers[index] ?? 0))
    return box(`${room}${names.join('')}${line(day, indents.day)}`)
  }
  const names = inRows(block.signers, columns).map(
    (row) => `<p class="signers">${row.map(side).join('')}</p><p></p>`,
  )
  return `${room}${names.join('')}${box(line(day, dayIndent))}`
}

/** The HTML of one block; `marks` are attributes of its outer element, `amber` its class when it stands on amber. */
export const blockBody = (
  { block, keepsNext, isWhole, beside }: PlacedBlock,
  page: PageMeasures,
  marks: string,
  amber: string | false,
  tell: (progress: WritingProgress) => void,
): string => {
  const kept = keepsNext && 'keep'
  const state = [amber, kept, isWhole && 'whole'].filter((name) => name !== false).join(' ')
  switch (block.kind) {
    case 'paragraph':
      return `<p${marks}${classes(block.indent === 'first-line' && 'in', alignClass(block.align), state)}>${block.runs.map(runOf).join('')}</p>`
    case 'heading':
      return `<h${block.level}${marks}${classes(state)}>${shown(block.text)}</h${block.level}>`
    case 'names': {
      const label = `${block.label}${labelColon}`
      const indent = namesIndent(label)
      const lines = layNames(block.names, countLineCells(page) - indent.rest)
      const left = points(indent.rest * cellWidth(page))
      const hanging = points((indent.first - indent.rest) * cellWidth(page))
      return (
        `<p${marks}${classes('left', state)} style="padding-left:${left};text-indent:${hanging}">` +
        `<span class="black">${shown(label)}</span>${lines.map(shown).join('<br>')}</p>`
      )
    }
    case 'table': {
      const head = block.columns.map((column) => `<th>${shown(column.heading)}</th>`).join('')
      const rows = block.rows.map((texts) => `<tr>${cells(texts, block.columns)}</tr>`).join('')
      return (
        `<table${marks}${classes(block.height === 'tall' && 'tall', state)}>` +
        `${columnGroup(columnWidths(block.columns, textWidth(page)))}<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`
      )
    }
    case 'facts': {
      const rows = block.rows.map((facts) => {
        const wide = facts.length === 1 ? ' colspan="3"' : ''
        return `<tr>${facts.map((fact) => `<th>${shown(fact.label)}</th><td${wide}>${shown(fact.value)}</td>`).join('')}</tr>`
      })
      return `<table${marks}${classes(block.isWhole === true && 'whole', state)}>${columnGroup([16, 34, 16, 34])}<tbody>${rows.join('')}</tbody></table>`
    }
    case 'photos':
      return `<div${marks}${classes('photos', block.photos.length === 2 && 'pair', state)}>${photosOf(block)}</div>`
    case 'closing':
      return `<div${marks}${classes('together', state)}>${closingOf(block, beside, page)}</div>`
    case 'signatures': {
      const pairs = Array.from({ length: Math.ceil(block.signers.length / 2) }, (_, index) =>
        block.signers.slice(2 * index, 2 * index + 2),
      )
      const line = (label: string): string => `<span>${shown(`${label}${labelColon}`)}<i></i></span>`
      const rows = pairs.map(
        (pair) =>
          `<p class="sign">${pair.map((signer) => line(signer.label)).join('')}${pair.length === 1 ? '<span></span>' : ''}</p>`,
      )
      return `<div${marks}${classes('together', state)}>${rows.join('')}</div>`
    }
    case 'blank':
      return `<p${classes(kept)}></p>`.repeat(block.lines)
    case 'page-break':
      return '<div class="break"></div>'
    case 'note':
      return `<p${marks}${classes('note', state)}>${shown(block.text)}</p>`
    case 'cut-line':
      return `<p class="cut">${shown(block.label)}</p>`
    case 'barcode':
      return barcodeStrip(block)
    case 'check-code':
      return `<div class="check">${checkCode(block.text, block.lines)}</div>`
    case 'copies':
      return copiesOf(block, page, tell)
  }
}
