/** Decides which blocks of a paper stay on one page and where its check code stands. Knows no file format and no wording. */
import { countCells, dayOrBlank } from '../../domain/chinese-text.ts'
import type { Block } from '../../domain/papers/document.ts'
import {
  cellWidth,
  closingIndents,
  countLineCells,
  countSignerColumns,
  dayIndent,
  type PageMeasures,
  qrMeasures,
  textWidth,
  twipsOfMillimetres,
} from './layout.ts'

type Closing = Extract<Block, { kind: 'closing' }>
type CheckCode = Extract<Block, { kind: 'check-code' }>

/** The check code at the left of 署名 and the day, which stay where they are. */
export type CodeBeside = {
  readonly text: string
  /** Words of the code; the first line ends before the code itself where both together are too wide. */
  readonly lines: readonly string[]
  /** Twips from the left edge that the code and its words may take; the words stand below the code where it is narrow. */
  readonly width: number
  readonly isStacked: boolean
  /** Twips that the code and its words need. */
  readonly height: number
}

/** A block as it is to be set: kept on the page of the next one, never broken, with the check code at its left. */
export type PlacedBlock = {
  readonly block: Block
  readonly keepsNext: boolean
  readonly isWhole: boolean
  readonly beside: CodeBeside | null
}

/** Width of the code itself and of its first line, in twips: capitals are wider than half a character. */
const codeWidth = 9.5 * qrMeasures.codeSize
const codeLineWidth = codeWidth + 4 * qrMeasures.codeSize

/** Lines that a closing takes, its room for a seal included, and the twips of the part beside which a code may stand. */
export const closingMeasures = (
  { signers, seal }: Pick<Closing, 'signers' | 'seal'>,
  page: PageMeasures,
): { readonly roomLines: number; readonly columns: number; readonly stripLines: number } => {
  const columns = countSignerColumns(signers, page)
  const roomLines = seal ? 2 : 1
  // Signers in columns take the whole width, so that only the day and a line below it are left.
  return { roomLines, columns, stripLines: columns === 1 ? roomLines + signers.length + 1 : 2 }
}

/** Twips from the right edge that 署名 and the day take. */
const closingWidth = ({ signers, day: on }: Closing, columns: number, page: PageMeasures): number => {
  const day = dayOrBlank(on)
  const indents = closingIndents(signers, day)
  // Some fonts have wide figures, and some programs put space around them.
  const dayCells = (countCells(day) * 4) / 3
  const cells =
    columns === 1
      ? [
          dayCells + indents.day,
          ...signers.map((name, place) => countCells(name) + (indents.signers[place] ?? 0)),
        ]
      : [dayCells + dayIndent]
  return Math.ceil(Math.max(...cells) * cellWidth(page))
}

/** Where a code stands beside a closing; null where the names leave too little of the line. */
const besideClosing = (closing: Closing, code: CheckCode, page: PageMeasures): CodeBeside | null => {
  const { columns } = closingMeasures(closing, page)
  const width = textWidth(page) - closingWidth(closing, columns, page) - cellWidth(page)
  const isStacked = width - qrMeasures.column < codeWidth
  const words = isStacked ? width : width - qrMeasures.column
  if (words < codeWidth) return null
  const isBroken = words < codeLineWidth
  const lines = code.lines.map((line) => (isBroken ? line.replace(code.code, `\n${code.code}`) : line))
  const noteLines = lines
    .slice(1)
    .map((line) => Math.ceil(((countCells(line) + 1) * qrMeasures.noteSize) / words))
    .reduce((sum, count) => sum + count, 0)
  const wordsHeight = (isBroken ? 2 : 1) * qrMeasures.codeLine + noteLines * qrMeasures.noteLine
  const side = twipsOfMillimetres(qrMeasures.sideMillimetres)
  const height = isStacked ? side + wordsHeight : Math.max(side, wordsHeight)
  return { text: code.text, lines, width, isStacked, height }
}

/** Puts the check code beside the closing right before it, where there is room. */
const joinCode = (
  blocks: readonly Block[],
  page: PageMeasures,
): readonly Pick<PlacedBlock, 'block' | 'beside'>[] => {
  const [closing, code] = blocks.slice(-2)
  const beside =
    closing?.kind === 'closing' && code?.kind === 'check-code' ? besideClosing(closing, code, page) : null
  const alone = (beside === null ? blocks : blocks.slice(0, -2)).map((block) => ({ block, beside: null }))
  return beside === null || closing === undefined ? alone : [...alone, { block: closing, beside }]
}

const isSigning = (block: Block | undefined): boolean =>
  block?.kind === 'closing' || block?.kind === 'signatures' || block?.kind === 'check-code'

const isPassing = (block: Block): boolean => block.kind === 'blank' || block.kind === 'note'

const isTable = (block: Block | undefined): boolean =>
  block?.kind === 'table' || block?.kind === 'facts' || block?.kind === 'photos'

/** A last paragraph of so many lines is not broken, or one line of it stands alone on a page. */
const unbrokenLines = 5

const isShort = (block: Block, page: PageMeasures): boolean =>
  block.kind === 'paragraph' &&
  block.runs.reduce((sum, run) => sum + countCells(run.text), 2) <= unbrokenLines * countLineCells(page)

/**
 * The blocks in their order, the check code beside the closing where it fits. 署名, signatures and a code alone bring along
 * what stands before them; a paragraph that introduces a table or photos stays with them.
 */
export const placeBlocks = (blocks: readonly Block[], page: PageMeasures): readonly PlacedBlock[] => {
  const placed: PlacedBlock[] = []
  for (const { block, beside } of joinCode(blocks, page).toReversed()) {
    const next = placed.at(-1)
    const signs = isSigning(next?.block) || (next !== undefined && isPassing(next.block) && next.keepsNext)
    const introduces = block.kind === 'paragraph' && isTable(next?.block)
    const isWhole = (next === undefined || signs) && isShort(block, page)
    placed.push({ block, beside, keepsNext: signs || introduces, isWhole })
  }
  return placed.reverse()
}
