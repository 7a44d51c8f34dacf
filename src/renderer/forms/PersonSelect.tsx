/** Chooses one person from the list by name, pinyin, initials or room. Asks nothing itself. */
import { Select } from 'antd'
import { useState } from 'react'
import type { PersonId } from '../../domain/identity.ts'
import { findPeople, type Person } from '../../domain/people/person.ts'
import { formsText } from '../text/forms.ts'
import type { ControlTies } from './Field.tsx'

export type PersonSelectProps = {
  readonly ties: ControlTies
  readonly people: readonly Person[]
  readonly value: PersonId | null
  /** The name that the record holds, for one who is no longer on the list. */
  readonly valueName: string
  readonly onChange: (personId: PersonId | null) => void
  readonly onBlur?: (() => void) | undefined
}

type Choice = { readonly value: number; readonly label: string; readonly place: string }

/** Stands for nobody in the list; no person has it. */
const nobody: Choice = { value: 0, label: formsText.nobody, place: '' }

const choiceFrom = (person: Person): Choice => ({
  value: person.id,
  label: person.name,
  place: [person.unit, person.role, person.room].filter((words) => words !== '').join(' '),
})

export function PersonSelect({ ties, people, value, valueName, onChange, onBlur }: PersonSelectProps) {
  const [typed, setTyped] = useState('')
  const found =
    typed.trim() === ''
      ? people
      : findPeople(
          people.map((person) => ({ ...person, number: null })),
          typed,
        )
  const choices = [...(value === null || typed !== '' ? [] : [nobody]), ...found.map(choiceFrom)]
  const isGone = value !== null && !people.some((person) => person.id === value)
  return (
    <Select<number, Choice>
      {...ties}
      className="person-select"
      value={value}
      options={isGone && typed === '' ? [{ value, label: valueName, place: '' }, ...choices] : choices}
      placeholder={formsText.findPerson}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      labelRender={() => people.find((person) => person.id === value)?.name ?? valueName}
      optionRender={({ data }) => (
        <span className="person-choice">
          <span>{data.label}</span>
          <span className="hint">{data.place}</span>
        </span>
      )}
      notFoundContent={formsText.nobodyFound}
      onChange={(chosen) => {
        setTyped('')
        onChange(chosen === nobody.value ? null : (chosen as PersonId))
      }}
      {...(onBlur === undefined ? {} : { onBlur })}
    />
  )
}
