/** Reads and writes posts with their terms. Decides no step. */
import type { PersonId, PostId } from '../../../domain/identity.ts'
import type { KnownEntrance, Post, PostKind, PostWords } from '../../../domain/people/post.ts'
import type { NewRow, Read, Write } from '../schema/schema.ts'

const selectPosts = (read: Read) =>
  read
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.personId')
    .leftJoin('post as next', 'next.id', 'post.successorId')
    .leftJoin('person as successor', 'successor.id', 'next.personId')
    .selectAll('post')
    .select(['person.name', 'person.pinyin', 'person.initials', 'person.phone'])
    .select('successor.name as successorName')

type PostRow = Awaited<ReturnType<ReturnType<typeof selectPosts>['execute']>>[number]

const postFromRow = (row: PostRow): Post => ({
  id: row.id as PostId,
  personId: row.personId as PersonId,
  name: row.name,
  pinyin: row.pinyin,
  initials: row.initials,
  phone: row.phone,
  kind: row.kind as PostKind,
  estateName: row.estateName,
  building: row.building,
  entrance: row.entrance,
  grid: row.grid,
  from: row.fromDay,
  until: row.untilDay,
  endedOn: row.endedOn,
  endedReason: row.endedReason,
  successorName: row.successorName ?? '',
})

/** Every post, in the order of entry; phones in full. */
export const readPosts = async (read: Read): Promise<Post[]> =>
  (await selectPosts(read).orderBy('post.id').execute()).map(postFromRow)

/** One post with the one that follows it. */
export const findPost = async (
  read: Read,
  id: PostId,
): Promise<{ readonly post: Post; readonly successorId: PostId | null } | null> => {
  const row = await selectPosts(read).where('post.id', '=', id).executeTakeFirst()
  return row === undefined ? null : { post: postFromRow(row), successorId: row.successorId as PostId | null }
}

/** Buildings and entrances that the roster knows; parking is nobody's building. */
export const readKnownEntrances = async (read: Read): Promise<KnownEntrance[]> =>
  read
    .selectFrom('dwelling')
    .innerJoin('estate', 'estate.id', 'dwelling.estateId')
    .select(['estate.name as estateName', 'dwelling.building', 'dwelling.entrance'])
    .where('dwelling.building', '!=', '')
    .where('dwelling.kind', '!=', 'parking')
    .distinct()
    .execute()

export const insertPost = async (
  write: Write,
  personId: PersonId,
  { from, until, kind, estateName, building, entrance, grid }: PostWords,
): Promise<PostId> => {
  const added = await write
    .insertInto('post')
    .values({
      ...{ personId, kind, estateName, building, entrance, grid },
      ...{ fromDay: from, untilDay: until, endedOn: null, successorId: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as PostId
}

export const updatePost = async (
  write: Write,
  id: PostId,
  row: Partial<Omit<NewRow<'post'>, 'id' | 'personId' | 'kind'>>,
): Promise<void> => {
  await write.updateTable('post').set(row).where('id', '=', id).execute()
}
