/** Lists everybody by party with a search box; Enter takes the best one found, a party comes or goes at once. */
import { SearchOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import type { Party } from '../../../domain/community.ts'
import { findPeople, type Person } from '../../../domain/people/person.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { Section } from '../../parts/Section.tsx'
import { prepareText } from '../../text/prepare.ts'
import type { Chosen } from './use-roll.ts'

export type PeoplePickerProps = {
  readonly people: readonly Person[]
  readonly parties: readonly Party[]
  readonly chosen: Chosen
  readonly onTake: (people: readonly Person[]) => void
  readonly onTakeOne: (person: Person) => void
  readonly onDrop: (people: readonly Person[]) => void
}

const text = prepareText

export function PeoplePicker({ people, parties, chosen, onTake, onTakeOne, onDrop }: PeoplePickerProps) {
  const [typed, setTyped] = useState('')
  const box = useRef<InputRef>(null)
  const isSearching = typed.trim() !== ''
  const found = isSearching
    ? findPeople(
        people.map((person) => ({ ...person, number: null })),
        typed,
      )
    : []
  const takeBest = () => {
    const best = found.find((person) => !chosen.has(person.id)) ?? found[0]
    if (best === undefined) return box.current?.select()
    if (!chosen.has(best.id)) onTakeOne(best)
    setTyped('')
    box.current?.focus()
  }
  useKeys({ escape: () => (isSearching ? setTyped('') : false) })
  const rows = (some: readonly Person[]) => (
    <ul className="prepare-people">
      {some.map((person) => (
        <li key={person.id}>
          <Checkbox
            checked={chosen.has(person.id)}
            onChange={(event) => (event.target.checked ? onTakeOne(person) : onDrop([person]))}
          >
            <span>{person.name}</span>
            <span className="hint prepare-person-place">
              {[person.unit, person.role, person.room].filter((words) => words !== '').join(' ')}
            </span>
          </Checkbox>
        </li>
      ))}
    </ul>
  )
  const groups = [...parties, { id: null, name: text.otherPeople }]
    .map(({ id, name }) => ({
      name,
      members: people.filter((person) => (id === null ? !isKnown(person, parties) : person.partyId === id)),
    }))
    .filter((group) => group.members.length > 0)
  return (
    <Section title={text.people} className="prepare-picker">
      <Input
        ref={box}
        prefix={<SearchOutlined />}
        placeholder={text.findPerson}
        aria-label={text.findPerson}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing && !event.ctrlKey) takeBest()
        }}
      />
      {isSearching && (found.length === 0 ? <p className="second">{text.notFound}</p> : rows(found))}
      {!isSearching &&
        groups.map(({ name, members }) => {
          const chosenCount = members.filter((person) => chosen.has(person.id)).length
          const isWhole = chosenCount === members.length
          return (
            <section key={name} className="prepare-party" aria-label={name}>
              <div className="prepare-party-head">
                <h3 className="prepare-party-name">{name}</h3>
                <span className="hint">{text.partyChosen(chosenCount, members.length)}</span>
                <span className="grow" />
                <Button
                  type="link"
                  aria-label={isWhole ? text.chooseNoneOf(name) : text.chooseAllOf(name)}
                  onClick={() =>
                    isWhole ? onDrop(members) : onTake(members.filter((person) => !chosen.has(person.id)))
                  }
                >
                  {isWhole ? text.chooseNone : text.chooseAll}
                </Button>
              </div>
              {rows(members)}
            </section>
          )
        })}
    </Section>
  )
}

const isKnown = (person: Person, parties: readonly Party[]): boolean =>
  parties.some((party) => party.id === person.partyId)
