/** The roll as it will stand on the sheet: numbered by party, observers last, with the counts. */
import { Button } from 'antd'
import type { Party } from '../../../domain/community.ts'
import type { Capacity } from '../../../domain/meeting/attendance.ts'
import type { Person } from '../../../domain/people/person.ts'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { prepareText } from '../../text/prepare.ts'
import { type Chosen, sortChosen } from './use-roll.ts'

export type RollListProps = {
  readonly people: readonly Person[]
  readonly parties: readonly Party[]
  readonly chosen: Chosen
  readonly onCapacity: (person: Person, capacity: Capacity) => void
  readonly onDrop: (person: Person) => void
}

const text = prepareText

export function RollList({ people, parties, chosen, onCapacity, onDrop }: RollListProps) {
  const sorted = sortChosen(people, chosen)
  const due = sorted.filter((person) => chosen.get(person.id) === 'due')
  return (
    <Section
      title={text.roll}
      extra={<output aria-live="polite">{text.rollCount(due.length, sorted.length - due.length)}</output>}
    >
      {sorted.length === 0 && <p className="second">{text.rollEmpty}</p>}
      {sorted.length > 0 && (
        <ul className="row prepare-counts" aria-label={text.partyCounts}>
          {parties.map((party) => {
            const count = due.filter((person) => person.partyId === party.id).length
            return (
              <li key={party.id}>
                <Badge tone={count === 0 ? 'amber' : 'plain'}>
                  {party.name} {count}
                </Badge>
              </li>
            )
          })}
        </ul>
      )}
      <ol className="prepare-chosen">
        {sorted.map((person, index) => {
          const isObserver = chosen.get(person.id) === 'observer'
          return (
            <li key={person.id}>
              <span className="prepare-number">{index + 1}</span>
              <span className="grow cut">
                {person.name}{' '}
                <span className="hint">
                  {[isObserver ? text.observers : '', person.role].filter((words) => words !== '').join(' ')}
                </span>
              </span>
              <Button
                type="text"
                aria-label={isObserver ? text.toDueOf(person.name) : text.toObserverOf(person.name)}
                onClick={() => onCapacity(person, isObserver ? 'due' : 'observer')}
              >
                {isObserver ? text.toDue : text.toObserver}
              </Button>
              <Button type="text" aria-label={text.takeOffOf(person.name)} onClick={() => onDrop(person)}>
                {text.takeOff}
              </Button>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
