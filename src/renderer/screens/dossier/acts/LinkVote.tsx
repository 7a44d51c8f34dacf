/** Ties a written vote of the owners to a topic. Prepares no vote. */
import { Select } from 'antd'
import { useState } from 'react'
import type { WrittenVoteId } from '../../../../domain/identity.ts'
import { tell, useAsk } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { EntryDrawer } from '../../../parts/drawer/EntryDrawer.tsx'
import { dossierText } from '../../../text/dossier.ts'
import { type ActProps, useSending } from './act-parts.tsx'

const text = dossierText

export function LinkVote({ known, onTurn }: ActProps) {
  const votes = useAsk('writtenVotes.list', {}).data ?? []
  const [chosen, setChosen] = useState<WrittenVoteId | null>(null)
  const { refusal, during } = useSending()
  const writtenVoteId = chosen ?? votes[0]?.vote.id ?? null
  const link = async () => {
    if (writtenVoteId === null) return
    const reply = await during(() =>
      tell('topics.linkWrittenVote', { topicId: known.topic.id, writtenVoteId }),
    )
    if (reply?.ok === true) onTurn(null)
  }
  return (
    <EntryDrawer
      title={text.linkVote}
      submit={writtenVoteId === null ? null : text.linkNow}
      refusal={refusal}
      onSubmit={() => link()}
      onClose={() => onTurn(null)}
    >
      <p className="second">{writtenVoteId === null ? text.noVotes : text.linkVoteHint}</p>
      {writtenVoteId !== null && (
        <Field label={text.linkVoteWhich}>
          {(ties) => (
            <Select
              {...ties}
              value={writtenVoteId}
              options={votes.map(({ vote }) => ({ value: vote.id, label: vote.title }))}
              onChange={setChosen}
            />
          )}
        </Field>
      )}
    </EntryDrawer>
  )
}
