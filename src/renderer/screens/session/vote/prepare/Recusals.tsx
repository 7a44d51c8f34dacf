/** 回避 before the vote opens: who does not vote on the item, and why; each can be taken back. Decides nothing. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { RollEntryId } from '../../../../../domain/identity.ts'
import type { AgendaItem } from '../../../../../domain/meeting/agenda.ts'
import { dueEntries, isInRoom, presenceAt, type RollEntry } from '../../../../../domain/meeting/attendance.ts'
import { tell } from '../../../../api.ts'
import { useKeys } from '../../../../parts/hooks/use-keys.ts'
import { VoterSelect } from '../../../../parts/vote/VoterSelect.tsx'
import { voteText } from '../../../../text/session-vote.ts'
import { useRun } from '../../table/use-run.ts'

export type RecusalsProps = { readonly item: AgendaItem; readonly roll: readonly RollEntry[] }

const words = voteText.recusal

export function Recusals({ item, roll }: RecusalsProps) {
  const run = useRun()
  const [isAdding, setIsAdding] = useState(false)
  const isHere = (entryId: RollEntryId): boolean => {
    const entry = roll.find((one) => one.id === entryId)
    return entry !== undefined && isInRoom(presenceAt(entry, null))
  }
  return (
    <section className="stack stack-tight" aria-label={words.title}>
      {item.recusals.length > 0 && (
        <ul className="objections">
          {item.recusals.map((one) => (
            <li key={one.entryId} className="row row-apart">
              <span>
                <b>{words.title}</b>　{words.person(one.name, one.reason)}
                {!isHere(one.entryId) && <span className="hint">　{words.outside}</span>}
              </span>
              <Button
                type="text"
                aria-label={words.withdrawOf(one.name)}
                onClick={() =>
                  void run(tell('votes.withdrawRecusal', { itemId: item.id, entryId: one.entryId }))
                }
              >
                {words.withdraw}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <RecusalForm item={item} roll={roll} onClose={() => setIsAdding(false)} />
      ) : (
        <div className="row">
          <Button icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
            {words.add}
          </Button>
          <span className="hint gives-way">{words.hint}</span>
        </div>
      )}
    </section>
  )
}

function RecusalForm({ item, roll, onClose }: RecusalsProps & { readonly onClose: () => void }) {
  const run = useRun()
  const ids = useId()
  const [entryId, setEntryId] = useState<RollEntryId | null>(null)
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const isReady = entryId !== null && reason.trim() !== ''
  const save = async (): Promise<void> => {
    if (entryId === null || reason.trim() === '' || isBusy) return
    setIsBusy(true)
    const taken = await run(tell('votes.recuse', { itemId: item.id, entryId, reason: reason.trim() }))
    setIsBusy(false)
    if (taken !== null) onClose()
  }
  const enter = (event: KeyboardEvent): unknown =>
    event.target instanceof HTMLElement && event.target.id === `${ids}reason` ? void save() : false
  useKeys({ escape: onClose, enter }, { insideFields: true })
  const eligible = dueEntries(roll).filter(
    (entry) => !item.recusals.some((recusal) => recusal.entryId === entry.id),
  )
  return (
    <div className="vote-inline-form">
      <div className="vote-pair">
        <label htmlFor={`${ids}who`}>{words.who}</label>
        <VoterSelect
          id={`${ids}who`}
          voters={eligible.map(({ id, name }) => ({ entryId: id, name }))}
          roll={roll}
          value={entryId}
          hasFocus
          onChange={setEntryId}
        />
      </div>
      <div className="vote-pair is-wide">
        <label htmlFor={`${ids}reason`}>{words.reason}</label>
        <Input
          id={`${ids}reason`}
          maxLength={300}
          autoComplete="off"
          placeholder={words.example}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <div className="row row-end vote-inline-acts">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button disabled={!isReady} loading={isBusy} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </div>
  )
}
