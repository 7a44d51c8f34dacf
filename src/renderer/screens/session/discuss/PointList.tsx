/** The points of an item, the newest first, each to be taken back. */
import { Button } from 'antd'
import { useState } from 'react'
import { clockOf } from '../../../../domain/calendar.ts'
import { type AgendaItem, type Point, standingPoints } from '../../../../domain/meeting/agenda.ts'
import { tell } from '../../../api.ts'
import { Badge } from '../../../parts/StateBadge.tsx'
import { UndoToast } from '../../../parts/UndoToast.tsx'
import { sessionText } from '../../../text/session.ts'
import { useRun } from '../table/use-run.ts'

const words = sessionText.point

export function PointList({ item }: { readonly item: AgendaItem }) {
  const run = useRun()
  const [withdrawn, setWithdrawn] = useState<Point | null>(null)
  const points = standingPoints(item).toReversed()
  const nameOf = (point: Point): string => (point.speakerName === '' ? words.anybody : point.speakerName)
  const withdraw = async (point: Point): Promise<void> => {
    if ((await run(tell('points.withdraw', { pointId: point.id }))) !== null) setWithdrawn(point)
  }
  const takeBack = (): void => {
    if (withdrawn === null) return
    const { speechId, entryId, speakerName, text, isDissent } = withdrawn
    setWithdrawn(null)
    void run(tell('points.write', { itemId: item.id, speechId, entryId, speakerName, text, isDissent }))
  }
  return (
    <>
      {points.length === 0 ? (
        <p className="hint">{words.none}</p>
      ) : (
        <ul className="point-list" aria-label={words.list}>
          {points.map((point) => (
            <li key={point.id} className="point">
              <time className="hint">{clockOf(point.at)}</time>
              <span className="point-words">
                <b>{nameOf(point)}</b>
                {point.isDissent && (
                  <>
                    <Badge tone="plum">{words.dissent}</Badge>{' '}
                  </>
                )}
                {point.text}
              </span>
              <Button
                type="text"
                className="point-withdraw"
                aria-label={words.withdrawOf(nameOf(point))}
                onClick={() => void withdraw(point)}
              >
                {words.withdraw}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {withdrawn !== null && (
        <div className="toast-place">
          <UndoToast
            key={withdrawn.id}
            words={words.withdrawn(nameOf(withdrawn))}
            onUndo={takeBack}
            onGone={() => setWithdrawn(null)}
          />
        </div>
      )}
    </>
  )
}
