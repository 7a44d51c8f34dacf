/** Words the last copy of the records and makes a new one. Copies nothing itself. */
import { App } from 'antd'
import { useState } from 'react'
import { clockOf, dayOf, daysBetween } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { Day } from '../../../domain/identity.ts'
import { send, useAsk } from '../../api.ts'
import { backupText } from '../../text/backup.ts'
import { sayFailure } from '../../text/failures.ts'

export type Backup = {
  readonly words: string
  readonly path: string | null
  /** due after 7 days or when there is none, late after 30 */
  readonly state: 'done' | 'due' | 'late'
  readonly isRunning: boolean
  readonly backUp: () => Promise<void>
}

/** The last copy as of `today`, and the way to a new one. */
export function useBackup(today: Day): Backup {
  const { message } = App.useApp()
  const [isRunning, setIsRunning] = useState(false)
  const last = useAsk('application.status', {}).data?.lastBackup ?? null
  const days = last === null ? null : Math.max(0, daysBetween(dayOf(last.at), today))
  const backUp = async (): Promise<void> => {
    if (isRunning) return
    setIsRunning(true)
    const reply = await send('application.backUp', {})
    setIsRunning(false)
    if (reply.ok) void message.success(backupText.done)
    else void message.error(sayFailure(reply.failure), 10)
  }
  const moment =
    last === null ? '' : `${dayWithinYear(dayOf(last.at), today.slice(0, 4))} ${clockOf(last.at)}`
  return {
    words:
      days === null
        ? backupText.none
        : backupText.last(days === 0 ? backupText.today : backupText.daysAgo(days), moment),
    path: last?.path ?? null,
    state: days === null || (days >= 7 && days < 30) ? 'due' : days < 7 ? 'done' : 'late',
    isRunning,
    backUp,
  }
}
