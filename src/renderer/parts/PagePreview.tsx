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
}

const a4Width = 794
const a4Height = 1123

export function PagePreview({ html, label = partsText.pagePreview, pageWidth = a4Width }: PagePreviewProps) {
  const desk = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [scale, setScale] = useState(1)
  const [height, setHeight] = useState(a4Height)
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
  const measure = () => {
    const page = frame.current?.contentDocument?.documentElement
    if (page !== undefined && page !== null) setHeight(Math.max(page.scrollHeight, a4Height))
  }
  return (
    <section ref={scroller} className="page-preview" aria-label={label}>
      <div ref={desk} className="page-preview-desk">
        <div className="page-preview-room" style={{ width: pageWidth * scale, height: height * scale }}>
          <iframe
            ref={frame}
            title={label}
            // The document's own page runs no script; the same origin lets its height be read.
            sandbox="allow-same-origin"
            srcDoc={html}
            onLoad={measure}
            tabIndex={-1}
            style={{ width: pageWidth, height, transform: `scale(${scale})` }}
          />
        </div>
      </div>
    </section>
  )
}
