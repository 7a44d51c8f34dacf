/** Makes 署名 and the day under a paper in a Word file, with the check code at their left where it fits. Decides no wording. */
import { AlignmentType, Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx'
import { dayOrBlank } from '../../../domain/chinese-text.ts'
import type { Block } from '../../../domain/papers/document.ts'
import { type CodeBeside, closingMeasures } from '../keeping.ts'
import { cellWidth, closingIndents, dayIndent, inRows, type PageMeasures, textWidth } from '../layout.ts'
import { besideStrip } from './word-slips.ts'
import { linesOf } from './word-text.ts'

/** Signers side by side, each row with a free line below for the seals. */
const signerRows = (signers: readonly string[], columns: number, width: number): readonly Paragraph[] =>
  inRows(signers, columns).flatMap((row) => [
    new Paragraph({
      alignment: AlignmentType.LEFT,
      keepNext: true,
      tabStops: row.map((_, index) => ({
        type: TabStopType.CENTER,
        position: Math.round((width * (2 * index + 1)) / (2 * columns)),
      })),
      children: row.flatMap((signer) => [new TextRun({ children: [new Tab()] }), ...linesOf(signer)]),
    }),
    new Paragraph({ keepNext: true }),
  ])

/** Room for a seal, the signers and the day; with a code at their left all that stands beside it is one row. */
export const closingPieces = (
  block: Extract<Block, { kind: 'closing' }>,
  beside: CodeBeside | null,
  page: PageMeasures,
  keepsNext: boolean,
): readonly (Paragraph | Table)[] => {
  const day = dayOrBlank(block.day)
  const indents = closingIndents(block.signers, day)
  const { columns, roomLines, stripLines } = closingMeasures(block, page)
  const line = (text: string, cells: number, keepNext: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(cells * cellWidth(page)) },
      keepNext,
      children: linesOf(text),
    })
  const room = Array.from({ length: roomLines }, () => new Paragraph({ keepNext: true }))
  const strip = (lines: readonly Paragraph[]): readonly (Paragraph | Table)[] =>
    beside === null ? lines : besideStrip(beside, lines, textWidth(page), stripLines * page.lineHeight)
  if (columns > 1) {
    return [
      ...room,
      ...signerRows(block.signers, columns, textWidth(page)),
      ...strip([line(day, dayIndent, keepsNext)]),
    ]
  }
  const names = block.signers.map((signer, index) => line(signer, indents.signers[index] ?? 0, true))
  return strip([...room, ...names, line(day, indents.day, keepsNext)])
}
