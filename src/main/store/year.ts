/** Reads what a community did in a year, in a handful of queries whatever the number of meetings. Counts nothing that a paper tells. */
import { sql } from 'kysely'
import type { Day, MeetingId } from '../../domain/identity.ts'
import type { AgendaKind } from '../../domain/meeting/agenda.ts'
import type { WrittenState } from '../../domain/owners/written-vote.ts'
import type { YearFacts, YearWrittenVote } from '../../domain/papers/year/year-facts.ts'
import type { LegalTrack } from '../../domain/rules/legal-track.ts'
import type { AttendanceRuleId } from '../../domain/rules/rule.ts'
import { meetingsOfYear, readYearMeetings, readYearVotes, ruleIdOf } from './meetings/year-meetings.ts'
import { readNotices } from './papers/notices.ts'
import { readCommunity } from './people/communities.ts'
import type { Read } from './schema/schema.ts'
import { readStatistics } from './statistics.ts'

const readResolutions = async (read: Read, year: number): Promise<YearFacts['resolutions']> => {
  const rows = await read
    .selectFrom('resolution')
    .innerJoin('meeting', 'meeting.id', 'resolution.meetingId')
    .leftJoin('vote', 'vote.id', 'resolution.voteId')
    .where('resolution.meetingId', 'in', meetingsOfYear(read, year).select('meeting.id'))
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
    .where('meetingId', 'in', meetingsOfYear(read, year).select('meeting.id'))
    .select(['meetingId', 'kind'])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    meetingId: row.meetingId as MeetingId,
    kind: row.kind as AgendaKind,
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

/** Everything that the yearly report is written from, as of `today`, with `between` after larger parts; null before the community is set up. */
export const readYear = async (
  read: Read,
  year: number,
  today: Day,
  between: () => Promise<void>,
): Promise<YearFacts | null> => {
  const found = await readCommunity(read)
  if (found === null) return null
  return {
    community: found.community,
    statistics: await readStatistics(read, year, today, between),
    meetings: await readYearMeetings(read, year),
    votes: await readYearVotes(read, year),
    resolutions: await readResolutions(read, year),
    items: await readItems(read, year),
    writtenVotes: await readWritten(read, year),
    notices: (await readNotices(read)).filter(
      (notice) => notice.postedAt !== null && notice.postedOn?.startsWith(`${year}-`) === true,
    ),
  }
}
