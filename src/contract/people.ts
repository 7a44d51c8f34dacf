/** What may be asked about the people who attend. */
import { z } from 'zod'
import type { Person } from '../domain/people/person.ts'
import { done, id, neededWords, nothing, words } from './fields.ts'
import { command, query } from './operation.ts'

export const person: z.ZodType<Person, Person> = z.strictObject({
  id: id<'person'>(),
  name: z.string(),
  partyId: id<'party'>().nullable(),
  role: z.string(),
  unit: z.string(),
  room: z.string(),
  phone: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  isObserver: z.boolean(),
})

/** What a secretary writes about a person. */
export const personEntry = z.strictObject({
  name: neededWords('姓名', 40),
  partyId: id<'party'>().nullable(),
  role: words('职务或身份', 40),
  unit: words('单位', 60),
  room: words('楼栋房号', 40),
  phone: words('电话', 40),
  isObserver: z.boolean('列席应当是开或关'),
})

export const people = {
  /** Everybody who is kept, by party and then in the order of entry. */
  list: query({ input: nothing, output: z.array(person) }),
  /** Adds people; answers their numbers in the order given. */
  add: command({
    input: z.strictObject({
      people: z.array(personEntry).min(1, '至少要有一个人').max(2000, '一次最多添加两千人'),
    }),
    output: z.array(id<'person'>()),
    touches: ['people'],
  }),
  /** Writes down a change; rolls of meetings already prepared keep their words until they are arranged again. */
  change: command({
    input: z.strictObject({ personId: id<'person'>(), person: personEntry }),
    output: done,
    touches: ['people', 'meetings', 'documents'],
  }),
  /** Shows one full phone; journaled, so that it is known who was looked up. */
  showPhone: command({
    input: z.strictObject({ personId: id<'person'>() }),
    output: z.string(),
    touches: [],
  }),
  /** Takes a person off the list; meetings that they attended keep them. */
  retire: command({
    input: z.strictObject({ personId: id<'person'>() }),
    output: done,
    touches: ['people'],
  }),
  /** Puts a person back on the list. */
  restore: command({
    input: z.strictObject({ personId: id<'person'>() }),
    output: done,
    touches: ['people'],
  }),
}
