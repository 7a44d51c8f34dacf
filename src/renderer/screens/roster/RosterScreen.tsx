/** 名册 · 住户: estates with their size, their dwellings, and the imports that made them. Counts nothing itself. */
import { HistoryOutlined, ImportOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { EstateId } from '../../../domain/identity.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { PeopleTabs } from '../../parts/frame/PeopleTabs.tsx'
import { Section } from '../../parts/Section.tsx'
import { rosterText } from '../../text/roster.ts'
import { DwellingTable } from './DwellingTable.tsx'
import { Figures } from './Figures.tsx'
import { ImportList } from './ImportList.tsx'
import './roster.css'

type Estate = OutputOf<'rosters.estates'>['estates'][number]

export function RosterScreen() {
  const navigate = useNavigate()
  const answer = useAsk('rosters.estates', {})
  const [search, setSearch] = useSearchParams()
  const chosen = Number(search.get('estate'))
  const words = search.get('words') ?? ''
  const setChosen = (id: EstateId) => setSearch({ estate: String(id) }, { replace: true })
  const [isListOpen, setIsListOpen] = useState(false)
  const { estates = [], imports = [] } = answer.data ?? {}
  const shown = estates.find((estate) => estate.id === chosen) ?? estates[0]
  const toImport = () => void navigate('/roster/import')
  const listButton = imports.length > 0 && (
    <Button icon={<HistoryOutlined />} onClick={() => setIsListOpen(true)}>
      {rosterText.importRecords(imports.length)}
    </Button>
  )
  return (
    <Frame title={rosterText.title}>
      <div className="row roster-head">
        <PeopleTabs current="roster" />
        {estates.length > 1 && shown !== undefined && (
          <EstateChoice estates={estates} shownId={shown.id} onChoose={setChosen} />
        )}
      </div>
      {answer.error !== null ? (
        <AskFailed failure={answer.error.failure} onRetry={() => void answer.refetch()} />
      ) : answer.data === undefined ? (
        <AskWaiting words={rosterText.loading} />
      ) : shown === undefined ? (
        <Section>
          <EmptyState
            title={rosterText.emptyTitle}
            actions={
              <>
                <Button type="primary" size="large" icon={<ImportOutlined />} onClick={toImport}>
                  {rosterText.importRoster}
                </Button>
                {listButton || (
                  <Button size="large" onClick={() => void navigate('/people')}>
                    {rosterText.toPeople}
                  </Button>
                )}
              </>
            }
          >
            <p>{rosterText.emptyWords}</p>
            <p className="hint">{rosterText.emptyPeople}</p>
          </EmptyState>
        </Section>
      ) : (
        <>
          <EstateFacts estate={shown} />
          <DwellingTable
            key={`${shown.id} ${words}`}
            firstWords={words}
            estateId={shown.id}
            dwellingCount={shown.dwellingCount}
          >
            {listButton}
            <Button type="primary" icon={<ImportOutlined />} onClick={toImport}>
              {rosterText.importRoster}
            </Button>
          </DwellingTable>
        </>
      )}
      <ImportList imports={imports} isOpen={isListOpen} onClose={() => setIsListOpen(false)} />
    </Frame>
  )
}

type EstateChoiceProps = {
  readonly estates: readonly Estate[]
  readonly shownId: EstateId
  readonly onChoose: (id: EstateId) => void
}

function EstateChoice({ estates, shownId, onChoose }: EstateChoiceProps) {
  return (
    <ul className="row" aria-label={rosterText.estates}>
      {estates.map((estate) => (
        <li key={estate.id}>
          <button
            type="button"
            className="roster-estate"
            aria-pressed={estate.id === shownId}
            onClick={() => onChoose(estate.id)}
          >
            {estate.name} <span className="hint">{rosterText.household(estate.dwellingCount)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function EstateFacts({ estate }: { readonly estate: Estate }) {
  const { figures, count, household } = rosterText
  return (
    <Section className="roster-facts">
      <h2 className="heading-3">{estate.name}</h2>
      <Figures
        figures={[
          [figures.dwellings, count(estate.dwellingCount)],
          [figures.owners, count(estate.ownerCount)],
          [figures.area, rosterText.area(estate.totalArea)],
          [figures.withoutArea, household(estate.withoutAreaCount)],
        ]}
      />
    </Section>
  )
}
