/** Describes a printed paper as plain blocks, the same for preview, Word and print. Knows no file format. */
import { cleanText } from '../chinese-text.ts'
import type { Day } from '../identity.ts'
import type { PaperKind } from './paper-kinds.ts'

/** 公文版式（每页22行、每行28字）, a sheet of tables upright or on its side (wide ones in smaller type), slips to be cut apart without page numbers, or large type for the board. */
export type DocumentLayout =
  | 'official'
  | 'table-portrait'
  | 'table-landscape'
  | 'table-wide'
  | 'slips'
  | 'poster-a4'
  | 'poster-a3'

/** 仿宋正文、黑体、楷体 */
export type Face = 'body' | 'black' | 'kai'

/** A stretch of text in one face; what no longer holds is struck through and stays readable. */
export type Run = { readonly text: string; readonly face: Face; readonly isStruck?: true }

export type Align = 'left' | 'center' | 'right'

/** A column: its heading, its share of the width beside the other columns, how its cells stand, and whether they hold boxes to tick. */
export type TableColumn = {
  readonly heading: string
  readonly share: number
  readonly align: Align
  readonly isBox?: true
}

/** One label with its value in a table of facts. */
export type Fact = { readonly label: string; readonly value: string }

/** One who signs by hand: the word before the line, and the name when it is to be printed. */
export type Signer = { readonly label: string }

/** A photo that lies beside the database under its hash, and what is said of it below. */
export type PaperPhoto = { readonly hash: string; readonly caption: string }

/** The box that a voter ticks. */
export const emptyBox = '□'

/** A day to be written in by hand. */
export const blankDay = '　　　　年　　月　　日'

/** Room to write in by hand, as empty lines of a cell; a space keeps the last of them open in every format. */
export const blankLines = (count: number): string => `${'\n'.repeat(count - 1)}　`

/** What a block says; `anchor` names the passage so that an edit beside it can light it up. */
export type Block = { readonly anchor?: string } & (
  | {
      /** 正文段落; the first line is indented by two characters unless `indent` is none. */
      readonly kind: 'paragraph'
      readonly runs: readonly Run[]
      readonly align: Align | 'justify'
      readonly indent: 'first-line' | 'none'
    }
  | {
      /** 一、 （一） 1. （1）, its mark included in the text. */
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly text: string
    }
  | {
      /** 出席：, 请假：, 列席： with names in columns under a hanging indent. */
      readonly kind: 'names'
      readonly label: string
      readonly names: readonly string[]
    }
  | {
      /** Heading row repeated on every page, rows never broken; `tall` leaves room for a signature. */
      readonly kind: 'table'
      readonly columns: readonly TableColumn[]
      readonly rows: readonly (readonly string[])[]
      readonly height: 'plain' | 'tall'
      /** What its sheet is called in a workbook of several. */
      readonly name?: string
    }
  | {
      /** A table of labels and values; a row holds one fact or two. A whole one is never broken over two pages. */
      readonly kind: 'facts'
      readonly rows: readonly (readonly Fact[])[]
      readonly isWhole?: true
    }
  | {
      /**
       * 署名、成文日期, the day four characters from the right with room for a seal, which is never drawn; no day leaves one
       * to be filled in. More than three signers stand in columns.
       */
      readonly kind: 'closing'
      readonly signers: readonly string[]
      readonly day: Day | null
      readonly seal: boolean
    }
  | {
      /** Lines to sign on by hand. */
      readonly kind: 'signatures'
      readonly signers: readonly Signer[]
    }
  | { readonly kind: 'blank'; readonly lines: number }
  | { readonly kind: 'page-break' }
  | {
      /** Small print beside a table or under a form. */
      readonly kind: 'note'
      readonly text: string
    }
  | {
      /** Photos of one row, one or two, each over its caption; never broken over two pages. */
      readonly kind: 'photos'
      readonly photos: readonly PaperPhoto[]
    }
  | {
      /** The line along which a slip is cut off. */
      readonly kind: 'cut-line'
      readonly label: string
    }
  | {
      /** Words at the left, the first line larger, and at the right the bar code (Code 128) of `code` with its figures. */
      readonly kind: 'barcode'
      readonly title: string
      readonly lines: readonly string[]
      readonly code: string
    }
  | {
      /** 校验码: a QR code that holds `text`, and beside it the code and what it is for; stands at the very end. */
      readonly kind: 'check-code'
      readonly code: string
      readonly text: string
      readonly lines: readonly string[]
    }
  | {
      /** The same blocks once for each row, with the row's words in the places that `slot` marks; one, two or four a sheet. */
      readonly kind: 'copies'
      readonly pattern: readonly Block[]
      readonly rows: readonly (readonly string[])[]
      readonly perSheet: 1 | 2 | 4
    }
)

/** What the file is called after: day of the matter, whose it is, and what it is. */
export type FileNameParts = {
  readonly on: Day
  readonly place: string
  readonly occasion: string
  readonly paper: string
}

/** A paper as plain data: everything that is shown, nothing about how a format stores it. */
export type PlainDocument = {
  readonly kind: PaperKind
  readonly fileName: FileNameParts
  readonly layout: DocumentLayout
  readonly title: readonly string[]
  readonly blocks: readonly Block[]
}

/**
 * Something missing in a paper, in words that a secretary reads; `position` counts agenda items from 1 and `anchor`
 * is the passage where it can be filled in.
 */
export type Gap = {
  readonly code: string
  readonly position: number | null
  readonly anchor: string
  readonly sentence: string
}

/** Slots are noncharacters, which `cleanText` drops from every text that somebody typed. */
const firstSlot = 0xfdd0
const slotCount = 24

/** Marks where the row's text of this position stands in a pattern of copies; positions from 0 to 23. */
export const slot = (position: number): string => {
  if (position < 0 || position >= slotCount) throw new Error('no such slot')
  return String.fromCharCode(firstSlot + position)
}

/** The position that a slot marks; null for any other character. */
export const slotPosition = (character: string): number | null => {
  const position = character.charCodeAt(0) - firstSlot
  return character.length === 1 && position >= 0 && position < slotCount ? position : null
}

/** A text as it is, and each slot in it, one after the other. */
export const splitSlots = (text: string): readonly string[] =>
  text.split(/([\uFDD0-\uFDE7])/u).filter((part) => part !== '')

/** A paragraph in the body face. */
export const paragraph = (text: string, anchor?: string): Block =>
  paragraphOf([{ text, face: 'body' }], anchor)

/** A paragraph of several faces. */
export const paragraphOf = (runs: readonly Run[], anchor?: string): Block => ({
  kind: 'paragraph',
  runs,
  align: 'justify',
  indent: 'first-line',
  ...(anchor === undefined ? {} : { anchor }),
})

/** A line that stands in the middle or at the right, without indent. */
export const standingLine = (text: string, align: Align, anchor?: string): Block => ({
  kind: 'paragraph',
  runs: [{ text, face: 'body' }],
  align,
  indent: 'none',
  ...(anchor === undefined ? {} : { anchor }),
})

/** A heading with its mark already in front. */
export const heading = (level: 1 | 2 | 3 | 4, text: string, anchor?: string): Block => ({
  kind: 'heading',
  level,
  text,
  ...(anchor === undefined ? {} : { anchor }),
})

/** One paragraph for each line of a text; empty lines fall away. */
export const paragraphs = (text: string, anchor?: string): readonly Block[] =>
  cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(line, anchor))

/** Cleans the texts of a pattern and keeps its slots. */
const cleanAround = (text: string): string =>
  splitSlots(text)
    .map((part) => (slotPosition(part) === null ? cleanText(part) : part))
    .join('')

type Clean = (text: string) => string

const cleanBlock = (block: Block, clean: Clean): Block => {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: block.runs.map((run) => ({ ...run, text: clean(run.text) })) }
    case 'heading':
    case 'note':
      return { ...block, text: clean(block.text) }
    case 'names':
      return { ...block, label: clean(block.label), names: block.names.map(clean) }
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, heading: clean(column.heading) })),
        rows: block.rows.map((row) => row.map(clean)),
      }
    case 'facts':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((fact) => ({ label: clean(fact.label), value: clean(fact.value) })),
        ),
      }
    case 'photos':
      return {
        ...block,
        photos: block.photos.map(({ hash, caption }) => ({ hash, caption: clean(caption) })),
      }
    case 'closing':
      return { ...block, signers: block.signers.map(clean) }
    case 'signatures':
      return { ...block, signers: block.signers.map((signer) => ({ label: clean(signer.label) })) }
    case 'cut-line':
      return { ...block, label: clean(block.label) }
    case 'barcode':
      return {
        ...block,
        title: clean(block.title),
        lines: block.lines.map(clean),
        code: clean(block.code),
      }
    case 'check-code':
      return { ...block, code: clean(block.code), text: clean(block.text), lines: block.lines.map(clean) }
    case 'copies':
      return {
        ...block,
        pattern: block.pattern.map((one) => cleanBlock(one, cleanAround)),
        rows: block.rows.map((row) => row.map(cleanText)),
      }
    case 'blank':
    case 'page-break':
      return block
  }
}

/** The same paper with every text through the one sanitiser; a clean paper stays equal. */
export const cleanDocument = (document: PlainDocument): PlainDocument => ({
  ...document,
  title: document.title.map(cleanText),
  blocks: document.blocks.map((block) => cleanBlock(block, cleanText)),
})
