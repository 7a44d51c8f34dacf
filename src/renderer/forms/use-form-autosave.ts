/** Writes a whole form down a moment after its last change, one save after the other, never while an input method composes. Knows no noun. */
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import type { FieldErrors, FieldPath, FieldPathValue, FieldValues, UseFormReturn } from 'react-hook-form'
import type { Failure, Reply } from '../../domain/failure.ts'
import { isNotSaved } from '../api.ts'
import { sayFailure } from '../text/failures.ts'
import { isSame, joinChanges, listChanges } from './same.ts'
import { setUnsaved } from './unsaved.ts'

/** Leaves room for the way to the disk within the 300 ms that are promised. */
const quietMs = 200

export type FormAutosaveOptions<Values extends FieldValues> = {
  readonly form: UseFormReturn<Values>
  /** What the program keeps now; the form takes over what changed elsewhere, field by field. */
  readonly stored: Values
  readonly save: (values: Values) => Promise<Reply<unknown>>
}

/** The first sentence among the errors of a form, however deep it lies. */
const firstMessage = (errors: FieldErrors | object): string | null => {
  if ('message' in errors && typeof errors.message === 'string') return errors.message
  for (const [key, one] of Object.entries(errors)) {
    const message = key === 'ref' || typeof one !== 'object' || one === null ? null : firstMessage(one)
    if (message !== null) return message
  }
  return null
}

export type FormAutosave = {
  /** Writes what is waiting at once; settles when it is written. */
  readonly flush: () => Promise<void>
  /** Why the last change was refused by a rule; disk failures stand in the save state instead. */
  readonly refusal: Failure | null
}

/** Ties a form to what the program keeps. The form itself must not take the focus on an error. */
export function useFormAutosave<Values extends FieldValues>({
  form,
  stored,
  save,
}: FormAutosaveOptions<Values>): FormAutosave {
  const id = useId()
  const { handleSubmit, subscribe, reset, setValue, getValues } = form
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const latest = useRef({ stored, save })
  const seen = useRef(stored)
  /** What the disk holds as far as this form knows. */
  const known = useRef(stored)
  /** What was sent and has not come back yet, oldest first. */
  const sent = useRef<readonly Values[]>([])
  const timer = useRef<number | undefined>(undefined)
  const line = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    latest.current = { stored, save }
  })

  const flush = useCallback((): Promise<void> => {
    window.clearTimeout(timer.current)
    timer.current = undefined
    const write = handleSubmit(
      async (values) => {
        if (isSame(values, known.current)) return setUnsaved(id, null)
        known.current = values
        sent.current = [...sent.current, values]
        const reply = await latest.current.save(values)
        const isRefused = !reply.ok && !isNotSaved(reply.failure)
        setRefusal(isRefused ? reply.failure : null)
        setUnsaved(id, isRefused ? sayFailure(reply.failure) : null)
        if (!reply.ok) sent.current = sent.current.filter((one) => one !== values)
        if (isRefused) known.current = latest.current.stored
      },
      (errors) => setUnsaved(id, firstMessage(errors)),
    )
    line.current = line.current.then(() => write())
    return line.current
  }, [handleSubmit, id])

  useEffect(() => () => setUnsaved(id, null), [id])

  useEffect(() => {
    let isComposing = false
    const wait = () => {
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => (isComposing ? wait() : void flush()), quietMs)
    }
    const beginComposing = () => {
      isComposing = true
    }
    const endComposing = () => {
      isComposing = false
    }
    document.addEventListener('compositionstart', beginComposing)
    document.addEventListener('compositionend', endComposing)
    const leaveField = () => {
      isComposing = false
      if (timer.current !== undefined) void flush()
    }
    document.addEventListener('focusout', leaveField)
    const stop = subscribe({ formState: { values: true }, callback: wait })
    return () => {
      stop()
      document.removeEventListener('compositionstart', beginComposing)
      document.removeEventListener('compositionend', endComposing)
      document.removeEventListener('focusout', leaveField)
      if (timer.current !== undefined) void flush()
    }
  }, [subscribe, flush])

  useEffect(() => {
    if (isSame(stored, seen.current)) return
    const base = seen.current
    seen.current = stored
    const echo = sent.current.findIndex((values) => isSame(values, stored))
    sent.current = sent.current.slice(echo + 1)
    if (echo >= 0) return
    const ours = getValues()
    const joined = joinChanges(base, stored, ours)
    known.current = stored
    const changes = listChanges(ours, joined)
    // A reset draws the fields of a list anew and takes the cursor out of them.
    if (changes === null) reset(joined)
    for (const { path, value } of changes ?? []) {
      type Path = FieldPath<Values>
      setValue(path as Path, value as FieldPathValue<Values, Path>, { shouldValidate: true })
    }
  }, [getValues, reset, setValue, stored])

  return { flush, refusal }
}
