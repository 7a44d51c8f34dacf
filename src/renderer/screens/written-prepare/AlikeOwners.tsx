/** Owners of the same names and different phones: one person or not is for people to say. */
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { WrittenVoteId } from '../../../domain/identity.ts'
import { type OutputOf, tell } from '../../api.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { Section } from '../../parts/Section.tsx'
import { writtenPrepareText } from '../../text/written-prepare.ts'

const text = writtenPrepareText
const shownAtFirst = 6

type Group = OutputOf<'writtenVotes.electorate'>['alike'][number]

export type AlikeOwnersProps = { readonly writtenVoteId: WrittenVoteId; readonly groups: readonly Group[] }

export function AlikeOwners({ writtenVoteId, groups }: AlikeOwnersProps) {
  const { sayRefused } = useWritten()
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? groups : groups.slice(0, shownAtFirst)
  const join = async (group: Group, isJoined: boolean) => {
    const ownerIds = group.owners.map((owner) => owner.ownerId)
    const reply = await tell('writtenVotes.joinOwners', { writtenVoteId, ownerIds, isJoined })
    if (!reply.ok) sayRefused(reply.failure)
  }
  return (
    <Section title={text.alikeTitle(groups.length)}>
      <p className="hint">{text.alikeHint}</p>
      <ul className="written-prepare-alike">
        {shown.map((group) => (
          <li key={group.owners.map((owner) => owner.ownerId).join(' ')}>
            <div className="grow">
              <b>{group.names}</b>
              {group.owners.map((owner) => (
                <p key={owner.ownerId} className="hint">
                  {text.alikeRow(owner.rooms, owner.maskedPhone)}
                </p>
              ))}
            </div>
            <Segmented
              aria-label={text.joinOf(group.names)}
              value={group.isJoined}
              options={[
                { value: false, label: text.apart },
                { value: true, label: text.join },
              ]}
              onChange={(isJoined) => void join(group, isJoined)}
            />
          </li>
        ))}
      </ul>
      {groups.length > shown.length && (
        <Button type="link" onClick={() => setIsWhole(true)}>
          {text.showAllAlike}（{text.moreAlike(groups.length - shown.length)}）
        </Button>
      )}
    </Section>
  )
}
