/** Keeps the people who attend and act. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { Day, PartyId, PersonId } from '../../../domain/identity.ts'
import type { Person } from '../../../domain/people/person.ts'
import { readParties } from '../../store/people/communities.ts'
import {
  insertPerson,
  readPeople,
  readPerson,
  readRetiredAt,
  updatePerson,
} from '../../store/people/people.ts'
import type { Write } from '../../store/schema/schema.ts'
import { missing, type Reading, type Writing } from '../context.ts'
import { spellName } from './pinyin.ts'

/** Everybody who is kept. */
export const listPeople = async ({ read }: Reading): Promise<Reply<Person[]>> =>
  accept(await readPeople(read))

const rowFor = ({ isObserver, ...entry }: CheckedInputOf<'people.change'>['person']) => ({
  ...entry,
  ...spellName(entry.name),
  isObserver: isObserver ? (1 as const) : (0 as const),
})

/** Whether a party sits at the table; people may belong to none. */
const isAtTable = async (write: Write, partyId: PartyId | null): Promise<boolean> =>
  partyId === null || (await readParties(write)).some((party) => party.id === partyId)

/** A person who may take something on: on the list, or on it still on the day given. Refuses who was taken off. */
export const findServing = async (
  write: Write,
  personId: PersonId,
  on: Day | null = null,
): Promise<Reply<Person>> => {
  const person = await readPerson(write, personId)
  if (person === null) return missing('person')
  const retiredAt = await readRetiredAt(write, personId)
  const isServing = retiredAt === null || (on !== null && on <= dayOf(retiredAt))
  return isServing ? accept(person) : refuse({ code: 'person-retired', name: person.name })
}

/** Adds people in the order given. */
export const addPeople = async (
  { write }: Writing,
  input: CheckedInputOf<'people.add'>,
): Promise<Reply<PersonId[]>> => {
  for (const partyId of new Set(input.people.map((entry) => entry.partyId)))
    if (!(await isAtTable(write, partyId))) return missing('party')
  const added: PersonId[] = []
  for (const entry of input.people)
    added.push(await insertPerson(write, { ...rowFor(entry), retiredAt: null }))
  return accept(added)
}

/** Writes down a change. */
export const changePerson = async (
  { write }: Writing,
  input: CheckedInputOf<'people.change'>,
): Promise<Reply<null>> => {
  if ((await readPerson(write, input.personId)) === null) return missing('person')
  if (!(await isAtTable(write, input.person.partyId))) return missing('party')
  await updatePerson(write, input.personId, rowFor(input.person))
  return accept(null)
}

/** Shows one full phone. */
export const showPersonPhone = async (
  { write }: Writing,
  { personId }: CheckedInputOf<'people.showPhone'>,
): Promise<Reply<string>> => {
  const person = await readPerson(write, personId)
  return person === null ? missing('person') : accept(person.phone)
}

/** Takes a person off the list; what they attended stays. */
export const retirePerson = async (
  { write, now }: Writing,
  input: CheckedInputOf<'people.retire'>,
): Promise<Reply<null>> => {
  if ((await readPerson(write, input.personId)) === null) return missing('person')
  await updatePerson(write, input.personId, { retiredAt: now })
  return accept(null)
}

/** Puts a person back on the list; without a party where theirs has left the table. */
export const restorePerson = async (
  { write }: Writing,
  input: CheckedInputOf<'people.restore'>,
): Promise<Reply<null>> => {
  const person = await readPerson(write, input.personId)
  if (person === null) return missing('person')
  const partyId = (await isAtTable(write, person.partyId)) ? person.partyId : null
  await updatePerson(write, input.personId, { partyId, retiredAt: null })
  return accept(null)
}
