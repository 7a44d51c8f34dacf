/** 名册 · 住户: estates with their size, their dwellings, and the imports that made them. Counts nothing itself. */
import { HistoryOutlined, ImportOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { EstateId } from '../../../domain/identity.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { Section } from '../../parts/Section.tsx'
import { rosterText } from '../../text/roster.ts'
import { DwellingTable } from './DwellingTable.tsx'
import { ImportList } from './ImportList.tsx'
import './roster.css'

type Estate = OutputOf<'rosters.estates'>['estates'][number]

export function RosterScreen() {
  const navigate = useNavigate()
  const answer = useAsk('rosters.estates', {})
  const [chosen, setChosen] = useState<EstateId | null>(null)
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
    <Frame
      title={rosterText.title}
      subtitle={
        <Segmented
          aria-label={rosterText.segment}
          value="roster"
          options={[
            { value: 'people', label: rosterText.people },
            { value: 'roster', label: rosterText.dwellings },
          ]}
          onChange={(value) => value === 'people' && void navigate('/people')}
        />
      }
    >
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
          <div className="row roster-top">
            <EstateCards estates={estates} shownId={shown.id} onChoose={setChosen} />
            <div className="roster-top-buttons">
              <Button type="primary" icon={<ImportOutlined />} onClick={toImport}>
                {rosterText.importRoster}
              </Button>
              {listButton}
            </div>
          </div>
          <DwellingTable key={shown.id} estateId={shown.id} dwellingCount={shown.dwellingCount} />
        </>
      )}
      <ImportList imports={imports} isOpen={isListOpen} onClose={() => setIsListOpen(false)} />
    </Frame>
  )
}

type EstateCardsProps = {
  readonly estates: readonly Estate[]
  readonly shownId: EstateId
  readonly onChoose: (id: EstateId) => void
}

function EstateCards({ estates, shownId, onChoose }: EstateCardsProps) {
  return (
    <ul className="roster-estates" aria-label={rosterText.estates}>
      {estates.map((estate) => (
        <li key={estate.id}>
          <button
            type="button"
            className="roster-estate"
            aria-pressed={estate.id === shownId}
            onClick={() => onChoose(estate.id)}
          >
            <span className="roster-estate-name">{estate.name}</span>
            <span>{rosterText.estateFacts(estate.dwellingCount, estate.ownerCount)}</span>
            <span className="second">
              {rosterText.areaWithUnit(estate.totalArea)}，{rosterText.withoutArea(estate.withoutAreaCount)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
