/** The fields that the steps of a task are written in: words, a name, a day, and the foot with the one filled button. Saves nothing itself. */
import { Button, Input } from 'antd'
import { type ReactNode, useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Failure } from '../../../../domain/failure.ts'
import type { Day } from '../../../../domain/identity.ts'
import type { PhraseUse } from '../../../../domain/phrase.ts'
import { retryBy, useAsk } from '../../../api.ts'
import { DayInput } from '../../../forms/TimeFields.tsx'
import { AskUnsaved } from '../../../parts/drawer/AskUnsaved.tsx'
import { useUnsaved } from '../../../parts/drawer/use-unsaved.ts'
import { NameComplete } from '../../../parts/fields/NameComplete.tsx'
import { Phrases } from '../../../parts/fields/Phrases.tsx'
import { insertPhrase, wordsToKeep } from '../../../parts/fields/phrase-field.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { Keycap } from '../../../parts/Keycap.tsx'
import { partsText } from '../../../text/parts.ts'
import { taskActsText } from '../../../text/task-acts.ts'
import { type Leave, LeaveContext } from './leaving.ts'
import './acts.css'

const text = taskActsText

type WordsFieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly phrases?: PhraseUse | undefined
  readonly value: string
  readonly limit: number
  readonly isFocused?: boolean | undefined
  readonly onChange: (words: string) => void
}

export function WordsField(props: WordsFieldProps) {
  const { label, hint, phrases, value, limit, isFocused = false, onChange } = props
  const id = useId()
  const hintId = `${id}hint`
  return (
    <div className="tasks-field">
      <div className="row tasks-field-head">
        <label htmlFor={id}>{label}</label>
        {phrases !== undefined && (
          <Phrases
            use={phrases}
            onInsert={(words) => onChange(insertPhrase(id, value, words))}
            wordsToKeep={() => wordsToKeep(id)}
          />
        )}
      </div>
      {hint !== undefined && (
        <p id={hintId} className="hint">
          {hint}
        </p>
      )}
      <Input.TextArea
        id={id}
        aria-describedby={hint === undefined ? undefined : hintId}
        autoFocus={isFocused}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={limit}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

type NameFieldProps = {
  readonly label: string
  readonly value: string
  readonly limit?: number | undefined
  /** units: 单位和各方 · people: 人 */
  readonly of: 'units' | 'people'
  readonly isFocused?: boolean | undefined
  readonly onChange: (name: string) => void
}

/** Names that orders were given to come first, then the parties, the units and the people of the list. */
export function useTaskNames(): { readonly units: readonly string[]; readonly people: readonly string[] } {
  const used = useAsk('tasks.units', {}).data
  const parties = useAsk('communities.get', {}).data?.parties ?? []
  const people = useAsk('people.list', {}).data ?? []
  const once = (names: readonly string[]) => [...new Set(names.filter((name) => name !== ''))]
  return {
    units: once([
      ...(used?.leadUnits ?? []),
      ...parties.map((party) => party.name),
      ...people.map((person) => person.unit),
    ]),
    people: once([...(used?.responsible ?? []), ...people.map((person) => person.name)]),
  }
}

export function NameField({ label, value, limit = 40, of, isFocused = false, onChange }: NameFieldProps) {
  const id = useId()
  const names = useTaskNames()
  return (
    <div className="tasks-field">
      <label htmlFor={id}>{label}</label>
      <NameComplete
        id={id}
        value={value}
        names={of === 'units' ? names.units : names.people}
        maxLength={limit}
        isFocused={isFocused}
        onChange={onChange}
      />
    </div>
  )
}

type DayFieldProps = {
  readonly label: string
  readonly value: Day | null
  /** The first day that can be chosen; any where null. */
  readonly from: Day | null
  readonly onChange: (day: Day | null) => void
  readonly children?: ReactNode
}

export function DayField({ label, value, from, onChange, children }: DayFieldProps) {
  const id = useId()
  return (
    <div className="tasks-field">
      <label htmlFor={id}>{label}</label>
      <div className="row tasks-days">
        <DayInput
          ties={{ id }}
          value={value}
          from={from ?? undefined}
          isOptional
          placeholder={text.chooseDay}
          onChange={(day) => onChange(day === '' ? null : day)}
        />
        {children}
      </div>
    </div>
  )
}

export type Settled = { readonly ok: true } | { readonly ok: false; readonly failure: Failure }

/** Does a step once, however often it is pressed; a refusal is said and what was written stays. */
export function useStep(onGone: () => void) {
  const { sayRefused, takeBackRefused } = useWritten()
  const [isBusy, setIsBusy] = useState(false)
  const isSent = useRef(false)
  const run = async (step: () => Promise<Settled>): Promise<void> => {
    if (isSent.current) return
    isSent.current = true
    setIsBusy(true)
    const reply = await step()
    isSent.current = false
    setIsBusy(false)
    if (!reply.ok) {
      sayRefused(reply.failure)
      return retryBy(reply.failure, () => run(step))
    }
    takeBackRefused()
    onGone()
  }
  return { isBusy, run }
}

/** A list, calendar or menu that Escape shuts first. */
const isListOpen = (): boolean =>
  ['select-dropdown', 'picker-dropdown', 'dropdown'].some(
    (kind) => document.querySelector(`.ant-${kind}:not(.ant-${kind}-hidden)`) !== null,
  )

type ActFrameProps = {
  readonly title: string
  readonly hint?: string | undefined
  readonly children?: ReactNode
  /** The filled button; none where the form has its own. */
  readonly confirm?: string | undefined
  readonly isReady?: boolean | undefined
  readonly isBusy: boolean
  readonly extra?: ReactNode
  readonly onConfirm?: (() => void) | undefined
  readonly onGone: () => void
}

/** One step with its fields; brings itself into view. */
export function ActFrame(props: ActFrameProps) {
  const { title, hint, children, confirm, isReady = true, isBusy, extra, onConfirm, onGone } = props
  const frame = useRef<HTMLElement>(null)
  const mayConfirm = confirm !== undefined && isReady && !isBusy
  const goOn = useRef(onGone)
  const unsaved = useUnsaved(() => goOn.current(), false)
  const leave: Leave = (then) => {
    goOn.current = then
    unsaved.close()
  }
  const way = useContext(LeaveContext)
  useLayoutEffect(() => {
    way.current = leave
    return () => {
      if (way.current === leave) way.current = null
    }
  })
  useKeys({
    escape: () => (isListOpen() ? undefined : leave(onGone)),
    'ctrl+enter': mayConfirm ? onConfirm : undefined,
  })
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section ref={frame} className="tasks-act" aria-label={title} {...unsaved.fieldEvents}>
      <h3 className="tasks-act-title">{title}</h3>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {children}
      {unsaved.isAsking ? (
        <div className="row row-end">
          <AskUnsaved unsaved={unsaved} onDrop={() => goOn.current()} />
        </div>
      ) : (
        <div className="row row-end">
          <Button onClick={() => leave(onGone)}>{text.cancel}</Button>
          {extra}
          {confirm !== undefined && (
            <Button type="primary" disabled={!isReady} loading={isBusy} onClick={onConfirm}>
              {confirm} <Keycap ground={isReady ? 'filled' : 'card'}>{partsText.keys.ctrlEnter}</Keycap>
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
