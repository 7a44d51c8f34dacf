/** Step four: the items in order, with their kinds and minutes; open tasks are offered. */
import { Alert } from 'antd'
import { useState } from 'react'
import { sayEnd } from '../../../domain/clock-words.ts'
import type { Failure } from '../../../domain/failure.ts'
import type { AgendaItemId } from '../../../domain/identity.ts'
import { type AgendaItem, sumMinutes } from '../../../domain/meeting/agenda.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { asksForPreStudy } from '../../../domain/meeting/pre-study.ts'
import { tell } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { sayFailure } from '../../text/failures.ts'
import { prepareText } from '../../text/prepare.ts'
import { AddItems } from './AddItems.tsx'
import { AgendaOffers } from './AgendaOffers.tsx'
import { AgendaRow } from './AgendaRow.tsx'
import { ItemDrawer } from './ItemDrawer.tsx'
import { PreStudySection } from './PreStudySection.tsx'
import { putBack } from './put-back.ts'

const text = prepareText

export type AgendaStepProps = { readonly record: MeetingRecord; readonly isLocked: boolean }

export function AgendaStep({ record, isLocked }: AgendaStepProps) {
  const { meeting, agenda } = record
  const [opened, setOpened] = useState<AgendaItemId | null>(null)
  const [removed, setRemoved] = useState<AgendaItem | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const item = agenda.find((one) => one.id === opened)
  const minutes = sumMinutes(agenda)
  const move = async (itemId: AgendaItemId, position: number) => {
    const reply = await tell('agenda.move', { itemId, position })
    setRefusal(reply.ok ? null : reply.failure)
  }
  const remove = async (gone: AgendaItem) => {
    const reply = await tell('agenda.remove', { itemId: gone.id })
    setRefusal(reply.ok ? null : reply.failure)
    if (reply.ok) setRemoved(gone)
  }
  const undo = async () => {
    if (removed === null) return
    setRemoved(null)
    const reply = await putBack(meeting.id, removed)
    setRefusal(reply.ok ? null : reply.failure)
  }
  return (
    <div className="stack">
      <AddItems meetingId={meeting.id} isLocked={isLocked} />
      {refusal !== null && <Alert type="warning" showIcon title={sayFailure(refusal)} />}
      <Section>
        {agenda.length === 0 ? (
          <p className="second">{text.agendaEmpty}</p>
        ) : (
          <>
            <ol className="prepare-agenda">
              {agenda.map((one) => (
                <AgendaRow
                  key={one.id}
                  item={one}
                  isFirst={one.position === 1}
                  isLast={one.position === agenda.length}
                  onMove={(position) => void move(one.id, position)}
                  onOpen={() => setOpened(one.id)}
                  onRemove={() => void remove(one)}
                />
              ))}
            </ol>
            <p className="prepare-sum">
              {text.sum(agenda.length, minutes, sayEnd(meeting.startTime, minutes))}
            </p>
          </>
        )}
      </Section>
      {asksForPreStudy(record) && <PreStudySection record={record} />}
      {!isLocked && <AgendaOffers meetingId={meeting.id} />}
      {item !== undefined && (
        <ItemDrawer key={item.id} item={item} meeting={meeting} onClose={() => setOpened(null)} />
      )}
      {removed !== null && (
        <div className="toast-place">
          <UndoToast
            key={removed.id}
            words={text.itemRemoved(removed.title)}
            onUndo={() => void undo()}
            onGone={() => setRemoved(null)}
          />
        </div>
      )}
    </div>
  )
}
