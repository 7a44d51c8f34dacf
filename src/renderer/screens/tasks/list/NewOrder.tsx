/** 新建: an order in one dialog, dispatched or claimed right away where that is wanted. Decides no state. */
import { Checkbox, Input, Modal, Segmented } from 'antd'
import { useId, useState } from 'react'
import type { TaskId } from '../../../../domain/identity.ts'
import { freeOrderKinds } from '../../../../domain/task/task.ts'
import { orderKindNames } from '../../../../domain/task/task-wording.ts'
import { type InputOf, tell, useAsk } from '../../../api.ts'
import { AskUnsaved } from '../../../parts/drawer/AskUnsaved.tsx'
import { useUnsaved } from '../../../parts/drawer/use-unsaved.ts'
import { NameComplete } from '../../../parts/fields/NameComplete.tsx'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { Keycap } from '../../../parts/Keycap.tsx'
import { partsText } from '../../../text/parts.ts'
import { tasksText } from '../../../text/tasks.ts'
import { type DispatchDraft, DispatchFields, emptyDispatch, readyDue, sendOut } from '../acts/Dispatch.tsx'
import { useStep, WordsField } from '../acts/fields.tsx'

const text = tasksText.order

type Order = InputOf<'tasks.order'>

const emptyOrder: Order = {
  kind: 'residents-order',
  title: '',
  demand: '',
  estateName: '',
  place: '',
  category: null,
  isUrgent: false,
  topicId: null,
  caseId: null,
}

export type NewOrderProps = {
  readonly onMade: (taskId: TaskId) => void
  readonly onClose: () => void
}

export function NewOrder({ onMade, onClose }: NewOrderProps) {
  const { sayRefused } = useWritten()
  const [handler] = useHandler()
  const estates = useAsk('tasks.units', {}).data?.estates ?? []
  const [order, setOrder] = useState<Order>(emptyOrder)
  const [isAtOnce, setIsAtOnce] = useState(false)
  const [dispatch, setDispatch] = useState<DispatchDraft>(emptyDispatch)
  const { isBusy, run } = useStep(() => undefined)
  const ids = useId()
  const isWish = order.kind === 'micro-wish'
  const due = readyDue(dispatch)
  const keep = async () => {
    const made = await tell('tasks.order', order)
    if (!made.ok) return made
    if (isAtOnce && due !== null) {
      const sent = await sendOut({ id: made.value, kind: order.kind }, dispatch, due, handler, isWish)
      // The order stands; its drawer shows what is still to be done.
      if (!sent.ok) sayRefused(sent.failure)
    }
    onMade(made.value)
    return { ok: true as const }
  }
  const isReady = order.title.trim() !== '' && (!isAtOnce || due !== null)
  const unsaved = useUnsaved(onClose, false)
  useKeys(
    { escape: unsaved.close, 'ctrl+enter': isReady ? () => void run(keep) : undefined },
    { isModal: true },
  )
  return (
    <Modal
      open
      keyboard={false}
      centered
      mask={{ closable: false }}
      width="min(42rem, 94vw)"
      title={text.title}
      okText={
        <>
          {isAtOnce ? (isWish ? text.keepAndClaim : text.keepAndDispatch) : text.keep}{' '}
          <Keycap ground={isReady ? 'filled' : 'card'}>{partsText.keys.ctrlEnter}</Keycap>
        </>
      }
      okButtonProps={{ disabled: !isReady, loading: isBusy }}
      cancelText={tasksText.cancel}
      onOk={() => void run(keep)}
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
        <div className="tasks-field">
          <Segmented
            aria-label={text.kind}
            className="tasks-ways"
            options={freeOrderKinds.map((kind) => ({ value: kind, label: orderKindNames[kind] }))}
            value={order.kind}
            onChange={(kind) => setOrder({ ...order, kind })}
          />
          <span className="hint">{text.kinds[order.kind]}</span>
        </div>
        <div className="tasks-field">
          <label htmlFor={`${ids}title`}>{text.name}</label>
          <Input
            id={`${ids}title`}
            maxLength={200}
            autoFocus
            autoComplete="off"
            placeholder={text.nameExample}
            value={order.title}
            onChange={(event) => setOrder({ ...order, title: event.target.value })}
          />
        </div>
        <div className="tasks-pair">
          <div className="tasks-field">
            <label htmlFor={`${ids}place`}>{text.place}</label>
            <Input
              id={`${ids}place`}
              maxLength={80}
              autoComplete="off"
              placeholder={text.placeExample}
              value={order.place}
              onChange={(event) => setOrder({ ...order, place: event.target.value })}
            />
          </div>
          <div className="tasks-field">
            <label htmlFor={`${ids}estate`}>{text.estate}</label>
            <NameComplete
              id={`${ids}estate`}
              value={order.estateName}
              names={estates}
              maxLength={40}
              onChange={(estateName) => setOrder({ ...order, estateName })}
            />
          </div>
        </div>
        <WordsField
          label={text.demand}
          limit={1000}
          value={order.demand}
          onChange={(demand) => setOrder({ ...order, demand })}
        />
        <div className="row">
          <Checkbox
            checked={order.isUrgent}
            onChange={(event) => setOrder({ ...order, isUrgent: event.target.checked })}
          >
            {text.urgent}
          </Checkbox>
          <Checkbox checked={isAtOnce} onChange={(event) => setIsAtOnce(event.target.checked)}>
            {isWish ? text.claimAtOnce : text.atOnce}
          </Checkbox>
        </div>
        {isAtOnce && (
          <DispatchFields
            hasLevel={order.kind === 'whistle'}
            isClaim={isWish}
            value={dispatch}
            onChange={setDispatch}
            isFocused
          />
        )}
      </div>
    </Modal>
  )
}
