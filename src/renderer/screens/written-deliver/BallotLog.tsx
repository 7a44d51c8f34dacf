/** One ballot beside the list: its owner, its deliveries with the way to take them back, and the visits. */
import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import type { DeliveryId, DwellingId, WrittenBallotId } from '../../../domain/identity.ts'
import { retryBy, tell, useAsk } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { DayInput } from '../../forms/TimeFields.tsx'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { NameComplete } from '../../parts/fields/NameComplete.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { FactList, Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { writtenText } from '../../text/written.ts'
import { writtenDeliverText } from '../../text/written-deliver.ts'
import type { Visit } from './visit.ts'

const text = writtenDeliverText

export type BallotLogProps = {
  readonly ballotId: WrittenBallotId
  /** The row it was opened from; gone once the ballot came back. */
  readonly visit: Visit | undefined
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function BallotLog({ ballotId, visit, isOpen, onClose }: BallotLogProps) {
  const { sayRefused } = useWritten()
  const asked = useAsk('writtenVotes.ballot', { ballotId })
  useKeys({ escape: onClose }, { isModal: true })
  const withdraw = async (deliveryId: DeliveryId) => {
    const reply = await tell('writtenVotes.withdrawDelivery', { deliveryIds: [deliveryId] })
    if (!reply.ok) sayRefused(reply.failure)
  }
  const data = asked.data
  const visits = (data?.ballot.visits ?? []).map((one, at) => ({ ...one, position: at + 1 }))
  return (
    <Drawer
      open
      size="min(34rem, 92vw)"
      title={data === undefined ? text.title : text.drawerTitle(data.ballot.number, data.names)}
      onClose={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>{text.done}</Button>
        </div>
      }
    >
      {asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {data === undefined && asked.error === null && <AskWaiting />}
      {data !== undefined && (
        <div className="stack">
          <FactList
            facts={[
              { name: text.rooms, value: data.rooms.join('、') },
              { name: text.area, value: `${writtenText.area(data.area)} ${writtenText.squareMetres}` },
              {
                name: text.phone,
                value: <Phone masked={data.maskedPhone} dwellingId={visit?.dwellingId ?? null} />,
              },
              { name: text.carrier, value: visit?.carrierName || text.noCarrier },
            ]}
          />
          <Section title={text.deliveries}>
            {data.ballot.deliveries.length === 0 && <p className="second">{text.noDeliveries}</p>}
            <ul className="ruled">
              {data.ballot.deliveries.map((one) => (
                <li key={one.id}>
                  <span className="grow">
                    {text.delivery(one.on, one.way, one.carrier)}
                    {one.noticeOn !== null && `，${text.noticeDay(one.noticeOn)}`}
                    {one.note !== '' && `，${one.note}`}
                  </span>
                  {one.withdrawnAt !== null ? (
                    <span className="hint">{text.withdrawn}</span>
                  ) : (
                    isOpen &&
                    data.ballot.returnedOn === null && (
                      <Button onClick={() => void withdraw(one.id)}>{text.withdraw}</Button>
                    )
                  )}
                </li>
              ))}
            </ul>
            {data.ballot.returnedOn !== null && <p className="hint">{text.returned}</p>}
          </Section>
          <Section title={text.visits}>
            {visits.length === 0 && <p className="second">{text.noVisits}</p>}
            <ul className="ruled">
              {visits.map((one) => (
                <li key={one.position}>{text.visit(one.on, one.note, one.carrier)}</li>
              ))}
            </ul>
            {isOpen && data.ballot.returnedOn === null && (
              <AddVisit ballotId={ballotId} carrierName={visit?.carrierName ?? ''} />
            )}
          </Section>
        </div>
      )}
    </Drawer>
  )
}

/** A masked phone; the full one is asked for, and the program notes that it was. */
function Phone({ masked, dwellingId }: { readonly masked: string; readonly dwellingId: DwellingId | null }) {
  const { message } = App.useApp()
  const [full, setFull] = useState<string | null>(null)
  if (masked === '') return text.noPhone
  const show = async () => {
    if (full !== null) return setFull(null)
    if (dwellingId === null) return
    const reply = await tell('rosters.showPhone', { dwellingId })
    if (reply.ok) setFull(reply.value)
    else void message.error(sayFailure(reply.failure))
  }
  return (
    <span className="row">
      {full ?? masked}
      {dwellingId !== null && (
        <Button type="link" onClick={() => void show()}>
          {full === null ? text.showPhone : text.hidePhone}
        </Button>
      )}
    </span>
  )
}

type AddVisitProps = { readonly ballotId: WrittenBallotId; readonly carrierName: string }

function AddVisit({ ballotId, carrierName }: AddVisitProps) {
  const today = useToday()
  const people = useAsk('people.list', {}).data ?? []
  const [note, setNote] = useState('')
  const [on, setOn] = useState(today)
  const [carrier, setCarrier] = useState(carrierName)
  const [problem, setProblem] = useState<string | undefined>()
  const [isBusy, setIsBusy] = useState(false)
  const save = async (words: string): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await tell('writtenVotes.visit', { ballotId, on, carrier, note: words })
    setIsBusy(false)
    setProblem(reply.ok ? undefined : sayFailure(reply.failure))
    if (reply.ok) setNote((now) => (now === words ? '' : now))
    else retryBy(reply.failure, () => save(words))
  }
  return (
    <div className="stack stack-tight written-deliver-visit">
      <h3 className="section-title">{text.addVisit}</h3>
      <div className="row">
        {text.visitNotes.map((words) => (
          <Button key={words} onClick={() => void save(words)}>
            {words}
          </Button>
        ))}
      </div>
      <div className="field-grid">
        <Field label={text.visitOn}>
          {(ties) => <DayInput ties={ties} value={on} until={today} onChange={setOn} />}
        </Field>
        <Field label={text.visitBy}>
          {(ties) => (
            <NameComplete
              id={ties.id}
              names={people.map((person) => person.name)}
              value={carrier}
              onChange={setCarrier}
              maxLength={40}
            />
          )}
        </Field>
        <Field label={text.visitNote} error={problem} className="field-wide">
          {(ties) => (
            <Input
              {...ties}
              value={note}
              maxLength={200}
              onChange={(event) => setNote(event.target.value)}
              onPressEnter={(event) => {
                if (!event.nativeEvent.isComposing) void save(note)
              }}
            />
          )}
        </Field>
      </div>
      <div className="row row-end">
        <Button loading={isBusy} onClick={() => void save(note)}>
          {text.saveVisit}
        </Button>
      </div>
    </div>
  )
}
