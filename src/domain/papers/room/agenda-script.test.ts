/** Says what the chair reads out, by the form of meeting and the kind of item. */
import { describe, expect, it } from 'vitest'
import { aMeeting, anItem } from '../../../../tests/builders.ts'
import type { AgendaItem } from '../../meeting/agenda.ts'
import type { Meeting } from '../../meeting/meeting.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import { legalRules } from '../../rules/rule.ts'
import { composeAgenda } from './agenda-script.ts'

const items: readonly AgendaItem[] = [
  anItem(1, 'inform', { title: '通报上次协商事项办理情况', presenter: '吴磊', plannedMinutes: 10 }),
  anItem(2, 'vote', { title: '增设停车位方案', presenter: '李建国', plannedMinutes: 25 }),
  anItem(3, 'discuss', { title: '东门路灯与人行道', presenter: '彭丽', plannedMinutes: 20 }),
]

const council = (agenda: readonly AgendaItem[] = items, more: Partial<Meeting> = {}): MeetingRecord =>
  aMeeting()
    .withRoll(36)
    .withItems(...agenda)
    .as(more)
    .record()

const representatives = (agenda: readonly AgendaItem[] = items): MeetingRecord => {
  const rule = legalRules.find((one) => one.id === 'residents-representatives') ?? expect.fail('没有这条规则')
  return aMeeting()
    .withRoll(30)
    .withItems(...agenda)
    .as({ form: 'residents-representatives', title: '居民代表会议' })
    .under(rule)
    .record()
}

const linesOf = (record: MeetingRecord): readonly string[] =>
  composeAgenda(record).blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')]
    return block.kind === 'heading' || block.kind === 'note' ? [block.text] : []
  })

const textOf = (record: MeetingRecord): string => linesOf(record).join('\n')

/** The lines of one item, from its heading to the next. */
const itemLines = (record: MeetingRecord, mark: string): string => {
  const lines = linesOf(record)
  const from = lines.findIndex((line) => line.startsWith(mark))
  const to = lines.findIndex((line, index) => index > from && /^（[一二三四五六七八九十]+）/u.test(line))
  return lines.slice(from, to).join('\n')
}

const tableOf = (record: MeetingRecord) => {
  const table = composeAgenda(record).blocks.find((block) => block.kind === 'table')
  return table?.kind === 'table' ? table.rows : expect.fail('没有表')
}

describe('议程表', () => {
  it('每项写类型、汇报人、用时，时间从开会接着往下排', () => {
    expect(tableOf(council())).toEqual([
      ['1', '通报上次协商事项办理情况', '通报', '吴磊', '10分钟', '19:30—19:40'],
      ['2', '增设停车位方案', '表决', '李建国', '25分钟', '19:40—20:05'],
      ['3', '东门路灯与人行道', '讨论', '彭丽', '20分钟', '20:05—20:25'],
    ])
    expect(textOf(council())).toContain('共三项，预计用时55分钟，晚上8时25分结束。')
  })

  it('过了半夜写次日，没有用时的只写开始', () => {
    const late = council(
      [anItem(1, 'discuss', { plannedMinutes: 45 }), anItem(2, 'discuss', { plannedMinutes: 0 })],
      { startTime: '23:30' },
    )
    expect(tableOf(late).map((row) => row.at(-1))).toEqual(['23:30—次日00:15', '次日00:15'])
    expect(textOf(late)).toContain('次日凌晨0时15分结束')
  })
})

describe('开会和散会', () => {
  it('应到写数，实到和请假留着填；到会要求按规则写出人数', () => {
    const text = textOf(council())
    expect(text).toContain('本次会议应到36人，实到＿＿＿人，请假＿＿＿人，到会人数符合开会要求，现在开会。')
    expect(text).toContain('应到人员过半数到会（19人），四方都有人到会，才能开会')
    expect(text).toContain('各位参会人员，大家晚上好！')
    expect(text).toContain('一是通报上次协商事项办理情况；二是表决增设停车位方案；三是讨论东门路灯与人行道。')
  })

  it('居民代表会议称呼居民代表', () => {
    expect(textOf(representatives())).toContain('各位居民代表，大家晚上好！')
  })

  it('有表决才推选计票人、监票人', () => {
    expect(textOf(council())).toContain('请推选计票人、监票人')
    expect(textOf(council(items.slice(0, 1)))).not.toContain('计票人')
  })

  it('没有议程和名册也写得出来，不出现空句', () => {
    const text = textOf(aMeeting().as({ chairName: '', recorderName: '' }).record())
    expect(text).toContain('由我主持。')
    expect(text).toContain('应到0人')
    expect(text).not.toMatch(/undefined|null|NaN/u)
  })
})

describe('每一项的主持词', () => {
  it('通报只听取，哪里也不说通过', () => {
    for (const record of [council(), representatives()]) {
      const words = itemLines(record, '（二）第一项')
      expect(words).toContain('第一项，通报上次协商事项办理情况。')
      expect(words).toContain('请吴磊通报。这一项安排10分钟。')
      expect(words).not.toContain('通过')
      expect(words).toContain('通报事项不表决')
    }
  })

  it('协商的会议表决后是协商意见，不说通过', () => {
    const words = itemLines(council(), '（三）第二项')
    expect(words).toContain('表决事项是：是否同意增设停车位方案？')
    expect(words).toContain('现在宣布：达成协商意见。')
    expect(words).toContain('现在宣布：未达成协商意见。')
    expect(words).toContain('不代替业主表决')
    expect(textOf(council())).not.toContain('通过')
  })

  it('居民代表会议表决后宣布通过或者未通过', () => {
    const pact = anItem(1, 'vote', { title: '居民公约' })
    const words = itemLines(representatives([pact]), '（二）第一项')
    expect(words).toContain('第一项，审议并表决居民公约。')
    expect(words).toContain('现在宣布：通过。')
    expect(words).toContain('现在宣布：未通过。')
  })

  it('讨论请各方依次发言，有分歧如实记录', () => {
    const words = itemLines(council(), '（四）第三项')
    expect(words).toContain('第三项，协商东门路灯与人行道。')
    expect(words).toContain('请社区、业委会、物业、居民代表依次发表意见')
    expect(words).toContain('保留分歧')
    expect(itemLines(representatives(), '（四）第三项')).toContain('第三项，讨论东门路灯与人行道。')
  })

  it('秘书写的提词印在最前面，一行一段', () => {
    const prompted = council([anItem(1, 'discuss', { title: '停车', prompt: '先讲缺口\n再讲通道' })])
    const words = itemLines(prompted, '（二）第一项').split('\n')
    expect(words[1]).toBe('提词：先讲缺口')
    expect(words[2]).toBe('再讲通道。')
  })
})
