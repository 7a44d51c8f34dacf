/** Draws the milestones of a 专班 along one lane of paper, with today's line. The list under 节点 says the same in words. */
import { useEffect, useRef, useState } from 'react'
import {
  type Case,
  type Milestone,
  standingMilestones,
  standingOfMilestone,
} from '../../../domain/case/case.ts'
import { countCells } from '../../../domain/chinese-text.ts'
import { useShell } from '../../parts/frame/shell.ts'
import { caseText } from '../../text/cases.ts'
import { layWords, monthsWithin, type Placed, placeOfDay, spanOfDays } from './time-line.ts'

const text = caseText.line
const rows = 3
/** Longer titles are cut on the line; the list has them whole. */
const longestTitle = 9

const shortTitle = (title: string): string =>
  countCells(title) <= longestTitle ? title : `${[...title].slice(0, longestTitle - 1).join('')}…`

function useWidth() {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(860)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => setWidth(Math.max(240, element.clientWidth - 28))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { place, width }
}

const looks = { done: 'is-done', overdue: 'is-overdue', left: 'is-left' } as const

const monthWords = (day: string, isFirst: boolean): string => {
  const [year = '', month = ''] = day.split('-')
  return isFirst || month === '01' ? `${year}年${Number(month)}月` : `${Number(month)}月`
}

export function TimeLine({ found, today }: { readonly found: Case; readonly today: string }) {
  const { place, width } = useWidth()
  const em = useShell().textSize * 0.86
  const milestones = standingMilestones(found.milestones)
  const whenOf = (one: Milestone): string => one.doneOn ?? one.dueOn
  const { first, last } = spanOfDays([
    found.startedOn,
    found.closedOn ?? today,
    ...milestones.flatMap((one) => [whenOf(one), one.dueOn]),
  ])
  const line = { first, last, left: 14, width: width - 28 }
  const xOf = (day: string): number => placeOfDay(line, day)
  const placed = layWords(
    milestones
      .toSorted((one, other) => whenOf(one).localeCompare(whenOf(other)))
      .map((one) => ({ one, x: xOf(whenOf(one)), wordWidth: countCells(shortTitle(one.title)) * em })),
    { left: 6, right: width - 6 },
    rows,
  )
  const usedRows = Math.max(1, ...placed.map((one) => one.row + 1))
  const rowHeight = em * 1.5
  const lane = { top: usedRows * rowHeight + 8, height: 40 }
  const middle = lane.top + lane.height / 2
  const height = lane.top + lane.height + em * 1.9
  const months = monthsWithin(first, last, Math.max(2, Math.floor(width / (em * 7))))
  const end = found.closedOn
  return (
    <div ref={place} className="case-line">
      {milestones.length === 0 ? (
        <p className="hint">{text.empty}</p>
      ) : (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={text.label(milestones.filter((one) => one.doneOn !== null).length, milestones.length)}
        >
          <rect className="case-line-lane" x="0" y={lane.top} width={width} height={lane.height} rx="8" />
          {months.map((month, index) => (
            <g key={month}>
              <line
                className="case-line-tick"
                x1={xOf(month)}
                x2={xOf(month)}
                y1={lane.top + lane.height}
                y2={lane.top + lane.height + 6}
              />
              {(end !== null || Math.abs(xOf(month) - xOf(today)) > em * (index === 0 ? 4.4 : 3)) && (
                <text className="case-line-month" x={xOf(month)} y={height - 3} fontSize={em * 0.94}>
                  {monthWords(month, index === 0)}
                </text>
              )}
            </g>
          ))}
          <line
            className="case-line-thread"
            x1={xOf(found.startedOn)}
            x2={xOf(end ?? today)}
            y1={middle}
            y2={middle}
          />
          {placed.map((one) => (
            <Mark
              key={one.one.id}
              placed={one}
              kind={standingOfMilestone(one.one, today).kind}
              middle={middle}
              wordsAt={lane.top - 6 - one.row * rowHeight}
              fontSize={em}
            />
          ))}
          {end === null && (
            <g>
              <line
                className="case-line-today"
                x1={xOf(today)}
                x2={xOf(today)}
                y1={lane.top - 2}
                y2={lane.top + lane.height + 6}
              />
              <text className="case-line-now" x={xOf(today)} y={height - 3} fontSize={em * 0.94}>
                {text.today}
              </text>
            </g>
          )}
        </svg>
      )}
    </div>
  )
}

type MarkProps = {
  readonly placed: Placed<Milestone>
  readonly kind: keyof typeof looks
  readonly middle: number
  readonly wordsAt: number
  readonly fontSize: number
}

/** A rounded square: filled with a check when done, with ! when overdue, hollow while ahead. */
function Mark({ placed, kind, middle, wordsAt, fontSize }: MarkProps) {
  const { one, x, row, from } = placed
  return (
    <g className={`case-mark ${looks[kind]}`}>
      {row >= 0 && (
        <>
          <line className="case-mark-stem" x1={x} x2={x} y1={wordsAt + 3} y2={middle - 10} />
          <text x={from} y={wordsAt} fontSize={fontSize}>
            {shortTitle(one.title)}
          </text>
        </>
      )}
      <rect x={x - 10} y={middle - 10} width="20" height="20" rx="6" />
      {kind === 'done' && <path d={`M${x - 5} ${middle}l3.5 4 6.5-8`} />}
      {kind === 'overdue' && <path d={`M${x} ${middle - 5}v6M${x} ${middle + 4.4}v.2`} />}
    </g>
  )
}
