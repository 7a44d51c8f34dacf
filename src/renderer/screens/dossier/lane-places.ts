/** Places the meetings of a topic, its moves between levels and the months on three lanes. Knows no rule of consultation and draws nothing. */
import { daysBetween } from '../../../domain/calendar.ts'
import type { Day } from '../../../domain/identity.ts'
import type { TopicLevel } from '../../../domain/topic/topic.ts'
import { makeScale, monthStart, type PlacedTick, placeTicks } from './lane-ticks.ts'

export type LaneMeeting = {
  readonly meetingId: number
  readonly title: string
  readonly on: Day
  readonly level: TopicLevel
  readonly isHeld: boolean
  readonly isDeciding: boolean
}

export type LaneMove = {
  readonly id: number
  readonly on: Day
  readonly from: TopicLevel | null
  readonly to: TopicLevel
  readonly reason: string
}

export type LaneFacts = {
  readonly meetings: readonly LaneMeeting[]
  readonly moves: readonly LaneMove[]
  /** Today, or the day of 销号. */
  readonly until: Day
}

/** What there is to draw on, in pixels. */
export type LaneRoom = {
  readonly width: number
  /** The size of type. */
  readonly em: number
}

export type PlacedMeeting = LaneMeeting & { readonly x: number; readonly y: number }
export type PlacedMove = {
  readonly id: number
  readonly x: number
  readonly fromY: number
  readonly toY: number
  readonly isUp: boolean
  /** The reason as far as there is room for it; null where there is none. */
  readonly label: {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'end'
  } | null
  readonly reason: string
}
export type PlacedLine = { readonly from: number; readonly to: number; readonly y: number }

export type LanePlaces = {
  readonly height: number
  readonly lanes: readonly {
    readonly level: TopicLevel
    readonly top: number
    readonly middle: number
    readonly count: number
  }[]
  readonly laneHeight: number
  readonly square: number
  readonly meetings: readonly PlacedMeeting[]
  readonly moves: readonly PlacedMove[]
  readonly lines: readonly PlacedLine[]
  /** From the last thing that happened to the end. */
  readonly rest: PlacedLine
  readonly ticks: readonly PlacedTick[]
  readonly end: number
  readonly labelLeft: number
}

const order: readonly TopicLevel[] = ['hearing', 'linkage', 'deliberation']
const rankOf = (level: TopicLevel): number => order.indexOf(level)

type Event =
  | { readonly kind: 'meeting'; readonly on: Day; readonly meeting: LaneMeeting }
  | { readonly kind: 'move'; readonly on: Day; readonly move: LaneMove & { readonly from: TopicLevel } }

/** In the order of days; on one day meetings of the level that was left come before the move. */
const putInOrder = ({ meetings, moves }: LaneFacts): readonly Event[] => {
  const waiting = meetings.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  const events: Event[] = []
  const take = (isDue: (meeting: LaneMeeting) => boolean): void => {
    while (waiting[0] !== undefined && isDue(waiting[0])) {
      const [meeting] = waiting.splice(0, 1)
      if (meeting !== undefined) events.push({ kind: 'meeting', on: meeting.on, meeting })
    }
  }
  for (const move of moves.toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : one.id - other.id,
  )) {
    const { from } = move
    if (from === null) continue
    take((meeting) => meeting.on < move.on || (meeting.on === move.on && meeting.level === from))
    events.push({ kind: 'move', on: move.on, move: { ...move, from } })
  }
  take(() => true)
  return events
}

/** Keeps things as near to their days as the room between them allows. */
const spread = (
  ideals: readonly number[],
  gaps: readonly number[],
  left: number,
  right: number,
): readonly number[] => {
  const needed = gaps.slice(1).reduce((sum, gap) => sum + gap, 0)
  const shrink = needed > right - left ? (right - left) / needed : 1
  const gapAt = (place: number): number => (gaps[place] ?? 0) * shrink
  const placed: number[] = []
  ideals.forEach((ideal, place) => {
    const former = placed[place - 1]
    placed.push(former === undefined ? Math.max(left, ideal) : Math.max(ideal, former + gapAt(place)))
  })
  for (let place = placed.length - 1; place >= 0; place -= 1) {
    const next = placed[place + 1]
    const most = next === undefined ? right : next - gapAt(place + 1)
    placed[place] = Math.min(placed[place] ?? left, most)
  }
  return placed
}

type Taken = { readonly from: number; readonly to: number; readonly y: number }

/** The widest free place beside an arrow, where its reason can stand. */
const placeLabel = (
  reason: string,
  x: number,
  places: readonly { readonly y: number; readonly side: 'left' | 'right' }[],
  taken: readonly Taken[],
  bounds: { readonly left: number; readonly right: number },
  em: number,
): PlacedMove['label'] => {
  const gap = 0.35 * em
  const size = 0.92 * em
  const words = [...reason]
  const most = Math.min(words.length, 12)
  const found = places.map(({ y, side }) => {
    const others = taken.filter((one) => Math.abs(one.y - y) < 1)
    const room =
      side === 'left'
        ? x -
          gap -
          Math.max(bounds.left, ...others.filter((one) => one.to <= x + 1).map((one) => one.to + gap))
        : Math.min(bounds.right, ...others.filter((one) => one.from >= x - 1).map((one) => one.from - gap)) -
          x -
          gap
    const isCrossed = others.some((one) => one.from < x - 1 && one.to > x + 1)
    return { y, side, fits: isCrossed ? 0 : Math.floor(room / size) }
  })
  const best =
    found.find((one) => one.fits >= most) ?? found.toSorted((one, other) => other.fits - one.fits)[0]
  if (best === undefined || best.fits < Math.min(3, words.length)) return null
  const text =
    best.fits >= words.length && words.length <= 12
      ? reason
      : `${words.slice(0, Math.min(best.fits, 12) - 1).join('')}…`
  return {
    text,
    y: best.y,
    x: best.side === 'left' ? x - gap : x + gap,
    anchor: best.side === 'left' ? 'end' : 'start',
  }
}

/** Places everything; null where there is nothing to place. */
export const placeLanes = (facts: LaneFacts, { width, em }: LaneRoom): LanePlaces | null => {
  const events = putInOrder(facts)
  const [firstEvent] = events
  if (firstEvent === undefined) return null
  const laneHeight = 2.35 * em
  const between = 0.12 * em
  const labelLeft = 0.8 * em
  const top = 0.2 * em
  const yOf = (level: TopicLevel): number => top + rankOf(level) * (laneHeight + between) + laneHeight / 2
  const left = 8.6 * em
  const end = width - 3.2 * em
  const right = end - 1.6 * em
  const startOn = monthStart(firstEvent.on)
  const lastOn = events.at(-1)?.on ?? facts.until
  const until = [facts.until, lastOn].toSorted().at(-1) ?? lastOn
  const days = Math.max(1, daysBetween(startOn, until))
  const gapBefore = (event: Event, former: Event | undefined): number => {
    if (former === undefined) return 0
    if (event.kind === 'meeting' && former.kind === 'meeting') return 2 * em
    return event.kind === 'move' && former.kind === 'move' ? 1.4 * em : 1.3 * em
  }
  const xs = spread(
    events.map(({ on }) => left + ((right - left) * daysBetween(startOn, on)) / days),
    events.map((event, place) => gapBefore(event, events[place - 1])),
    left + 0.8 * em,
    right,
  )
  const meetingGaps = xs.slice(1).map((x, place) => x - (xs[place] ?? 0))
  const square = Math.max(10, Math.min(1.35 * em, ...meetingGaps.map((gap) => gap * 0.95)))

  const meetings: PlacedMeeting[] = []
  const lines: PlacedLine[] = []
  const arrows: { readonly x: number; readonly move: LaneMove & { readonly from: TopicLevel } }[] = []
  let level: TopicLevel = firstEvent.kind === 'meeting' ? firstEvent.meeting.level : firstEvent.move.from
  let since: number | null = null
  events.forEach((event, place) => {
    const x = xs[place] ?? left
    if (event.kind === 'meeting') {
      meetings.push({ ...event.meeting, x, y: yOf(event.meeting.level) })
      if (event.meeting.level !== level) {
        since = null
        level = event.meeting.level
      }
      if (since !== null) lines.push({ from: since, to: x, y: yOf(level) })
      since = x
    } else {
      if (since !== null && level === event.move.from) lines.push({ from: since, to: x, y: yOf(level) })
      arrows.push({ x, move: event.move })
      level = event.move.to
      since = x
    }
  })
  const half = square / 2
  const taken: Taken[] = [
    ...lines,
    ...meetings.map(({ x, y }) => ({ from: x - half, to: x + half, y })),
    ...arrows.flatMap(({ x, move }) =>
      order
        .map((one) => ({ from: x, to: x, y: yOf(one), move }))
        .filter(
          (one) =>
            one.y >= Math.min(yOf(move.from), yOf(move.to)) - 1 &&
            one.y <= Math.max(yOf(move.from), yOf(move.to)) + 1,
        ),
    ),
    { from: xs.at(-1) ?? left, to: end, y: yOf(level) },
  ]
  const labels: Taken[] = []
  const moves = arrows.map(({ x, move }): PlacedMove => {
    const [fromY, toY] = [yOf(move.from), yOf(move.to)]
    const isUp = toY < fromY
    const passed = order
      .map(yOf)
      .filter((y) => y > Math.min(fromY, toY) + 1 && y < Math.max(fromY, toY) - 1)
      .flatMap((y) => [
        { y, side: 'right' as const },
        { y, side: 'left' as const },
      ])
    const places = isUp
      ? [{ y: toY, side: 'left' as const }, { y: fromY, side: 'right' as const }, ...passed]
      : [...passed, { y: fromY, side: 'right' as const }, { y: toY, side: 'left' as const }]
    const others = taken.filter((one) => !('move' in one && one.move === move))
    const label = placeLabel(
      move.reason,
      x,
      places,
      [...others, ...labels],
      { left, right: end - 0.5 * em },
      em,
    )
    if (label !== null) {
      const wide = [...label.text].length * 0.92 * em
      labels.push(
        label.anchor === 'end'
          ? { from: label.x - wide, to: label.x, y: label.y }
          : { from: label.x, to: label.x + wide, y: label.y },
      )
    }
    return { id: move.id, x, fromY, toY, isUp, label, reason: move.reason }
  })
  const anchors = [
    { on: startOn, x: left },
    ...events.map(({ on }, place) => ({ on, x: xs[place] ?? left })),
    { on: until, x: end },
  ]
  return {
    height: top + 3 * laneHeight + 2 * between + 1.75 * em,
    lanes: order.map((one, place) => ({
      level: one,
      top: top + place * (laneHeight + between),
      middle: yOf(one),
      count: facts.meetings.filter((meeting) => meeting.level === one && meeting.isHeld).length,
    })),
    laneHeight,
    square,
    meetings,
    moves,
    lines,
    rest: {
      from: (xs.at(-1) ?? left) + (events.at(-1)?.kind === 'meeting' ? half : 0),
      to: end,
      y: yOf(level),
    },
    ticks: placeTicks(startOn, until, makeScale(anchors), em, end),
    end,
    labelLeft,
  }
}
