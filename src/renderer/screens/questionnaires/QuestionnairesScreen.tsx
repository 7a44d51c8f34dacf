/** 问卷: every questionnaire and opinion round, those under way first, with how many came back. Counts nothing itself. */
import { Link, useSearchParams } from 'react-router'
import {
  type QuestionnaireKind,
  questionnaireKindNames,
} from '../../../domain/questionnaire/questionnaire.ts'
import type { QuestionnaireState } from '../../../domain/questionnaire/questionnaire-life.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { TopicTabs } from '../../parts/frame/TopicTabs.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { NewQuestionnaire } from '../../parts/questionnaire/NewQuestionnaire.tsx'
import { QuestionnaireBadge } from '../../parts/questionnaire/QuestionnaireBadge.tsx'
import { Section } from '../../parts/Section.tsx'
import { questionnairesText as text } from '../../text/questionnaires.ts'
import './questionnaires.css'

type Line = OutputOf<'questionnaires.list'>[number]

const groups = ['open', 'drafted', 'closed'] as const satisfies readonly QuestionnaireState[]

export function QuestionnairesScreen() {
  const asked = useAsk('questionnaires.list', { topicId: null })
  const [search, setSearch] = useSearchParams()
  const add = (
    <NewQuestionnaire
      topicId={null}
      look="filled"
      isOpen={search.has('new')}
      onShut={() => search.has('new') && setSearch({}, { replace: true })}
    />
  )
  const lines = asked.data ?? []
  const openCount = lines.filter(({ state }) => state === 'open').length
  return (
    <Frame
      title={text.title}
      subtitle={lines.length === 0 ? undefined : text.count(openCount)}
      actions={lines.length === 0 ? undefined : add}
    >
      <TopicTabs />
      {asked.data === undefined && asked.error === null && <AskWaiting />}
      {asked.data === undefined && asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {asked.data !== undefined && lines.length === 0 && (
        <Section>
          <EmptyState title={text.empty} actions={add}>
            <p>{text.emptyHint}</p>
          </EmptyState>
        </Section>
      )}
      {groups.map((group) => {
        const members = lines.filter(({ state }) => state === group)
        return members.length === 0 ? null : (
          <Section key={group} title={text.groups[group]} extra={text.pieces(members.length)}>
            <ul>
              {members.map((line) => (
                <QuestionnaireRow key={line.id} line={line} />
              ))}
            </ul>
          </Section>
        )
      })}
    </Frame>
  )
}

function QuestionnaireRow({ line }: { readonly line: Line }) {
  const year = useToday().slice(0, 4)
  const { kind, state, title, topicTitle, estateName, fromOn, untilOn, questionCount } = line
  const facts = [
    questionnaireKindNames[kind],
    estateName,
    text.span(fromOn, untilOn, year),
    text.questionCount(questionCount),
    topicTitle === '' ? '' : text.topicOf(topicTitle),
  ].filter((words) => words !== '')
  return (
    <li className="questionnaires-row">
      <Link className="questionnaires-open" to={`/questionnaires/${line.id}`}>
        <span className="questionnaires-badge">
          <QuestionnaireBadge state={state} />
        </span>
        <span className="questionnaires-words">
          <span className="questionnaires-title">{title === '' ? text.untitled : title}</span>
          <span className="questionnaires-facts">
            {facts.map((words) => (
              <span key={words}>{words}</span>
            ))}
          </span>
          <Standing kind={kind} line={line} />
        </span>
      </Link>
    </li>
  )
}

function Standing({ kind, line }: { readonly kind: QuestionnaireKind; readonly line: Line }) {
  if (line.state === 'drafted') return null
  return (
    <span className="questionnaires-standing">
      {line.resultLine === '' ? text.noReply(kind) : line.resultLine}
    </span>
  )
}
