/** Shows who must be there and who is: seats up to sixty people, a bar beyond, parties as chips. Computes no quorum. */
import { CheckOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Fragment } from 'react'
import { partsText } from '../../text/parts.ts'
import { Badge } from '../StateBadge.tsx'
import { BareMeasureBar, type Measure } from './MeasureBar.tsx'
import './counts.css'

export type PartyPresence = { readonly name: string; readonly count: number; readonly met: boolean }

export type Parties = {
  readonly name: string
  readonly requirement: string
  readonly met: boolean
  /** 四方到齐, 还差 1 方 */
  readonly standing: string
  readonly chips: readonly PartyPresence[]
}

export type QuorumStripProps = {
  readonly measures: readonly Measure[]
  readonly parties?: Parties | undefined
}

const mostSeats = 60

export function QuorumStrip({ measures, parties }: QuorumStripProps) {
  return (
    <div className="quorum-strip">
      {measures.map((measure) => (
        <div className="quorum-column" key={measure.name}>
          <Line {...measure} />
          {measure.base <= mostSeats ? <Seats {...measure} /> : <LongMeasure {...measure} />}
        </div>
      ))}
      {parties !== undefined && (
        <div className="quorum-column">
          <Line {...parties} />
          <div className="party-chips">
            {parties.chips.map((chip) => (
              <PartyChip key={chip.name} {...chip} />
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

type LineProps = Pick<Measure, 'name' | 'requirement' | 'met' | 'standing'>

function Line({ name, requirement, met, standing }: LineProps) {
  return (
    <div className="measure-line">
      <span className="measure-name">{name}</span>
      <span className="measure-words">{requirement}</span>
      {met ? (
        <Badge tone="jade" icon={<CheckOutlined />}>
          {standing}
        </Badge>
      ) : (
        <Badge tone="amber" icon={<ExclamationCircleOutlined />}>
          <b>{standing}</b>
        </Badge>
      )}
    </div>
  )
}

function Seats({ count, base, need }: Measure) {
  const seats = Array.from({ length: base }, (_, index) => index + 1)
  return (
    <>
      <div
        className="seat-row"
        role="img"
        aria-label={`${partsText.seats(count, base)}，${partsText.need(need)}`}
      >
        {seats.map((seat) => (
          <Fragment key={seat}>
            <span className={seat <= count ? 'seat is-filled' : 'seat'} />
            {seat === need && (
              <span className="seat-tick">
                <span className="seat-tick-word quorum-under">{partsText.need(need)}</span>
              </span>
            )}
          </Fragment>
        ))}
      </div>
      <div className="quorum-under" />
    </>
  )
}

function LongMeasure(measure: Measure) {
  return (
    <>
      <BareMeasureBar {...measure} />
      <div className="measure-under">
        <span>{measure.countWords ?? partsText.share(measure.count, measure.base)}</span>
        <span>{measure.needWords ?? partsText.need(measure.need)}</span>
      </div>
    </>
  )
}

function PartyChip({ name, count, met }: PartyPresence) {
  return (
    <span className={met ? 'party-chip' : 'party-chip is-missing'}>
      {met ? <CheckOutlined /> : <ExclamationCircleOutlined />}
      {met ? `${name} ${count}` : partsText.notShown(name)}
    </span>
  )
}
