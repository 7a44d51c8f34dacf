/** Gives the arrows of a pagination their names, which antd leaves out. Draws nothing itself. */
import { cloneElement, isValidElement, type ReactNode } from 'react'
import { rosterText } from '../../text/roster.ts'

type ItemKind = 'page' | 'prev' | 'next' | 'jump-prev' | 'jump-next'

/** For antd's `itemRender`. */
export const namePage = (_page: number, kind: ItemKind, drawn: ReactNode): ReactNode => {
  if (!isValidElement<{ 'aria-label'?: string }>(drawn) || (kind !== 'prev' && kind !== 'next')) return drawn
  return cloneElement(drawn, {
    'aria-label': kind === 'prev' ? rosterText.previousPage : rosterText.nextPage,
  })
}
