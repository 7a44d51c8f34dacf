/** Takes the removal of an agenda item back: adds it again with its words, at its former place. */

import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { AgendaItemId, MeetingId } from '../../../domain/identity.ts'
import type { AgendaItem } from '../../../domain/meeting/agenda.ts'
import { tell } from '../../api.ts'

/** Answers the number of the item that stands in for the removed one. */
export const putBack = async (meetingId: MeetingId, item: AgendaItem): Promise<Reply<AgendaItemId>> => {
  const { kind, title, presenter, plannedMinutes, prompt, explanation, position, taskId, topicId } = item
  const added =
    topicId !== null
      ? await tell('agenda.addTopics', { meetingId, topicIds: [topicId], kind })
      : taskId !== null
        ? await tell('agenda.addTasks', { meetingId, taskIds: [taskId] })
        : await tell('agenda.add', { meetingId, kind, titles: [title] })
  if (!added.ok) return added
  const [itemId] = added.value
  if (itemId === undefined) return refuse({ code: 'not-found', noun: 'agendaItem' })
  const changed = await tell('agenda.change', {
    itemId,
    ...{ kind, title, presenter, plannedMinutes, prompt, explanation },
  })
  if (!changed.ok) return changed
  const moved = await tell('agenda.move', { itemId, position })
  return moved.ok ? accept(itemId) : moved
}
