/** The middle of the chair's table: what is done now, stage by stage. Decides no stage. */
import type { RefObject } from 'react'
import { announcedVote } from '../../../domain/agenda.ts'
import { roomAt } from '../../../domain/attendance.ts'
import { sessionText } from '../../text/session.ts'
import { AgendaButton } from './agenda/AgendaButton.tsx'
import { Discussion } from './discuss/Discussion.tsx'
import { Interruption } from './Interruption.tsx'
import { ItemHead, ItemStages } from './ItemHead.tsx'
import { Pause } from './Pause.tsx'
import { Prompt } from './Prompt.tsx'
import { OutcomeChoice } from './resolve/OutcomeChoice.tsx'
import { ResolveStage } from './resolve/ResolveStage.tsx'
import type { Table } from './table/use-table.ts'
import { HandsCount } from './vote/HandsCount.tsx'
import { RollCall } from './vote/RollCall.tsx'
import { VotePreparation } from './vote/VotePreparation.tsx'
import { VoteResult } from './vote/VoteResult.tsx'

export type MiddleProps = {
  readonly table: Table
  readonly pointField: RefObject<HTMLTextAreaElement | null>
  /** The step that Enter takes once a count is whole. */
  readonly onReady: () => void
}

export function Middle({ table, pointField, onReady }: MiddleProps) {
  const { record } = table
  return (
    <div className="session-middle scrolls">
      <Interruption meetingId={record.meeting.id} />
      {record.meeting.state === 'suspended' ? (
        <Pause record={record} />
      ) : (
        <Now table={table} pointField={pointField} onReady={onReady} />
      )}
    </div>
  )
}

function Now({ table, pointField, onReady }: MiddleProps) {
  const { record, item, vote } = table
  if (item === null) return <Between table={table} />
  const isConcluding = table.outcome.value.isOpen && vote === null && item.outcome === null
  if (item.stage === 'vote' && !isConcluding) {
    const announced = announcedVote(item)
    return (
      <section className="session-card" aria-label={item.title}>
        <ItemStages record={record} item={item} />
        {vote?.method === 'counted-hands' && <HandsCount vote={vote} count={table.count} onReady={onReady} />}
        {vote?.method === 'roll-call' && <RollCall vote={vote} count={table.count} onReady={onReady} />}
        {vote === null && announced !== null && (
          <VoteResult vote={announced} onDirty={table.setIsCorrecting} />
        )}
        {vote === null && announced === null && <VotePreparation table={table} item={item} />}
      </section>
    )
  }
  return (
    <section className="session-card" aria-label={item.title}>
      <ItemHead record={record} item={item} />
      {isConcluding ? (
        <OutcomeChoice table={table} item={item} />
      ) : item.stage === 'resolve' ? (
        <ResolveStage table={table} item={item} />
      ) : (
        <Discussion table={table} item={item} pointField={pointField} />
      )}
    </section>
  )
}

function Between({ table }: { readonly table: Table }) {
  const { record } = table
  const words = sessionText.item
  const { agenda, meeting, parties, roll } = record
  const isOpening = agenda.every((one) => one.state === 'waiting')
  const isDone = agenda.every((one) => one.state === 'finished')
  const { dueCount, presentCount } = roomAt(parties, roll, null)
  const hasQuorum = meeting.rule.quorum !== null
  const [title, prompt] = isOpening
    ? [
        words.openingTitle,
        hasQuorum ? words.opening(dueCount, presentCount) : words.openingFree(dueCount, presentCount),
      ]
    : isDone
      ? [words.allDoneTitle, words.allDone]
      : [words.betweenTitle, words.between]
  return (
    <section className="session-card" aria-label={title}>
      <div className="row">
        <AgendaButton record={record} />
        <h2 className="heading-2">{title}</h2>
      </div>
      <Prompt words={prompt} />
    </section>
  )
}
