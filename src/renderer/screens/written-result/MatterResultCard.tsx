/** One matter's result: verdict with its reason, a line a measure, counts and bars. Decides nothing. */
import { type MeasureLine, type OwnersOutcome, paperChoices } from '../../../domain/owners/owners-vote.ts'
import {
  askedWords,
  describeOwnersLine,
  ownersReason,
  ownersVerdict,
} from '../../../domain/owners/owners-wording.ts'
import type { Matter } from '../../../domain/owners/written-vote.ts'
import { shareWords } from '../../../domain/papers/written/written-paper-words.ts'
import { BareMeasureBar } from '../../parts/meeting/MeasureBar.tsx'
import { Verdict, VerdictLines } from '../../parts/meeting/Verdict.tsx'
import { MetSign } from '../../parts/signs.tsx'
import { PaperSign, paperTones } from '../../parts/written/paper-choice.tsx'
import { ballotText } from '../../text/written-ballot.ts'
import { resultText } from '../../text/written-result.ts'

const words = resultText

export type MatterResultCardProps = {
  readonly matter: Pick<Matter, 'position' | 'question' | 'rule'>
  readonly count: number
  readonly outcome: OwnersOutcome
  /** Final: the verdict is no longer preliminary. */
  readonly isHeld: boolean
}

export function MatterResultCard({ matter, count, outcome, isHeld }: MatterResultCardProps) {
  const { rule } = matter
  const measured = outcome.lines.filter((line): line is MeasureLine => line.asked !== 'affected')
  return (
    <section className="section result-matter" aria-label={matter.question}>
      {count > 1 && <p className="hint">{words.matterAt(matter.position)}</p>}
      <p className="result-question">{matter.question}</p>
      <div className="result-verdict">
        <Verdict
          kind={outcome.passed ? 'adopted' : 'rejected'}
          word={isHeld ? ownersVerdict(outcome.passed) : words.forNow(ownersVerdict(outcome.passed))}
          rule={words.ruleLine(rule.name, rule.article)}
        />
        <p className="result-reason">{ownersReason(outcome)}</p>
      </div>
      <div className="result-grid">
        <span />
        {(['participation', 'agreement'] as const).map((asked) => {
          const line = measured.find((one) => one.asked === asked)
          return (
            <h3 key={asked} className="result-asked">
              {line === undefined ? '' : words.asked(asked, askedWords(line))}
            </h3>
          )
        })}
        {(['heads', 'area'] as const).map((measure) => [
          <span key={measure} className="serif result-measure">
            {words.measures[measure]}
          </span>,
          ...(['participation', 'agreement'] as const).map((asked) => (
            <ResultBar
              key={`${measure} ${asked}`}
              line={measured.find((line) => line.measure === measure && line.asked === asked)}
            />
          )),
        ])}
      </div>
      <dl className="result-counts" aria-label={words.counts}>
        {paperChoices.map((choice) => (
          <div key={choice} className={`tone-${paperTones[choice]}`}>
            <dt className="toned">
              <PaperSign choice={choice} /> {ballotText.paperChoices[choice]}
            </dt>
            <dd>{words.countWords(outcome.counts[choice].heads, outcome.counts[choice].area)}</dd>
          </div>
        ))}
      </dl>
      <VerdictLines lines={outcome.lines.map((line) => ({ met: line.met, ...describeOwnersLine(line) }))} />
    </section>
  )
}

function ResultBar({ line }: { readonly line: MeasureLine | undefined }) {
  if (line === undefined) return <span />
  const { measure, count, base, needed, met } = line
  const { name, result } = describeOwnersLine(line)
  return (
    <div>
      <div className="row-apart result-bar-line">
        <b>{words.amount(measure, count)}</b>
        <MetSign met={met} word={result} />
      </div>
      <BareMeasureBar name={name} count={count} base={base} need={needed} met={met} standing={result} />
      <div className="measure-under">
        <span>{words.ofBase(words.amount(measure, base), shareWords(count, base, 1))}</span>
        <span>{words.need(words.amount(measure, needed))}</span>
      </div>
    </div>
  )
}
