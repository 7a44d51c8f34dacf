/** 签到 over the running meeting: the same table of people, while the timers below go on. */
import { Drawer } from 'antd'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { DoorKeys } from '../../parts/attendance/DoorKeys.tsx'
import { SignInTable } from '../../parts/attendance/SignInTable.tsx'
import { useSignIn } from '../../parts/attendance/use-sign-in.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { partsText } from '../../text/parts.ts'
import { signInText } from '../../text/sign-in.ts'

export type SignInDrawerProps = { readonly record: MeetingRecord; readonly onClose: () => void }

export function SignInDrawer({ record, onClose }: SignInDrawerProps) {
  return (
    <Drawer
      open
      placement="left"
      size="min(60rem, 94vw)"
      title={signInText.title}
      onClose={onClose}
      keyboard={false}
      autoFocus={false}
      rootClassName="session-door"
      extra={<span className="hint not-narrow">{signInText.overMeeting}</span>}
    >
      <Door record={record} onClose={onClose} />
    </Drawer>
  )
}

function Door({ record, onClose }: SignInDrawerProps) {
  const signIn = useSignIn(record)
  return (
    <div className="session-door-body">
      <SignInTable signIn={signIn} />
      <div className="session-door-bar">
        <DoorKeys signIn={signIn} onClose={onClose} />
        <span className="grow" />
        <KeyButton label={signInText.close} hint={partsText.keys.escape} onPress={onClose} />
      </div>
    </div>
  )
}
