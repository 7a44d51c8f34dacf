/** The result of an election: candidates by their votes, who is elected, and what is still open. Decides nothing. */
import { CheckCircleFilled, ExclamationCircleOutlined, MinusCircleOutlined } from '@ant-design/icons'
import { areaWords, describeOwnersLine, electionSentence } from '../../../domain/owners/owners-wording.ts'
import { VerdictLines, WarningBox } from '../../parts/meeting/Verdict.tsx'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { MetSign } from '../../parts/signs.tsx'
import { ballotText } from '../../text/written-ballot.ts'
import { resultText } from '../../text/written-result.ts'
import type { WrittenKnown } from './result-words.ts'

const words = resultText
type Vote = WrittenKnown['vote']
type Result = Vote['results'][number]

export type ElectionResultProps = {
  readonly vote: Vote
  readonly result: Result
  readonly election: NonNullable<Result['election']>
}

export function ElectionResult({ vote, result, election }: ElectionResultProps) {
  const rows = vote.matters
    .flatMap((matter) => {
      const outcome = result.matters.find((one) => one.matterId === matter.id)?.outcome
      return outcome === undefined ? [] : [{ matter, outcome }]
    })
    .toSorted(
      (one, other) =>
        other.outcome.counts.for.heads - one.outcome.counts.for.heads ||
        other.outcome.counts.for.area - one.outcome.counts.for.area,
    )
  const participation = rows[0]?.outcome.lines.filter((line) => line.asked === 'participation') ?? []
  return (
    <Section title={words.election}>
      <div className="stack">
        <p className="result-question">{electionSentence(election, vote.matters)}</p>
        <VerdictLines lines={participation.map((line) => ({ met: line.met, ...describeOwnersLine(line) }))} />
        <table className="result-table">
          <thead>
            <tr>
              <th>{words.candidate}</th>
              <th className="number">{words.votes}</th>
              <th className="number">{words.votesArea}</th>
              <th>{words.enough}</th>
              <th>{words.election}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ matter, outcome }) => (
              <tr key={matter.id}>
                <td>{matter.question}</td>
                <td className="number">{ballotText.count(outcome.counts.for.heads)}</td>
                <td className="number">{areaWords(outcome.counts.for.area)}</td>
                <td>
                  <MetSign met={outcome.passed} word={outcome.passed ? words.reachedAll : words.notReached} />
                </td>
                <td>
                  {election.elected.includes(matter.id) ? (
                    <Badge tone="jade" icon={<CheckCircleFilled />}>
                      {words.elected}
                    </Badge>
                  ) : election.tied.includes(matter.id) ? (
                    <Badge tone="amber" icon={<ExclamationCircleOutlined />}>
                      {words.tied}
                    </Badge>
                  ) : (
                    <Badge tone="slate" icon={<MinusCircleOutlined />}>
                      {words.notElected}
                    </Badge>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {election.tied.length > 0 && <WarningBox title={words.tieTitle}>{words.tieHint}</WarningBox>}
      </div>
    </Section>
  )
}
