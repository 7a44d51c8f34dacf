/** The items of a meeting, their stages and outcomes, as tables. Knows no clock and no database. */
import type { Span } from '../calendar.ts'
import type { AgendaItemId, Instant, PointId, RollEntryId, SpeechId, TaskId, TopicId } from '../identity.ts'
import type { Resolution } from '../resolution.ts'
import type { LegalTrack } from '../rules/legal-track.ts'
import type { TopicCategory } from '../rules/track.ts'
import type { Recusal } from '../vote/vote.ts'
import type { Vote } from '../vote/vote-facts.ts'

export const agendaKinds = ['inform', 'discuss', 'vote'] as const
/** 通报 / 讨论 / 表决 */
export type AgendaKind = (typeof agendaKinds)[number]

export const stages = ['introduce', 'discuss', 'vote', 'resolve'] as const
/** 介绍 → 讨论 → 表决 → 决议 */
export type Stage = (typeof stages)[number]

/** The stages that an item of a kind goes through; a 通报 is heard and never passed. */
export const stagesOf: Readonly<Record<AgendaKind, readonly Stage[]>> = {
  inform: ['introduce'],
  discuss: ['introduce', 'discuss', 'resolve'],
  vote: ['introduce', 'discuss', 'vote', 'resolve'],
}

/** The stage after (or before) one, or null at the end. */
export const stageBeside = (kind: AgendaKind, stage: Stage, step: 1 | -1): Stage | null =>
  stagesOf[kind][stagesOf[kind].indexOf(stage) + step] ?? null

export const itemStates = ['waiting', 'current', 'finished'] as const
/** 未到 / 正在进行 / 已结束 */
export type ItemState = (typeof itemStates)[number]

export const itemOutcomes = [
  'adopted',
  'adopted-with-conditions',
  'rejected',
  'consensus',
  'disagreement',
  'deferred',
  'referred',
  'withdrawn',
  'informed',
  'discussed',
] as const
/** 通过、附条件通过、未通过、达成一致、保留分歧、暂缓、提交上一级协商、撤回、已通报、已讨论 */
export type ItemOutcome = (typeof itemOutcomes)[number]

/** Outcomes that the chair may state without a vote, for each kind of item; 通过 and 未通过 come only from a vote. */
export const outcomesWithoutVote: Readonly<Record<AgendaKind, readonly ItemOutcome[]>> = {
  inform: ['informed', 'deferred', 'withdrawn'],
  discuss: ['consensus', 'disagreement', 'discussed', 'deferred', 'referred', 'withdrawn'],
  vote: ['consensus', 'disagreement', 'deferred', 'referred', 'withdrawn'],
}

/** Outcomes that a resolution can be written from. */
export const canResolveFrom = (outcome: ItemOutcome | null): boolean =>
  outcome === 'adopted' || outcome === 'adopted-with-conditions' || outcome === 'consensus'

/** Whether an item comes up again at the next meeting: without an outcome, 保留分歧, 暂缓 or 提交上一级. */
export const isLeftOpen = (outcome: ItemOutcome | null): boolean =>
  outcome === null || outcome === 'deferred' || outcome === 'disagreement' || outcome === 'referred'

/** Outcomes that want a word of reason. */
export const needsReason = (outcome: ItemOutcome): boolean =>
  outcome === 'disagreement' || outcome === 'deferred' || outcome === 'referred' || outcome === 'withdrawn'

/** 发言: a turn asked for, held and ended. */
export type Speech = {
  readonly id: SpeechId
  readonly entryId: RollEntryId | null
  readonly speakerName: string
  readonly queuedAt: Instant
  readonly startedAt: Instant | null
  readonly endedAt: Instant | null
  readonly limitSeconds: number
  readonly withdrawnAt: Instant | null
}

/** 发言要点: what was said, in a line. */
export type Point = {
  readonly id: PointId
  readonly speechId: SpeechId | null
  readonly entryId: RollEntryId | null
  readonly speakerName: string
  readonly text: string
  /** 不同意见, printed as such. */
  readonly isDissent: boolean
  readonly at: Instant
  readonly withdrawnAt: Instant | null
}

/** 议程项 */
export type AgendaItem = {
  readonly id: AgendaItemId
  readonly position: number
  readonly kind: AgendaKind
  readonly title: string
  /** 汇报人 */
  readonly presenter: string
  readonly plannedMinutes: number
  /** 主持提词 */
  readonly prompt: string
  /** 说明、方案 */
  readonly explanation: string
  /** The open task that this item reports on. */
  readonly taskId: TaskId | null
  /** The topic that this item takes up. */
  readonly topicId: TopicId | null
  /** What the matter is about; null leaves it to the words of the title. */
  readonly category: TopicCategory | null
  /** The track that the secretary chose; null takes the proposed one. */
  readonly track: LegalTrack | null
  /** 临时议题: added while the meeting ran. */
  readonly isExtra: boolean
  readonly state: ItemState
  readonly stage: Stage
  readonly outcome: ItemOutcome | null
  /** Reason or words that go with the outcome: conditions, why deferred, to which level. */
  readonly outcomeText: string
  readonly spans: readonly Span[]
  readonly speeches: readonly Speech[]
  readonly points: readonly Point[]
  /** 回避: who does not vote on this item; frozen into each vote. */
  readonly recusals: readonly Recusal[]
  readonly votes: readonly Vote[]
  readonly resolution: Resolution | null
}

/** The vote whose result counts: the latest that was announced. */
export const announcedVote = (item: Pick<AgendaItem, 'votes'>): Vote | null =>
  item.votes.findLast((vote) => vote.state === 'announced') ?? null

/** The latest vote that was ever announced, followed or annulled ones too; every later vote says why it is taken. */
export const latestResult = (item: Pick<AgendaItem, 'votes'>): Vote | null =>
  item.votes.findLast((vote) => vote.outcome !== null) ?? null

/** The vote that is open now. */
export const openVote = (item: Pick<AgendaItem, 'votes'>): Vote | null =>
  item.votes.findLast((vote) => vote.state === 'open') ?? null

/** Points that stand, in order of time. */
export const standingPoints = (item: Pick<AgendaItem, 'points'>): readonly Point[] =>
  item.points.filter((point) => point.withdrawnAt === null)

/** Who speaks now. */
export const currentSpeech = (item: Pick<AgendaItem, 'speeches'>): Speech | null =>
  item.speeches.findLast((speech) => speech.startedAt !== null && speech.endedAt === null) ?? null

/** Who waits to speak, first come first served. */
export const waitingSpeeches = (item: Pick<AgendaItem, 'speeches'>): readonly Speech[] =>
  item.speeches.filter((speech) => speech.startedAt === null && speech.withdrawnAt === null)

/** Minutes of all items together. */
export const sumMinutes = (agenda: readonly Pick<AgendaItem, 'plannedMinutes'>[]): number =>
  agenda.reduce((total, item) => total + item.plannedMinutes, 0)

/** What people write before a title: 一、 （二） 3. 4） • —— ; the point of a decimal (1.5米) is none. */
const ordinal = /^\s*(?:[（(]?[0-9０-９一二三四五六七八九十]+(?:[)）、．]|\.(?!\d))|[-•·*—]+)\s*/u

/** Splits pasted lines into titles: one item a line, leading numbers and marks dropped, empty lines ignored. */
export const splitAgendaLines = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replace(ordinal, '').trim())
    .filter((line) => line !== '')
