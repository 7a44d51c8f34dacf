/** Writes every paper of the sample meeting and reads it back: names, numbers, same bytes, hostile text. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/domain/chinese-text.ts'
import { type PlainDocument, paragraph } from '../../src/domain/papers/document.ts'
import { fileNameFor } from '../../src/domain/papers/file-name.ts'
import { tasksOf } from '../../src/domain/papers/meeting/task-list.ts'
import { meetingPaperKinds } from '../../src/domain/papers/paper-kinds.ts'
import { composePapers } from '../../src/domain/papers/papers.ts'
import { composeLedger } from '../../src/domain/papers/task/ledger.ts'
import { writePage } from '../../src/main/documents/page/page.ts'
import { guardCell, writeSpreadsheet } from '../../src/main/documents/spreadsheet.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { community, sampleMeeting } from './sample-meeting.ts'
import { keepFile, printPage, readPdf, readWord, testWith } from './tools.ts'

const madeAt = '2026-03-12T13:00:00.000Z'

const papers = meetingPaperKinds.flatMap((kind) =>
  composePapers(kind, sampleMeeting, { number: '', madeOn: '2026-03-06', size: 'page' }),
)

const afterTwoSeconds = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2_100))

const hostile: PlainDocument = {
  kind: 'minutes',
  fileName: { on: '2026-03-12', place: '../a:b', occasion: 'x\u0000y|z', paper: '会议纪要' },
  layout: 'official',
  title: ['</w:t><w:br/>{{title}}'],
  blocks: [
    paragraph('<w:t>伪造</w:t><script>alert(1)</script>', '"><img src=x>'),
    paragraph('{{name}} {name} &amp; &#x41; PAGE \\* MERGEFORMAT'),
    paragraph(`控制\u0000\u0001\u0008\u000b\u001b字符\ufffe，单独\ud800的\udc00代理，翻转\u202e方向`),
    paragraph('王𬀩到会👍🏽，𠮷野'),
    paragraph('长'.repeat(10_000)),
    { kind: 'names', label: '出席<b>', names: ['𬀩敏', '<i>周</i>', ''] },
    {
      kind: 'table',
      height: 'plain',
      columns: [{ heading: '<th>', share: 1, align: 'left' }],
      rows: [['=1+1'], ['<td>\u0007'], []],
    },
    { kind: 'facts', rows: [[{ label: '<l>', value: '两行\n第二行' }]] },
    { kind: 'closing', signers: ['<s>'], day: '2026-01-05', seal: true },
    { kind: 'signatures', signers: [{ label: '<sign>' }] },
  ],
}

describe('同样的内容写出同样的字节', () => {
  test('Word 和电子表格隔几秒再写，一个字节也不差', async () => {
    const ledger = composeLedger(community, tasksOf(sampleMeeting), '2026-03-15')
    const write = async () => [
      ...(await Promise.all(papers.map((paper) => writeWord(paper, madeAt)))),
      await writeSpreadsheet(ledger, madeAt),
    ]
    const first = await write()
    await afterTwoSeconds()
    const second = await write()
    for (const [index, bytes] of first.entries())
      expect(Buffer.from(bytes).equals(second[index] ?? Buffer.of())).toBe(true)
  })

  test('制作时间写进文件，换了时间字节就不同', async () => {
    const [paper] = papers
    if (paper === undefined) throw new Error('没有文书')
    const later = await writeWord(paper, '2026-03-13T13:00:00.000Z')
    expect(Buffer.from(await writeWord(paper, madeAt)).equals(Buffer.from(later))).toBe(false)
    expect(strFromU8(unzipSync(later)['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '2026-03-13T13:00:00.000Z',
    )
  })
})

describe('每种文书', () => {
  testWith(['python-docx'], '能用 python-docx 打开，到会的人一个不少', async () => {
    const minutes = papers.find((paper) => paper.kind === 'minutes')
    const sheet = papers.find((paper) => paper.kind === 'sign-in-sheet')
    for (const paper of [minutes, sheet]) {
      if (paper === undefined) throw new Error('没有文书')
      const text = readWord(keepFile(`${paper.kind}.docx`, await writeWord(paper, madeAt)))
        .join('\n')
        .replace(/\s/gu, '')
      for (const entry of sampleMeeting.roll.slice(0, 31)) expect(text).toContain(entry.name)
    }
    for (const paper of papers) readWord(keepFile('any.docx', await writeWord(paper, madeAt)))
  })

  testWith(['chromium', 'pdftotext'], '打印页里的字和纪要的字一样', () => {
    const minutes = papers.find((paper) => paper.kind === 'minutes')
    if (minutes === undefined) throw new Error('没有纪要')
    const text = readPdf(printPage(keepFile('minutes.html', writePage(minutes, { medium: 'print' }))))
    expect(text).toContain('达成协商意见：按方案一增设停车位130个，提交全体业主书面表决。')
    expect(text).toContain('由业委会负责，责任人李建国，3月13日前完成。')
  })

  test('每种字体的四个槽都写明', async () => {
    for (const paper of papers) {
      const files = unzipSync(await writeWord(paper, madeAt))
      const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array())
      for (const fonts of styles.match(/<w:rFonts[^>]*>/gu) ?? []) {
        for (const slot of ['ascii', 'hAnsi', 'eastAsia', 'cs']) expect(fonts).toContain(`w:${slot}=`)
      }
    }
  })
})

describe('来路不明的文字只当文字', () => {
  test('Word 里没有多出元素、域代码和不合法的字符', async () => {
    const files = unzipSync(await writeWord(hostile, madeAt))
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(body).toContain('&lt;w:t&gt;伪造&lt;/w:t&gt;')
    expect(body).toContain('王𬀩到会👍🏽，𠮷野')
    expect(body).toContain('长'.repeat(10_000))
    expect(body).not.toContain('instrText')
    expect([...body].every((character) => cleanText(character) === character)).toBe(true)
  })

  testWith(['python-docx'], 'Word 仍能打开，字句原样读出', async () => {
    const texts = readWord(keepFile('hostile.docx', await writeWord(hostile, madeAt)))
    expect(texts).toContain('<w:t>伪造</w:t><script>alert(1)</script>')
    expect(texts).toContain('控制\n字符，单独的代理，翻转方向')
    expect(texts).toContain('王𬀩到会👍🏽，𠮷野')
  })

  test('打印页没有脚本、没有外来元素，属性也封好', () => {
    for (const medium of ['print', 'screen'] as const) {
      const page = writePage(hostile, { medium })
      expect(page).not.toMatch(/<script|<img|<w:t|src="|href=|url\(/u)
      expect(page).toContain("default-src 'none'")
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(page).toContain('data-anchor="&quot;&gt;&lt;img src=x&gt;"')
    }
  })

  test('电子表格里像公式的格子前面有引号', async () => {
    for (const text of ['=1+1', '+1', '-1', '@a', '＝1', '＋1', '－1', '＠a', '\tx', '\rx', ' =1']) {
      expect(guardCell(text)).toBe(`'${text}`)
    }
    expect(guardCell('3栋')).toBe('3栋')
    const bytes = await writeSpreadsheet(hostile, madeAt)
    const strings = Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, file]) => strFromU8(file))
      .join('')
    expect(strings).toMatch(/(?:'|&apos;|&#39;)=1\+1/u)
    expect(strings).not.toMatch(/<f>|<f /u)
  })

  test('文件名里不许有的字符换掉，名字不超过255个字节', () => {
    expect(fileNameFor(hostile, 'docx')).toBe('2026-03-12 ／a：b xy｜z 会议纪要.docx')
    const long = {
      fileName: { on: '2026-03-12', place: '村'.repeat(200), occasion: '会'.repeat(200), paper: '会议纪要' },
    }
    expect(Buffer.byteLength(fileNameFor(long, 'docx', 12))).toBeLessThan(255)
    expect(papers.map((paper) => fileNameFor(paper, 'docx'))).toContain(
      '2026-03-12 南方印象小区 四方议事会 会议纪要.docx',
    )
  })
})

describe('预览', () => {
  test('正在改的那一段点亮，别的不亮', () => {
    const minutes = papers.find((paper) => paper.kind === 'minutes')
    if (minutes === undefined) throw new Error('没有纪要')
    const page = writePage(minutes, { medium: 'screen', litAnchor: 'item-2-result' })
    expect(page.match(/class="[^"]*\blit\b/gu)).toHaveLength(1)
    expect(page).toMatch(/data-anchor="item-2-result" class="in lit"/u)
    expect(writePage(minutes, { medium: 'screen' })).not.toMatch(/class="[^"]*\blit\b/u)
  })
})
