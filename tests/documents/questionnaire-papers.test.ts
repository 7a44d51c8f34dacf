/** Writes the papers of a questionnaire and of an opinion round, and reads them back. */
import { describe, expect, test } from 'vitest'
import type { PlainDocument } from '../../src/domain/papers/document.ts'
import { enlarge } from '../../src/domain/papers/poster.ts'
import { composeOpinionResult } from '../../src/domain/papers/questionnaire/opinion-result.ts'
import { composeQuestionnaireForm } from '../../src/domain/papers/questionnaire/questionnaire-form.ts'
import { writePage } from '../../src/main/documents/page/page.ts'
import { writeSpreadsheet } from '../../src/main/documents/spreadsheet.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { askedQuestions, roundFacts, slipFacts } from './sample-questionnaire.ts'
import { keepFile, readPdf, readWord, renderWord, testWith } from './tools.ts'

const madeAt = '2026-11-19T01:00:00.000Z'
const terms = { number: '', madeOn: '2026-11-19', size: 'page' } as const
const bare = (text: string): string => text.replace(/\s/gu, '')
const pageOf = (paper: PlainDocument): string =>
  bare(writePage(paper, { medium: 'print' }).replace(/<[^>]*>/gu, ''))

describe('答卷和登记表', () => {
  testWith(['python-docx'], '答卷上每道题、每个选项都在，选项有编号，没有姓名栏', async () => {
    const paper = composeQuestionnaireForm(slipFacts, terms)
    const word = bare(readWord(keepFile('slip.docx', await writeWord(paper, madeAt))).join('\n'))
    for (const text of [word, pageOf(paper)]) {
      for (const { title, options } of askedQuestions) {
        expect(text).toContain(bare(title.replace(/？$/u, '')))
        for (const [index, option] of options.entries()) expect(text).toContain(`□${index + 1}.${option}`)
      }
      expect(text).toContain('不是表决')
      expect(text).not.toContain('姓名：')
    }
  })

  test('登记表逐栋一张，只有房号，选项是方框', () => {
    const paper = composeQuestionnaireForm(roundFacts, terms)
    const tables = paper.blocks.filter((block) => block.kind === 'table')
    expect(tables.map((table) => table.rows.length)).toEqual([14, 24, 4])
    expect(tables[1]?.rows[12]?.slice(0, 4)).toEqual(['13', '2单元101', '□1　□2　□3', '□1　□2　□3　□4'])
    expect(paper.blocks.filter((block) => block.kind === 'page-break')).toHaveLength(2)
  })
})

describe('征求意见结果表', () => {
  test('每个占比旁边就是基数，空白和撤回的不在里面', () => {
    const paper = composeOpinionResult(slipFacts, terms)
    expect(pageOf(paper)).toContain('发出120份，收回85份，收回率70.8%，其中有效83份、空白2份')
    const [first, second] = paper.blocks.filter((block) => block.kind === 'table')
    expect(first?.rows).toEqual([
      ['1', '赞成', '73', '83', '88.0%'],
      ['2', '不赞成', '9', '83', '10.8%'],
      ['3', '无所谓', '1', '83', '1.2%'],
    ])
    expect(second?.rows.at(-1)).toEqual(['4', '暂时不设，先把消防通道划出来再说', '8', '81', '9.9%'])
  })

  test('写的意见照列，姓名和电话隐去', () => {
    const text = pageOf(composeOpinionResult(slipFacts, terms))
    expect(text).toContain('夜里十一点以后停止充电')
    expect(text).toContain('谭*香')
    expect(text).not.toContain('谭桂香')
    expect(text).not.toContain('13873300001')
  })

  test('不足三户的楼栋并到别的楼栋里，房号不出现', () => {
    const text = pageOf(composeOpinionResult(roundFacts, terms))
    expect(text).toContain('1栋、3栋')
    expect(text).toContain('不足3户的楼栋和别的楼栋合并列出')
    for (const { room } of roundFacts.households) expect(text).not.toContain(`单元${room}`)
  })

  test('不足三份的题不分列；征求没有结束的是暂时结果', () => {
    const [first] = slipFacts.opinions
    if (first === undefined) throw new Error('no slips')
    const few = composeOpinionResult(
      {
        ...slipFacts,
        questionnaire: { ...slipFacts.questionnaire, state: 'open' },
        opinions: [{ ...first, slipCount: 2 }],
      },
      terms,
    )
    const text = pageOf(few)
    expect(text).toContain('不足3份，不分列')
    expect(text).not.toContain('100.0%')
    expect(few.title).toContain('（暂时结果）')
  })

  test('结果表也能存成表格，一题一张', async () => {
    const bytes = await writeSpreadsheet(composeOpinionResult(slipFacts, terms), madeAt)
    expect(bytes.byteLength).toBeGreaterThan(1000)
  })

  testWith(['soffice', 'pdftotext'], '版面印出来：结果表和大字张贴的题目都在', async () => {
    const result = composeOpinionResult(roundFacts, terms)
    const papers = [result, enlarge(result, 'poster-a4'), composeQuestionnaireForm(slipFacts, terms)]
    const files = []
    for (const [index, paper] of papers.entries())
      files.push(keepFile(`opinion-${index}.docx`, await writeWord(paper, madeAt)))
    const [page, poster, slip] = renderWord(files).map((file) => bare(readPdf(file)))
    for (const text of [page, poster]) {
      expect(text).toContain('应征求42户')
      expect(text).toContain('253278.1%')
    }
    expect(slip).toContain('—1—')
    expect(slip).not.toContain('—2—')
  })
})
