/** A named roll call: one member at a time by 1 2 3 0 and Backspace, or by the list. Decides nothing. */
import { useEffect, useRef, useState } from 'react'
import { type Choice, choices, type FrozenVoter } from '../../../../../domain/vote/vote.ts'
import { useKeys } from '../../../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../../../parts/KeyButton.tsx'
import { ChoiceSign, choiceTones } from '../../../../parts/signs.tsx'
import { VoteLines } from '../../../../parts/vote/OutcomeLines.tsx'
import { partsText } from '../../../../text/parts.ts'
import { voteText } from '../../../../text/session-vote.ts'
import { Question } from '../Question.tsx'
import { CountFoot, type CountProps } from './CountFoot.tsx'

const words = voteText
const keys = ['1', '2', '3'] as const

export function RollCall({ vote, count, onReady }: CountProps) {
  const { voters } = vote.room
  const chosen = new Map(vote.ballots.map((ballot) => [ballot.entryId, ballot.choice]))
  const firstOpen = (from: number): number => {
    const ahead = voters.findIndex((voter, place) => place >= from && !chosen.has(voter.entryId))
    return ahead >= 0 ? ahead : voters.findIndex((voter) => !chosen.has(voter.entryId))
  }
  const [place, setPlace] = useState(() => firstOpen(0))
  // Keys may come faster than the screen is drawn.
  const at = useRef(place)
  const done = useRef(new Map<number, boolean>())
  const hasBallot = (voter: FrozenVoter | undefined): boolean =>
    voter !== undefined && chosen.has(voter.entryId)
  const isAsked = (index: number): boolean => done.current.get(index) ?? hasBallot(voters[index])
  const go = (to: number): void => {
    at.current = to
    setPlace(to)
  }
  const nextFrom = (from: number): number => {
    const order = [...voters.keys()]
    const rest = [...order.slice(from + 1), ...order.slice(0, from + 1)]
    return rest.find((index) => !isAsked(index)) ?? -1
  }
  const choose = (choice: Choice): void => {
    const voter = voters[at.current]
    if (voter === undefined) return
    done.current.set(at.current, true)
    count.choose(voter.entryId, choice)
    go(nextFrom(at.current))
  }
  const goBack = (): void => {
    const before = at.current < 0 ? voters.length - 1 : Math.max(0, at.current - 1)
    const voter = voters[before]
    if (voter === undefined) return
    if (isAsked(before)) {
      done.current.set(before, false)
      count.choose(voter.entryId, null)
    }
    go(before)
  }
  const skip = (): void => go(nextFrom(at.current))
  const isDone = voters.every((voter) => chosen.has(voter.entryId))
  useKeys({
    '1': () => choose('for'),
    '2': () => choose('against'),
    '3': () => choose('abstain'),
    '0': skip,
    backspace: goBack,
    enter: () => (isDone ? onReady() : false),
  })
  // Another window may answer for the one who is being asked here.
  const seen = useRef({ place, isRecorded: true })
  const isRecorded = hasBallot(voters[place])
  useEffect(() => {
    const before = seen.current
    seen.current = { place, isRecorded }
    const isElsewhere = before.place === place && !before.isRecorded && isRecorded
    if (!isElsewhere || at.current !== place) return
    done.current.delete(place)
    go(nextFrom(place))
  })
  const voter = voters[place]
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (place >= 0) list.current?.children[place]?.scrollIntoView({ block: 'nearest' })
  }, [place])
  return (
    <>
      <Question vote={vote} />
      <div className="roll-call">
        <div className="roll-now">
          <p className="hint">
            {voter === undefined ? words.allAsked : words.asked(place + 1, voters.length)}
          </p>
          <p className="roll-name" aria-live="polite">
            {voter === undefined ? words.progress(chosen.size, voters.length) : nameOf(voter)}
          </p>
          <div className="row">
            {voter !== undefined &&
              choices.map((choice, index) => (
                <KeyButton
                  key={choice}
                  hint={keys[index]}
                  hintFirst
                  label={
                    <span className={`toned tone-${choiceTones[choice]}`}>
                      <ChoiceSign choice={choice} /> {partsText.choices[choice]}
                    </span>
                  }
                  onPress={() => choose(choice)}
                />
              ))}
            {voter !== undefined && <KeyButton hint="0" hintFirst label={words.skip} onPress={skip} />}
            <KeyButton hint={words.backKey} hintFirst label={words.backOne} onPress={goBack} />
          </div>
        </div>
        <ol ref={list} className="roll-list" aria-label={words.rollList}>
          {voters.map((one, index) => {
            const choice = chosen.get(one.entryId)
            return (
              <li key={one.entryId}>
                <button
                  type="button"
                  className={`roll-voter${index === place ? ' is-current' : ''}`}
                  aria-current={index === place}
                  onClick={() => go(index)}
                >
                  <span className="cut">{nameOf(one)}</span>
                  {choice === undefined ? (
                    <span className="hint">{words.notAsked}</span>
                  ) : (
                    <span className={`toned no-break tone-${choiceTones[choice]}`}>
                      <ChoiceSign choice={choice} /> {partsText.choices[choice]}
                    </span>
                  )}
                </button>
              </li>
            )
          })}
        </ol>
      </div>
      <VoteLines vote={vote} />
      <CountFoot vote={vote} />
    </>
  )
}

const nameOf = (voter: FrozenVoter): string =>
  voter.standInName === null ? voter.name : `${voter.name}${words.standsIn(voter.standInName)}`
