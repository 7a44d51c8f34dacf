/** The yearly report's words agree with its tables and lists; answers of few are not told apart; the index counts its pages. */
import { describe, expect, test } from 'vitest'
import { archiveEntries, ledgerTasks, yearFacts } from '../../../../tests/documents/sample-board.ts'
import type { CountedTask } from '../../statistics/statistics.ts'
import type { Block, PlainDocument } from '../document.ts'
import { composeLedger, findLedgerGaps } from '../task/ledger.ts'
import { composeArchiveIndex, findArchiveGaps } from './archive-index.ts'
import { composeYearlyReport, findYearGaps } from './yearly-report.ts'

type Table = Extract<Block, { kind: 'table' }>

const today = '2026-11-22'
const textOf = (paper: PlainDocument): string =>
  paper.blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.runs.map((run) => run.text).join('')
        : block.kind === 'heading'
          ? block.text
          : '',
    )
    .join('\n')
const tableOf = (paper: PlainDocument, heading: string): Table => {
  const found = paper.blocks.find(
    (block): block is Block & Table =>
      block.kind === 'table' && block.columns.some((one) => one.heading === heading),
  )
  if (found === undefined) throw new Error(`没有“${heading}”的表`)
  return found
}
/** The figures of a column, and the one in its last row. */
const figures = (
  table: Table,
  heading: string,
): { readonly own: readonly number[]; readonly sum: number } => {
  const place = table.columns.findIndex((one) => one.heading === heading)
  const all = table.rows.map((row) => Number(row[place]))
  return { own: all.slice(0, -1), sum: all.at(-1) ?? Number.NaN }
}
const rowHeads: readonly string[] = ['事项种类', '小区', '责任单位', '议题来源', '议题类别']
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0)

describe('年度汇总', () => {
  const report = composeYearlyReport(yearFacts)
  const text = textOf(report)

  test('会议：开过的才算，取消和没开成的另说，到会率和统计页一样取整数', () => {
    expect(text).toContain(
      '召开各类会议4次，应到169人次，实到130人次，到会率77%，协商、审议议题6项，通报情况1项。',
    )
    expect(text).toContain('另有取消1次、到会不足等原因改期1次，不计入会议次数。')
  })

  test('协商只说达成协商意见，居民会议说通过；再次表决和宣布无效的不重复计', () => {
    expect(text).toContain('协商议事表决2次，达成协商意见2次；居民、村民会议表决2次，通过1次。')
    expect(text).toContain('合计表决4次，达到票数要求3次，占75%。')
    expect(text).toContain('另有1次已由再次表决代替、1次宣布无效，不计入表决次数。')
    expect(text).toContain('形成协商意见2项、居民决定1项。')
    expect(text).not.toMatch(/协商[^，；。]*通过/u)
  })

  test('业主书面表决只数已有最终结果的事项', () => {
    expect(text).toContain('组织业主书面表决2次，已有最终结果的表决事项2项，业主共同决定通过1项。')
    expect(tableOf(report, '业主书面表决').rows[1]?.at(-1)).toBe('暂时结果公示中')
  })

  test('议题：受理的不含并入和不予受理的，销号只和受理的比', () => {
    expect(text).toContain(
      '收到议题5项，受理3项，并入其他议题、不予受理或者转交2项；受理的议题已销号2项，销号率67%。',
    )
  })

  test('督办：办完还没有销号的不算销号，逾期的在没有销号的里面', () => {
    expect(text).toContain('交办督办事项5件；应销号5件，都还没有销号，其中逾期1件。')
  })

  test('没有评议就说没有评议记录，不写百分比', () => expect(text).toContain('没有评议记录。'))

  test('公示和异议：撤回的异议不算', () => {
    expect(text).toContain('张贴公示、公告和倡议书3份；收到异议2件，已答复1件。')
  })

  test('每张表的合计等于各行之和', () => {
    for (const [column, ...others] of [
      ['次数', '应到人次', '实到人次'],
      ['应到', '实到', '议题', '表决', '意见\n决定'],
      ['达到票数要求', '表决', '形成'],
      ['事项种类', '交办', '应销号', '销号'],
      ['小区', '议题', '会议', '交办', '应销号', '销号'],
      ['责任单位', '交办', '应销号', '销号', '逾期'],
      ['张贴', '其中撤下'],
      ['议题来源', '件数'],
      ['议题类别', '件数'],
      ['收到议题', '销号'],
    ] as const) {
      const table = tableOf(report, column)
      for (const heading of [column, ...others].filter((one) => !rowHeads.includes(one))) {
        const { own, sum: told } = figures(table, heading)
        expect(sum(own), heading).toBe(told)
      }
    }
  })

  test('明细表的合计和总数一致', () => {
    expect(figures(tableOf(report, '次数'), '应到人次').sum).toBe(
      figures(tableOf(report, '应到'), '应到').sum,
    )
    expect(figures(tableOf(report, '应到'), '表决').sum).toBe(figures(tableOf(report, '形成'), '表决').sum)
  })

  test('主要数字的每个占比都有底数', () => {
    const { rows } = tableOf(report, '底数')
    expect(rows).toContainEqual(['议题销号', '2', '3', '67%'])
    expect(rows).toContainEqual(['到会人次', '130', '169', '77%'])
    for (const [, , base, percent] of rows) expect(base === '').toBe(percent === '')
  })

  test('没有小区、没有责任单位的各列一行，加起来等于全部', () => {
    expect(tableOf(report, '小区').rows.map((row) => row[0])).toEqual(['南方印象小区', '不分小区', '合计'])
    expect(tableOf(report, '责任单位').rows.map((row) => row[0])).toEqual([
      '物业公司',
      '业委会',
      '未定责任单位',
      '合计',
    ])
  })

  test('当年的写明截至哪天，往年的不写', () => {
    expect(text).toContain('（截至2026年11月22日）')
    expect(
      textOf(
        composeYearlyReport({ ...yearFacts, statistics: { ...yearFacts.statistics, today: '2027-01-05' } }),
      ),
    ).not.toContain('截至')
  })

  test('什么都没有的一年也成一份汇总，不出现NaN', () => {
    const empty = {
      ...yearFacts,
      statistics: { ...yearFacts.statistics, topics: [], tasks: [], meetings: [], votes: [] },
      meetings: [],
      votes: [],
      resolutions: [],
      items: [],
      writtenVotes: [],
      notices: [],
    }
    const paper = composeYearlyReport(empty)
    expect(textOf(paper)).toContain('没有召开会议。')
    expect(textOf(paper)).not.toMatch(/NaN|undefined|—/u)
    expect(paper.blocks.some((block) => block.kind === 'table')).toBe(false)
    expect(findYearGaps(empty)).toEqual([])
  })

  test('还没有定下来的事列出来', () => {
    expect(findYearGaps(yearFacts).map((gap) => gap.sentence)).toEqual([
      '2026年11月18日的“南方印象小区四方议事会”还没有整理完纪要',
      '业主书面表决“万家城小区业主委员会换届选举”还没有最终结果',
      '督办事项“联系街道认领微项目资金”还没有责任人或者时限',
      '公示“关于南方印象小区增设停车位协商结果的公示”有异议还没有答复',
    ])
  })
})

describe('评议少的责任单位', () => {
  /** Tasks of a unit that people were asked about, the first of them to their dissatisfaction. */
  const asked = (leadUnit: string, count: number): readonly CountedTask[] =>
    Array.from({ length: count }, (_, place) => {
      const [task] = yearFacts.statistics.tasks
      if (task === undefined) throw new Error('没有事项')
      const satisfaction = place === 0 ? 'dissatisfied' : 'satisfied'
      return { ...task, leadUnit, satisfaction, answerCount: 2 }
    })
  const reportOf = (...tasks: readonly (readonly CountedTask[])[]): PlainDocument =>
    composeYearlyReport({ ...yearFacts, statistics: { ...yearFacts.statistics, tasks: tasks.flat() } })
  const told = (paper: PlainDocument): readonly (readonly (string | undefined)[])[] =>
    tableOf(paper, '责任单位').rows.map((row) => [row[0], row.at(-1)])

  test('不足三件的不列；能从合计推算出来的，再有一个单位不列', () => {
    const paper = reportOf(asked('城管所', 2), asked('物业公司', 4), asked('业委会', 3))
    expect(told(paper)).toEqual([
      ['物业公司', '3/4，75%'],
      ['业委会', '不列'],
      ['城管所', '不足3件，不列'],
      ['合计', '6/9，67%'],
    ])
    expect(textOf(paper)).toContain(
      '评议不足3件的责任单位，不列满意情况；为免从合计推算，另有1个责任单位也不列。',
    )
  })

  test('不列的加起来够三件，别的单位照列', () => {
    const paper = reportOf(asked('城管所', 2), asked('供电所', 1), asked('物业公司', 4))
    expect(told(paper)).toEqual([
      ['物业公司', '3/4，75%'],
      ['城管所', '不足3件，不列'],
      ['供电所', '不足3件，不列'],
      ['合计', '4/7，57%'],
    ])
  })

  test('全年不足三件，哪里都不分项', () => {
    const paper = reportOf(asked('城管所', 2))
    expect(told(paper).at(-1)).toEqual(['合计', '不足3件，不列'])
    expect(textOf(paper)).toContain('回访、评议督办事项2件，收到评价4人次，不足3件，不分项统计。')
    expect(tableOf(paper, '底数').rows).toContainEqual(['满意和基本满意', '不足3件，不列', '', ''])
    expect(paper.blocks.some((block) => block.kind === 'table' && block.name === '满意度')).toBe(false)
  })

  test('够三件的分项写，重新办理过的另说', () => {
    const [first, ...others] = asked('物业公司', 4)
    if (first === undefined) throw new Error('没有事项')
    const paper = reportOf([{ ...first, satisfaction: 'fairly', wasDissatisfied: true }, ...others])
    expect(textOf(paper)).toContain(
      '回访、评议督办事项4件，收到评价8人次；按每件最后一次评议计算，满意和基本满意4件，满意率100%。因回访不满意重新办理过1件，办好以后再次回访。',
    )
    expect(tableOf(paper, '评价').rows.map((row) => row.slice(0, 2))).toEqual([
      ['满意', '3'],
      ['基本满意', '1'],
      ['不满意', '0'],
      ['合计', '4'],
    ])
  })
})

describe('居务档案目录', () => {
  const fileName = { on: today, place: '南方印象小区', occasion: '四方议事会' }
  const index = composeArchiveIndex('南方印象小区四方议事会（第三次）', fileName, archiveEntries, today)

  test('按文书次序排，文号跟着名称，第二版起注明，页数不知道的空着', () => {
    expect(tableOf(index, '页数').rows).toEqual([
      [
        '1',
        '关于召开南方印象小区四方议事会（第三次）的通知\n和苑通〔2026〕7号',
        '会议通知',
        '2026年3月6日',
        '2',
        '',
      ],
      ['2', '南方印象小区四方议事会（第三次）签到表', '签到表', '2026年3月12日', '', ''],
      [
        '3',
        '南方印象小区四方议事会（第三次）会议纪要\n和苑纪〔2026〕3号',
        '会议纪要',
        '2026年3月13日',
        '4',
        '第2版',
      ],
    ])
  })

  test('决议书和协商意见书按纸上的名称归类', () => {
    const [entry] = archiveEntries
    if (entry === undefined) throw new Error('no entry')
    const named = ['某会决议书', '某会协商意见书'].map((name) => ({
      ...entry,
      kind: 'resolution' as const,
      name,
    }))
    const { rows } = tableOf(composeArchiveIndex('某会', fileName, named, today), '页数')
    expect(rows.map((row) => row[2])).toEqual(['决议书', '协商意见书'])
  })

  test('页数都知道才写总页数', () => {
    expect(textOf(index)).toContain('共3件。')
    const counted = archiveEntries.map((entry) => ({ ...entry, pageCount: entry.pageCount ?? 1 }))
    expect(textOf(composeArchiveIndex('某会', fileName, counted, today))).toContain('共3件，7页。')
  })

  test('没有做的文书列出来', () => {
    expect(findArchiveGaps(archiveEntries).map((gap) => gap.sentence)).toEqual([
      '还没有制作会议记录，目录里没有它',
    ])
  })
})

describe('销号台账', () => {
  test('状态灯写成符号和字，逾期、临期、待派单各不同', () => {
    const ledger = composeLedger(yearFacts.community, ledgerTasks, today)
    const table = tableOf(ledger, '状态灯')
    const place = table.columns.findIndex((one) => one.heading === '状态灯')
    expect(table.rows.map((row) => row[place])).toEqual([
      '√ 已办结',
      '▲ 逾期254天',
      '● 剩1天',
      '○ 剩39天',
      '□ 待派单',
    ])
    expect(table.rows[0]).toEqual(expect.arrayContaining(['增设车位', '南方印象小区', '业委会', '李建国']))
    expect(findLedgerGaps(ledgerTasks).map((gap) => gap.sentence)).toEqual([
      '“联系街道认领微项目资金”没有责任单位和责任人',
      '“联系街道认领微项目资金”没有时限',
    ])
  })
})
