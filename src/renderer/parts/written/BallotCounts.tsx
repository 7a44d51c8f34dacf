/** The figures of ballots with the two sums that always hold. Counts nothing itself. */
import type { BallotFigures } from '../../../domain/owners/written-vote.ts'
import { ballotText } from '../../text/written-ballot.ts'
import './written.css'

const shown = ['issued', 'returned', 'valid', 'void', 'outstanding', 'undelivered'] as const

export type BallotCountsProps = {
  readonly figures: BallotFigures
  /** column: one below the other, beside a page · wide: side by side with areas. */
  readonly look: 'column' | 'wide'
}

export function BallotCounts({ figures, look }: BallotCountsProps) {
  return (
    <div className={`ballot-counts is-${look}`}>
      {look === 'wide' && (
        <p className="second">{ballotText.electorate(figures.electorate.heads, figures.electorate.area)}</p>
      )}
      <dl aria-label={ballotText.figuresLabel}>
        {shown.map((name) => (
          <div key={name}>
            <dt>{ballotText.figures[name]}</dt>
            <dd>
              <b>{ballotText.count(figures[name].heads)}</b>
              {look === 'wide' && <span className="hint"> {ballotText.area(figures[name].area)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {ballotText.sums(figures).map((sum) => (
        <p key={sum} className="hint">
          {sum}
        </p>
      ))}
      {figures.replacedCount > 0 && <p className="hint">{ballotText.replacedCount(figures.replacedCount)}</p>}
    </div>
  )
}
