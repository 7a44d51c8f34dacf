/** Shows a document's own print pages on the desk, scaled to the room there is. Draws nothing of the document itself. */
import { useEffect, useRef, useState } from 'react'
import { partsText } from '../text/parts.ts'
import './pages.css'

export type PagePreviewProps = {
  /** A whole HTML page as it will be printed, pages one under the other. */
  readonly html: string
  readonly label?: string | undefined
  /** Width of one page in CSS pixels: A4 upright unless told. */
  readonly pageWidth?: number | undefined
  /** The passage that stands on amber. */
  readonly litAnchor?: string | null | undefined
  /** The passage that is brought into view when it changes. */
  readonly shownAnchor?: string | null | undefined
  /** Hears which passage of the page was pressed. */
  readonly onPick?: ((anchor: string) => void) | undefined
  /** Hears which passage the pointer is over; null when it leaves them. */
  readonly onPoint?: ((anchor: string | null) => void) | undefined
}

const a4Width = 794
const a4Height = 1123

const passagesOf = (page: Document): readonly HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('[data-anchor]'),
]

const anchorOf = (event: Event): string | null => {
  // Nodes of another frame are no instances of this frame's classes.
  const target = event.target as Element | null
  return target?.closest?.('[data-anchor]')?.getAttribute('data-anchor') ?? null
}

/** What the page needs; the root itself is never lower than its frame, so that it could not shrink again. */
const measureHeight = (page: Document): number =>
  Math.max(Math.ceil(page.body.getBoundingClientRect().height), a4Height)

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
    pageWidth = a4Width,
    litAnchor = null,
    onPick,
    onPoint,
  } = props
  const shownAnchor = props.shownAnchor ?? null
  const desk = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [scale, setScale] = useState(1)
  const [height, setHeight] = useState(a4Height)
  const [firstHtml] = useState(html)
  const [page, setPage] = useState<Document | null>(null)
  const shownHtml = useRef(html)
  const heard = useRef({ onPick, onPoint })
  useEffect(() => {
    heard.current = { onPick, onPoint }
  })
  useEffect(() => {
    const element = desk.current
    if (element === null) return
    const rescale = () => setScale(Math.min(1.25, Math.max(0.3, element.clientWidth / pageWidth)))
    const observer = new ResizeObserver(rescale)
    observer.observe(element)
    rescale()
    return () => observer.disconnect()
  }, [pageWidth])
  // A page that scrolls must be reachable by keyboard; older browsers don't see to it themselves.
  useEffect(() => {
    if (scroller.current !== null) scroller.current.tabIndex = 0
  }, [])
  useEffect(() => {
    if (page === null) return
    if (shownHtml.current !== html) {
      renewPage(page, html)
      shownHtml.current = html
      setHeight(measureHeight(page))
    }
    for (const passage of passagesOf(page))
      passage.classList.toggle('lit', passage.dataset.anchor === litAnchor)
  }, [page, html, litAnchor])
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
    if (shown !== null) setHeight(measureHeight(shown))
  }
  return (
    <section ref={scroller} className="page-preview" aria-label={label}>
      <div ref={desk} className="page-preview-desk">
        <div className="page-preview-room" style={{ width: pageWidth * scale, height: height * scale }}>
          <iframe
            ref={frame}
            title={label}
            // The document's own page runs no script; the same origin lets its height and passages be read.
            sandbox="allow-same-origin"
            srcDoc={firstHtml}
            onLoad={show}
            tabIndex={-1}
            style={{ width: pageWidth, height, transform: `scale(${scale})` }}
          />
        </div>
      </div>
    </section>
  )
}
