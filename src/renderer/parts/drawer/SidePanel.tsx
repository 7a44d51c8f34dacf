/** A panel over the right side of a page, without a mask: its title, which takes the focus, and a cross. Knows no noun. */
import { CloseOutlined } from '@ant-design/icons'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { partsText } from '../../text/parts.ts'
import './side-panel.css'

export type SidePanelProps = {
  /** Empty while it is not known yet. */
  readonly title: string
  /** What stands in its place, and takes no focus, while the title is on its way. */
  readonly waiting?: string | undefined
  readonly className: string
  readonly onClose: () => void
  /** A `side-panel-body`, and a `side-panel-foot` where something can be done. */
  readonly children: ReactNode
}

export function SidePanel({ title, waiting = '', className, onClose, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  const isThere = title !== ''
  useEffect(() => {
    if (isThere) heading.current?.focus()
  }, [isThere])
  const words = isThere ? title : waiting
  return (
    <aside className={`side-panel ${className}`} {...(words === '' ? {} : { 'aria-labelledby': titleId })}>
      <div className="side-panel-head">
        <h2 ref={heading} id={titleId} tabIndex={-1} className="side-panel-title" title={title}>
          {words}
        </h2>
        <button
          type="button"
          className="side-panel-close"
          title={partsText.close}
          aria-label={partsText.close}
          onClick={onClose}
        >
          <CloseOutlined />
        </button>
      </div>
      {children}
    </aside>
  )
}
