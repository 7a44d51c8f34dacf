/** 有无异议: the chair asks, and objections are written down with who and what was said. Decides nothing. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { RollEntryId } from '../../../../../domain/identity.ts'
import type { RollEntry } from '../../../../../domain/meeting/attendance.ts'
import { voterName } from '../../../../../domain/vote/room-wording.ts'
import type { Vote } from '../../../../../domain/vote/vote-facts.ts'
import { tell } from '../../../../api.ts'
import { useKeys } from '../../../../parts/hooks/use-keys.ts'
import { VoteLines } from '../../../../parts/vote/OutcomeLines.tsx'
import { VoterSelect } from '../../../../parts/vote/VoterSelect.tsx'
import { voteText } from '../../../../text/session-vote.ts'
import { useRun } from '../../table/use-run.ts'
import { Question } from '../Question.tsx'
import { CountFoot, type CountProps } from './CountFoot.tsx'

const words = voteText.consensus

export function ConsensusCount({
  vote,
  roll,
  onReady,
}: Omit<CountProps, 'count'> & { roll: readonly RollEntry[] }) {
  const run = useRun()
  const [isAdding, setIsAdding] = useState(false)
  useKeys({ enter: onReady }, { isOn: !isAdding })
  const nameOf = (entryId: RollEntryId): string => {
    const voter = vote.room.voters.find((one) => one.entryId === entryId)
    return voter === undefined ? '' : voterName(voter)
  }
  return (
    <>
      <Question vote={vote} />
      <p className="consensus-ask heading-2">{words.ask}</p>
      <p className="hint gives-way">{words.hint}</p>
      {vote.objections.length > 0 && (
        <ul className="objections" aria-label={words.list}>
          {vote.objections.map((one) => (
            <li key={one.entryId} className="row row-apart">
              <span>
                <b>{nameOf(one.entryId)}</b>
                {one.words === '' ? '' : `：${one.words}`}
              </span>
              <Button
                type="text"
                aria-label={words.withdrawOf(nameOf(one.entryId))}
                onClick={() =>
                  void run(tell('votes.withdrawObjection', { voteId: vote.id, entryId: one.entryId }))
                }
              >
                {words.withdraw}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <ObjectionForm vote={vote} roll={roll} onClose={() => setIsAdding(false)} />
      ) : (
        <Button className="vote-add" icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
          {vote.objections.length === 0 ? words.add : words.addAnother}
        </Button>
      )}
      <VoteLines vote={vote} />
      <CountFoot vote={vote} />
    </>
  )
}

type FormProps = { readonly vote: Vote; readonly roll: readonly RollEntry[]; readonly onClose: () => void }

function ObjectionForm({ vote, roll, onClose }: FormProps) {
  const run = useRun()
  const ids = useId()
  const [entryId, setEntryId] = useState<RollEntryId | null>(null)
  const [said, setSaid] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const save = async (): Promise<void> => {
    if (entryId === null || isBusy) return
    setIsBusy(true)
    const taken = await run(tell('votes.object', { voteId: vote.id, entryId, words: said.trim() }))
    setIsBusy(false)
    if (taken !== null) onClose()
  }
  const enter = (event: KeyboardEvent): unknown =>
    event.target instanceof HTMLElement && event.target.id === `${ids}words` ? void save() : false
  useKeys({ escape: onClose, enter }, { insideFields: true })
  return (
    <div className="vote-inline-form">
      <div className="vote-pair">
        <label htmlFor={`${ids}who`}>{words.who}</label>
        <VoterSelect
          id={`${ids}who`}
          voters={vote.room.voters}
          roll={roll}
          value={entryId}
          hasFocus
          onChange={setEntryId}
        />
      </div>
      <div className="vote-pair is-wide">
        <label htmlFor={`${ids}words`}>{words.words}</label>
        <Input
          id={`${ids}words`}
          maxLength={300}
          autoComplete="off"
          placeholder={words.example}
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
      </div>
      <div className="row row-end vote-inline-acts">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button disabled={entryId === null} loading={isBusy} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </div>
  )
}
