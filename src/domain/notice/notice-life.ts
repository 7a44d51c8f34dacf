/** Which step a 公示 may take from which state, what each state is called, and what a draft lacks before it is posted. Knows no clock. */
import type { Notice, NoticeState, NoticeWords } from './notice.ts'
import { isComposedKind } from './notice-kinds.ts'

export const noticeSteps = [
  'edit',
  'discard',
  'post',
  'extend',
  'withdraw',
  'end',
  'archive',
  'draftAgain',
  'object',
  'answer',
  'photo',
] as const
/** 改稿、删稿、张贴、延长、撤下、了结、归档、另拟、登记异议、答复异议、照片 */
export type NoticeLifeStep = (typeof noticeSteps)[number]

/**
 * The life cycle: from which states a step is allowed, and the state after it. Objections may still come in and be
 * answered after a notice left the board, until it is archived; a discarded draft has no state any more.
 */
const noticeLifeCycle: readonly {
  readonly from: NoticeState
  readonly step: NoticeLifeStep
  readonly to: NoticeState | 'gone'
}[] = [
  { from: 'drafted', step: 'edit', to: 'drafted' },
  { from: 'drafted', step: 'discard', to: 'gone' },
  { from: 'drafted', step: 'post', to: 'posted' },
  { from: 'posted', step: 'extend', to: 'posted' },
  { from: 'posted', step: 'object', to: 'posted' },
  { from: 'posted', step: 'answer', to: 'posted' },
  { from: 'posted', step: 'photo', to: 'posted' },
  { from: 'posted', step: 'withdraw', to: 'withdrawn' },
  { from: 'posted', step: 'end', to: 'ended' },
  { from: 'withdrawn', step: 'object', to: 'withdrawn' },
  { from: 'withdrawn', step: 'answer', to: 'withdrawn' },
  { from: 'withdrawn', step: 'photo', to: 'withdrawn' },
  { from: 'withdrawn', step: 'draftAgain', to: 'withdrawn' },
  { from: 'withdrawn', step: 'archive', to: 'archived' },
  { from: 'ended', step: 'object', to: 'ended' },
  { from: 'ended', step: 'answer', to: 'ended' },
  { from: 'ended', step: 'photo', to: 'ended' },
  { from: 'ended', step: 'draftAgain', to: 'ended' },
  { from: 'ended', step: 'archive', to: 'archived' },
  { from: 'archived', step: 'draftAgain', to: 'archived' },
]

/** The state after a step, or null where the life cycle does not allow it. */
export const noticeStateAfter = (from: NoticeState, step: NoticeLifeStep): NoticeState | 'gone' | null =>
  noticeLifeCycle.find((row) => row.from === from && row.step === step)?.to ?? null

/** 拟稿 / 公示中 / 已撤下 / 已期满 / 已归档: what a state is called. */
export const noticeStateNames: Readonly<Record<NoticeState, string>> = {
  drafted: '拟稿',
  posted: '公示中',
  withdrawn: '已撤下',
  ended: '已期满',
  archived: '已归档',
}

/** Something that must be written before a notice is posted, in words that a secretary reads. */
type NoticeGap = { readonly field: keyof NoticeWords | 'places'; readonly sentence: string }

const gap = (isMissing: boolean, field: NoticeGap['field'], sentence: string): readonly NoticeGap[] =>
  isMissing ? [{ field, sentence }] : []

const isBlank = (text: string): boolean => text.trim() === ''

/** What is still missing in a draft; the words of a composed kind are its vote's, so only its places are asked for. */
export const findNoticeGaps = (notice: Pick<Notice, 'kind' | 'words' | 'places'>): readonly NoticeGap[] => {
  const { words, places, kind } = notice
  const noPlaces = gap(places.every(isBlank), 'places', '没有写张贴点：请写清贴在哪里。')
  if (isComposedKind(kind)) return noPlaces
  const isAppeal = kind === 'appeal'
  return [
    ...gap(isBlank(words.title), 'title', '没有写标题。'),
    ...gap(isAppeal && isBlank(words.salutation), 'salutation', '没有写称谓：请写明向谁倡议。'),
    ...gap(isBlank(words.body), 'body', isAppeal ? '没有写倡议条目。' : '没有写正文。'),
    ...noPlaces,
    ...gap(!isAppeal && isBlank(words.feedback), 'feedback', '没有写意见途径：请写明意见送到哪里。'),
    ...gap(!isAppeal && isBlank(words.receiver), 'receiver', '没有写受理人。'),
    ...gap(isBlank(words.contact), 'contact', '没有写联系电话：请写办公电话。'),
    ...gap(words.signers.every(isBlank), 'signers', '没有写署名。'),
  ]
}
