/** What people read from one ballot, each reading with who and when; former ones are struck through. Reads nothing itself. */
import { clockOf, dayOf } from '../../../domain/calendar.ts'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import type { Entry, Matter, WrittenBallot } from '../../../domain/owners/written-vote.ts'
import { ballotText } from '../../text/written-ballot.ts'
import { PaperWord } from './paper-choice.tsx'

const whenOf = (at: string): string => `${dayInChinese(dayOf(at))} ${clockOf(at)}`

export type ReadingProps = {
  readonly reading: Entry
  readonly proxies: WrittenBallot['proxies']
  readonly matters: readonly Matter[]
}

/** One reading, matter by matter. */
export function Reading({ reading, proxies, matters }: ReadingProps) {
  const agent = proxies.find((proxy) => proxy.id === reading.proxyId)
  return (
    <div className="reading">
      {reading.voidReason !== null ? (
        <p className="toned tone-plum">
          {ballotText.wholeVoid(ballotText.voidReasons[reading.voidReason], reading.voidNote)}
        </p>
      ) : matters.length === 1 ? (
        reading.choices.map((choice) => <PaperWord key={choice} choice={choice} />)
      ) : (
        <ol className="reading-matters">
          {matters.map((matter, place) => {
            const choice = reading.choices[place]
            return (
              <li key={matter.id}>
                <span className="cut" title={matter.question}>
                  {place + 1}. {matter.question}
                </span>
                {choice !== undefined && <PaperWord choice={choice} />}
              </li>
            )
          })}
        </ol>
      )}
      {agent !== undefined && <p className="second">{ballotText.byAgent(agent.agentName)}</p>}
    </div>
  )
}

export type ReadingsProps = {
  readonly ballot: WrittenBallot
  readonly matters: readonly Matter[]
}

/** All readings of a ballot, the valid ones first. */
export function Readings({ ballot, matters }: ReadingsProps) {
  const standing = (['first', 'second', 'settled'] as const).flatMap((pass) => {
    const reading = ballot[pass]
    return reading === null ? [] : [{ pass, reading }]
  })
  if (standing.length === 0 && ballot.former.length === 0)
    return <p className="hint">{ballotText.noReadings}</p>
  return (
    <ul className="readings">
      {ballot.returnedOn !== null && (
        <li className="second">{ballotText.returnedOn(dayInChinese(ballot.returnedOn))}</li>
      )}
      {standing.map(({ pass, reading }) => (
        <li key={pass}>
          <p className="hint">
            {ballotText.readBy(ballotText.passes[pass], reading.enteredBy, whenOf(reading.at))}
          </p>
          <Reading reading={reading} proxies={ballot.proxies} matters={matters} />
          {pass === 'settled' && ballot.settled !== null && (
            <p className="second">{ballotText.settledBecause(ballot.settled.reason)}</p>
          )}
        </li>
      ))}
      {ballot.former.toReversed().map((reading) => (
        <li key={`${reading.pass} ${reading.at}`} className="reading-former">
          <p className="hint">
            {ballotText.readBy(ballotText.passes[reading.pass], reading.enteredBy, whenOf(reading.at))}
          </p>
          <s>
            <Reading reading={reading} proxies={ballot.proxies} matters={matters} />
          </s>
          <p className="second">{ballotText.formerBecause(reading.reason)}</p>
        </li>
      ))}
    </ul>
  )
}
