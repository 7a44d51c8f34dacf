/** Annuls a vote with who and why; ballots and results stay readable. */
import { zodResolver } from '@hookform/resolvers/zod'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import type { WrittenVoteId } from '../../../domain/identity.ts'
import { type InputOf, tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { sayFailure } from '../../text/failures.ts'
import { writtenText } from '../../text/written.ts'
import { useKeys } from '../hooks/use-keys.ts'

const text = writtenText

export type AnnulDialogProps = { readonly writtenVoteId: WrittenVoteId; readonly onClose: () => void }

export function AnnulDialog({ writtenVoteId, onClose }: AnnulDialogProps) {
  const { message } = App.useApp()
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'writtenVotes.annul'>>({
    resolver: zodResolver(contract.writtenVotes.annul.input),
    defaultValues: { writtenVoteId, by: '', reason: '' },
  })
  const annul = form.handleSubmit(async (values) => {
    const reply = await tell('writtenVotes.annul', values)
    if (!reply.ok) return setProblem(sayFailure(reply.failure))
    void message.success(text.annulDone)
    onClose()
  })
  useKeys({ 'ctrl+enter': () => void annul(), escape: onClose }, { isModal: true })
  return (
    <Modal
      open
      title={text.annulTitle}
      onCancel={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>{text.keep}</Button>
          <Button type="primary" loading={form.formState.isSubmitting} onClick={() => void annul()}>
            {text.annulNow}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="second">{text.annulWords}</p>
        <TextField control={form.control} name="by" label={text.annulBy} />
        <TextField control={form.control} name="reason" label={text.reason} rows={2} />
        {problem !== null && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Modal>
  )
}
