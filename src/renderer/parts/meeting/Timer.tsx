/** Shows a running time against its limit in words and colour. Keeps no time: the seconds are given. */
import { ClockCircleOutlined, WarningFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { partsText } from '../../text/parts.ts'
import './meeting.css'

export type TimerProps = {
  readonly elapsedSeconds: number
  /** Without a limit the time counts up and nothing turns amber. */
  readonly limitSeconds?: number | undefined
  /** At the right of the figure: 共 3 分钟. */
  readonly note?: ReactNode
  /** The word stands above the note, and only from thirty seconds on: 快到了, 已超时. */
  readonly isQuiet?: boolean | undefined
  /** Names what is timed for a reader that can't see it. */
  readonly label: string
}

const soonSeconds = 30
const secondsAnHour = 3600

/** Writes seconds as 1:12, or 1:02:03 from an hour on. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = String(whole % 60).padStart(2, '0')
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`
}

export function Timer({ elapsedSeconds, limitSeconds, note, isQuiet, label }: TimerProps) {
  const elapsed = Math.max(0, Math.floor(elapsedSeconds))
  const left = limitSeconds === undefined ? null : Math.floor(limitSeconds) - elapsed
  const state = left === null || left > soonSeconds ? 'plain' : left < 0 ? 'over' : 'soon'
  const figure =
    left === null ? formatSeconds(elapsed) : left < 0 ? `+${formatSeconds(-left)}` : formatSeconds(left)
  const isLong = Math.abs(left ?? elapsed) >= secondsAnHour
  const width = left === null || limitSeconds === undefined ? 0 : left < 0 ? 100 : (left / limitSeconds) * 100
  const word = (
    <span className="timer-word">
      {state === 'over' ? <WarningFilled /> : <ClockCircleOutlined />}
      {state === 'over' && partsText.overTime}
      {state === 'soon' && partsText.almostOver}
      {state === 'plain' && (left === null ? partsText.elapsed : partsText.remaining)}
    </span>
  )
  return (
    <div className={`timer is-${state}`} role="timer" aria-label={label}>
      <div className="timer-line">
        <span className={isLong ? 'timer-figure has-hours' : 'timer-figure'}>{figure}</span>
        <span className="timer-note">
          {isQuiet === true && state !== 'plain' && word}
          {note}
        </span>
      </div>
      {left !== null && (
        <div className="timer-bar">
          <div className="timer-fill" style={{ width: `${width}%` }} />
        </div>
      )}
      {isQuiet !== true && word}
    </div>
  )
}
