/** One line for one person: Enter adds, and the name has the focus again. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { personEntry } from '../../../contract/people.ts'
import type { Party } from '../../../domain/community.ts'
import type { Failure } from '../../../domain/failure.ts'
import type { Person } from '../../../domain/people/person.ts'
import { retryBy, tell } from '../../api.ts'
import { Field, TextField } from '../../forms/Field.tsx'
import { Keycap } from '../../parts/Keycap.tsx'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { peopleText } from '../../text/people.ts'
import { blankPerson, choiceOf, type PersonWords, partyChoices, partyFrom } from './person-form.ts'

const text = peopleText

export type QuickEntryProps = { readonly people: readonly Person[]; readonly parties: readonly Party[] }

export function QuickEntry({ people, parties }: QuickEntryProps) {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [added, setAdded] = useState('')
  const isBusy = useRef(false)
  const form = useForm<PersonWords>({
    resolver: zodResolver(personEntry),
    defaultValues: blankPerson(parties[0]?.id ?? null),
  })
  const name = form.watch('name').trim()
  const hasNamesake = name !== '' && people.some((person) => person.name === name)
  const add = form.handleSubmit(async (person) => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await tell('people.add', { people: [person] })
    isBusy.current = false
    setRefusal(reply.ok ? null : reply.failure)
    if (!reply.ok) return retryBy(reply.failure, () => void add())
    setAdded(text.added(person.name))
    form.setFocus('name')
    form.reset(blankPerson(person.partyId))
  })
  const submit = () => void add()
  const isEmpty = people.length === 0
  useEffect(() => {
    if (isEmpty) form.setFocus('name')
  }, [form, isEmpty])
  return (
    <Section title={text.quickEntry} extra={text.quickHint}>
      <div className="people-entry">
        <TextField control={form.control} name="name" label={text.name} onEnter={submit} />
        <Controller
          control={form.control}
          name="partyId"
          render={({ field }) => (
            <Field label={text.party}>
              {(ties) => (
                <Select
                  {...ties}
                  ref={field.ref}
                  value={choiceOf(field.value)}
                  options={partyChoices(parties)}
                  onChange={(choice) => field.onChange(partyFrom(choice))}
                />
              )}
            </Field>
          )}
        />
        <TextField control={form.control} name="role" label={text.role} onEnter={submit} />
        <TextField control={form.control} name="room" label={text.room} onEnter={submit} />
        <TextField control={form.control} name="phone" label={text.phone} onEnter={submit} />
        <Button className="people-entry-add" onClick={submit}>
          {text.add} <Keycap>{partsText.keys.enter}</Keycap>
        </Button>
      </div>
      {refusal !== null && (
        <p className="field-error" role="alert">
          {sayFailure(refusal)}
        </p>
      )}
      {hasNamesake && <p className="hint">{text.sameName(name)}</p>}
      <p className="visually-hidden" role="status">
        {added}
      </p>
    </Section>
  )
}
