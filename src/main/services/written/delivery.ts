/** Delivers written ballots: carriers, deliveries, visits, proxies, ballots given anew, and the map of who is still out. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Failure, type Reply, refuse } from '../../../domain/failure.ts'
import type { ProxyId, WrittenBallotId, WrittenVoteId } from '../../../domain/identity.ts'
import { entryUnfit } from '../../../domain/owners/written-entry.ts'
import {
  checkAgent,
  checkDayBetween,
  checkOnlyAgent,
  findWindowGate,
  proxyLimitOf,
} from '../../../domain/owners/written-gates.ts'
import { readParties } from '../../store/people/communities.ts'
import { readPeople } from '../../store/people/people.ts'
import type { Read } from '../../store/schema/schema.ts'
import {
  type BallotRow,
  insertDeliveries,
  insertReplacement,
  readBallotRows,
  readDeliveries,
  readStandingDeliveries,
  refreshBallots,
  withdrawDeliveries,
} from '../../store/written/ballots.ts'
import {
  insertProxy,
  readProxies,
  readProxy,
  readUsedProxyIds,
  withdrawProxyRow,
} from '../../store/written/proxies.ts'
import { insertVisit } from '../../store/written/visits.ts'
import { replaceCarriers } from '../../store/written/votes.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { findBallot, findWritten, isReturned } from './context.ts'

/** Names who carries the ballots of each building, in the place of who did. */
export const assignCarriers = async (
  { write }: Writing,
  { writtenVoteId, carriers }: CheckedInputOf<'writtenVotes.assignCarriers'>,
): Promise<Reply<null>> => {
  const found = await findWritten(write, writtenVoteId, ['prepared', 'frozen', 'open'], 'assignCarriers')
  if (!found.ok) return found
  await replaceCarriers(write, writtenVoteId, carriers)
  return accept(null)
}

/** Why these ballots can't be delivered, or null. */
const checkDelivered = (
  ballotIds: readonly WrittenBallotId[],
  ballots: ReadonlyMap<WrittenBallotId, BallotRow>,
  writtenVoteId: WrittenVoteId,
): Failure | null => {
  for (const id of ballotIds) {
    const ballot = ballots.get(id)
    if (ballot === undefined) return { code: 'not-found', noun: 'writtenBallot' }
    if (ballot.writtenVoteId !== writtenVoteId) return { code: 'ballot-elsewhere' }
    if (ballot.replacedByNumber !== null) return entryUnfit('replaced', ballot, ballot.replacedByNumber)
  }
  return null
}

/** Writes down how ballots were delivered; those that came back, or were delivered in this way before, stay as they are. */
export const deliverBallots = async (
  { write, now }: Writing,
  input: CheckedInputOf<'writtenVotes.deliver'>,
): Promise<Reply<OutputOf<'writtenVotes.deliver'>>> => {
  const found = await findWritten(write, input.writtenVoteId, ['open'], 'deliver')
  if (!found.ok) return found
  const vote = found.value
  const gate =
    checkDayBetween(input.on, vote.opensOn, vote.untilOn) ??
    checkDayBetween(input.on, vote.opensOn, dayOf(now))
  if (gate !== null) return refuse(gate)
  const noticeOn = input.way === 'undeliverable' ? input.noticeOn : null
  if (input.way === 'undeliverable') {
    if (noticeOn === null) return refuse({ code: 'notice-day-missing' })
    const noticed = checkDayBetween(noticeOn, vote.opensOn, dayOf(now))
    if (noticed !== null) return refuse(noticed)
  }
  const ballotIds = [...new Set(input.ballotIds)]
  const ballots = await readBallotRows(write, ballotIds)
  const problem = checkDelivered(ballotIds, ballots, vote.id)
  if (problem !== null) return refuse(problem)
  const standing = await readStandingDeliveries(write, ballotIds)
  const alike = new Set(standing.filter((one) => one.way === input.way).map((one) => one.ballotId))
  const { way, on, carrier, note } = input
  const delivered = [...ballots.values()].filter((ballot) => !isReturned(ballot) && !alike.has(ballot.id))
  const deliveryIds = await insertDeliveries(
    write,
    delivered.map((ballot) => ({
      ballotId: ballot.id,
      ...{ way, on, carrier, noticeOn, note, isImplied: false },
    })),
  )
  await refreshBallots(
    write,
    delivered.map((ballot) => ballot.id as WrittenBallotId),
  )
  return accept({ deliveredCount: delivered.length, deliveryIds })
}

/** Takes deliveries back that were written down by mistake, all or none. */
export const withdrawDelivery = async (
  { write, now }: Writing,
  input: CheckedInputOf<'writtenVotes.withdrawDelivery'>,
): Promise<Reply<null>> => {
  const deliveryIds = [...new Set(input.deliveryIds)]
  const deliveries = await readDeliveries(write, deliveryIds)
  if (deliveries.length < deliveryIds.length) return missing('delivery')
  if (deliveries.some((one) => one.withdrawnAt !== null))
    return wrongState('delivery', 'withdrawn', 'withdraw')
  const ballotIds = [...new Set(deliveries.map((one) => one.ballotId as WrittenBallotId))]
  const ballots = [...(await readBallotRows(write, ballotIds)).values()]
  for (const writtenVoteId of new Set(ballots.map((ballot) => ballot.writtenVoteId as WrittenVoteId))) {
    const found = await findWritten(write, writtenVoteId, ['open'], 'withdrawDelivery')
    if (!found.ok) return found
  }
  for (const ballot of ballots) {
    if (ballot.replacedByNumber !== null)
      return refuse(entryUnfit('replaced', ballot, ballot.replacedByNumber))
    if (isReturned(ballot)) return refuse(entryUnfit('returned', ballot))
  }
  await withdrawDeliveries(write, deliveryIds, now)
  await refreshBallots(write, ballotIds)
  return accept(null)
}

/** Writes down a visit at which no ballot changed hands. */
export const noteVisit = async (
  { write, now }: Writing,
  { ballotId, on, carrier, note }: CheckedInputOf<'writtenVotes.visit'>,
): Promise<Reply<null>> => {
  const found = await findBallot(write, ballotId, ['open'], 'visit')
  if (!found.ok) return found
  const gate = checkDayBetween(on, found.value.vote.opensOn, dayOf(now))
  if (gate !== null) return refuse(gate)
  await insertVisit(write, { ballotId, day: on, carrier, note })
  return accept(null)
}

/** Whether somebody of this name is kept among the people of the 物业. */
const isPropertyPerson = async (read: Read, name: string): Promise<boolean> => {
  const property = new Set(
    (await readParties(read)).flatMap((party) => (party.name.includes('物业') ? [party.id] : [])),
  )
  return (await readPeople(read)).some(
    (person) => person.name === name && person.partyId !== null && property.has(person.partyId),
  )
}

/** Registers a written proxy. */
export const appointProxy = async (
  { write, now }: Writing,
  input: CheckedInputOf<'writtenVotes.appointProxy'>,
): Promise<Reply<ProxyId>> => {
  const found = await findBallot(write, input.ballotId, ['open'], 'appointProxy')
  if (!found.ok) return found
  const { ballot, vote } = found.value
  // Proxies lie beside the ballots and come to light with them, after the end too.
  for (const limit of [dayOf(now), vote.untilOn])
    if (input.writtenOn > limit) return refuse({ code: 'day-unfit', problem: 'after', limit })
  if (input.matterIds.some((id) => !vote.matters.some((matter) => matter.id === id))) return missing('matter')
  const proxies = await readProxies(write, vote.id)
  const own = proxies.filter((proxy) => proxy.headId === ballot.headId && proxy.withdrawnAt === null)
  const used = await readUsedProxyIds(write, vote.id)
  const owners = new Set(
    proxies.flatMap((proxy) =>
      proxy.agentName === input.agentName &&
      proxy.headId !== ballot.headId &&
      (proxy.withdrawnAt === null || used.has(proxy.id))
        ? [proxy.headId]
        : [],
    ),
  )
  const agent = {
    name: input.agentName,
    isPropertyStaff: input.isPropertyStaff || (await isPropertyPerson(write, input.agentName)),
    ownerCount: owners.size,
  }
  const refused = checkAgent(agent, proxyLimitOf(vote)) ?? checkOnlyAgent(input.matterIds, own)
  if (refused !== null) return refuse(refused)
  return accept(
    await insertProxy(write, {
      headId: ballot.headId,
      agentName: input.agentName,
      relation: input.relation,
      matterIds: JSON.stringify([...new Set(input.matterIds)]),
      writtenOn: input.writtenOn,
      note: input.note,
      withdrawnAt: null,
    }),
  )
}

/** Ends a proxy; what the agent already signed stays. */
export const withdrawProxy = async (
  { write, now }: Writing,
  { proxyId }: CheckedInputOf<'writtenVotes.withdrawProxy'>,
): Promise<Reply<null>> => {
  const proxy = await readProxy(write, proxyId)
  if (proxy === undefined) return missing('proxy')
  const found = await findWritten(write, proxy.writtenVoteId as WrittenVoteId, ['open'], 'withdrawProxy')
  if (!found.ok) return found
  if (proxy.withdrawnAt !== null) return wrongState('proxy', 'withdrawn', 'withdraw')
  await withdrawProxyRow(write, proxyId, now)
  return accept(null)
}

/** 换发: gives an owner a new ballot before the end; the former one keeps what was read from it and is not counted. */
export const replaceBallot = async (
  { write, now }: Writing,
  { ballotId, on, reason }: CheckedInputOf<'writtenVotes.replaceBallot'>,
): Promise<Reply<OutputOf<'writtenVotes.replaceBallot'>>> => {
  const found = await findBallot(write, ballotId, ['open'], 'replaceBallot')
  if (!found.ok) return found
  const { ballot, vote } = found.value
  const gate = findWindowGate(vote, now) ?? checkDayBetween(on, vote.opensOn, dayOf(now))
  if (gate !== null) return refuse(gate)
  if (ballot.state === 'undelivered') return refuse(entryUnfit('undelivered', ballot))
  const given = await insertReplacement(write, ballot, { on, reason })
  await insertDeliveries(write, [
    {
      ballotId: given.ballotId,
      ...{ way: 'handed', on, carrier: '', noticeOn: null, note: '', isImplied: false },
    },
  ])
  await refreshBallots(write, [given.ballotId])
  return accept(given)
}
