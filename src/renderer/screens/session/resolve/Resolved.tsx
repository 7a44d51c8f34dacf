/** A resolution as it was adopted, with its tasks. */
import { dayWithinYear } from '../../../../domain/chinese-text.ts'
import type { MeetingRecord } from '../../../../domain/meeting/meeting-record.ts'
import { heldOn } from '../../../../domain/papers/meeting/meeting-wording.ts'
import type { Resolution } from '../../../../domain/resolution.ts'
import { trackNames } from '../../../../domain/rules/legal-track.ts'
import { limitSentence } from '../../../../domain/vote/outcome-wording.ts'
import { Badge } from '../../../parts/StateBadge.tsx'
import { sessionText } from '../../../text/session.ts'

export type ResolvedProps = { readonly record: MeetingRecord; readonly resolution: Resolution }

const words = sessionText.resolve

export function Resolved({ record, resolution }: ResolvedProps) {
  const year = heldOn(record.meeting).slice(0, 4)
  const { tasks } = resolution
  const limit = limitSentence(resolution.track, record.meeting.rule)
  return (
    <>
      <div className="session-prompt">
        <div className="row row-apart">
          <span className="hint">{words.number(resolution.number)}</span>
          <Badge tone="indigo">{trackNames[resolution.track]}</Badge>
        </div>
        <p className="heading-3">{resolution.wording}</p>
        {resolution.conditions !== '' && <p>{resolution.conditions}</p>}
      </div>
      {limit !== '' && <p className="hint">{limit}</p>}
      <p>{tasks.length === 0 ? words.noTasks : words.taskCount(tasks.length)}</p>
      <ul className="point-list">
        {tasks.map((task) => (
          <li key={task.id} className="resolved-task">
            <b>{task.title}</b>
            <span className="second">
              {words.who(
                task.leadUnit,
                task.responsible,
                task.dueOn === null ? '' : dayWithinYear(task.dueOn, year),
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
