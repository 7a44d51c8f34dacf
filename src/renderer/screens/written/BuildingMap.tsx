/** The buildings as façades with one window a dwelling: came back, is out, was not handed over, is void. Never shows who voted what. */
import { memo, useEffect, useMemo, useRef } from 'react'
import type { BallotState } from '../../../domain/owners/written-vote.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { Section } from '../../parts/Section.tsx'
import { writtenText } from '../../text/written.ts'
import { type Building, type Facade, layFacade } from './facade.ts'

const text = writtenText

/** Size of a window and of the step to the next, in units of a 18 px base. */
const large = { width: 11, height: 5.4, stepX: 14, stepY: 6.9 }
const small = { width: 6.4, height: 3.8, stepX: 8.4, stepY: 5.4 }
const tiny = { width: 5.2, height: 2.8, stepX: 6.8, stepY: 4 }

type Size = typeof large

/** Windows shrink where there are many buildings or high ones, so that the estate is seen at a glance. */
const sizeFor = (facades: readonly Facade[]): Size => {
  const highest = Math.max(0, ...facades.map((facade) => facade.rows))
  if (highest > 24) return tiny
  return facades.length > 12 ? small : large
}

export type BuildingMapProps = {
  readonly buildings: readonly Building[]
  readonly chosen: string | null
  readonly onChoose: (building: string) => void
}

export function BuildingMap({ buildings, chosen, onChoose }: BuildingMapProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => showChosen(list.current), [])
  const move = (find: (buttons: readonly HTMLButtonElement[], at: number) => number) => (): unknown => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button.matches(':focus'))
    if (at < 0) return false
    const next = find(buttons, at)
    const building = buildings[next]
    if (building === undefined) return true
    buttons[next]?.focus()
    onChoose(building.building)
    return true
  }
  useKeys({
    arrowright: move((_, at) => at + 1),
    arrowleft: move((_, at) => at - 1),
    arrowdown: move((buttons, at) => findInNextRow(buttons, at, 1)),
    arrowup: move((buttons, at) => findInNextRow(buttons, at, -1)),
    home: move(() => 0),
    end: move((buttons) => buttons.length - 1),
  })
  const facades = useMemo(() => buildings.map(({ cells }) => layFacade(cells)), [buildings])
  const size = sizeFor(facades)
  return (
    <Section
      className="written-map"
      title={text.map}
      extra={
        <ul className="written-map-legend">
          {(['returned', 'outstanding', 'undelivered', 'void'] as const).map((kind) => (
            <li key={kind}>
              <LegendWindow state={kind === 'returned' ? 'valid' : kind} />
              {text.legend[kind]}
            </li>
          ))}
        </ul>
      }
    >
      {buildings.length === 0 ? (
        <p className="second">{text.noUnits}</p>
      ) : (
        <ul ref={list} className="written-map-buildings scrolls" aria-label={text.map}>
          {buildings.map((building, at) => {
            const name = text.building(building.building)
            const isChosen = building.building === chosen
            return (
              <li key={building.building}>
                <button
                  type="button"
                  className="written-map-building"
                  aria-pressed={isChosen}
                  tabIndex={isChosen || chosen === null ? 0 : -1}
                  onClick={() => onChoose(building.building)}
                >
                  <FacadeDrawing facade={facades[at] ?? noFacade} size={size} />
                  <span className="written-map-name">{name}</span>
                  <span className="written-map-count">
                    <span className="visually-hidden">{text.legend.returned} </span>
                    {building.returnedCount}/{building.unitCount}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

/** Brings the chosen building into the list's own view, and moves nothing else. */
function showChosen(list: HTMLElement | null): void {
  const chosen = list?.querySelector('[aria-pressed="true"]')
  if (list === null || chosen === null || chosen === undefined) return
  const [box, own] = [chosen.getBoundingClientRect(), list.getBoundingClientRect()]
  if (box.bottom > own.bottom) list.scrollTop += box.bottom - own.bottom
}

/** The building above or below that lies nearest. */
function findInNextRow(buttons: readonly HTMLButtonElement[], at: number, step: 1 | -1): number {
  const boxes = buttons.map((button) => button.getBoundingClientRect())
  const own = boxes[at]
  if (own === undefined) return at
  // Buildings of one row end at one line, however high they are.
  const others = boxes.flatMap((box, place) => (step * (box.bottom - own.bottom) > 4 ? [{ box, place }] : []))
  const rowEnds = others.map(({ box }) => step * box.bottom)
  const nextRow = others.filter(({ box }) => step * box.bottom < Math.min(...rowEnds) + 4)
  const [nearest] = nextRow.sort(
    (one, other) => Math.abs(one.box.left - own.left) - Math.abs(other.box.left - own.left),
  )
  return nearest?.place ?? -1
}

type FacadeDrawingProps = { readonly facade: Facade; readonly size: Size }

const noFacade: Facade = { columns: 1, rows: 0, windows: [] }
const drawn: readonly BallotState[] = ['undelivered', 'outstanding', 'valid', 'void']

/** One path for each state: thousands of windows stay a few elements. */
const FacadeDrawing = memo(function FacadeDrawing({ facade, size }: FacadeDrawingProps) {
  const width = facade.columns * size.stepX
  const height = facade.rows * size.stepY
  return (
    <span className="written-map-facade">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ width: `${width / 18}rem`, height: `${height / 18}rem` }}
        aria-hidden="true"
      >
        {drawn.map((state) => {
          const windows = facade.windows.filter((one) => shownAs(one.state) === state)
          if (windows.length === 0) return null
          const corners = windows.map(
            ({ column, row }) =>
              [
                column * size.stepX + (size.stepX - size.width) / 2,
                row * size.stepY + (size.stepY - size.height) / 2,
              ] as const,
          )
          const frames = corners.map(([x, y]) => `M${x} ${y}h${size.width}v${size.height}h${-size.width}z`)
          const strokes = corners.map(([x, y]) => `M${x} ${y + size.height}L${x + size.width} ${y}`)
          return (
            <g key={state} className={`written-map-${state}`}>
              <path d={frames.join('')} />
              {state === 'void' && <path d={strokes.join('')} />}
            </g>
          )
        })}
      </svg>
    </span>
  )
})

/** A ballot that was given out anew shows as its owner's new one: still out. */
const shownAs = (state: BallotState): BallotState => (state === 'replaced' ? 'outstanding' : state)

function LegendWindow({ state }: { readonly state: BallotState }) {
  return (
    <svg viewBox="0 0 20 12" className="written-map-sign" aria-hidden="true">
      <g className={`written-map-${state}`}>
        <path d="M1 1h18v10h-18z" />
        {state === 'void' && <path d="M1 11L19 1" />}
      </g>
    </svg>
  )
}
