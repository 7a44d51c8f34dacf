/** Keeps one field ready for a scanner, which types wherever the focus is; words that are being marked stay marked. */
import type { InputRef } from 'antd'
import { type RefObject, useEffect, useRef } from 'react'

/** Not on anything that is pressed, typed into or scrolled by keys. */
const isNowhere = (focused: Element | null): boolean =>
  focused === null || !focused.matches('a, button, input, textarea, iframe, [tabindex="0"]')

/** A field that takes the focus back whenever a press leaves it nowhere. */
export function useKeptFocus(): RefObject<InputRef | null> {
  const field = useRef<InputRef>(null)
  useEffect(() => {
    const takeBack = () => {
      if (isNowhere(document.activeElement) && window.getSelection()?.isCollapsed !== false)
        field.current?.focus()
    }
    document.addEventListener('click', takeBack)
    window.addEventListener('focus', takeBack)
    return () => {
      document.removeEventListener('click', takeBack)
      window.removeEventListener('focus', takeBack)
    }
  }, [])
  return field
}
