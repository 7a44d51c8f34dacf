/** Asks after a crash or a power cut whether the gap was an interruption. Decides nothing itself. */
import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { clockOf } from '../../../domain/calendar.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import { tell, useAsk } from '../../api.ts'
import { sessionText } from '../../text/session.ts'
import { useRun } from './table/use-run.ts'

export function Interruption({ meetingId }: { readonly meetingId: MeetingId }) {
  const run = useRun()
  const [isBusy, setIsBusy] = useState(false)
  const gap = useAsk('application.status', {}).data?.interruption ?? null
  if (gap === null || gap.meetingId !== meetingId) return null
  const words = sessionText.interruption
  const settle = async (wasBreak: boolean): Promise<void> => {
    setIsBusy(true)
    await run(tell('meetings.settleInterruption', { ...gap, wasBreak }))
    setIsBusy(false)
  }
  return (
    <section className="session-gap" aria-label={words.title(clockOf(gap.startedAt), clockOf(gap.endedAt))}>
      <QuestionCircleOutlined />
      <div className="grow">
        <p className="session-gap-title">{words.title(clockOf(gap.startedAt), clockOf(gap.endedAt))}</p>
        <p className="hint">{words.hint}</p>
      </div>
      <div className="row">
        <Button disabled={isBusy} onClick={() => void settle(true)}>
          {words.wasBreak}
        </Button>
        <Button disabled={isBusy} onClick={() => void settle(false)}>
          {words.wentOn}
        </Button>
      </div>
    </section>
  )
}
