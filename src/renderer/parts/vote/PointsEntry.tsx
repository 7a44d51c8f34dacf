/** One paper of points: a field for each option, Enter goes to the next and keeps the paper after the last. Counts nothing. */
import { useEffect, useRef, useState } from 'react'
import type { ChoosingSheet } from '../../../domain/vote/choosing.ts'
import { choosingText } from '../../text/choosing.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { FigureInput } from './FigureInput.tsx'
import { choosablesOf, paperOfPoints, type RoomPaper, voidWords } from './paper.ts'

export type PointsEntryProps = {
  readonly sheet: ChoosingSheet
  readonly isOn: boolean
  readonly onPaper: (paper: RoomPaper) => void
  /** Enter in the first field while nothing is written. */
  readonly onReady: () => void
}

export function PointsEntry({ sheet, isOn, onPaper, onReady }: PointsEntryProps) {
  const [points, setPoints] = useState<ReadonlyMap<number, number>>(new Map())
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  const unfit = points.size === 0 ? null : voidWords(sheet, paperOfPoints(points))
  const enter = (event: KeyboardEvent): unknown => {
    const fields = [...(box.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const at = event.target instanceof HTMLInputElement ? fields.indexOf(event.target) : -1
    if (at < 0) return false
    if (points.size === 0 && at === 0) return onReady()
    const next = fields[at + 1]
    if (next !== undefined) return next.focus()
    return points.size === 0 ? false : onPaper(paperOfPoints(points))
  }
  useKeys({ enter }, { insideFields: true, isOn })
  return (
    <div className="stack stack-tight">
      <div className="points-fields" ref={box}>
        {choosablesOf(sheet).map((one, place) => (
          <span key={one.id} className="figure-pair">
            <span aria-hidden="true">
              {place + 1}　{one.label}
            </span>
            <FigureInput
              label={choosingText.pointsOf(one.label)}
              value={points.get(one.id) ?? null}
              onChange={(value) => {
                const next = new Map(points)
                if (value === null) next.delete(one.id)
                else next.set(one.id, value)
                setPoints(next)
              }}
            />
          </span>
        ))}
      </div>
      {unfit !== null && <p className="toned tone-plum">{choosingText.voided(unfit)}</p>}
    </div>
  )
}
