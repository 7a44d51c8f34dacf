/** Shows one measure against what it needs as a bar with a tick. Reads whether it is met; computes no threshold. */
import { partsText } from '../../text/parts.ts'
import { MetSign } from '../signs.tsx'
import './counts.css'

export type Measure = {
  /** 人数, 户数, 面积 */
  readonly name: string
  /** What is counted beside its base: 9 / 14 户. */
  readonly countWords?: string | undefined
  readonly count: number
  readonly base: number
  readonly need: number
  readonly met: boolean
  /** 达到, 还差 1 户 */
  readonly standing: string
  /** Beneath at the left: 参与须达到三分之二. */
  readonly requirement?: string | undefined
  /** Beneath at the right: 须 10 户; 须 and the number where it is left out. */
  readonly needWords?: string | undefined
}

const percent = (part: number, whole: number): string =>
  `${whole <= 0 ? 0 : Math.min(100, Math.max(0, (part / whole) * 100))}%`

/** Only the bar with its fill and tick. */
export function BareMeasureBar({ count, base, need, met, name, standing }: Measure) {
  return (
    <div
      className="measure-bar"
      role="img"
      aria-label={`${name} ${partsText.share(count, base)}，${standing}`}
    >
      <div
        className={met ? 'measure-fill' : 'measure-fill is-missing'}
        style={{ width: percent(count, base) }}
      />
      <span className="threshold-tick" style={{ left: percent(need, base) }} />
    </div>
  )
}

export function MeasureBar(measure: Measure) {
  return (
    <div className="measure">
      <div className="measure-line">
        <span className="measure-name">{measure.name}</span>
        <span className="measure-words">{measure.countWords}</span>
        <b>
          <MetSign met={measure.met} word={measure.standing} />
        </b>
      </div>
      <BareMeasureBar {...measure} />
      <div className="measure-under">
        <span>{measure.requirement}</span>
        <span>{measure.needWords ?? partsText.need(measure.need)}</span>
      </div>
    </div>
  )
}
