/** What may be asked about posts with areas and terms, and their handover. */
import { z } from 'zod'
import { type Post, postKinds } from '../domain/people/post.ts'
import { day, done, id, neededWords, nothing, oneOf, words } from './fields.ts'
import { command, query } from './operation.ts'

const touches = ['posts', 'people'] as const

const post: z.ZodType<Post, Post> = z.strictObject({
  id: id<'post'>(),
  personId: id<'person'>(),
  name: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  /** Masked; `people.showPhone` tells the whole one. */
  phone: z.string(),
  kind: z.enum(postKinds),
  estateName: z.string(),
  building: z.string(),
  entrance: z.string(),
  grid: z.string(),
  from: z.string(),
  until: z.string().nullable(),
  endedOn: z.string().nullable(),
  endedReason: z.string(),
  successorName: z.string(),
})

/** Somebody who is kept already, or a new one by name and phone. */
const holder = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('known'), personId: id<'person'>() }),
    z.strictObject({
      kind: z.literal('new'),
      name: neededWords('姓名', 40),
      phone: words('电话', 40),
    }),
  ],
  '请选一个人，或者写上姓名',
)

const area = {
  estateName: words('小区', 40),
  building: words('楼栋', 20),
  entrance: words('单元', 20),
  grid: words('网格', 40),
} as const

export const posts = {
  /** Every post: those held, and those ended. */
  list: query({ input: nothing, output: z.array(post) }),
  /** Buildings and entrances of the roster, by which 5栋没有组长 is told. */
  places: query({
    input: nothing,
    output: z.array(z.strictObject({ estateName: z.string(), building: z.string(), entrance: z.string() })),
  }),
  /** Appoints people; new ones are added to the list of people. Answers the posts in the order given. */
  appoint: command({
    input: z.strictObject({
      kind: oneOf('岗位', postKinds),
      from: day('开始日期'),
      until: day('任期到').nullable(),
      holders: z
        .array(z.strictObject({ holder, kind: oneOf('岗位', postKinds).nullable(), ...area }))
        .min(1, '至少要有一个人')
        .max(2000, '一次最多登记两千人'),
    }),
    output: z.array(id<'post'>()),
    touches,
  }),
  /** Changes the area or the last day of a post that is held. */
  change: command({
    input: z.strictObject({
      postId: id<'post'>(),
      ...area,
      from: day('开始日期'),
      until: day('任期到').nullable(),
    }),
    output: done,
    touches,
  }),
  /** Ends a post with the reason; nobody follows yet. */
  end: command({
    input: z.strictObject({
      postId: id<'post'>(),
      on: day('离任日期'),
      reason: neededWords('离任的原因', 200),
    }),
    output: done,
    touches,
  }),
  /** Takes back that a post was ended; refused where somebody followed. */
  restore: command({ input: z.strictObject({ postId: id<'post'>() }), output: done, touches }),
  /** 交接: ends one term and begins the next in the same post, on one day. */
  handOver: command({
    input: z.strictObject({
      postId: id<'post'>(),
      on: day('交接日期'),
      reason: neededWords('交接的原因', 200),
      holder,
      until: day('任期到').nullable(),
    }),
    output: id<'post'>(),
    touches,
  }),
}
