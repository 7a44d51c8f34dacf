/** Reads and writes the proxies that owners gave for a written vote. Decides nothing. */
import type { Day, HeadId, Instant, MatterId, ProxyId, WrittenVoteId } from '../../../domain/identity.ts'
import type { NewRow, Read, Write } from '../schema/schema.ts'

/** A proxy as it is kept, by the head that gave it. */
export type KeptProxy = {
  readonly id: ProxyId
  readonly headId: HeadId
  readonly agentName: string
  readonly matterIds: readonly MatterId[]
  readonly writtenOn: Day
  readonly withdrawnAt: Instant | null
}

/** All proxies of a vote, ended ones too. */
export const readProxies = async (read: Read, id: WrittenVoteId): Promise<KeptProxy[]> => {
  const rows = await read
    .selectFrom('written_proxy')
    .innerJoin('written_head', 'written_head.id', 'written_proxy.headId')
    .select([
      'written_proxy.id',
      'written_proxy.headId',
      'written_proxy.agentName',
      'written_proxy.matterIds',
      'written_proxy.writtenOn',
      'written_proxy.withdrawnAt',
    ])
    .where('written_head.writtenVoteId', '=', id)
    .execute()
  return rows.map((row) => ({
    id: row.id as ProxyId,
    headId: row.headId as HeadId,
    agentName: row.agentName,
    matterIds: JSON.parse(row.matterIds) as MatterId[],
    writtenOn: row.writtenOn,
    withdrawnAt: row.withdrawnAt,
  }))
}

/** The proxies of a vote by which a ballot that counts was signed. */
export const readUsedProxyIds = async (read: Read, id: WrittenVoteId): Promise<ReadonlySet<ProxyId>> => {
  const rows = await read
    .selectFrom('written_reading')
    .innerJoin('written_ballot', 'written_ballot.id', 'written_reading.ballotId')
    .select('written_reading.proxyId')
    .where('written_ballot.writtenVoteId', '=', id)
    .where('written_ballot.replacedOn', 'is', null)
    .where('written_reading.proxyId', 'is not', null)
    .where('written_reading.endedAt', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.proxyId as ProxyId))
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
