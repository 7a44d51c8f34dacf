/** Lists the texts of a 公示 that residents would read, each with its place in words. Finds nothing in them. */
import { joinList } from '../chinese-text.ts'
import type { Block, PlainDocument } from '../papers/document.ts'
import type { NoticeWords } from './notice.ts'

/** A field of a draft that can be masked. */
export type CheckedField = keyof NoticeWords | 'places'

/** One text with where it stands in words. */
export type CheckedText = {
  readonly field: CheckedField | null
  readonly position: number
  readonly place: string
  /** Paragraphs are told apart by their number even where there is one only. */
  readonly isCounted: boolean
  readonly text: string
}

const fieldNames: Readonly<Record<CheckedField, string>> = {
  title: '标题',
  basis: '依据',
  body: '正文',
  salutation: '称谓',
  call: '号召',
  feedback: '意见途径',
  receiver: '受理人',
  contact: '联系电话',
  signers: '署名',
  places: '张贴点',
}

/** The words and places of a draft, by field. */
export const textsOfWords = (words: NoticeWords, places: readonly string[]): readonly CheckedText[] => {
  const one = (field: Exclude<CheckedField, 'signers' | 'places'>): CheckedText => ({
    field,
    position: 0,
    place: fieldNames[field],
    isCounted: field === 'body',
    text: words[field],
  })
  const several = (field: 'signers' | 'places', texts: readonly string[]): readonly CheckedText[] =>
    texts.map((text, position) => ({
      field,
      position,
      place: texts.length === 1 ? fieldNames[field] : `${fieldNames[field]}第${position + 1}个`,
      isCounted: false,
      text,
    }))
  return [
    ...(['title', 'salutation', 'basis', 'body', 'call', 'feedback', 'receiver', 'contact'] as const).map(
      one,
    ),
    ...several('signers', words.signers),
    ...several('places', places),
  ]
}

/** The texts that a block prints, each with its place inside it; empty for what prints none of the words. */
const textsOfBlock = (block: Block): readonly { readonly place: string; readonly text: string }[] => {
  switch (block.kind) {
    case 'paragraph':
      return [{ place: '', text: block.runs.map((run) => run.text).join('') }]
    case 'heading':
    case 'note':
      return [{ place: '', text: block.text }]
    case 'names':
      return [{ place: '', text: `${block.label}：${joinList(block.names)}` }]
    case 'table':
      return block.rows.flatMap((row, index) => row.map((text) => ({ place: `表格第${index + 1}行`, text })))
    case 'facts':
      return block.rows.flatMap((row) =>
        row.map((fact) => ({ place: fact.label, text: `${fact.label}：${fact.value}` })),
      )
    case 'photos':
      return block.photos.map(({ caption }) => ({ place: '照片说明', text: caption }))
    case 'closing':
      return block.signers.map((text) => ({ place: '落款', text }))
    case 'copies':
      return block.rows.flatMap((row, index) => row.map((text) => ({ place: `第${index + 1}份`, text })))
    case 'signatures':
    case 'blank':
    case 'page-break':
    case 'cut-line':
    case 'barcode':
    case 'check-code':
      return []
  }
}

/** The texts of a composed paper; its paragraphs are counted from its first. */
export const textsOfPaper = (paper: Pick<PlainDocument, 'title' | 'blocks'>): readonly CheckedText[] => {
  let count = 0
  const composed = (place: string, text: string): CheckedText => ({
    field: null,
    position: 0,
    place,
    isCounted: false,
    text,
  })
  return [
    composed('标题', paper.title.join('')),
    ...paper.blocks.flatMap((block) => {
      const texts = textsOfBlock(block)
      if (texts.some((one) => one.place === '')) count += 1
      return texts.map(({ place, text }) => composed(place === '' ? `正文第${count}段` : place, text))
    }),
  ]
}
