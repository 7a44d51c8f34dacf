/** The questions as they are written: kind, title, options one a line, moved and taken out. Keeps itself as a whole. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Controller, type UseFormReturn, useFieldArray, useForm } from 'react-hook-form'
import {
  type Question,
  type QuestionKind,
  type Questionnaire,
  questionKindNames,
  questionKinds,
} from '../../../domain/questionnaire/questionnaire.ts'
import { tell } from '../../api.ts'
import { CountField } from '../../forms/CountField.tsx'
import { TextField } from '../../forms/Field.tsx'
import { useFormAutosave } from '../../forms/use-form-autosave.ts'
import { Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { sayFailure } from '../../text/failures.ts'
import { questionnaireText as text } from '../../text/questionnaires.ts'

/** A question as it stands in the form: its options are the lines of one text. */
type QuestionDraft = {
  readonly kind: QuestionKind
  readonly title: string
  readonly options: string
  readonly mostChosen: number | null
}
type Draft = { questions: QuestionDraft[] }

const draftOf = ({ kind, title, options, mostChosen }: Question): QuestionDraft => ({
  kind,
  title,
  options: options.join('\n'),
  mostChosen,
})

const questionOf = ({ kind, title, options, mostChosen }: QuestionDraft) => ({
  kind,
  title,
  options: options
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
  mostChosen: kind === 'multiple' && !Number.isNaN(mostChosen) ? mostChosen : null,
})

const mostQuestions = 40

type Removed = { readonly question: QuestionDraft; readonly place: number; readonly key: string }

export function QuestionsForm({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const questionnaireId = questionnaire.id
  const stored: Draft = { questions: questionnaire.questions.map(draftOf) }
  const form = useForm<Draft>({ defaultValues: stored, shouldFocusError: false })
  const { refusal } = useFormAutosave({
    form,
    stored,
    save: ({ questions }) =>
      tell('questionnaires.ask', { questionnaireId, questions: questions.map(questionOf) }),
  })
  const list = useFieldArray({ control: form.control, name: 'questions', keyName: 'key' })
  const [removed, setRemoved] = useState<Removed | null>(null)
  const add = (kind: QuestionKind) => list.append({ kind, title: '', options: '', mostChosen: null })
  const remove = (place: number, key: string) => {
    setRemoved({ question: form.getValues(`questions.${place}`), place, key })
    list.remove(place)
  }
  const addButton = (kind: QuestionKind, word: string) => (
    <Button icon={<PlusOutlined />} disabled={list.fields.length >= mostQuestions} onClick={() => add(kind)}>
      {word}
    </Button>
  )
  return (
    <Section title={text.questions} extra={text.questionsHint}>
      {list.fields.length === 0 && <p className="second">{text.noQuestions}</p>}
      <ol className="questionnaire-questions">
        {list.fields.map(({ key }, place) => (
          <li key={key} className="questionnaire-question">
            <QuestionFields form={form} place={place} />
            <span className="questionnaire-question-acts">
              <Act
                word={text.up}
                place={place}
                isShut={place === 0}
                onPress={() => list.move(place, place - 1)}
              />
              <Act
                word={text.down}
                place={place}
                isShut={place === list.fields.length - 1}
                onPress={() => list.move(place, place + 1)}
              />
              <Act word={text.remove} place={place} isShut={false} onPress={() => remove(place, key)} />
            </span>
          </li>
        ))}
      </ol>
      <div className="row">
        {addButton('single', text.addSingle)}
        {addButton('multiple', text.addMultiple)}
        {addButton('words', text.addWords)}
      </div>
      {refusal !== null && (
        <p className="field-error" role="alert">
          {sayFailure(refusal)}
        </p>
      )}
      {removed !== null && (
        <div className="toast-place">
          <UndoToast
            key={removed.key}
            words={text.removed(removed.place + 1)}
            onUndo={() => {
              list.insert(removed.place, removed.question)
              setRemoved(null)
            }}
            onGone={() => setRemoved(null)}
          />
        </div>
      )}
    </Section>
  )
}

type ActProps = {
  readonly word: string
  readonly place: number
  readonly isShut: boolean
  readonly onPress: () => void
}

function Act({ word, place, isShut, onPress }: ActProps) {
  return (
    <Button type="text" aria-label={text.actOf(word, place + 1)} disabled={isShut} onClick={onPress}>
      {word}
    </Button>
  )
}

function QuestionFields({ form, place }: { readonly form: UseFormReturn<Draft>; readonly place: number }) {
  const kind = form.watch(`questions.${place}.kind`)
  return (
    <div className="questionnaire-fields">
      <Controller
        control={form.control}
        name={`questions.${place}.kind`}
        render={({ field }) => (
          <Segmented
            aria-label={text.questionTitle(place + 1)}
            value={field.value}
            options={questionKinds.map((one) => ({ value: one, label: questionKindNames[one] }))}
            onChange={field.onChange}
          />
        )}
      />
      <TextField
        control={form.control}
        name={`questions.${place}.title`}
        label={text.questionTitle(place + 1)}
        className="field-wide"
      />
      {kind !== 'words' && (
        <TextField
          control={form.control}
          name={`questions.${place}.options`}
          label={text.options}
          placeholder={text.optionsExample}
          rows={3}
          className="field-wide"
        />
      )}
      {kind === 'multiple' && (
        <CountField
          control={form.control}
          name={`questions.${place}.mostChosen`}
          label={text.most}
          hint={text.mostHint}
        />
      )}
    </div>
  )
}
