/** The middle of the chair's table: what is done now, stage by stage. Decides no stage. */
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { type AgendaItem, announcedVote } from '../../../domain/meeting/agenda.ts'
import { roomAt } from '../../../domain/meeting/attendance.ts'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import { sessionText } from '../../text/session.ts'
import { AgendaButton } from './agenda/AgendaButton.tsx'
import { Discussion } from './discuss/Discussion.tsx'
import { Interruption } from './Interruption.tsx'
import { ItemHead, ItemStages } from './ItemHead.tsx'
import { Pause } from './Pause.tsx'
import { Prompt } from './Prompt.tsx'
import { OutcomeChoice } from './resolve/OutcomeChoice.tsx'
import { ResolveStage } from './resolve/ResolveStage.tsx'
import { isPreparing, type Table } from './table/use-table.ts'
import { ChoosingCount } from './vote/count/ChoosingCount.tsx'
import { ConsensusCount } from './vote/count/ConsensusCount.tsx'
import { HandsCount } from './vote/count/HandsCount.tsx'
import { PartyCount } from './vote/count/PartyCount.tsx'
import { RollCall } from './vote/count/RollCall.tsx'
import { SecretCount } from './vote/count/SecretCount.tsx'
import { VotePreparation } from './vote/prepare/VotePreparation.tsx'
import { VoteResult } from './vote/result/VoteResult.tsx'

export type MiddleProps = {
  readonly table: Table
  readonly pointField: RefObject<HTMLTextAreaElement | null>
  /** The step that Enter takes once a count is whole. */
  readonly onReady: () => void
}

export function Middle({ table, pointField, onReady }: MiddleProps) {
  const { record, item, vote } = table
  const box = useRef<HTMLDivElement>(null)
  // What is done next is read from its beginning.
  const shown = `${item?.id} ${item?.stage} ${vote?.id ?? isPreparing(table)}`
  useEffect(() => {
    if (shown !== '') box.current?.scrollTo({ top: 0 })
  }, [shown])
  return (
    <div className="session-middle scrolls" ref={box}>
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
  if (isPreparing(table) && !isConcluding)
    return (
      <VoteCard table={table} item={item}>
        <VotePreparation table={table} item={item} />
      </VoteCard>
    )
  if (item.stage === 'vote' && !isConcluding) {
    const announced = announcedVote(item)
    return (
      <VoteCard table={table} item={item}>
        {vote !== null && <OpenVote table={table} vote={vote} onReady={onReady} />}
        {vote === null && announced !== null && <VoteResult table={table} item={item} vote={announced} />}
      </VoteCard>
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

type VoteCardProps = { readonly table: Table; readonly item: AgendaItem; readonly children: ReactNode }

function VoteCard({ table, item, children }: VoteCardProps) {
  return (
    <section className="session-card" aria-label={item.title}>
      <ItemStages
        record={table.record}
        item={item}
        vote={isPreparing(table) ? null : (table.vote ?? announcedVote(item))}
      />
      {children}
    </section>
  )
}

type OpenVoteProps = Pick<MiddleProps, 'table' | 'onReady'> & { readonly vote: Vote }

function OpenVote({ table, vote, onReady }: OpenVoteProps) {
  const { count, record } = table
  const common = { vote, count, onReady }
  switch (vote.method) {
    case 'counted-hands':
      return <HandsCount key={vote.id} {...common} />
    case 'roll-call':
      return <RollCall key={vote.id} {...common} />
    case 'consensus':
      return <ConsensusCount key={vote.id} {...common} roll={record.roll} />
    case 'by-party':
      return <PartyCount key={vote.id} {...common} roll={record.roll} />
    case 'secret-ballots':
      return <SecretCount key={vote.id} {...common} />
    case 'options':
    case 'election':
      return <ChoosingCount key={vote.id} {...common} />
  }
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
