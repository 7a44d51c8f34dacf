/** Makes a written vote of owners as facts, small or of a whole estate, the same on every run. */
import type {
  DeliveryId,
  DwellingId,
  EstateId,
  HeadId,
  MatterId,
  WrittenBallotId,
  WrittenVoteId,
} from '../../src/domain/identity.ts'
import { judgeOwners, type Measures } from '../../src/domain/owners/owners-vote.ts'
import type {
  BallotFigures,
  FrozenUnit,
  Head,
  Matter,
  WrittenBallot,
  WrittenFacts,
  WrittenResult,
  WrittenVote,
} from '../../src/domain/owners/written-vote.ts'
import { type OwnersRuleId, ownersRules } from '../../src/domain/rules/owners-rule.ts'

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const givens = ['伟', '秀英', '建国', '丽华', '志强', '桂香', '敏', '小莉', '国庆', '海波', '玉珍', '晓燕']

const nameOf = (index: number): string =>
  `${surnames[index % surnames.length]}${givens[Math.floor(index / surnames.length) % givens.length]}${index < 240 ? '' : (givens[index % givens.length]?.[0] ?? '')}`

const unitOf = (index: number): FrozenUnit => {
  const building = Math.floor(index / 132) + 1
  const inside = index % 132
  return {
    dwellingId: (index + 1) as DwellingId,
    building: `${building}栋`,
    entrance: `${Math.floor(inside / 66) + 1}单元`,
    room: `${Math.floor((inside % 66) / 2) + 1}0${(inside % 2) + 1}`,
    area: 8826 + ((index * 137) % 5200),
    areaSource: index % 9 === 0 ? 'contract' : 'registered',
  }
}

const matterOf = (position: number, question: string, rule: OwnersRuleId, seats: number | null): Matter => ({
  id: position as MatterId,
  position,
  kind: seats === null ? 'proposal' : 'candidate',
  question,
  explanation: '',
  rule: ownersRules[rule],
})

const sum = (heads: readonly Head[]): Measures => ({
  heads: heads.length,
  area: heads.reduce((total, head) => total + head.area, 0),
})

/** What may be told of a sample. */
export type WrittenSample = {
  readonly headCount?: number
  readonly questions?: readonly string[]
  readonly seats?: number | null
  /** Every how many-th owner did not answer, is against, abstains. */
  readonly silentEvery?: number
  readonly againstEvery?: number
  readonly vote?: Partial<WrittenVote>
  readonly withResult?: boolean
}

const figuresOf = (heads: readonly Head[], ballots: readonly WrittenBallot[]): BallotFigures => {
  const of = (...states: WrittenBallot['state'][]): Measures => {
    const ids = new Set(ballots.filter((one) => states.includes(one.state)).map((one) => one.headId))
    return sum(heads.filter((head) => ids.has(head.id)))
  }
  return {
    electorate: sum(heads),
    issued: of('outstanding', 'valid', 'void'),
    returned: of('valid', 'void'),
    valid: of('valid'),
    void: of('void'),
    outstanding: of('outstanding'),
    undelivered: of('undelivered'),
    replacedCount: ballots.filter((one) => one.state === 'replaced').length,
  }
}

/** 万家城小区's vote in writing over the given number of owners; a head for each unit but the last, which holds two. */
export const aWrittenVote = (sample: WrittenSample = {}): WrittenFacts => {
  const {
    headCount = 40,
    questions = [
      '是否同意在小区东门北侧空地增设新能源汽车充电桩60个，由物业公司统一管理',
      '是否同意将地面公共车位停车收费标准调整为每月150元',
    ],
    seats = null,
    silentEvery = 5,
    againstEvery = 6,
    withResult = true,
  } = sample
  const heads = Array.from({ length: headCount }, (_, index): Head => {
    const first = unitOf(index)
    const units = index === headCount - 1 ? [first, unitOf(headCount)] : [first]
    return {
      id: (index + 1) as HeadId,
      names: index % 11 === 0 ? `${nameOf(index)}、${nameOf(index + 7)}` : nameOf(index),
      isDeveloper: false,
      isAffected: false,
      area: units.reduce((total, unit) => total + unit.area, 0),
      units,
    }
  })
  const stateOf = (index: number): WrittenBallot['state'] =>
    index % silentEvery === 0
      ? index % (2 * silentEvery) === 0
        ? 'undelivered'
        : 'outstanding'
      : index % 37 === 1
        ? 'void'
        : 'valid'
  const ballots = heads.map(
    (head, index): WrittenBallot => ({
      id: (index + 1) as WrittenBallotId,
      headId: head.id,
      number: index + 1,
      state: stateOf(index),
      deliveries:
        stateOf(index) === 'undelivered'
          ? []
          : [
              {
                id: (index + 1) as DeliveryId,
                way: index % 17 === 0 ? 'posted' : 'handed',
                on: '2026-12-02',
                carrier: '陈素芬',
                noticeOn: null,
                note: '',
                withdrawnAt: null,
              },
            ],
      visits: index % 10 === 5 ? [{ on: '2026-12-08', carrier: '陈素芬', note: '家中无人' }] : [],
      proxies: [],
      returnedOn: stateOf(index) === 'valid' || stateOf(index) === 'void' ? '2026-12-10' : null,
      first: null,
      second: null,
      settled: null,
      former: [],
      replacedBy: null,
    }),
  )
  const rule: OwnersRuleId = seats === null ? 'owners-special' : 'owners-general'
  const matters = questions.map((question, index) => matterOf(index + 1, question, rule, seats))
  const figures = figuresOf(heads, ballots)
  const validHeads = heads.filter((_, index) => stateOf(index) === 'valid')
  const outcomes = matters.map((matter) => {
    const choosing = (wanted: 'for' | 'against' | 'abstain'): Measures =>
      sum(
        validHeads.filter((head) => {
          const turn = (head.id + matter.position) % againstEvery
          return wanted === (turn === 0 ? 'against' : turn === 1 && head.id % 4 === 0 ? 'abstain' : 'for')
        }),
      )
    const counts = {
      for: choosing('for'),
      against: choosing('against'),
      abstain: choosing('abstain'),
      void: { heads: 0, area: 0 },
    }
    return { matterId: matter.id, outcome: judgeOwners(matter.rule, figures.electorate, counts) }
  })
  const result: WrittenResult = {
    kind: 'preliminary',
    at: '2026-12-21T02:00:00.000Z',
    by: '周敏',
    reason: '',
    figures,
    matters: outcomes,
    election:
      seats === null
        ? null
        : { seats, elected: matters.slice(0, seats).map((one) => one.id), tied: [], openSeats: 0 },
  }
  const vote: WrittenVote = {
    id: 12 as WrittenVoteId,
    title: seats === null ? '增设充电桩和调整停车收费' : '选举第三届业主委员会委员',
    estateId: 1 as EstateId,
    estateName: '万家城小区',
    scope: { kind: 'estate' },
    state: withResult ? 'preliminary' : 'frozen',
    organiser: '万家城小区业主委员会',
    place: '小区党群服务站一楼',
    contact: '0731-85550123',
    explanation: '',
    opensOn: '2026-12-01',
    untilOn: '2026-12-20',
    untilTime: '18:00',
    objectionDays: 7,
    objectionsUntil: withResult ? '2026-12-28' : null,
    countsParking: false,
    isDoubleEntry: true,
    proxyLimit: 3,
    seats,
    matters,
    roundOf: null,
    roundBy: '',
    roundReason: '',
    tellers: '唐小莉、吴磊',
    scrutineer: '李建国',
    extensions: [],
    results: withResult ? [result] : [],
    frozenAt: '2026-11-20T02:00:00.000Z',
    openedAt: null,
    closedAt: withResult ? '2026-12-21T02:00:00.000Z' : null,
    finalAt: null,
    annulled: null,
    ...sample.vote,
  }
  return {
    communityName: '和苑社区',
    vote,
    figures,
    heads,
    ballots,
    carriers: [{ building: '1栋', entrance: '', name: '陈素芬' }],
    objections: [],
  }
}
