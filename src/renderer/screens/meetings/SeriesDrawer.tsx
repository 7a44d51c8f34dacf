/** Writes a series: how often, when, where, who, which themes; and shows the days that come of it before they are made. */
import { zodResolver } from '@hookform/resolvers/zod'
import { App, Button, Input, Radio, Select } from 'antd'
import { useRef, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import { addDays } from '../../../domain/calendar.ts'
import type { Failure } from '../../../domain/failure.ts'
import type { Day, MeetingId } from '../../../domain/identity.ts'
import { formDescriptions } from '../../../domain/meeting/meeting.ts'
import { furthestDay, listOccurrences, offDayChoices, themeOn } from '../../../domain/meeting/series.ts'
import { type SeriesPattern, yearThemes } from '../../../domain/meeting/series-patterns.ts'
import { type InputOf, type OutputOf, tell, useAsk } from '../../api.ts'
import { Field, TextField } from '../../forms/Field.tsx'
import { PersonSelect } from '../../forms/PersonSelect.tsx'
import { ClockField, DayField } from '../../forms/TimeFields.tsx'
import { EntryDrawer } from '../../parts/drawer/EntryDrawer.tsx'
import { useHolidays, useIsYearKnown } from '../../parts/hooks/use-holidays.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { seriesText as text } from '../../text/series.ts'
import { RecurrenceFields } from './RecurrenceFields.tsx'

type Values = InputOf<'series.begin'>
type SeriesLine = OutputOf<'series.list'>[number]

export type SeriesDrawerProps = {
  readonly pattern: SeriesPattern | null
  /** The series that is changed; null for a new one. */
  readonly former: SeriesLine | null
  readonly onClose: () => void
}

const blank = (today: Day): Values['words'] => ({
  title: '',
  form: 'four-party-council',
  recurrence: { kind: 'weekly', weekday: 4 },
  offDays: 'next-workday',
  startsOn: today,
  startTime: '19:30',
  place: '',
  estateName: '',
  chairId: null,
  recorderId: null,
  occasion: '',
  modelMeetingId: null,
  themes: [],
})

const wordsOf = (line: SeriesLine): Values['words'] => {
  const { title, form, recurrence, offDays, startsOn, startTime, place, estateName, chairId } = line
  const { recorderId, occasion, modelMeetingId, themes } = line
  return {
    ...{ title, form, recurrence, offDays, startsOn, startTime, place, estateName, chairId },
    ...{ recorderId, occasion, modelMeetingId, themes: [...themes] },
  }
}

const wordsFrom = (pattern: SeriesPattern | null, today: Day): Values['words'] => {
  if (pattern === null) return blank(today)
  const { key: _, themes, ...words } = pattern
  return { ...blank(today), ...words, themes: [...themes] }
}

/** Lines as they are typed; empty ones at the end are none. */
const linesFrom = (typed: string): string[] => {
  const lines = typed.split('\n').map((line) => line.trim())
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
}

/** As many turns as the preview shows. */
const shownTurns = 8
/** How far ahead a new series is made at first. */
const daysAhead = 92

export function SeriesDrawer({ pattern, former, onClose }: SeriesDrawerProps) {
  const { message } = App.useApp()
  const today = useToday()
  const calendar = useHolidays()
  const people = useAsk('people.list', {}).data ?? []
  const meetings = useAsk('meetings.list', {}).data ?? []
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const form = useForm<Values>({
    resolver: zodResolver(contract.series.begin.input),
    defaultValues: {
      words: former === null ? wordsFrom(pattern, today) : wordsOf(former),
      until: addDays(today, daysAhead),
    },
    mode: 'onChange',
  })
  const { control } = form
  const { words, until } = form.watch()
  const [typedThemes, setTypedThemes] = useState(words.themes.join('\n'))
  const setThemes = (typed: string) => {
    setTypedThemes(typed)
    form.setValue('words.themes', linesFrom(typed), { shouldValidate: true })
  }
  const isYearKnown = useIsYearKnown(until)
  const lastShown = [until, furthestDay(words.startsOn, today)].toSorted()[0] ?? until
  const turns =
    words.startsOn === '' || until === ''
      ? []
      : listOccurrences(words, lastShown, calendar).filter((turn) => turn.heldOn >= today)
  const submit = form.handleSubmit(async (values) => {
    if (isBusy.current) return
    isBusy.current = true
    if (former === null) {
      const reply = await tell('series.begin', values)
      isBusy.current = false
      if (!reply.ok) return setRefusal(reply.failure)
      void message.success(text.begun(reply.value.meetingIds.length))
    } else {
      const reply = await tell('series.change', { seriesId: former.id, words: values.words })
      isBusy.current = false
      if (!reply.ok) return setRefusal(reply.failure)
      void message.success(text.changed(reply.value.changedCount, reply.value.cancelledCount))
    }
    onClose()
  })
  const personField = (name: 'words.chairId' | 'words.recorderId', label: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} error={fieldState.error?.message}>
          {(ties) => (
            <PersonSelect
              ties={ties}
              people={people}
              value={field.value}
              valueName=""
              onChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        </Field>
      )}
    />
  )
  const models = meetings.filter((line) => line.dueCount > 0 && line.title !== '').slice(0, 60)
  return (
    <EntryDrawer
      title={former === null ? text.drawerNew : text.drawerChange(former.title)}
      submit={former === null ? text.submitNew(turns.length) : text.submitChange}
      onSubmit={() => submit()}
      onClose={onClose}
      refusal={refusal}
      isWide
    >
      {former !== null && <p className="hint">{text.changeHint}</p>}
      <div className="field-grid">
        <TextField control={control} name="words.title" label={text.title} />
        <Controller
          control={control}
          name="words.form"
          render={({ field }) => (
            <Field label={text.form}>
              {(ties) => (
                <Select
                  {...ties}
                  value={field.value}
                  options={formDescriptions.map((one) => ({ value: one.form, label: one.name }))}
                  onChange={field.onChange}
                />
              )}
            </Field>
          )}
        />
        <Controller
          control={control}
          name="words.recurrence"
          render={({ field }) => <RecurrenceFields value={field.value} onChange={field.onChange} />}
        />
        <Controller
          control={control}
          name="words.offDays"
          render={({ field }) => (
            <fieldset className="series-choice field-wide">
              <legend className="field-label">{text.offDay}</legend>
              <Radio.Group
                value={field.value}
                onChange={(event) => field.onChange(event.target.value)}
                options={offDayChoices.map((one) => ({ value: one, label: text.offDays[one] }))}
              />
            </fieldset>
          )}
        />
        <DayField control={control} name="words.startsOn" label={text.startsOn} />
        <ClockField control={control} name="words.startTime" label={text.startTime} />
        <TextField control={control} name="words.estateName" label={text.estateName} />
        <TextField control={control} name="words.place" label={text.where} />
        {personField('words.chairId', text.chair)}
        {personField('words.recorderId', text.recorder)}
        <Controller
          control={control}
          name="words.modelMeetingId"
          render={({ field }) => (
            <Field label={text.model} className="field-wide">
              {(ties) => (
                <Select
                  {...ties}
                  value={field.value ?? 0}
                  options={[
                    { value: 0, label: text.modelNone },
                    ...models.map((line) => ({
                      value: line.id as number,
                      label: text.modelLine(line.title, line.heldOn, line.dueCount),
                    })),
                  ]}
                  onChange={(chosen: number) => field.onChange(chosen === 0 ? null : (chosen as MeetingId))}
                />
              )}
            </Field>
          )}
        />
        <Field
          label={text.themes}
          hint={text.themesHint}
          error={form.formState.errors.words?.themes?.message}
          className="field-wide"
        >
          {(ties) => (
            <Input.TextArea
              {...ties}
              value={typedThemes}
              autoSize={{ minRows: 2, maxRows: 12 }}
              onChange={(event) => setThemes(event.target.value)}
            />
          )}
        </Field>
        {typedThemes.trim() === '' && (
          <Button
            type="link"
            className="field-wide series-themes"
            onClick={() => setThemes(yearThemes.join('\n'))}
          >
            {text.takeThemes}
          </Button>
        )}
        <TextField
          control={control}
          name="words.occasion"
          label={text.occasion}
          hint={text.occasionHint}
          className="field-wide"
        />
        {former === null && <DayField control={control} name="until" label={text.until} />}
      </div>
      {former === null && (
        <div>
          <h3 className="field-label">{text.preview(turns.length)}</h3>
          <ol className="series-turns">
            {turns.slice(0, shownTurns).map((turn) => (
              <li key={turn.on}>
                <span>{text.turn(turn)}</span>
                <span className="hint">{themeOn(words.themes, turn.heldOn)}</span>
              </li>
            ))}
          </ol>
          {turns.length > shownTurns && <p className="hint">{text.previewMore(turns.length - shownTurns)}</p>}
          {!isYearKnown && <p className="hint">{text.unknownYear(Number(until.slice(0, 4)))}</p>}
        </div>
      )}
    </EntryDrawer>
  )
}
