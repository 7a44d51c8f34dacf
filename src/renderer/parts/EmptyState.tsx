/** Explains the next step where there is nothing yet: the table drawing, one sentence, one line, the buttons. */
import type { ReactNode } from 'react'
import './page/pages.css'

export type EmptyStateProps = {
  /** One serif sentence: 还没有开过会. */
  readonly title: string
  readonly children?: ReactNode
  /** One filled and one outlined button. */
  readonly actions?: ReactNode
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <TableDrawing />
      <div className="empty-words">
        <h2 className="heading-3">{title}</h2>
        {children !== undefined && <div className="second">{children}</div>}
        {actions !== undefined && <div className="row empty-actions">{actions}</div>}
      </div>
    </div>
  )
}

const stools = [
  [26, 12],
  [156, 12],
  [26, 66],
  [156, 66],
] as const

function TableDrawing() {
  return (
    <svg
      className="table-drawing"
      viewBox="0 0 182 104"
      fill="none"
      strokeWidth="2.6"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <g stroke="var(--line-strong)">
        {stools.map(([x, y]) => (
          <path
            key={`${x} ${y}`}
            d={`M${x - 10} ${y}a10 5 0 0 1 20 0v2a10 4 0 0 1 -20 0zM${x - 8} ${y + 5}l-4 19M${x + 8} ${y + 5}l4 19`}
          />
        ))}
      </g>
      <g stroke="var(--cinnabar)">
        <path fill="var(--cinnabar-tint)" d="M91 8l58 25-58 24-58-24z" />
        <path fill="var(--card)" d="M33 33v7l58 25 58-25v-7l-58 24z" />
        <path d="M44 46v18M138 46v18M91 65v22" />
      </g>
      <path stroke="var(--line-strong)" d="M76 29l22-6 8 10-22 6z" />
    </svg>
  )
}
