/** Walks through the words of a Word part: which paragraph, which cell, what is said. Knows no paper and keeps no layout. */

/** A paragraph with its words and where it stands in words that a person can count after. */
export type ReadParagraph = {
  readonly text: string
  readonly place: string
  readonly isCentred: boolean
  readonly isRight: boolean
  /** It stands in a text box. */
  readonly isBoxed: boolean
  /** Which table of the part, row and cell, each from 1; null outside of tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
}

type OpenParagraph = { text: string; isCentred: boolean; isRight: boolean; isBoxed: boolean }
type OpenTable = { readonly number: number; row: number; column: number }

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plainText = (markup: string): string =>
  markup.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

const placeOf = (
  base: string,
  table: OpenTable | undefined,
  isBoxed: boolean,
  tableCount: number,
  number: number,
): string => {
  if (isBoxed) return base === '正文' ? '文本框' : `${base}的文本框`
  if (table !== undefined) {
    const which = tableCount === 1 ? '表格' : `第${table.number}个表格`
    return `${base === '正文' ? '' : base}${which}第${table.row}行第${table.column}格`
  }
  return base === '正文' ? `正文第${number}段` : base
}

/** The paragraphs of a part in their order; `base` names the part: 正文, 页眉. Empty ones are told too, but not counted. */
export const readParagraphs = (markup: string, base: string): readonly ReadParagraph[] => {
  const read: ReadParagraph[] = []
  const tableCount = (markup.match(/<w:tbl[ >]/gu) ?? []).length
  const paragraphs: OpenParagraph[] = []
  const tables: OpenTable[] = []
  let boxes = 0
  let tablesSoFar = 0
  let counted = 0
  let textDepth = 0
  for (const [, slash, name, attributes = '', selfClosing, words] of markup.matchAll(
    /<(\/?)([\w:]+)([^<>]*?)(\/?)>|([^<]+)/gu,
  )) {
    const open = paragraphs.at(-1)
    if (words !== undefined) {
      if (textDepth > 0 && open !== undefined) open.text += plainText(words)
      continue
    }
    const isEnd = slash === '/'
    const isStart = !isEnd && selfClosing !== '/'
    switch (name) {
      case 'w:t':
      case 'a:t':
      case 'm:t':
        textDepth = isStart ? textDepth + 1 : isEnd ? Math.max(0, textDepth - 1) : textDepth
        break
      case 'w:br':
      case 'w:cr':
        if (open !== undefined) open.text += '\n'
        break
      case 'w:tab':
        if (open !== undefined && !attributes.includes('w:pos=')) open.text += '\t'
        break
      case 'w:jc':
        if (open !== undefined && open.text === '') {
          open.isCentred = /w:val="center"/u.test(attributes)
          open.isRight = /w:val="(?:right|end)"/u.test(attributes)
        }
        break
      case 'w:txbxContent':
        boxes = Math.max(0, boxes + (isStart ? 1 : isEnd ? -1 : 0))
        break
      case 'w:tbl':
        if (isStart) {
          tablesSoFar += 1
          tables.push({ number: tablesSoFar, row: 0, column: 0 })
        } else if (isEnd) tables.pop()
        break
      case 'w:tr': {
        const table = tables.at(-1)
        if (isStart && table !== undefined) {
          table.row += 1
          table.column = 0
        }
        break
      }
      case 'w:tc': {
        const table = tables.at(-1)
        if (isStart && table !== undefined) table.column += 1
        break
      }
      case 'w:p':
      case 'a:p': {
        if (isStart) paragraphs.push({ text: '', isCentred: false, isRight: false, isBoxed: boxes > 0 })
        const done = isEnd ? paragraphs.pop() : undefined
        if (done === undefined) break
        const table = tables.at(-1)
        if (done.text.trim() !== '' && table === undefined && !done.isBoxed) counted += 1
        read.push({
          text: done.text,
          place: placeOf(base, table, done.isBoxed, tableCount, Math.max(1, counted)),
          isCentred: done.isCentred,
          isRight: done.isRight,
          isBoxed: done.isBoxed,
          cell:
            table === undefined || done.isBoxed
              ? null
              : { table: table.number, row: table.row, column: table.column },
        })
        break
      }
    }
  }
  return read
}
