/** Asks whether the drafts of a series go with it, and ends it. */
import { App, Button, Checkbox, Modal } from 'antd'
import { useRef, useState } from 'react'
import { type OutputOf, tell } from '../../api.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { Keycap } from '../../parts/Keycap.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { seriesText as text } from '../../text/series.ts'

export type EndSeriesProps = {
  readonly line: OutputOf<'series.list'>[number]
  readonly onClose: () => void
}

export function EndSeries({ line, onClose }: EndSeriesProps) {
  const { message } = App.useApp()
  const [isCancelling, setIsCancelling] = useState(line.draftCount > 0)
  const isBusy = useRef(false)
  const end = async () => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await tell('series.end', { seriesId: line.id, isCancelling })
    isBusy.current = false
    if (!reply.ok) return void message.error(sayFailure(reply.failure))
    void message.success(text.ended(reply.value.cancelledCount))
    onClose()
  }
  useKeys({ 'ctrl+enter': () => void end(), escape: onClose }, { isModal: true })
  return (
    <Modal
      open
      title={text.endTitle(line.title)}
      onCancel={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>{text.keep}</Button>
          <Button type="primary" onClick={() => void end()}>
            {text.end} <Keycap ground="filled">{partsText.keys.ctrlEnter}</Keycap>
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="second">{text.endHint}</p>
        {line.draftCount > 0 && (
          <>
            <Checkbox checked={isCancelling} onChange={(event) => setIsCancelling(event.target.checked)}>
              {text.endDrafts(line.draftCount)}
            </Checkbox>
            <p className="hint">{text.endDraftsHint}</p>
          </>
        )}
      </div>
    </Modal>
  )
}
