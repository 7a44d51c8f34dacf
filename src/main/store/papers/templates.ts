/** Reads and keeps the office's own Word templates. Bytes that were kept never change. */
import type { Instant, TemplateId } from '../../../domain/identity.ts'
import type { TemplateKind } from '../../../domain/papers/template-fields.ts'
import type { Read, Write } from '../schema/schema.ts'

export type KeptTemplate = {
  readonly templateId: TemplateId
  readonly kind: TemplateKind
  readonly name: string
  readonly loadedAt: Instant
  readonly isUsed: boolean
}

/** Every template that was loaded, newest first. */
export const readTemplates = async (read: Read): Promise<KeptTemplate[]> => {
  const rows = await read
    .selectFrom('office_template')
    .select(['id', 'kind', 'name', 'loadedAt', 'isUsed'])
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, kind, isUsed, ...row }) => ({
    ...row,
    templateId: id as TemplateId,
    kind: kind as TemplateKind,
    isUsed: isUsed === 1,
  }))
}

export type TemplateWithBytes = {
  readonly id: TemplateId
  readonly kind: TemplateKind
  readonly name: string
  readonly bytes: Uint8Array
}

const withBytes = (row: {
  id: number
  kind: string
  name: string
  bytes: Uint8Array
}): TemplateWithBytes => ({
  ...row,
  id: row.id as TemplateId,
  kind: row.kind as TemplateKind,
})

/** One template with its bytes. */
export const readTemplate = async (read: Read, id: TemplateId): Promise<TemplateWithBytes | null> => {
  const row = await read
    .selectFrom('office_template')
    .select(['id', 'kind', 'name', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : withBytes(row)
}

/** The template that papers of a kind are made with; null where our own layout is. */
export const readUsedTemplate = async (
  read: Read,
  kind: TemplateKind,
): Promise<Pick<TemplateWithBytes, 'id' | 'name'> | null> => {
  const row = await read
    .selectFrom('office_template')
    .select(['id', 'name'])
    .where('kind', '=', kind)
    .where('isUsed', '=', 1)
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id as TemplateId, name: row.name }
}

/** The template of a kind that has these bytes. */
export const findTemplate = async (
  read: Read,
  kind: TemplateKind,
  bytesHash: string,
): Promise<TemplateId | null> => {
  const row = await read
    .selectFrom('office_template')
    .select('id')
    .where('kind', '=', kind)
    .where('bytesHash', '=', bytesHash)
    .executeTakeFirst()
  return row === undefined ? null : (row.id as TemplateId)
}

/** Keeps a template, not in use yet; answers its number. */
export const insertTemplate = async (
  write: Write,
  row: {
    readonly kind: TemplateKind
    readonly name: string
    readonly bytes: Uint8Array
    readonly bytesHash: string
    readonly loadedAt: Instant
  },
): Promise<TemplateId> => {
  const added = await write
    .insertInto('office_template')
    .values({ ...row, isUsed: 0 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as TemplateId
}

/** Uses one template of a kind, or none. */
export const putTemplateInUse = async (
  write: Write,
  kind: TemplateKind,
  id: TemplateId | null,
): Promise<void> => {
  await write.updateTable('office_template').set({ isUsed: 0 }).where('kind', '=', kind).execute()
  if (id !== null)
    await write.updateTable('office_template').set({ isUsed: 1 }).where('id', '=', id).execute()
}
