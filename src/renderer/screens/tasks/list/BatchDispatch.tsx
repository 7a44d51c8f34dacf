/** Several waiting orders dispatched to one unit at once, in a dialog. Decides no state. */
import { Modal } from 'antd'
import { useState } from 'react'
import type { TaskId } from '../../../../domain/identity.ts'
import { tell } from '../../../api.ts'
import { AskUnsaved } from '../../../parts/drawer/AskUnsaved.tsx'
import { useUnsaved } from '../../../parts/drawer/use-unsaved.ts'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { Keycap } from '../../../parts/Keycap.tsx'
import { partsText } from '../../../text/parts.ts'
import { taskActsText } from '../../../text/task-acts.ts'
import { tasksText } from '../../../text/tasks.ts'
import { type DispatchDraft, DispatchFields, emptyDispatch, readyDue } from '../acts/Dispatch.tsx'
import { NameField, useStep } from '../acts/fields.tsx'

const text = tasksText

export type BatchDispatchProps = {
  readonly taskIds: readonly TaskId[]
  readonly onDone: () => void
  readonly onClose: () => void
}

export function BatchDispatch({ taskIds, onDone, onClose }: BatchDispatchProps) {
  const [handler, setHandler] = useHandler()
  const [draft, setDraft] = useState<DispatchDraft>(emptyDispatch)
  const { isBusy, run } = useStep(onDone)
  const due = readyDue(draft)
  const { leadUnit, responsible, assisting } = draft
  const dispatchAll = () =>
    due !== null &&
    void run(() =>
      tell('tasks.dispatchAll', {
        taskIds: [...taskIds],
        leadUnit,
        responsible,
        assisting,
        due,
        by: handler,
      }),
    )
  const unsaved = useUnsaved(onClose, false)
  useKeys({ escape: unsaved.close, 'ctrl+enter': dispatchAll }, { isModal: true })
  return (
    <Modal
      open
      keyboard={false}
      centered
      mask={{ closable: false }}
      width="min(38rem, 94vw)"
      title={text.batchTitle(taskIds.length)}
      okText={
        <>
          {text.batchNow(taskIds.length)}{' '}
          <Keycap ground={due === null ? 'card' : 'filled'}>{partsText.keys.ctrlEnter}</Keycap>
        </>
      }
      okButtonProps={{ disabled: due === null, loading: isBusy }}
      cancelText={text.cancel}
      onOk={dispatchAll}
      onCancel={unsaved.close}
      {...(unsaved.isAsking
        ? {
            footer: (
              <div className="row row-end">
                <AskUnsaved unsaved={unsaved} onDrop={onClose} />
              </div>
            ),
          }
        : {})}
    >
      <div className="stack stack-tight tasks-dialog" {...unsaved.fieldEvents}>
        <DispatchFields hasLevel={false} isClaim={false} value={draft} onChange={setDraft} isFocused />
        <NameField label={taskActsText.byOf.dispatch} of="people" value={handler} onChange={setHandler} />
      </div>
    </Modal>
  )
}
