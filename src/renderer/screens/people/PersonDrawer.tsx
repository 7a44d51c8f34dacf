/** Everything known of one person, kept as it is typed. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Checkbox, Drawer, Select } from 'antd'
import { Controller, useForm } from 'react-hook-form'
import { personEntry } from '../../../contract/people.ts'
import type { Party } from '../../../domain/community.ts'
import type { Person } from '../../../domain/people/person.ts'
import { tell } from '../../api.ts'
import { Field, TextField } from '../../forms/Field.tsx'
import { FormSaved } from '../../forms/SavedLine.tsx'
import { useFormAutosave } from '../../forms/use-form-autosave.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { sayFailure } from '../../text/failures.ts'
import { peopleText } from '../../text/people.ts'
import { choiceOf, type PersonWords, partyChoices, partyFrom, wordsOf } from './person-form.ts'

const text = peopleText

export type PersonDrawerProps = {
  readonly person: Person
  readonly parties: readonly Party[]
  readonly onClose: () => void
  readonly onRetire: () => void
}

export function PersonDrawer({ person, parties, onClose, onRetire }: PersonDrawerProps) {
  const stored = wordsOf(person)
  const form = useForm<PersonWords>({
    resolver: zodResolver(personEntry),
    defaultValues: stored,
    mode: 'onChange',
    shouldFocusError: false,
  })
  const { refusal } = useFormAutosave({
    form,
    stored,
    save: (words) => tell('people.change', { personId: person.id, person: words }),
  })
  useKeys({ escape: onClose, 'ctrl+enter': onClose }, { isModal: true })
  const { control } = form
  return (
    <Drawer
      open
      size="min(28rem, 92vw)"
      title={text.editTitle(person.name)}
      onClose={onClose}
      extra={<FormSaved />}
      footer={
        <div className="row row-apart">
          <Button danger onClick={onRetire}>
            {text.retire}
          </Button>
          <Button onClick={onClose}>{text.close}</Button>
        </div>
      }
    >
      <div className="stack">
        <TextField control={control} name="name" label={text.name} />
        <Controller
          control={control}
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
        <TextField control={control} name="role" label={text.role} />
        <TextField control={control} name="unit" label={text.unit} />
        <TextField control={control} name="room" label={text.room} />
        <TextField control={control} name="phone" label={text.phone} />
        <Controller
          control={control}
          name="isObserver"
          render={({ field }) => (
            <Checkbox checked={field.value} onChange={(event) => field.onChange(event.target.checked)}>
              {text.observer}
            </Checkbox>
          )}
        />
        {refusal !== null && <p className="field-error">{sayFailure(refusal)}</p>}
      </div>
    </Drawer>
  )
}
