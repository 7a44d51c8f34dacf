/** Sets a paper in large type for the notice board, A4 or A3. Changes no word of what it says; knows no file format. */
import { breakTitle } from '../chinese-text.ts'
import type { Block, DocumentLayout, PlainDocument } from './document.ts'
import type { PaperSize } from './paper-kinds.ts'

type PosterSize = Exclude<PaperSize, 'page'>

/** The layout of a size, the characters that a title's line holds there, and how its file is called. */
const posters: Readonly<
  Record<PosterSize, { readonly layout: DocumentLayout; readonly titleCells: number; readonly name: string }>
> = {
  'poster-a4': { layout: 'poster-a4', titleCells: 13, name: '张贴A4' },
  'poster-a3': { layout: 'poster-a3', titleCells: 12, name: '张贴A3' },
}

/** Slips to be handed back and lines to sign on are for paper in the hand; what follows the day of a paper is such a slip. */
const isForBoard = (block: Block): boolean => block.kind !== 'signatures' && block.kind !== 'page-break'

/** Lines of twenty characters are torn apart where they are stretched to one width. */
const ragged = (block: Block): Block =>
  block.kind === 'paragraph' && block.align === 'justify' ? { ...block, align: 'left' } : block

const boardBlocks = (blocks: readonly Block[]): readonly Block[] => {
  const closing = blocks.findLastIndex((block) => block.kind === 'closing')
  return blocks
    .filter(
      (block, index) =>
        isForBoard(block) && (closing === -1 || index <= closing || block.kind === 'check-code'),
    )
    .map(ragged)
}

/** A title broken anew for large type; a line in brackets of its own (（暂时结果）) stays one. */
const enlargeTitle = (title: readonly string[], cells: number): readonly string[] => {
  const last = title.at(-1) ?? ''
  const isApart = title.length > 1 && /^（.*）$/u.test(last)
  const whole = (isApart ? title.slice(0, -1) : title).join('')
  return [...breakTitle(whole, cells), ...(isApart ? [last] : [])]
}

/** The same paper in large type, with its slips left out; `page` leaves it as it is. */
export const enlarge = (paper: PlainDocument, size: PaperSize): PlainDocument => {
  if (size === 'page') return paper
  const { layout, titleCells, name } = posters[size]
  return {
    ...paper,
    layout,
    fileName: { ...paper.fileName, paper: `${paper.fileName.paper}（${name}）` },
    title: enlargeTitle(paper.title, titleCells),
    blocks: boardBlocks(paper.blocks),
  }
}
