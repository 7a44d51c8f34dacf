/** Writes the papers of a task and the slips and forms of a meeting, and reads them back: names, figures, hostile text, pages. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../src/domain/chinese-text.ts'
import { cleanDocument, type PlainDocument } from '../../src/domain/papers/document.ts'
import { paperTraits } from '../../src/domain/papers/paper-kinds.ts'
import { withCheckCode, writeCheckCode } from '../../src/domain/papers/register/check-code.ts'
import { composeAgenda } from '../../src/domain/papers/room/agenda-script.ts'
import { composeRoomBallots } from '../../src/domain/papers/room/room-ballot.ts'
import { composeDispatchOrder } from '../../src/domain/papers/task/dispatch-order.ts'
import { composeSatisfactionForm } from '../../src/domain/papers/task/satisfaction-form.ts'
import { composeSupervisionOrder } from '../../src/domain/papers/task/supervision-order.ts'
import { composeTopicForm, composeTopicForms } from '../../src/domain/papers/topic-form.ts'
import { writePage } from '../../src/main/documents/page/page.ts'
import { writeWord } from '../../src/main/documents/word/word.ts'
import { community, sampleMeeting } from './sample-meeting.ts'
import { aSupervision, taskFacts } from './sample-task.ts'
import { keepFile, measurePdf, printPage, readPdf, readWord, renderWord, testWith } from './tools.ts'

const madeAt = '2026-03-13T13:00:00.000Z'
const terms = (number: string) => ({ number, madeOn: '2026-03-13', size: 'page' }) as const

const supervision = aSupervision({
  answer: { on: '2026-03-18', text: '公告已经拟好，等街道盖章', extensionUntil: '2026-03-25' },
})
const done = {
  state: 'to-review',
  doneAt: '2026-03-19T02:00:00.000Z',
  result: '公告贴在十二个单元门口',
} as const

const unvoted = {
  ...sampleMeeting,
  agenda: sampleMeeting.agenda.map((item) => ({ ...item, votes: [], prompt: '先讲清缺口。' })),
}

const only = (papers: readonly PlainDocument[]): PlainDocument => papers[0] ?? expect.fail('没有文书')

/** Each paper with every name and figure of its data. */
const papers: readonly (readonly [string, PlainDocument, readonly string[]])[] = [
  [
    '交办单',
    composeDispatchOrder(taskFacts(), terms('和苑交〔2026〕2号')),
    [
      '和苑交〔2026〕2号',
      '事项〔2026〕3号',
      '2026年3月12日南方印象小区四方议事会（第三次）',
      '按方案一增设停车位130个，提交全体业主书面表决。',
      '发布表决事项公告',
      '业委会',
      '李建国',
      '物业公司、社区',
      '2026年3月13日',
      '和苑社区居民委员会',
    ],
  ],
  [
    '督办单',
    composeSupervisionOrder(
      taskFacts({ supervisions: [supervision] }),
      supervision,
      terms('和苑督〔2026〕1号'),
    ),
    [
      '和苑督〔2026〕1号',
      '和苑交〔2026〕2号',
      '逾期4天',
      '2026年3月13日',
      '2026年3月17日',
      '2026年3月20日',
      '周敏',
      '请明确责任人，先贴公告，再报送张贴照片。',
      '公告已经拟好，等街道盖章。',
      '2026年3月18日',
      '申请延期到2026年3月25日',
    ],
  ],
  [
    '满意度评议表',
    composeSatisfactionForm(taskFacts(done), terms('')),
    [
      '事项〔2026〕3号',
      '和苑议〔2026〕3号',
      '业委会',
      '李建国',
      '2026年3月19日',
      '公告贴在十二个单元门口。',
      '□不满意',
    ],
  ],
  [
    '议题征集表',
    composeTopicForms(unvoted)[1] ?? expect.fail('没有表'),
    [
      '和苑社区议题征集表',
      '增设停车位方案',
      '须业主共同决定',
      '2026年3月12日南方印象小区四方议事会（第三次）第二项',
    ],
  ],
  [
    '空白的议题征集表',
    composeTopicForm(community, null, '2026-03-13'),
    ['法律路径', '□职能部门办理', '反馈日期'],
  ],
  [
    '议程与主持词',
    composeAgenda(unvoted),
    [
      '2026年3月12日（星期四）晚上7时30分',
      '小区党群服务站二楼',
      '19:50—20:10',
      '业委会主任李建国',
      '应到36人',
      '先讲清缺口。',
      '表决事项是：是否同意增设停车位方案？',
    ],
  ],
  [
    '会场表决票',
    only(composeRoomBallots(unvoted)),
    ['南方印象小区四方议事会（第三次）表决票', '2026年3月12日', '是否同意增设停车位方案？', '印制36张'],
  ],
]

/** The same, and a 督办单 that waits for its answer, with the code that the paper is made with. */
const sheets = [
  ...papers.map(([name, paper]) => [name, paper] as const),
  [
    '等回复的督办单',
    composeSupervisionOrder(taskFacts(), aSupervision(), terms('和苑督〔2026〕1号')),
  ] as const,
]
const withCode = (paper: PlainDocument): PlainDocument =>
  paperTraits[paper.kind].carriesCode
    ? withCheckCode(paper, { code: writeCheckCode('5a'.repeat(32)), contentHash: '5a'.repeat(32) })
    : paper

const bare = (text: string): string => text.replace(/\s/gu, '')
const bodyOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

describe('数据里的名字和数字都在纸上', () => {
  for (const [name, paper, said] of papers) {
    testWith(['python-docx'], `${name}的 Word 文件`, async () => {
      const text = bare(readWord(keepFile(`${paper.kind}.docx`, await writeWord(paper, madeAt))).join('\n'))
      const nested = bare(bodyOf(await writeWord(paper, madeAt)).replace(/<[^>]+>/gu, ''))
      for (const words of said) expect(`${text}\n${nested}`, words).toContain(bare(words))
    })
  }

  testWith(['soffice', 'chromium', 'pdftotext'], '排出来和打印出来的页数一样，字也都在', async () => {
    const files = await Promise.all(
      papers.map(async ([, paper], index) => keepFile(`task-${index}.docx`, await writeWord(paper, madeAt))),
    )
    const rendered = renderWord(files)
    for (const [index, [name, paper, said]] of papers.entries()) {
      const pdf = printPage(keepFile(`task-${index}.html`, writePage(paper, { medium: 'print' })))
      const word = rendered[index] ?? expect.fail('没有排出来')
      expect(measurePdf(pdf), name).toHaveLength(measurePdf(word).length)
      for (const words of said) {
        expect(readPdf(word), `${name} Word`).toContain(bare(words))
        expect(readPdf(pdf), `${name} 打印`).toContain(bare(words))
      }
    }
  })

  testWith(['soffice', 'pdftotext'], '单子连校验码、表都在一页上；三十六张票一页四张，正好九页', async () => {
    const files = await Promise.all(
      sheets.map(async ([, paper], index) =>
        keepFile(`sheet-${index}.docx`, await writeWord(withCode(paper), madeAt)),
      ),
    )
    for (const [index, pdf] of renderWord(files).entries()) {
      const [name = ''] = sheets[index] ?? []
      const pages = measurePdf(pdf)
      if (name === '会场表决票') {
        expect(pages).toHaveLength(9)
        for (const page of pages)
          expect(page.words.filter((word) => word.text.includes('说明：'))).toHaveLength(4)
      } else if (name !== '议程与主持词') expect(pages, name).toHaveLength(1)
    }
  })
})

describe('三百张票', () => {
  test('同样的内容写出同样的字节，一张不少', async () => {
    const member = sampleMeeting.roll[0] ?? expect.fail('没有人')
    const roll = Array.from({ length: 300 }, (_, index) => ({ ...member, number: index + 1 }))
    const paper = only(composeRoomBallots({ ...unvoted, roll }))
    const bytes = await writeWord(paper, madeAt)
    expect(bodyOf(bytes).match(/是否同意增设停车位方案？/gu)).toHaveLength(300)
    expect(Buffer.from(bytes).equals(await writeWord(paper, madeAt))).toBe(true)
    expect(writePage(paper, { medium: 'print' }).match(/class="quarter"/gu)).toHaveLength(300)
  })
})

describe('来路不明的文字只当文字', () => {
  const nasty = '</w:t><w:br/><script>alert(1)</script>{{name}} PAGE \\* MERGEFORMAT\u0000\ud800\u202e𬀩👍🏽'
  const long = '长'.repeat(10_000)
  const facts = taskFacts(
    {
      title: nasty,
      leadUnit: nasty,
      responsible: nasty,
      assisting: nasty,
      ...done,
      result: nasty,
      evidence: nasty,
      number: nasty,
    },
    { resolution: { number: nasty, wording: long, meetingTitle: nasty, heldOn: '2026-03-12' } },
  )
  const order = aSupervision({
    demand: nasty,
    orderedBy: nasty,
    answer: { on: '2026-03-18', text: nasty, extensionUntil: null },
  })
  const record = {
    ...unvoted,
    meeting: { ...unvoted.meeting, title: nasty, place: nasty, chairName: nasty },
    agenda: unvoted.agenda.map((item) => ({
      ...item,
      title: nasty,
      presenter: nasty,
      prompt: nasty,
      explanation: nasty,
    })),
  }
  const hostile: readonly PlainDocument[] = [
    composeDispatchOrder(facts, terms(nasty)),
    composeSupervisionOrder(facts, order, terms(nasty)),
    composeSatisfactionForm(facts, terms(nasty)),
    ...composeTopicForms(record),
    composeAgenda(record),
    ...composeRoomBallots(record),
  ]

  test('Word 和打印页里没有多出元素，控制字符都去掉了', async () => {
    for (const paper of hostile) {
      const body = bodyOf(await writeWord(paper, madeAt))
      expect(body, paper.kind).toContain('&lt;script&gt;')
      expect(body, paper.kind).toContain('𬀩👍🏽')
      expect(body, paper.kind).not.toMatch(/<script|instrText/u)
      expect(
        [...body].every((character) => cleanText(character) === character),
        paper.kind,
      ).toBe(true)
      const page = writePage(cleanDocument(paper), { medium: 'print' })
      expect(page, paper.kind).not.toMatch(/<script|<w:br/u)
    }
  })

  testWith(['python-docx'], '都能打开', async () => {
    for (const [index, paper] of hostile.entries())
      expect(
        readWord(keepFile(`hostile-${index}.docx`, await writeWord(paper, madeAt))).length,
      ).toBeGreaterThan(0)
  })
})
