/** Decides which key press reaches which part. Knows no screen; never acts while an input method composes. */
import { useLayoutEffect, useRef } from 'react'

type FunctionKey = 'f1' | 'f2' | 'f3' | 'f4' | 'f5' | 'f6' | 'f7' | 'f8' | 'f9' | 'f10'
type MovingKey = 'arrowup' | 'arrowdown' | 'arrowleft' | 'arrowright' | 'home' | 'end'
type DigitKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
type LetterKey = 'a' | 'n' | 'p' | 'v'
/** Every key that the program listens to; a new one is added here first. */
export type KeyName =
  | FunctionKey
  | MovingKey
  | DigitKey
  | LetterKey
  | 'pagedown'
  | 'pageup'
  | 'enter'
  | 'space'
  | 'escape'
  | 'tab'
  | 'backspace'
  | 'delete'
  | 'ctrl+enter'
  | 'ctrl+z'
  | 'ctrl+k'
  | 'ctrl+s'
/** Returning `false` says: not mine now, leave the key to whoever comes next. */
export type KeyAction = (event: KeyboardEvent) => unknown
export type KeyActions = Readonly<Partial<Record<KeyName, KeyAction | undefined>>>

export type KeyOptions = {
  /** False takes the keys back without unmounting. */
  readonly isOn?: boolean | undefined
  /** True while a dialog stands above the page: no key below it acts. */
  readonly isModal?: boolean | undefined
  /** True lets plain keys (digits, Enter, arrows) act inside a text field too, as at the sign-in search box. */
  readonly insideFields?: boolean | undefined
}

type Listener = { readonly read: () => KeyActions; readonly isModal: boolean; readonly insideFields: boolean }

const listeners: Listener[] = []
const repeatable = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Backspace', 'Tab'])
const composingKeyCode = 229

function nameKey(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const shift = event.shiftKey && event.key.length > 1 ? 'shift+' : ''
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${shift}${key}`
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

function holdsText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return target.value !== ''
  return target instanceof HTMLElement && target.isContentEditable
}

/** Space and Enter belong to the button, link or choice that has the focus. */
function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'button, a[href], summary, [role="button"], [role="menuitem"], [role="option"], [type="checkbox"], [type="radio"]',
    ) !== null
  )
}

function isFree(name: string, event: KeyboardEvent, listener: Listener): boolean {
  const isField = isTextField(event.target)
  if (name === 'ctrl+z') return !isField || !holdsText(event.target)
  if (/^(ctrl\+.+|f\d+|pagedown|pageup|escape)$/.test(name)) return true
  if ((name === 'enter' || name === 'space') && isPressable(event.target)) return false
  return !isField || listener.insideFields
}

const held = new Set<string>()

/** A key held down presses nothing twice: no step by itself, and no dialog that opened beneath the finger. */
function stopHeldKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return
  const isModal = listeners.at(-1)?.isModal === true
  const isHeld = event.repeat || (isModal && held.has(event.code))
  held.add(event.code)
  if (!isHeld || event.isComposing || !(isModal || isPressable(event.target))) return
  event.preventDefault()
  event.stopPropagation()
}

const releaseKey = (event: KeyboardEvent): unknown => held.delete(event.code)
const releaseAll = (): void => held.clear()

function listen(): void {
  window.addEventListener('keydown', stopHeldKey, { capture: true })
  window.addEventListener('keyup', releaseKey, { capture: true })
  window.addEventListener('blur', releaseAll)
  window.addEventListener('keydown', handleKey)
}

function stopListening(): void {
  window.removeEventListener('keydown', stopHeldKey, { capture: true })
  window.removeEventListener('keyup', releaseKey, { capture: true })
  window.removeEventListener('blur', releaseAll)
  window.removeEventListener('keydown', handleKey)
  releaseAll()
}

function handleKey(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === composingKeyCode) return
  if (event.repeat && !repeatable.has(event.key)) return
  const name = nameKey(event)
  // An open list of names takes Enter for itself, with Ctrl too; that one still means the filled button.
  if (event.defaultPrevented && name !== 'ctrl+enter') return
  const insideDialog = event.target instanceof Element && event.target.closest('[aria-modal="true"]') !== null
  for (let index = listeners.length - 1; index >= 0; index -= 1) {
    const listener = listeners[index]
    if (listener === undefined) continue
    const act = Object.entries(listener.read()).find(([key]) => key === name)?.[1]
    const isReachable = listener.isModal || !insideDialog
    if (act !== undefined && isReachable && isFree(name, event, listener) && act(event) !== false) {
      event.preventDefault()
      return
    }
    if (listener.isModal) return
  }
}

/** Listens for keys anywhere in the window while mounted; the part mounted last is asked first. */
export function useKeys(actions: KeyActions, options: KeyOptions = {}): void {
  const { isOn = true, isModal = false, insideFields = false } = options
  const latest = useRef(actions)
  // Before the new words are seen: a key never does what the button no longer says.
  useLayoutEffect(() => {
    latest.current = actions
  })
  useLayoutEffect(() => {
    if (!isOn) return
    const listener: Listener = { read: () => latest.current, isModal, insideFields }
    if (listeners.length === 0) listen()
    listeners.push(listener)
    return () => {
      listeners.splice(listeners.indexOf(listener), 1)
      if (listeners.length === 0) stopListening()
    }
  }, [isOn, isModal, insideFields])
}
