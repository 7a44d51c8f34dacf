/** The middle of 签到, the same on its own screen and over a running meeting: quorum, search box, tiles. */
import type { ReactNode } from 'react'
import { AttendanceStrip } from './AttendanceStrip.tsx'
import { EntryTiles } from './EntryTiles.tsx'
import { SignInSearch } from './SignInSearch.tsx'
import type { SignIn } from './use-sign-in.ts'
import './attendance.css'

export type SignInTableProps = {
  readonly signIn: SignIn
  /** Beneath the tiles, scrolling with them. */
  readonly foot?: ReactNode
}

export function SignInTable({ signIn, foot }: SignInTableProps) {
  return (
    <div className="door">
      <AttendanceStrip record={signIn.record} />
      <SignInSearch signIn={signIn} />
      <EntryTiles signIn={signIn} foot={foot} />
    </div>
  )
}
