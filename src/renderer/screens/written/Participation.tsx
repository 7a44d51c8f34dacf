/** How many take part, by heads and by area, against what is needed; agreement stays covered beside it. Computes no threshold. */
import { Select } from 'antd'
import { Fragment, useState } from 'react'
import type { OwnersOutcome } from '../../../domain/owners/owners-vote.ts'
import { describeOwnersMissing } from '../../../domain/owners/owners-wording.ts'
import type { BallotFigures, Matter } from '../../../domain/owners/written-vote.ts'
import type { OutputOf } from '../../api.ts'
import { BareMeasureBar } from '../../parts/meeting/MeasureBar.tsx'
import { MetSign } from '../../parts/signs.tsx'
import { writtenText } from '../../text/written.ts'
import { Covered, type Peek } from './Covered.tsx'

const text = writtenText

type Line = OutputOf<'writtenVotes.read'>['participation'][number]['lines'][number]
type Answer = OutputOf<'writtenVotes.read'>

export type ParticipationProps = { readonly answer: Answer; readonly peek: Peek }

/** A measure as it stands in the middle of a sentence: 22 人, 1,781.40 ㎡. */
const sayMeasure = (measure: Line['measure'], value: number): string =>
  measure === 'heads' ? `${text.count(value)} ${text.people}` : `${text.area(value)} ${text.squareMetres}`

export function Participation({ answer, peek }: ParticipationProps) {
  const { vote, figures, participation } = answer
  const [position, setPosition] = useState(1)
  const matter = vote.matters.find((one) => one.position === position) ?? vote.matters[0]
  if (matter === undefined) return null
  const lines = participation.find((one) => one.matterId === matter.id)?.lines ?? []
  const outcome = peek.matters?.find((one) => one.matterId === matter.id)?.outcome ?? null
  const isMet = lines.every((line) => line.met)
  return (
    <section className="section written-share" aria-label={text.participation(matter.rule)}>
      <div className="written-share-head">
        <p className={isMet ? 'heading-2 toned tone-jade' : 'heading-2 toned tone-amber'} role="status">
          {lines.length === 0 ? text.allMustAgree : isMet ? text.allTookPart : describeOwnersMissing(lines)}
        </p>
        <Figures figures={figures} />
      </div>
      {vote.matters.length > 1 && (
        <Select
          className="written-share-matter"
          aria-label={text.matter}
          value={matter.position}
          options={vote.matters.map((one) => ({ value: one.position, label: text.matterName(one) }))}
          onChange={setPosition}
        />
      )}
      <div className="written-share-grid">
        <span className="written-share-corner" />
        <h2 className="written-share-title">{text.participation(matter.rule)}</h2>
        <div className="written-share-title has-cover">
          <h2 className="written-share-words">{text.agreement(matter.rule)}</h2>
          {outcome !== null && (
            <button type="button" className="written-share-cover-again" onClick={peek.cover}>
              {text.coverAgain}
            </button>
          )}
        </div>
        {(['heads', 'area'] as const).map((measure) => (
          <Fragment key={measure}>
            <span className="written-share-name serif">
              {measure === 'heads' ? text.heads : text.areaName}
            </span>
            <Taking
              line={lines.find((line) => line.measure === measure)}
              measure={measure}
              figures={figures}
            />
            {outcome === null ? (
              measure === 'heads' && <Covered peek={peek} />
            ) : (
              <Agreeing outcome={outcome} measure={measure} />
            )}
          </Fragment>
        ))}
      </div>
      {outcome !== null && <Uncovered peek={peek} outcome={outcome} matters={vote.matters} />}
    </section>
  )
}

function Figures({ figures }: { readonly figures: BallotFigures }) {
  const shown = ['issued', 'returned', 'valid', 'void', 'outstanding', 'undelivered'] as const
  return (
    <dl className="written-share-figures" aria-label={text.figuresLabel}>
      {shown.map((name) => (
        <div key={name}>
          <dt>{text.figures[name]}</dt>
          <dd>{text.count(figures[name].heads)}</dd>
        </div>
      ))}
      {figures.replacedCount > 0 && (
        <div>
          <dt>{text.replaced}</dt>
          <dd>{text.count(figures.replacedCount)}</dd>
        </div>
      )}
    </dl>
  )
}

type TakingProps = {
  readonly line: Line | undefined
  readonly measure: Line['measure']
  readonly figures: BallotFigures
}

function Taking({ line, measure, figures }: TakingProps) {
  if (line !== undefined) return <Bar line={line} reached={text.reached} />
  // No share is asked for: only who took part so far.
  return (
    <div className="written-share-bar">
      <b className="written-share-count">{sayMeasure(measure, figures.valid[measure])}</b>
      <span className="hint">
        {text.ofBase(
          sayMeasure(measure, figures.electorate[measure]),
          figures.valid[measure],
          figures.electorate[measure],
        )}
      </span>
    </div>
  )
}

type AgreeingProps = { readonly outcome: OwnersOutcome; readonly measure: Line['measure'] }

function Agreeing({ outcome, measure }: AgreeingProps) {
  const line = outcome.lines.find((one) => one.asked === 'agreement' && one.measure === measure)
  if (line === undefined || line.asked === 'affected') return <span />
  return <Bar line={line} reached={text.reachedForNow} isAgreement />
}

type BarProps = {
  readonly line: Line
  readonly reached: string
  readonly isAgreement?: boolean | undefined
}

function Bar({ line, reached, isAgreement = false }: BarProps) {
  const { measure, count, base, needed, met } = line
  const lacking =
    measure === 'heads' ? sayMeasure(measure, needed - count) : text.area(Math.max(0, needed - count))
  const standing = met ? reached : text.missing(lacking)
  const name = measure === 'heads' ? text.heads : text.areaName
  return (
    <div className={isAgreement ? 'written-share-bar is-agreement' : 'written-share-bar'}>
      <div className="row-apart written-share-line">
        <span>
          <b className="written-share-count">{measure === 'heads' ? text.count(count) : text.area(count)}</b>{' '}
          {measure === 'heads' ? text.people : text.squareMetres}
        </span>
        <b>
          <MetSign met={met} word={standing} />
        </b>
      </div>
      <BareMeasureBar name={name} count={count} base={base} need={needed} met={met} standing={standing} />
      <div className="measure-under">
        <span>{text.ofBase(sayMeasure(measure, base), count, base)}</span>
        <span>{text.need(sayMeasure(measure, needed))}</span>
      </div>
    </div>
  )
}

type UncoveredProps = {
  readonly peek: Peek
  readonly outcome: OwnersOutcome
  readonly matters: readonly Matter[]
}

/** What stands under the bars while the agreement is shown: the affected, and who is ahead in an election. */
function Uncovered({ peek, outcome, matters }: UncoveredProps) {
  const affected = outcome.lines.find((line) => line.asked === 'affected')
  const elected = matters.filter((one) => peek.election?.elected.includes(one.id)).map((one) => one.question)
  if (affected === undefined && elected.length === 0) return null
  return (
    <div className="row row-end written-share-uncovered">
      {affected !== undefined && <span>{text.affectedLine(affected.count, affected.base)}</span>}
      {elected.length > 0 && <span>{text.elected(elected.join('、'))}</span>}
    </div>
  )
}
