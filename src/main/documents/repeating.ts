/** Repeats a written pattern for many rows: what a library made once is copied with other texts. Knows no format. */
import { slotPosition, splitSlots } from '../../domain/papers/document.ts'

/** How far a long paper is: rows and copies written of all, then the packing of the file. */
export type WritingProgress = {
  readonly phase: 'writing' | 'packing'
  readonly done: number
  readonly total: number
}

/** Marks of the writers themselves; like slots they are noncharacters, which no cleaned text holds. */
export const writerMarks = {
  body: '\uFDED',
  row: '\uFDEE',
  copies: '\uFDEF',
  codeBegin: '\uFDE8',
  codeEnd: '\uFDE9',
  qrBegin: '\uFDEA',
  qrEnd: '\uFDEB',
  /** Before and after what names a photo. */
  photo: '\uFDEC',
} as const

/** Writes the pattern once for a row; `write` makes each text safe for the format. */
export const preparePattern = (
  pattern: string,
  write: (text: string) => string,
): ((row: readonly string[]) => string) => {
  const parts = splitSlots(pattern).map((part) => {
    const position = slotPosition(part)
    return position === null ? part : position
  })
  return (row) => parts.map((part) => (typeof part === 'string' ? part : write(row[part] ?? ''))).join('')
}
