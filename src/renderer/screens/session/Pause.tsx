/** What stands in the middle during a break. Resumes nothing itself: that is the filled button. */
import { clockOf, secondsBetween } from '../../../domain/calendar.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { useNow } from '../../parts/hooks/use-now.ts'
import { Timer } from '../../parts/meeting/Timer.tsx'
import { sessionText } from '../../text/session.ts'

export function Pause({ record }: { readonly record: MeetingRecord }) {
  const now = new Date(useNow()).toISOString()
  const since = record.breaks.findLast((pause) => pause.endedAt === null)?.startedAt ?? now
  const words = sessionText.pause
  return (
    <section className="session-card session-pause" aria-label={words.title}>
      <h2 className="heading-1">{words.title}</h2>
      <p className="second">{words.since(clockOf(since))}</p>
      <Timer elapsedSeconds={secondsBetween(since, now)} label={words.timer} isQuiet />
      <p className="second">{words.hint}</p>
    </section>
  )
}
