/** One item as a line of fields that keep themselves, with the buttons that move and remove it. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import { readMinutes } from '../../../domain/clock-words.ts'
import { type AgendaItem, agendaKinds } from '../../../domain/meeting/agenda.ts'
import { type InputOf, tell, useAsk } from '../../api.ts'
import { useFormAutosave } from '../../forms/use-form-autosave.ts'
import { NameComplete } from '../../parts/fields/NameComplete.tsx'
import { sayFailure } from '../../text/failures.ts'
import { prepareText } from '../../text/prepare.ts'

const text = prepareText

export type ItemWords = InputOf<'agenda.change'>

/** What is kept of an item's words. */
export const wordsOf = ({ id, ...item }: AgendaItem): ItemWords => {
  const { kind, title, presenter, plannedMinutes, prompt, explanation } = item
  return { itemId: id, ...{ kind, title, presenter, plannedMinutes, prompt, explanation } }
}

/** The form of an item's words, kept by itself. */
export function useItemForm(item: AgendaItem) {
  const stored = wordsOf(item)
  const form = useForm<ItemWords>({
    resolver: zodResolver(contract.agenda.change.input),
    defaultValues: stored,
    mode: 'onChange',
    shouldFocusError: false,
  })
  const saved = useFormAutosave({ form, stored, save: (values) => tell('agenda.change', values) })
  return { form, ...saved }
}

export type AgendaRowProps = {
  readonly item: AgendaItem
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (position: number) => void
  readonly onOpen: () => void
  readonly onRemove: () => void
}

export function AgendaRow({ item, isFirst, isLast, onMove, onOpen, onRemove }: AgendaRowProps) {
  const { form, refusal } = useItemForm(item)
  const { position } = item
  const { errors } = form.formState
  const people = useAsk('people.list', {}).data ?? []
  const minutesProblem = Number.isNaN(form.watch('plannedMinutes')) ? text.minutesUnread : undefined
  const problem =
    errors.title?.message ??
    minutesProblem ??
    errors.plannedMinutes?.message ??
    (refusal === null ? null : sayFailure(refusal))
  const button = (word: string, onPress: () => void, isShut = false) => (
    <Button
      type="text"
      aria-label={text.ofItem(word, position)}
      onClick={onPress}
      // Without the switch a locked page would be unlocked here.
      {...(isShut ? { disabled: true } : {})}
    >
      {word}
    </Button>
  )
  return (
    <li className="prepare-item">
      <span className="prepare-number">{position}</span>
      <Controller
        control={form.control}
        name="kind"
        render={({ field }) => (
          <Select
            ref={field.ref}
            className="prepare-item-kind"
            aria-label={text.kindOfItem(position)}
            value={field.value}
            onChange={field.onChange}
            options={agendaKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          />
        )}
      />
      <Controller
        control={form.control}
        name="title"
        render={({ field, fieldState }) => (
          <Input
            {...field}
            className="prepare-item-title"
            aria-label={text.titleOfItem(position)}
            autoComplete="off"
            {...(fieldState.invalid ? { status: 'error' as const } : {})}
          />
        )}
      />
      <Controller
        control={form.control}
        name="presenter"
        render={({ field }) => (
          <NameComplete
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            inputRef={field.ref}
            names={people.map((person) => person.name)}
            label={text.presenterOfItem(position)}
            placeholder={text.presenter}
            maxLength={40}
          />
        )}
      />
      <Controller
        control={form.control}
        name="plannedMinutes"
        render={({ field, fieldState }) => (
          <MinutesInput
            label={text.minutesOfItem(position)}
            value={field.value}
            isBad={fieldState.invalid}
            onChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      />
      <span className="prepare-item-acts">
        {button(text.up, () => onMove(position - 1), isFirst)}
        {button(text.down, () => onMove(position + 1), isLast)}
        {button(text.details, onOpen)}
        {button(text.remove, onRemove)}
      </span>
      {problem !== null && (
        <p className="field-error prepare-item-problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  )
}

type MinutesInputProps = {
  readonly label: string
  /** Whole minutes; NaN while what stands in the field can't be read. */
  readonly value: number
  readonly isBad: boolean
  readonly onChange: (minutes: number) => void
  readonly onBlur: () => void
}

/** Minutes as they are typed: what can't be read stays to be put right. */
function MinutesInput({ label, value, isBad, onChange, onBlur }: MinutesInputProps) {
  const [typed, setTyped] = useState(String(value))
  return (
    <Input
      className="prepare-item-minutes"
      aria-label={label}
      aria-invalid={isBad}
      value={Object.is(readMinutes(typed), value) ? typed : String(value)}
      suffix={text.minutes}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      {...(isBad ? { status: 'error' as const } : {})}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(readMinutes(event.target.value))
      }}
      onBlur={() => {
        if (!Number.isNaN(value)) setTyped(String(value))
        onBlur()
      }}
    />
  )
}
