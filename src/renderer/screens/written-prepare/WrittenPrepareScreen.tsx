/** Preparing a 书面征求意见 in five steps, from its name to the printed ballots. Knows no rule; every step keeps itself. */
import { Alert, App, ConfigProvider, Steps } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { WrittenVoteId } from '../../../domain/identity.ts'
import { findOpeningGate } from '../../../domain/owners/written-gates.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { FormSaved } from '../../forms/SavedLine.tsx'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { BottomBar, MeetingFrame } from '../../parts/frame/MeetingFrame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useNow } from '../../parts/hooks/use-now.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { BeginDialog } from '../../parts/written/BeginDialog.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { writtenText } from '../../text/written.ts'
import { type WrittenStepName, writtenPrepareText, writtenSteps } from '../../text/written-prepare.ts'
import { FactsStep } from './FactsStep.tsx'
import { FreezeStep, findFreezeGaps } from './FreezeStep.tsx'
import { MattersStep } from './MattersStep.tsx'
import { PapersStep } from './PapersStep.tsx'
import { RosterStep } from './RosterStep.tsx'
import { ThawDialog } from './ThawDialog.tsx'
import './written-prepare.css'

const text = writtenPrepareText

export function WrittenPrepareScreen() {
  const params = useParams()
  const navigate = useNavigate()
  const writtenVoteId = Number(params.writtenVoteId) as WrittenVoteId
  const asked = useAsk('writtenVotes.read', { writtenVoteId })
  if (asked.data === undefined) {
    return (
      <MeetingFrame title={writtenText.title} onBack={() => void navigate('/meetings')}>
        {asked.error === null ? (
          <AskWaiting />
        ) : (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
      </MeetingFrame>
    )
  }
  return <Preparing key={writtenVoteId} answer={asked.data} />
}

type PreparingProps = { readonly answer: OutputOf<'writtenVotes.read'> }

function Preparing({ answer }: PreparingProps) {
  const { vote } = answer
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [search, setSearch] = useSearchParams()
  const [opened, setOpened] = useState<'thaw' | 'begin' | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const middle = useRef<HTMLDivElement>(null)
  const electorate = useAsk('writtenVotes.electorate', { writtenVoteId: vote.id, text: '', from: 0 }).data
  const step = writtenSteps.find((one) => one === search.get('step')) ?? 'facts'
  const place = writtenSteps.indexOf(step)
  const next = writtenSteps[place + 1]
  const former = writtenSteps[place - 1]
  const goTo = (to: WrittenStepName) => setSearch({ step: to }, { replace: true })
  const gaps = vote.state === 'prepared' ? findFreezeGaps(vote, electorate) : []
  const now = new Date(useNow(60_000)).toISOString()
  const gate = vote.state === 'frozen' ? findOpeningGate(vote, now) : null
  const isMovable = vote.state === 'prepared' || vote.state === 'frozen'
  const toMap = () => void navigate(`/written/${vote.id}`)
  const freeze = async () => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await tell('writtenVotes.freeze', { writtenVoteId: vote.id })
    setIsBusy(false)
    if (!reply.ok) return void message.error(sayFailure(reply.failure), 10)
    void message.success(text.frozenNow(reply.value.ballotCount))
  }
  const filled = (): { readonly word: string; readonly press: () => void; readonly isNext?: boolean } => {
    if (!isMovable) return { word: text.toMap, press: toMap }
    if (step === 'freeze' && vote.state === 'prepared') {
      const [gap] = gaps
      if (gap !== undefined) return { word: text.goto[gap.step], press: () => goTo(gap.step) }
      return { word: text.freeze, press: () => void freeze() }
    }
    if (next !== undefined)
      return { word: text.next(text.steps[next]), press: () => goTo(next), isNext: true }
    if (vote.state === 'prepared') return { word: text.goFreeze, press: () => goTo('freeze') }
    if (gate !== null) return { word: text.moveDays, press: () => goTo('facts') }
    return { word: text.begin, press: () => setOpened('begin') }
  }
  const act = filled()
  useFirstFocus(middle, step)
  useKeys(
    {
      pagedown: () => (next === undefined ? false : goTo(next)),
      pageup: () => (former === undefined ? false : goTo(former)),
      'ctrl+enter': act.press,
    },
    { isOn: opened === null },
  )
  const gateWords = gate === null || next !== undefined ? null : sayFailure(gate)
  const words = gaps[0]?.sentence ?? gateWords
  const lockedWords =
    vote.state === 'prepared' ? null : vote.state === 'frozen' ? text.frozenLocked : text.openLocked
  const isLocked = vote.state !== 'prepared'
  return (
    <MeetingFrame
      title={vote.title === '' ? writtenText.untitled : vote.title}
      badge={<StateBadge of="written" state={vote.state} />}
      saved={<FormSaved />}
      onBack={() => void navigate(isMovable ? '/meetings' : `/written/${vote.id}`)}
      isBare
      bar={
        <BottomBar
          right={
            <>
              {former !== undefined && (
                <KeyButton
                  look="stacked"
                  label={text.previous}
                  hint={partsText.keys.pageUp}
                  onPress={() => goTo(former)}
                />
              )}
              <KeyButton
                look="filled"
                label={act.word}
                hint={act.isNext === true ? partsText.keys.pageDown : partsText.keys.ctrlEnter}
                isBusy={isBusy}
                onPress={act.press}
              />
            </>
          }
        >
          <p className={words === null ? 'written-prepare-words' : 'written-prepare-words is-missing'}>
            {words ?? writtenText.where(vote)}
          </p>
        </BottomBar>
      }
    >
      <div className="written-prepare">
        <nav className="written-prepare-steps" aria-label={text.stepsLabel}>
          <Steps
            current={place}
            responsive={false}
            onChange={(to) => goTo(writtenSteps[to] ?? 'facts')}
            items={writtenSteps.map((one, index) => ({
              title: text.steps[one],
              status: index === place ? 'process' : isSettled(one, answer, gaps) ? 'finish' : 'wait',
            }))}
          />
        </nav>
        {lockedWords !== null && (step === 'facts' || step === 'matters') && (
          <Alert type="info" showIcon title={lockedWords} />
        )}
        <div ref={middle} className="written-prepare-middle scrolls">
          <ConfigProvider componentDisabled={isLocked}>
            {step === 'facts' && <FactsStep vote={vote} />}
            {step === 'matters' && <MattersStep vote={vote} />}
          </ConfigProvider>
          {step === 'roster' && <RosterStep vote={vote} />}
          {step === 'freeze' && (
            <FreezeStep
              vote={vote}
              electorate={electorate}
              objections={answer.objections}
              onGoTo={goTo}
              onThaw={() => setOpened('thaw')}
            />
          )}
          {step === 'papers' && <PapersStep vote={vote} />}
        </div>
      </div>
      {opened === 'thaw' && <ThawDialog writtenVoteId={vote.id} onClose={() => setOpened(null)} />}
      {opened === 'begin' && (
        <BeginDialog
          vote={vote}
          electorate={answer.figures.electorate}
          onClose={() => setOpened(null)}
          onBegun={toMap}
        />
      )}
    </MeetingFrame>
  )
}

/** Puts the focus on the first field of a step, so that the whole path goes by keyboard. */
function useFirstFocus(middle: RefObject<HTMLElement | null>, step: WrittenStepName): void {
  useEffect(() => {
    if (step === 'roster' || step === 'papers') return
    const field = middle.current?.querySelector<HTMLElement>(
      'input[type="text"]:not(:disabled), textarea:not(:disabled)',
    )
    field?.focus({ preventScroll: true })
  }, [middle, step])
}

function isSettled(
  step: WrittenStepName,
  { vote }: OutputOf<'writtenVotes.read'>,
  gaps: readonly { readonly step: WrittenStepName }[],
): boolean {
  if (step === 'freeze') return vote.state !== 'prepared'
  if (step === 'papers') return vote.state !== 'prepared' && vote.state !== 'frozen'
  return !gaps.some((gap) => gap.step === step)
}
