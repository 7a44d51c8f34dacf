/** The desk at the door: the table of people, the keys, and 开会 with what it still waits for. */
import { LockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { clockOf, dayOf, instantOf } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import { roomAt } from '../../../domain/meeting/attendance.ts'
import type { Meeting } from '../../../domain/meeting/meeting.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { fullTitle } from '../../../domain/papers/meeting/meeting-wording.ts'
import { judgeQuorum } from '../../../domain/vote/vote.ts'
import { describeMissing } from '../../../domain/vote/vote-wording.ts'
import { DoorKeys } from '../../parts/attendance/DoorKeys.tsx'
import { SignInTable } from '../../parts/attendance/SignInTable.tsx'
import { useSignIn } from '../../parts/attendance/use-sign-in.ts'
import { BottomBar, MeetingFrame } from '../../parts/frame/MeetingFrame.tsx'
import { Saved } from '../../parts/frame/Saved.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useNow } from '../../parts/hooks/use-now.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { partsText } from '../../text/parts.ts'
import { signInText } from '../../text/sign-in.ts'
import { NotHeldDialog } from './NotHeldDialog.tsx'
import { sayOtherDay } from './other-day.ts'
import { useSteps } from './use-steps.ts'
import './sign-in.css'

const everySecond = 1000

export function SignInDesk({ record }: { readonly record: MeetingRecord }) {
  const { meeting } = record
  const navigate = useNavigate()
  const signIn = useSignIn(record)
  const steps = useSteps(meeting.id)
  const [isNotHeld, setIsNotHeld] = useState(false)
  const now = new Date(useNow(everySecond)).toISOString()
  const otherDay = sayOtherDay(meeting, now)
  const room = roomAt(record.parties, record.roll, null)
  const missing = judgeQuorum(meeting.rule, room)
    .filter((line) => !line.met)
    .map(describeMissing)
  const reasons = missing.length === 0 && room.presentCount === 0 ? [signInText.noneHere] : missing
  const mayOpen = reasons.length === 0
  useKeys({ 'ctrl+enter': () => (mayOpen && !steps.isBusy ? steps.open() : undefined) }, { isOn: !isNotHeld })
  const hasTarget = signIn.target !== null || signIn.asking !== null
  return (
    <MeetingFrame
      title={fullTitle(record)}
      badge={<StateBadge of="meeting" state={meeting.state} />}
      saved={<Saved />}
      timing={timing(meeting, now)}
      clock={clockOf(now)}
      onBack={() => void navigate('/meetings')}
      isBare
      bar={
        <BottomBar
          right={
            <>
              {!mayOpen && (
                <div className="bar-reason sign-in-why" id="why-shut">
                  <span>{signInText.cannotOpen}</span>
                  <span className="sign-in-reasons">{reasons.join('；')}</span>
                </div>
              )}
              {mayOpen && otherDay !== null && (
                <div className="bar-reason sign-in-day" id="other-day">
                  {otherDay}
                </div>
              )}
              <KeyButton
                look={mayOpen && hasTarget ? 'inline' : 'filled'}
                label={signInText.open}
                icon={mayOpen ? undefined : <LockOutlined />}
                hint={partsText.keys.ctrlEnter}
                isDisabled={!mayOpen}
                isBusy={steps.isBusy}
                describedBy={!mayOpen ? 'why-shut' : otherDay === null ? undefined : 'other-day'}
                onPress={steps.open}
              />
            </>
          }
        >
          <DoorKeys signIn={signIn} isOn={!isNotHeld} />
        </BottomBar>
      }
    >
      <div className="sign-in-page">
        <SignInTable
          signIn={signIn}
          foot={
            <div className="door-foot">
              <Button type="link" onClick={() => setIsNotHeld(true)}>
                {signInText.notHeld}
              </Button>
            </div>
          }
        />
      </div>
      {isNotHeld && <NotHeldDialog steps={steps} onBack={() => setIsNotHeld(false)} />}
    </MeetingFrame>
  )
}

function timing(meeting: Meeting, now: string): string {
  if (dayOf(now) !== meeting.heldOn) {
    return signInText.startsOn(dayWithinYear(meeting.heldOn, now.slice(0, 4)), meeting.startTime)
  }
  const minutes = Math.ceil(
    (Date.parse(instantOf(meeting.heldOn, meeting.startTime)) - Date.parse(now)) / 60_000,
  )
  return minutes > 0
    ? signInText.startsIn(meeting.startTime, minutes)
    : signInText.startsNow(meeting.startTime)
}
