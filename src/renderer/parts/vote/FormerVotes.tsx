/** Results that count no more, and corrections with old and new; all stay readable. Computes nothing. */
import type { ReactNode } from 'react'
import { clockOf } from '../../../domain/calendar.ts'
import type { DecidedRoomVote } from '../../../domain/vote/room-vote.ts'
import {
  announcedResult,
  annulmentSentence,
  formerResult,
  resultFigures,
  resultVerdict,
  roundSentence,
} from '../../../domain/vote/room-wording.ts'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import { formerText } from '../../text/former-votes.ts'
import { ChosenTable } from './ChosenTable.tsx'
import { OutcomeLines } from './OutcomeLines.tsx'
import './vote.css'

const words = formerText

const resultWords = (vote: Vote, decided: DecidedRoomVote): string =>
  [resultFigures(vote, decided), resultVerdict(vote, decided)].filter((part) => part !== '').join('，')

/** All votes of an item that were announced and count no more: followed by another, or annulled. */
export function FormerVotes({ votes }: { readonly votes: readonly Vote[] }) {
  const former = votes.filter((vote) => vote.state === 'followed' || vote.state === 'annulled')
  const why = votes.map(roundSentence).filter((sentence) => sentence !== '')
  if (former.length === 0) return null
  return (
    <section className="former-votes" aria-label={words.title}>
      <h3 className="vote-subtitle">{words.title}</h3>
      <ul>
        {former.map((vote) => (
          <li key={vote.id} className="former-vote">
            <FormerVote vote={vote} />
          </li>
        ))}
      </ul>
      {why.map((sentence) => (
        <p key={sentence} className="second">
          {sentence}
        </p>
      ))}
    </section>
  )
}

function FormerVote({ vote }: { readonly vote: Vote }) {
  const decided = announcedResult(vote)
  if (decided === null) return null
  return (
    <details>
      <summary>
        <b>{vote.state === 'annulled' ? words.annulled : words.followed}</b>
        {'　'}
        {words.at(clockOf(vote.announcedAt ?? vote.openedAt))}
        {'　'}
        {resultWords(vote, decided)}
      </summary>
      {vote.annulment !== null && <p>{annulmentSentence(vote)}</p>}
      <Whole vote={vote} decided={decided} />
      <Corrections vote={vote} />
    </details>
  )
}

function Whole({ vote, decided }: { vote: Vote; decided: DecidedRoomVote }): ReactNode {
  return (
    <>
      <OutcomeLines lines={decided.outcome.lines} tally={decided.tally} isWhole />
      {vote.choosing !== null && decided.chosen !== null && (
        <ChosenTable sheet={vote.choosing} chosen={decided.chosen} rule={vote.rule} />
      )}
    </>
  )
}

/** What was corrected after announcing, with both results. */
export function Corrections({ vote }: { readonly vote: Vote }) {
  if (vote.corrections.length === 0) return null
  return (
    <ul className="vote-corrections">
      {vote.corrections.map((one) => (
        <li key={one.at}>
          <b>{words.corrected(clockOf(one.at), one.reason, one.correctedBy)}</b>
          <p className="second">
            {words.former}：{resultWords(vote, formerResult(one))}
          </p>
          <p>
            {words.now}：{resultWords(vote, one)}
          </p>
        </li>
      ))}
    </ul>
  )
}
