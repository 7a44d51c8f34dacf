/** What may be asked at the posting desk: draft, check, post, take objections and photos, withdraw, end. */
import { z } from 'zod'
import {
  type Notice,
  type NoticeSource,
  type NoticeWords,
  noticeKinds,
  noticeStates,
  objectionWays,
} from '../domain/notice/notice.ts'
import { isComposedKind } from '../domain/notice/notice-kinds.ts'
import { sourcesOfNotice } from '../domain/notice/notice-standing.ts'
import { day, done, id, instant, neededWords, nothing, oneOf, wholeNumber, words } from './fields.ts'
import { act, command, query } from './operation.ts'

// A topic's dossier shows its notices.
const touches = ['notices', 'topics', 'documents'] as const
const count = z.int().min(0)
const onNotice = z.strictObject({ noticeId: id<'notice'>() })

const source: z.ZodType<NoticeSource, NoticeSource> = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('meeting'), meetingId: id<'meeting'>() }),
    z.strictObject({
      kind: z.literal('resolution'),
      resolutionId: id<'resolution'>(),
      meetingId: id<'meeting'>(),
    }),
    z.strictObject({ kind: z.literal('task'), taskId: id<'task'>() }),
    z.strictObject({ kind: z.literal('written-vote'), writtenVoteId: id<'writtenVote'>() }),
  ],
  '公示的来源不对',
)

const noticeWords = z.strictObject({
  title: words('标题', 120),
  basis: words('依据（缘由）', 2000),
  body: words('正文', 20_000),
  salutation: words('称谓', 120),
  call: words('号召', 2000),
  feedback: words('意见途径', 400),
  receiver: words('受理人', 60),
  contact: words('联系电话', 60),
  signers: z.array(words('署名', 60)).max(20, '署名最多二十个'),
}) satisfies z.ZodType<NoticeWords>

const places = z.array(neededWords('张贴点', 60)).max(60, '张贴点最多六十个')
const consent = z.strictObject({
  who: neededWords('同意的人', 60),
  how: neededWords('同意的方式', 100),
  on: day('同意的日期'),
})

export const notice: z.ZodType<Notice, Notice> = z.strictObject({
  id: id<'notice'>(),
  kind: z.enum(noticeKinds),
  state: z.enum(noticeStates),
  source,
  number: z.string(),
  words: z.strictObject({
    title: z.string(),
    basis: z.string(),
    body: z.string(),
    salutation: z.string(),
    call: z.string(),
    feedback: z.string(),
    receiver: z.string(),
    contact: z.string(),
    signers: z.array(z.string()),
  }),
  places: z.array(z.string()),
  days: count,
  draftedAt: instant,
  postedOn: z.string().nullable(),
  until: z.string().nullable(),
  postedAt: instant.nullable(),
  documentId: id<'document'>().nullable(),
  override: z
    .strictObject({
      reason: z.string(),
      consents: z.array(z.strictObject({ who: z.string(), how: z.string(), on: z.string() })),
      findings: z.array(z.string()),
    })
    .nullable(),
  extensions: z.array(
    z.strictObject({ at: instant, from: z.string(), until: z.string(), reason: z.string() }),
  ),
  withdrawn: z.strictObject({ at: instant, on: z.string(), reason: z.string() }).nullable(),
  endedAt: instant.nullable(),
  archivedAt: instant.nullable(),
  formerId: id<'notice'>().nullable(),
  objections: z.array(
    z.strictObject({
      id: id<'noticeObjection'>(),
      receivedOn: z.string(),
      byName: z.string(),
      room: z.string(),
      way: z.enum(objectionWays),
      content: z.string(),
      answer: z.strictObject({ on: z.string(), by: z.string(), text: z.string() }).nullable(),
      withdrawn: z.strictObject({ at: instant, reason: z.string() }).nullable(),
    }),
  ),
  photos: z.array(
    z.strictObject({
      id: id<'noticePhoto'>(),
      hash: z.string(),
      fileName: z.string(),
      place: z.string(),
      takenOn: z.string(),
      note: z.string(),
    }),
  ),
})

/** One place where the check found personal data. */
const finding = z.strictObject({
  kind: z.enum(['phone', 'id-number', 'name', 'room']),
  /** Where, in words: 正文第2段. */
  place: z.string(),
  /** The field of the words, or the places; null where the text was composed and can't be edited here. */
  field: z
    .enum([
      'title',
      'basis',
      'body',
      'salutation',
      'call',
      'feedback',
      'receiver',
      'contact',
      'signers',
      'places',
    ])
    .nullable(),
  /** What was found, and what it would become. */
  found: z.string(),
  masked: z.string(),
  /** The words around it, with what was found in the middle. */
  before: z.string(),
  after: z.string(),
  /** What is wrong and what to do, as one sentence. */
  sentence: z.string(),
})

export const notices = {
  /** All notices, those on the board first by their last day, then drafts, then the others newest first. */
  list: query({ input: nothing, output: z.array(notice) }),
  /** One notice with what the check finds in its words, what is still missing, and the days that follow from the rules. */
  read: query({
    input: onNotice,
    output: z.strictObject({
      notice,
      findings: z.array(finding),
      /** What must be written before it can be posted: 没有写受理人. */
      gaps: z.array(z.strictObject({ field: z.string(), sentence: z.string() })),
      /** The fewest days, by law or custom, with the sentence that says so. */
      floorDays: count,
      floorSentence: z.string(),
      /** Whether the floor is law, so that it can't be undercut. */
      isFloorLaw: z.boolean(),
      /** Where it comes from, in words; empty for none. */
      sourceTitle: z.string(),
      /** Its words are composed from an owners' vote and can't be edited here. */
      isComposed: z.boolean(),
    }),
  }),
  /** The last day on the board when it is put up on a day for so many days. */
  lastDay: query({
    input: z.strictObject({
      kind: oneOf('公示种类', noticeKinds),
      postedOn: day('张贴日期'),
      days: wholeNumber('公示天数', 1, 3650),
    }),
    output: z.strictObject({ until: z.string(), sentence: z.string() }),
  }),
  /** Drafts a notice; the words are written from its source, with aggregates and outcomes only. */
  draft: command({
    input: z
      .strictObject({
        kind: oneOf('公示种类', noticeKinds),
        source,
        /** The topic or the 专班 whose words it takes, and on whose page it stands; the source is then none. */
        topicId: id<'topic'>().nullable().default(null),
        caseId: id<'case'>().nullable().default(null),
      })
      .refine(
        ({ kind, source: from, topicId, caseId }) =>
          (topicId ?? caseId) === null
            ? sourcesOfNotice[kind].includes(from.kind)
            : from.kind === 'none' && !isComposedKind(kind),
        { message: '这一种公示不能从这里写起', path: ['source'] },
      ),
    output: id<'notice'>(),
    touches,
  }),
  /** Changes the words of a draft; what is posted is never edited. */
  edit: command({
    input: z.strictObject({
      noticeId: id<'notice'>(),
      words: noticeWords,
      places,
      days: wholeNumber('公示天数', 1, 3650),
      postedOn: day('张贴日期').nullable(),
    }),
    output: done,
    touches,
  }),
  /** Masks everything that the check found in the words of a draft. */
  mask: command({ input: onNotice, output: z.strictObject({ maskedCount: count }), touches }),
  /** Takes a draft away; it leaves no number behind. */
  discard: command({ input: onNotice, output: done, touches }),
  /**
   * Posts a draft: numbers it, freezes its text as a document and fixes its last day; the first day may lie up to thirty
   * days ahead. Refuses a period below the law's floor, and personal data unless the reason and the consent are recorded.
   */
  post: command({
    input: z.strictObject({
      noticeId: id<'notice'>(),
      postedOn: day('张贴日期'),
      override: z
        .strictObject({
          reason: neededWords('仍要张贴的原因', 300),
          consents: z.array(consent).min(1, '请写下谁在哪一天怎样同意公开').max(50, '同意记录最多五十条'),
        })
        .nullable(),
    }),
    output: z.strictObject({ documentId: id<'document'>(), number: z.string(), until: z.string() }),
    touches,
  }),
  /** Leaves a notice on the board longer. */
  extend: command({
    input: z.strictObject({
      noticeId: id<'notice'>(),
      until: day('新的截止日期'),
      reason: neededWords('延长的原因', 300),
    }),
    output: done,
    touches,
  }),
  /** Takes a notice off the board with the reason; it stays in the record. */
  withdraw: command({
    input: z.strictObject({
      noticeId: id<'notice'>(),
      on: day('撤下日期'),
      reason: neededWords('撤下的原因', 300),
    }),
    output: done,
    touches,
  }),
  /** Ends a notice after its last day; refused while an objection has no answer. */
  end: command({ input: onNotice, output: done, touches }),
  /** Puts an ended or withdrawn notice away. */
  archive: command({ input: onNotice, output: done, touches }),
  /** Drafts a notice anew with the words of a withdrawn or ended one. */
  draftAgain: command({ input: onNotice, output: id<'notice'>(), touches }),
  /** Takes an objection in. */
  object: command({
    input: z.strictObject({
      noticeId: id<'notice'>(),
      receivedOn: day('收到日期'),
      byName: words('提出人', 40),
      room: words('房号', 40),
      way: oneOf('提出方式', objectionWays),
      content: neededWords('异议内容', 2000),
    }),
    output: id<'noticeObjection'>(),
    touches,
  }),
  /** Answers an objection; an answer once given is not changed. */
  answer: command({
    input: z.strictObject({
      objectionId: id<'noticeObjection'>(),
      on: day('答复日期'),
      by: neededWords('答复人', 40),
      text: neededWords('答复内容', 2000),
    }),
    output: done,
    touches,
  }),
  /** An objection that was taken back, or entered by mistake. */
  withdrawObjection: command({
    input: z.strictObject({ objectionId: id<'noticeObjection'>(), reason: neededWords('原因', 300) }),
    output: done,
    touches,
  }),
  /** Lets the user pick a photo and keeps its file beside the database; it belongs to nothing before `addPhoto`. */
  choosePhoto: act({
    input: nothing,
    output: z.strictObject({ hash: z.string(), fileName: z.string(), byteCount: count }),
  }),
  /** Adds a photo of the board. */
  addPhoto: command({
    input: z.strictObject({
      noticeId: id<'notice'>(),
      hash: z.string('照片编号应当是文字').regex(/^[0-9a-f]{64}$/u, '照片编号不对'),
      fileName: neededWords('照片文件名', 200),
      place: words('张贴点', 60),
      takenOn: day('拍照日期'),
      note: words('说明', 200),
    }),
    output: id<'noticePhoto'>(),
    touches,
  }),
  /** Takes a photo that was added by mistake out of the notice; its file stays. */
  removePhoto: command({ input: z.strictObject({ photoId: id<'noticePhoto'>() }), output: done, touches }),
  /** A photo as a data address for the window. */
  photo: query({
    input: z.strictObject({ photoId: id<'noticePhoto'>() }),
    output: z.strictObject({ address: z.string() }),
  }),
}
