/** Shows the sentence to be read aloud and waits for Enter; a page turner can't confirm it. Decides no result. */
import { Modal } from 'antd'
import { type ReactNode, useRef } from 'react'
import { partsText } from '../../text/parts.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { KeyButton } from '../KeyButton.tsx'
import './meeting.css'

export type AnnounceDialogProps = {
  readonly isOpen: boolean
  /** With numbers in Chinese: 到会二十八人，同意二十一票… */
  readonly sentence: string
  /** 请念： unless another line is given. */
  readonly lead?: string | undefined
  /** Beneath the sentence: what follows, what is still missing. */
  readonly children?: ReactNode
  readonly confirmLabel?: string | undefined
  readonly backLabel?: string | undefined
  readonly onConfirm: () => void
  readonly onBack: () => void
  readonly isBusy?: boolean | undefined
}

export function AnnounceDialog(props: AnnounceDialogProps) {
  const { isOpen, sentence, lead = partsText.readAloud, onConfirm, onBack } = props
  const isBusy = props.isBusy === true
  const confirm = useRef<HTMLButtonElement>(null)
  // Enter belongs to 宣布: antd puts the focus on the first button, which is the way back.
  const focusConfirm = () => confirm.current?.focus()
  return (
    <Modal
      open={isOpen}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      centered
      width="min(36rem, 92vw)"
      destroyOnHidden
      afterOpenChange={(isShown) => isShown && focusConfirm()}
      title={lead}
      className="announce"
    >
      <AnnounceKeys onConfirm={isBusy ? () => undefined : onConfirm} onBack={onBack} />
      <p className="announce-sentence">{sentence}</p>
      {props.children}
      <div className="announce-buttons">
        <KeyButton
          label={props.backLabel ?? partsText.checkAgain}
          hint={partsText.keys.escape}
          onPress={onBack}
        />
        <KeyButton
          buttonRef={confirm}
          look="filled"
          label={props.confirmLabel ?? partsText.announce}
          hint={partsText.keys.enter}
          onPress={onConfirm}
          isBusy={isBusy}
        />
      </div>
    </Modal>
  )
}

/** Mounted only while the dialog stands, so that the page below gets no key. */
function AnnounceKeys({ onConfirm, onBack }: Pick<AnnounceDialogProps, 'onConfirm' | 'onBack'>) {
  useKeys({ enter: onConfirm, escape: onBack }, { isModal: true })
  return null
}
