/** Draws the buttons that carry their key: stacked in the bottom bar, in line elsewhere, filled for the next step. */
import { Button } from 'antd'
import type { ReactNode, Ref } from 'react'
import { Keycap } from './Keycap.tsx'
import './signs.css'

export type KeyButtonProps = {
  readonly label: ReactNode
  /** The key's name as printed on it: F2, PgDn, 回车. */
  readonly hint?: string | undefined
  readonly onPress: () => void
  /** stacked: bar key · inline: outlined · filled: the one next step · ending: outlined crimson, closes a meeting */
  readonly look?: 'stacked' | 'inline' | 'filled' | 'ending' | undefined
  readonly icon?: ReactNode
  /** The keycap stands before the word, as in 1 委托. */
  readonly hintFirst?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  readonly isBusy?: boolean | undefined
  /** Says why the button is shut, for a reader that can't see the reason beside it. */
  readonly describedBy?: string | undefined
  /** The word for narrow windows, as 结束 for 结束会议. */
  readonly shortLabel?: string | undefined
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined
}

export function KeyButton(props: KeyButtonProps) {
  const { label, hint, onPress, look = 'inline', icon, hintFirst, isDisabled, isBusy, shortLabel } = props
  const words =
    shortLabel === undefined ? (
      <span className="key-button-word">{label}</span>
    ) : (
      <>
        <span className="key-button-word not-narrow">{label}</span>
        <span className="key-button-word only-narrow">{shortLabel}</span>
      </>
    )
  if (look === 'stacked') {
    return (
      <button
        ref={props.buttonRef}
        type="button"
        className="key-button key-button-stacked"
        onClick={onPress}
        disabled={isDisabled}
        aria-describedby={props.describedBy}
      >
        {words}
        {hint !== undefined && <kbd className="key-button-hint">{hint}</kbd>}
      </button>
    )
  }
  const keycap = hint !== undefined && (
    <Keycap ground={look === 'filled' && isDisabled !== true ? 'filled' : 'card'}>{hint}</Keycap>
  )
  return (
    <Button
      ref={props.buttonRef}
      className={`key-button key-button-${look}`}
      type={look === 'filled' ? 'primary' : 'default'}
      danger={look === 'ending'}
      icon={icon}
      onClick={onPress}
      disabled={isDisabled === true}
      loading={isBusy === true}
      aria-describedby={props.describedBy}
    >
      {hintFirst === true && keycap}
      {words}
      {hintFirst !== true && keycap}
    </Button>
  )
}
