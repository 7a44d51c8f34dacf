/** Asks in the foot of a drawer whether words that were typed may go. Drops nothing itself. */
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { partsText } from '../../text/parts.ts'
import { Keycap } from '../Keycap.tsx'
import type { Unsaved } from './use-unsaved.ts'

export type AskUnsavedProps = { readonly unsaved: Unsaved; readonly onDrop: () => void }

export function AskUnsaved({ unsaved, onDrop }: AskUnsavedProps) {
  // Whoever goes on writing finds the cursor where it was.
  const [former] = useState(() => document.activeElement)
  useEffect(() => () => void (former instanceof HTMLElement && former.focus()), [former])
  return (
    <div className="row" role="alert">
      <b>{partsText.unsaved}</b>
      <Button type="text" onClick={onDrop}>
        {partsText.dropWords}
      </Button>
      <Button autoFocus onClick={unsaved.keepWriting}>
        {partsText.keepWriting} <Keycap>{partsText.keys.escape}</Keycap>
      </Button>
    </div>
  )
}
