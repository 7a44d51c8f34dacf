/** The last stage of an item: choosing its outcome, writing what was agreed, or reading what was written. */
import { type AgendaItem, announcedVote, canResolveFrom } from '../../../../domain/meeting/agenda.ts'
import { nameOutcome, wordingRule } from '../../../../domain/vote/outcome-wording.ts'
import { isConsultation } from '../../../../domain/vote/vote-wording.ts'
import { StateBadge } from '../../../parts/StateBadge.tsx'
import { sessionText } from '../../../text/session.ts'
import type { Table } from '../table/use-table.ts'
import { VoteResult } from '../vote/result/VoteResult.tsx'
import { OutcomeChoice } from './OutcomeChoice.tsx'
import { ResolutionForm } from './ResolutionForm.tsx'
import { Resolved } from './Resolved.tsx'

export type ResolveStageProps = { readonly table: Table; readonly item: AgendaItem }

const words = sessionText.resolve

export function ResolveStage({ table, item }: ResolveStageProps) {
  const { record } = table
  if (item.outcome === null) return <OutcomeChoice table={table} item={item} />
  const vote = announcedVote(item)
  const rule = wordingRule(item, record.meeting.rule)
  return (
    <>
      <p className="row">
        <StateBadge of="outcome" state={item.outcome} word={nameOutcome(item.outcome, rule)} />
        {item.outcomeText !== '' && <span className="second">{item.outcomeText}</span>}
      </p>
      {!canResolveFrom(item.outcome) && (
        <>
          <p className="second">
            {item.outcome !== 'rejected'
              ? words.nothingMore
              : isConsultation(rule)
                ? words.notAgreed
                : words.rejected}
          </p>
          {vote !== null && <VoteResult table={table} item={item} vote={vote} />}
        </>
      )}
      {canResolveFrom(item.outcome) && item.resolution === null && (
        <ResolutionForm table={table} item={item} />
      )}
      {canResolveFrom(item.outcome) && vote !== null && (
        <details className="former-result">
          <summary>{words.vote}</summary>
          <div className="stack stack-tight">
            <VoteResult table={table} item={item} vote={vote} />
          </div>
        </details>
      )}
      {item.resolution !== null && <Resolved record={record} resolution={item.resolution} />}
    </>
  )
}
