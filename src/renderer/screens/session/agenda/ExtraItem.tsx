/** Adds a 临时议题 at the end of a running agenda. */
import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { MeetingId } from '../../../../domain/identity.ts'
import { type AgendaKind, agendaKinds } from '../../../../domain/meeting/agenda.ts'
import { tell } from '../../../api.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { sessionText } from '../../../text/session.ts'
import { useKept } from '../table/use-kept.ts'
import { useRun } from '../table/use-run.ts'

export type ExtraItemProps = { readonly meetingId: MeetingId; readonly onDone: () => void }

const words = sessionText.agenda

export function ExtraItem({ meetingId, onDone }: ExtraItemProps) {
  const run = useRun()
  const title = useKept(`extra:${meetingId}`, '')
  const [kind, setKind] = useState<AgendaKind>('discuss')
  const [isBusy, setIsBusy] = useState(false)
  const isEmpty = title.value.trim() === ''
  const add = async (): Promise<void> => {
    if (isEmpty || isBusy) return
    setIsBusy(true)
    const added = await run(tell('agenda.add', { meetingId, kind, titles: [title.value] }), add)
    setIsBusy(false)
    if (added === null || title.read() !== title.value) return
    title.clear()
    onDone()
  }
  const leave = (): void => {
    title.clear()
    onDone()
  }
  useKeys({ escape: leave })
  return (
    <div className="agenda-adding stack stack-tight">
      <Input
        autoFocus
        aria-label={words.extraTitle}
        placeholder={words.extraExample}
        maxLength={200}
        value={title.value}
        onChange={(event) => title.set(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void add()
        }}
      />
      <Segmented
        block
        aria-label={words.extraKind}
        value={kind}
        onChange={setKind}
        options={agendaKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <div className="row">
        <Button disabled={isEmpty} loading={isBusy} onClick={() => void add()}>
          {words.add}
        </Button>
        <Button type="text" onClick={leave}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}
