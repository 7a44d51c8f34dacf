/** Reads what a community did in a year, in a handful of queries whatever the number of meetings. Counts nothing that a paper tells. */
import { sql } from 'kysely'
import { addDays, dayOf, instantOf } from '../../domain/calendar.ts'
import type { MeetingId, TaskId } from '../../domain/identity.ts'
import type { AgendaKind } from '../../domain/meeting/agenda.ts'
import type { MeetingForm, MeetingState } from '../../domain/meeting/meeting.ts'
import type { WrittenState } from '../../domain/owners/written-vote.ts'
import type { TaskOrigin } from '../../domain/papers/meeting/task-list.ts'
import type { YearFacts, YearWrittenVote } from '../../domain/papers/year/year-facts.ts'
import type { LegalTrack } from '../../domain/resolution.ts'
import type { AttendanceRuleId } from '../../domain/rules/rule.ts'
import { categoryDescriptions, guessCategory, type TopicCategory } from '../../domain/rules/track.ts'
import type { VoteState } from '../../domain/vote/vote-life.ts'
import { readCommunity } from './communities.ts'
import { readNotices } from './notices.ts'
import type { Read } from './schema.ts'
import { readTasks } from './tasks.ts'

/** The instants at which a year in China begins and ends. */
const boundsOf = (year: number): { readonly from: string; readonly to: string } => ({
  from: instantOf(`${year}-01-01`, '00:00'),
  to: instantOf(`${year + 1}-01-01`, '00:00'),
})

/** Meetings by the day on which they were opened, else were to be held. */
const meetingsOf = (read: Read, year: number) => {
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

const readMeetings = async (read: Read, year: number): Promise<YearFacts['meetings']> => {
  const rows = await meetingsOf(read, year)
    .select((select) => [
      'meeting.id',
      'meeting.title',
      'meeting.form',
      'meeting.state',
      'meeting.heldOn',
      'meeting.openedAt',
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
      dueCount: row.dueCount ?? 0,
      attendedCount: row.attendedCount ?? 0,
    }))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.id - other.id))
}

const ruleIdOf = sql<string>`json_extract(vote.rule, '$.id')`

const readVotes = async (read: Read, year: number): Promise<YearFacts['votes']> => {
  const rows = await read
    .selectFrom('vote')
    .innerJoin('agenda_item', 'agenda_item.id', 'vote.agendaItemId')
    .where('agenda_item.meetingId', 'in', meetingsOf(read, year).select('meeting.id'))
    .where('vote.outcome', 'is not', null)
    .select([
      'agenda_item.meetingId',
      'vote.state',
      ruleIdOf.as('ruleId'),
      sql<0 | 1>`json_extract(vote.outcome, '$.passed')`.as('isPassed'),
    ])
    .orderBy('vote.id')
    .execute()
  return rows.map((row) => ({
    meetingId: row.meetingId as MeetingId,
    state: row.state as VoteState,
    ruleId: row.ruleId as AttendanceRuleId,
    isPassed: row.isPassed === 1,
  }))
}

const readResolutions = async (read: Read, year: number): Promise<YearFacts['resolutions']> => {
  const rows = await read
    .selectFrom('resolution')
    .innerJoin('meeting', 'meeting.id', 'resolution.meetingId')
    .leftJoin('vote', 'vote.id', 'resolution.voteId')
    .where('resolution.meetingId', 'in', meetingsOf(read, year).select('meeting.id'))
    .where('resolution.revokedAt', 'is', null)
    .select([
      'resolution.meetingId',
      'resolution.track',
      sql<string>`coalesce(${ruleIdOf}, json_extract(meeting.rule, '$.id'))`.as('ruleId'),
    ])
    .orderBy('resolution.id')
    .execute()
  return rows.map((row) => ({
    meetingId: row.meetingId as MeetingId,
    track: row.track as LegalTrack,
    ruleId: row.ruleId as AttendanceRuleId,
  }))
}

const readItems = async (read: Read, year: number): Promise<YearFacts['items']> => {
  const rows = await read
    .selectFrom('agenda_item')
    .where('meetingId', 'in', meetingsOf(read, year).select('meeting.id'))
    .select(['meetingId', 'kind', 'title', 'category'])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    meetingId: row.meetingId as MeetingId,
    kind: row.kind as AgendaKind,
    title: row.title,
    category: row.category as TopicCategory | null,
  }))
}

const passedOf = (result: { readonly matters: string; readonly election: string | null }): number => {
  if (result.election !== null)
    return (JSON.parse(result.election) as { readonly elected: readonly unknown[] }).elected.length
  const matters = JSON.parse(result.matters) as readonly { readonly outcome: { readonly passed: boolean } }[]
  return matters.filter((matter) => matter.outcome.passed).length
}

const readWritten = async (read: Read, year: number): Promise<readonly YearWrittenVote[]> => {
  const rows = await read
    .selectFrom('written_vote')
    .where('opensOn', '>=', `${year}-01-01`)
    .where('opensOn', '<=', `${year}-12-31`)
    // What was never opened was not asked of anybody.
    .where('openedAt', 'is not', null)
    .select((select) => [
      'written_vote.id',
      'title',
      'state',
      'opensOn',
      'untilOn',
      'seats',
      select
        .selectFrom('written_matter')
        .whereRef('writtenVoteId', '=', 'written_vote.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('matterCount'),
    ])
    .orderBy('opensOn')
    .orderBy('written_vote.id')
    .execute()
  const results = await read
    .selectFrom('written_result')
    .where('kind', '=', 'final')
    .where('writtenVoteId', 'in', rows.length === 0 ? [0] : rows.map((row) => row.id))
    .select(['writtenVoteId', 'matters', 'election'])
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const final = results.findLast((result) => result.writtenVoteId === row.id)
    return {
      title: row.title,
      state: row.state as WrittenState,
      opensOn: row.opensOn,
      untilOn: row.untilOn,
      isElection: row.seats !== null,
      matterCount: row.matterCount ?? 0,
      passedCount: row.state !== 'final' || final === undefined ? null : passedOf(final),
    }
  })
}

/** Everything that the yearly report is counted from; null before the community is set up. */
export const readYear = async (read: Read, year: number): Promise<YearFacts | null> => {
  const found = await readCommunity(read)
  if (found === null) return null
  const first = `${year}-01-01`
  const last = addDays(`${year + 1}-01-01`, -1)
  const isInYear = (day: string | null): boolean => day !== null && day >= first && day <= last
  return {
    community: found.community,
    year,
    meetings: await readMeetings(read, year),
    votes: await readVotes(read, year),
    resolutions: await readResolutions(read, year),
    items: await readItems(read, year),
    writtenVotes: await readWritten(read, year),
    tasks: (await readTasks(read)).filter((task) => isInYear(dayOf(task.createdAt))),
    notices: (await readNotices(read)).filter(
      (notice) => notice.postedAt !== null && isInYear(notice.postedOn),
    ),
  }
}

/** Where each task comes from: its topic's category, chosen or read from the title, and its meeting's 小区. */
export const readTaskOrigins = async (read: Read): Promise<ReadonlyMap<TaskId, TaskOrigin>> => {
  const rows = await read
    .selectFrom('task')
    .innerJoin('resolution', 'resolution.id', 'task.resolutionId')
    .innerJoin('agenda_item', 'agenda_item.id', 'resolution.agendaItemId')
    .innerJoin('meeting', 'meeting.id', 'resolution.meetingId')
    .select(['task.id', 'agenda_item.category', 'agenda_item.title', 'meeting.estateName'])
    .execute()
  return new Map(
    rows.map((row) => {
      const category = row.category ?? guessCategory(row.title)
      const name = categoryDescriptions.find((one) => one.category === category)?.name ?? ''
      // A narrow column takes the first of the matters that a category names.
      const [categoryName = ''] = name.split('、')
      return [row.id as TaskId, { categoryName, estateName: row.estateName }]
    }),
  )
}
