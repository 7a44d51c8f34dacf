/** The ballots that only one person has read, with the way to the second reading. Reads none. */
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { WrittenBallotId } from '../../../domain/identity.ts'
import { findMeantBallot, listFindable } from '../../../domain/owners/ballot-search.ts'
import { ballotNumberWords } from '../../../domain/owners/owners-wording.ts'
import type { OutputOf } from '../../api.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { differencesText, entryText } from '../../text/written-entry.ts'

const words = differencesText
const shownCount = 60

export type SingleReadingsProps = {
  readonly vote: OutputOf<'writtenVotes.read'>['vote']
  readonly ballots: OutputOf<'writtenVotes.ballots'>
  readonly onOpen: (ballotId: WrittenBallotId) => void
}

export function SingleReadings({ vote, ballots, onOpen }: SingleReadingsProps) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const lines = useMemo(() => listFindable(ballots), [ballots])
  const meant = findMeantBallot(lines, vote.id, typed)
  const found =
    meant.kind === 'nothing'
      ? ballots
      : meant.kind === 'ballot'
        ? [meant.ballot]
        : meant.kind === 'found'
          ? meant.ballots
          : []
  const goEnter = (number: number, pass: 'first' | 'second'): void => {
    sessionStorage.setItem('written-entry-pass', pass)
    void navigate(`/written/${vote.id}/enter?number=${number}`)
  }
  if (ballots.length === 0) return <EmptyState title={words.singlesNone}>{words.singlesNoneHint}</EmptyState>
  const shown = found.slice(0, shownCount)
  const me = sessionStorage.getItem('written-entry-by') ?? ''
  return (
    <section className="entry-card" aria-label={words.singles}>
      <div className="row">
        <Input
          className="grow"
          allowClear
          aria-label={words.singlesFilter}
          placeholder={words.singlesFilter}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className="hint">{words.singlesShown(shown.length, found.length)}</span>
      </div>
      {shown.length === 0 && <p className="second">{entryText.nobodyFound(typed.trim())}</p>}
      <ul className="ruled">
        {shown.map((ballot) => (
          <li key={ballot.ballotId} className="entry-line">
            <button
              type="button"
              className="entry-line-open"
              aria-label={entryText.openLine(ballot.number)}
              onClick={() => onOpen(ballot.ballotId)}
            >
              {ballotNumberWords(ballot.number)}
            </button>
            <span className="entry-line-who cut">
              {ballot.names} <span className="second">{ballot.rooms}</span>
            </span>
            <span className="second">
              {ballot.firstBy === null
                ? words.secondBy(ballot.secondBy ?? '')
                : words.firstBy(ballot.firstBy)}
            </span>
            {me !== '' && (ballot.firstBy ?? ballot.secondBy) === me ? (
              <span className="hint">{words.mayNot}</span>
            ) : (
              <Button onClick={() => goEnter(ballot.number, ballot.firstBy === null ? 'first' : 'second')}>
                {ballot.firstBy === null ? words.goFirst : words.goSecond}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
