/** Pins the official sentences of votes to the letter: what the chair reads out, the screen shows and Word prints. */
import { describe, expect, it } from 'vitest'
import { aFrozenRoom, aVote, fourParties, house } from '../../../tests/builders.ts'
import { type AttendanceRule, consultationRule, ruleFor, type Threshold } from '../rules/rule.ts'
import { announceVoteSentence } from './room-wording.ts'
import { decideVote, previewVote, type Room, type Tally } from './vote.ts'
import { describeLine, describeMissing, describeRule, nameThreshold, nameVerdict } from './vote-wording.ts'

const loose = consultationRule({ ...house, quorum: 'none', eachParty: false })
const consultation = consultationRule(house)
const noObjection = consultationRule({
  ...house,
  quorum: 'none',
  eachParty: false,
  agreement: 'no-objection',
})
const representatives = ruleFor('residents-representatives', house)
const collective = ruleFor('collective-members', house)

const room = (dueCount: number, presentCount: number, absentParty = ''): Room => ({
  dueCount,
  presentCount,
  parties: fourParties.map(({ name }) => ({ name, presentCount: name === absentParty ? 0 : presentCount })),
})
const tally = (agreeing: number, against: number, abstain: number): Tally => ({
  for: agreeing,
  against,
  abstain,
})

const readOut = (rule: AttendanceRule, present: Room, counted: Tally): string => {
  const decided = decideVote(rule, present, counted)
  if (!decided.ok) throw new Error(decided.failure.code)
  const vote = aVote({ rule, room: aFrozenRoom(present.dueCount, present.presentCount) })
  return announceVoteSentence(vote, { tally: counted, outcome: decided.value, chosen: null })
}

describe('主持人宣读的话', () => {
  it.each<[string, AttendanceRule, Room, Tally, string]>([
    [
      '达成协商意见',
      consultation,
      room(36, 28),
      tally(21, 4, 3),
      '到会二十八人，同意二十一票，反对四票，弃权三票，同意人数超过到会人数的半数，达成协商意见。',
    ],
    [
      '恰好一半，未达成协商意见',
      consultation,
      room(36, 28),
      tally(14, 10, 4),
      '到会二十八人，同意十四票，反对十票，弃权四票，同意人数未超过到会人数的半数，未达成协商意见。',
    ],
    [
      '零票照读',
      consultation,
      room(36, 20),
      tally(20, 0, 0),
      '到会二十人，同意二十票，反对零票，弃权零票，同意人数超过到会人数的半数，达成协商意见。',
    ],
    [
      '人数未到',
      consultation,
      room(36, 18),
      tally(18, 0, 0),
      '到会十八人，同意十八票，反对零票，弃权零票，到会人数未超过应到人数的半数，未达成协商意见。',
    ],
    [
      '有一方没有人到会',
      consultation,
      room(36, 28, '物业'),
      tally(28, 0, 0),
      '到会二十八人，同意二十八票，反对零票，弃权零票，物业没有人到会，未达成协商意见。',
    ],
    [
      '居民代表会议通过',
      representatives,
      room(67, 45),
      tally(23, 20, 2),
      '到会四十五人，同意二十三票，反对二十票，弃权二票，同意人数超过到会人数的半数，通过。',
    ],
    [
      '居民代表会议人数不到三分之二',
      representatives,
      room(67, 44),
      tally(44, 0, 0),
      '到会四十四人，同意四十四票，反对零票，弃权零票，到会人数未达到应到人数的三分之二，未通过。',
    ],
    [
      '全体成员的三分之二',
      collective,
      room(105, 105),
      tally(70, 30, 5),
      '到会一百零五人，同意七十票，反对三十票，弃权五票，同意人数达到应到人数的三分之二，通过。',
    ],
    [
      '全体成员的三分之二差一票',
      collective,
      room(105, 105),
      tally(69, 30, 6),
      '到会一百零五人，同意六十九票，反对三十票，弃权六票，同意人数未达到应到人数的三分之二，未通过。',
    ],
    [
      '没有人反对',
      noObjection,
      room(12, 10),
      tally(9, 0, 1),
      '到会十人，同意九票，反对零票，弃权一票，没有人反对，达成协商意见。',
    ],
    [
      '有人反对',
      noObjection,
      room(12, 10),
      tally(9, 1, 0),
      '到会十人，同意九票，反对一票，弃权零票，有人反对，未达成协商意见。',
    ],
    [
      '人人弃权',
      noObjection,
      room(12, 10),
      tally(0, 0, 10),
      '到会十人，同意零票，反对零票，弃权十票，没有人同意，未达成协商意见。',
    ],
  ])('%s', (_name, rule, present, counted, sentence) => {
    expect(readOut(rule, present, counted)).toBe(sentence)
  })

  it('协商会议从不说“通过”，有决定权的会议从不说“协商意见”', () => {
    expect([true, false].map((passed) => nameVerdict(consultation, passed))).toEqual([
      '达成协商意见',
      '未达成协商意见',
    ])
    expect([true, false].map((passed) => nameVerdict(representatives, passed))).toEqual(['通过', '未通过'])
  })
})

describe('门槛的说法', () => {
  it.each<[string, Threshold]>([
    ['过半数', { numerator: 1, denominator: 2, strict: true }],
    ['半数以上', { numerator: 1, denominator: 2, strict: false }],
    ['三分之二以上', { numerator: 2, denominator: 3, strict: false }],
    ['超过三分之二', { numerator: 2, denominator: 3, strict: true }],
    ['四分之三以上', { numerator: 3, denominator: 4, strict: false }],
  ])('%s', (words, threshold) => {
    expect(nameThreshold(threshold)).toBe(words)
  })
})

describe('判定的每一行', () => {
  const words = (rule: AttendanceRule, present: Room, counted: Tally): readonly string[] =>
    previewVote(rule, present, counted).lines.map((line) => {
      const { name, sentence, result } = describeLine(line, counted)
      return `${name}｜${sentence}｜${result}`
    })

  it('都达到', () => {
    expect(words(consultation, room(36, 28), tally(21, 4, 3))).toEqual([
      '票数相符｜21 + 4 + 3 = 28，与在场人数一致｜相符',
      '到会要求｜应到 36，过半数须 19 人，到会 28 人｜达到',
      '各方到会｜4 方都要有人到会，已到 4 方｜达到',
      '同意要求｜到会 28，过半数须 15 票，同意 21 票｜多 6 票',
    ])
  })

  it('都没有达到', () => {
    expect(words(consultation, room(36, 18, '物业'), tally(9, 4, 3))).toEqual([
      '票数相符｜9 + 4 + 3 = 16，在场 18 人｜还有 2 票没有着落',
      '到会要求｜应到 36，过半数须 19 人，到会 18 人｜还差 1 人',
      '各方到会｜4 方都要有人到会，已到 3 方｜物业未到',
      '同意要求｜到会 18，过半数须 10 票，同意 9 票｜还差 1 票',
    ])
  })

  it('票多了，和刚好达到', () => {
    expect(words(representatives, room(67, 45), tally(23, 21, 2))).toEqual([
      '票数相符｜23 + 21 + 2 = 46，在场 45 人｜多出 1 票',
      '到会要求｜应到 67，三分之二以上须 45 人，到会 45 人｜达到',
      '同意要求｜到会 45，过半数须 23 票，同意 23 票｜刚好达到',
    ])
  })

  it.each<[Tally, string]>([
    [tally(9, 0, 1), '有无异议｜到会 10 人，没有人反对｜无异议'],
    [tally(9, 1, 0), '有无异议｜到会 10 人，反对 1 人｜有异议'],
    [tally(0, 0, 10), '有无异议｜到会 10 人，没有人反对｜没有人同意'],
  ])('无异议 %j', (counted, line) => {
    expect(words(noObjection, room(12, 10), counted).at(-1)).toBe(line)
  })

  it('开不了会时说的是还差什么', () => {
    const lines = previewVote(consultation, room(36, 16, '物业'), tally(0, 0, 0)).lines
    expect(lines.filter((line) => line.measure !== 'sum' && !line.met).map(describeMissing)).toEqual([
      '还差 3 人到会',
      '物业还没有人到会',
      '还差 9 票',
    ])
  })
})

describe('规则的一句话', () => {
  it.each<[AttendanceRule, string]>([
    [consultation, '应到人员过半数到会、每一方都有人到会才能开会；到会人员过半数同意为达成协商意见。'],
    [loose, '到会人数不作要求；到会人员过半数同意为达成协商意见。'],
    [noObjection, '到会人数不作要求；没有人反对即达成一致。'],
    [representatives, '应到人员三分之二以上到会才能开会；到会人员过半数同意为通过。'],
    [collective, '应到人员三分之二以上到会才能开会；全体成员三分之二以上同意为通过。'],
  ])('%#', (rule, sentence) => {
    expect(describeRule(rule)).toBe(sentence)
  })
})
