/** Step one: name, days, place, and how it is entered; every field keeps itself. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, ConfigProvider, Switch } from 'antd'
import { Controller, type FieldPath, useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import { daysBetween, isDay } from '../../../domain/calendar.ts'
import { warnOfNotice } from '../../../domain/owners/written-gates.ts'
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import { tell } from '../../api.ts'
import { CountField } from '../../forms/CountField.tsx'
import { TextField } from '../../forms/Field.tsx'
import { ClockField, DayField } from '../../forms/TimeFields.tsx'
import { useFormAutosave } from '../../forms/use-form-autosave.ts'
import { useHolidays } from '../../parts/hooks/use-holidays.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { LabelRow, Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { writtenPrepareText } from '../../text/written-prepare.ts'
import { type Arrangement, arrangementOf } from './arrangement.ts'

const text = writtenPrepareText

/** The form of a vote's arrangement, kept by itself. */
export function useArrangement(vote: WrittenVote) {
  const stored = arrangementOf(vote)
  const form = useForm<Arrangement>({
    resolver: zodResolver(contract.writtenVotes.arrange.input),
    defaultValues: stored,
    mode: 'onChange',
    shouldFocusError: false,
  })
  const saved = useFormAutosave({ form, stored, save: (values) => tell('writtenVotes.arrange', values) })
  return { form, ...saved }
}

export function FactsStep({ vote }: { readonly vote: WrittenVote }) {
  const { form, refusal } = useArrangement(vote)
  const { control } = form
  const [opensOn, untilOn] = form.watch(['opensOn', 'untilOn'])
  const days = isDay(opensOn) && isDay(untilOn) ? daysBetween(opensOn, untilOn) + 1 : 0
  const today = useToday()
  const calendar = useHolidays()
  const warning = isDay(opensOn) ? warnOfNotice({ ...vote, opensOn }, today, calendar) : null
  const mayMoveDays = vote.state === 'prepared' || vote.state === 'frozen'
  return (
    <div className="stack">
      <Section>
        <div className="field-grid">
          <TextField
            control={control}
            name="title"
            label={text.name}
            placeholder={text.nameExample}
            className="field-wide"
          />
          <ConfigProvider componentDisabled={!mayMoveDays}>
            <DayField control={control} name="opensOn" label={text.opensOn} />
            <DayField
              control={control}
              name="untilOn"
              label={text.untilOn}
              hint={days > 0 ? text.days(days) : undefined}
            />
            <ClockField control={control} name="untilTime" label={text.untilTime} />
          </ConfigProvider>
          <TextField
            control={control}
            name="organiser"
            label={text.organiser}
            hint={text.organiserHint}
            placeholder={text.organiserExample}
          />
          <TextField control={control} name="place" label={text.place} placeholder={text.placeExample} />
          <TextField
            control={control}
            name="contact"
            label={text.contact}
            placeholder={text.contactExample}
          />
          <TextField
            control={control}
            name="explanation"
            label={text.explanation}
            hint={text.explanationHint}
            className="field-wide"
            rows={3}
          />
          <CountField
            control={control}
            name="objectionDays"
            label={text.objectionDays}
            hint={text.objectionHint}
          />
          <CountField control={control} name="proxyLimit" label={text.proxyLimit} hint={text.proxyHint} />
        </div>
        <div className="written-prepare-switches">
          <SwitchField
            control={control}
            name="isDoubleEntry"
            label={text.isDoubleEntry}
            hint={text.isDoubleEntryHint}
          />
          <SwitchField
            control={control}
            name="countsParking"
            label={text.countsParking}
            hint={text.countsParkingHint}
          />
        </div>
        {warning !== null && <Alert type="warning" showIcon title={warning} />}
        {refusal !== null && <Alert type="warning" showIcon title={sayFailure(refusal)} />}
      </Section>
    </div>
  )
}

type SwitchFieldProps = {
  readonly control: ReturnType<typeof useArrangement>['form']['control']
  readonly name: FieldPath<Arrangement>
  readonly label: string
  readonly hint: string
}

function SwitchField({ control, name, label, hint }: SwitchFieldProps) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <LabelRow label={label} hint={hint}>
          {(id) => <Switch id={id} checked={field.value === true} onChange={field.onChange} />}
        </LabelRow>
      )}
    />
  )
}
