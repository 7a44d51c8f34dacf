/** One questionnaire or opinion round: 设计, 录入 and 结果, with the one next step. Decides nothing of its life. */
import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { QuestionnaireId } from '../../../domain/identity.ts'
import { type PaperKind, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import { questionnaireKindNames } from '../../../domain/questionnaire/questionnaire.ts'
import type { QuestionnaireState } from '../../../domain/questionnaire/questionnaire-life.ts'
import { tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { PaperDrawer } from '../../parts/paper/PaperRows.tsx'
import { QuestionnaireBadge } from '../../parts/questionnaire/QuestionnaireBadge.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { questionnairesText, questionnaireText as text } from '../../text/questionnaires.ts'
import { DesignTab } from './DesignTab.tsx'
import { EntryTab } from './EntryTab.tsx'
import type { Known } from './known.ts'
import { ResultTab } from './ResultTab.tsx'
import './questionnaire.css'

const tabs = ['design', 'entry', 'result'] as const
type Tab = (typeof tabs)[number]

const firstTab: Readonly<Record<QuestionnaireState, Tab>> = {
  drafted: 'design',
  open: 'entry',
  closed: 'result',
}

export function QuestionnaireScreen() {
  const questionnaireId = Number(useParams().questionnaireId) as QuestionnaireId
  const asked = useAsk('questionnaires.read', { questionnaireId })
  if (asked.data === undefined) {
    return (
      <Frame title={questionnairesText.title}>
        {asked.error === null ? (
          <AskWaiting />
        ) : (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
      </Frame>
    )
  }
  return <QuestionnaireDesk key={questionnaireId} known={asked.data} />
}

function QuestionnaireDesk({ known }: { readonly known: Known }) {
  const { questionnaire } = known
  const { id: questionnaireId, kind, state, title } = questionnaire
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [paper, setPaper] = useState<PaperKind | null>(null)
  const tab = tabs.find((one) => one === search.get('tab')) ?? firstTab[state]
  const show = (next: Tab) => setSearch({ tab: next }, { replace: true })
  const begin = async () => {
    // What is being typed is kept when its field is left; the key must not be quicker than that.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const reply = await tell('questionnaires.open', { questionnaireId })
    if (reply.ok) show('entry')
    else void message.error(sayFailure(reply.failure), 10)
  }
  const end = async () => {
    const reply = await tell('questionnaires.close', { questionnaireId })
    if (!reply.ok) return void message.error(sayFailure(reply.failure), 10)
    show('result')
  }
  const isReady = known.gaps.length === 0
  const step = (): (() => void) | null => {
    if (tab === 'design') return state === 'drafted' ? () => void begin() : () => show('entry')
    return tab === 'result' && known.result.returnedCount > 0 ? () => setPaper('opinion-result') : null
  }
  const next = step()
  // 录入 has the same key for 登记.
  useKeys({ 'ctrl+enter': () => next?.() }, { isOn: tab !== 'entry' && paper === null })
  return (
    <Frame
      title={title === '' ? questionnairesText.untitled : title}
      badge={<QuestionnaireBadge state={state} />}
      subtitle={<Origin known={known} />}
      tellsSaved={tab === 'design'}
      isBare
    >
      <div className="questionnaire-page">
        <div className="questionnaire-bar row row-apart">
          <Segmented
            aria-label={text.tabs.label}
            value={tab}
            options={tabs.map((one) => ({ value: one, label: text.tabs[one] }))}
            onChange={show}
          />
          <div className="row row-end">
            <Button onClick={() => void navigate('/questionnaires')}>{text.back}</Button>
            {tab !== 'result' && (
              <Button onClick={() => setPaper('questionnaire-form')}>{text.printForm[kind]}</Button>
            )}
            {state === 'open' && tab !== 'design' && (
              <KeyButton look="ending" label={text.close} onPress={() => void end()} />
            )}
            {tab === 'design' && state === 'drafted' && (
              <KeyButton
                look="filled"
                label={text.open}
                hint={partsText.keys.ctrlEnter}
                isDisabled={!isReady}
                describedBy="questionnaire-gaps"
                onPress={() => void begin()}
              />
            )}
            {tab === 'design' && state === 'open' && (
              <KeyButton
                look="filled"
                label={text.toEntry}
                hint={partsText.keys.ctrlEnter}
                onPress={() => show('entry')}
              />
            )}
            {tab === 'result' && known.result.returnedCount > 0 && (
              <KeyButton
                look="filled"
                label={text.printResult}
                hint={partsText.keys.ctrlEnter}
                onPress={() => setPaper('opinion-result')}
              />
            )}
          </div>
        </div>
        <div className="questionnaire-body scrolls">
          {tab === 'design' && <DesignTab known={known} />}
          {tab === 'entry' && <EntryTab known={known} />}
          {tab === 'result' && <ResultTab known={known} />}
        </div>
      </div>
      {paper !== null && (
        <PaperDrawer
          subject={{ kind: 'questionnaire', questionnaireId }}
          kind={paper}
          name={paperTraits[paper].name}
          onFill={() => {
            setPaper(null)
            show('design')
          }}
          onClose={() => setPaper(null)}
        />
      )}
    </Frame>
  )
}

function Origin({ known }: { readonly known: Known }) {
  const { kind, topicId, topicNumber } = known.questionnaire
  return (
    <>
      {questionnaireKindNames[kind]}
      {topicId !== null && (
        <>
          {' '}
          <Link to={`/topics/${topicId}`}>{text.toTopic(topicNumber)}</Link>
        </>
      )}
    </>
  )
}
