/** Sets up the community. */
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import {
  countMembers,
  readCommunity,
  readParties,
  retireParty,
  writeCommunity,
  writeParty,
} from '../store/communities.ts'
import { missing, type Reading, type Writing } from './context.ts'

/** The community, or null until it is set up. */
export const getCommunity = async ({ read }: Reading): Promise<Reply<OutputOf<'communities.get'>>> => {
  const found = await readCommunity(read)
  return accept(found === null ? null : { ...found, parties: await readParties(read) })
}

/** Writes community, house rule and parties; a party that still has people can't be dropped. */
export const setUpCommunity = async (
  { write, now }: Writing,
  input: CheckedInputOf<'communities.setUp'>,
): Promise<Reply<null>> => {
  const present = await readParties(write)
  const known = new Set(present.map((party) => party.id))
  if (input.parties.some((party) => party.id !== null && !known.has(party.id))) return missing('party')
  const kept = new Set(input.parties.map((party) => party.id))
  for (const party of present.filter((one) => !kept.has(one.id))) {
    const peopleCount = await countMembers(write, party.id)
    if (peopleCount > 0) return refuse({ code: 'party-in-use', name: party.name, peopleCount })
    await retireParty(write, party.id, now)
  }
  await writeCommunity(write, input.community, input.houseRule)
  for (const [place, party] of input.parties.entries()) {
    await writeParty(write, { ...party, position: place + 1 })
  }
  return accept(null)
}
