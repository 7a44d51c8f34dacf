/** Shows one found record as a line: its title with the fitting characters marked, what stands beside it, state and day. */
import type { ReactNode } from 'react'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { MarkedText, SearchBadge, SearchLine } from '../../../domain/search/search.ts'
import { Badge, StateBadge } from '../StateBadge.tsx'

export function Marked({ text, marks }: MarkedText) {
  const parts: ReactNode[] = []
  let done = 0
  for (const { from, to } of marks) {
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>)
    done = to
  }
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  )
}

function FoundBadge({ badge }: { readonly badge: SearchBadge }) {
  if (badge.of === 'word') return <Badge>{badge.word}</Badge>
  return <StateBadge {...badge} />
}

export type FoundLineProps = { readonly line: SearchLine; readonly year: string }

export function FoundLine({ line, year }: FoundLineProps) {
  return (
    <>
      <span className="found-title">
        <Marked {...line.title} />
      </span>
      <span className="found-detail">
        <Marked {...line.detail} />
      </span>
      {line.badge !== null && <FoundBadge badge={line.badge} />}
      {line.on !== null && <time className="found-day">{dayWithinYear(line.on, year)}</time>}
    </>
  )
}
