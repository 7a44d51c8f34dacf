/** What options or candidates reached, line by line, and every round of a ranked count. Computes and words nothing itself. */
import { optionLineWords } from '../../../domain/choice/choice-wording.ts'
import type { ElectionOutcome, ElectionRule } from '../../../domain/choice/election.ts'
import { candidateLineWords, nextRoundSentence } from '../../../domain/choice/election-wording.ts'
import type { OptionsOutcome } from '../../../domain/choice/options-vote.ts'
import { roundSentences } from '../../../domain/choice/ranked-wording.ts'
import type { AttendanceRule } from '../../../domain/rules/rule.ts'
import type { ChoosingSheet, ChosenOutcome, OptionsSheet } from '../../../domain/vote/choosing.ts'
import { choosingText } from '../../text/choosing.ts'
import './vote.css'

export type ChosenTableProps = {
  readonly sheet: ChoosingSheet
  readonly chosen: ChosenOutcome
  readonly rule: AttendanceRule
}

const words = choosingText

export function ChosenTable({ sheet, chosen, rule }: ChosenTableProps) {
  if (sheet.kind === 'options' && chosen.kind === 'options')
    return (
      <>
        <OptionsTable sheet={sheet} outcome={chosen.outcome} rule={rule} />
        {chosen.outcome.rounds.length > 0 && <Rounds sheet={sheet} outcome={chosen.outcome} />}
      </>
    )
  if (sheet.kind === 'election' && chosen.kind === 'election')
    return <ElectionTable rule={sheet.rule} outcome={chosen.outcome} />
  return null
}

type Row = {
  readonly id: number
  readonly label: string
  readonly support: string
  readonly share: string
  readonly cost: string
  readonly result: string
  readonly reason: string
  readonly isTaken: boolean
}

function Lines({ caption, first, rows }: { caption: string; first: string; rows: readonly Row[] }) {
  const hasCost = rows.some((row) => row.cost !== '')
  return (
    <table className="chosen-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{words.columns.support}</th>
          {hasCost && <th scope="col">{words.columns.cost}</th>}
          <th scope="col">{words.columns.result}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            <td>
              {row.support}
              {row.share !== '' && <span className="hint">{row.share}</span>}
            </td>
            {hasCost && <td className="no-break">{row.cost}</td>}
            <td>
              <b className={row.isTaken ? 'toned tone-jade' : 'toned tone-slate'}>{row.result}</b>
              {row.reason !== '' && <span className="hint">{row.reason}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type OptionsTableProps = {
  readonly sheet: OptionsSheet
  readonly outcome: OptionsOutcome
  readonly rule: AttendanceRule
}

function OptionsTable({ sheet, outcome, rule }: OptionsTableProps) {
  const choice = { options: sheet.options, settings: sheet.settings, outcome, rule }
  return (
    <Lines
      caption={words.lines}
      first={words.columns.label}
      rows={outcome.lines.map((line) => ({
        id: line.option,
        ...optionLineWords(choice, line),
        isTaken: line.taken,
      }))}
    />
  )
}

function ElectionTable({ rule, outcome }: { rule: ElectionRule; outcome: ElectionOutcome }) {
  const next = nextRoundSentence(rule, outcome)
  return (
    <>
      <Lines
        caption={words.candidateLines}
        first={words.columns.candidate}
        rows={outcome.lines.map((line) => {
          const said = candidateLineWords(rule, outcome, line)
          return {
            id: line.candidate,
            ...said,
            support: said.votes,
            cost: '',
            isTaken: line.result === 'elected',
          }
        })}
      />
      {next !== '' && <p className="second">{next}</p>}
    </>
  )
}

/** One column a round, one row an option; what left is told in its last round. */
function Rounds({ sheet, outcome }: Pick<OptionsTableProps, 'sheet' | 'outcome'>) {
  const { rounds } = outcome
  return (
    <section aria-label={words.rounds} className="rounds">
      <h3 className="vote-subtitle">{words.rounds}</h3>
      <div className="rounds-scroll">
        <table className="chosen-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.label}</th>
              {rounds.map(({ round }) => (
                <th key={round} scope="col" className="number">
                  {words.roundOf(round)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.options.map((option) => (
              <tr key={option.id}>
                <th scope="row">{option.label}</th>
                {rounds.map(({ round, support, eliminated }) => {
                  const own = support.find((one) => one.option === option.id)
                  return (
                    <td key={round} className="number">
                      {own === undefined ? '—' : own.support}
                      {eliminated.includes(option.id) && (
                        <span className="toned tone-plum"> {words.left}</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
            <tr>
              <th scope="row">{words.counted}</th>
              {rounds.map(({ round, active }) => (
                <td key={round} className="number">
                  {active}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{words.exhausted}</th>
              {rounds.map(({ round, exhausted }) => (
                <td key={round} className="number">
                  {exhausted}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <details>
        <summary>{words.sentences}</summary>
        <ol className="round-sentences">
          {roundSentences({ options: sheet.options, outcome }).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </details>
    </section>
  )
}
