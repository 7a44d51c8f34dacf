/** Leads notices in stories: a draft with all its words, posted, and a photo of the board to pick. */
import type { InputOf } from '../../src/contract/index.ts'
import type { Day, NoticeId } from '../../src/domain/identity.ts'
import type { NoticeKind } from '../../src/domain/notice/notice.ts'
import { setUp, storyDay, type Table } from './round-table.ts'

export const words: InputOf<'notices.edit'>['words'] = {
  title: '关于增设停车位协商结果的公示',
  basis: '依据《中华人民共和国城市居民委员会组织法》第三十四条，现将协商结果公示如下：',
  body: '会议协商了增设停车位。\n经举手表决，到会28人，同意20票，反对5票，弃权3票，达成协商意见。',
  salutation: '',
  call: '',
  feedback: '书面意见送居委会办公室。',
  receiver: '网格员',
  contact: '0731-28000000',
  signers: ['和苑社区居民委员会'],
}
export const appealWords: typeof words = {
  ...words,
  title: '文明停车倡议书',
  basis: '近来消防通道常被占用。',
  body: '不占消防通道。\n按位停车。',
  salutation: '南方印象小区全体业主',
  call: '让我们一起做起来。',
  feedback: '',
  receiver: '',
  signers: ['和苑社区居民委员会', '南方印象小区业主委员会', '南方物业服务中心'],
}
export const places = ['东门公示栏', '3栋一楼大厅']

/** A draft with everything that a notice needs. */
export const draft = async (
  table: Table,
  wanted: {
    readonly kind?: NoticeKind
    readonly words?: typeof words
    readonly days?: number
    readonly places?: readonly string[]
  } = {},
): Promise<NoticeId> => {
  if ((await table.ask('communities.get', {})) === null) await setUp(table)
  const kind = wanted.kind ?? 'consultation-result'
  const noticeId = await table.ask('notices.draft', { kind, source: { kind: 'none' } })
  await table.ask('notices.edit', {
    noticeId,
    words: wanted.words ?? (kind === 'appeal' ? appealWords : words),
    places: [...(wanted.places ?? places)],
    days: wanted.days ?? 15,
    postedOn: null,
  })
  return noticeId
}

/** A notice on the board since a day. */
export const posted = async (
  table: Table,
  wanted: Parameters<typeof draft>[1] & { readonly on?: Day } = {},
): Promise<NoticeId> => {
  const noticeId = await draft(table, wanted)
  await table.ask('notices.post', { noticeId, postedOn: wanted.on ?? storyDay, override: null })
  return noticeId
}

export const objection = (noticeId: NoticeId): InputOf<'notices.object'> => ({
  noticeId,
  receivedOn: storyDay,
  byName: '业主甲',
  room: '7栋2单元1102',
  way: 'written',
  content: '车位太少，方案二更好。',
})

export const noticeOf = async (table: Table, noticeId: NoticeId) =>
  (await table.ask('notices.read', { noticeId })).notice

/** The first bytes of a photo and some more. */
export const aPhoto = (mark = 0): Uint8Array => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, mark, 1, 2, 3])
