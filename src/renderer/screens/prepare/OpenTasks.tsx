/** Offers the tasks that are not done yet as items to report on. */
import { App, Button } from 'antd'
import { useState } from 'react'
import type { MeetingId, TaskId } from '../../../domain/identity.ts'
import type { AgendaItem } from '../../../domain/meeting/agenda.ts'
import { standingOn } from '../../../domain/task.ts'
import { tell, useAsk } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { DueBadge } from '../../parts/StateBadge.tsx'
import { useToday } from '../../parts/use-today.ts'
import { sayFailure } from '../../text/failures.ts'
import { prepareText } from '../../text/prepare.ts'

const text = prepareText

export type OpenTasksProps = { readonly meetingId: MeetingId; readonly agenda: readonly AgendaItem[] }

export function OpenTasks({ meetingId, agenda }: OpenTasksProps) {
  const { message } = App.useApp()
  const today = useToday()
  const [isBusy, setIsBusy] = useState(false)
  const open = (useAsk('tasks.list', {}).data ?? []).filter(
    (task) => task.state !== 'done' && !agenda.some((item) => item.taskId === task.id),
  )
  if (open.length === 0) return null
  const put = async (taskIds: readonly TaskId[]) => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await tell('agenda.addTasks', { meetingId, taskIds: [...taskIds] })
    setIsBusy(false)
    if (!reply.ok) void message.error(sayFailure(reply.failure))
  }
  return (
    <Section
      title={text.openTasks(open.length)}
      extra={
        <Button type="link" onClick={() => void put(open.slice(0, 100).map((task) => task.id))}>
          {text.putAllIn}
        </Button>
      }
    >
      <ul className="ruled">
        {open.map((task) => (
          <li key={task.id}>
            <DueBadge standing={standingOn(task, today)} />
            <span className="grow cut">{task.title}</span>
            <span className="hint not-narrow">{task.responsible}</span>
            <Button aria-label={text.putInOf(task.title)} onClick={() => void put([task.id])}>
              {text.putIn}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
