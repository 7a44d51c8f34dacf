/** Leads to a field of a notice by its name, and to the words that the check found in it. Judges nothing. */
import type { Finding } from './known.ts'

/** The id under which a field's frame stands on the page. */
export const placeId = (field: string): string => `notice-${field}`

/** The id of the control of a field; empty where there is none. */
export const controlId = (field: string): string => controlIn(field)?.id ?? ''

const controlIn = (field: string): HTMLElement | null =>
  document.getElementById(placeId(field))?.querySelector<HTMLElement>('textarea, input, button') ?? null

/** Moves the cursor to a field and brings it into view. */
export const goToField = (field: string): void => {
  const control = controlIn(field)
  control?.focus({ preventScroll: true })
  control?.scrollIntoView({ block: 'center' })
}

/** Moves the cursor to the first field whose text was refused. */
export const goToRefused = (): void => {
  const control = document.querySelector<HTMLElement>('.notice-words [aria-invalid="true"]')
  control?.focus({ preventScroll: true })
  control?.scrollIntoView({ block: 'center' })
}

/** Moves the cursor to what was found, and marks it. */
export const goToFinding = ({ field, before, found, after }: Finding): void => {
  if (field === null) return
  goToField(field)
  const control = controlIn(field)
  if (!(control instanceof HTMLTextAreaElement) && !(control instanceof HTMLInputElement)) return
  const whole = control.value.indexOf(`${before}${found}${after}`)
  const at = whole < 0 ? control.value.indexOf(found) : whole + before.length
  if (at >= 0) control.setSelectionRange(at, at + found.length)
}
