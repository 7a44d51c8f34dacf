/** The rows of 送达登记 with their check boxes; only what is seen is drawn. */
import { Button, Checkbox } from 'antd'
import { memo } from 'react'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { WrittenBallotId } from '../../../domain/identity.ts'
import { buildingWords } from '../../../domain/papers/written/written-paper-words.ts'
import { useShell } from '../../parts/frame/shell.ts'
import { useRowWindow } from '../../parts/hooks/use-row-window.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Badge } from '../../parts/StateBadge.tsx'
import { writtenDeliverText } from '../../text/written-deliver.ts'
import type { Visit } from './visit.ts'

const text = writtenDeliverText
const tones = {
  undelivered: 'amber',
  outstanding: 'indigo',
  valid: 'jade',
  void: 'plum',
  replaced: 'slate',
} as const

export type VisitTableProps = {
  readonly rows: readonly Visit[]
  readonly chosen: ReadonlySet<WrittenBallotId>
  readonly mayChoose: boolean
  /** Whether rooms are shown with their building: rows of several stand together. */
  readonly hasBuilding: boolean
  readonly onChoose: (chosen: ReadonlySet<WrittenBallotId>) => void
  readonly onOpen: (ballotId: WrittenBallotId) => void
}

export function VisitTable(props: VisitTableProps) {
  const { rows, chosen, mayChoose, hasBuilding, onChoose, onOpen } = props
  const year = useToday().slice(0, 4)
  const rowHeight = Math.max(46, Math.round(useShell().textSize * 2.6))
  const { place, from, to, before, after } = useRowWindow(rows.length, rowHeight)
  const chosenCount = rows.filter((visit) => chosen.has(visit.ballotId)).length
  const tick = (ballotId: WrittenBallotId, isTicked: boolean) => {
    const next = new Set(chosen)
    if (isTicked) next.add(ballotId)
    else next.delete(ballotId)
    onChoose(next)
  }
  const { columns } = text
  return (
    <div ref={place} className="written-deliver-rows scrolls">
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {mayChoose && (
              <th className="written-deliver-tick">
                <Checkbox
                  aria-label={text.tickAll}
                  checked={chosenCount === rows.length}
                  indeterminate={chosenCount > 0 && chosenCount < rows.length}
                  onChange={(event) =>
                    onChoose(new Set(event.target.checked ? rows.map((visit) => visit.ballotId) : []))
                  }
                />
              </th>
            )}
            <th className="written-deliver-number">{columns.number}</th>
            <th className={hasBuilding ? 'written-deliver-place' : undefined}>{columns.rooms}</th>
            <th className="written-deliver-names">{columns.names}</th>
            <th className="not-narrow">{columns.phone}</th>
            <th className="written-deliver-state">{columns.state}</th>
            <th className="only-wide">{columns.visit}</th>
            <th className="written-deliver-record">
              <span className="visually-hidden">{text.record}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Rest height={before} />
          {rows.slice(from, to).map((visit, at) => (
            <VisitRow
              key={visit.ballotId}
              visit={visit}
              rowIndex={from + at + 2}
              height={rowHeight}
              year={year}
              isChosen={chosen.has(visit.ballotId)}
              mayChoose={mayChoose}
              hasBuilding={hasBuilding}
              onTick={tick}
              onOpen={onOpen}
            />
          ))}
          <Rest height={after} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that are not drawn. */
function Rest({ height }: { readonly height: number }) {
  return height === 0 ? null : <tr style={{ height }} />
}

type VisitRowProps = {
  readonly visit: Visit
  readonly rowIndex: number
  readonly height: number
  readonly year: string
  readonly isChosen: boolean
  readonly mayChoose: boolean
  readonly hasBuilding: boolean
  readonly onTick: (ballotId: WrittenBallotId, isTicked: boolean) => void
  readonly onOpen: (ballotId: WrittenBallotId) => void
}

const VisitRow = memo(function VisitRow(props: VisitRowProps) {
  const { visit, hasBuilding, onTick, onOpen } = props
  const { lastVisit } = visit
  const rooms =
    hasBuilding && visit.building !== '' ? `${buildingWords(visit.building)}${visit.rooms}` : visit.rooms
  return (
    <tr
      aria-rowindex={props.rowIndex}
      className={props.isChosen ? 'is-chosen' : undefined}
      style={{ height: props.height }}
    >
      {props.mayChoose && (
        <td className="written-deliver-tick">
          <Checkbox
            aria-label={text.tick(rooms, visit.names)}
            checked={props.isChosen}
            onChange={(event) => onTick(visit.ballotId, event.target.checked)}
          />
        </td>
      )}
      <td className="written-deliver-number">{visit.number}</td>
      <td title={rooms}>
        <b>{rooms}</b>
      </td>
      <td title={visit.names}>{visit.names}</td>
      <td className="not-narrow">{visit.maskedPhone}</td>
      <td>
        <Badge tone={tones[visit.state]}>{text.state[visit.state]}</Badge>
      </td>
      <td className="only-wide">
        {lastVisit !== null && `${dayWithinYear(lastVisit.on, props.year)} ${lastVisit.note}`}
      </td>
      <td className="written-deliver-record">
        <Button type="link" aria-label={text.recordOf(rooms)} onClick={() => onOpen(visit.ballotId)}>
          {text.record}
        </Button>
      </td>
    </tr>
  )
})
