/** The chair's table while the meeting runs: three columns, the bar with its keys, one filled button. Computes nothing. */
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import {
  announcedVote,
  currentSpeech,
  openVote,
  type Stage,
  stagesOf,
  waitingSpeeches,
} from '../../../domain/meeting/agenda.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { tell } from '../../api.ts'
import { type BarKey, BottomBar } from '../../parts/frame/MeetingFrame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { partsText } from '../../text/parts.ts'
import { sessionText } from '../../text/session.ts'
import { AgendaColumn } from './agenda/AgendaColumn.tsx'
import { EndDialog } from './EndDialog.tsx'
import { Middle } from './Middle.tsx'
import { SessionFrame } from './SessionFrame.tsx'
import { SideColumn } from './SideColumn.tsx'
import { SignInDrawer } from './SignInDrawer.tsx'
import { useRun } from './table/use-run.ts'
import { useStep } from './table/use-step.ts'
import { useTable } from './table/use-table.ts'
import { AnnounceVote } from './vote/result/AnnounceVote.tsx'
import './session.css'
import './session-agenda.css'
import './session-discuss.css'
import './session-vote.css'
import './session-count.css'

type Dialog = 'sign-in' | 'announce' | 'end'

export function SessionTable({ record }: { readonly record: MeetingRecord }) {
  const run = useRun()
  const navigate = useNavigate()
  const table = useTable(record)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const [isPicking, setIsPicking] = useState(false)
  const pointField = useRef<HTMLTextAreaElement>(null)
  const step = useStep(table, { onAnnounce: () => setDialog('announce'), onEnd: () => setDialog('end') })
  const { item } = table
  const { meeting } = record
  const isSuspended = meeting.state === 'suspended'
  const speech = item === null ? null : currentSpeech(item)
  const next = item === null ? null : (waitingSpeeches(item)[0] ?? null)
  const isTalking = item !== null && !isSuspended && (item.stage === 'introduce' || item.stage === 'discuss')
  const close = (): void => setDialog(null)

  const toVote = async (): Promise<void> => {
    if (item === null || table.isCorrecting || !(await table.point.write())) return
    const order: readonly Stage[] = stagesOf[item.kind]
    for (const to of order.slice(order.indexOf(item.stage) + 1, order.indexOf('vote') + 1))
      if ((await run(tell('agenda.moveStage', { itemId: item.id, to }))) === null) return
  }
  const mayVote = isTalking && item.kind === 'vote' && item.outcome === null && announcedVote(item) === null
  const stopSpeech = (): void => {
    if (speech !== null) void run(tell('speeches.end', { speechId: speech.id }))
  }
  const turnTimer = (): void => {
    if (speech !== null && next === null) stopSpeech()
    else if (next !== null) void run(tell('speeches.begin', { speechId: next.id }))
    else setIsPicking(true)
  }
  const turnPause = (): void =>
    void run(tell(isSuspended ? 'meetings.resume' : 'meetings.suspend', { meetingId: meeting.id }))

  const acts: readonly (BarKey & { readonly key: 'f2' | 'f3' | 'f4' | 'f6' | 'f7' | 'f8' })[] = [
    { key: 'f2', label: sessionText.keys.signIn, hint: 'F2', onPress: () => setDialog('sign-in') },
    {
      key: 'f3',
      label: sessionText.keys.speech,
      hint: 'F3',
      onPress: () => setIsPicking(true),
      isDisabled: !isTalking,
    },
    {
      key: 'f4',
      label: sessionText.keys.point,
      hint: 'F4',
      onPress: () => pointField.current?.focus(),
      isDisabled: !isTalking,
    },
    {
      key: 'f6',
      label: sessionText.keys.vote,
      hint: 'F6',
      onPress: () => void toVote(),
      isDisabled: !mayVote,
      isMinor: true,
    },
    {
      key: 'f7',
      label: sessionText.keys.timer,
      hint: 'F7',
      onPress: turnTimer,
      isDisabled: !isTalking,
      isMinor: true,
    },
    {
      key: 'f8',
      label: isSuspended ? sessionText.keys.resume : sessionText.keys.pause,
      hint: 'F8',
      onPress: turnPause,
      isMinor: true,
    },
  ]
  const keyOf = (key: (typeof acts)[number]['key']) => () => {
    const act = acts.find((one) => one.key === key)
    if (act !== undefined && act.isDisabled !== true) act.onPress()
  }
  useKeys(
    {
      f2: keyOf('f2'),
      f3: keyOf('f3'),
      f4: keyOf('f4'),
      f6: keyOf('f6'),
      f7: keyOf('f7'),
      f8: keyOf('f8'),
      pagedown: step.press,
      pageup: () => step.back?.(),
      space: () => (speech === null || isSuspended ? false : stopSpeech()),
    },
    { isOn: dialog === null },
  )
  // The step may have been taken in another window: what it asked for is gone then.
  const isVoteOpen = item !== null && openVote(item) !== null
  useEffect(() => {
    if (!isVoteOpen) setDialog((before) => (before === 'announce' ? null : before))
  }, [isVoteOpen])

  return (
    <SessionFrame
      record={record}
      bar={
        <BottomBar
          keys={acts}
          right={
            <>
              {step.obstacle !== null && (
                <p className="session-obstacle only-wide" id="why-not">
                  {step.obstacle}
                </p>
              )}
              <KeyButton
                look="stacked"
                label={sessionText.keys.back}
                hint={partsText.keys.pageUp}
                isDisabled={step.back === null || step.isBusy}
                onPress={() => step.back?.()}
              />
              <KeyButton
                look="filled"
                label={<span className="session-step cut">{step.label}</span>}
                hint={step.kind === 'announce' ? partsText.keys.enter : partsText.keys.pageDown}
                isDisabled={step.obstacle !== null}
                isBusy={step.isBusy}
                describedBy={step.obstacle === null ? undefined : 'why-not'}
                onPress={step.press}
              />
              {step.kind !== 'close' && (
                <KeyButton
                  look="ending"
                  label={sessionText.keys.end}
                  shortLabel={sessionText.keys.endShort}
                  onPress={() => setDialog('end')}
                />
              )}
            </>
          }
        />
      }
    >
      <div className="meeting-columns session-columns">
        <div className="not-narrow session-agenda">
          <AgendaColumn record={record} />
        </div>
        <Middle table={table} pointField={pointField} onReady={step.press} />
        <SideColumn
          table={table}
          isPicking={isPicking}
          onPicked={(isDone) => {
            setIsPicking(false)
            if (isDone) pointField.current?.focus()
          }}
          onStop={stopSpeech}
        />
      </div>
      {dialog === 'sign-in' && <SignInDrawer record={record} onClose={close} />}
      <AnnounceVote table={table} isOpen={dialog === 'announce'} onClose={close} />
      {dialog === 'end' && (
        <EndDialog
          record={record}
          point={table.point}
          onClose={close}
          onEnded={() => void navigate(`/meetings/${meeting.id}/minutes`)}
        />
      )}
    </SessionFrame>
  )
}
