/** The ballots just entered, each with whether it is in the database; what is not can be sent again. Sends through the queue only. */
import { CheckOutlined, LoadingOutlined, RollbackOutlined, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import type { WrittenBallotId } from '../../../domain/identity.ts'
import { ballotNumberWords } from '../../../domain/owners/owners-wording.ts'
import { PaperChoices } from '../../parts/written/paper-choice.tsx'
import { sayFailure } from '../../text/failures.ts'
import { ballotText } from '../../text/written-ballot.ts'
import { entryText } from '../../text/written-entry.ts'
import { discardLine, type EntryLine, isTroubled, type LineStanding, retryLine } from './entry-queue.ts'
import type { BallotLine } from './use-entry.ts'

export type EntryLinesProps = {
  readonly lines: readonly EntryLine[]
  readonly ballots: readonly BallotLine[]
  readonly onOpen: (ballotId: WrittenBallotId) => void
}

const shownCount = 20

/** What failed stands first, so that it is never scrolled away. Drawn anew only with the queue, not with each key. */
export const EntryLines = memo(function EntryLines({ lines, ballots, onOpen }: EntryLinesProps) {
  const troubled = lines.filter(isTroubled)
  const shown = [...troubled, ...lines.filter((line) => !isTroubled(line)).slice(0, shownCount)]
  const byId = new Map(ballots.map((ballot) => [ballot.ballotId, ballot]))
  const retryable = troubled.filter(({ standing }) => standing.kind !== 'overtaken')
  const retryAll = (): void => {
    for (const line of retryable.toReversed()) retryLine(line.key)
  }
  return (
    <section className="entry-card entry-lines" aria-labelledby="entry-lines">
      <div className="section-head">
        <h2 id="entry-lines" className="section-title">
          {entryText.lines}
        </h2>
        {retryable.length > 1 && (
          <Button onClick={() => retryAll()}>{entryText.retryAll(retryable.length)}</Button>
        )}
      </div>
      {shown.length === 0 && <p className="hint">{entryText.noLines}</p>}
      <ul className="ruled">
        {shown.map((line) => (
          <li
            key={line.key}
            className={line.standing.kind === 'retracted' ? 'entry-line is-out' : 'entry-line'}
          >
            <button
              type="button"
              className="entry-line-open"
              aria-label={entryText.openLine(line.number)}
              onClick={() => onOpen(line.entry.ballotId)}
            >
              {ballotNumberWords(line.number)}
            </button>
            <span className="entry-line-who cut">
              {byId.get(line.entry.ballotId)?.names}{' '}
              <span className="second">{byId.get(line.entry.ballotId)?.rooms}</span>
            </span>
            <span className="entry-line-choices">
              {line.entry.voidReason === null ? (
                <PaperChoices choices={line.entry.choices} />
              ) : (
                <span className="toned tone-plum">
                  {ballotText.wholeVoid(ballotText.voidReasons[line.entry.voidReason], line.entry.voidNote)}
                </span>
              )}
            </span>
            <Standing standing={line.standing} />
            {isTroubled(line) && (
              <span className="row entry-line-acts">
                {line.standing.kind !== 'overtaken' && (
                  <Button danger onClick={() => retryLine(line.key)}>
                    {entryText.retry}
                  </Button>
                )}
                <Button onClick={() => discardLine(line.key)}>{entryText.discard}</Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
})

function Standing({ standing }: { readonly standing: LineStanding }) {
  switch (standing.kind) {
    case 'waiting':
    case 'saving':
    case 'retracting':
      return (
        <span className="entry-standing">
          <LoadingOutlined spin={false} /> {entryText[standing.kind]}
        </span>
      )
    case 'retracted':
      return (
        <span className="entry-standing">
          <RollbackOutlined /> {entryText.retracted}
        </span>
      )
    case 'saved':
      return (
        <span className="entry-standing">
          <CheckOutlined /> {entryText.saved}
        </span>
      )
    case 'failed':
      return <Trouble words={entryText.failed(sayFailure(standing.failure))} />
    case 'overtaken':
      return <Trouble words={entryText.failed(entryText.overtaken(standing.by))} />
    case 'unsent':
      return <Trouble words={entryText.failed(entryText.unsent)} />
  }
}

function Trouble({ words }: { readonly words: string }) {
  return (
    <span className="entry-standing is-failed" role="alert">
      <WarningFilled /> {words}
    </span>
  )
}
