/** Reads meetings, resolutions and owners' written votes as they are searched. */
import { dayOf } from '../../../domain/calendar.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import { describeForm, type MeetingForm, type MeetingState } from '../../../domain/meeting/meeting.ts'
import type { WrittenState } from '../../../domain/owners/written-vote.ts'
import type { Read } from '../schema/schema.ts'
import type { SearchRecord } from './record.ts'

const gather = (rows: readonly { readonly of: number; readonly text: string }[], id: number): string[] =>
  rows.filter((row) => row.of === id).map((row) => row.text)

/** Meetings with what is on their agenda. */
export const readMeetings = async (read: Read, ids: readonly number[]): Promise<SearchRecord[]> => {
  const rows = await read.selectFrom('meeting').selectAll().where('id', 'in', ids).execute()
  const items = await read
    .selectFrom('agenda_item')
    .select(['meetingId as of', 'title as text'])
    .where('meetingId', 'in', ids)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    shown: [describeForm(row.form as MeetingForm).name, row.estateName, row.place],
    hidden: [row.occasion, row.theme, ...gather(items, row.id)],
    isName: false,
    badge: { of: 'meeting', state: row.state as MeetingState },
    on: row.heldOn,
    opens: { page: 'meeting', meetingId: row.id as MeetingId, state: row.state as MeetingState },
  }))
}

/** Resolutions that stand. */
export const readResolutions = async (read: Read, ids: readonly number[]): Promise<SearchRecord[]> => {
  const rows = await read
    .selectFrom('resolution')
    .innerJoin('meeting', 'meeting.id', 'resolution.meetingId')
    .select([
      'resolution.id',
      'resolution.number',
      'resolution.wording',
      'resolution.conditions',
      'resolution.adoptedAt',
      'meeting.id as meetingId',
      'meeting.title as meetingTitle',
      'meeting.state as meetingState',
    ])
    .where('resolution.id', 'in', ids)
    .where('resolution.revokedAt', 'is', null)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.wording,
    shown: [row.number, row.meetingTitle],
    hidden: [row.conditions],
    isName: false,
    badge: null,
    on: dayOf(row.adoptedAt),
    opens: {
      page: 'meeting',
      meetingId: row.meetingId as MeetingId,
      state: row.meetingState as MeetingState,
    },
  }))
}

/** Owners' written votes with their matters. */
export const readWrittenVotes = async (read: Read, ids: readonly number[]): Promise<SearchRecord[]> => {
  const rows = await read.selectFrom('written_vote').selectAll().where('id', 'in', ids).execute()
  const matters = await read
    .selectFrom('written_matter')
    .select(['writtenVoteId as of', 'question as text'])
    .where('writtenVoteId', 'in', ids)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    shown: [row.estateName],
    hidden: [row.organiser, ...gather(matters, row.id)],
    isName: false,
    badge: { of: 'written', state: row.state as WrittenState },
    on: row.opensOn,
    opens: { page: 'own' },
  }))
}
