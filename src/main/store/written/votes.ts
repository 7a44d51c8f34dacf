/** Reads and writes owners' written votes with their matters, windows, carriers, objections and results. Counts nothing. */
import type { EstateId, MatterId, ObjectionId, OwnerId, WrittenVoteId } from '../../../domain/identity.ts'
import type {
  BallotFigures,
  Carrier,
  Extension,
  Matter,
  MatterKind,
  MatterResult,
  ResultKind,
  WrittenElection,
  WrittenObjection,
  WrittenResult,
  WrittenScope,
  WrittenState,
  WrittenVote,
} from '../../../domain/owners/written-vote.ts'
import type { OwnersRule } from '../../../domain/rules/owners-rule.ts'
import type { NewRow, Read, Row, Write } from '../schema/schema.ts'

const scopeFromRow = (row: Row<'written_vote'>): WrittenScope => {
  if (row.scopeKind === 'building') return { kind: 'building', building: row.scopeBuilding }
  if (row.scopeKind === 'entrance')
    return { kind: 'entrance', building: row.scopeBuilding, entrance: row.scopeEntrance }
  return { kind: 'estate' }
}

const matterFromRow = (row: Row<'written_matter'>): Matter => ({
  id: row.id as MatterId,
  position: row.position,
  kind: row.kind as MatterKind,
  question: row.question,
  explanation: row.explanation,
  rule: JSON.parse(row.rule) as OwnersRule,
})

const extensionFromRow = ({ id: _, writtenVoteId: __, ...row }: Row<'written_extension'>): Extension => row

const resultFromRow = (row: Row<'written_result'>): WrittenResult => ({
  kind: row.kind as ResultKind,
  at: row.at,
  by: row.who,
  reason: row.reason,
  figures: JSON.parse(row.figures) as BallotFigures,
  matters: JSON.parse(row.matters) as MatterResult[],
  election: row.election === null ? null : (JSON.parse(row.election) as WrittenElection),
})

const completeVote = async (read: Read, row: Row<'written_vote'>): Promise<WrittenVote> => {
  const matters = await read
    .selectFrom('written_matter')
    .selectAll()
    .where('writtenVoteId', '=', row.id)
    .orderBy('position')
    .execute()
  const extensions = await read
    .selectFrom('written_extension')
    .selectAll()
    .where('writtenVoteId', '=', row.id)
    .orderBy('id')
    .execute()
  const results = await read
    .selectFrom('written_result')
    .selectAll()
    .where('writtenVoteId', '=', row.id)
    .orderBy('id')
    .execute()
  return {
    id: row.id as WrittenVoteId,
    title: row.title,
    estateId: row.estateId as EstateId,
    estateName: row.estateName,
    scope: scopeFromRow(row),
    state: row.state as WrittenState,
    organiser: row.organiser,
    place: row.place,
    contact: row.contact,
    explanation: row.explanation,
    opensOn: row.opensOn,
    untilOn: row.untilOn,
    untilTime: row.untilTime,
    objectionDays: row.objectionDays,
    objectionsUntil: row.objectionsUntil,
    countsParking: row.countsParking === 1,
    isDoubleEntry: row.isDoubleEntry === 1,
    proxyLimit: row.proxyLimit,
    seats: row.seats,
    matters: matters.map(matterFromRow),
    roundOf: row.roundOf as WrittenVoteId | null,
    roundBy: row.roundBy,
    roundReason: row.roundReason,
    tellers: row.tellers,
    scrutineer: row.scrutineer,
    extensions: extensions.map(extensionFromRow),
    results: results.map(resultFromRow),
    frozenAt: row.frozenAt,
    openedAt: row.openedAt,
    closedAt: row.closedAt,
    finalAt: row.finalAt,
    annulled:
      row.annulledAt === null ? null : { at: row.annulledAt, by: row.annulledBy, reason: row.annulReason },
  }
}

/** One written vote; null when there is none. */
export const readWrittenVote = async (read: Read, id: WrittenVoteId): Promise<WrittenVote | null> => {
  const row = await read.selectFrom('written_vote').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : completeVote(read, row)
}

/** All written votes, newest first. */
export const readWrittenVotes = async (read: Read): Promise<WrittenVote[]> => {
  const rows = await read.selectFrom('written_vote').selectAll().orderBy('id', 'desc').execute()
  const votes: WrittenVote[] = []
  for (const row of rows) votes.push(await completeVote(read, row))
  return votes
}

/** What a scope is in columns. */
export const scopeColumns = (
  scope: WrittenScope,
): Pick<NewRow<'written_vote'>, 'scopeKind' | 'scopeBuilding' | 'scopeEntrance'> => ({
  scopeKind: scope.kind,
  scopeBuilding: scope.kind === 'estate' ? '' : scope.building,
  scopeEntrance: scope.kind === 'entrance' ? scope.entrance : '',
})

/** Adds a vote; answers its number. */
export const insertWrittenVote = async (
  write: Write,
  row: Omit<NewRow<'written_vote'>, 'id'>,
): Promise<WrittenVoteId> => {
  const added = await write.insertInto('written_vote').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as WrittenVoteId
}

/** Writes fields of a vote. */
export const updateWrittenVote = async (
  write: Write,
  id: WrittenVoteId,
  row: Partial<Omit<NewRow<'written_vote'>, 'id'>>,
): Promise<void> => {
  await write.updateTable('written_vote').set(row).where('id', '=', id).execute()
}

/** Puts these matters, in their order, in the place of those before; `rule` as of today. */
export const replaceMatters = async (
  write: Write,
  id: WrittenVoteId,
  matters: readonly Omit<Matter, 'id' | 'position'>[],
): Promise<void> => {
  await write.deleteFrom('written_matter').where('writtenVoteId', '=', id).execute()
  if (matters.length === 0) return
  await write
    .insertInto('written_matter')
    .values(
      matters.map(({ kind, question, explanation, rule }, place) => ({
        ...{ writtenVoteId: id, position: place + 1, kind, question, explanation },
        rule: JSON.stringify(rule),
      })),
    )
    .execute()
}

/** Owners that count as one head, by the mark that they share. */
export const readJoins = async (read: Read, id: WrittenVoteId): Promise<ReadonlyMap<OwnerId, number>> => {
  const rows = await read
    .selectFrom('written_join')
    .select(['ownerId', 'mark'])
    .where('writtenVoteId', '=', id)
    .execute()
  return new Map(rows.map((row) => [row.ownerId as OwnerId, row.mark]))
}

/** Writes who is joined with whom, in the place of what stood. */
export const replaceJoins = async (
  write: Write,
  id: WrittenVoteId,
  joins: ReadonlyMap<OwnerId, number>,
): Promise<void> => {
  await write.deleteFrom('written_join').where('writtenVoteId', '=', id).execute()
  for (const [ownerId, mark] of joins)
    await write.insertInto('written_join').values({ writtenVoteId: id, ownerId, mark }).execute()
}

/** Who carries ballots where. */
export const readCarriers = async (read: Read, id: WrittenVoteId): Promise<Carrier[]> =>
  read
    .selectFrom('written_carrier')
    .select(['building', 'entrance', 'name'])
    .where('writtenVoteId', '=', id)
    .orderBy('building')
    .orderBy('entrance')
    .execute()

/** Writes who carries where, in the place of what stood. */
export const replaceCarriers = async (
  write: Write,
  id: WrittenVoteId,
  carriers: readonly Carrier[],
): Promise<void> => {
  await write.deleteFrom('written_carrier').where('writtenVoteId', '=', id).execute()
  const places = new Map(carriers.map((carrier) => [`${carrier.building}\n${carrier.entrance}`, carrier]))
  for (const carrier of places.values())
    if (carrier.name !== '')
      await write
        .insertInto('written_carrier')
        .values({ writtenVoteId: id, ...carrier })
        .execute()
}

/** Keeps an extension. */
export const insertExtension = async (
  write: Write,
  id: WrittenVoteId,
  extension: Extension,
): Promise<void> => {
  await write
    .insertInto('written_extension')
    .values({ writtenVoteId: id, ...extension })
    .execute()
}

const objectionFromRow = (row: Row<'written_objection'>): WrittenObjection => ({
  id: row.id as ObjectionId,
  name: row.name,
  text: row.text,
  raisedOn: row.raisedOn,
  answer: row.answer,
  isUpheld: row.isUpheld === 1,
  answeredOn: row.answeredOn,
})

/** Objections in the order taken. */
export const readObjections = async (read: Read, id: WrittenVoteId): Promise<WrittenObjection[]> => {
  const rows = await read
    .selectFrom('written_objection')
    .selectAll()
    .where('writtenVoteId', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(objectionFromRow)
}

/** One objection with the vote that it is raised to. */
export const readObjection = async (
  read: Read,
  id: ObjectionId,
): Promise<{ objection: WrittenObjection; writtenVoteId: WrittenVoteId } | null> => {
  const row = await read.selectFrom('written_objection').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return { objection: objectionFromRow(row), writtenVoteId: row.writtenVoteId as WrittenVoteId }
}

/** Takes an objection; answers its number. */
export const insertObjection = async (
  write: Write,
  row: Omit<NewRow<'written_objection'>, 'id'>,
): Promise<ObjectionId> => {
  const added = await write
    .insertInto('written_objection')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as ObjectionId
}

/** Writes the answer to an objection. */
export const updateObjection = async (
  write: Write,
  id: ObjectionId,
  row: Pick<NewRow<'written_objection'>, 'answer' | 'isUpheld' | 'answeredOn'>,
): Promise<void> => {
  await write.updateTable('written_objection').set(row).where('id', '=', id).execute()
}

/** Keeps a result; the former ones stay. */
export const insertResult = async (write: Write, id: WrittenVoteId, result: WrittenResult): Promise<void> => {
  await write
    .insertInto('written_result')
    .values({
      ...{ writtenVoteId: id, kind: result.kind, at: result.at, who: result.by, reason: result.reason },
      figures: JSON.stringify(result.figures),
      matters: JSON.stringify(result.matters),
      election: result.election === null ? null : JSON.stringify(result.election),
    })
    .execute()
}
