/** 会议准备 in five steps. Knows no rule; every step keeps itself on the disk. */
import { Alert, App, ConfigProvider, Steps } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { MeetingId } from '../../../domain/identity.ts'
import { isBeingPrepared } from '../../../domain/meeting/meeting.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import {
  findPreparationGaps,
  type PreparationStep,
  preparationSteps,
} from '../../../domain/meeting/preparation.ts'
import { useAsk } from '../../api.ts'
import { FormSaved } from '../../forms/SavedLine.tsx'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { BottomBar, MeetingFrame } from '../../parts/frame/MeetingFrame.tsx'
import { useHolidays } from '../../parts/hooks/use-holidays.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { pageOf, pathTo } from '../../parts/meeting/meeting-path.ts'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { prepareText } from '../../text/prepare.ts'
import { AgendaStep } from './AgendaStep.tsx'
import { FormStep } from './FormStep.tsx'
import { NoticeStep } from './NoticeStep.tsx'
import { beginSignIn, callMeeting, recallMeeting } from './notice.ts'
import { RollStep } from './RollStep.tsx'
import { TimeStep } from './TimeStep.tsx'
import './prepare.css'

export function PrepareScreen() {
  const params = useParams()
  const navigate = useNavigate()
  const meetingId = Number(params.meetingId) as MeetingId
  const asked = useAsk('meetings.record', { meetingId })
  if (asked.data === undefined) {
    return (
      <MeetingFrame title={prepareText.untitled} onBack={() => void navigate('/meetings')}>
        {asked.error === null ? (
          <AskWaiting />
        ) : (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
      </MeetingFrame>
    )
  }
  return <Preparing key={meetingId} record={asked.data} />
}

type PreparingProps = { readonly record: MeetingRecord }

function Preparing({ record }: PreparingProps) {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const today = useToday()
  const calendar = useHolidays()
  const middle = useRef<HTMLDivElement>(null)
  const step = preparationSteps.find((one) => one === search.get('step')) ?? 'form'
  const place = preparationSteps.indexOf(step)
  const { meeting } = record
  const isLocked = !isBeingPrepared(meeting.state)
  const goTo = (to: PreparationStep) => setSearch({ step: to }, { replace: true })
  const next = preparationSteps[place + 1]
  const former = preparationSteps[place - 1]
  const gaps = findPreparationGaps(record, today, calendar)
  useFirstFocus(middle, step)
  // A page that is only looked at scrolls by keyboard too.
  useEffect(() => {
    if (middle.current !== null) middle.current.tabIndex = isLocked ? 0 : -1
  }, [isLocked])
  const acts = useActs(record, goTo, next)
  useKeys({
    pagedown: () => (next === undefined ? false : goTo(next)),
    pageup: () => (former === undefined ? false : goTo(former)),
    'ctrl+enter': () => acts.filled.press(),
  })
  return (
    <MeetingFrame
      title={meeting.title === '' ? prepareText.untitled : meeting.title}
      badge={<StateBadge of="meeting" state={meeting.state} />}
      saved={<FormSaved />}
      onBack={() => void navigate('/meetings')}
      isBare
      bar={
        <BottomBar
          right={
            <>
              {former !== undefined && (
                <KeyButton
                  look="stacked"
                  label={prepareText.previous}
                  hint={partsText.keys.pageUp}
                  onPress={() => goTo(former)}
                />
              )}
              {acts.recall !== null && <KeyButton label={prepareText.recall} onPress={acts.recall} />}
              <KeyButton
                look="filled"
                label={acts.filled.word}
                hint={next === undefined || isLocked ? partsText.keys.ctrlEnter : partsText.keys.pageDown}
                isBusy={acts.isBusy}
                onPress={acts.filled.press}
              />
            </>
          }
        >
          {!isLocked && <BarWords record={record} words={gaps[0]?.sentence ?? null} />}
        </BottomBar>
      }
    >
      <div className="prepare">
        <nav className="prepare-steps" aria-label={prepareText.stepsLabel}>
          <Steps
            current={place}
            responsive={false}
            onChange={(to) => goTo(preparationSteps[to] ?? 'form')}
            items={preparationSteps.map((one, index) => ({
              title: prepareText.steps[one],
              status: index === place ? 'process' : isSettled(one, gaps, meeting.state) ? 'finish' : 'wait',
            }))}
          />
        </nav>
        {isLocked && <Alert type="info" showIcon title={lockedWords(record)} />}
        <div ref={middle} className="prepare-middle scrolls">
          <ConfigProvider componentDisabled={isLocked}>
            {step === 'form' && <FormStep record={record} />}
            {step === 'time' && <TimeStep record={record} />}
            {step === 'roll' && <RollStep record={record} />}
            {step === 'agenda' && <AgendaStep record={record} isLocked={isLocked} />}
          </ConfigProvider>
          {step === 'notice' && <NoticeStep record={record} onGoTo={goTo} />}
        </div>
      </div>
    </MeetingFrame>
  )
}

const isSettled = (
  step: PreparationStep,
  gaps: readonly { readonly step: PreparationStep; readonly isNeeded: boolean }[],
  state: MeetingRecord['meeting']['state'],
): boolean => (step === 'notice' ? state !== 'draft' : !gaps.some((gap) => gap.isNeeded && gap.step === step))

const lockedWords = ({ meeting }: MeetingRecord): string => {
  if (meeting.state === 'cancelled') return prepareText.cancelled(meeting.endReason)
  return pageOf(meeting.state) === 'minutes' ? prepareText.over : prepareText.locked
}

function BarWords({ record, words }: { readonly record: MeetingRecord; readonly words: string | null }) {
  const isCalled = record.meeting.state === 'called'
  return (
    <p className={words === null ? 'prepare-bar-words' : 'prepare-bar-words is-missing'}>
      {words ?? (isCalled ? prepareText.noticeGiven : prepareText.allThere)}
    </p>
  )
}

/** Puts the focus on the first control of a step, so that the whole path goes by keyboard. */
function useFirstFocus(middle: React.RefObject<HTMLElement | null>, step: PreparationStep): void {
  useEffect(() => {
    if (step === 'notice') return
    const place = middle.current
    if (place === null) return
    const focusFirst = (): boolean => {
      const first = place.querySelector<HTMLElement>(
        'input:checked, input:not([type="radio"], :disabled), textarea:not(:disabled), .empty-actions button',
      )
      first?.focus({ preventScroll: true })
      return first !== null
    }
    if (focusFirst()) return
    // What the step lists may still be under way.
    const observer = new MutationObserver(() => {
      if (focusFirst()) observer.disconnect()
    })
    observer.observe(place, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [middle, step])
}

type Acts = {
  readonly filled: { readonly word: string; readonly press: () => void }
  readonly recall: (() => void) | null
  readonly isBusy: boolean
}

/** What the filled button does now: the next step, what is missing, the notice, or signing in. */
function useActs(
  record: MeetingRecord,
  goTo: (step: PreparationStep) => void,
  next: PreparationStep | undefined,
): Acts {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const today = useToday()
  const calendar = useHolidays()
  const [isBusy, setIsBusy] = useState(false)
  const { meeting } = record
  const act = (doIt: typeof callMeeting, after?: () => void) => async () => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await doIt(meeting.id)
    setIsBusy(false)
    if (!reply.ok) void message.error(sayFailure(reply.failure))
    else after?.()
  }
  const filled = (): Acts['filled'] => {
    if (!isBeingPrepared(meeting.state)) {
      const isOff = meeting.state === 'cancelled'
      const page = pageOf(meeting.state)
      const word = prepareText.goOn[isOff || page === 'prepare' ? 'meetings' : page]
      return { word, press: () => void navigate(isOff ? '/meetings' : pathTo(meeting)) }
    }
    if (next !== undefined) {
      return { word: prepareText.next(prepareText.steps[next]), press: () => goTo(next) }
    }
    const gap = findPreparationGaps(record, today, calendar).find((one) => one.isNeeded)
    if (gap !== undefined) return { word: prepareText.fill[gap.step], press: () => goTo(gap.step) }
    if (meeting.state === 'draft') return { word: prepareText.call, press: act(callMeeting) }
    const toSignIn = () => void navigate(pathTo(meeting, 'sign-in'))
    return { word: prepareText.beginSignIn, press: act(beginSignIn, toSignIn) }
  }
  const recall = act(recallMeeting, () => void message.success(prepareText.recalled))
  return {
    filled: filled(),
    recall: meeting.state === 'called' && next === undefined ? () => void recall() : null,
    isBusy,
  }
}
