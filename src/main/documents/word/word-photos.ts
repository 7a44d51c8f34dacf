/** Makes a row of photos with what each shows below it in a Word file. Decides no wording and reads no photo. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block } from '../../../domain/papers/document.ts'
import { markPhoto } from '../photo-frames.ts'
import { writerMarks } from '../repeating.ts'
import { noEdges } from './word-slips.ts'
import { linesOf } from './word-text.ts'

/** Photos side by side and their captions in a row below, on one page. */
export const photoRow = (
  { photos }: Extract<Block, { kind: 'photos' }>,
  total: number,
  keepsNext: boolean,
): readonly (Paragraph | Table)[] => {
  const width = Math.floor(total / photos.length)
  const line = (children: readonly TextRun[], style: 'Barcode' | 'Note', keepNext: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: style === 'Note' ? 'top' : 'bottom',
      children: [
        new Paragraph({ style, alignment: AlignmentType.CENTER, keepNext, children: [...children] }),
      ],
    })
  const row = (children: TableCell[]): TableRow => new TableRow({ cantSplit: true, children })
  const pictures = photos.map(({ hash }) => {
    const mark = markPhoto({ hash, rowCount: photos.length })
    return line([new TextRun(`${writerMarks.photo}${mark}${writerMarks.photo}`)], 'Barcode', true)
  })
  const captions = photos.map(({ caption }) => line(linesOf(caption), 'Note', keepsNext))
  return [
    new Table({
      rows: [row(pictures), row(captions)],
      columnWidths: photos.map(() => width),
      width: { size: width * photos.length, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      margins: { top: 40, bottom: 60, left: 60, right: 60 },
      borders: noEdges,
    }),
    new Paragraph({ style: 'TableEnd', keepNext: keepsNext }),
  ]
}
