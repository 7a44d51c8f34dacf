/** The dossier of one topic on one page: lanes, timeline, facts, and the next step. Decides no step. */
import { DownOutlined, RiseOutlined, RollbackOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useRef } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Reply } from '../../../domain/failure.ts'
import type { TopicId } from '../../../domain/identity.ts'
import { categoryDescriptions } from '../../../domain/rules/track.ts'
import { nextTopicAct } from '../../../domain/topic/next-topic-act.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { Badge, StateBadge } from '../../parts/StateBadge.tsx'
import { ScreeningDrawer } from '../../parts/topic/ScreeningDrawer.tsx'
import { dossierText } from '../../text/dossier.ts'
import { topicsText } from '../../text/topics.ts'
import { ActPanel } from './acts/ActPanel.tsx'
import { type Act, actIcons, actWords, findActs } from './acts/known-acts.tsx'
import { Facts } from './Facts.tsx'
import { Lanes } from './Lanes.tsx'
import { Photos } from './Photos.tsx'
import { Stages } from './Stages.tsx'
import { Timeline } from './Timeline.tsx'
import { useOpenAct } from './use-open-act.ts'
import { useTopicPaths } from './use-topic-paths.ts'
import './dossier.css'

const text = dossierText

export function DossierScreen() {
  const params = useParams()
  const topicId = Number(params.topicId) as TopicId
  const asked = useAsk('topics.dossier', { topicId }, Number.isSafeInteger(topicId) && topicId > 0)
  const navigate = useNavigate()
  if (asked.data === undefined) {
    return (
      <Frame title={text.title}>
        {asked.error !== null ? (
          <>
            <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
            <div className="row">
              <Button onClick={() => void navigate('/topics')}>{text.back}</Button>
            </div>
          </>
        ) : topicId > 0 ? (
          <AskWaiting />
        ) : (
          <p>{text.notThere}</p>
        )}
      </Frame>
    )
  }
  return <Dossier key={topicId} known={asked.data} />
}

function Dossier({ known }: { readonly known: OutputOf<'topics.dossier'> }) {
  const { topic, lane, steps, notes } = known
  const navigate = useNavigate()
  const paths = useTopicPaths()
  const waiting = lane.find(({ isHeld }) => !isHeld)
  const lastStep = notes.findLast(({ kind }) => kind === 'step')
  const lastStepAt = lastStep?.at ?? ''
  const next = nextTopicAct({
    state: topic.state,
    steps,
    hasWaitingMeeting: waiting !== undefined,
    taskCount: topic.taskCount,
    isReplied: notes.some(({ kind, at }) => kind === 'reply' && at >= lastStepAt),
    isReopened: lastStep?.step === 'reopen',
    isToPost: lane.some(({ isHeld }) => isHeld) && !known.timeline.some(({ kind }) => kind === 'notice'),
  })
  const acts = findActs(known)
  const [open, turnTo] = useOpenAct(known)
  const { sayNothing, sayRefused } = useWritten()
  const isBusy = useRef(false)
  const during = async <Value,>(ask: Promise<Reply<Value>>, goOn: (value: Value) => void) => {
    isBusy.current = true
    const reply = await ask
    isBusy.current = false
    if (reply.ok) goOn(reply.value)
    else sayRefused(reply.failure)
  }
  const begin = (act: Act): unknown => {
    if (isBusy.current) return
    switch (act) {
      case 'go-meeting':
        return waiting !== undefined && navigate(paths.ofMeeting(waiting.meetingId))
      case 'stages':
        return during(tell('topics.beginStages', { topicId: topic.id }), () => sayNothing(text.begun))
      case 'notice':
        return during(
          tell('notices.draft', { kind: 'disclosure', source: { kind: 'none' }, topicId: topic.id }),
          (noticeId) => void navigate(`/notices/${noticeId}`),
        )
      default:
        return turnTo(act)
    }
  }
  const beside = acts.filter((act) => act !== next && act !== 'level-up' && act !== 'level-down')
  const items: NonNullable<MenuProps['items']> = beside.map((act) => ({
    key: act,
    icon: actIcons[act],
    label: actWords[act],
    onClick: () => begin(act),
  }))
  useKeys({ escape: open === null ? undefined : () => turnTo(null) })
  const category = categoryDescriptions.find((one) => one.category === topic.category)?.name
  // While stages wait they are what is worked on; once done they are history like the rest.
  const isByStages = known.stages.some(({ doneOn }) => doneOn === null)
  const decidingId = lane.find(({ isDeciding }) => isDeciding)?.meetingId ?? null
  return (
    <Frame title={topic.title} badge={<StateBadge of="topic" state={topic.state} />} isBare>
      <div className="dossier-page">
        <div className="dossier-head">
          <div className="dossier-marks">
            <span className="second no-break">{topic.number}</span>
            {topic.mergedIntoId !== null && (
              <a href={`#/topics/${topic.mergedIntoId}`}>{text.mergedInto(topic.mergedIntoNumber)}</a>
            )}
            {topic.transferredTo !== '' && (
              <span className="second">{text.transferredTo(topic.transferredTo)}</span>
            )}
            <Badge>{topicsText.sources[topic.source]}</Badge>
            <Badge>{category ?? known.proposal.categoryName}</Badge>
            {topic.urgency === 'urgent' && <Badge tone="amber">{text.urgent}</Badge>}
            {topic.householdCount !== null && topic.householdCount > 0 && (
              <span className="second no-break">{text.households(topic.householdCount)}</span>
            )}
          </div>
          <div className="dossier-acts">
            {acts.includes('level-up') && (
              <Button icon={<RiseOutlined />} onClick={() => turnTo('level-up')}>
                {text.levelUp}
              </Button>
            )}
            {acts.includes('level-down') && (
              <Button icon={<RollbackOutlined />} onClick={() => turnTo('level-down')}>
                {text.levelDown}
              </Button>
            )}
            {beside.length > 0 && (
              <Dropdown
                trigger={['click']}
                placement="bottomRight"
                menu={{
                  items,
                }}
              >
                <Button aria-haspopup="menu" icon={<DownOutlined />} iconPlacement="end">
                  {text.more}
                </Button>
              </Dropdown>
            )}
            {next !== null && (
              <Button
                type={open === null ? 'primary' : 'default'}
                icon={actIcons[next]}
                onClick={() => begin(next)}
              >
                {text.acts[next]}
              </Button>
            )}
          </div>
        </div>
        {(lane.length > 0 || known.moves.some(({ from }) => from !== null)) && (
          <Lanes known={known} pathOf={paths.ofMeeting} />
        )}
        <div className="dossier-columns">
          <Timeline entries={known.timeline} decidingId={decidingId} pathOf={paths.ofLink} />
          <div className="dossier-side">
            {isByStages && <Stages stages={known.stages} />}
            <Facts known={known} onChangeWords={() => turnTo('words')} />
            {!isByStages && known.stages.length > 0 && <Stages stages={known.stages} />}
            <Photos known={known} />
          </div>
        </div>
      </div>
      {open === 'screen' ? (
        <ScreeningDrawer
          topicId={topic.id}
          nextId={null}
          onOpen={(other) => void navigate(`/topics/${other}`)}
          onClose={() => turnTo(null)}
        />
      ) : (
        open !== null && <ActPanel key={open} act={open} known={known} onTurn={turnTo} />
      )}
    </Frame>
  )
}
