/** The community and its parties as one form that keeps itself. Computes no rule. */
import { zodResolver } from '@hookform/resolvers/zod'
import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { contract } from '../../../contract/index.ts'
import { presetNumberPattern, writeNumber } from '../../../domain/community.ts'
import { send, tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { useFormAutosave } from '../../forms/use-form-autosave.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { settingsText } from '../../text/settings.ts'
import { PartiesSection } from './PartiesSection.tsx'
import type { SetUp } from './set-up.ts'

const text = settingsText

export type CommunityFormProps = {
  readonly stored: SetUp
  /** Nothing is kept yet: the number pattern follows the name. */
  readonly isNew: boolean
  /** The short page before the first meeting. */
  readonly isFirst: boolean
}

export function CommunityForm({ stored, isNew, isFirst }: CommunityFormProps) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const today = useToday()
  const form = useForm<SetUp>({
    resolver: zodResolver(contract.communities.setUp.input),
    defaultValues: stored,
    mode: 'onChange',
    shouldFocusError: false,
  })
  const { flush, refusal } = useFormAutosave({
    form,
    stored,
    save: async (values) => {
      const reply = await tell('communities.setUp', values)
      if (reply.ok) await takeNewIds(form, values)
      else if (reply.failure.code === 'party-in-use') {
        form.setValue('parties', stored.parties)
        void message.error(sayFailure(reply.failure), 10)
      }
      return reply
    },
  })
  useFollowingName(form, isNew)
  const isBusy = useRef(false)
  const goOn = async () => {
    if (isBusy.current) return
    if (!(await form.trigger())) return form.setFocus('community.name')
    isBusy.current = true
    await flush()
    isBusy.current = false
    const kept = await send('communities.get', {})
    if (kept.ok && kept.value !== null) void navigate('/meetings?new')
  }
  useKeys({ 'ctrl+enter': () => void goOn() }, { isOn: isFirst })
  useEffect(() => {
    if (isFirst) form.setFocus('community.name')
  }, [isFirst, form])
  const { control } = form
  const pattern = form.watch('community.numberPattern')
  const name = form.watch('community.name')
  return (
    <>
      {isFirst && <p className="second">{text.setUpLead}</p>}
      <Section title={text.community}>
        <div className="field-grid">
          <TextField
            control={control}
            name="community.name"
            label={text.name}
            placeholder={text.nameExample}
          />
          <TextField control={control} name="community.subdistrict" label={text.subdistrict} />
          <TextField control={control} name="community.partyOrganisation" label={text.partyOrganisation} />
          <TextField control={control} name="community.secretary" label={text.secretary} />
          <TextField
            control={control}
            name="community.contact"
            label={text.contact}
            hint={text.contactHint}
          />
          <TextField
            control={control}
            name="community.numberPattern"
            label={text.numberPattern}
            hint={`${text.numberHint(writeNumber(pattern, Number(today.slice(0, 4)), 1))}。${text.numberMarks}`}
          />
        </div>
      </Section>
      <PartiesSection
        form={form}
        problem={refusal === null ? null : sayFailure(refusal)}
        wasRefused={refusal?.code === 'party-in-use'}
      />
      {isFirst && (
        <div className="row row-end settings-first">
          {name.trim() === '' && (
            <span className="hint" id="settings-shut">
              {text.setUpNeedsName}
            </span>
          )}
          <KeyButton
            look="filled"
            label={text.setUpDone}
            hint={partsText.keys.ctrlEnter}
            isDisabled={name.trim() === ''}
            describedBy="settings-shut"
            onPress={() => void goOn()}
          />
        </div>
      )}
    </>
  )
}

/** Gives parties that were just added their numbers, so that the next save does not add them again. */
const takeNewIds = async (form: UseFormReturn<SetUp>, sent: SetUp): Promise<void> => {
  if (sent.parties.every((party) => party.id !== null)) return
  const kept = await send('communities.get', {})
  if (!kept.ok || kept.value === null) return
  const known = kept.value.parties
  form.getValues('parties').forEach((party, place) => {
    const id = known[place]?.id
    if (party.id === null && sent.parties[place]?.id === null && id !== undefined)
      form.setValue(`parties.${place}.id`, id)
  })
}

/** While the community is new, the number pattern is named after it until it is written by hand. */
function useFollowingName(form: UseFormReturn<SetUp>, isNew: boolean): void {
  const [wasNew] = useState(isNew)
  const name = form.watch('community.name').trim()
  const former = useRef('')
  useEffect(() => {
    if (!wasNew || former.current === name) return
    if (form.getValues('community.numberPattern') === presetNumberPattern(former.current))
      form.setValue('community.numberPattern', presetNumberPattern(name))
    former.current = name
  }, [form, name, wasNew])
}
