/** Step two: when, where, under which name, who chairs and who writes. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import { sayEnd } from '../../../domain/clock-words.ts'
import { sumMinutes } from '../../../domain/meeting/agenda.ts'
import { isBeingPrepared } from '../../../domain/meeting/meeting.ts'
import { proposeTitle } from '../../../domain/meeting/meeting-list.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { findNoticeShortage } from '../../../domain/meeting/preparation.ts'
import { latestNoticeDay, noticeRuleForForm } from '../../../domain/rules/notice-rule.ts'
import { tell, useAsk } from '../../api.ts'
import { Field, TextField } from '../../forms/Field.tsx'
import { PersonSelect } from '../../forms/PersonSelect.tsx'
import { ClockField, DayField } from '../../forms/TimeFields.tsx'
import { useFormAutosave } from '../../forms/use-form-autosave.ts'
import { useHolidays, useIsYearKnown } from '../../parts/hooks/use-holidays.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { prepareText } from '../../text/prepare.ts'
import { type Arrangement, arrangementOf } from './arrangement.ts'
import { ThemeField } from './ThemeField.tsx'

const text = prepareText

export function TimeStep({ record }: { readonly record: MeetingRecord }) {
  const { meeting, agenda } = record
  const today = useToday()
  const people = useAsk('people.list', {}).data ?? []
  const stored = arrangementOf(record)
  const form = useForm<Arrangement>({
    resolver: zodResolver(contract.meetings.arrange.input),
    defaultValues: stored,
    mode: 'onChange',
    shouldFocusError: false,
  })
  const { refusal } = useFormAutosave({
    form,
    stored,
    save: (values) => tell('meetings.arrange', values),
  })
  const proposed = useProposedTitle(form, record)
  const shown = form.watch('title')
  const calendar = useHolidays()
  const isYearKnown = useIsYearKnown(meeting.heldOn)
  const shortage = findNoticeShortage(meeting, today, calendar)
  const notice = noticeRuleForForm(meeting.form)
  const minutes = sumMinutes(agenda)
  const personField = (name: 'chairId' | 'recorderId', label: string, valueName: string) => (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} error={fieldState.error?.message}>
          {(ties) => (
            <PersonSelect
              ties={ties}
              people={people}
              value={field.value}
              valueName={valueName}
              onChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        </Field>
      )}
    />
  )
  return (
    <Section>
      <div className="field-grid">
        <DayField
          control={form.control}
          name="heldOn"
          label={text.heldOn}
          hint={
            shortage === null && notice.days > 0 && isBeingPrepared(meeting.state)
              ? text.latestNotice(
                  dayInChinese(latestNoticeDay(notice, meeting.heldOn, calendar)),
                  notice.standing === 'law',
                  isYearKnown ? null : Number(meeting.heldOn.slice(0, 4)),
                )
              : undefined
          }
        />
        <ClockField
          control={form.control}
          name="startTime"
          label={text.startTime}
          hint={minutes === 0 ? undefined : text.endsAt(sayEnd(meeting.startTime, minutes))}
        />
        {shortage !== null && <Alert className="field-wide" type="warning" showIcon title={shortage} />}
        <TextField
          control={form.control}
          name="estateName"
          label={text.estateName}
          placeholder={text.estateExample}
        />
        <TextField control={form.control} name="place" label={text.place} placeholder={text.placeExample} />
        {personField('chairId', text.chair, meeting.chairName)}
        {personField('recorderId', text.recorder, meeting.recorderName)}
        <div className="field-wide prepare-title">
          <TextField
            control={form.control}
            name="title"
            label={text.meetingTitle}
            hint={shown === proposed ? text.proposed : undefined}
          />
          {shown !== proposed && isBeingPrepared(meeting.state) && (
            <Button onClick={() => form.setValue('title', proposed, { shouldValidate: true })}>
              {text.takeProposed(proposed)}
            </Button>
          )}
        </div>
        <TextField
          control={form.control}
          name="occasion"
          label={text.occasion}
          hint={text.occasionHint}
          placeholder={text.occasionExample}
          className="field-wide"
          rows={2}
        />
        {isBeingPrepared(meeting.state) && <ThemeField meeting={meeting} />}
      </div>
      {refusal !== null && <Alert type="warning" showIcon title={sayFailure(refusal)} />}

      {meeting.state === 'called' && <p className="hint">{text.calledHint}</p>}
    </Section>
  )
}

/** The program's own name for the meeting; the field follows it until the secretary writes another. */
function useProposedTitle(form: ReturnType<typeof useForm<Arrangement>>, record: MeetingRecord): string {
  const asked = useAsk('meetings.list', {})
  const titles = (asked.data ?? []).filter((line) => line.id !== record.meeting.id).map((line) => line.title)
  const estateName = form.watch('estateName')
  const proposed = proposeTitle({ form: record.meeting.form, estateName }, titles)
  const former = useRef<string | null>(null)
  const isAsked = asked.data !== undefined
  useEffect(() => {
    if (!isAsked) return
    const title = form.getValues('title')
    if (title === '' || title === former.current) form.setValue('title', proposed)
    former.current = proposed
  }, [form, proposed, isAsked])
  return proposed
}
