/** 结果: how many were reached and how each question was answered, every share with its base. Concludes nothing. */
import { Alert, App, Button, Input } from 'antd'
import { useState } from 'react'
import type { QuestionCount } from '../../../domain/questionnaire/opinion-count.ts'
import { opinionStanding, shareWithBase, unitOf } from '../../../domain/questionnaire/opinion-wording.ts'
import { type QuestionnaireKind, questionKindNames } from '../../../domain/questionnaire/questionnaire.ts'
import { tell } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { questionnaireText as text } from '../../text/questionnaires.ts'
import type { Known } from './known.ts'
import { numbered } from './numbered.ts'

export function ResultTab({ known }: { readonly known: Known }) {
  const { questionnaire, result, reach } = known
  const { kind, state } = questionnaire
  if (result.returnedCount === 0) {
    return (
      <div className="page-column">
        <Section>
          <EmptyState title={text.noResult}>
            <p>{text.noResultHint}</p>
          </EmptyState>
        </Section>
        {state === 'closed' && <Reopening known={known} />}
      </div>
    )
  }
  return (
    <div className="page-column stack">
      <Section title={text.reach}>
        <p>{reach}</p>
        <Alert type="info" showIcon title={opinionStanding} />
      </Section>
      {numbered(result.questions).map(({ question: count, index }) => (
        <QuestionResult key={index} kind={kind} place={index + 1} count={count} />
      ))}
      {result.buildings.length > 1 && <Buildings known={known} />}
      <p className="hint">{text.paperHint}</p>
      {state === 'closed' && <Reopening known={known} />}
    </div>
  )
}

type QuestionResultProps = {
  readonly kind: QuestionnaireKind
  readonly place: number
  readonly count: QuestionCount
}

function QuestionResult({ kind, place, count }: QuestionResultProps) {
  const { question, base, counts, words } = count
  const unit = unitOf(kind)
  return (
    <Section
      title={`${place}. ${question.title}`}
      extra={`${questionKindNames[question.kind]}，${question.kind === 'words' ? text.wordsCount(base) : text.base(base, unit)}`}
    >
      {base === 0 && <p className="second">{text.nobodyAnswered}</p>}
      {base > 0 && question.kind !== 'words' && (
        <ul className="questionnaire-result">
          {question.options.map((option, index) => {
            const chosen = counts[index] ?? 0
            return (
              <li key={option}>
                <span>{option}</span>
                <span className="questionnaire-bar-track" aria-hidden="true">
                  <span
                    className="questionnaire-bar-fill"
                    style={{ width: `${Math.min(100, (chosen / base) * 100)}%` }}
                  />
                </span>
                <b className="number">{text.optionCount(chosen, unit)}</b>
                <span className="second number">{shareWithBase(chosen, base)}</span>
              </li>
            )
          })}
        </ul>
      )}
      {words.length > 0 && (
        <ul className="ruled">
          {words.map(({ text: written, count: times }) => (
            <li key={written}>
              <span className="grow">{written}</span>
              {times > 1 && <span className="second number">{text.optionCount(times, unit)}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Buildings({ known }: { readonly known: Known }) {
  return (
    <Section title={text.byBuilding}>
      <table className="questionnaire-buildings">
        <thead>
          <tr>
            <th scope="col">{text.building}</th>
            <th scope="col">{text.due}</th>
            <th scope="col">{text.answered}</th>
          </tr>
        </thead>
        <tbody>
          {known.result.buildings.map(({ building, householdCount, answeredCount }) => (
            <tr key={building}>
              <th scope="row">{building}</th>
              <td>{householdCount}</td>
              <td>{shareWithBase(answeredCount, householdCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Reopening({ known }: { readonly known: Known }) {
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const reopen = async () => {
    if (reason.trim() === '') return
    const { id: questionnaireId } = known.questionnaire
    const reply = await tell('questionnaires.reopen', { questionnaireId, reason })
    if (!reply.ok) void message.error(sayFailure(reply.failure), 10)
  }
  if (!isAsking) return <Button onClick={() => setIsAsking(true)}>{text.reopen}</Button>
  return (
    <Section title={text.reopenTitle}>
      <Field label={text.reopenReason}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            value={reason}
            maxLength={200}
            placeholder={text.reopenExample}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) void reopen()
            }}
          />
        )}
      </Field>
      <div className="row questionnaire-reopen">
        <Button disabled={reason.trim() === ''} onClick={() => void reopen()}>
          {text.reopen}
        </Button>
        <Button type="text" onClick={() => setIsAsking(false)}>
          {text.cancel}
        </Button>
      </div>
    </Section>
  )
}
