/** Shows the name of a key as a keycap. Binds no key. */
import type { ReactNode } from 'react'
import './signs.css'

export type KeycapProps = {
  readonly children: ReactNode
  readonly ground?: 'card' | 'filled' | 'ink' | undefined
}

export function Keycap({ children, ground = 'card' }: KeycapProps) {
  return <kbd className={`keycap keycap-${ground}`}>{children}</kbd>
}
