/** Turns texts into runs of a Word file. Knows no block. */
import { TextRun } from 'docx'
import type { Run } from '../../../domain/papers/document.ts'

/** The character styles of the faces beside the body's. */
export const faceStyles = { black: 'FaceBlack', kai: 'FaceKai' } as const

const isAmbiguous = /[“”‘’…—·×°±□\uFDD0-\uFDE7]/u

/** Marks that Latin and Chinese share are told to be Chinese, or Word draws them from the Latin font. */
export const runOf = (run: Run): TextRun =>
  new TextRun({
    text: run.text,
    ...(run.face === 'body' ? {} : { style: faceStyles[run.face] }),
    ...(run.isStruck === true ? { strike: true } : {}),
    ...(isAmbiguous.test(run.text) ? { font: { hint: 'eastAsia' } } : {}),
  })

/** A text with its line ends, in `size` twips where it differs from its paragraph's. */
export const linesOf = (text: string, size?: number): TextRun[] =>
  text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index === 0 ? {} : { break: 1 }),
        ...(size === undefined ? {} : { size: size / 10 }),
        ...(isAmbiguous.test(line) ? { font: { hint: 'eastAsia' } } : {}),
      }),
  )
