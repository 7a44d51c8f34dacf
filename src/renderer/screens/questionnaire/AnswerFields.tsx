/** One field a question: numbers of options or words; says at once what was typed means. Reads nothing by its own rule. */
import { CheckOutlined, WarningFilled } from '@ant-design/icons'
import { type KeyboardEvent, useEffect, useId } from 'react'
import { readAnswer } from '../../../domain/questionnaire/opinion-entry.ts'
import type { Question } from '../../../domain/questionnaire/questionnaire.ts'
import { questionKindNames } from '../../../domain/questionnaire/questionnaire.ts'
import { answerProblems } from '../../text/failures.ts'
import { questionnaireText as text } from '../../text/questionnaires.ts'
import { numbered } from './numbered.ts'
import type { Entry } from './use-entry.ts'

export type AnswerFieldsProps = { readonly questions: readonly Question[]; readonly entry: Entry }

export function AnswerFields({ questions, entry }: AnswerFieldsProps) {
  const { fields } = entry
  // The cursor waits in the first question.
  useEffect(() => fields.current[0]?.focus(), [fields])
  return (
    <ol className="questionnaire-answers">
      {numbered(questions).map(({ question, index: place }) => (
        <AnswerField key={place} question={question} place={place} entry={entry} />
      ))}
    </ol>
  )
}

/** The options that what was typed means. */
const chosenBy = (question: Question, typed: string): readonly number[] => {
  const read = readAnswer(question, typed)
  return read.ok ? read.answer.options : []
}

type AnswerFieldProps = { readonly question: Question; readonly place: number; readonly entry: Entry }

function AnswerField({ question, place, entry }: AnswerFieldProps) {
  const id = useId()
  const typed = entry.typed[place] ?? ''
  const trouble = entry.trouble?.place === place ? entry.trouble.problem : null
  const chosen = chosenBy(question, typed)
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, nativeEvent, ctrlKey } = event
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return
    if (key === 'Enter' && !ctrlKey) {
      event.preventDefault()
      entry.press(place)
    }
    if (key === 'ArrowUp') entry.focusQuestion(place - 1)
    if (key === 'ArrowDown') entry.focusQuestion(place + 1)
  }
  return (
    <li className="questionnaire-answer">
      <label htmlFor={id} className="questionnaire-answer-title">
        <b>
          {place + 1}. {question.title}
        </b>{' '}
        <span className="hint">
          {questionKindNames[question.kind]}
          {question.mostChosen !== null && `，${text.atMost(question.mostChosen)}`}
        </span>
      </label>
      <input
        ref={(field) => {
          entry.fields.current[place] = field
        }}
        id={id}
        className={question.kind === 'words' ? 'questionnaire-typed is-words' : 'questionnaire-typed'}
        value={typed}
        inputMode={question.kind === 'words' ? 'text' : 'numeric'}
        maxLength={question.kind === 'words' ? 1000 : 60}
        autoComplete="off"
        aria-label={text.answerOf(place + 1)}
        aria-invalid={trouble !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => entry.type(place, event.target.value)}
        onKeyDown={press}
      />
      {question.kind !== 'words' && (
        <span className="questionnaire-options second">
          {question.options.map((option, index) => (
            <span
              key={option}
              className={
                chosen.includes(index + 1) ? 'questionnaire-option is-chosen' : 'questionnaire-option'
              }
            >
              {chosen.includes(index + 1) ? <CheckOutlined /> : <b>{index + 1}</b>} {option}
            </span>
          ))}
        </span>
      )}
      <span id={`${id}-note`} className="questionnaire-note" role="status">
        {trouble !== null && (
          <span className="field-error">
            <WarningFilled /> {answerProblems[trouble]}
          </span>
        )}
      </span>
    </li>
  )
}
