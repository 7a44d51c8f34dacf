/** What stands around every screen (community, menu, text size, backup, help, demo bar), handed down once. Asks nothing. */
import { createContext, type ReactNode, useContext } from 'react'
import type { TextSize } from '../../../domain/text-size.ts'
import { defaultTextSize } from '../../theme.ts'

export type MenuItem = {
  readonly path: string
  readonly label: string
  readonly icon: ReactNode
  /** A second path that belongs to the item, as 住户名册 to 名册. */
  readonly alsoAt?: string | readonly string[] | undefined
  /** What waits for the secretary there; 0 shows nothing. */
  readonly waitingCount?: number | undefined
}

export type BackupState = {
  readonly word: string
  /** due after 7 days, late after 30 */
  readonly state: 'done' | 'due' | 'late'
  readonly onOpen: () => void
}

export type DemoBarProps = {
  /** The real community's name, null while there is none. */
  readonly communityName: string | null
  readonly onLeave: () => void
}

export type Shell = {
  readonly communityName: string
  readonly menu: readonly MenuItem[]
  readonly textSize: TextSize
  readonly onTextSize: (size: TextSize) => void
  readonly backup?: BackupState | undefined
  readonly onHelp?: (() => void) | undefined
  /** Opens the search; shown among the tools. */
  readonly onSearch?: (() => void) | undefined
  /** What could not be saved, with the way to try again; undefined while all is on the disk. */
  readonly notSaved?: ReactNode
  /** Present only inside the demo community. */
  readonly demo?: DemoBarProps | undefined
}

const ShellContext = createContext<Shell>({
  communityName: '',
  menu: [],
  textSize: defaultTextSize,
  onTextSize: () => undefined,
})

export const ShellProvider = ShellContext.Provider

/** Gives a frame what the application handed down. */
export const useShell = (): Shell => useContext(ShellContext)
