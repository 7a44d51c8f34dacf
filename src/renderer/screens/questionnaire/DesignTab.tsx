/** 设计: what is asked, where and until when, the questions, and the households of a round. Everything keeps itself. */
import { App, Button } from 'antd'
import { useNavigate } from 'react-router'
import { tell } from '../../api.ts'
import { SavedLine } from '../../forms/SavedLine.tsx'
import { MetSign } from '../../parts/signs.tsx'
import { sayFailure } from '../../text/failures.ts'
import { questionnaireText as text } from '../../text/questionnaires.ts'
import { FixedQuestions } from './FixedQuestions.tsx'
import { HouseholdsSection } from './HouseholdsSection.tsx'
import type { Known } from './known.ts'
import { QuestionsForm } from './QuestionsForm.tsx'
import { WordsForm } from './WordsForm.tsx'

export function DesignTab({ known }: { readonly known: Known }) {
  const { questionnaire, gaps } = known
  const { id: questionnaireId, kind, state } = questionnaire
  const navigate = useNavigate()
  const { message } = App.useApp()
  const discard = async () => {
    const reply = await tell('questionnaires.discard', { questionnaireId })
    if (!reply.ok) return void message.error(sayFailure(reply.failure), 10)
    void message.success(text.discarded)
    void navigate('/questionnaires')
  }
  const copy = async () => {
    const reply = await tell('questionnaires.copy', { questionnaireId })
    if (reply.ok) void navigate(`/questionnaires/${reply.value}?tab=design`)
    else void message.error(sayFailure(reply.failure), 10)
  }
  const areFixed = known.areQuestionsFixed || state === 'closed'
  return (
    <div className="page-column stack">
      {state === 'drafted' && gaps.length > 0 && (
        <ul id="questionnaire-gaps" className="questionnaire-gaps">
          {gaps.map(({ sentence }) => (
            <li key={sentence} className="tone-amber">
              <MetSign met={false} word={sentence} />
            </li>
          ))}
        </ul>
      )}
      <WordsForm questionnaire={questionnaire} />
      {areFixed ? (
        <FixedQuestions questions={questionnaire.questions} />
      ) : (
        <QuestionsForm questionnaire={questionnaire} />
      )}
      {kind === 'door-to-door' && <HouseholdsSection known={known} />}
      <div className="row row-apart">
        <SavedLine />
        <span className="row">
          <Button onClick={() => void copy()}>{text.copy}</Button>
          {state === 'drafted' && (
            <Button danger onClick={() => void discard()}>
              {text.discard}
            </Button>
          )}
        </span>
      </div>
    </div>
  )
}
