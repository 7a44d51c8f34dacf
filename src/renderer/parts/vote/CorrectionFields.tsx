/** The figures of an announced vote, open to be put right; one form a method. Sends nothing. */
import { Button, Segmented } from 'antd'
import { useId, useState } from 'react'
import type { RollEntryId } from '../../../domain/identity.ts'
import type { RollEntry } from '../../../domain/meeting/attendance.ts'
import type { ChoosingSheet } from '../../../domain/vote/choosing.ts'
import { seatedParties } from '../../../domain/vote/party-vote.ts'
import { previewRoomVote, usesPapers } from '../../../domain/vote/room-vote.ts'
import { paperVoidNames, voterName } from '../../../domain/vote/room-wording.ts'
import { paperVoidReasons } from '../../../domain/vote/secret-ballots.ts'
import { choices } from '../../../domain/vote/vote.ts'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import { choosingText } from '../../text/choosing.ts'
import { correctionText } from '../../text/correction.ts'
import { partsText } from '../../text/parts.ts'
import { ballotBoxText, voteText } from '../../text/session-vote.ts'
import { NumberField } from '../fields/NumberField.tsx'
import { FigureInput } from './FigureInput.tsx'
import { PaperEntry } from './PaperEntry.tsx'
import { countPapersIn, papersIn, paperWords, withPapers } from './paper.ts'
import { TieCard } from './TieCard.tsx'
import { TotalsFields } from './TotalsFields.tsx'
import { draftTotals, totalsFrom } from './totals.ts'
import { VoterSelect } from './VoterSelect.tsx'

export type CorrectionFieldsProps = {
  readonly vote: Vote
  readonly roll: readonly RollEntry[]
  readonly onChange: (vote: Vote) => void
}

export function CorrectionFields(props: CorrectionFieldsProps) {
  const { vote } = props
  const box = usesPapers(vote) ? <BoxFields {...props} /> : null
  switch (vote.method) {
    case 'counted-hands':
      return <TallyFields {...props} />
    case 'secret-ballots':
      return (
        <>
          {box}
          <TallyFields {...props} />
          <VoidFields {...props} />
        </>
      )
    case 'roll-call':
      return <BallotFields {...props} />
    case 'consensus':
      return <ObjectionFields {...props} />
    case 'by-party':
      return <PartyFields {...props} />
    case 'options':
    case 'election':
      return (
        <>
          {box}
          {vote.choosing !== null && <SheetFields {...props} sheet={vote.choosing} />}
        </>
      )
  }
}

function TallyFields({ vote, onChange }: CorrectionFieldsProps) {
  return (
    <div className="correction-figures">
      {choices.map((choice, index) => (
        <NumberField
          key={choice}
          choice={choice}
          value={vote.draft[choice]}
          hasFocus={index === 0}
          onChange={(value) => onChange({ ...vote, draft: { ...vote.draft, [choice]: value } })}
        />
      ))}
    </div>
  )
}

function BallotFields({ vote, onChange }: CorrectionFieldsProps) {
  return (
    <ul className="correction-ballots">
      {vote.room.voters.map((voter) => (
        <li key={voter.entryId} className="row row-apart">
          <span>{voter.name}</span>
          <Segmented
            aria-label={voter.name}
            value={vote.ballots.find((one) => one.entryId === voter.entryId)?.choice ?? 'abstain'}
            options={choices.map((value) => ({ value, label: partsText.choices[value] }))}
            onChange={(choice) =>
              onChange({
                ...vote,
                ballots: vote.ballots.map((one) =>
                  one.entryId === voter.entryId ? { ...one, choice } : one,
                ),
              })
            }
          />
        </li>
      ))}
    </ul>
  )
}

function PartyFields({ vote, onChange }: CorrectionFieldsProps) {
  return (
    <ul className="correction-ballots">
      {seatedParties(vote.room)
        .filter((party) => party.voters.length > 0)
        .map((party) => (
          <li key={party.partyId} className="row row-apart">
            <span>{party.name}</span>
            <Segmented
              aria-label={party.name}
              value={vote.partyVotes.find((one) => one.partyId === party.partyId)?.choice ?? 'abstain'}
              options={choices.map((value) => ({ value, label: partsText.choices[value] }))}
              onChange={(choice) =>
                onChange({
                  ...vote,
                  partyVotes: vote.partyVotes.map((one) =>
                    one.partyId === party.partyId ? { ...one, choice } : one,
                  ),
                })
              }
            />
          </li>
        ))}
    </ul>
  )
}

function ObjectionFields({ vote, roll, onChange }: CorrectionFieldsProps) {
  const id = useId()
  const left = vote.room.voters.filter(
    (voter) => !vote.objections.some((one) => one.entryId === voter.entryId),
  )
  const nameOf = (entryId: RollEntryId): string => {
    const voter = vote.room.voters.find((one) => one.entryId === entryId)
    return voter === undefined ? '' : voterName(voter)
  }
  return (
    <section className="stack stack-tight" aria-label={correctionText.objections}>
      <ul className="objections">
        {vote.objections.map((one) => (
          <li key={one.entryId} className="row row-apart">
            <span>
              <b>{nameOf(one.entryId)}</b>
              {one.words === '' ? '' : `：${one.words}`}
            </span>
            <Button
              type="text"
              aria-label={voteText.consensus.withdrawOf(nameOf(one.entryId))}
              onClick={() =>
                onChange({
                  ...vote,
                  objections: vote.objections.filter((other) => other.entryId !== one.entryId),
                })
              }
            >
              {voteText.consensus.withdraw}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <label htmlFor={id}>{voteText.consensus.who}</label>
        <VoterSelect
          id={id}
          voters={left}
          roll={roll}
          value={null}
          onChange={(entryId) =>
            onChange({ ...vote, objections: [...vote.objections, { entryId, words: '' }] })
          }
        />
      </div>
    </section>
  )
}

function BoxFields({ vote, onChange }: CorrectionFieldsProps) {
  const { papers } = vote
  return (
    <div className="row">
      {(['issued', 'returned'] as const).map((at) => (
        <span key={at} className="figure-pair">
          <span aria-hidden="true">{ballotBoxText[at]}</span>
          <FigureInput
            label={ballotBoxText[at]}
            value={papers[at]}
            onChange={(value) => onChange({ ...vote, papers: { ...papers, [at]: value } })}
          />
        </span>
      ))}
    </div>
  )
}

function VoidFields({ vote, onChange }: CorrectionFieldsProps) {
  const { papers } = vote
  return (
    <div className="void-figures">
      {paperVoidReasons.map((reason) => (
        <span key={reason} className="figure-pair">
          <span aria-hidden="true">{paperVoidNames[reason]}</span>
          <FigureInput
            label={ballotBoxText.voidOf(paperVoidNames[reason])}
            value={papers.void[reason]}
            onChange={(value) =>
              onChange({ ...vote, papers: { ...papers, void: { ...papers.void, [reason]: value ?? 0 } } })
            }
          />
        </span>
      ))}
    </div>
  )
}

function SheetFields({ vote, sheet, onChange }: CorrectionFieldsProps & { readonly sheet: ChoosingSheet }) {
  const [typed, setTyped] = useState(() => draftTotals(sheet))
  const set = (choosing: ChoosingSheet): void => onChange({ ...vote, choosing })
  const { chosen } = previewRoomVote(vote)
  return (
    <>
      {sheet.entry === 'ballots' ? (
        <>
          <ul className="paper-kinds" aria-label={choosingText.papersOf}>
            {papersIn(sheet).map(({ paper, count }) => {
              const said = paperWords(sheet, paper)
              return (
                <li key={said} className="row row-apart">
                  <span>{said}</span>
                  <span className="row">
                    <Button
                      aria-label={correctionText.fewer(said)}
                      onClick={() => set(withPapers(sheet, paper, -1))}
                    >
                      −
                    </Button>
                    <b className="paper-kind-count">{correctionText.count(count)}</b>
                    <Button
                      aria-label={correctionText.more(said)}
                      onClick={() => set(withPapers(sheet, paper, 1))}
                    >
                      +
                    </Button>
                  </span>
                </li>
              )
            })}
          </ul>
          <PaperEntry
            sheet={sheet}
            standing={correctionText.addPaper(countPapersIn(sheet))}
            onPut={(paper) => set(withPapers(sheet, paper, 1))}
            onTakeBack={(paper) => set(withPapers(sheet, paper, -1))}
            onReady={() => undefined}
          />
        </>
      ) : (
        <TotalsFields
          sheet={sheet}
          value={typed}
          onChange={(value) => {
            setTyped(value)
            const totals = totalsFrom(sheet, value)
            if (sheet.kind === 'options')
              set({ ...sheet, totals: totals?.of === 'options' ? totals.totals : null })
            else set({ ...sheet, totals: totals?.of === 'election' ? totals.totals : null })
          }}
          onReady={() => undefined}
        />
      )}
      {sheet.kind === 'options' && chosen?.kind === 'options' && (
        <TieCard
          sheet={sheet}
          outcome={chosen.outcome}
          onSettle={(decisions) => set({ ...sheet, decisions })}
        />
      )}
    </>
  )
}
