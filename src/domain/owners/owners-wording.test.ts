/** Reads the words of owners' votes aloud: lines, what is missing, reasons, rules, elections, barcodes. */
import { describe, expect, it } from 'vitest'
import type { MatterId, WrittenVoteId } from '../identity.ts'
import { type OwnersRule, ownersRules } from '../rules/owners-rule.ts'
import { judgeOwners, type Measures } from './owners-vote.ts'
import {
  areaWords,
  askedWords,
  barcodeOf,
  describeOwnersLine,
  describeOwnersMissing,
  describeOwnersRule,
  electionSentence,
  ownersReason,
  readBarcode,
  roundTitle,
  scopeWords,
} from './owners-wording.ts'
import type { Matter } from './written-vote.ts'

const none: Measures = { heads: 0, area: 0 }
const total: Measures = { heads: 600, area: 5_400_000 }
const judge = (rule: OwnersRule, agree: Measures, against: Measures, affected = { heads: 0, agreeing: 0 }) =>
  judgeOwners(rule, total, { for: agree, against, abstain: none, void: none }, affected)

const special = ownersRules['owners-special']
/** The figures of the picture: 378 of 600 take part, 296 agree. */
const picture = judge(special, { heads: 296, area: 2_690_430 }, { heads: 82, area: 731_430 })
const passed = judge(special, { heads: 400, area: 3_600_000 }, none)

describe('一行一行的结论', () => {
  it('人数和面积都说清须多少、有多少、还差多少', () => {
    expect(picture.lines.map(describeOwnersLine)).toEqual([
      { name: '参与人数', sentence: '共 600 人，三分之二以上须 400 人，参与 378 人', result: '还差 22 人' },
      { name: '同意人数', sentence: '参与 378 人，四分之三以上须 284 人，同意 296 人', result: '多 12 人' },
      {
        name: '参与面积',
        sentence: '共 54,000.00 ㎡，三分之二以上须 36,000.00 ㎡，参与 34,218.60 ㎡',
        result: '还差 1,781.40 ㎡',
      },
      {
        name: '同意面积',
        sentence: '参与 34,218.60 ㎡，四分之三以上须 25,663.95 ㎡，同意 26,904.30 ㎡',
        result: '多 1,240.35 ㎡',
      },
    ])
    expect(passed.lines.map((line) => describeOwnersLine(line).result).slice(0, 2)).toEqual([
      '刚好达到',
      '多 100 人',
    ])
  })

  it('标题说须达到总数的几分之几', () => {
    const words = picture.lines.flatMap((line) => (line.asked === 'affected' ? [] : [askedWords(line)]))
    expect(words.slice(0, 2)).toEqual(['须达到总数的三分之二', '须达到参与的四分之三'])
    const all = judge(ownersRules['owners-unanimous'], total, none).lines[0]
    expect(all === undefined || all.asked === 'affected' ? '' : askedWords(all)).toBe('须全部同意')
  })

  it('差什么先说参与，再说同意，再说被占用的业主', () => {
    expect(describeOwnersMissing(picture.lines)).toBe('还差 22 人、1,781.40 ㎡ 参与')
    const against = judge(special, { heads: 299, area: 3_000_000 }, { heads: 101, area: 600_000 })
    expect(describeOwnersMissing(against.lines)).toBe('还差 1 人 同意')
    expect(describeOwnersMissing(passed.lines)).toBe('')
    const elevator = judge(ownersRules.elevator, total, none, { heads: 2, agreeing: 1 })
    expect(describeOwnersMissing(elevator.lines)).toBe('还差 1 位专有部分被占用的业主同意')
  })

  it('通过和不通过都有原因', () => {
    expect(ownersReason(picture)).toBe('参与的人数和面积未达到总数的三分之二')
    expect(ownersReason(passed)).toBe('同意的人数和面积均达到参与的四分之三')
    const half = judge(
      ownersRules['owners-general'],
      { heads: 300, area: 1_800_000 },
      { heads: 100, area: 1_800_000 },
    )
    expect(ownersReason(half)).toBe('同意的面积未超过参与的半数')
    expect(ownersReason(judge(ownersRules['owners-unanimous'], total, none))).toBe('全部同意')
    expect(ownersReason(judge(ownersRules['owners-unanimous'], none, none))).toBe('没有全部同意')
    expect(ownersReason(judge(ownersRules.elevator, total, none, { heads: 2, agreeing: 1 }))).toBe(
      '专有部分被占用的业主没有全部同意',
    )
  })

  it('没有业主、没有人参与时不说“还差 0 人”', () => {
    const empty = judgeOwners(special, none, { for: none, against: none, abstain: none, void: none })
    expect(empty.lines.map((line) => describeOwnersLine(line).result)).toEqual([
      ...['没有业主', '没有人参与', '没有业主', '没有人参与'],
    ])
    expect(empty.passed).toBe(false)
  })
})

describe('别的说法', () => {
  it('每条规则一句话', () => {
    expect(describeOwnersRule(special)).toBe(
      '由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决；须经参与表决的业主专有部分面积四分之三以上且人数四分之三以上同意。',
    )
    expect(describeOwnersRule(ownersRules['owners-unanimous'])).toBe('须经全体业主全部同意。')
    expect(describeOwnersRule(ownersRules.elevator)).toContain('；专有部分被占用的业主须全部同意。')
  })

  it('面积三位一分，范围连着写，轮次接着数', () => {
    expect([0, 5, 123_456, 123_456_789].map(areaWords)).toEqual([
      ...['0.00 ㎡', '0.05 ㎡', '1,234.56 ㎡', '1,234,567.89 ㎡'],
    ])
    expect(scopeWords('万家城', { kind: 'entrance', building: '5栋', entrance: '1单元' })).toBe(
      '万家城5栋1单元',
    )
    expect(roundTitle(roundTitle('增设停车位', 2), 3)).toBe('增设停车位（第三轮）')
  })

  it('条码写出来还读得回来，全角数字和单单一个号也认', () => {
    const id = 3 as WrittenVoteId
    expect(barcodeOf(id, 12)).toBe('3-0012')
    expect(readBarcode(barcodeOf(id, 12_345))).toEqual({ writtenVoteId: 3, number: 12_345 })
    expect(readBarcode(' ００１２ ')).toEqual({ writtenVoteId: null, number: 12 })
    for (const text of ['', '0', '3-', 'abc', '3-12-4', '-12']) expect(readBarcode(text)).toBeNull()
  })

  it('选举说谁当选、谁票数相同、还缺几名', () => {
    const matters = ['甲', '乙', '丙'].map(
      (question, at): Matter => ({
        ...{ id: (at + 1) as MatterId, position: at + 1, kind: 'candidate', question, explanation: '' },
        rule: ownersRules['owners-general'],
      }),
    )
    const [first, second, third] = matters.map((matter) => matter.id)
    const ids = (...list: readonly (MatterId | undefined)[]) => list.flatMap((id) => id ?? [])
    expect(electionSentence({ seats: 2, elected: ids(first, second), tied: [], openSeats: 0 }, matters)).toBe(
      '应选 2 名，当选 2 名：甲、乙。',
    )
    expect(
      electionSentence({ seats: 2, elected: ids(first), tied: ids(second, third), openSeats: 1 }, matters),
    ).toBe('应选 2 名，当选 1 名：甲。乙、丙得票相同，超出余下的 1 个名额，须再次投票确定。')
    expect(electionSentence({ seats: 2, elected: [], tied: [], openSeats: 2 }, matters)).toBe(
      '应选 2 名，无人当选。尚缺 2 名，须另行补选。',
    )
  })
})
