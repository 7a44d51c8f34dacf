/** Reads the fields that every paper offers to a template from the paper itself, so that both say the same. Knows no meeting. */
import { dayInChinese, joinList } from '../../chinese-text.ts'
import type { Block, PlainDocument, Run } from '../document.ts'
import type { TemplateFields, TemplateRow } from '../template-fields.ts'

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

/** A label without the remark under it: 签收人\n（签字） is 签收人. */
const labelOf = (label: string): string => label.replace(/\s*（签字）$/u, '').trim()

const linesOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.runs)]
    case 'heading':
    case 'note':
      return [block.text]
    case 'names':
      return [`${block.label}：${joinList(block.names)}`]
    case 'table':
      return block.rows
        .filter((row) => row.some((cell) => cell.trim() !== ''))
        .map((row) =>
          row
            .map((cell, column) => [block.columns[column]?.heading ?? '', cell] as const)
            .filter(([, cell]) => cell.trim() !== '')
            .map(([heading, cell]) => (heading === '' ? cell : `${heading}：${cell}`))
            .join('；'),
        )
    case 'facts':
    case 'photos':
    case 'closing':
    case 'signatures':
    case 'blank':
    case 'page-break':
    case 'cut-line':
    case 'barcode':
    case 'check-code':
    case 'copies':
      return []
  }
}

const blankDay = '　　　　年　　月　　日'

/**
 * 标题, 文号, 正文 by paragraphs, each fact under its label, who signs and the day. 校验码 stays empty: it is known only
 * when the paper is made.
 */
export const fieldsOfPaper = (paper: PlainDocument, number: string): TemplateFields => {
  const facts = paper.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows.flat() : []))
  const closing = paper.blocks.find((block) => block.kind === 'closing')
  const isNumber = (line: string): boolean => number !== '' && line === number
  const body: readonly TemplateRow[] = paper.blocks
    .flatMap(linesOf)
    .filter((line) => line.trim() !== '' && !isNumber(line))
    .map((line) => ({ 段落: line }))
  return {
    ...Object.fromEntries(facts.map(({ label, value }) => [labelOf(label), value.trim()])),
    标题: paper.title.join('\n'),
    文号: number,
    校验码: '',
    正文: body,
    落款: closing?.signers.join('\n') ?? '',
    成文日期: closing === undefined ? '' : closing.day === null ? blankDay : dayInChinese(closing.day),
  }
}

/** The same fields with the check code that the paper was given. */
export const withTemplateCode = (fields: TemplateFields, code: string): TemplateFields => ({
  ...fields,
  校验码: code,
})
