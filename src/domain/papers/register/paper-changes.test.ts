/** Proves that changes between versions are told where they stand, and that long lists stay quick to compare. */
import { describe, expect, it } from 'vitest'
import { type Block, heading, type PlainDocument, paragraph } from '../document.ts'
import { withCheckCode } from './check-code.ts'
import { comparePapers } from './paper-changes.ts'

const paperOf = (blocks: readonly Block[], title = '会议纪要'): PlainDocument => ({
  kind: 'minutes',
  fileName: { on: '2026-03-12', place: '南方印象小区', occasion: '四方议事会', paper: '会议纪要' },
  layout: 'official',
  title: [title],
  blocks,
})

const column = (text: string) => ({ heading: text, share: 1, align: 'left' }) as const
const tasksOf = (rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: ['序号', '任务', '责任人', '时限'].map(column),
  rows: rows.map((row, index) => [String(index + 1), ...row]),
  height: 'plain',
})
const changesOf = (former: readonly Block[], now: readonly Block[]) =>
  comparePapers(paperOf(former), paperOf(now))

const opening = paragraph('会议由社区召集，四方代表到会。')
const lamp = paragraph('会议同意更换三号楼楼道灯。')
const fence = paragraph('会议同意修补东侧围栏。')

describe('两版之间改了什么', () => {
  it('没有改，什么也不说；只换了校验码也不算', () => {
    const paper = paperOf([opening, lamp])
    expect(comparePapers(paper, paper)).toEqual([])
    const marked = withCheckCode(paper, { code: 'AAAA-AAAA-AAAA', contentHash: 'a'.repeat(64) })
    const other = withCheckCode(paper, { code: 'BBBB-BBBB-BBBB', contentHash: 'b'.repeat(64) })
    expect(comparePapers(marked, other)).toEqual([])
  })

  it('一段改了几个字，说是第几段、从什么改成什么', () => {
    const now = paragraph('会议同意更换三号楼、四号楼楼道灯。')
    expect(changesOf([opening, lamp], [opening, now])).toEqual([
      {
        kind: 'changed',
        place: '正文第2段',
        former: '会议同意更换三号楼楼道灯。',
        now: '会议同意更换三号楼、四号楼楼道灯。',
      },
    ])
  })

  it('中间加了一段、删了一段，别的不算改', () => {
    expect(changesOf([opening, lamp], [opening, heading(1, '一、围栏'), fence, lamp])).toEqual([
      { kind: 'added', place: '正文第2段', former: '', now: '一、围栏' },
      { kind: 'added', place: '正文第3段', former: '', now: '会议同意修补东侧围栏。' },
    ])
    expect(changesOf([opening, fence, lamp], [opening, lamp])).toEqual([
      { kind: 'removed', place: '正文第2段', former: '会议同意修补东侧围栏。', now: '' },
    ])
  })

  it('标题、署名、日期改了，分开说', () => {
    const closing = (signer: string, day: string): Block => ({
      kind: 'closing',
      signers: [signer],
      day,
      seal: true,
    })
    expect(
      comparePapers(
        paperOf([opening, closing('和苑社区', '2026-03-12')]),
        paperOf([opening, closing('和苑社区居民委员会', '2026-03-13')], '会议纪要（更正）'),
      ),
    ).toEqual([
      { kind: 'changed', place: '标题', former: '会议纪要', now: '会议纪要（更正）' },
      { kind: 'changed', place: '署名', former: '和苑社区', now: '和苑社区居民委员会' },
      { kind: 'changed', place: '成文日期', former: '2026年3月12日', now: '2026年3月13日' },
    ])
  })

  it('表格里改了一格，说第几行、哪一栏', () => {
    const lampRow = (name: string) => ['更换楼道灯', name, '2026年4月1日']
    expect(changesOf([tasksOf([lampRow('赵永福')])], [tasksOf([lampRow('钱桂兰')])])).toEqual([
      { kind: 'changed', place: '表格第1行“责任人”', former: '赵永福', now: '钱桂兰' },
    ])
  })

  it('表格中间加了一行，后面的序号变了不算改', () => {
    const rows = [
      ['更换楼道灯', '赵永福', '2026年4月1日'],
      ['修补围栏', '钱桂兰', '2026年4月8日'],
    ]
    const added = ['清理楼道', '孙志强', '2026年4月3日']
    expect(changesOf([tasksOf(rows)], [tasksOf([rows[0] ?? [], added, rows[1] ?? []])])).toEqual([
      {
        kind: 'added',
        place: '表格第2行',
        former: '',
        now: '任务：清理楼道；责任人：孙志强；时限：2026年4月3日',
      },
    ])
  })

  it('两张表，说是第几张', () => {
    const one = tasksOf([['更换楼道灯', '赵永福', '2026年4月1日']])
    const two = tasksOf([['修补围栏', '钱桂兰', '2026年4月8日']])
    const changed = tasksOf([['修补围栏', '钱桂兰', '2026年4月18日']])
    expect(changesOf([one, opening, two], [one, opening, changed])).toEqual([
      { kind: 'changed', place: '表格2第1行“时限”', former: '2026年4月8日', now: '2026年4月18日' },
    ])
  })

  it('名单只说来了谁、去了谁；基本信息说是哪一项', () => {
    const names = (list: readonly string[]): Block => ({ kind: 'names', label: '出席', names: list })
    const facts = (place: string): Block => ({
      kind: 'facts',
      rows: [
        [
          { label: '地点', value: place },
          { label: '主持人', value: '周敏' },
        ],
      ],
    })
    expect(
      changesOf([facts('二楼'), names(['赵永福', '钱桂兰'])], [facts('三楼'), names(['赵永福', '孙志强'])]),
    ).toEqual([
      { kind: 'changed', place: '表格“地点”', former: '二楼', now: '三楼' },
      { kind: 'removed', place: '“出席”', former: '钱桂兰', now: '' },
      { kind: 'added', place: '“出席”', former: '', now: '孙志强' },
    ])
  })

  it('整张表没有了，只说前几行和行数', () => {
    const rows = Array.from({ length: 40 }, (_, index) => [`任务${index}`, '赵永福', ''])
    const [gone] = changesOf([opening, tasksOf(rows)], [opening])
    expect(gone).toMatchObject({ kind: 'removed', place: '表格', now: '' })
    expect(gone?.former).toContain('……共40行')
    expect(gone?.former.split('\n')).toHaveLength(6)
  })

  it('五千行的名册，隔几行改一格、换一行，照样说得清', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [`任务${index}`, `责任人${index % 7}`, '四月'])
    const now = rows.flatMap((row, index) =>
      index % 500 === 10 ? [] : index % 500 === 20 ? [[row[0] ?? '', '改过', '四月']] : [row],
    )
    const changes = changesOf([tasksOf(rows)], [tasksOf(now)])
    expect(changes.filter((one) => one.kind === 'removed')).toHaveLength(10)
    expect(changes.filter((one) => one.kind === 'changed')).toHaveLength(10)
    expect(changes).toHaveLength(20)
    expect(changes[1]).toMatchObject({ place: '表格第20行“责任人”', former: '责任人6', now: '改过' })
  })

  it('五千行全都不一样，也不会没完没了', () => {
    const former = Array.from({ length: 5000 }, (_, index) => [`旧${index}`, '', ''])
    const now = Array.from({ length: 5000 }, (_, index) => [`新${index}`, '', ''])
    expect(changesOf([tasksOf(former)], [tasksOf(now)])).toHaveLength(10_000)
    const same = Array.from({ length: 5000 }, () => ['一样', '', ''])
    expect(changesOf([tasksOf(same)], [tasksOf(same.slice(0, 4000))])).toHaveLength(1000)
  })
})
