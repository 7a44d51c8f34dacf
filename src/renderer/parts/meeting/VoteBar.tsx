/** Shows three counts as one bar with patterns and the threshold across it. Decides no result. */
import { WarningFilled } from '@ant-design/icons'
import { type Choice, choices } from '../../../domain/vote/vote.ts'
import { partsText } from '../../text/parts.ts'
import { ChoiceSign, choiceTones } from '../signs.tsx'
import './counts.css'

export type VoteBarProps = {
  readonly counts: Readonly<Record<Choice, number>>
  /** The votes the bar stands for: who was in the room, or the base of the rule where it is larger. */
  readonly base: number
  readonly need: number | null
  /** 过半数 15 票 */
  readonly needWords: string
  /** Leaves the line of counts out where the number fields stand right above. */
  readonly isBare?: boolean | undefined
  /** The rest is no vote that is still to come: void papers, parties that are missing. */
  readonly isRestSilent?: boolean | undefined
}

export function VoteBar(props: VoteBarProps) {
  const { counts, base, need, needWords, isBare, isRestSilent } = props
  const total = counts.for + counts.against + counts.abstain
  const whole = Math.max(base, total, 1)
  const share = (count: number): string => `${(count / whole) * 100}%`
  return (
    <div className="vote-bar">
      {isBare !== true && (
        <div className="vote-bar-counts">
          {choices.map((choice) => (
            <span key={choice} className={`vote-bar-count tone-${choiceTones[choice]}`}>
              <ChoiceSign choice={choice} /> {partsText.choices[choice]} <b>{counts[choice]}</b>
            </span>
          ))}
          {total < base && isRestSilent !== true && (
            <span className="vote-bar-missing">
              <WarningFilled /> {partsText.unaccounted(base - total)}
            </span>
          )}
        </div>
      )}
      <div
        className="vote-bar-body"
        role="img"
        aria-label={`${partsText.choiceCounts(counts)}；${needWords}`}
      >
        <div className="vote-bar-clip">
          {choices
            .filter((choice) => counts[choice] > 0)
            .map((choice) => (
              <span
                key={choice}
                className={`vote-bar-part vote-bar-${choice}`}
                style={{ width: share(counts[choice]) }}
              />
            ))}
          {total < whole && <span className="vote-bar-part" style={{ width: share(whole - total) }} />}
        </div>
        {need !== null && <span className="threshold-tick" style={{ left: share(need) }} />}
      </div>
      <div className="vote-bar-need">
        {need !== null && <NeedWords place={need / whole}>{needWords}</NeedWords>}
      </div>
    </div>
  )
}

/** Stands under the tick, but never beyond either end of the bar. */
function NeedWords({ place, children }: { readonly place: number; readonly children: string }) {
  const percent = `${place * 100}%`
  if (place > 0.85) return <span style={{ right: 0 }}>{children}</span>
  if (place < 0.15) return <span style={{ left: 0 }}>{children}</span>
  return <span style={{ left: percent, transform: 'translateX(-50%)' }}>{children}</span>
}
