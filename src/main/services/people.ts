/** Keeps the people who attend and act. */
import type { CheckedInputOf } from '../../contract/index.ts'
import { accept, type Reply } from '../../domain/failure.ts'
import type { PersonId } from '../../domain/identity.ts'
import type { Person } from '../../domain/person.ts'
import { insertPerson, readPeople, readPerson, updatePerson } from '../store/people.ts'
import { missing, type Reading, type Writing } from './context.ts'
import { spellName } from './pinyin.ts'

/** Everybody who is kept. */
export const listPeople = async ({ read }: Reading): Promise<Reply<Person[]>> =>
  accept(await readPeople(read))

const rowFor = ({ isObserver, ...entry }: CheckedInputOf<'people.change'>['person']) => ({
  ...entry,
  ...spellName(entry.name),
  isObserver: isObserver ? (1 as const) : (0 as const),
})

/** Adds people in the order given. */
export const addPeople = async (
  { write }: Writing,
  input: CheckedInputOf<'people.add'>,
): Promise<Reply<PersonId[]>> => {
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
  await updatePerson(write, input.personId, rowFor(input.person))
  return accept(null)
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

/** Puts a person back on the list. */
export const restorePerson = async (
  { write }: Writing,
  input: CheckedInputOf<'people.restore'>,
): Promise<Reply<null>> => {
  if ((await readPerson(write, input.personId)) === null) return missing('person')
  await updatePerson(write, input.personId, { retiredAt: null })
  return accept(null)
}
