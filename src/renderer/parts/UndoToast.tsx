/** Offers ten seconds of taking back what was just done, in place of asking before. Takes nothing back itself. */
import { CheckCircleFilled, CheckOutlined } from '@ant-design/icons'
import { useEffect, useRef, useState } from 'react'
import { partsText } from '../text/parts.ts'
import { useKeys } from './hooks/use-keys.ts'
import { Keycap } from './Keycap.tsx'
import './meeting/meeting.css'

export type UndoToastProps = {
  /** What was done: 夏冬梅 19:20 已签到. Give the part a `key` for each act, so that its ten seconds begin anew. */
  readonly words: string
  readonly onUndo: () => void
  readonly onGone: () => void
  /** toast floats above the page; bar lies in the bottom bar. */
  readonly place?: 'toast' | 'bar' | undefined
  readonly seconds?: number | undefined
}

export function UndoToast({ words, onUndo, onGone, place = 'toast', seconds = 10 }: UndoToastProps) {
  const [isHeld, setIsHeld] = useState(false)
  const gone = useRef(onGone)
  useEffect(() => {
    gone.current = onGone
  })
  useEffect(() => {
    if (isHeld) return
    const timer = window.setTimeout(() => gone.current(), seconds * 1000)
    return () => window.clearTimeout(timer)
  }, [isHeld, seconds])
  useKeys({ 'ctrl+z': onUndo })
  return (
    <div
      className={`undo undo-${place}`}
      role="status"
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      {place === 'toast' ? <CheckOutlined /> : <CheckCircleFilled />}
      <span className="undo-words">{words}</span>
      <button type="button" className="undo-button" onClick={onUndo}>
        {partsText.undo} <Keycap ground={place === 'toast' ? 'ink' : 'card'}>{partsText.keys.ctrlZ}</Keycap>
      </button>
    </div>
  )
}
