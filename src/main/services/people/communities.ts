/** Sets up the community. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import { readMeetingLines } from '../../store/meetings/meetings.ts'
import {
  countMembers,
  readCommunity,
  readNameOrder,
  readParties,
  retireParty,
  writeCommunity,
  writeNameOrder,
  writeParty,
} from '../../store/people/communities.ts'
import { missing, type Reading, type Writing } from '../context.ts'
import { ensureHouseRules, readHousesOn } from '../rules.ts'

/** The community with the house rules of today, or null until it is set up. */
export const getCommunity = async ({ read, now }: Reading): Promise<Reply<OutputOf<'communities.get'>>> => {
  const found = await readCommunity(read)
  if (found === null) return accept(null)
  const { house, committee } = await readHousesOn(read, found.community.name, dayOf(now))
  return accept({
    ...found,
    parties: await readParties(read),
    nameOrder: await readNameOrder(read),
    houseRule: house,
    committeeRule: committee,
  })
}

/** Writes community and parties, the first time the first house rules too; a party that still has people can't be dropped. */
export const setUpCommunity = async (
  context: Writing,
  input: CheckedInputOf<'communities.setUp'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const former = await readCommunity(write)
  const present = await readParties(write)
  const known = new Set(present.map((party) => party.id))
  if (input.parties.some((party) => party.id !== null && !known.has(party.id))) return missing('party')
  const kept = new Set(input.parties.map((party) => party.id))
  for (const party of present.filter((one) => !kept.has(one.id))) {
    const peopleCount = await countMembers(write, party.id)
    if (peopleCount > 0) return refuse({ code: 'party-in-use', name: party.name, peopleCount })
    await retireParty(write, party.id, now)
  }
  const ruled = await ensureHouseRules(context, input.houseRule, {
    former: former?.community.name ?? input.community.name,
    present: input.community.name,
    isUnused: (await readMeetingLines(write)).length === 0,
  })
  if (!ruled.ok) return ruled
  await writeCommunity(write, input.community)
  for (const [place, party] of input.parties.entries()) {
    await writeParty(write, { ...party, position: place + 1 })
  }
  return accept(null)
}

/** Chooses how lists of people are printed from now on; what was made stays as it is. */
export const setNameOrder = async (
  { write }: Writing,
  { nameOrder }: CheckedInputOf<'communities.setNameOrder'>,
): Promise<Reply<null>> => {
  if ((await readCommunity(write)) === null) return refuse({ code: 'community-missing' })
  await writeNameOrder(write, nameOrder)
  return accept(null)
}
