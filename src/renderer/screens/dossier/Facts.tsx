/** What a dossier comes to at a glance: track, proposer, lead, tasks, notice, satisfaction; and its papers. Computes no rule. */
import { Button, Select } from 'antd'
import { Link } from 'react-router'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { CaseId } from '../../../domain/identity.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { PaperButton } from '../../parts/paper/PaperButton.tsx'
import { NewQuestionnaire } from '../../parts/questionnaire/NewQuestionnaire.tsx'
import { type Fact, FactList, Section } from '../../parts/Section.tsx'
import { ProposerLine } from '../../parts/topic/ProposerLine.tsx'
import { dossierText } from '../../text/dossier.ts'
import { topicsText } from '../../text/topics.ts'

const text = dossierText
const noCase = 0

export type FactsProps = {
  readonly known: OutputOf<'topics.dossier'>
  readonly onChangeWords: () => void
}

export function Facts({ known, onChangeWords }: FactsProps) {
  const { topic, proposal, tasks, timeline, merged } = known
  const year = useToday().slice(0, 4)
  const leads = [...new Set(tasks.map(({ leadUnit }) => leadUnit).filter((unit) => unit !== ''))]
  const notice = timeline.find(({ kind }) => kind === 'notice')
  const where = [topic.estateName, topic.place].filter((words) => words !== '').join(' ')
  const isClosed = topic.state === 'closed-out'
  const facts: readonly Fact[] = [
    {
      name: text.fact.track,
      value: (
        <>
          {topicsText.trackNames[topic.track ?? proposal.track]}
          {topic.track === null && (
            <span className="hint dossier-why" title={proposal.reason}>
              {proposal.reason}
            </span>
          )}
        </>
      ),
    },
    { name: text.fact.proposer, value: <ProposerLine topicId={topic.id} proposer={topic.proposer} /> },
    { name: text.fact.received, value: `${dayWithinYear(topic.receivedOn, year)}　${topic.receivedBy}` },
    ...(where === '' ? [] : [{ name: text.fact.place, value: where }]),
    ...(topic.householdCount === null
      ? []
      : [{ name: text.fact.households, value: text.households(topic.householdCount) }]),
    { name: text.fact.lead, value: leads.length === 0 ? text.noLead : leads.join('、') },
    {
      name: text.fact.tasks,
      value: topic.taskCount === 0 ? text.noTasks : text.taskCounts(topic.taskCount, topic.closedTaskCount),
    },
    ...(notice === undefined
      ? []
      : [
          {
            name: text.fact.notice,
            value: [notice.badge, notice.text].filter((words) => words !== '').join('，') || notice.title,
          },
        ]),
    ...(topic.taskCount === 0 ? [] : [{ name: text.fact.satisfied, value: <Satisfied known={known} /> }]),
    ...(topic.reopenedCount === 0
      ? []
      : [{ name: text.fact.reopened, value: text.reopened(topic.reopenedCount) }]),
    ...(merged.length === 0
      ? []
      : [
          {
            name: text.fact.merged,
            value: merged.map(({ topicId, number, title }) => (
              <Link key={topicId} className="dossier-merged" to={`/topics/${topicId}`}>
                {topicsText.shortNumber(number)} {title}
              </Link>
            )),
          },
        ]),
  ]
  const subject = { kind: 'topic', topicId: topic.id } as const
  return (
    <>
      <Section
        title={text.facts}
        extra={
          !isClosed && (
            <Button type="link" onClick={onChangeWords}>
              {text.changeWords}
            </Button>
          )
        }
      >
        <FactList facts={facts} />
        {topic.description !== '' && <p className="dossier-words">{topic.description}</p>}
        {topic.demand !== '' && (
          <p className="dossier-words">
            <b>{text.demand}</b>　{topic.demand}
          </p>
        )}
        <CaseChoice known={known} />
      </Section>
      <Section title={text.papers}>
        <div className="row">
          <PaperButton subject={subject} kind="dossier" words={text.printDossier} />
          <PaperButton subject={subject} kind="topic-form" words={topicsText.form} />
          <PaperButton subject={subject} kind="reply-slip" words={topicsText.slip} />
          {!isClosed && topic.state !== 'merged' && <NewQuestionnaire topicId={topic.id} />}
        </div>
      </Section>
    </>
  )
}

const ofTopic = {
  tab: 'all',
  kind: null,
  estateName: null,
  leadUnit: null,
  caseId: null,
  words: '',
} as const

function Satisfied({ known }: { readonly known: OutputOf<'topics.dossier'> }) {
  const asked = useAsk('tasks.list', {
    filter: { ...ofTopic, topicId: known.topic.id },
    order: 'due',
    offset: 0,
    limit: 1000,
  })
  const lines = asked.data?.tasks ?? []
  const countOf = (one: string): number => lines.filter(({ satisfaction }) => satisfaction === one).length
  const words = text.satisfaction(countOf('satisfied'), countOf('fairly'), countOf('dissatisfied'))
  if (words !== '') return words
  return lines.length > 0 && lines.every(({ state }) => state === 'declined')
    ? text.allDeclined
    : text.notVisited
}

function CaseChoice({ known }: { readonly known: OutputOf<'topics.dossier'> }) {
  const { topic } = known
  const { sayRefused } = useWritten()
  const cases = (useAsk('cases.list', {}).data ?? []).filter(
    ({ id, state }) => state === 'open' || id === topic.caseId,
  )
  if (cases.length === 0 && topic.caseId === null) return null
  const choose = async (caseId: CaseId | null) => {
    const reply = await tell('topics.setCase', { topicId: topic.id, caseId })
    if (!reply.ok) sayRefused(reply.failure)
  }
  return (
    <div className="dossier-case">
      <Select<number>
        className="grow"
        aria-label={text.chooseCase}
        value={topic.caseId ?? noCase}
        options={[
          { value: noCase, label: text.noCase },
          ...cases.map(({ id, title }) => ({ value: id as number, label: title })),
        ]}
        onChange={(chosen) => void choose(chosen === noCase ? null : (chosen as CaseId))}
      />
      {topic.caseId !== null && <Link to={`/cases/${topic.caseId}`}>{text.openCase}</Link>}
    </div>
  )
}
