/** What may be asked of the search over all records. */
import { z } from 'zod'
import { meetingStates } from '../domain/meeting/meeting.ts'
import { writtenStates } from '../domain/owners/written-vote.ts'
import { paperKinds, paperSizes } from '../domain/papers/paper-kinds.ts'
import { type MarkedText, type SearchLine, searchNouns } from '../domain/search/search.ts'
import { taskStates } from '../domain/task/task-life.ts'
import { topicStates } from '../domain/topic/topic-life.ts'
import { paperSubject } from './documents.ts'
import { id, oneOf, wholeNumber, words } from './fields.ts'
import { query } from './operation.ts'

const count = z.int().min(0)

const markedText: z.ZodType<MarkedText, MarkedText> = z.strictObject({
  text: z.string(),
  /** Places in UTF-16 units. */
  marks: z.array(z.strictObject({ from: count, to: count })),
})

const line: z.ZodType<SearchLine, SearchLine> = z.strictObject({
  noun: z.enum(searchNouns),
  id: z.int().positive(),
  title: markedText,
  detail: markedText,
  badge: z
    .discriminatedUnion('of', [
      z.strictObject({ of: z.literal('meeting'), state: z.enum(meetingStates) }),
      z.strictObject({ of: z.literal('topic'), state: z.enum(topicStates) }),
      z.strictObject({ of: z.literal('task'), state: z.enum(taskStates) }),
      z.strictObject({ of: z.literal('written'), state: z.enum(writtenStates) }),
      z.strictObject({ of: z.literal('word'), word: z.string() }),
    ])
    .nullable(),
  on: z.string().nullable(),
  opens: z.discriminatedUnion('page', [
    z.strictObject({ page: z.literal('own') }),
    z.strictObject({
      page: z.literal('meeting'),
      meetingId: id<'meeting'>(),
      state: z.enum(meetingStates),
    }),
    z.strictObject({
      page: z.literal('paper'),
      subject: paperSubject,
      kind: z.enum(paperKinds),
      size: z.enum(paperSizes),
    }),
    z.strictObject({ page: z.literal('dwelling'), estateId: id<'estate'>(), words: z.string() }),
  ]),
})

export const search = {
  /**
   * Records in which every word is found, parted by blanks: in any of their texts, or in the letters that spell their
   * title, in full or by first letters. Counted by noun, the newest `limit` of each as lines; of nothing typed the newest
   * meetings, topics, tasks and papers. Equal to looking through all of them, but for `waitingCount` not looked at yet.
   */
  find: query({
    input: z.strictObject({
      words: words('查找', 60),
      limit: wholeNumber('条数', 1, 200),
      only: oneOf('范围', searchNouns).nullable().default(null),
    }),
    output: z.strictObject({
      groups: z.array(z.strictObject({ noun: z.enum(searchNouns), total: count, lines: z.array(line) })),
      waitingCount: count,
    }),
  }),
}
