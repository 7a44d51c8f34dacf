/** 审定 of one topic beside the list or its dossier: facts, the track, what may be the same, and the decision. Decides nothing itself. */
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { TopicId } from '../../../domain/identity.ts'
import { topicSourceNames } from '../../../domain/topic/topic.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { topicsText } from '../../text/topics.ts'
import { SidePanel } from '../drawer/SidePanel.tsx'
import { useHandler } from '../hooks/use-handler.ts'
import { useToday } from '../hooks/use-today.ts'
import { useWritten } from '../hooks/use-written.tsx'
import { PaperButton } from '../paper/PaperButton.tsx'
import { FactList } from '../Section.tsx'
import { StateBadge } from '../StateBadge.tsx'
import { UndoToast } from '../UndoToast.tsx'
import { Decision, type Screening } from './Decision.tsx'
import { ProposerLine } from './ProposerLine.tsx'
import { TrackChoice } from './TrackChoice.tsx'
import './topic.css'

const text = topicsText

export type ScreeningDrawerProps = {
  readonly topicId: TopicId
  /** The next one that waits; null where none does. */
  readonly nextId: TopicId | null
  readonly onOpen: (topicId: TopicId) => void
  readonly onClose: () => void
}

type Known = OutputOf<'topics.dossier'>

export function ScreeningDrawer({ topicId, nextId, onOpen, onClose }: ScreeningDrawerProps) {
  const asked = useAsk('topics.dossier', { topicId })
  return (
    <SidePanel
      className="topic-panel"
      title={asked.data?.topic.title ?? ''}
      waiting={text.screening}
      onClose={onClose}
    >
      {asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {asked.error === null && asked.data === undefined && <AskWaiting />}
      {asked.data !== undefined && (
        <Screened known={asked.data} nextId={nextId} onOpen={onOpen} onClose={onClose} />
      )}
    </SidePanel>
  )
}

type ScreenedProps = Omit<ScreeningDrawerProps, 'topicId'> & { readonly known: Known }

function Screened({ known, nextId, onOpen, onClose }: ScreenedProps) {
  const { topic } = known
  const navigate = useNavigate()
  const { sayDone, sayRefused } = useWritten()
  const [by] = useHandler()
  const [undoable, setUndoable] = useState<Screening['decision'] | null>(null)
  const screen = async (screening: Screening, handler: string): Promise<boolean> => {
    const reply = await tell('topics.screen', { topicId: topic.id, screening, by: handler })
    if (!reply.ok) {
      sayRefused(reply.failure)
      return false
    }
    if (screening.decision === 'handle')
      sayDone(text.decided.handle, {
        label: text.goTasks,
        onPress: () => void navigate('/tasks?tab=to-dispatch'),
      })
    else setUndoable(screening.decision)
    return true
  }
  const takeBack = async () => {
    setUndoable(null)
    await screen({ decision: 'screen-again', reason: text.takenBack }, by)
    setUndoable(null)
  }
  const isWaiting = topic.state === 'collected'
  const subject = { kind: 'topic', topicId: topic.id } as const
  const papers = (
    <>
      <PaperButton subject={subject} kind="topic-form" words={text.form} />
      <PaperButton subject={subject} kind="reply-slip" words={text.slip} />
    </>
  )
  const facts = (
    <>
      <div className="row">
        <StateBadge of="topic" state={topic.state} />
        <span className="second">{topic.number}</span>
        <a className="topic-link" href={`#/topics/${topic.id}`}>
          {text.openDossier}
        </a>
      </div>
      <TopicFacts known={known} />
      <TrackChoice known={known} />
    </>
  )
  return (
    <>
      {isWaiting ? (
        <Decision key={topic.id} known={known} onScreen={screen} papers={papers}>
          {facts}
        </Decision>
      ) : (
        <>
          <div className="side-panel-body">
            {facts}
            {undoable === null && (
              <p className="second" role="status">
                {known.steps.includes('screen-again') || topic.taskCount === 0
                  ? text.alreadyScreened
                  : text.alreadyHandled}
              </p>
            )}
          </div>
          <div className="side-panel-foot">
            {papers}
            <span className="grow" />
            {nextId === null ? (
              <Button type="primary" onClick={onClose}>
                {text.close}
              </Button>
            ) : (
              <Button type="primary" autoFocus onClick={() => onOpen(nextId)}>
                {text.next}
              </Button>
            )}
          </div>
        </>
      )}
      {undoable !== null && undoable !== 'handle' && undoable !== 'screen-again' && (
        <div className="toast-place">
          <UndoToast
            key={undoable}
            words={text.decided[undoable]}
            onUndo={() => void takeBack()}
            onGone={() => setUndoable(null)}
          />
        </div>
      )}
    </>
  )
}

/** What the proposer told. */
function TopicFacts({ known }: { readonly known: Known }) {
  const { topic } = known
  const year = useToday().slice(0, 4)
  const where = [topic.estateName, topic.place].filter((words) => words !== '').join(' ')
  return (
    <>
      <FactList
        facts={[
          { name: text.facts.source, value: topicSourceNames[topic.source] },
          { name: text.facts.received, value: dayWithinYear(topic.receivedOn, year) },
          {
            name: text.facts.proposer,
            value: <ProposerLine topicId={topic.id} proposer={topic.proposer} />,
          },
          ...(where === '' ? [] : [{ name: text.facts.place, value: where }]),
          ...(topic.householdCount === null
            ? []
            : [{ name: text.facts.households, value: text.householdCount(topic.householdCount) }]),
          ...(topic.demand === '' ? [] : [{ name: text.facts.demand, value: topic.demand }]),
        ]}
      />
      {topic.description !== '' && <p className="topic-words">{topic.description}</p>}
    </>
  )
}
