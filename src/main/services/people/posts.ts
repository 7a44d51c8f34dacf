/** Keeps posts: appoints, changes, ends, and hands them over. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Failure, type Reply, refuse } from '../../../domain/failure.ts'
import type { Day, PersonId, PostId } from '../../../domain/identity.ts'
import { maskPhone } from '../../../domain/mask.ts'
import { type Post, type PostKind, postKindNames, withWord } from '../../../domain/people/post.ts'
import { insertPerson } from '../../store/people/people.ts'
import { findPost, insertPost, readKnownEntrances, readPosts, updatePost } from '../../store/people/posts.ts'
import type { Write } from '../../store/schema/schema.ts'
import { missing, type Reading, type Writing, wrongState } from '../context.ts'
import { findServing } from './people.ts'
import { spellName } from './pinyin.ts'

/** Every post, phones masked. */
export const listPosts = async ({ read }: Reading): Promise<Reply<OutputOf<'posts.list'>>> =>
  accept((await readPosts(read)).map((post) => ({ ...post, phone: maskPhone(post.phone) })))

/** Buildings and entrances of the roster. */
export const listPlaces = async ({ read }: Reading): Promise<Reply<OutputOf<'posts.places'>>> =>
  accept(await readKnownEntrances(read))

/** 7栋2单元, as the list of people says where somebody is found. */
const roomOf = ({ building, entrance }: { readonly building: string; readonly entrance: string }): string =>
  `${withWord(building, '栋')}${withWord(entrance, '单元')}`

type Holder = CheckedInputOf<'posts.handOver'>['holder']

/** The person who is to hold a post: known already, or added to the list of people with the post as role; refuses who was taken off it. */
const findHolder = async (
  write: Write,
  holder: Holder,
  kind: PostKind,
  room: string,
): Promise<Reply<PersonId>> => {
  if (holder.kind === 'known') {
    const found = await findServing(write, holder.personId)
    return found.ok ? accept(holder.personId) : found
  }
  const personId = await insertPerson(write, {
    name: holder.name,
    ...spellName(holder.name),
    partyId: null,
    role: postKindNames[kind],
    unit: '',
    room,
    phone: holder.phone,
    isObserver: 0,
    retiredAt: null,
  })
  return accept(personId)
}

type Refusal = { readonly ok: false; readonly failure: Failure }

/** Refuses a term that ends before it begins. */
const refuseTerm = (from: Day, until: Day | null): Refusal | null =>
  until !== null && until < from ? refuse({ code: 'day-unfit', problem: 'before', limit: from }) : null

/** Appoints people in the order given. */
export const appointPosts = async (
  { write }: Writing,
  { kind: common, from, until, holders }: CheckedInputOf<'posts.appoint'>,
): Promise<Reply<PostId[]>> => {
  const unfit = refuseTerm(from, until)
  if (unfit !== null) return unfit
  const ids: PostId[] = []
  for (const { holder, kind: own, ...area } of holders) {
    const kind = own ?? common
    const person = await findHolder(write, holder, kind, roomOf(area))
    if (!person.ok) return person
    ids.push(await insertPost(write, person.value, { kind, from, until, ...area }))
  }
  return accept(ids)
}

const findHeld = async (write: Write, id: PostId): Promise<Reply<Post>> => {
  const found = await findPost(write, id)
  if (found === null) return missing('post')
  return found.post.endedOn === null ? accept(found.post) : wrongState('post', 'ended', 'change')
}

/** Changes the area or the term. */
export const changePost = async (
  { write }: Writing,
  { postId, from, until, ...area }: CheckedInputOf<'posts.change'>,
): Promise<Reply<null>> => {
  const found = await findHeld(write, postId)
  if (!found.ok) return found
  const unfit = refuseTerm(from, until)
  if (unfit !== null) return unfit
  await updatePost(write, postId, { ...area, fromDay: from, untilDay: until })
  return accept(null)
}

/** Ends a post. */
export const endPost = async (
  { write }: Writing,
  { postId, on, reason }: CheckedInputOf<'posts.end'>,
): Promise<Reply<null>> => {
  const found = await findHeld(write, postId)
  if (!found.ok) return found
  const unfit = refuseTerm(found.value.from, on)
  if (unfit !== null) return unfit
  await updatePost(write, postId, { endedOn: on, endedReason: reason })
  return accept(null)
}

/** Takes back that a post was ended. */
export const restorePost = async (
  { write }: Writing,
  { postId }: CheckedInputOf<'posts.restore'>,
): Promise<Reply<null>> => {
  const found = await findPost(write, postId)
  if (found === null) return missing('post')
  if (found.post.endedOn === null || found.successorId !== null) return wrongState('post', 'held', 'restore')
  const holder = await findServing(write, found.post.personId)
  if (!holder.ok) return holder
  await updatePost(write, postId, { endedOn: null, endedReason: '' })
  return accept(null)
}

/** Ends one term and begins the next in the same post. */
export const handOverPost = async (
  { write }: Writing,
  { postId, on, reason, holder, until }: CheckedInputOf<'posts.handOver'>,
): Promise<Reply<PostId>> => {
  const found = await findHeld(write, postId)
  if (!found.ok) return found
  const post = found.value
  const unfit = refuseTerm(post.from, on) ?? refuseTerm(on, until)
  if (unfit !== null) return unfit
  const { kind, estateName, building, entrance, grid } = post
  const person = await findHolder(write, holder, kind, roomOf({ building, entrance }))
  if (!person.ok) return person
  if (person.value === post.personId) return wrongState('post', 'held', 'hand-over')
  const nextId = await insertPost(write, person.value, {
    ...{ kind, estateName, building, entrance, grid },
    ...{ from: on, until },
  })
  await updatePost(write, postId, { endedOn: on, endedReason: reason, successorId: nextId })
  return accept(nextId)
}
