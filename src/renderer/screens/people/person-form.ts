/** The form of one person and the choice of a party. Knows no screen. */
import type { z } from 'zod'
import type { personEntry } from '../../../contract/people.ts'
import type { Party } from '../../../domain/community.ts'
import type { PartyId } from '../../../domain/identity.ts'
import type { Person } from '../../../domain/people/person.ts'
import { peopleText } from '../../text/people.ts'

export type PersonWords = z.input<typeof personEntry>

/** A blank line for somebody of a party. */
export const blankPerson = (partyId: PartyId | null): PersonWords => ({
  name: '',
  partyId,
  role: '',
  unit: '',
  room: '',
  phone: '',
  isObserver: false,
})

/** What is kept of a person. */
export const wordsOf = ({ name, partyId, role, unit, room, phone, isObserver }: Person): PersonWords => ({
  ...{ name, partyId, role, unit, room, phone, isObserver },
})

/** Stands for no party in a list to choose from. */
const noParty = 0

export const partyChoices = (parties: readonly Party[]) => [
  ...parties.map((party) => ({ value: Number(party.id), label: party.name })),
  { value: noParty, label: peopleText.noParty },
]

export const choiceOf = (partyId: PartyId | null): number => partyId ?? noParty

export const partyFrom = (choice: number): PartyId | null => (choice === noParty ? null : (choice as PartyId))
