/** Step three: who decides and with how much area, what the roster lacks, owners of the same names. Counts nothing itself. */
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Section } from '../../parts/Section.tsx'
import { writtenText } from '../../text/written.ts'
import { writtenPrepareText } from '../../text/written-prepare.ts'
import { AlikeOwners } from './AlikeOwners.tsx'
import { HeadTable } from './HeadTable.tsx'
import { MissingAreas } from './MissingAreas.tsx'

const text = writtenPrepareText
const { count, area } = writtenText

export function RosterStep({ vote }: { readonly vote: WrittenVote }) {
  const asked = useAsk('writtenVotes.electorate', { writtenVoteId: vote.id, text: '', from: 0 })
  if (asked.error !== null && asked.data === undefined) {
    return <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
  }
  if (asked.data === undefined) return <AskWaiting />
  const { total, unitCount, parkingCount, developerUnitCount, withoutOwnerCount } = asked.data
  const isPrepared = vote.state === 'prepared'
  const names = text.rosterFigures
  const figures: readonly (readonly [string, string])[] = [
    [names.heads, count(total.heads)],
    [names.area, area(total.area)],
    [names.units, text.household(unitCount)],
    [names.parking, vote.countsParking ? text.parkingIn(parkingCount) : text.parkingOut(parkingCount)],
    [names.developer, text.household(developerUnitCount)],
    [names.withoutOwner, text.household(withoutOwnerCount)],
  ]
  return (
    <div className="stack">
      <Section>
        <dl className="written-prepare-figures">
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">{text.headsHint}</p>
      </Section>
      {isPrepared && asked.data.withoutArea.length > 0 && <MissingAreas units={asked.data.withoutArea} />}
      {isPrepared && asked.data.alike.length > 0 && (
        <AlikeOwners writtenVoteId={vote.id} groups={asked.data.alike} />
      )}
      <HeadTable vote={vote} />
    </div>
  )
}
