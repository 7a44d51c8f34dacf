/** Asks who is to hold a post: a name, and where the list has that name already, whether it is the same person. */
import { Input, Radio } from 'antd'
import type { InputOf } from '../../../../contract/index.ts'
import type { PersonId } from '../../../../domain/identity.ts'
import type { Person } from '../../../../domain/people/person.ts'
import { Field } from '../../../forms/Field.tsx'
import { NameComplete } from '../../../parts/fields/NameComplete.tsx'
import { postsText } from '../../../text/posts.ts'

const text = postsText

export type HolderEntry = {
  readonly name: string
  readonly phone: string
  /** Who of the list it is; null for a new one, undefined while nobody chose. */
  readonly personId: PersonId | null | undefined
}

export const noHolder: HolderEntry = { name: '', phone: '', personId: undefined }

const namesakesOf = ({ name }: HolderEntry, people: readonly Person[]): readonly Person[] =>
  name.trim() === '' ? [] : people.filter((person) => person.name === name.trim())

/** What the program is told; the only one of that name stands for the person unless somebody says otherwise. */
export const holderOf = (
  entry: HolderEntry,
  people: readonly Person[],
): InputOf<'posts.handOver'>['holder'] | null => {
  const name = entry.name.trim()
  if (name === '') return null
  const chosen = chosenOf(entry, people)
  return chosen === null ? { kind: 'new', name, phone: entry.phone } : { kind: 'known', personId: chosen }
}

const chosenOf = (entry: HolderEntry, people: readonly Person[]): PersonId | null => {
  const namesakes = namesakesOf(entry, people)
  if (entry.personId === null) return null
  return namesakes.find((person) => person.id === entry.personId)?.id ?? namesakes[0]?.id ?? null
}

export type HolderFieldsProps = {
  readonly value: HolderEntry
  readonly people: readonly Person[]
  readonly label: string
  readonly onChange: (value: HolderEntry) => void
}

export function HolderFields({ value, people, label, onChange }: HolderFieldsProps) {
  const namesakes = namesakesOf(value, people)
  const chosen = chosenOf(value, people)
  return (
    <>
      <Field label={label}>
        {(ties) => (
          <NameComplete
            id={ties.id}
            value={value.name}
            names={people.map((person) => person.name)}
            maxLength={40}
            onChange={(name) => onChange({ ...value, name, personId: undefined })}
          />
        )}
      </Field>
      {namesakes.length > 0 && (
        <Field label={text.sameName}>
          {(ties) => (
            <Radio.Group
              id={ties.id}
              className="posts-namesakes"
              value={chosen ?? 0}
              options={[
                ...namesakes.map((person) => ({
                  value: Number(person.id),
                  label: text.known(
                    person.name,
                    [person.unit, person.role, person.room].filter((word) => word !== '').join(' '),
                  ),
                })),
                { value: 0, label: text.newPerson },
              ]}
              onChange={(event) =>
                onChange({ ...value, personId: event.target.value === 0 ? null : event.target.value })
              }
            />
          )}
        </Field>
      )}
      {chosen === null && (
        <Field label={text.phone}>
          {(ties) => (
            <Input
              {...ties}
              value={value.phone}
              maxLength={40}
              autoComplete="off"
              onChange={(event) => onChange({ ...value, phone: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}
