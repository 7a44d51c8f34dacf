/** 公示: what is put on the board, how long it must hang, and which step follows which. Knows no clock and no database. */
import type {
  Day,
  DocumentId,
  Instant,
  MeetingId,
  NoticeId,
  NoticeObjectionId,
  NoticePhotoId,
  ResolutionId,
  TaskId,
  WrittenVoteId,
} from '../identity.ts'

export const noticeKinds = [
  'consultation-result',
  'resolution',
  'progress',
  'disclosure',
  'accounts',
  'pre-announcement',
  'vote-result',
  'announcement',
  'appeal',
] as const
/** 协商结果公示、决议公示、落实情况公示、居务公开、收支公示、业主大会会前公告、业主表决结果公示、公告、倡议书 */
export type NoticeKind = (typeof noticeKinds)[number]

export const noticeStates = ['drafted', 'posted', 'withdrawn', 'ended', 'archived'] as const
/** 拟稿 / 公示中 / 已撤下 / 已期满 / 已归档 */
export type NoticeState = (typeof noticeStates)[number]

/** What a notice speaks of; its first words are drafted from there. */
export type NoticeSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'meeting'; readonly meetingId: MeetingId }
  | { readonly kind: 'resolution'; readonly resolutionId: ResolutionId; readonly meetingId: MeetingId }
  | { readonly kind: 'task'; readonly taskId: TaskId }
  | { readonly kind: 'written-vote'; readonly writtenVoteId: WrittenVoteId }

/** Words of a notice that the secretary writes while it is a draft. */
export type NoticeWords = {
  readonly title: string
  /** 依据 or, in an appeal, 缘由; may be empty. */
  readonly basis: string
  /** 事项与结果: one paragraph a line. In an appeal the 倡议条目, one a line. */
  readonly body: string
  /** 称谓 of an appeal: 南方印象小区全体业主; empty in other kinds. */
  readonly salutation: string
  /** 号召 at the end of an appeal; empty in other kinds. */
  readonly call: string
  /** 意见途径: where and how opinions are taken. */
  readonly feedback: string
  /** 受理人 */
  readonly receiver: string
  /** 联系电话 of the office; the one phone that a notice shows. */
  readonly contact: string
  /** 署名, several for a joint appeal. */
  readonly signers: readonly string[]
}

export const objectionWays = ['written', 'phone', 'visit', 'message'] as const
/** 书面 / 电话 / 来访 / 微信群等留言 */
export type ObjectionWay = (typeof objectionWays)[number]

/** 异议: what somebody held against a notice, and what was answered. Never edited; taken back with a reason. */
export type NoticeObjection = {
  readonly id: NoticeObjectionId
  readonly receivedOn: Day
  readonly byName: string
  readonly room: string
  readonly way: ObjectionWay
  readonly content: string
  readonly answer: { readonly on: Day; readonly by: string; readonly text: string } | null
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null
}

/** A photo of the board. */
export type NoticePhoto = {
  readonly id: NoticePhotoId
  /** SHA-256 of the file, in hex; the file lies beside the database. */
  readonly hash: string
  readonly fileName: string
  readonly place: string
  readonly takenOn: Day
  readonly note: string
}

/** 同意公开的记录: whose words or data may be shown, how and when it was agreed. */
export type ConsentRecord = {
  readonly who: string
  readonly how: string
  readonly on: Day
}

/** Why a notice was posted although the check found personal data. @see 个人信息保护法第二十五条、第二十九条 */
export type PostingOverride = {
  readonly reason: string
  readonly consents: readonly ConsentRecord[]
  /** What the check had found, as it was shown. */
  readonly findings: readonly string[]
}

/** 公示 */
export type Notice = {
  readonly id: NoticeId
  readonly kind: NoticeKind
  readonly state: NoticeState
  readonly source: NoticeSource
  /** 文号, given when it is posted; empty before. */
  readonly number: string
  readonly words: NoticeWords
  readonly places: readonly string[]
  /** 公示天数, never below the floor of its kind. */
  readonly days: number
  readonly draftedAt: Instant
  /** The day it is put up; while it is a draft the planned one, null where none is planned. */
  readonly postedOn: Day | null
  /** The last day on the board; computed from `postedOn` and `days`, then fixed; moved later by 延长. */
  readonly until: Day | null
  readonly postedAt: Instant | null
  /** What was posted, frozen. */
  readonly documentId: DocumentId | null
  readonly override: PostingOverride | null
  readonly extensions: readonly {
    readonly at: Instant
    readonly from: Day
    readonly until: Day
    readonly reason: string
  }[]
  readonly withdrawn: { readonly at: Instant; readonly on: Day; readonly reason: string } | null
  readonly endedAt: Instant | null
  readonly archivedAt: Instant | null
  /** The notice that this one takes the place of, after a withdrawal. */
  readonly formerId: NoticeId | null
  readonly objections: readonly NoticeObjection[]
  readonly photos: readonly NoticePhoto[]
}
