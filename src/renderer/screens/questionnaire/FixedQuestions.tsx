/** The questions once the first answer is in: to be read, no more to be changed. */
import { type Question, questionKindNames } from '../../../domain/questionnaire/questionnaire.ts'
import { Section } from '../../parts/Section.tsx'
import { questionnaireText as text } from '../../text/questionnaires.ts'

import { numbered } from './numbered.ts'

export function FixedQuestions({ questions }: { readonly questions: readonly Question[] }) {
  return (
    <Section title={text.questions}>
      <p className="hint">{text.fixed}</p>
      <ol className="questionnaire-fixed">
        {numbered(questions).map(({ question, index }) => (
          <li key={index}>
            <b>
              {index + 1}. {question.title}
            </b>{' '}
            <span className="hint">
              {questionKindNames[question.kind]}
              {question.mostChosen !== null && `，${text.atMost(question.mostChosen)}`}
            </span>
            <div className="second">
              {question.options.map((option, place) => (
                <span key={option} className="questionnaire-option">
                  {place + 1} {option}
                </span>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
