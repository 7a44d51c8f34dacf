/** Describes a vote of owners taken in writing over days, its ballots and its life cycle. Knows no clock and no database. */
import type {
  ClockTime,
  Day,
  DeliveryId,
  DwellingId,
  EstateId,
  HeadId,
  Instant,
  MatterId,
  ObjectionId,
  ProxyId,
  WrittenBallotId,
  WrittenVoteId,
} from '../identity.ts'
import type { AreaSource } from '../roster/roster-unit.ts'
import type { OwnersRule } from '../rules/owners-rule.ts'
import type { Measures, OwnersOutcome, PaperChoice } from './owners-vote.ts'

/** 小区、一幢或一个单元: whose owners decide. */
export type WrittenScope =
  | { readonly kind: 'estate' }
  | { readonly kind: 'building'; readonly building: string }
  | { readonly kind: 'entrance'; readonly building: string; readonly entrance: string }

export const writtenStates = ['prepared', 'frozen', 'open', 'preliminary', 'final', 'annulled'] as const
/** 准备中、名册已锁定、征求中、暂时结果、最终结果、已宣布无效 */
export type WrittenState = (typeof writtenStates)[number]

export const writtenSteps = ['freeze', 'thaw', 'open', 'close', 'finalize', 'annul'] as const
export type WrittenStep = (typeof writtenSteps)[number]

/** The life cycle: from, step, to. Thawing is refused once a ballot was delivered; nothing moves a final vote but annulment. */
export const writtenLifeCycle: readonly {
  readonly from: WrittenState
  readonly step: WrittenStep
  readonly to: WrittenState
}[] = [
  { from: 'prepared', step: 'freeze', to: 'frozen' },
  { from: 'frozen', step: 'thaw', to: 'prepared' },
  { from: 'frozen', step: 'open', to: 'open' },
  { from: 'open', step: 'close', to: 'preliminary' },
  { from: 'preliminary', step: 'finalize', to: 'final' },
  { from: 'prepared', step: 'annul', to: 'annulled' },
  { from: 'frozen', step: 'annul', to: 'annulled' },
  { from: 'open', step: 'annul', to: 'annulled' },
  { from: 'preliminary', step: 'annul', to: 'annulled' },
  { from: 'final', step: 'annul', to: 'annulled' },
]

/** The state after a step, or null where the life cycle does not allow it. */
export const writtenStateAfter = (from: WrittenState, step: WrittenStep): WrittenState | null =>
  writtenLifeCycle.find((row) => row.from === from && row.step === step)?.to ?? null

export const matterKinds = ['proposal', 'candidate'] as const
/** 表决事项 / 候选人 */
export type MatterKind = (typeof matterKinds)[number]

/** One line to tick on the ballot: a matter as it will be printed, or a candidate's name. */
export type Matter = {
  readonly id: MatterId
  readonly position: number
  readonly kind: MatterKind
  readonly question: string
  readonly explanation: string
  /** The rule of the day on which the electorate was frozen. */
  readonly rule: OwnersRule
}

/** 延长: a window that was made longer. */
export type Extension = {
  readonly at: Instant
  readonly formerOn: Day
  readonly formerTime: ClockTime
  readonly untilOn: Day
  readonly untilTime: ClockTime
  readonly reason: string
}

/** 发出 = 收回 + 未收回, 收回 = 有效 + 作废; 未送达 are those that no one was handed yet. Heads and area each. */
export type BallotFigures = {
  readonly electorate: Measures
  readonly issued: Measures
  readonly returned: Measures
  readonly valid: Measures
  readonly void: Measures
  readonly outstanding: Measures
  readonly undelivered: Measures
  /** Ballots handed out anew in place of a former one, which stays on record and is not counted. */
  readonly replacedCount: number
}

/** What one matter came to. */
export type MatterResult = { readonly matterId: MatterId; readonly outcome: OwnersOutcome }

/** Who was elected among the candidates of a vote. */
export type WrittenElection = {
  readonly seats: number
  readonly elected: readonly MatterId[]
  /** Candidates of the same number of votes at the last seat; people decide by a second round. */
  readonly tied: readonly MatterId[]
  readonly openSeats: number
}

export const resultKinds = ['preliminary', 'corrected', 'final'] as const
/** 暂时结果 / 更正后的暂时结果 / 最终结果 */
export type ResultKind = (typeof resultKinds)[number]

/** A result with its figures; a later one never overwrites it. */
export type WrittenResult = {
  readonly kind: ResultKind
  readonly at: Instant
  readonly by: string
  readonly reason: string
  readonly figures: BallotFigures
  readonly matters: readonly MatterResult[]
  readonly election: WrittenElection | null
}

/** 书面征求意见: one window in which the owners of a scope answer one or several matters on one ballot. */
export type WrittenVote = {
  readonly id: WrittenVoteId
  readonly title: string
  readonly estateId: EstateId
  readonly estateName: string
  readonly scope: WrittenScope
  readonly state: WrittenState
  /** 组织单位: 业主委员会, or who does it in its place. */
  readonly organiser: string
  readonly place: string
  readonly contact: string
  /** 依据和情况说明, for the notice before and the ballot. */
  readonly explanation: string
  readonly opensOn: Day
  readonly untilOn: Day
  readonly untilTime: ClockTime
  /** Calendar days in which objections to the preliminary result are taken. */
  readonly objectionDays: number
  readonly objectionsUntil: Day | null
  readonly countsParking: boolean
  readonly isDoubleEntry: boolean
  /** How many owners one person may stand for; null for no limit. Elections allow at most three. */
  readonly proxyLimit: number | null
  /** Seats where the matters are candidates; null for proposals. */
  readonly seats: number | null
  readonly matters: readonly Matter[]
  /** The vote that this one repeats. */
  readonly roundOf: WrittenVoteId | null
  /** Who decided to hold this further round, and why; empty for a first one. */
  readonly roundBy: string
  readonly roundReason: string
  readonly tellers: string
  readonly scrutineer: string
  readonly extensions: readonly Extension[]
  readonly results: readonly WrittenResult[]
  readonly frozenAt: Instant | null
  readonly openedAt: Instant | null
  readonly closedAt: Instant | null
  readonly finalAt: Instant | null
  readonly annulled: { readonly at: Instant; readonly by: string; readonly reason: string } | null
}

/** A dwelling in the frozen electorate; `area` in 0.01 m². */
export type FrozenUnit = {
  readonly dwellingId: DwellingId
  readonly building: string
  readonly entrance: string
  readonly room: string
  readonly area: number
  readonly areaSource: AreaSource
}

/** 业主: one head of the electorate with all its units. */
export type Head = {
  readonly id: HeadId
  readonly names: string
  readonly isDeveloper: boolean
  /** The owner's exclusive part is occupied by what is voted on. */
  readonly isAffected: boolean
  readonly area: number
  readonly units: readonly FrozenUnit[]
}

export const deliveryWays = ['handed', 'posted', 'undeliverable'] as const
/** 当面送达 / 邮寄 / 无法送达（公告） */
export type DeliveryWay = (typeof deliveryWays)[number]

/** 送达 of a ballot; an undeliverable one names the day of its notice. */
export type Delivery = {
  readonly id: DeliveryId
  readonly way: DeliveryWay
  readonly on: Day
  readonly carrier: string
  readonly noticeOn: Day | null
  readonly note: string
  readonly withdrawnAt: Instant | null
}

/** 上门: a visit without a ballot. */
export type Visit = { readonly on: Day; readonly carrier: string; readonly note: string }

export const voidReasons = [
  'unsigned',
  'unclear',
  'altered',
  'not-owner',
  'copy',
  'late',
  'blank',
  'too-many',
  'other',
] as const
/** 未签名、意见无法辨认、涂改、非业主本人且无委托、复印票、逾期、空白、选人超过应选名额、其他 */
export type VoidReason = (typeof voidReasons)[number]

/** What one person read from a returned ballot; `choices` in the order of the matters, empty where the whole ballot is void. */
export type Entry = {
  readonly choices: readonly PaperChoice[]
  readonly voidReason: VoidReason | null
  readonly voidNote: string
  readonly proxyId: ProxyId | null
  readonly enteredBy: string
  readonly at: Instant
}

export const ballotStates = ['undelivered', 'outstanding', 'valid', 'void', 'replaced'] as const
/** 未送达、未收回、有效、作废、已换发 */
export type BallotState = (typeof ballotStates)[number]

/** 委托: who signs for an owner, and on which matters; empty means all of them. */
export type Proxy = {
  readonly id: ProxyId
  readonly agentName: string
  readonly relation: string
  readonly matterIds: readonly MatterId[]
  readonly writtenOn: Day
  readonly note: string
  readonly withdrawnAt: Instant | null
}

/** 表决票 of one head, with everything that happened to it. */
export type WrittenBallot = {
  readonly id: WrittenBallotId
  readonly headId: HeadId
  /** Printed on the ballot and on its stub; from 1, never given to another head once ballots were written as papers. */
  readonly number: number
  readonly state: BallotState
  readonly deliveries: readonly Delivery[]
  readonly visits: readonly Visit[]
  readonly proxies: readonly Proxy[]
  readonly returnedOn: Day | null
  /** 初录 / 复录 / 核定 */
  readonly first: Entry | null
  readonly second: Entry | null
  readonly settled: (Entry & { readonly reason: string }) | null
  /** What was entered before and put right, oldest first. */
  readonly former: readonly (Entry & { readonly pass: EntryPass; readonly reason: string })[]
  /** The ballot given out in its place, and why. */
  readonly replacedBy: {
    readonly number: number
    readonly on: Day
    readonly reason: string
  } | null
}

export const entryPasses = ['first', 'second', 'settled'] as const
export type EntryPass = (typeof entryPasses)[number]

/** 异议 to the electorate or to the preliminary result, with its answer. */
export type WrittenObjection = {
  readonly id: ObjectionId
  readonly name: string
  readonly text: string
  readonly raisedOn: Day
  readonly answer: string
  readonly isUpheld: boolean
  readonly answeredOn: Day | null
}

/** 楼栋长 or another person who carries the ballots of a building or of one entrance (empty: the whole building). */
export type Carrier = { readonly building: string; readonly entrance: string; readonly name: string }

/** Everything that is known of one written vote; all its papers are computed from it. */
export type WrittenFacts = {
  readonly communityName: string
  readonly vote: WrittenVote
  readonly figures: BallotFigures
  readonly heads: readonly Head[]
  readonly ballots: readonly WrittenBallot[]
  readonly carriers: readonly Carrier[]
  readonly objections: readonly WrittenObjection[]
}
