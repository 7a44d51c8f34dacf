/** 会议包 and 归档包: which papers of a meeting go in, and why one is left out. Makes none of them. */
import type { MeetingPaperKind } from './paper-kinds.ts'

export const packKinds = ['meeting', 'archive'] as const
/** 会议包 before a meeting / 归档包 after it */
export type PackKind = (typeof packKinds)[number]

/** What each pack is called, on screen and in the name of its folder. */
export const packNames: Readonly<Record<PackKind, string>> = { meeting: '会议包', archive: '归档包' }

/** What is handed out and laid ready before a meeting, and what a meeting leaves behind; in the order of the pack. */
export const packPapers: Readonly<Record<PackKind, readonly MeetingPaperKind[]>> = {
  meeting: ['meeting-notice', 'agenda', 'sign-in-sheet', 'room-ballot'],
  archive: ['meeting-notice', 'agenda', 'sign-in-sheet', 'record', 'minutes', 'resolution', 'task-list'],
}

const reasons: Partial<Record<MeetingPaperKind, string>> = {
  'room-ballot': '议程里没有表决事项',
  resolution: '没有形成决议或协商意见',
  'task-list': '没有要督办的事项',
}

/** Why a paper is not in a pack: there is nothing to write. */
export const whyLeftOut = (kind: MeetingPaperKind): string => reasons[kind] ?? '没有可写的内容'
