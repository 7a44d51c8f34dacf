/** Writes the papers of owners' written votes and reads them back: names, figures, pages, bar codes, hostile text. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { MatterId, WrittenBallotId } from '../../src/domain/identity.ts'
import { groupArea } from '../../src/domain/owners/owners-wording.ts'
import type { WrittenFacts } from '../../src/domain/owners/written-vote.ts'
import { cleanDocument, slot } from '../../src/domain/papers/document.ts'
import {
  type WrittenPaperKind,
  writtenPaperKinds,
} from '../../src/domain/papers/written/written-paper-kinds.ts'
import { maskNames } from '../../src/domain/papers/written/written-paper-lists.ts'
import { shareWords } from '../../src/domain/papers/written/written-paper-words.ts'
import {
  composeWrittenPaper,
  shortenPaper,
  type WrittenPaperTerms,
} from '../../src/domain/papers/written/written-papers.ts'
import { writePage } from '../../src/main/documents/page/page.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { scanCodes } from './code128.ts'
import { aWrittenVote } from './sample-written.ts'
import { keepFile, measurePdf, printPage, readPdf, readWord, renderWord, testWith } from './tools.ts'

const madeAt = '2026-12-21T03:00:00.000Z'

const termsOf = (facts: WrittenFacts): WrittenPaperTerms => ({
  building: null,
  ballotId: null,
  madeOn: '2026-12-21',
  phones: new Map(facts.heads.map((head) => [head.id, '13812345678'])),
})

const paperOf = (kind: WrittenPaperKind, facts: WrittenFacts, terms: Partial<WrittenPaperTerms> = {}) =>
  composeWrittenPaper(kind, facts, { ...termsOf(facts), ...terms })

const bodyOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

const wordText = (kind: WrittenPaperKind, bytes: Uint8Array): string =>
  readWord(keepFile(`${kind}.docx`, bytes))
    .join('\n')
    .replace(/[^\S\n]/gu, '')

const codeOf = (number: number): string => `12-${String(number).padStart(4, '0')}`

const facts = aWrittenVote({ headCount: 140 })

describe('每种文书', () => {
  testWith(['python-docx'], '能用 python-docx 打开，姓名和数字一个不少', async () => {
    const texts = new Map<WrittenPaperKind, string>()
    for (const kind of writtenPaperKinds)
      if (kind !== 'ballot') texts.set(kind, wordText(kind, await writeWord(paperOf(kind, facts), madeAt)))
    const { figures, heads, vote } = facts
    for (const head of heads) {
      expect(texts.get('delivery-register')).toContain(head.names)
      expect(texts.get('electorate')).toContain(maskNames(head))
      for (const unit of head.units) expect(texts.get('electorate')).toContain(groupArea(unit.area))
    }
    expect(texts.get('electorate')).not.toContain(heads[3]?.names)
    const waiting = facts.ballots.filter((one) => one.state === 'outstanding' || one.state === 'undelivered')
    for (const ballot of waiting) expect(texts.get('visit-list')).toContain(heads[ballot.number - 1]?.names)
    expect(texts.get('visit-list')).not.toContain('13812345678')
    for (const group of [figures.electorate, figures.issued, figures.returned, figures.valid, figures.void]) {
      expect(texts.get('tally-sheet')).toContain(groupArea(group.area))
      expect(texts.get('tally-sheet')).toContain(`\n${group.heads}\n`)
    }
    for (const result of vote.results[0]?.matters ?? [])
      for (const line of result.outcome.lines)
        expect(texts.get('tally-sheet')).toContain(
          line.measure === 'area' ? groupArea(line.count) : `${line.count}人`,
        )
    for (const matter of vote.matters)
      for (const kind of ['pre-announcement', 'proxy-form', 'tally-sheet', 'result-notice'] as const)
        expect(texts.get(kind)).toContain(matter.question)
  })

  testWith(['soffice', 'pdftotext'], '长名单每页都有表头，没有缺字', async () => {
    const paths = await Promise.all(
      (['electorate', 'delivery-register', 'visit-list', 'tally-sheet'] as const).map(async (kind) =>
        keepFile(`${kind}-pages.docx`, await writeWord(paperOf(kind, facts), madeAt)),
      ),
    )
    const [electorate = '', register = '', visits = '', tally = ''] = renderWord(paths)
    const heads = (pdf: string, word: string): number =>
      measurePdf(pdf).filter((page) => page.words.some((one) => one.text.includes(word))).length
    expect(measurePdf(electorate).length).toBeGreaterThan(5)
    // The last page may hold the signature alone.
    expect(heads(electorate, '座落')).toBeGreaterThanOrEqual(measurePdf(electorate).length - 1)
    expect(heads(register, '签收')).toBe(measurePdf(register).length)
    expect(heads(visits, '本次情况')).toBe(measurePdf(visits).length)
    for (const pdf of [electorate, register, visits, tally])
      expect(readPdf(pdf)).not.toMatch(/[\ufffd\u25a1]/u)
  })

  test('同样的内容写出同样的字节，再过一遍净化也不变', async () => {
    for (const kind of writtenPaperKinds) {
      const paper = paperOf(kind, facts)
      expect(cleanDocument(cleanDocument(paper))).toEqual(cleanDocument(paper))
      const [one, other] = [await writeWord(paper, madeAt), await writeWord(paper, madeAt)]
      expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    }
  })

  test('预览只取开头：四张票，一百二十行', () => {
    expect(shortenPaper(paperOf('ballot', facts))).toMatchObject({ shown: 4, whole: 140 })
    expect(shortenPaper(paperOf('electorate', facts))).toMatchObject({ shown: 120, whole: 141 })
    const tally = paperOf('tally-sheet', facts)
    expect(shortenPaper(tally).paper).toEqual(tally)
  })
})

describe('表决票', () => {
  testWith(
    ['soffice', 'pdftotext', 'chromium'],
    '两张一页：编号在票和存根上各一次，页数正好，条码扫得出来，Word 和打印页一样',
    async () => {
      const paper = paperOf('ballot', facts)
      const [word = ''] = renderWord([keepFile('ballots.docx', await writeWord(paper, madeAt))])
      const print = printPage(keepFile('ballots.html', writePage(paper, { medium: 'print' })))
      for (const pdf of [word, print]) {
        const pages = measurePdf(pdf)
        expect(pages).toHaveLength(70)
        for (const [index, page] of pages.entries()) {
          const codes = page.words.filter((one) => /^12-\d{4}$/u.test(one.text))
          const numbers = [2 * index + 1, 2 * index + 2]
          expect(codes.map((one) => one.text)).toEqual(
            numbers.flatMap((number) => [codeOf(number), codeOf(number)]),
          )
          // What is cut off lies on its own half.
          expect(Math.max(...codes.slice(0, 2).map((one) => one.yMax))).toBeLessThan(page.height / 2)
          expect(Math.min(...codes.slice(2).map((one) => one.yMin))).toBeGreaterThan(page.height / 2)
        }
        for (const [page, first] of [
          [1, 1],
          [70, 139],
        ] as const) {
          expect(scanCodes(pdf, page, 200)).toEqual([first, first, first + 1, first + 1].map(codeOf))
        }
      }
    },
  )

  testWith(['soffice', 'chromium', 'pdftotext'], '事项最多、姓名最长的半页票也不溢出', async () => {
    const longest = aWrittenVote({
      headCount: 6,
      questions: ['是'.repeat(44), '是'.repeat(44)],
      vote: { title: '增设充电桩和调整停车收费标准', place: '小区党群服务站一楼西侧服务中心' },
    })
    const crowded: WrittenFacts = {
      ...longest,
      heads: longest.heads.map((head) => ({ ...head, names: '欧阳建国、司徒丽华、上官志强、诸葛桂香' })),
    }
    const paper = paperOf('ballot', crowded)
    expect(paper.blocks[0]).toMatchObject({ kind: 'copies', perSheet: 2 })
    const [word = ''] = renderWord([keepFile('crowded.docx', await writeWord(paper, madeAt))])
    const print = printPage(keepFile('crowded.html', writePage(paper, { medium: 'print' })))
    for (const pdf of [word, print]) {
      const pages = measurePdf(pdf)
      expect(pages).toHaveLength(3)
      for (const page of pages) {
        const ends = page.words.filter((one) => one.text.includes('发票人') && !one.text.includes('存根'))
        expect(ends).toHaveLength(2)
        // The middle of the last row's words, with room for the row's own edge before the sheet is cut.
        const middles = ends.map((one) => (one.yMin + one.yMax) / 2).toSorted((one, other) => one - other)
        expect(middles[0]).toBeLessThan(page.height / 2 - 16)
        expect(middles[1]).toBeLessThan(page.height - 40)
      }
    }
  })

  testWith(['soffice', 'chromium', 'pdftotext'], '事项多时一张票一页，选举票写明最多选几人', async () => {
    const names = ['周敏', '唐小莉', '邓建平', '贺兰英', '孙立民', '龙艳', '李建国']
    const election = aWrittenVote({ headCount: 5, questions: names, seats: 5 })
    const paper = paperOf('ballot', election)
    expect(paper.blocks[0]).toMatchObject({ kind: 'copies', perSheet: 1 })
    const [word = ''] = renderWord([keepFile('election.docx', await writeWord(paper, madeAt))])
    const print = printPage(keepFile('election.html', writePage(paper, { medium: 'print' })))
    for (const pdf of [word, print]) {
      expect(measurePdf(pdf)).toHaveLength(5)
      const text = readPdf(pdf)
      for (const name of names) expect(text.split(name).length - 1).toBeGreaterThanOrEqual(5)
      expect(text).toContain('同意的候选人最多选5人')
    }
  })

  test('二千零七十七位业主的票在一个文件里，每个编号在票和存根上各一次，每个条码一张图', async () => {
    const estate = aWrittenVote({ headCount: 2077 })
    const told: number[] = []
    const bytes = await writeWord(paperOf('ballot', estate), madeAt, ({ done, total }) => {
      expect(total).toBe(2077)
      told.push(done)
    })
    expect(told).toEqual([...told].toSorted((one, other) => one - other))
    expect(told.at(-1)).toBe(2077)
    const files = unzipSync(bytes)
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const counts = new Map<string, number>()
    for (const [, code = ''] of body.matchAll(/>(12-\d{4})</gu)) counts.set(code, (counts.get(code) ?? 0) + 1)
    expect(counts.size).toBe(2077)
    expect([...counts.values()].every((count) => count === 2)).toBe(true)
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(2077)
    const ids = [...body.matchAll(/<wp:docPr id="(\d+)"/gu)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2 * 2077)
    expect(body).not.toMatch(/[\ufdd0-\ufdef]/u)
    for (const head of estate.heads.slice(0, 300)) expect(body).toContain(head.names)
  })

  test('只印一张时只有这一张，换发过的旧票不印', () => {
    const name = facts.heads[6]?.names
    const one = paperOf('ballot', facts, { ballotId: 7 as WrittenBallotId })
    expect(one.blocks[0]).toMatchObject({
      rows: [[codeOf(7).slice(3), name, '1栋1单元401', '96.48', codeOf(7), `${name}　1栋1单元401`]],
    })
    const replaced: WrittenFacts = {
      ...facts,
      ballots: facts.ballots.map((ballot) =>
        ballot.number === 7
          ? { ...ballot, state: 'replaced', replacedBy: { number: 141, on: '2026-12-09', reason: '遗失' } }
          : ballot,
      ),
    }
    const all = paperOf('ballot', replaced)
    expect(all.blocks[0]?.kind === 'copies' && all.blocks[0].rows.map((row) => row[0])).not.toContain('0007')
  })
})

describe('来路不明的文字只当文字', () => {
  const hostile = aWrittenVote({
    headCount: 3,
    questions: [`<w:t>伪造</w:t>{{name}}${slot(1)}\ufdee\ufdef\ufde8`, '控制\u0000\u0007字符\ud800'],
    vote: { title: `"><script>${slot(0)}`, organiser: '&amp;<b>', contact: '<i>' },
  })
  const named: WrittenFacts = {
    ...hostile,
    heads: hostile.heads.map((head) => ({ ...head, names: `<a>&"'${slot(3)}\ufdef$&$1\n换行\u0001` })),
  }

  test('Word 里没有多出元素，占位符不会被姓名和事项冒用', async () => {
    for (const kind of writtenPaperKinds) {
      const body = bodyOf(await writeWord(paperOf(kind, named), madeAt))
      expect(body).not.toMatch(/<w:t>伪造|<script|<a>|<b>|<i>|[\ufdd0-\ufdef]/u)
      expect(
        [...body].every((character) => (character.codePointAt(0) ?? 0) >= 0x20 || character === '\n'),
      ).toBe(true)
      expect(body).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/u)
      if (kind === 'ballot' || kind === 'delivery-register') expect(body).toContain('&lt;a&gt;&amp;&quot;')
      if (kind === 'ballot') {
        expect(body).toContain('&lt;w:t&gt;伪造&lt;/w:t&gt;{{name}}')
        expect(body).toContain('$&amp;$1</w:t><w:br/><w:t xml:space="preserve">换行')
      }
    }
  })

  testWith(['python-docx'], 'Word 仍能打开', async () => {
    for (const kind of writtenPaperKinds)
      readWord(keepFile(`hostile-${kind}.docx`, await writeWord(paperOf(kind, named), madeAt)))
  })

  test('打印页没有脚本和外来元素', () => {
    for (const kind of writtenPaperKinds)
      for (const medium of ['print', 'screen'] as const) {
        const page = writePage(paperOf(kind, named), { medium })
        expect(page).not.toMatch(/<script|<img|<w:t|<a>|<b>|src="|href=|url\(|[\ufdd0-\ufdef]/u)
      }
  })
})

describe('统计表和公示', () => {
  const [first] = facts.vote.results
  if (first === undefined) throw new Error('没有结果')
  const textOf = (kind: WrittenPaperKind, which: WrittenFacts): string =>
    JSON.stringify(paperOf(kind, which).blocks)

  test('占比只截不进，差一人也不会印成达到', () => {
    expect(shareWords(1384, 2077)).toBe('66.63%')
    expect(shareWords(2, 3)).toBe('66.66%')
    expect(shareWords(199_999_999, 200_000_000)).toBe('99.99%')
    expect(shareWords(5, 5)).toBe('100.00%')
    expect(shareWords(0, 0)).toBe('—')
  })

  test('公示没有任何业主的姓名、电话和房号，不足三人的意见不单列', () => {
    const small: WrittenFacts = {
      ...facts,
      vote: {
        ...facts.vote,
        results: [
          {
            ...first,
            matters: first.matters.map((matter) => ({
              ...matter,
              outcome: {
                ...matter.outcome,
                counts: {
                  ...matter.outcome.counts,
                  against: { heads: 2, area: 17_777 },
                  abstain: { heads: 1, area: 8_888 },
                },
              },
            })),
          },
        ],
      },
    }
    const text = textOf('result-notice', small)
    expect(text).toContain('反对和弃权合计3人')
    expect(text).not.toContain('反对2人')
    expect(text).not.toContain('177.77')
    for (const head of facts.heads) {
      expect(text).not.toContain(head.names)
      for (const unit of head.units)
        expect(text).not.toContain(`${unit.building}${unit.entrance}${unit.room}`)
    }
  })

  test('暂时结果写明公示期和受理人，最终结果写明异议怎样处理，宣布无效后只公示无效', () => {
    const preliminary = paperOf('result-notice', facts)
    expect(preliminary.title).toContain('（暂时结果）')
    expect(JSON.stringify(preliminary.blocks)).toContain('至2026年12月28日止')
    const final = paperOf('result-notice', {
      ...facts,
      vote: { ...facts.vote, results: [first, { ...first, kind: 'final' }] },
    })
    expect(final.title).toContain('（最终结果）')
    expect(JSON.stringify(final.blocks)).toContain('没有收到异议')
    const annulled = textOf('result-notice', {
      ...facts,
      vote: {
        ...facts.vote,
        annulled: { at: '2026-12-25T02:00:00.000Z', by: '业主大会筹备组', reason: '表决事项未提前公示' },
      },
    })
    expect(annulled).toContain('因表决事项未提前公示，经业主大会筹备组宣布无效')
    expect(annulled).not.toContain('同意')
  })

  test('更正前的结果和原因都印在统计表上，宣布无效的结论画线', async () => {
    const corrected: WrittenFacts = {
      ...facts,
      vote: {
        ...facts.vote,
        results: [first, { ...first, kind: 'corrected', by: '唐小莉', reason: '0012号票录错' }],
        annulled: { at: '2026-12-25T02:00:00.000Z', by: '筹备组', reason: '程序有误' },
      },
    }
    const text = textOf('tally-sheet', corrected)
    expect(text).toContain('唐小莉：0012号票录错')
    expect(text).toContain('更正后的暂时结果')
    expect(text).toContain('2026年12月25日10时由筹备组宣布无效，原因：程序有误')
    const body = bodyOf(await writeWord(paperOf('tally-sheet', corrected), madeAt))
    expect(body.match(/<w:strike\/>/gu)).toHaveLength(facts.vote.matters.length)
    expect(bodyOf(await writeWord(paperOf('tally-sheet', facts), madeAt))).not.toContain('<w:strike')
  })

  test('票数三个等式写在统计表上；选举的统计表列出每位候选人', () => {
    const { figures } = facts
    expect(textOf('tally-sheet', facts)).toContain(
      `收回${figures.returned.heads}＝有效${figures.valid.heads}＋作废${figures.void.heads}`,
    )
    const election = aWrittenVote({ headCount: 40, questions: ['周敏', '唐小莉', '邓建平'], seats: 2 })
    const text = textOf('tally-sheet', election)
    for (const name of ['周敏', '唐小莉', '邓建平']) expect(text).toContain(name)
    expect(text).toContain('应选2名，当选2名：周敏、唐小莉。')
    expect(text).toContain('未当选')
    const tied = aWrittenVote({ headCount: 40, questions: ['甲', '乙'], seats: 1 })
    const [result] = tied.vote.results
    if (result === undefined) throw new Error('没有结果')
    const both = tied.vote.matters.map((matter) => matter.id) satisfies readonly MatterId[]
    expect(
      textOf('tally-sheet', {
        ...tied,
        vote: {
          ...tied.vote,
          results: [{ ...result, election: { seats: 1, elected: [], tied: both, openSeats: 1 } }],
        },
      }),
    ).toContain('票数相同')
  })
})
