/** Equals that people must tell apart: by lot, by agreement, or by another round; what was settled can be settled anew. Decides nothing. */
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { prepareSecondRound } from '../../../domain/choice/options-decision.ts'
import {
  type OptionsOutcome,
  type TieDecision,
  type TieSettlement,
  tieSettlements,
} from '../../../domain/choice/options-vote.ts'
import {
  tieDecisionSentence,
  tieSentence,
  tieSettlementNames,
} from '../../../domain/choice/ranked-wording.ts'
import type { OptionsSheet } from '../../../domain/vote/choosing.ts'
import { choosingText } from '../../text/choosing.ts'
import { WarningBox } from '../meeting/Verdict.tsx'

export type TieCardProps = {
  readonly sheet: OptionsSheet
  readonly outcome: OptionsOutcome
  readonly onSettle: (decisions: readonly TieDecision[]) => void
}

const words = choosingText

export function TieCard({ sheet, outcome, onSettle }: TieCardProps) {
  const { options, decisions } = sheet
  const { result } = outcome
  const isSent = decisions.some((one) => one.by === 'second-round')
  return (
    <>
      {decisions.length > 0 && (
        <div className="row row-apart tie-settled">
          <span className="tie-settled-words">
            {decisions
              .map((one) =>
                one.by === 'second-round' ? words.tieSecondRound : tieDecisionSentence(one, options),
              )
              .join('')}
          </span>
          <Button type="link" onClick={() => onSettle(decisions.slice(0, -1))}>
            {words.tieUndo}
          </Button>
        </div>
      )}
      {result.kind === 'tie' && !isSent && (
        <WarningBox title={words.tie}>
          <p>{tieSentence(result.tie, options)}</p>
          <TieForm
            key={decisions.length}
            sheet={sheet}
            outcome={outcome}
            onSettle={(decision) => onSettle([...decisions, decision])}
          />
        </WarningBox>
      )}
    </>
  )
}

type FormProps = Omit<TieCardProps, 'onSettle'> & { readonly onSettle: (decision: TieDecision) => void }

function TieForm({ sheet, outcome, onSettle }: FormProps) {
  const [by, setBy] = useState<TieSettlement>('lot')
  const [picked, setPicked] = useState<readonly number[]>([])
  const { result } = outcome
  if (result.kind !== 'tie') return null
  const { place, among, pick } = result.tie
  const mayRepeat = prepareSecondRound(sheet.options, sheet.settings, outcome) !== null
  const isRound = by === 'second-round'
  const turn = (id: number): void => {
    if (picked.includes(id)) setPicked(picked.filter((one) => one !== id))
    else setPicked(pick === 1 ? [id] : [...picked, id].slice(-pick))
  }
  const asked =
    place.kind === 'elimination'
      ? words.tieLeave
      : pick === among.length
        ? words.tieOrder
        : words.tieTake(pick)
  return (
    <div className="tie-form">
      <Radio.Group
        aria-label={words.tieBy}
        value={by}
        onChange={(event) => setBy(event.target.value)}
        options={tieSettlements
          .filter((one) => one !== 'second-round' || mayRepeat)
          .map((value) => ({
            value,
            label: value === 'second-round' ? words.tieSecondRound : tieSettlementNames[value],
          }))}
      />
      {!isRound && (
        <fieldset className="void-buttons">
          <legend>{asked}</legend>
          {among.map((id) => {
            const order = picked.indexOf(id)
            return (
              <button
                key={id}
                type="button"
                className="choice-button tone-jade"
                aria-pressed={order >= 0}
                onClick={() => turn(id)}
              >
                {sheet.options.find((one) => one.id === id)?.label}
                {order >= 0 && pick > 1 && <b>{words.rank(order + 1)}</b>}
              </button>
            )
          })}
        </fieldset>
      )}
      <Button
        disabled={!isRound && picked.length !== pick}
        onClick={() => onSettle({ place, among, picked: isRound ? [] : picked, by })}
      >
        {words.tieSave}
      </Button>
    </div>
  )
}
