/** The wording of papers for the board: period, places, headings, endings, items of an appeal, blanks of a draft. */
import { describe, expect, test } from 'vitest'
import { aNotice, appealFacts, draftFacts, noticeFacts } from '../../../../tests/documents/sample-board.ts'
import type { NoticeKind } from '../../notice/notice.ts'
import type { Block, PlainDocument } from '../document.ts'
import { enlarge } from '../poster.ts'
import { composeAppeal } from './appeal.ts'
import { composeBoardNotice } from './notice.ts'
import { bodyBlocks } from './notice-words.ts'
import { composeObjectionForm } from './objection-form.ts'

const terms = { number: '和苑示〔2026〕9号', madeOn: '2026-03-12' }

const saidBy = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'heading':
    case 'note':
      return block.text
    case 'facts':
      return block.rows.flatMap((row) => row.map((fact) => `${fact.label}：${fact.value}`)).join('\n')
    case 'closing':
      return [...block.signers, block.day ?? '没有日期'].join('\n')
    default:
      return ''
  }
}
const linesOf = (paper: PlainDocument): readonly string[] => paper.blocks.map(saidBy)

describe('公示', () => {
  const lines = linesOf(composeBoardNotice(noticeFacts, terms))

  test('公示期写起止日期和天数，起始那天不算，和截止日期对得上', () => {
    expect(lines).toContain('公示期自2026年3月13日起至3月30日止，共17日。')
  })

  test('跨年的公示期把年份写上', () => {
    const notice = aNotice({ postedOn: '2026-12-25', until: '2027-01-11' })
    expect(linesOf(composeBoardNotice({ ...noticeFacts, notice }, terms))).toContain(
      '公示期自2026年12月25日起至2027年1月11日止，共17日。',
    )
  })

  test('张贴点、意见途径、受理人、电话各写一句，最后是特此公示、署名和日期', () => {
    expect(lines.slice(-8)).toEqual([
      '三、公示期限和意见途径',
      '公示期自2026年3月13日起至3月30日止，共17日。',
      '张贴地点：南方印象小区东门公告栏、3栋一楼大厅、7栋一楼大厅。',
      '对公示内容有意见的，请在公示期内到和苑社区居民委员会反映，也可以电话反映。',
      '受理人：唐小莉。',
      '联系电话：0731-00000000。',
      '特此公示。',
      '和苑社区居民委员会\n2026-03-13',
    ])
  })

  test('张贴过的用自己的文号，还没有的用将要用的文号', () => {
    expect(lines[0]).toBe('和苑示〔2026〕5号')
    expect(linesOf(composeBoardNotice(draftFacts, terms))[0]).toBe('和苑示〔2026〕9号')
    expect(linesOf(composeBoardNotice(draftFacts, { ...terms, number: '' }))[0]).toMatch(/^2026年3月12日/u)
  })

  test('没有定日子的草稿留空，天数照写', () => {
    const draft = linesOf(composeBoardNotice(draftFacts, terms))
    expect(draft).toContain('公示期自　　　　年　　月　　日起至　　　　年　　月　　日止，共15日。')
    expect(draft.at(-1)).toBe('和苑社区居民委员会\n没有日期')
  })

  test('公告写特此公告，其他都写特此公示', () => {
    const endOf = (kind: NoticeKind): string | undefined =>
      linesOf(composeBoardNotice({ ...noticeFacts, notice: aNotice({ kind }) }, terms)).at(-2)
    expect(endOf('announcement')).toBe('特此公告。')
    for (const kind of ['consultation-result', 'resolution', 'progress', 'disclosure', 'accounts'] as const)
      expect(endOf(kind)).toBe('特此公示。')
  })

  test('没有署名的由居民委员会署名', () => {
    const notice = aNotice({ words: { ...noticeFacts.notice.words, signers: ['  '] } })
    expect(linesOf(composeBoardNotice({ ...noticeFacts, notice }, terms)).at(-1)).toBe(
      '和苑社区居民委员会\n2026-03-13',
    )
  })
})

describe('正文的行', () => {
  test('短的一、（一）单独成标题，后面跟着话的只把第一句用标题字体，普通的行是段落', () => {
    expect(bodyBlocks('一、收入\n（一）停车费。共3万元。\n\n其余见附表。\n二、支出情况如下：')).toMatchObject(
      [
        { kind: 'heading', level: 1, text: '一、收入' },
        { kind: 'paragraph', runs: [{ text: '（一）停车费。', face: 'kai' }, { text: '共3万元。' }] },
        { kind: 'paragraph', runs: [{ text: '其余见附表。' }] },
        { kind: 'paragraph', runs: [{ text: '二、支出情况如下：' }] },
      ],
    )
  })
})

describe('倡议书', () => {
  const paper = composeAppeal(appealFacts, terms)
  const lines = linesOf(paper)

  test('称谓顶格加冒号，条目编号，号召在后，几家一起署名', () => {
    expect(paper.blocks[2]).toMatchObject({ kind: 'paragraph', indent: 'none', align: 'left' })
    expect(lines[2]).toBe('南华二村、三村全体居民：')
    expect(lines).toContain('二、党员带头拆。')
    expect(lines.indexOf('安全通道就是生命通道，请大家一起行动起来！')).toBeGreaterThan(
      lines.indexOf('三、有序停。拆除后按划线停车，不占消防通道。'),
    )
    expect(paper.blocks.at(-1)).toMatchObject({ kind: 'closing', signers: appealFacts.notice.words.signers })
  })

  test('条目自己打了编号的不重复编号', () => {
    const words = { ...appealFacts.notice.words, body: '1. 主动拆\n（二）带头拆\n三、有序停' }
    const own = linesOf(composeAppeal({ ...appealFacts, notice: aNotice({ kind: 'appeal', words }) }, terms))
    expect(own).toEqual(expect.arrayContaining(['一、主动拆。', '二、带头拆。', '三、有序停。']))
  })

  test('没有公示期', () => expect(lines.join('')).not.toContain('公示'))
})

describe('异议登记表', () => {
  const lines = linesOf(composeObjectionForm(noticeFacts, terms))

  test('收到的异议连姓名房号、答复照登，撤回的写原因，另留五张空白', () => {
    const text = lines.join('\n')
    for (const words of [
      '谭桂香',
      '3栋1单元502',
      '王𬀩',
      '答复人：周敏',
      '答复日期：2026年3月18日',
      '撤回原因：和第1件是同一件事',
    ])
      expect(text).toContain(words)
    expect(text).toContain('截至2026年3月12日，共3件，其中撤回1件')
    expect(lines.filter((line) => /异议$/u.test(line))).toEqual([
      '一、异议',
      '二、异议',
      '三、异议',
      '四、异议',
      '五、异议',
      '六、异议',
      '七、异议',
      '八、异议',
    ])
    expect(lines.filter((line) => line.includes('提出人签字'))).toHaveLength(5)
  })
})

describe('张贴用的大字版', () => {
  test('原样的话，标题重新断行，两头不断开词', () => {
    const paper = composeBoardNotice(noticeFacts, terms)
    for (const size of ['poster-a4', 'poster-a3'] as const) {
      const poster = enlarge(paper, size)
      expect(poster.layout).toBe(size)
      expect(poster.title).toEqual(['关于南方印象小区增设', '停车位协商结果的公示'])
      expect(linesOf(poster)).toEqual(linesOf(paper))
      expect(poster.fileName.paper).not.toBe(paper.fileName.paper)
    }
    expect(enlarge(paper, 'page')).toBe(paper)
  })

  test('括号里的变体单独一行，签字线和回执不上墙，校验码留下', () => {
    const paper: PlainDocument = {
      ...composeBoardNotice(noticeFacts, terms),
      title: ['关于万家城小区更换电梯表决结果的公示', '（暂时结果）'],
    }
    const closing = paper.blocks.at(-1)
    if (closing === undefined) throw new Error('没有落款')
    const slip: Block = { kind: 'table', height: 'tall', columns: [], rows: [['']] }
    const code: Block = { kind: 'check-code', code: 'A', text: 'A', lines: [] }
    const poster = enlarge(
      { ...paper, blocks: [{ kind: 'signatures', signers: [] }, closing, slip, code] },
      'poster-a3',
    )
    expect(poster.title.at(-1)).toBe('（暂时结果）')
    expect(poster.blocks.map((block) => block.kind)).toEqual(['closing', 'check-code'])
  })
})
