/** Shows a document's own print pages on the desk, scaled to the room there is. Draws nothing of the document itself. */
import { useEffect, useRef, useState } from 'react'
import { partsText } from '../../text/parts.ts'
import './pages.css'

/** `layout` is that of the plain document: official, table-portrait … */
export type SheetCount = { readonly count: number; readonly layout: string }

export type PageLook = 'fit' | 'sheet' | 'spread'

export type PagePreviewProps = {
  /** A whole HTML page as it will be printed, pages one under the other. */
  readonly html: string
  readonly label?: string | undefined
  /** fit: as wide as the room · sheet: a whole sheet at a time · spread: two sheets side by side */
  readonly look?: PageLook | undefined
  /** Hears how many sheets there are, and how they are laid out; null where the page doesn't lie in sheets. */
  readonly onCount?: ((sheets: SheetCount | null) => void) | undefined
  /** The passage that stands on amber. */
  readonly litAnchor?: string | null | undefined
  /** The passage that is brought into view when it changes. */
  readonly shownAnchor?: string | null | undefined
  /** Hears which passage of the page was pressed. */
  readonly onPick?: ((anchor: string) => void) | undefined
  /** Hears which passage the pointer is over; null when it leaves them. */
  readonly onPoint?: ((anchor: string | null) => void) | undefined
}

const pixelsPerMillimetre = 96 / 25.4
/** A4 upright, for a page that doesn't lie in sheets. */
const plainSheet = { width: 794, height: 1123, gap: 0 }

/** One sheet of the page and the desk around it, in CSS pixels. */
type Sheet = typeof plainSheet

const sheetOf = (page: Document): Sheet | null => {
  const sheets = page.querySelector<HTMLElement>('.sheets')
  const read = (name: string): number => Number(sheets?.dataset[name] ?? '0') * pixelsPerMillimetre
  return read('width') === 0 ? null : { width: read('width'), height: read('height'), gap: read('gap') }
}

/** How many sheets there are: their ground is as tall as all of them, in proportion to its width. */
const countSheets = (page: Document, sheet: Sheet): number => {
  page.documentElement.classList.remove('is-spread')
  const place = page.querySelector('.sheets')?.getBoundingClientRect()
  if (place === undefined || place.width === 0) return 1
  const tall = (place.height / place.width) * sheet.width
  return Math.max(1, Math.round((tall + sheet.gap) / (sheet.height + sheet.gap)))
}

/** Neither smaller than can be read nor larger than paper needs. */
const leastScale = 0.3
const leastWhole = 0.45
const mostScale = 1.25

const scaleFor = (room: HTMLElement, look: PageLook, sheet: Sheet, width: number): number => {
  const wide = Math.min(mostScale, room.clientWidth / width)
  if (look === 'fit') return Math.max(leastScale, wide)
  const whole = room.clientHeight / (sheet.height + 2 * sheet.gap)
  return Math.max(leastScale, Math.min(wide, Math.max(leastWhole, whole)))
}

const passagesOf = (page: Document): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('[data-anchor]'),
]

const lightPassage = (page: Document, anchor: string | null): void => {
  for (const passage of passagesOf(page)) passage.classList.toggle('lit', passage.dataset.anchor === anchor)
}

const anchorOf = (event: Event): string | null => {
  // Nodes of another frame are no instances of this frame's classes.
  const target = event.target as Element | null
  return target?.closest?.('[data-anchor]')?.getAttribute('data-anchor') ?? null
}

/** What the page needs; the root itself is never lower than its frame, so that it could not shrink again. */
const measureHeight = (page: Document): number =>
  Math.max(Math.ceil(page.body.getBoundingClientRect().height), plainSheet.height)

/** Takes over the words of a newer page in place, so that the paper never blinks while somebody writes. */
const renewPage = (page: Document, html: string): void => {
  const newer = new DOMParser().parseFromString(html, 'text/html')
  page.head.replaceChildren(...newer.head.childNodes)
  page.body.replaceChildren(...newer.body.childNodes)
}

export function PagePreview(props: PagePreviewProps) {
  const {
    html,
    label = partsText.pagePreview,
    look = 'fit',
    litAnchor = null,
    onPick,
    onPoint,
    onCount,
  } = props
  const shownAnchor = props.shownAnchor ?? null
  const scroller = useRef<HTMLElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [scale, setScale] = useState(1)
  const [height, setHeight] = useState(plainSheet.height)
  const [sheet, setSheet] = useState<Sheet>(plainSheet)
  const [firstHtml] = useState(html)
  const [page, setPage] = useState<Document | null>(null)
  const shownHtml = useRef(html)
  const heard = useRef({ onPick, onPoint, onCount, litAnchor })
  useEffect(() => {
    heard.current = { onPick, onPoint, onCount, litAnchor }
  })
  const sheetCount = look === 'spread' ? 2 : 1
  const frameWidth = Math.ceil(sheetCount * (sheet.width + sheet.gap) + sheet.gap)
  useEffect(() => {
    const room = scroller.current
    if (room === null) return
    const rescale = () => setScale(scaleFor(room, look, sheet, frameWidth))
    const observer = new ResizeObserver(rescale)
    observer.observe(room)
    rescale()
    return () => observer.disconnect()
  }, [look, sheet, frameWidth])
  // A page that scrolls must be reachable by keyboard; older browsers don't see to it themselves.
  useEffect(() => {
    if (scroller.current !== null) scroller.current.tabIndex = 0
  }, [])
  useEffect(() => {
    if (page === null) return
    if (shownHtml.current !== html) {
      renewPage(page, html)
      shownHtml.current = html
      lightPassage(page, heard.current.litAnchor)
    }
    const known = sheetOf(page)
    const count = known === null ? null : countSheets(page, known)
    if (count !== null) {
      page.documentElement.style.setProperty('--right-sheets', String(Math.floor(count / 2)))
      page.documentElement.classList.toggle('is-spread', look === 'spread' && count > 1)
    }
    setHeight(measureHeight(page))
    const layout = page.querySelector<HTMLElement>('.sheets')?.dataset.layout ?? ''
    heard.current.onCount?.(count === null ? null : { count, layout })
  }, [page, html, look])
  useEffect(() => {
    if (page !== null) lightPassage(page, litAnchor)
  }, [page, litAnchor])
  useEffect(() => {
    const room = scroller.current
    if (page === null || room === null || shownAnchor === null) return
    const passage = passagesOf(page).find((one) => one.dataset.anchor === shownAnchor)
    if (passage === undefined) return
    const place = passage.getBoundingClientRect()
    const top = place.top * scale
    const bottom = place.bottom * scale
    if (top < room.scrollTop || bottom > room.scrollTop + room.clientHeight)
      room.scrollTop = Math.max(0, top - room.clientHeight / 3)
  }, [page, shownAnchor, scale])
  useEffect(() => {
    if (page === null) return
    const pick = (event: Event) => {
      const anchor = anchorOf(event)
      if (anchor !== null) heard.current.onPick?.(anchor)
    }
    const point = (event: Event) => heard.current.onPoint?.(anchorOf(event))
    const leave = () => heard.current.onPoint?.(null)
    page.addEventListener('click', pick)
    page.addEventListener('pointerover', point)
    page.documentElement.addEventListener('pointerleave', leave)
    return () => {
      page.removeEventListener('click', pick)
      page.removeEventListener('pointerover', point)
      page.documentElement.removeEventListener('pointerleave', leave)
    }
  }, [page])
  const show = () => {
    const shown = frame.current?.contentDocument ?? null
    setPage(shown)
    if (shown !== null) setSheet(sheetOf(shown) ?? plainSheet)
  }
  return (
    <section ref={scroller} className="page-preview" aria-label={label}>
      <div className="page-preview-desk">
        <div className="page-preview-room" style={{ width: frameWidth * scale, height: height * scale }}>
          <iframe
            ref={frame}
            title={label}
            // The document's own page runs no script; the same origin lets its height and passages be read.
            sandbox="allow-same-origin"
            srcDoc={firstHtml}
            onLoad={show}
            tabIndex={-1}
            style={{ width: frameWidth, height, transform: `scale(${scale})` }}
          />
        </div>
      </div>
    </section>
  )
}
