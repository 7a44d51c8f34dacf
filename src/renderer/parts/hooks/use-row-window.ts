/** Decides which rows of a long table are drawn: those in view and a few beyond, so that thousands stay quick. Knows no row. */
import { type RefObject, useEffect, useRef, useState } from 'react'

/** Rows drawn beyond the view, so that Tab and the wheel always find the next one. */
const beyond = 6
/** Drawn before anything is measured. */
const atFirst = 20

export type RowWindow = {
  readonly place: RefObject<HTMLDivElement | null>
  readonly from: number
  readonly to: number
  readonly before: number
  readonly after: number
}

/** The rows to draw of `count`, each `rowHeight` pixels high, and the pixels that stand for the rest. */
export function useRowWindow(count: number, rowHeight: number): RowWindow {
  const place = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ first: 0, size: atFirst })
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const look = () =>
      setView((former) => {
        const first = Math.floor(element.scrollTop / rowHeight)
        const size = Math.ceil(element.clientHeight / rowHeight)
        return former.first === first && former.size === size ? former : { first, size }
      })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [rowHeight])
  const from = Math.max(0, Math.min(view.first, count - view.size) - beyond)
  const to = Math.min(count, from + view.size + 2 * beyond)
  return { place, from, to, before: from * rowHeight, after: (count - to) * rowHeight }
}
