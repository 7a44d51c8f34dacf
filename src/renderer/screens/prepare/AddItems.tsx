/** One box for new items: Enter adds a line, several pasted lines become several items of one kind. */
import { Alert, Button, Input, Segmented } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import { type AgendaKind, agendaKinds, splitAgendaLines } from '../../../domain/meeting/agenda.ts'
import { retryBy, tell } from '../../api.ts'
import { Keycap } from '../../parts/Keycap.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { prepareText } from '../../text/prepare.ts'

const text = prepareText

export function AddItems({
  meetingId,
  isLocked,
}: {
  readonly meetingId: MeetingId
  readonly isLocked: boolean
}) {
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<AgendaKind>('discuss')
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const box = useRef<TextAreaRef>(null)
  const add = async (): Promise<void> => {
    const titles = [...splitAgendaLines(typed)]
    if (titles.length === 0 || isBusy.current) return
    isBusy.current = true
    const reply = await tell('agenda.add', { meetingId, kind, titles })
    isBusy.current = false
    setRefusal(reply.ok ? null : reply.failure)
    if (reply.ok) setTyped((now) => (now === typed ? '' : now))
    else retryBy(reply.failure, add)
    box.current?.focus()
  }
  return (
    <div className="stack stack-tight">
      <div className="prepare-add">
        <Input.TextArea
          ref={box}
          value={typed}
          aria-label={text.addItem}
          placeholder={text.addExample}
          autoSize={{ minRows: 1, maxRows: 6 }}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            const { nativeEvent } = event
            if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || nativeEvent.isComposing) return
            event.preventDefault()
            void add()
          }}
        />
        <Segmented
          aria-label={text.addKind}
          value={kind}
          disabled={isLocked}
          options={agendaKinds.map((one) => ({ value: one, label: text.kinds[one] }))}
          onChange={setKind}
        />
        <Button onClick={() => void add()}>
          {text.add} <Keycap>{partsText.keys.enter}</Keycap>
        </Button>
      </div>
      {refusal !== null && <Alert type="warning" showIcon title={sayFailure(refusal)} />}
    </div>
  )
}
