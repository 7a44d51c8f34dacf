/** What a topic is, from its first word to its close-out. Knows no clock and no database. */
import type {
  CaseId,
  Day,
  Instant,
  TopicId,
  TopicMoveId,
  TopicNoteId,
  TopicPhotoId,
  TopicStageId,
} from '../identity.ts'
import type { LegalTrack } from '../rules/legal-track.ts'
import type { TopicCategory } from '../rules/track.ts'
import type { TopicState, TopicStep } from './topic-life.ts'

export const topicSources = [
  'micro-wish',
  'grid-report',
  'residents-order',
  'call',
  'visit',
  'suggestion-box',
  'joint-request',
  'hotline',
  'earlier-meeting',
] as const
/** 微心愿、网格发现、居民点单、来电、走访、意见箱、联名、12345、上次会议 */
export type TopicSource = (typeof topicSources)[number]

/** How each source is called, on the screen and in print. */
export const topicSourceNames: Readonly<Record<TopicSource, string>> = {
  'micro-wish': '微心愿',
  'grid-report': '网格发现',
  'residents-order': '居民点单',
  call: '来电',
  visit: '走访',
  'suggestion-box': '意见箱',
  'joint-request': '联名',
  hotline: '12345',
  'earlier-meeting': '上次会议',
}

export const topicUrgencies = ['ordinary', 'urgent'] as const
/** 一般 / 急办 */
export type TopicUrgency = (typeof topicUrgencies)[number]

export const topicLevels = ['deliberation', 'linkage', 'hearing'] as const
/** 议事协商（小区、网格）→ 联动协商（社区、职能部门、单位、物业）→ 听证协商（听取利害关系人，定方案） */
export type TopicLevel = (typeof topicLevels)[number]

export const topicProcedures = ['ordinary', 'four-deliberations'] as const
/** 一般议题 / 四议两公开 */
export type TopicProcedure = (typeof topicProcedures)[number]

/** Who brought a topic in; masked in print. */
export type Proposer = {
  readonly name: string
  /** 身份: 居民、网格员、人大代表 */
  readonly role: string
  /** 楼栋房号 */
  readonly room: string
  readonly phone: string
  /** 联名: how many signed; 1 where one person speaks. */
  readonly count: number
}

/** What is written down of a topic; the secretary may change it until it is closed out. */
export type TopicWords = {
  readonly title: string
  readonly description: string
  /** 诉求 */
  readonly demand: string
  readonly source: TopicSource
  readonly category: TopicCategory | null
  readonly urgency: TopicUrgency
  /** 小区 by its name; empty where it concerns none or all. */
  readonly estateName: string
  /** 地点: 4栋2单元楼道 */
  readonly place: string
  /** 涉及户数 */
  readonly householdCount: number | null
  readonly proposer: Proposer
  readonly receivedOn: Day
  /** 受理人 */
  readonly receivedBy: string
}

export const noteKinds = ['words', 'step', 'stage', 'reply'] as const
/** 补充 / 状态变化 / 四议两公开的一步 / 反馈提出人 */
export type TopicNoteKind = (typeof noteKinds)[number]

/** One entry of the dossier's own thread; never edited. */
export type TopicNote = {
  readonly id: TopicNoteId
  readonly kind: TopicNoteKind
  readonly at: Instant
  readonly on: Day
  readonly by: string
  readonly text: string
  /** What moved, for kind step. */
  readonly step: TopicStep | null
}

/** 升级 or 退回: from one level of consultation to the next, with its reason; never edited. */
export type LevelMove = {
  readonly id: TopicMoveId
  readonly at: Instant
  readonly on: Day
  /** null where the topic enters its first level. */
  readonly from: TopicLevel | null
  readonly to: TopicLevel
  readonly reason: string
  readonly by: string
}

/** One stage of 四议两公开: what it is called, and when and how it was done. */
export type TopicStage = {
  readonly id: TopicStageId
  readonly position: number
  readonly name: string
  readonly doneOn: Day | null
  readonly note: string
}

/** A photo of the place; its file lies beside the database. */
export type TopicPhoto = {
  readonly id: TopicPhotoId
  readonly hash: string
  readonly fileName: string
  readonly takenOn: Day
  readonly note: string
}

/** 议题: one line of a list. */
export type Topic = TopicWords & {
  readonly id: TopicId
  /** 议题〔2026〕17号; given at intake and kept when it is reopened. */
  readonly number: string
  readonly state: TopicState
  /** Where it is being consulted on; null before. */
  readonly level: TopicLevel | null
  /** 法律路径 the secretary chose; null takes the proposed one. */
  readonly track: LegalTrack | null
  readonly procedure: TopicProcedure
  /** 并入: the topic that it was merged into. */
  readonly mergedIntoId: TopicId | null
  readonly mergedIntoNumber: string
  /** 转交 to whom; empty where it was not transferred. */
  readonly transferredTo: string
  readonly caseId: CaseId | null
  readonly caseTitle: string
  readonly createdAt: Instant
  /** The day of 销号; null while it is not closed out. */
  readonly closedOn: Day | null
  /** How often it was opened again. */
  readonly reopenedCount: number
  readonly taskCount: number
  readonly closedTaskCount: number
  readonly meetingCount: number
}
