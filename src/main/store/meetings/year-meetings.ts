/** Reads the meetings of a year and the votes in them, with heads counted. Counts nothing that a paper tells. */
import { sql } from 'kysely'
import { dayOf, instantOf } from '../../../domain/calendar.ts'
import type { MeetingId, VoteId } from '../../../domain/identity.ts'
import type { MeetingForm, MeetingState } from '../../../domain/meeting/meeting.ts'
import type { YearFacts } from '../../../domain/papers/year/year-facts.ts'
import type { AttendanceRuleId } from '../../../domain/rules/rule.ts'
import type { VoteState } from '../../../domain/vote/vote-life.ts'
import type { Read } from '../schema/schema.ts'

/** The instants at which a year in China begins and ends. */
const boundsOf = (year: number): { readonly from: string; readonly to: string } => ({
  from: instantOf(`${year}-01-01`, '00:00'),
  to: instantOf(`${year + 1}-01-01`, '00:00'),
})

/** The query of meetings by the day on which they were opened, else were to be held. */
export const meetingsOfYear = (read: Read, year: number) => {
  const { from, to } = boundsOf(year)
  return read
    .selectFrom('meeting')
    .where((meeting) =>
      meeting.or([
        meeting.and([meeting('openedAt', '>=', from), meeting('openedAt', '<', to)]),
        meeting.and([
          meeting('openedAt', 'is', null),
          meeting('heldOn', '>=', `${year}-01-01`),
          meeting('heldOn', '<=', `${year}-12-31`),
        ]),
      ]),
    )
}

/** Meetings of a year, opened or not, in order of their day. */
export const readYearMeetings = async (read: Read, year: number): Promise<YearFacts['meetings']> => {
  const rows = await meetingsOfYear(read, year)
    .select((select) => [
      'meeting.id',
      'meeting.title',
      'meeting.form',
      'meeting.state',
      'meeting.heldOn',
      'meeting.openedAt',
      'meeting.estateName',
      select
        .selectFrom('roll_entry')
        .whereRef('roll_entry.meetingId', '=', 'meeting.id')
        .where('capacity', '=', 'due')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('dueCount'),
      select
        .selectFrom('roll_entry')
        .whereRef('roll_entry.meetingId', '=', 'meeting.id')
        .where('capacity', '=', 'due')
        .where('roll_entry.id', 'in', (events) =>
          events
            .selectFrom('attendance_event')
            .select('rollEntryId')
            .where('kind', 'in', ['arrive', 'stand-in'])
            .where('withdrawnAt', 'is', null),
        )
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('attendedCount'),
    ])
    .execute()
  return rows
    .map((row) => ({
      id: row.id as MeetingId,
      title: row.title,
      form: row.form as MeetingForm,
      state: row.state as MeetingState,
      on: row.openedAt === null ? row.heldOn : dayOf(row.openedAt),
      isOpened: row.openedAt !== null,
      estateName: row.estateName,
      dueCount: row.dueCount ?? 0,
      attendedCount: row.attendedCount ?? 0,
    }))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.id - other.id))
}

/** The rule that a vote in a room went by. */
export const ruleIdOf = sql<string>`json_extract(vote.rule, '$.id')`

/** Votes in rooms that came to a result, of the meetings of a year. */
export const readYearVotes = async (read: Read, year: number): Promise<YearFacts['votes']> => {
  const rows = await read
    .selectFrom('vote')
    .innerJoin('agenda_item', 'agenda_item.id', 'vote.agendaItemId')
    .where('agenda_item.meetingId', 'in', meetingsOfYear(read, year).select('meeting.id'))
    .where('vote.outcome', 'is not', null)
    .select([
      'vote.id',
      'vote.question',
      'agenda_item.meetingId',
      'vote.state',
      ruleIdOf.as('ruleId'),
      sql<0 | 1>`json_extract(vote.outcome, '$.passed')`.as('isPassed'),
    ])
    .orderBy('vote.id')
    .execute()
  return rows.map((row) => ({
    id: row.id as VoteId,
    question: row.question,
    meetingId: row.meetingId as MeetingId,
    state: row.state as VoteState,
    ruleId: row.ruleId as AttendanceRuleId,
    isPassed: row.isPassed === 1,
  }))
}
