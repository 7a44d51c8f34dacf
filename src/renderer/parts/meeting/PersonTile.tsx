/** Shows one member of the roll with sign, place and time, as a target to press. Decides no presence. */
import { CheckOutlined } from '@ant-design/icons'
import type { PresenceState } from '../../../domain/meeting/attendance.ts'
import { partsText } from '../../text/parts.ts'
import './meeting.css'

export type PersonTileProps = {
  readonly number: number
  readonly name: string
  /** Role or room; for a stand-in who it is: 郭小军代. */
  readonly place: string
  readonly state: PresenceState
  /** At the right: 19:08, 请假, 20:10 走. */
  readonly time?: string | undefined
  readonly isSelected?: boolean | undefined
  readonly onPress?: (() => void) | undefined
}

function TileSign({ state, number }: Pick<PersonTileProps, 'state' | 'number'>) {
  if (state === 'not-arrived') return <span className="tile-sign">{number}</span>
  if (state === 'present') {
    return (
      <span className="tile-sign is-check" aria-hidden="true">
        <CheckOutlined />
      </span>
    )
  }
  return (
    <span className={`tile-sign is-letter is-${state}`} aria-hidden="true">
      {partsText.presenceSigns[state]}
    </span>
  )
}

export function PersonTile({ number, name, place, state, time, isSelected, onPress }: PersonTileProps) {
  return (
    <button
      type="button"
      className={`person-tile is-${state}${isSelected === true ? ' is-selected' : ''}`}
      onClick={onPress}
      aria-pressed={isSelected === true}
    >
      <TileSign state={state} number={number} />
      <span className="tile-words">
        <span className="tile-name">{name}</span>{' '}
        <span className="visually-hidden">{partsText.presence[state]}</span>{' '}
        <span className="tile-under">
          <span className="cut">{place}</span>{' '}
          {time !== undefined && <span className="no-break">{time}</span>}
        </span>
      </span>
    </button>
  )
}
