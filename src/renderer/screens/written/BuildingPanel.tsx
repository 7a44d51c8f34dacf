/** Who is still to be visited in the chosen building, with the last visit. Phones stay masked here. */
import { UnorderedListOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { WrittenVoteId } from '../../../domain/identity.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Section } from '../../parts/Section.tsx'
import { writtenText } from '../../text/written.ts'
import type { Building } from './facade.ts'

const text = writtenText

/** More are found in the list itself. */
const mostShown = 30

export type BuildingPanelProps = { readonly writtenVoteId: WrittenVoteId; readonly building: Building }

export function BuildingPanel({ writtenVoteId, building }: BuildingPanelProps) {
  const navigate = useNavigate()
  const year = useToday().slice(0, 4)
  const asked = useAsk('writtenVotes.visits', { writtenVoteId, building: building.building })
  const missing = building.unitCount - building.returnedCount
  const visits = asked.data ?? []
  const toList = (ballotId?: number) => {
    const one = ballotId === undefined ? '' : `&ballot=${ballotId}`
    const place = encodeURIComponent(building.building)
    void navigate(`/written/${writtenVoteId}/deliver?building=${place}${one}`)
  }
  return (
    <Section className="written-panel">
      <h2 className="section-title written-panel-title">
        {text.building(building.building)} <span>{text.missingInBuilding(missing)}</span>
      </h2>
      <p className="second written-panel-carrier">
        {building.carrierName === '' ? text.noCarrier : text.carrier(building.carrierName)}
      </p>
      {asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {asked.data === undefined && asked.error === null && <AskWaiting />}
      {asked.data !== undefined && visits.length === 0 && <p className="second">{text.nobodyLeft}</p>}
      {visits.length > 0 && (
        <ul className="written-panel-visits scrolls" aria-label={text.openVisits}>
          {visits.slice(0, mostShown).map((visit) => (
            <li key={visit.ballotId}>
              <button type="button" onClick={() => toList(visit.ballotId)}>
                <span className="written-panel-who">
                  <b>{visit.rooms}</b> <span>{visit.names}</span>
                </span>
                <span className="hint written-panel-last">
                  {visit.maskedPhone !== '' && <span>{visit.maskedPhone}</span>}
                  <span>
                    {visit.lastVisit === null
                      ? visit.state === 'undelivered'
                        ? text.legend.undelivered
                        : text.notYetVisited
                      : text.visitedOn(dayWithinYear(visit.lastVisit.on, year), visit.lastVisit.note)}
                  </span>
                </span>
              </button>
            </li>
          ))}
          {visits.length > mostShown && (
            <li className="hint">{text.moreVisits(visits.length - mostShown)}</li>
          )}
        </ul>
      )}
      <Button block icon={<UnorderedListOutlined />} onClick={() => toList()}>
        {text.openVisits}
      </Button>
    </Section>
  )
}
