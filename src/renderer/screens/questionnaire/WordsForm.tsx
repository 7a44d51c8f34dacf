/** The words of a questionnaire: title, explanation, estate, range, days and how many slips went out. Keeps itself. */
import { zodResolver } from '@hookform/resolvers/zod'
import { ConfigProvider, Select } from 'antd'
import { Controller, useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import type { Questionnaire } from '../../../domain/questionnaire/questionnaire.ts'
import { type InputOf, tell, useAsk } from '../../api.ts'
import { CountField } from '../../forms/CountField.tsx'
import { Field, TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { useFormAutosave } from '../../forms/use-form-autosave.ts'
import { NameComplete } from '../../parts/fields/NameComplete.tsx'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { questionnaireText as text } from '../../text/questionnaires.ts'

type Arrangement = InputOf<'questionnaires.arrange'>

const arrangementOf = ({ id, topicId, ...rest }: Questionnaire): Arrangement => ({
  questionnaireId: id,
  topicId,
  words: {
    title: rest.title,
    explanation: rest.explanation,
    estateName: rest.estateName,
    scope: rest.scope,
    fromOn: rest.fromOn,
    untilOn: rest.untilOn,
    issuedCount: rest.issuedCount,
  },
})

/** Topics that a questionnaire may still belong to. */
const openTopics: InputOf<'topics.list'> = {
  tab: 'all',
  source: null,
  estateName: null,
  words: '',
  offset: 0,
  limit: 200,
}

export function WordsForm({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const stored = arrangementOf(questionnaire)
  const form = useForm<Arrangement>({
    resolver: zodResolver(contract.questionnaires.arrange.input),
    defaultValues: stored,
    mode: 'onChange',
    shouldFocusError: false,
  })
  const { refusal } = useFormAutosave({
    form,
    stored,
    save: (values) => tell('questionnaires.arrange', values),
  })
  const { control } = form
  const estates = useAsk('rosters.estates', {}).data?.estates ?? []
  return (
    <ConfigProvider componentDisabled={questionnaire.state === 'closed'}>
      <Section title={text.words}>
        <div className="field-grid">
          <TextField
            control={control}
            name="words.title"
            label={text.name}
            placeholder={text.nameExample}
            className="field-wide"
          />
          <TextField
            control={control}
            name="words.explanation"
            label={text.explanation}
            placeholder={text.explanationExample}
            className="field-wide"
            rows={3}
          />
          <Controller
            control={control}
            name="words.estateName"
            render={({ field }) => (
              <Field label={text.estate}>
                {({ id }) => (
                  <NameComplete
                    id={id}
                    names={estates.map(({ name }) => name)}
                    value={field.value}
                    onChange={field.onChange}
                    onBlur={field.onBlur}
                    maxLength={40}
                  />
                )}
              </Field>
            )}
          />
          <TextField
            control={control}
            name="words.scope"
            label={text.scope}
            placeholder={text.scopeExample}
          />
          <DayField control={control} name="words.fromOn" label={text.fromOn} />
          <DayField control={control} name="words.untilOn" label={text.untilOn} />
          {questionnaire.kind === 'slips' && (
            <CountField
              control={control}
              name="words.issuedCount"
              label={text.issued}
              hint={text.issuedHint}
            />
          )}
          <TopicField form={form} questionnaire={questionnaire} />
        </div>
        {refusal !== null && (
          <p className="field-error" role="alert">
            {sayFailure(refusal)}
          </p>
        )}
      </Section>
    </ConfigProvider>
  )
}

type TopicFieldProps = {
  readonly form: ReturnType<typeof useForm<Arrangement>>
  readonly questionnaire: Questionnaire
}

function TopicField({ form, questionnaire }: TopicFieldProps) {
  const topics = useAsk('topics.list', openTopics).data?.topics ?? []
  const own =
    questionnaire.topicId === null || topics.some(({ id }) => id === questionnaire.topicId)
      ? []
      : [{ value: Number(questionnaire.topicId), label: questionnaire.topicTitle }]
  const none = { value: 0, label: text.noTopic }
  return (
    <Controller
      control={form.control}
      name="topicId"
      render={({ field }) => (
        <Field label={text.topic}>
          {(ties) => (
            <Select<number>
              {...ties}
              showSearch={{ optionFilterProp: 'label' }}
              value={field.value ?? 0}
              options={[
                none,
                ...own,
                ...topics.map(({ id, title }) => ({ value: Number(id), label: title })),
              ]}
              onChange={(value) => field.onChange(value === 0 ? null : value)}
              onBlur={field.onBlur}
            />
          )}
        </Field>
      )}
    />
  )
}
