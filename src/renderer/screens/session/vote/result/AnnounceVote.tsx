/** Reads out the result before it counts: Enter announces, a page turner can't. Computes no verdict. */
import { useState } from 'react'
import { announceVoteSentence } from '../../../../../domain/vote/room-wording.ts'
import { tell } from '../../../../api.ts'
import { AnnounceDialog } from '../../../../parts/meeting/AnnounceDialog.tsx'
import { sessionText } from '../../../../text/session.ts'
import { useRun } from '../../table/use-run.ts'
import type { Table } from '../../table/use-table.ts'
import { decideNow } from '../count/obstacle.ts'

export type AnnounceVoteProps = {
  readonly table: Table
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function AnnounceVote({ table, isOpen, onClose }: AnnounceVoteProps) {
  const run = useRun()
  const [isBusy, setIsBusy] = useState(false)
  const { vote, count } = table
  const decided = decideNow(table)
  if (vote === null || decided === null) return null
  const announce = async (): Promise<void> => {
    setIsBusy(true)
    if (await count.flush()) await run(tell('votes.announce', { voteId: vote.id }))
    setIsBusy(false)
    onClose()
  }
  return (
    <AnnounceDialog
      isOpen={isOpen}
      sentence={announceVoteSentence(vote, decided)}
      onConfirm={() => void announce()}
      onBack={onClose}
      isBusy={isBusy}
    >
      <p className="hint">{sessionText.announce.follow}</p>
    </AnnounceDialog>
  )
}
