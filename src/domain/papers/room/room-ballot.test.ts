/** Says how many ballots are printed for a vote in the room, and what each asks. */
import { describe, expect, it } from 'vitest'
import { aMeeting, anItem, aVote, id } from '../../../../tests/builders.ts'
import { ownersCommitteeElection } from '../../choice/election-rules.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import type { ChoosingSheet } from '../../vote/choosing.ts'
import type { Block, PlainDocument } from '../document.ts'
import { composeRoomBallots } from './room-ballot.ts'

type Copies = Extract<Block, { kind: 'copies' }>

const copiesOf = (paper: PlainDocument | undefined): Copies => {
  const block = paper?.blocks[0]
  return block?.kind === 'copies' ? block : expect.fail('没有票')
}

const tableOf = (paper: PlainDocument | undefined) => {
  const table = copiesOf(paper).pattern.find((block) => block.kind === 'table')
  return table?.kind === 'table' ? table : expect.fail('没有表')
}

const noteOf = (paper: PlainDocument | undefined): string => {
  const note = copiesOf(paper).pattern.find((block) => block.kind === 'note')
  return note?.kind === 'note' ? note.text : expect.fail('没有说明')
}

const meeting = (due: number, more: Parameters<typeof anItem>[2] = {}): MeetingRecord =>
  aMeeting()
    .withRoll(due)
    .withObservers(5)
    .withItems(anItem(1, 'inform'), anItem(2, 'vote', { title: '增设停车位方案', ...more }))
    .record()

const options = (
  more: Partial<Extract<ChoosingSheet, { kind: 'options' }>['settings']> = {},
): ChoosingSheet => ({
  kind: 'options',
  options: [
    { id: 1, label: '凉亭', cost: 1_250_000 },
    { id: 2, label: '健身器材', cost: null },
  ],
  settings: {
    method: { kind: 'several', limit: 2 },
    take: 1,
    budget: null,
    decision: 'most',
    base: 'voting',
    blank: 'void',
    ...more,
  },
  entry: 'ballots',
  ballots: [],
  totals: null,
  decisions: [],
})

const asking = (choosing: ChoosingSheet): readonly PlainDocument[] =>
  composeRoomBallots(meeting(36, { votes: [aVote({ method: 'options', choosing })] }))

describe('会场表决票', () => {
  it('每个表决事项一份，应到几人印几张，列席的没有票', () => {
    const papers = composeRoomBallots(meeting(36))
    expect(papers).toHaveLength(1)
    expect(copiesOf(papers[0]).rows).toHaveLength(36)
    expect(papers[0]?.fileName.paper).toBe('会场表决票（第二项）')
    expect(noteOf(papers[0])).toContain('按应到人数印制36张')
  })

  it('回避的人没有票', () => {
    const record = meeting(36, { recusals: [{ entryId: id(3), name: '成员3', reason: '本人利益' }] })
    const [paper] = composeRoomBallots(record)
    expect(copiesOf(paper).rows).toHaveLength(35)
    expect(noteOf(paper)).toContain('按应到人数减去回避1人印制35张')
  })

  it('没有表决事项或者没有人，就没有票', () => {
    expect(composeRoomBallots(aMeeting().withRoll(5).withItems(anItem(1, 'discuss')).record())).toEqual([])
    expect(composeRoomBallots(meeting(0))).toEqual([])
  })

  it('票上有会议、日期、事项和三个方框，没有任何人的名字和编号', () => {
    const [paper] = composeRoomBallots(meeting(36))
    expect(tableOf(paper).rows).toEqual([['是否同意增设停车位方案？', '□', '□', '□']])
    expect(tableOf(paper).columns.map((column) => column.heading)).toEqual([
      '表决事项',
      '同意',
      '反对',
      '弃权',
    ])
    const text = JSON.stringify(paper)
    expect(text).toContain('南方印象小区四方议事会表决票')
    expect(text).toContain('2026年3月12日')
    expect(text).not.toMatch(/成员\d|barcode/u)
    expect(copiesOf(paper).rows.flat()).toEqual([])
  })

  it('会上提出过问题的，印那个问题', () => {
    const [paper] = composeRoomBallots(meeting(5, { votes: [aVote({ question: '是否同意按方案一增设？' })] }))
    expect(tableOf(paper).rows[0]?.[0]).toBe('是否同意按方案一增设？')
  })

  it('短的一张纸四张，长的两张或者一张', () => {
    const perSheet = (title: string) => copiesOf(composeRoomBallots(meeting(8, { title }))[0]).perSheet
    expect(perSheet('增设停车位')).toBe(4)
    expect(perSheet('停车'.repeat(80))).toBe(2)
    expect(perSheet('停车'.repeat(400))).toBe(1)
  })
})

describe('方案和候选人', () => {
  it('方案一行一个，有费用的写费用，另有弃权', () => {
    const [paper] = asking(options())
    expect(tableOf(paper).rows).toEqual([
      ['1', '凉亭', '12500元', '□'],
      ['2', '健身器材', '', '□'],
      ['', '弃权（选了弃权的，不再选方案）', '', '□'],
    ])
    expect(noteOf(paper)).toContain('每票最多选2个方案')
  })

  it('排序写名次，打分写分数', () => {
    const [ranked] = asking(options({ method: { kind: 'ranked', tieRule: 'lot' } }))
    expect(tableOf(ranked).columns.at(-1)?.heading).toBe('名次')
    expect(tableOf(ranked).rows[0]?.at(-1)).toBe('')
    const [scored] = asking(options({ method: { kind: 'score', maxScore: 10 } }))
    expect(noteOf(scored)).toContain('0分到10分')
  })

  it('候选人一行一个，写明应选几人；准许另选的留出空行', () => {
    const [paper] = asking({
      kind: 'election',
      rule: { ...ownersCommitteeElection, writeIns: true },
      seats: 2,
      round: 1,
      candidates: ['甲某', '乙某', '丙某'].map((label, index) => ({
        id: index + 1,
        label,
        isWriteIn: false,
      })),
      entry: 'ballots',
      ballots: [],
      totals: null,
    })
    expect(tableOf(paper).rows.map((row) => row[1])).toEqual(['甲某', '乙某', '丙某', '另选人：', '另选人：'])
    expect(noteOf(paper)).toContain('应选2人')
  })
})
