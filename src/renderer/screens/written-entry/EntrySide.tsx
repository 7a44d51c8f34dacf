/** How many ballots went out and came back, and who takes part; never for or against. Counts nothing itself. */
import { memo } from 'react'
import { Link } from 'react-router'
import type { MeasureLine } from '../../../domain/owners/owners-vote.ts'
import { areaWords, askedWords, describeOwnersMissing } from '../../../domain/owners/owners-wording.ts'
import type { BallotFigures } from '../../../domain/owners/written-vote.ts'
import type { OutputOf } from '../../api.ts'
import { MeasureBar } from '../../parts/meeting/MeasureBar.tsx'
import { Section } from '../../parts/Section.tsx'
import { BallotCounts } from '../../parts/written/BallotCounts.tsx'
import { entryText } from '../../text/written-entry.ts'

export type EntrySideProps = {
  readonly known: OutputOf<'writtenVotes.read'>
  /** The newest figures, where the queue has newer ones. */
  readonly figures: BallotFigures
}

const missingHeads = (lines: readonly MeasureLine[]): number =>
  Math.max(0, ...lines.filter((line) => line.measure === 'heads').map((line) => line.needed - line.count))

export const EntrySide = memo(function EntrySide({ known, figures }: EntrySideProps) {
  const { vote, participation } = known
  // Of several matters the one that lacks most: all others are nearer.
  const worst = participation.toSorted((one, other) => missingHeads(other.lines) - missingHeads(one.lines))[0]
  const place = vote.matters.findIndex((matter) => matter.id === worst?.matterId)
  const missing = describeOwnersMissing(worst?.lines ?? [])
  return (
    <div className="stack entry-side">
      <Section title={entryText.figures}>
        <BallotCounts figures={figures} look="column" />
        {vote.isDoubleEntry && known.singleEntryCount > 0 && (
          <Link className="entry-side-link" to={`/written/${vote.id}/differences`}>
            {entryText.singles(known.singleEntryCount)}
          </Link>
        )}
      </Section>
      {worst !== undefined && worst.lines.length > 0 && (
        <Section
          title={
            vote.matters.length > 1 && vote.seats === null
              ? entryText.participationOf(place + 1)
              : entryText.participation
          }
        >
          <p className={`entry-missing toned tone-${missing === '' ? 'jade' : 'amber'}`}>
            {missing === '' ? entryText.enough : missing}
          </p>
          {worst.lines.slice(0, 1).map((line) => (
            <p key={line.asked} className="hint">
              {askedWords(line)}
            </p>
          ))}
          {worst.lines.map((line) => (
            <MeasureBar
              key={line.measure}
              name={line.measure === 'heads' ? entryText.heads : entryText.area}
              countWords={
                line.measure === 'heads' ? entryText.headsCount(line.count, line.base) : areaWords(line.count)
              }
              count={line.count}
              base={line.base}
              need={line.needed}
              met={line.met}
              standing={line.met ? entryText.reached : entryText.notYet}
              needWords={entryText.need(
                line.measure === 'heads' ? entryText.people(line.needed) : areaWords(line.needed),
              )}
            />
          ))}
        </Section>
      )}
    </div>
  )
})
