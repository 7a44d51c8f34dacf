/** Reads and writes the proxies that owners gave for a written vote. Decides nothing. */
import type { HeadId, Instant, MatterId, ProxyId, WrittenVoteId } from '../../../domain/identity.ts'
import type { NewRow, Read, Write } from '../schema.ts'

/** A proxy as it is kept, by the head that gave it. */
export type KeptProxy = {
  readonly id: ProxyId
  readonly headId: HeadId
  readonly agentName: string
  readonly matterIds: readonly MatterId[]
}

/** Proxies that stand in a vote. */
export const readStandingProxies = async (read: Read, id: WrittenVoteId): Promise<KeptProxy[]> => {
  const rows = await read
    .selectFrom('written_proxy')
    .innerJoin('written_head', 'written_head.id', 'written_proxy.headId')
    .select([
      'written_proxy.id',
      'written_proxy.headId',
      'written_proxy.agentName',
      'written_proxy.matterIds',
    ])
    .where('written_head.writtenVoteId', '=', id)
    .where('written_proxy.withdrawnAt', 'is', null)
    .execute()
  return rows.map((row) => ({
    id: row.id as ProxyId,
    headId: row.headId as HeadId,
    agentName: row.agentName,
    matterIds: JSON.parse(row.matterIds) as MatterId[],
  }))
}

/** Registers a proxy; answers its number. */
export const insertProxy = async (
  write: Write,
  row: Omit<NewRow<'written_proxy'>, 'id'>,
): Promise<ProxyId> => {
  const added = await write.insertInto('written_proxy').values(row).returning('id').executeTakeFirstOrThrow()
  return added.id as ProxyId
}

/** One proxy with the vote that it is for. */
export const readProxy = (read: Read, id: ProxyId) =>
  read
    .selectFrom('written_proxy')
    .innerJoin('written_head', 'written_head.id', 'written_proxy.headId')
    .selectAll('written_proxy')
    .select('written_head.writtenVoteId')
    .where('written_proxy.id', '=', id)
    .executeTakeFirst()

/** Ends a proxy. */
export const withdrawProxyRow = async (write: Write, id: ProxyId, at: Instant): Promise<void> => {
  await write.updateTable('written_proxy').set({ withdrawnAt: at }).where('id', '=', id).execute()
}
