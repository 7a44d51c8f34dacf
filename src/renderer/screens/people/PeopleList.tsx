/** People as lines, by party or as they were found; phones stay masked until they are asked for. */
import { Button } from 'antd'
import { useState } from 'react'
import type { Party } from '../../../domain/community.ts'
import { maskPhone } from '../../../domain/mask.ts'
import type { Person } from '../../../domain/people/person.ts'
import { tell } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { peopleText } from '../../text/people.ts'

const text = peopleText
/** Of a long list, as many are drawn at once; a search finds the others. */
const shownAtFirst = 60

export type PeopleListProps = {
  readonly people: readonly Person[]
  readonly parties: readonly Party[]
  readonly onEdit: (person: Person) => void
}

export function PeopleByParty({ people, parties, onEdit }: PeopleListProps) {
  const isKnown = (person: Person) => parties.some((party) => party.id === person.partyId)
  const groups = [
    ...parties.map(({ name, id }) => ({ name, members: people.filter((one) => one.partyId === id) })),
    { name: text.otherPeople, members: people.filter((one) => !isKnown(one)) },
  ].filter((group) => group.members.length > 0)
  return groups.map(({ name, members }) => (
    <Section key={name} title={name} extra={text.partyCount(members.length)}>
      <PersonList people={members} parties={[]} onEdit={onEdit} />
    </Section>
  ))
}

/** `parties` names each one's party; leave it empty where the heading does. */
export function PersonList({ people, parties, onEdit }: PeopleListProps) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? people : people.slice(0, shownAtFirst)
  return (
    <ul className="people-list">
      {shown.map((person) => (
        <PersonLine
          key={person.id}
          person={person}
          partyName={parties.find((party) => party.id === person.partyId)?.name ?? ''}
          onEdit={() => onEdit(person)}
        />
      ))}
      {shown.length < people.length && (
        <li>
          <Button type="link" onClick={() => setIsWhole(true)}>
            {text.morePeople(people.length - shown.length)}
          </Button>
        </li>
      )}
    </ul>
  )
}

type PersonLineProps = {
  readonly person: Person
  readonly partyName: string
  readonly onEdit: () => void
}

function PersonLine({ person, partyName, onEdit }: PersonLineProps) {
  const [isShown, setIsShown] = useState(false)
  const { name, unit, role, room, phone, isObserver } = person
  const toggle = async () => {
    const reply = isShown ? null : await tell('people.showPhone', { personId: person.id })
    if (reply === null || reply.ok) setIsShown(!isShown)
  }
  return (
    <li className="people-line">
      <span className="people-name">
        <b>{name}</b> {isObserver && <Badge>{text.observerBadge}</Badge>}
      </span>
      <span className="cut">{[partyName, unit, role].filter((words) => words !== '').join(' ')}</span>
      <span className="cut second">{room}</span>
      <span className="people-phone">
        {phone !== '' && (
          <>
            <span>{isShown ? phone : maskPhone(phone)}</span>
            <Button
              type="link"
              aria-label={isShown ? text.hidePhoneOf(name) : text.showPhoneOf(name)}
              onClick={() => void toggle()}
            >
              {isShown ? text.hidePhone : text.showPhone}
            </Button>
          </>
        )}
      </span>
      <Button aria-label={text.editTitle(name)} onClick={onEdit}>
        {text.edit}
      </Button>
    </li>
  )
}
