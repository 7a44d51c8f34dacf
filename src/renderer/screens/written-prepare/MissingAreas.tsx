/** Units without area, each with the fields to fill it in from its source. */
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { readArea } from '../../../domain/roster/roster-cells.ts'
import {
  type AreaSource,
  areaSources,
  type DwellingState,
  dwellingStates,
} from '../../../domain/roster/roster-unit.ts'
import { type OutputOf, tell } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { writtenPrepareText } from '../../text/written-prepare.ts'

const text = writtenPrepareText
const shownAtOnce = 20

type Unit = OutputOf<'writtenVotes.electorate'>['withoutArea'][number]

export function MissingAreas({ units }: { readonly units: readonly Unit[] }) {
  const [source, setSource] = useState<AreaSource>('registered')
  return (
    <Section title={text.withoutAreaTitle(units.length)}>
      <p className="hint">{text.withoutAreaHint}</p>
      <ul className="written-prepare-missing">
        {units.slice(0, shownAtOnce).map((unit) => (
          <MissingArea key={unit.dwellingId} unit={unit} source={source} onSource={setSource} />
        ))}
      </ul>
      {units.length > shownAtOnce && (
        <p className="hint">{text.moreWithoutArea(units.length - shownAtOnce)}</p>
      )}
    </Section>
  )
}

type MissingAreaProps = {
  readonly unit: Unit
  /** The source that was chosen last stands in every row: one book is looked through at a time. */
  readonly source: AreaSource
  readonly onSource: (source: AreaSource) => void
}

function MissingArea({ unit, source, onSource }: MissingAreaProps) {
  const [typed, setTyped] = useState('')
  const [state, setState] = useState<DwellingState>(unit.state)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    const reading = readArea(typed)
    if (reading.kind !== 'area') return setProblem(text.areaUnread)
    if (isBusy) return
    setIsBusy(true)
    const reply = await tell('writtenVotes.correctDwelling', {
      dwellingId: unit.dwellingId,
      area: reading.area,
      areaSource: source,
      state,
    })
    setIsBusy(false)
    setProblem(reply.ok ? null : sayFailure(reply.failure))
  }
  return (
    <li>
      <span className="written-prepare-missing-who">
        <b>{unit.room}</b> <span className="second">{unit.names}</span>
      </span>
      <Input
        aria-label={text.areaOf(unit.room)}
        placeholder={text.areaExample}
        suffix={text.areaUnit}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        value={typed}
        {...(problem === null ? {} : { status: 'error' as const })}
        onChange={(event) => {
          setTyped(event.target.value)
          setProblem(null)
        }}
        onPressEnter={() => void save()}
      />
      <Select
        aria-label={text.sourceOf(unit.room)}
        value={source}
        options={areaSources.map((one) => ({ value: one, label: text.areaSources[one] }))}
        onChange={onSource}
      />
      <Select
        aria-label={text.stateOf(unit.room)}
        value={state}
        options={dwellingStates.map((one) => ({ value: one, label: text.dwellingStates[one] }))}
        onChange={setState}
      />
      <Button aria-label={text.saveAreaOf(unit.room)} loading={isBusy} onClick={() => void save()}>
        {text.saveArea}
      </Button>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </li>
  )
}
