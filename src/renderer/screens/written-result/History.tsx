/** Every result that was kept, newest first, with what a correction changed. Compares, decides nothing. */
import { clockOf, dayOf } from '../../../domain/calendar.ts'
import { ownersVerdict, resultKindNames } from '../../../domain/owners/owners-wording.ts'
import { Section } from '../../parts/Section.tsx'
import { resultText } from '../../text/written-result.ts'
import type { WrittenKnown } from './result-words.ts'

const words = resultText

export function History({ vote }: { readonly vote: WrittenKnown['vote'] }) {
  const { results, matters } = vote
  const seats = (ids: readonly number[]): string =>
    matters
      .filter((matter) => ids.includes(matter.id))
      .map((matter) => matter.question)
      .join('、')
  return (
    <Section title={words.history} extra={words.historyCount(results.length)}>
      <ol className="result-history">
        {[...results.entries()].toReversed().map(([place, result]) => {
          const former = result.kind === 'corrected' ? results[place - 1] : undefined
          return (
            <li key={result.at}>
              <b>
                {words.historyLine(
                  resultKindNames[result.kind],
                  dayOf(result.at),
                  clockOf(result.at),
                  result.by,
                )}
              </b>
              {result.reason !== '' && <p className="second">{words.historyReason(result.reason)}</p>}
              <p className="second">
                {words.historyFigures(
                  result.figures.returned.heads,
                  result.figures.valid.heads,
                  result.figures.void.heads,
                )}
              </p>
              {result.election === null ? (
                <table className="result-table">
                  <thead>
                    <tr>
                      <th>{words.matter}</th>
                      {former !== undefined && <th>{words.before}</th>}
                      <th>{former === undefined ? words.result : words.after}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {result.matters.map(({ matterId, outcome }) => {
                      const matter = matters.find((one) => one.id === matterId)
                      const before = former?.matters.find((one) => one.matterId === matterId)?.outcome
                      return (
                        <tr key={matterId}>
                          <td>{matter?.question}</td>
                          {before !== undefined && (
                            <td className="second">
                              <s>{outcomeWords(before)}</s>
                            </td>
                          )}
                          <td>{outcomeWords(outcome)}</td>
                        </tr>
                      )
                    })}
                  </tbody>
                </table>
              ) : (
                <p>
                  {words.electedNames(seats(result.election.elected))}
                  {result.election.tied.length > 0 && words.tiedNames(seats(result.election.tied))}
                </p>
              )}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

type Outcome = WrittenKnown['vote']['results'][number]['matters'][number]['outcome']

const outcomeWords = ({ participating, counts, passed }: Outcome): string =>
  words.outcome(participating, counts.for, ownersVerdict(passed))
