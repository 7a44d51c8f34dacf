/** The three levels of a topic as lanes over time: meetings, moves with their reasons, the way to today. Places nothing itself. */
import { useEffect, useRef, useState } from 'react'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import { topicStateNames } from '../../../domain/topic/topic-wording.ts'
import type { OutputOf } from '../../api.ts'
import { useShell } from '../../parts/frame/shell.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { dossierText } from '../../text/dossier.ts'
import { type PlacedMeeting, type PlacedMove, placeLanes } from './lane-places.ts'

const text = dossierText

export type LanesProps = {
  readonly known: OutputOf<'topics.dossier'>
  readonly pathOf: (meetingId: PlacedMeeting['meetingId']) => string
}

export function Lanes({ known, pathOf }: LanesProps) {
  const { topic } = known
  const { textSize: em } = useShell()
  const today = useToday()
  const room = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(800)
  useEffect(() => {
    const element = room.current
    if (element === null) return
    const measure = () => setWidth(element.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])
  const places = placeLanes(
    { meetings: known.lane, moves: known.moves, until: topic.closedOn ?? today },
    { width, em },
  )
  if (places === null) return null
  const { laneHeight, square, rest, end } = places
  const bottom = places.lanes.at(-1)
  const tickTop = (bottom?.top ?? 0) + laneHeight
  return (
    <section className="dossier-lanes" aria-label={text.lanes}>
      <div ref={room}>
        <svg
          width={width}
          height={places.height}
          viewBox={`0 0 ${width} ${places.height}`}
          aria-label={text.lanes}
        >
          <title>{text.lanes}</title>
          {places.lanes.map(({ level, top, middle, count }) => (
            <g key={level}>
              <rect
                className={`dossier-lane is-${level}`}
                x="0"
                y={top}
                width={width}
                height={laneHeight}
                rx={0.4 * em}
              />
              <text x={places.labelLeft} y={middle} dy="0.35em" className="dossier-lane-word">
                <tspan className="dossier-lane-name">{text.levels[level]}</tspan> {text.times(count)}
              </text>
            </g>
          ))}
          <line className="dossier-now" x1={end} x2={end} y1={places.lanes[0]?.top ?? 0} y2={tickTop} />
          <line className="dossier-rest" x1={rest.from} x2={rest.to} y1={rest.y} y2={rest.y} />
          {rest.to - rest.from > 5 * em && (
            <text className="dossier-rest-word" x={rest.to - 0.5 * em} y={rest.y - 0.5 * em} textAnchor="end">
              {topicStateNames[topic.state]}
            </text>
          )}
          {places.lines.map(({ from, to, y }) => (
            <line key={`${from} ${y}`} className="dossier-line" x1={from} x2={to} y1={y} y2={y} />
          ))}
          {places.moves.map((move) => (
            <Arrow key={move.id} move={move} em={em} />
          ))}
          {places.meetings.map((meeting) => (
            <Square
              key={meeting.meetingId}
              meeting={meeting}
              size={square}
              path={pathOf(meeting.meetingId)}
            />
          ))}
          {places.ticks.map(({ x, label }) => (
            <g key={label + x} className="dossier-tick">
              <line x1={x} x2={x} y1={tickTop + 0.1 * em} y2={tickTop + 0.45 * em} />
              <text x={x} y={tickTop + 1.35 * em}>
                {label}
              </text>
            </g>
          ))}
          <text className="dossier-today" x={end} y={tickTop + 1.35 * em} textAnchor="middle">
            {topic.closedOn === null ? text.today : text.closedOn}
          </text>
        </svg>
      </div>
    </section>
  )
}

function Arrow({ move, em }: { readonly move: PlacedMove; readonly em: number }) {
  const { x, fromY, toY, isUp, label } = move
  const size = 0.42 * em
  const tip = isUp ? toY + 0.18 * em : toY - 0.18 * em
  const base = isUp ? tip + 1.5 * size : tip - 1.5 * size
  return (
    <g className={isUp ? 'dossier-move is-up' : 'dossier-move is-down'}>
      <title>{move.reason}</title>
      <line x1={x} x2={x} y1={fromY} y2={base} />
      <path d={`M${x} ${tip}L${x - size} ${base}L${x + size} ${base}Z`} />
      {label !== null && (
        <text x={label.x} y={label.y} dy="0.35em" textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
    </g>
  )
}

type SquareProps = { readonly meeting: PlacedMeeting; readonly size: number; readonly path: string }

function Square({ meeting, size, path }: SquareProps) {
  const { x, y, title, on, isHeld, isDeciding } = meeting
  const day = dayInChinese(on)
  const words = isDeciding
    ? text.decidingAt(title, day)
    : isHeld
      ? text.meetingAt(title, day)
      : text.waitingAt(title, day)
  const half = size / 2
  const look = isDeciding ? 'is-deciding' : isHeld ? 'is-held' : 'is-waiting'
  return (
    <a href={`#${path}`} aria-label={words} tabIndex={-1} className={`dossier-square ${look}`}>
      <title>{words}</title>
      <rect className="dossier-hit" x={x - half} y={y - 22} width={size} height={44} />
      <rect className="dossier-table" x={x - half} y={y - half} width={size} height={size} rx={size * 0.26} />
      {isDeciding && (
        <path
          className="dossier-check"
          d={`M${x - size * 0.22} ${y + size * 0.01}l${size * 0.16} ${size * 0.16}l${size * 0.3} -${size * 0.32}`}
        />
      )}
    </a>
  )
}
