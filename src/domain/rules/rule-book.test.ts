/** 规则书：每一条都有出处和日期，读成一句话，用本社区的数字举例；从前的规定查得到。 */
import { describe, expect, it } from 'vitest'
import type { HouseRuleId } from '../identity.ts'
import { convenings, describeConvening, exampleConvening } from './convening.ts'
import { countingRules } from './counting-rule.ts'
import type { HouseRuleCopy } from './house-rule.ts'
import { presetHouseRule } from './rule.ts'
import { type BookRule, formerRules, fromHouse, standingRules } from './rule-book.ts'
import { describeExample, describeInOneSentence, sourceNames, workExample } from './rule-wording.ts'

const ruleOf = (key: string): BookRule => {
  const found = [...standingRules, ...formerRules].find((rule) => rule.key === key)
  if (found === undefined) throw new Error(key)
  return found
}

const house: HouseRuleCopy = {
  ...presetHouseRule('和苑社区', '2026-03-01'),
  id: 1 as HouseRuleId,
  body: 'consultation',
  wording: '过半到会，过半同意。',
  inForceUntil: '2026-05-31',
  adoptedAt: '2026-03-01T00:00:00.000Z',
}

describe('条目', () => {
  it('法律的每一条都读过原文，写明条款、施行日期；没有两条同名同时', () => {
    for (const rule of [...standingRules, ...formerRules]) {
      expect(rule.source).toBe('V')
      expect(rule.article).toMatch(/^《.+》(?:（2018年修正）)?第.+(?:条|项)/u)
      expect(rule.inForceFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
      expect((rule.inForceUntil === null) === (rule.supersededBy === '')).toBe(true)
    }
    const keys = [...standingRules, fromHouse(house), ...formerRules].map((rule) => rule.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('业主四条、居民和村民各会、集体经济组织都在；业委会会议不在法律里', () => {
    expect(standingRules.map((rule) => rule.key)).toEqual([
      'owners-general',
      'owners-special',
      'owners-unanimous',
      'elevator',
      'residents-representatives',
      'residents-assembly',
      'villagers-assembly',
      'villagers-assembly-households',
      'villagers-representatives',
      'villagers-group',
      'collective-members',
    ])
  })

  it('哪一天有哪几条：2025 年用旧法，2026 年用新法', () => {
    const on = (day: string) =>
      [...standingRules, fromHouse(house), ...formerRules]
        .filter(({ inForceFrom, inForceUntil }) => inForceFrom <= day && day <= (inForceUntil ?? day))
        .map((rule) => rule.key)
    expect(on('2025-12-31')).toContain('residents-assembly-2018')
    expect(on('2025-12-31')).not.toContain('residents-assembly')
    expect(on('2026-01-01')).toContain('residents-assembly')
    expect(on('2026-01-01')).not.toContain('residents-assembly-2018')
    expect(on('2020-12-31')).toContain('owners-special-2007')
    expect(on('2021-01-01')).not.toContain('owners-special-2007')
    expect(on('2026-05-31')).toContain('house-1')
    expect(on('2026-06-01')).not.toContain('house-1')
  })

  it('社区自己的规则标成自己的，不当法律', () => {
    expect(sourceNames[fromHouse(house).source]).toBe('本社区规则')
    expect(fromHouse(house).wording).toBe('过半到会，过半同意。')
  })
})

describe('一句话', () => {
  it.each([
    [
      'owners-general',
      '专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决；参与表决的面积过半数且人数过半数同意为通过（《中华人民共和国民法典》第二百七十八条第一款第一项至第五项、第九项）。',
    ],
    [
      'owners-special',
      '专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决；参与表决的面积四分之三以上且人数四分之三以上同意为通过（《中华人民共和国民法典》第二百七十八条第一款第六项至第八项）。',
    ],
    ['owners-unanimous', '有利害关系的业主全部同意才算通过（《中华人民共和国民法典》第二百七十九条）。'],
    [
      'residents-representatives',
      '组成人员三分之二以上到会才能开会；到会人员过半数同意为通过；居民代表不少于组成人员的五分之四（《中华人民共和国城市居民委员会组织法》第二十八条、第二十九条）。',
    ],
    [
      'residents-assembly',
      '应到人员或者户的代表过半数到会才能开会；到会人员过半数同意为通过（《中华人民共和国城市居民委员会组织法》第二十六条、第二十七条）。',
    ],
    [
      'collective-members',
      '成员三分之二以上到会才能开会；全体成员三分之二以上同意为通过（《中华人民共和国农村集体经济组织法》第二十七条）。',
    ],
  ])('%s', (key, sentence) => {
    expect(describeInOneSentence(ruleOf(key))).toBe(sentence)
  })

  it('协商会议的规则只说达成协商意见，不说通过', () => {
    expect(describeInOneSentence(fromHouse(house))).toBe(
      '应到人员过半数到会、每一方都有人到会才能开会；到会人员过半数同意为达成协商意见（《和苑社区议事规则》）。',
    )
    expect(describeInOneSentence(fromHouse({ ...house, quorum: 'none', agreement: 'no-objection' }))).toBe(
      '每一方都有人到会才能开会；没有人反对即为达成协商意见（《和苑社区议事规则》）。',
    )
  })

  it('每一条都读得通，以条款结尾', () => {
    for (const rule of [...standingRules, fromHouse(house), ...formerRules]) {
      const sentence = describeInOneSentence(rule)
      expect(sentence).toMatch(/（《.+）。$/u)
      expect(sentence).not.toMatch(/undefined|null|[A-Za-z]/u)
    }
  })
})

describe('举例', () => {
  it.each([
    ['owners-general', 1572, 1048, 525],
    ['owners-special', 1572, 1048, 786],
    ['owners-general', 2077, 1385, 693],
    ['owners-special', 2077, 1385, 1039],
    ['elevator', 14, 10, 8],
    ['residents-representatives', 67, 45, 23],
    ['residents-assembly', 100, 51, 26],
    ['collective-members', 300, 200, 200],
  ])('%s，%i：至少 %i 参加，再 %i 同意', (key, count, participating, agreeing) => {
    expect(workExample(ruleOf(key), { count, area: null }).heads).toEqual({
      base: count,
      participating,
      agreeing,
    })
  })

  it('面积同样算，到 0.01 平方米', () => {
    const { area } = workExample(ruleOf('owners-special'), { count: 3, area: 30_000_001 })
    expect(area).toEqual({ base: 30_000_001, participating: 20_000_001, agreeing: 15_000_001 })
    expect(describeExample(ruleOf('owners-special'), { count: 1572, area: 15_720_033 })).toBe(
      '1572 户：至少 1048 户参与，1048 户参与时，至少 786 户同意；157200.33 平方米：至少 104800.22 平方米参与，104800.22 平方米参与时，至少 78600.17 平方米同意。',
    )
  })

  it('读成话', () => {
    expect(describeExample(ruleOf('residents-representatives'), { count: 67, area: null })).toBe(
      '67 人：至少 45 人到会，45 人到会时，至少 23 人同意。',
    )
    expect(describeExample(ruleOf('owners-unanimous'), { count: 14, area: 140_000 })).toBe(
      '14 户：要全部同意。',
    )
    expect(describeExample(ruleOf('collective-members'), { count: 300, area: null })).toBe(
      '300 人：至少 200 人到会，至少 200 人同意。',
    )
    expect(describeExample(ruleOf('owners-general'), { count: 0, area: null })).toBe('')
  })
})

describe('业主的票怎么数', () => {
  it('只有读过原文的标成法律条文，别的标成通行做法或者待核实', () => {
    for (const { sentence, article, source } of countingRules) {
      expect(sentence).toMatch(/。$/u)
      expect(source === 'V').toBe(article.startsWith('《'))
    }
    expect(countingRules.map((rule) => sourceNames[rule.source])).toEqual([
      '法律条文',
      '法律条文',
      '法律条文',
      '法律条文',
      '通行做法',
      '通行做法',
      '待核实',
      '待核实',
    ])
  })
})

describe('谁可以提议开会', () => {
  it('读成话，算出人数', () => {
    expect(convenings.map(describeConvening)).toEqual([
      '十分之一以上的居民，或者十分之一以上的户的代表，或者三分之一以上的居民代表提议的，应当召集居民会议。',
      '五分之一以上的居民代表提议的，应当召集居民代表会议；每半年至少召开一次。',
      '百分之二十以上的业主提议的，应当召集业主大会临时会议；由业委会组织召开。',
    ])
    expect(convenings.map((one) => exampleConvening(one, { 业主: 1572, 居民代表: 67 }))).toEqual([
      '居民代表 67 人，至少 23 人提议',
      '居民代表 67 人，至少 14 人提议',
      '业主 1572 人，至少 315 人提议',
    ])
  })
})
