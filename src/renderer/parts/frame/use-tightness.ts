/** Decides when a header shortens its tools, so that the title never has to. Knows no words. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** Tells when a header's words need more room than there is; other words or another text size are measured anew. */
export function useTightness(words: string) {
  const header = useRef<HTMLElement>(null)
  const [tight, setTight] = useState<{ readonly words: string; readonly neededWidth: number } | null>(null)
  const isTight = tight?.words === words
  const measure = () => {
    const element = header.current
    if (element === null) return
    if (isTight) {
      if (element.clientWidth >= tight.neededWidth) setTight(null)
    } else if (element.scrollWidth > element.clientWidth) {
      setTight({ words, neededWidth: element.scrollWidth })
    }
  }
  const latest = useRef(measure)
  useLayoutEffect(() => {
    latest.current = measure
    measure()
  })
  useEffect(() => {
    const element = header.current
    if (element === null) return
    const observer = new ResizeObserver(() => latest.current())
    observer.observe(element)
    const startAnew = () => setTight(null)
    document.fonts.addEventListener('loadingdone', startAnew)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', startAnew)
    }
  }, [])
  return { header, isTight }
}
