/** Reads out what is being asked and of whom, and begins the window on Enter. */
import { App } from 'antd'
import { useState } from 'react'
import type { Measures } from '../../../domain/owners/owners-vote.ts'
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import { tell } from '../../api.ts'
import { sayFailure } from '../../text/failures.ts'
import { writtenText } from '../../text/written.ts'
import { AnnounceDialog } from '../meeting/AnnounceDialog.tsx'

const text = writtenText

export type BeginDialogProps = {
  readonly vote: WrittenVote
  readonly electorate: Measures
  readonly onClose: () => void
  /** Where to go once it began. */
  readonly onBegun?: (() => void) | undefined
}

export function BeginDialog({ vote, electorate, onClose, onBegun }: BeginDialogProps) {
  const { message } = App.useApp()
  const [isBusy, setIsBusy] = useState(false)
  const begin = async () => {
    setIsBusy(true)
    const reply = await tell('writtenVotes.open', { writtenVoteId: vote.id })
    setIsBusy(false)
    onClose()
    if (!reply.ok) return void message.error(sayFailure(reply.failure), 10)
    void message.success(text.begun)
    onBegun?.()
  }
  return (
    <AnnounceDialog
      isOpen
      lead={text.beginLead}
      sentence={text.beginSentence(vote, electorate.heads, electorate.area)}
      confirmLabel={text.begin}
      backLabel={text.notBegun}
      isBusy={isBusy}
      onConfirm={() => void begin()}
      onBack={onClose}
    >
      <p className="second">{text.beginHint}</p>
    </AnnounceDialog>
  )
}
