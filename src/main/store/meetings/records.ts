/** Gathers everything known of one meeting. Decides nothing. */
import type { AgendaItemId, MeetingId } from '../../../domain/identity.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { readMeetingDocuments } from '../papers/documents.ts'
import { readCommunity, readNameOrder, readParties } from '../people/communities.ts'
import { readPreStudy } from '../rules.ts'
import type { Read } from '../schema/schema.ts'
import { readItems, readPoints, readSpans, readSpeeches } from './agenda.ts'
import { readBreaks, readMeeting, readPassages } from './meetings.ts'
import { readResolutions } from './resolutions.ts'
import { readRoll } from './rolls.ts'
import { readRecusals } from './room-votes.ts'
import { readVotes } from './votes.ts'

/** The whole record of a meeting; null when there is no such meeting or no community. */
export const readRecord = async (read: Read, id: MeetingId): Promise<MeetingRecord | null> => {
  const meeting = await readMeeting(read, id)
  const community = await readCommunity(read)
  if (meeting === null || community === null) return null
  const spans = await readSpans(read, id)
  const speeches = await readSpeeches(read, id)
  const points = await readPoints(read, id)
  const votes = await readVotes(read, id)
  const recusals = await readRecusals(read, id)
  const resolutions = await readResolutions(read, id)
  const items = await readItems(read, id)
  const of = <V>(grouped: ReadonlyMap<number, V>, itemId: AgendaItemId): V | null =>
    grouped.get(itemId) ?? null
  return {
    community: community.community,
    parties: await readParties(read),
    meeting,
    roll: await readRoll(read, id),
    agenda: items.map(({ meetingId: _, ...item }) => ({
      ...item,
      spans: of(spans, item.id) ?? [],
      speeches: of(speeches, item.id) ?? [],
      points: of(points, item.id) ?? [],
      recusals: of(recusals, item.id) ?? [],
      votes: of(votes, item.id) ?? [],
      resolution: of(resolutions, item.id),
    })),
    breaks: await readBreaks(read, id),
    preStudy: await readPreStudy(read, id),
    passages: await readPassages(read, id),
    documents: await readMeetingDocuments(read, id),
    nameOrder: await readNameOrder(read),
  }
}
