/** Finds the household of a visit by its room; Enter takes the first that fits, an unlisted door is added. Knows no names. */
import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { readTypedPlaces } from '../../../domain/questionnaire/household-list.ts'
import { placeOfHousehold } from '../../../domain/questionnaire/questionnaire.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { Badge } from '../../parts/StateBadge.tsx'
import { questionnaireText as text } from '../../text/questionnaires.ts'
import type { Known } from './known.ts'
import type { Entry } from './use-entry.ts'

type Household = OutputOf<'questionnaires.households'>['households'][number]

const shownCount = 6

export type HouseholdBoxProps = { readonly known: Known; readonly entry: Entry }

export function HouseholdBox({ known, entry }: HouseholdBoxProps) {
  const { household, choose, householdBox } = entry
  return household === null ? (
    <Search known={known} onChoose={choose} boxRef={householdBox} />
  ) : (
    <p className="row">
      <Standing outcome={household.outcome} />
      <Button type="link" onClick={() => choose(null)}>
        {text.otherHousehold}
      </Button>
    </p>
  )
}

type SearchProps = {
  readonly known: Known
  readonly onChoose: (household: Household) => void
  readonly boxRef: Entry['householdBox']
}

function Search({ known, onChoose, boxRef }: SearchProps) {
  const questionnaireId = known.questionnaire.id
  const [typed, setTyped] = useState('')
  useEffect(() => boxRef.current?.focus(), [boxRef])
  const asked = useAsk(
    'questionnaires.households',
    { questionnaireId, text: typed.trim(), only: 'all', offset: 0, limit: shownCount },
    typed.trim() !== '',
  )
  const found = typed.trim() === '' ? [] : (asked.data?.households ?? [])
  const [place] = readTypedPlaces(typed).places
  const isUnlisted = typed.trim() !== '' && asked.data !== undefined && found.length === 0
  const add = async () => {
    if (place === undefined) return
    const from = { kind: 'typed', text: typed } as const
    await tell('questionnaires.listHouseholds', { questionnaireId, from })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return
    event.preventDefault()
    const [first] = found
    if (first !== undefined) onChoose(first)
    else if (isUnlisted) void add()
  }
  return (
    <div className="stack stack-tight">
      <input
        ref={boxRef}
        className="questionnaire-typed is-words"
        value={typed}
        maxLength={40}
        autoComplete="off"
        aria-label={text.household}
        placeholder={text.householdExample}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
      />
      <ul className="questionnaire-found">
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" className="questionnaire-door" onClick={() => onChoose(one)}>
              <b>{one.place}</b>
              <Standing outcome={one.outcome} />
            </button>
          </li>
        ))}
      </ul>
      {isUnlisted && (
        <p className="row">
          <span className="second">{text.noHousehold}</span>
          {place !== undefined && (
            <Button onClick={() => void add()}>{text.addHousehold(placeOfHousehold(place))}</Button>
          )}
        </p>
      )}
    </div>
  )
}

function Standing({ outcome }: { readonly outcome: Household['outcome'] }) {
  return outcome === null ? (
    <span className="hint">{text.standing.none}</span>
  ) : (
    <Badge tone={outcome === 'answered' ? 'jade' : 'amber'}>{text.standing[outcome]}</Badge>
  )
}
