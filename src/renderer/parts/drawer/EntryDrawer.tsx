/** A drawer to write one thing in: its fields, why it was refused, and the one filled button. Saves nothing itself. */
import { Button, Drawer } from 'antd'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import { retryBy, useSaving } from '../../api.ts'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { useShell } from '../frame/shell.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { Keycap } from '../Keycap.tsx'
import { AskUnsaved } from './AskUnsaved.tsx'
import { useUnsaved } from './use-unsaved.ts'

export type EntryDrawerProps = {
  readonly title: string
  /** What the filled button will do; null where nothing can be written any more. */
  readonly submit: string | null
  /** Pressed again before its promise is settled, it does nothing: one press, one entry. */
  readonly onSubmit: () => unknown
  readonly onClose: () => void
  readonly isDisabled?: boolean | undefined
  readonly refusal: Failure | null
  /** At the left of the foot: what else can be done. */
  readonly foot?: ReactNode
  readonly isWide?: boolean | undefined
  /** What is typed stays for the next time: closing loses nothing and needs no asking. */
  readonly isKept?: boolean | undefined
  readonly children: ReactNode
}

export function EntryDrawer(props: EntryDrawerProps) {
  const { title, submit, onSubmit, onClose, isDisabled = false, refusal, foot, isWide, children } = props
  const unsaved = useUnsaved(onClose, refusal !== null)
  const close = props.isKept === true ? onClose : unsaved.close
  const { notSaved } = useShell()
  const isBusy = useRef(false)
  const press = async () => {
    if (isDisabled || submit === null || isBusy.current) return
    isBusy.current = true
    const before = useSaving.getState().saving
    try {
      await onSubmit()
      const { saving } = useSaving.getState()
      // Tried again from the save state, it is this drawer's act: what stands in its fields by then, and it closes.
      if (saving.kind === 'failed' && saving !== before) retryBy(saving.failure, () => latest.current())
      else unsaved.settle()
    } finally {
      isBusy.current = false
    }
  }
  const latest = useRef(press)
  useLayoutEffect(() => {
    latest.current = press
  })
  useKeys({ escape: close, 'ctrl+enter': () => void press() }, { isModal: true })
  const fields = useRef<HTMLDivElement>(null)
  // One who opens it wants to write: the first box is ready, unless something there has the focus already.
  const begin = () => {
    const place = fields.current
    if (place === null || place.contains(document.activeElement)) return
    const first = place.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"]')
    if (first?.matches('input:read-write, textarea:enabled') && first.closest('.ant-picker') === null)
      first.focus()
  }
  return (
    <Drawer
      open
      afterOpenChange={(isOpen) => isOpen && begin()}
      size={isWide === true ? 'min(46rem, 94vw)' : 'min(28rem, 92vw)'}
      title={title}
      keyboard={false}
      onClose={close}
      footer={
        <div className="row entry-foot">
          {unsaved.isAsking ? (
            <AskUnsaved unsaved={unsaved} onDrop={onClose} />
          ) : (
            <div className="row">{foot}</div>
          )}
          {submit !== null && (
            <Button type="primary" disabled={isDisabled} onClick={() => void press()}>
              {submit} <Keycap ground={isDisabled ? 'card' : 'filled'}>{partsText.keys.ctrlEnter}</Keycap>
            </Button>
          )}
        </div>
      }
    >
      <div ref={fields} className="stack" {...unsaved.fieldEvents}>
        {children}
        {notSaved}
        {refusal !== null && (
          <p className="field-error" role="alert">
            {sayFailure(refusal)}
          </p>
        )}
      </div>
    </Drawer>
  )
}
