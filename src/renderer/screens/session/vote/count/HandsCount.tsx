/** Counting hands: three figures, the third offered as the rest; Enter goes on. Decides nothing. */
import { useRef } from 'react'
import { type Choice, choices, countRoom, offerRest, previewVote } from '../../../../../domain/vote/vote.ts'
import { NumberField } from '../../../../parts/fields/NumberField.tsx'
import { useKeys } from '../../../../parts/hooks/use-keys.ts'
import { VoteLines } from '../../../../parts/vote/OutcomeLines.tsx'
import { voteText } from '../../../../text/session-vote.ts'
import { Question } from '../Question.tsx'
import { CountFoot, type CountProps } from './CountFoot.tsx'

export function HandsCount({ vote, count, onReady }: CountProps) {
  const { draft } = vote
  const fields = useRef<HTMLDivElement>(null)
  const first = useRef(choices.find((choice) => draft[choice] === null) ?? 'abstain').current
  const offer = offerRest(draft, vote.room.voters.length)
  const isWhole = previewVote(vote.rule, countRoom(vote.room), draft).lines.every(
    (line) => line.measure !== 'sum' || line.met,
  )
  const isFull = choices.every((choice) => draft[choice] !== null)
  const fieldOf = (target: EventTarget | null): Choice | null =>
    target instanceof HTMLInputElement && fields.current?.contains(target)
      ? (choices.find((choice) => choice === target.name) ?? null)
      : null
  const acceptRest = (at: Choice): boolean => {
    if (offer === null || offer.choice !== at) return false
    count.write({ ...draft, [at]: offer.rest })
    return true
  }
  const goTo = (choice: Choice): void =>
    fields.current?.querySelector<HTMLInputElement>(`input[name="${choice}"]`)?.focus()
  useKeys(
    {
      enter: (event) => {
        const at = fieldOf(event.target)
        if (at !== null) {
          if (acceptRest(at)) return
          const next = choices.slice(choices.indexOf(at) + 1).find((choice) => draft[choice] === null)
          if (next !== undefined && draft[at] !== null) return goTo(next)
        } else if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
          return false
        else if (offer !== null) return void acceptRest(offer.choice)
        if (isFull && isWhole) onReady()
      },
      tab: (event) => {
        const at = fieldOf(event.target)
        if (at !== null) acceptRest(at)
        return false
      },
    },
    { insideFields: true },
  )
  return (
    <>
      <Question vote={vote} />
      <div className="vote-fields" ref={fields}>
        {choices.map((choice) => {
          const isOffered = offer?.choice === choice
          return (
            <NumberField
              key={choice}
              choice={choice}
              name={choice}
              value={draft[choice]}
              offered={isOffered ? offer.rest : undefined}
              note={isOffered ? voteText.fillRest : undefined}
              hasFocus={first === choice}
              onChange={(value) => count.write({ ...draft, [choice]: value })}
            />
          )
        })}
      </div>
      <VoteLines vote={vote} isBare />
      <CountFoot vote={vote} />
    </>
  )
}
