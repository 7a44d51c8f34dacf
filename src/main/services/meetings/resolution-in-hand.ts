/** Finds a resolution that may still be changed. Knows no words of it and no tasks. */
import { accept, type Reply } from '../../../domain/failure.ts'
import type { AgendaItemId, MeetingId, ResolutionId } from '../../../domain/identity.ts'
import { readMeeting } from '../../store/meetings/meetings.ts'
import { findResolution } from '../../store/meetings/resolutions.ts'
import type { Write } from '../../store/schema/schema.ts'
import { missing, wrongState } from '../context.ts'

/** A resolution whose minutes are not finished. */
export const findResolutionInHand = async (
  write: Write,
  id: ResolutionId,
  wanted: string,
): Promise<Reply<{ wording: string; itemId: AgendaItemId; meetingId: MeetingId }>> => {
  const found = await findResolution(write, id)
  if (found === null) return missing('resolution')
  const state = (await readMeeting(write, found.meetingId))?.state ?? 'archived'
  if (state === 'minuted' || state === 'archived') return wrongState('meeting', state, wanted)
  return accept(found)
}
