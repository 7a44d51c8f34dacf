/** What may be written of a topic beside its one line. Stores nothing itself. */
import { AutoComplete, Input, InputNumber, Segmented, Select } from 'antd'
import { categoryDescriptions, proposeTrack, type TopicCategory } from '../../../domain/rules/track.ts'
import {
  type Proposer,
  type TopicWords,
  topicSourceNames,
  topicSources,
  topicUrgencies,
} from '../../../domain/topic/topic.ts'
import { useAsk } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { narrowDigits } from '../../forms/narrow-digits.ts'
import { DayInput } from '../../forms/TimeFields.tsx'
import { topicsText } from '../../text/topics.ts'

const text = topicsText

export const sourceOptions = topicSources.map((source) => ({
  value: source,
  label: topicSourceNames[source],
}))

/** Leaves the category to the words of the title. */
const byWords = 'by-words'

export type TopicFieldsProps = {
  readonly value: TopicWords
  readonly onChange: (change: Partial<TopicWords>) => void
  /** Enter in a field of one line. */
  readonly onEnter?: () => void
}

export function TopicFields({ value, onChange, onEnter }: TopicFieldsProps) {
  const setProposer = (change: Partial<Proposer>) => onChange({ proposer: { ...value.proposer, ...change } })
  const proposed = proposeTrack({ category: null, title: value.title }, 'consultation')
  const words = (
    label: string,
    now: string,
    write: (typed: string) => void,
    limit: number,
    example?: string,
  ) => (
    <Field label={label}>
      {(ties) => (
        <Input
          {...ties}
          value={now}
          maxLength={limit}
          placeholder={example}
          autoComplete="off"
          onChange={(event) => write(event.target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) onEnter?.()
          }}
        />
      )}
    </Field>
  )
  const lines = (label: string, now: string, write: (typed: string) => void, limit: number) => (
    <Field label={label} className="field-wide">
      {(ties) => (
        <Input.TextArea
          {...ties}
          value={now}
          maxLength={limit}
          autoSize={{ minRows: 1, maxRows: 8 }}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  )
  return (
    <div className="field-grid topic-fields">
      {words(text.place, value.place, (place) => onChange({ place }), 80, text.placeExample)}
      <EstateField value={value.estateName} onChange={(estateName) => onChange({ estateName })} />
      <Field label={text.households}>
        {(ties) => (
          <InputNumber<number | string>
            {...ties}
            className="topic-number"
            value={value.householdCount}
            min={0}
            max={1_000_000}
            precision={0}
            controls={false}
            parser={narrowDigits}
            onChange={(count) => onChange({ householdCount: count === null ? null : Number(count) })}
          />
        )}
      </Field>
      {words(text.proposer, value.proposer.name, (name) => setProposer({ name }), 40)}
      {words(
        text.proposerRole,
        value.proposer.role,
        (role) => setProposer({ role }),
        40,
        text.proposerRoleExample,
      )}
      {words(text.room, value.proposer.room, (room) => setProposer({ room }), 40)}
      {words(text.phone, value.proposer.phone, (phone) => setProposer({ phone }), 40)}
      <Field label={text.signers}>
        {(ties) => (
          <InputNumber<number | string>
            {...ties}
            className="topic-number"
            value={value.proposer.count}
            min={1}
            max={100_000}
            precision={0}
            controls={false}
            parser={narrowDigits}
            onChange={(count) => setProposer({ count: Number(count ?? 1) })}
          />
        )}
      </Field>
      <Field label={text.category}>
        {(ties) => (
          <Select<TopicCategory | typeof byWords>
            {...ties}
            value={value.category ?? byWords}
            options={[
              { value: byWords, label: text.byWords(proposed.categoryName) },
              ...categoryDescriptions.map(({ category, name }) => ({ value: category, label: name })),
            ]}
            onChange={(chosen) => onChange({ category: chosen === byWords ? null : chosen })}
          />
        )}
      </Field>
      <Field label={text.receivedOn}>
        {(ties) => (
          <DayInput
            ties={ties}
            value={value.receivedOn}
            onChange={(receivedOn) => receivedOn !== '' && onChange({ receivedOn })}
          />
        )}
      </Field>
      {words(text.receivedBy, value.receivedBy, (receivedBy) => onChange({ receivedBy }), 40)}
      <div className="field">
        <span className="field-label">{text.urgency}</span>
        <Segmented
          aria-label={text.urgency}
          options={topicUrgencies.map((one) => ({ value: one, label: text.urgencies[one] }))}
          value={value.urgency}
          onChange={(urgency) => onChange({ urgency })}
        />
      </div>
      {lines(text.description, value.description, (description) => onChange({ description }), 4000)}
      {lines(text.demand, value.demand, (demand) => onChange({ demand }), 1000)}
    </div>
  )
}

type EstateFieldProps = { readonly value: string; readonly onChange: (name: string) => void }

/** An estate of the roster, or any other name. */
function EstateField({ value, onChange }: EstateFieldProps) {
  const estates = useAsk('rosters.estates', {}).data?.estates ?? []
  return (
    <Field label={text.estate}>
      {(ties) => (
        <AutoComplete
          {...ties}
          value={value}
          maxLength={40}
          options={estates.map(({ name }) => ({ value: name }))}
          onChange={(name: string) => onChange(name ?? '')}
        />
      )}
    </Field>
  )
}
