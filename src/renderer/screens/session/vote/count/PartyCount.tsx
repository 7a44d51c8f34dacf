/** 各方各一票: one row a party with who speaks for it; 1 2 3 and Backspace go from party to party. Decides nothing. */
import { useRef, useState } from 'react'
import type { PartyId, RollEntryId } from '../../../../../domain/identity.ts'
import type { RollEntry } from '../../../../../domain/meeting/attendance.ts'
import { type SeatedParty, seatedParties } from '../../../../../domain/vote/party-vote.ts'
import { type Choice, choices } from '../../../../../domain/vote/vote.ts'
import { useKeys } from '../../../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../../../parts/KeyButton.tsx'
import { ChoiceSign, choiceTones } from '../../../../parts/signs.tsx'
import { VoteLines } from '../../../../parts/vote/OutcomeLines.tsx'
import { VoterSelect } from '../../../../parts/vote/VoterSelect.tsx'
import { partsText } from '../../../../text/parts.ts'
import { voteText } from '../../../../text/session-vote.ts'
import { Question } from '../Question.tsx'
import { CountFoot, type CountProps } from './CountFoot.tsx'

const words = voteText.parties
const keys = ['1', '2', '3'] as const

export function PartyCount({ vote, count, roll, onReady }: CountProps & { roll: readonly RollEntry[] }) {
  const parties = seatedParties(vote.room)
  const there = parties.filter((party) => party.voters.length > 0)
  const saidBy = (partyId: PartyId) => vote.partyVotes.find((one) => one.partyId === partyId)
  const [chosen, setChosen] = useState<ReadonlyMap<PartyId, RollEntryId>>(new Map())
  const speakerOf = (party: SeatedParty): RollEntryId | null =>
    saidBy(party.partyId)?.entryId ?? chosen.get(party.partyId) ?? party.voters[0]?.entryId ?? null
  const [place, setPlace] = useState(() => firstSilent(there, saidBy))
  // Keys may come faster than the screen is drawn.
  const at = useRef(place)
  const done = useRef(new Set<PartyId>())
  const isSilent = (party: SeatedParty): boolean =>
    saidBy(party.partyId) === undefined && !done.current.has(party.partyId)
  const go = (to: number): void => {
    at.current = to
    setPlace(to)
  }
  const choose = (party: SeatedParty | undefined, choice: Choice): void => {
    const entryId = party === undefined ? null : speakerOf(party)
    if (party === undefined || entryId === null) return
    count.speak(party.partyId, entryId, choice)
    done.current.add(party.partyId)
    const order = there.indexOf(party)
    const next = there.findIndex((one, index) => index > order && isSilent(one))
    go(next >= 0 ? next : there.findIndex(isSilent))
  }
  const goBack = (): void => {
    const before = at.current < 0 ? there.length - 1 : Math.max(0, at.current - 1)
    const party = there[before]
    const entryId = party === undefined ? null : speakerOf(party)
    if (party !== undefined && entryId !== null && saidBy(party.partyId) !== undefined)
      count.speak(party.partyId, entryId, null)
    if (party !== undefined) done.current.delete(party.partyId)
    go(before)
  }
  const isDone = there.every((party) => saidBy(party.partyId) !== undefined)
  useKeys({
    '1': () => choose(there[at.current], 'for'),
    '2': () => choose(there[at.current], 'against'),
    '3': () => choose(there[at.current], 'abstain'),
    backspace: goBack,
    enter: () => (isDone ? onReady() : false),
  })
  return (
    <>
      <Question vote={vote} />
      <ul className="party-votes" aria-label={words.list}>
        {parties.map((party) => {
          const said = saidBy(party.partyId)
          const order = there.indexOf(party)
          const isCurrent = order >= 0 && order === place
          return (
            <li
              key={party.partyId}
              className={isCurrent ? 'party-vote is-current' : 'party-vote'}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <b className="party-vote-name">{party.name}</b>
              {party.voters.length === 0 ? (
                <span className="toned tone-amber party-vote-empty">{words.empty}</span>
              ) : (
                <>
                  <VoterSelect
                    id={`party${party.partyId}`}
                    label={words.speaker(party.name)}
                    voters={party.voters}
                    roll={roll}
                    value={speakerOf(party)}
                    onChange={(entryId) => {
                      setChosen(new Map(chosen).set(party.partyId, entryId))
                      if (said !== undefined) count.speak(party.partyId, entryId, said.choice)
                    }}
                  />
                  <fieldset className="party-vote-choices">
                    <legend className="visually-hidden">{words.choices(party.name)}</legend>
                    {choices.map((choice, index) => (
                      <button
                        key={choice}
                        type="button"
                        className={`choice-button tone-${choiceTones[choice]}`}
                        aria-pressed={said?.choice === choice}
                        onClick={() => choose(party, choice)}
                      >
                        {isCurrent && <kbd className="keycap keycap-card">{keys[index]}</kbd>}
                        <ChoiceSign choice={choice} /> {partsText.choices[choice]}
                      </button>
                    ))}
                  </fieldset>
                </>
              )}
            </li>
          )
        })}
      </ul>
      <div className="row row-apart">
        <span className="hint gives-way">{words.hint}</span>
        <KeyButton hint={voteText.backKey} hintFirst label={voteText.backOne} onPress={goBack} />
      </div>
      <VoteLines vote={vote} />
      <CountFoot vote={vote} />
    </>
  )
}

const firstSilent = (there: readonly SeatedParty[], saidBy: (partyId: PartyId) => unknown): number =>
  there.findIndex((party) => saidBy(party.partyId) === undefined)
