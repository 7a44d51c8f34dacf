/** The points of one item after the meeting: what was said can be added and taken back. Drafts no words. */
import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { AutoComplete, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { clockOf } from '../../../domain/calendar.ts'
import { type AgendaItem, type Point, standingPoints } from '../../../domain/meeting/agenda.ts'
import { itemAnchor, type MinutesSection } from '../../../domain/papers/meeting/minutes.ts'
import { retryBy, tell } from '../../api.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { minutesText } from '../../text/minutes.ts'
import { useDesk } from './desk.ts'

export type PointsProps = { readonly item: AgendaItem; readonly sections: readonly MinutesSection[] }

type PointWords = Pick<Point, 'speechId' | 'entryId' | 'speakerName' | 'text' | 'isDissent'>

export function Points({ item, sections }: PointsProps) {
  const { canEdit, editor, openEditor } = useDesk()
  const [withdrawn, setWithdrawn] = useState<Point | null>(null)
  const { sayRefused } = useWritten()
  const points = standingPoints(item)
  const isOpen = editor?.kind === 'points' && editor.position === item.position
  const isRewritten = sections.some(
    (section) => section.anchor === itemAnchor(item.position, 'views') && section.isEdited,
  )
  const write = async (point: PointWords, again?: () => unknown) => {
    const { speechId, entryId, speakerName, text, isDissent } = point
    const reply = await tell('points.write', {
      itemId: item.id,
      speechId,
      entryId,
      speakerName,
      text,
      isDissent,
    })
    if (!reply.ok) {
      sayRefused(reply.failure)
      if (again !== undefined) retryBy(reply.failure, again)
    }
    return reply.ok
  }
  const withdraw = async (point: Point) => {
    const reply = await tell('points.withdraw', { pointId: point.id })
    if (reply.ok) setWithdrawn(point)
    else sayRefused(reply.failure)
  }
  return (
    <div className={isOpen ? 'minutes-points is-open' : 'minutes-points'}>
      <Button
        type="text"
        icon={isOpen ? <DownOutlined /> : <RightOutlined />}
        aria-expanded={isOpen}
        onClick={() => openEditor(isOpen ? null : { kind: 'points', position: item.position })}
      >
        {points.length === 0 ? minutesText.noPoints : minutesText.points(points.length)}
      </Button>
      {isOpen && (
        <div className="minutes-editor">
          {canEdit && isRewritten && <p className="minutes-warning">{minutesText.viewsAreEdited}</p>}
          <ul className="minutes-point-list">
            {points.map((point) => (
              <li key={point.id}>
                <time className="hint">{clockOf(point.at)}</time>
                <span className="grow">
                  <b>{point.speakerName}</b> {point.text}{' '}
                  {point.isDissent && <Badge tone="plum">{minutesText.dissent}</Badge>}
                </span>
                {canEdit && (
                  <Button
                    type="link"
                    aria-label={minutesText.withdrawPointOf(point.speakerName)}
                    onClick={() => void withdraw(point)}
                  >
                    {minutesText.withdrawPoint}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {canEdit && <NewPoint onWrite={write} />}
        </div>
      )}
      {withdrawn !== null && (
        <div className="toast-place">
          <UndoToast
            key={withdrawn.id}
            words={minutesText.pointWithdrawn(withdrawn.speakerName)}
            onUndo={() => {
              setWithdrawn(null)
              void write(withdrawn)
            }}
            onGone={() => setWithdrawn(null)}
          />
        </div>
      )}
    </div>
  )
}

type NewPointProps = {
  /** `again` is what 重试 does where it did not reach the disk. */
  readonly onWrite: (point: PointWords, again: () => unknown) => Promise<boolean>
}

function NewPoint({ onWrite }: NewPointProps) {
  const { record, openEditor } = useDesk()
  const [speakerName, setSpeakerName] = useState('')
  const [text, setText] = useState('')
  const [isDissent, setIsDissent] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  useKeys({ escape: () => openEditor(null) })
  const isReady = speakerName.trim() !== '' && text.trim() !== ''
  const add = async () => {
    if (!isReady || isBusy) return
    setIsBusy(true)
    const entry = record.roll.find((one) => one.name === speakerName.trim())
    const point = {
      speechId: null,
      entryId: entry?.id ?? null,
      speakerName: speakerName.trim(),
      text,
      isDissent,
    }
    const isWritten = await onWrite(point, add)
    setIsBusy(false)
    if (!isWritten) return
    setText((now) => (now === text ? '' : now))
    setIsDissent(false)
  }
  return (
    <div className="minutes-new-point">
      <AutoComplete
        className="minutes-speaker"
        value={speakerName}
        onChange={(name: string) => setSpeakerName(name ?? '')}
        options={record.roll.map((entry) => ({ value: entry.name }))}
        showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }}
        placeholder={minutesText.speaker}
        aria-label={minutesText.speaker}
        maxLength={40}
      />
      <Input
        className="grow"
        value={text}
        placeholder={minutesText.point}
        aria-label={minutesText.point}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void add()
        }}
      />
      <div className="row row-apart">
        <Checkbox checked={isDissent} onChange={(event) => setIsDissent(event.target.checked)}>
          {minutesText.dissent}
        </Checkbox>
        <Button disabled={!isReady} loading={isBusy} onClick={() => void add()}>
          {minutesText.addPoint}
        </Button>
      </div>
    </div>
  )
}
