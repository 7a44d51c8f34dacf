/** What the screens of one notice share: what is known of it, and which paper stands for it. Asks nothing. */
import type { Notice } from '../../../domain/notice/notice.ts'
import { noticeTraits } from '../../../domain/notice/notice-kinds.ts'
import type { PaperSize } from '../../../domain/papers/paper-kinds.ts'
import type { InputOf, OutputOf } from '../../api.ts'
import type { PaperWhich } from '../../parts/paper/use-paper.ts'
import { noticeText } from '../../text/notice.ts'

export type Known = OutputOf<'notices.read'>
/** What a desk is given: the notice, and the size in which its pages are looked at. */
export type DeskProps = {
  readonly known: Known
  readonly size: PaperSize
  readonly onSize: (size: PaperSize) => void
}

export type Finding = Known['findings'][number]
export type NoticeForm = InputOf<'notices.edit'>
/** Why personal data is shown all the same, and who agreed. */
export type Override = NonNullable<InputOf<'notices.post'>['override']>

/** What keeps a draft from being posted, with too few days at the end. */
export const findGaps = ({ gaps, notice, floorDays }: Known): Known['gaps'] =>
  notice.days >= floorDays
    ? gaps
    : [...gaps, { field: 'days', sentence: noticeText.tooShort(notice.days, floorDays) }]

/** What a draft's fields hold, as the program keeps it. */
export const formOf = ({ id, words, places, days, postedOn }: Notice): NoticeForm => ({
  noticeId: id,
  words: { ...words, signers: [...words.signers] },
  places: [...places],
  days,
  postedOn,
})

/** The paper that is put up: a notice's own, or that of the owners' vote that it publishes. */
export const paperOf = ({
  id,
  kind,
  source,
}: Pick<Notice, 'id' | 'kind' | 'source'>): Pick<PaperWhich, 'subject' | 'kind'> => {
  const { paperKind } = noticeTraits[kind]
  return source.kind === 'written-vote' && (paperKind === 'pre-announcement' || paperKind === 'result-notice')
    ? {
        subject: {
          kind: 'written-vote',
          writtenVoteId: source.writtenVoteId,
          building: null,
          ballotId: null,
        },
        kind: paperKind,
      }
    : { subject: { kind: 'notice', noticeId: id }, kind: paperKind }
}

/** Where the words of a composed notice are changed. */
export const writtenPath = ({ kind, source }: Pick<Notice, 'kind' | 'source'>): string | null =>
  source.kind === 'written-vote'
    ? `/written/${source.writtenVoteId}/${kind === 'pre-announcement' ? 'prepare' : 'result'}`
    : null
