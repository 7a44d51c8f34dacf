/** States an outcome that no vote decides, with its reason where one is wanted. Stores nothing itself: that is the filled button. */
import { Button, Input, Radio } from 'antd'
import { useId } from 'react'
import { type AgendaItem, needsReason, outcomesWithoutVote } from '../../../../domain/meeting/agenda.ts'
import { nameOutcome } from '../../../../domain/vote/outcome-wording.ts'
import { sessionText } from '../../../text/session.ts'
import type { OutcomeDraft, Table } from '../table/use-table.ts'

export type OutcomeChoiceProps = { readonly table: Table; readonly item: AgendaItem }

const words = sessionText.outcome

export function OutcomeChoice({ table, item }: OutcomeChoiceProps) {
  const { record, outcome } = table
  const draft = outcome.value
  const reasonId = useId()
  const set = (part: Partial<OutcomeDraft>): void => outcome.set({ ...draft, ...part })
  const wantsReason = draft.outcome !== null && needsReason(draft.outcome)
  return (
    <div className="stack outcome-choice">
      <h3 className="session-subtitle">{words.choose}</h3>
      <Radio.Group
        className="outcome-list"
        aria-label={words.title}
        value={draft.outcome}
        onChange={(event) => set({ outcome: event.target.value })}
      >
        {outcomesWithoutVote[item.kind].map((one, place) => (
          <Radio key={one} value={one} autoFocus={place === 0 && draft.outcome === null}>
            {nameOutcome(one, record.meeting.rule)}
          </Radio>
        ))}
      </Radio.Group>
      {draft.outcome !== null && (
        <div className="stack stack-tight">
          <label htmlFor={reasonId}>{wantsReason ? words.reason : words.words}</label>
          <Input.TextArea
            id={reasonId}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={1000}
            placeholder={words.examples[draft.outcome]}
            value={draft.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </div>
      )}
      {draft.isOpen && (
        <Button type="link" className="session-aside" onClick={() => outcome.clear()}>
          {words.close}
        </Button>
      )}
    </div>
  )
}
