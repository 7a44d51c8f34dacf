/** 送达登记: whose ballot is still to be handed over or fetched, by building and entrance, and how it was delivered. */
import { SearchOutlined, TeamOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { Alert, App, Button, Drawer, Input, Segmented, Select } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { DeliveryId, WrittenBallotId, WrittenVoteId } from '../../../domain/identity.ts'
import type { DeliveryWay } from '../../../domain/owners/written-vote.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { MeetingFrame } from '../../parts/frame/MeetingFrame.tsx'
import { Saved } from '../../parts/frame/Saved.tsx'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { PaperSheet } from '../../parts/paper/PaperRows.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { writtenText } from '../../text/written.ts'
import { writtenDeliverText } from '../../text/written-deliver.ts'
import { BallotLog } from './BallotLog.tsx'
import { CarrierDrawer } from './CarrierDrawer.tsx'
import { DeliverBar, type DeliverWords } from './DeliverBar.tsx'
import { VisitTable } from './VisitTable.tsx'
import type { Visit } from './visit.ts'
import './written-deliver.css'

const text = writtenDeliverText

type Shown = 'undelivered' | 'outstanding' | 'all'

export function WrittenDeliverScreen() {
  const params = useParams()
  const navigate = useNavigate()
  const writtenVoteId = Number(params.writtenVoteId) as WrittenVoteId
  const read = useAsk('writtenVotes.read', { writtenVoteId })
  const visits = useAsk('writtenVotes.visits', { writtenVoteId, building: null })
  const error = read.error ?? visits.error
  const back = () => void navigate(`/written/${writtenVoteId}`)
  if (read.data === undefined || visits.data === undefined) {
    return (
      <MeetingFrame title={text.title} onBack={back}>
        {error === null ? (
          <AskWaiting />
        ) : (
          <AskFailed
            failure={error.failure}
            onRetry={() => void Promise.all([read.refetch(), visits.refetch()])}
          />
        )}
      </MeetingFrame>
    )
  }
  return <Delivering key={writtenVoteId} answer={read.data} visits={visits.data} onBack={back} />
}

type Done = { readonly words: string; readonly deliveryIds: readonly DeliveryId[] }

type DeliveringProps = {
  readonly answer: OutputOf<'writtenVotes.read'>
  readonly visits: readonly Visit[]
  readonly onBack: () => void
}

function Delivering({ answer, visits, onBack }: DeliveringProps) {
  const { vote } = answer
  const { message } = App.useApp()
  const { sayRefused } = useWritten()
  const [search, setSearch] = useSearchParams()
  const [shown, setShown] = useState<Shown>(() => (visits.some(isUndelivered) ? 'undelivered' : 'all'))
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<WrittenBallotId>>(new Set())
  const [opened, setOpened] = useState<WrittenBallotId | 'carriers' | 'list' | null>(() =>
    search.has('ballot') ? (Number(search.get('ballot')) as WrittenBallotId) : null,
  )
  const [done, setDone] = useState<Done | null>(null)
  const building = search.get('building')
  const entrance = search.get('entrance')
  const isOpen = vote.state === 'open'
  const goTo = (place: { readonly building?: string; readonly entrance?: string }) => {
    setSearch({ ...place }, { replace: true })
    setChosen(new Set())
  }
  const inPlace = useMemo(
    () =>
      visits.filter(
        (visit) =>
          (building === null || visit.building === building) &&
          (entrance === null || visit.entrance === entrance),
      ),
    [visits, building, entrance],
  )
  const words = useDeferredValue(typed.trim())
  const rows = useMemo(
    () => inPlace.filter((visit) => (shown === 'all' || visit.state === shown) && fits(visit, words)),
    [inPlace, shown, words],
  )
  const undelivered = rows.filter(isUndelivered)
  const counts = {
    undelivered: inPlace.filter(isUndelivered).length,
    outstanding: inPlace.filter((visit) => visit.state === 'outstanding').length,
    all: inPlace.length,
  }
  const deliver = async (given: DeliverWords): Promise<void> => {
    const ballotIds = [...chosen]
    // Where all of them have one carrier, nobody has to write the name again.
    const carriers = new Set(
      visits.flatMap((visit) => (chosen.has(visit.ballotId) ? [visit.carrierName] : [])),
    )
    const [only = ''] = carriers.size === 1 ? carriers : []
    const carrier = given.carrier === '' ? only : given.carrier
    const reply = await tell('writtenVotes.deliver', {
      ...given,
      ...{ writtenVoteId: vote.id, ballotIds, carrier },
    })
    if (!reply.ok) return sayRefused(reply.failure)
    setChosen(new Set())
    setDone({
      words: text.delivered(reply.value.deliveredCount, given.way as DeliveryWay),
      deliveryIds: reply.value.deliveryIds,
    })
  }
  const undo = async () => {
    if (done === null) return
    setDone(null)
    const deliveryIds = [...done.deliveryIds]
    const reply = await tell('writtenVotes.withdrawDelivery', { deliveryIds })
    if (!reply.ok) return sayRefused(reply.failure)
    void message.success(text.undone(deliveryIds.length))
  }
  return (
    <MeetingFrame
      title={text.title}
      badge={<StateBadge of="written" state={vote.state} />}
      saved={<Saved />}
      onBack={onBack}
      isBare
      tools={
        <>
          <Button icon={<TeamOutlined />} onClick={() => setOpened('carriers')}>
            {text.carriers}
          </Button>
          <Button icon={<UnorderedListOutlined />} onClick={() => setOpened('list')}>
            {text.visitList}
          </Button>
        </>
      }
      bar={
        isOpen && (
          <DeliverBar
            chosenCount={chosen.size}
            opensOn={vote.opensOn}
            onDeliver={deliver}
            undo={
              done !== null && (
                <UndoToast
                  key={done.deliveryIds[0]}
                  place="bar"
                  words={done.words}
                  onUndo={() => void undo()}
                  onGone={() => setDone(null)}
                />
              )
            }
          />
        )
      }
    >
      <div className="written-deliver scrolls">
        {vote.state !== 'open' && <Alert type="info" showIcon title={text.notOpen[vote.state]} />}
        <div className="written-deliver-filters">
          <PlaceFilter visits={visits} building={building} entrance={entrance} onGoTo={goTo} />
          <Segmented<Shown>
            aria-label={text.show}
            value={shown}
            options={(['undelivered', 'outstanding', 'all'] as const).map((one) => ({
              value: one,
              label: text[one](counts[one]),
            }))}
            onChange={(next) => {
              setShown(next)
              setChosen(new Set())
            }}
          />
          <Input
            className="written-deliver-search"
            prefix={<SearchOutlined />}
            allowClear
            autoComplete="off"
            maxLength={40}
            aria-label={text.search}
            placeholder={text.searchHint}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          {isOpen && undelivered.length > 0 && (
            <Button onClick={() => setChosen(new Set(undelivered.map((visit) => visit.ballotId)))}>
              {text.chooseUndelivered(undelivered.length)}
            </Button>
          )}
        </div>
        {rows.length === 0 ? (
          <div className="section stack">
            <p className="second">{words === '' ? text.nothingListed[shown] : text.nothingFound(words)}</p>
            {words !== '' && (
              <div>
                <Button onClick={() => setTyped('')}>{text.clear}</Button>
              </div>
            )}
          </div>
        ) : (
          <VisitTable
            rows={rows}
            chosen={chosen}
            mayChoose={isOpen}
            hasBuilding={building === null}
            onChoose={setChosen}
            onOpen={setOpened}
          />
        )}
      </div>
      {typeof opened === 'number' && (
        <BallotLog
          ballotId={opened}
          visit={visits.find((visit) => visit.ballotId === opened)}
          isOpen={isOpen}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'carriers' && (
        <CarrierDrawer
          writtenVoteId={vote.id}
          carriers={answer.carriers}
          visits={visits}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'list' && (
        <Drawer
          open
          size="min(60rem, 96vw)"
          title={writtenText.outstandingList}
          onClose={() => setOpened(null)}
          className="written-deliver-paper"
        >
          <PaperSheet
            subject={{ kind: 'written-vote', writtenVoteId: vote.id, building, ballotId: null }}
            kind="visit-list"
          />
        </Drawer>
      )}
    </MeetingFrame>
  )
}

const isUndelivered = (visit: Visit): boolean => visit.state === 'undelivered'

/** Finds by number, name or room, as it stands in the row. */
function fits(visit: Visit, words: string): boolean {
  if (words === '') return true
  const plain = words.normalize('NFKC')
  return (
    (/^\d+$/u.test(plain) && Number(plain) === visit.number) ||
    visit.names.includes(plain) ||
    bareRoom(`${visit.building}${visit.rooms}`).includes(bareRoom(plain))
  )
}

/** A room without the words around its figures: 3栋1单元502 → 3-1-502. */
const bareRoom = (room: string): string =>
  room
    .replaceAll(/[栋幢号楼单元室座]+/gu, '-')
    .replaceAll(/[—\s]/gu, '-')
    .replace(/-+$/u, '')

type PlaceFilterProps = {
  readonly visits: readonly Visit[]
  readonly building: string | null
  readonly entrance: string | null
  readonly onGoTo: (place: { readonly building?: string; readonly entrance?: string }) => void
}

/** Stands for every place in a list. */
const everywhere = ' '

function PlaceFilter({ visits, building, entrance, onGoTo }: PlaceFilterProps) {
  const counts = new Map<string, number>()
  for (const visit of visits) counts.set(visit.building, (counts.get(visit.building) ?? 0) + 1)
  if (building !== null && !counts.has(building)) counts.set(building, 0)
  const entrances = [
    ...new Set(visits.filter((visit) => visit.building === building).map((visit) => visit.entrance)),
  ].filter((one) => one !== '')
  return (
    <>
      <Select
        className="written-deliver-building"
        aria-label={text.building}
        value={building ?? everywhere}
        options={[
          { value: everywhere, label: text.allBuildings(visits.length) },
          ...[...counts].map(([name, number]) => ({
            value: name,
            label: text.buildingOption(writtenText.building(name), number),
          })),
        ]}
        onChange={(next) => onGoTo(next === everywhere ? {} : { building: next })}
      />
      {building !== null && entrances.length > 1 && (
        <Select
          className="written-deliver-entrance"
          aria-label={text.entrance}
          value={entrance ?? everywhere}
          options={[
            { value: everywhere, label: text.allEntrances },
            ...entrances.map((one) => ({ value: one, label: one })),
          ]}
          onChange={(next) => onGoTo(next === everywhere ? { building } : { building, entrance: next })}
        />
      )}
    </>
  )
}
