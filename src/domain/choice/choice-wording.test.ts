/** The official words of choices among options: exact shares, rounds told, consultations never decide. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { house } from '../../../tests/builders.ts'
import { type AttendanceRule, consultationRule, ruleFor } from '../rules/rule.ts'
import { describeOptionsSettings } from './choice-rule-wording.ts'
import { type DecidedChoice, optionLineWords, optionsConclusion } from './choice-wording.ts'
import { averageText, moneyText, shareText } from './figure-wording.ts'
import { countOptions } from './options-ballot.ts'
import { decideOptions } from './options-decision.ts'
import type { Option, OptionsBallot, OptionsSettings, TieDecision } from './options-vote.ts'
import { roundSentences } from './ranked-wording.ts'

const consultation = consultationRule(house)
const representatives = ruleFor('residents-representatives', house)

const pickOne: OptionsSettings = {
  method: { kind: 'single' },
  take: 1,
  budget: null,
  decision: 'most',
  base: 'voting',
  blank: 'void',
}

const options: readonly Option[] = [
  { id: 1, label: '立体车库', cost: 50_000_00 },
  { id: 2, label: '划线车位', cost: 3_000_00 },
  { id: 3, label: '错时停车', cost: 12_50 },
]

const tick = (chosen: readonly number[], count: number): OptionsBallot => ({
  kind: 'marks',
  marks: chosen.map((option) => ({ option, value: 1 })),
  count,
})
const rank = (order: readonly number[], count: number): OptionsBallot => ({
  kind: 'marks',
  marks: order.map((option, place) => ({ option, value: place + 1 })),
  count,
})

const decided = (
  settings: Partial<OptionsSettings>,
  ballots: readonly OptionsBallot[],
  rule: AttendanceRule = consultation,
  decisions: readonly TieDecision[] = [],
): DecidedChoice => {
  const all = { ...pickOne, ...settings }
  const count = countOptions(options, all, ballots)
  const outcome = decideOptions({
    options,
    settings: all,
    count,
    presentCount: count.valid + count.void,
    quorum: [],
    decisions,
  })
  return { options, settings: all, outcome, rule }
}

const half = { numerator: 1, denominator: 2, strict: true } as const

describe('占比', () => {
  it.each<[number, number, string]>([
    [3, 7, '42.9%'],
    [0, 7, '0.0%'],
    [7, 7, '100.0%'],
    [1, 2000, '0.1%'],
    [1, 20_000, '0.01%'],
    [19_999, 20_000, '99.995%'],
    [1000, 2000, '50.0%'],
    [1000, 2001, '49.98%'],
    [1001, 2001, '50.02%'],
    [50_000_000_001, 100_000_000_000, '50.000000001%'],
    [1, 0, '—'],
  ])('%i 票在 %i 票里写作 %s', (count, base, text) => {
    expect(shareText(count, base, half)).toBe(text)
  })

  it('写出来的数从不和是否过半相反', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.integer({ min: 1, max: 100_000_000 }), (part, base) => {
        const count = Math.min(part, base)
        const written = Number(shareText(count, base, half).slice(0, -1))
        expect(Math.sign(written - 50)).toBe(Math.sign(count * 2 - base))
      }),
      { numRuns: 2000 },
    )
  })

  it('金额和平均分按整数写', () => {
    expect([moneyText(300_000), moneyText(1_205), moneyText(0)]).toEqual(['3000元', '12.05元', '0元'])
    expect(averageText({ numerator: 20, denominator: 3 })).toBe('约6.67分')
    expect(averageText({ numerator: 15, denominator: 2 })).toBe('7.50分')
  })
})

describe('一行一个方案', () => {
  it('票数、占比、费用、结果和原因', () => {
    const choice = decided({}, [tick([1], 3), tick([2], 4)])
    expect(choice.outcome.lines.map((line) => optionLineWords(choice, line))).toEqual([
      {
        label: '立体车库',
        support: '3票',
        share: '占有效票数42.9%',
        cost: '50000元',
        result: '未采用',
        reason: '得票较少',
      },
      {
        label: '划线车位',
        support: '4票',
        share: '占有效票数57.1%',
        cost: '3000元',
        result: '采用',
        reason: '',
      },
      {
        label: '错时停车',
        support: '0票',
        share: '占有效票数0.0%',
        cost: '12.50元',
        result: '未采用',
        reason: '没有得票',
      },
    ])
  })

  it('余款不够的写明差多少', () => {
    const choice = decided({ method: { kind: 'approval' }, take: null, budget: 50_000_00 }, [
      tick([2], 9),
      tick([1, 2], 5),
      tick([3], 1),
    ])
    const [first] = choice.outcome.lines.map((line) => optionLineWords(choice, line))
    expect(first?.reason).toBe('轮到时余款47000元，还差3000元')
    expect(optionsConclusion(choice)).toBe(
      '按得票从多到少，总费用不超过50000元，达成协商意见：采用“划线车位”、“错时停车”，费用合计3012.50元；“立体车库”因余款不够未列入',
    )
  })

  it('打分写总分和平均分', () => {
    const choice = decided({ method: { kind: 'score', maxScore: 10 } }, [rank([3, 1], 3)])
    const [first] = choice.outcome.lines.map((line) => optionLineWords(choice, line))
    expect(first).toMatchObject({ support: '6分（平均2.00分）', share: '' })
  })
})

describe('结论', () => {
  it('协商只说协商意见，从不说通过或者决定；代表会议才说选定', () => {
    const ballots = [tick([1], 5), tick([2], 4)]
    expect(optionsConclusion(decided({}, ballots))).toBe('“立体车库”得票最多，达成协商意见：采用“立体车库”')
    expect(optionsConclusion(decided({}, ballots, representatives))).toBe(
      '“立体车库”得票最多，选定“立体车库”',
    )
  })

  it('并列、第二轮、没有人选', () => {
    expect(optionsConclusion(decided({}, [tick([1], 5), tick([2], 5)]))).toBe(
      '“立体车库”、“划线车位”支持数相同（5），只能再取1个，须抽签、当场商定或者再投一轮',
    )
    expect(
      optionsConclusion(decided({ decision: 'majority' }, [tick([1], 5), tick([2], 4), tick([3], 3)])),
    ).toBe('没有方案得票超过有效票数的半数，“立体车库”、“划线车位”再投一轮')
    expect(optionsConclusion(decided({}, [{ kind: 'abstain', count: 3 }]))).toBe(
      '没有方案得到支持，未达成协商意见',
    )
  })

  it('抽签写进结论和那一行', () => {
    const lot: TieDecision = { place: { kind: 'cut' }, among: [1, 2], picked: [2], by: 'lot' }
    const choice = decided({}, [tick([1], 5), tick([2], 5)], consultation, [lot])
    expect(optionsConclusion(choice)).toBe(
      '“立体车库”、“划线车位”支持数相同，经抽签，取“划线车位”。达成协商意见：采用“划线车位”',
    )
    const [first] = choice.outcome.lines.map((line) => optionLineWords(choice, line))
    expect(first?.reason).toBe('票数相同，抽签未取')
  })
})

describe('逐轮计票的句子', () => {
  const ranking: Partial<OptionsSettings> = { method: { kind: 'ranked', tieRule: 'earlier-rounds' } }

  it('每一轮的票数、淘汰谁、为什么', () => {
    const choice = decided(ranking, [rank([1], 8), rank([2], 7), rank([3, 2], 3), rank([3], 2)])
    expect(roundSentences(choice)).toEqual([
      '第1轮：“立体车库”8票、“划线车位”7票、“错时停车”5票，本轮计20票，超过半数须11票。“错时停车”票数最少，淘汰。',
      '第2轮：“立体车库”8票、“划线车位”10票，本轮计18票，超过半数须10票。另有2张票所排的方案都已淘汰，不再计入。“划线车位”超过半数，计票到此结束。',
    ])
    expect(optionsConclusion(choice)).toBe('“划线车位”经2轮计票胜出，达成协商意见：采用“划线车位”')
    expect(
      choice.outcome.lines
        .map((line) => optionLineWords(choice, line))
        .map(({ support, reason }) => [support, reason]),
    ).toEqual([
      ['第2轮8票', '末轮票数较少'],
      ['第2轮10票', ''],
      ['第1轮5票', '第1轮淘汰'],
    ])
  })

  it('相同的等人决定，决定后写明怎么决定的', () => {
    const ballots = [rank([1], 5), rank([2, 3], 3), rank([3, 2], 3)]
    expect(roundSentences(decided(ranking, ballots))).toEqual([
      '第1轮：“立体车库”5票、“划线车位”3票、“错时停车”3票，本轮计11票，超过半数须6票。“划线车位”、“错时停车”第1轮都是3票，须抽签或者当场商定淘汰哪一个。',
    ])
    const lot: TieDecision = {
      place: { kind: 'elimination', round: 1 },
      among: [2, 3],
      picked: [3],
      by: 'lot',
    }
    const [first, second] = roundSentences(decided(ranking, ballots, consultation, [lot]))
    expect(first).toContain('“划线车位”、“错时停车”票数相同，经抽签，淘汰“错时停车”。')
    expect(second).toContain('“划线车位”超过半数')
  })
})

describe('选法的句子', () => {
  it.each<[string, Partial<OptionsSettings>, readonly string[]]>([
    [
      '限选过半数',
      { method: { kind: 'several', limit: 2 }, take: 2, decision: 'majority' },
      [
        '每票最多选2个方案，多选的票无效，少选有效，没有填写的票无效。',
        '得票超过有效票数的半数的方案按得票从多到少选定，最多2个。',
        '在能否选定的界限上票数或者分数相同的，抽签、当场商定或者再投一轮。',
      ],
    ],
    [
      '菜单',
      { method: { kind: 'approval' }, take: null, budget: 300_000_00, blank: 'abstain' },
      [
        '每票可以选任意几个方案，没有填写的票算弃权。',
        '方案按得票从多到少选定，总费用不超过300000元；余款不够的跳过，接着看后面的方案。',
        '在能否选定的界限上票数或者分数相同的，抽签、当场商定或者再投一轮。',
      ],
    ],
  ])('%s', (_name, settings, sentences) => {
    expect(describeOptionsSettings({ ...pickOne, ...settings })).toEqual(sentences)
  })
})

it('任何一次协商的任何一句都不说通过、决定或者选定', () => {
  const anyBallots = fc.array(
    fc.record({ chosen: fc.shuffledSubarray([1, 2, 3]), count: fc.integer({ min: 1, max: 4 }) }),
    { maxLength: 8 },
  )
  const anySettings = fc.constantFrom<Partial<OptionsSettings>>(
    {},
    { decision: 'majority' },
    { method: { kind: 'approval' }, take: null, budget: 3_100_00 },
    { method: { kind: 'ranked', tieRule: 'lot' }, decision: 'majority' },
    { method: { kind: 'score', maxScore: 5 } },
  )
  fc.assert(
    fc.property(anyBallots, anySettings, (papers, settings) => {
      const isTick = settings.method?.kind === undefined || settings.method.kind === 'approval'
      const choice = decided(
        settings,
        papers.map(({ chosen, count }) => (isTick ? tick(chosen, count) : rank(chosen, count))),
      )
      const words = [
        optionsConclusion(choice),
        ...choice.outcome.lines.flatMap((line) => Object.values(optionLineWords(choice, line))),
      ].join('')
      expect(words).not.toMatch(/通过|决定|选定|undefined|NaN/u)
    }),
    { numRuns: 500 },
  )
})
