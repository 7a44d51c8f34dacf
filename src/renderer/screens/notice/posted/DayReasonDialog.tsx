/** The two dialogs that want a day and a reason: leaving a notice on the board longer, taking it down. Decides no day. */
import { zodResolver } from '@hookform/resolvers/zod'
import { App, Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import { contract } from '../../../../contract/index.ts'
import { addDays } from '../../../../domain/calendar.ts'
import type { Notice } from '../../../../domain/notice/notice.ts'
import { type InputOf, tell } from '../../../api.ts'
import { TextField } from '../../../forms/Field.tsx'
import { DayField } from '../../../forms/TimeFields.tsx'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { Keycap } from '../../../parts/Keycap.tsx'
import { sayFailure } from '../../../text/failures.ts'
import { noticeText } from '../../../text/notice.ts'
import { partsText } from '../../../text/parts.ts'

const proposedDays = 7

type DialogProps = { readonly notice: Notice; readonly onClose: () => void }

export function ExtendDialog({ notice, onClose }: DialogProps) {
  const { message } = App.useApp()
  const today = useToday()
  const [problem, setProblem] = useState<string | null>(null)
  const last = notice.until ?? today
  const isOver = last < today
  const form = useForm<InputOf<'notices.extend'>>({
    resolver: zodResolver(contract.notices.extend.input),
    defaultValues: {
      noticeId: notice.id,
      until: addDays(isOver ? today : last, proposedDays),
      reason: '',
    },
  })
  const extend = form.handleSubmit(async (values) => {
    const reply = await tell('notices.extend', values)
    if (!reply.ok) return setProblem(sayFailure(reply.failure))
    void message.success(noticeText.extendDone(values.until))
    onClose()
  })
  return (
    <Dialog
      title={noticeText.extendTitle}
      confirm={noticeText.extendNow}
      problem={problem}
      isBusy={form.formState.isSubmitting}
      onConfirm={() => void extend()}
      onClose={onClose}
    >
      <p className="second">{noticeText.lastDay(last)}</p>
      <DayField control={form.control} name="until" label={noticeText.extendUntil} />
      <TextField
        control={form.control}
        name="reason"
        label={noticeText.extendReason}
        placeholder={noticeText.extendExample}
        rows={2}
      />
    </Dialog>
  )
}

export function WithdrawDialog({ notice, onClose }: DialogProps) {
  const { message } = App.useApp()
  const today = useToday()
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'notices.withdraw'>>({
    resolver: zodResolver(contract.notices.withdraw.input),
    defaultValues: { noticeId: notice.id, on: today, reason: '' },
  })
  const withdraw = form.handleSubmit(async (values) => {
    const reply = await tell('notices.withdraw', values)
    if (!reply.ok) return setProblem(sayFailure(reply.failure))
    void message.success(noticeText.withdrawDone)
    onClose()
  })
  return (
    <Dialog
      title={noticeText.withdrawTitle}
      confirm={noticeText.withdrawNow}
      problem={problem}
      isBusy={form.formState.isSubmitting}
      onConfirm={() => void withdraw()}
      onClose={onClose}
    >
      <p className="second">{noticeText.withdrawHint}</p>
      <DayField control={form.control} name="on" label={noticeText.withdrawOn} />
      <TextField
        control={form.control}
        name="reason"
        label={noticeText.withdrawReason}
        placeholder={noticeText.withdrawExample}
        rows={2}
      />
    </Dialog>
  )
}

type FrameProps = {
  readonly title: string
  readonly confirm: string
  readonly problem: string | null
  readonly isBusy: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

function Dialog({ title, confirm, problem, isBusy, onConfirm, onClose, children }: FrameProps) {
  useKeys({ 'ctrl+enter': onConfirm, escape: onClose }, { isModal: true })
  return (
    <Modal
      open
      // Escape is heard by use-keys alone: shut by antd first, the same press would leave the page too.
      keyboard={false}
      title={title}
      onCancel={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>{noticeText.cancel}</Button>
          <Button type="primary" loading={isBusy} onClick={onConfirm}>
            {confirm} <Keycap ground="filled">{partsText.keys.ctrlEnter}</Keycap>
          </Button>
        </div>
      }
    >
      <div className="stack">
        {children}
        {problem !== null && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Modal>
  )
}
