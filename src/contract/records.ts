/** The shape of a whole meeting as it crosses to the window. */
import { z } from 'zod'
import { type AgendaItem, agendaKinds, itemOutcomes, itemStates, stages } from '../domain/meeting/agenda.ts'
import { attendanceKinds, capacities, type RollEntry } from '../domain/meeting/attendance.ts'
import { breakKinds, type Meeting, meetingForms, meetingStates } from '../domain/meeting/meeting.ts'
import type { MeetingRecord } from '../domain/meeting/meeting-record.ts'
import { nameOrders } from '../domain/people/name-order.ts'
import type { Resolution } from '../domain/resolution.ts'
import { legalTracks } from '../domain/rules/legal-track.ts'
import { topicCategories } from '../domain/rules/track.ts'
import { community, party } from './communities.ts'
import { madeDocument } from './documents.ts'
import { id, instant } from './fields.ts'
import { preStudy } from './rule-book.ts'
import { attendanceRule, recusal, vote } from './rules.ts'
import { task } from './tasks.ts'

const span = z.strictObject({ startedAt: instant, endedAt: instant.nullable() })

export const meeting = z.strictObject({
  id: id<'meeting'>(),
  form: z.enum(meetingForms),
  title: z.string(),
  state: z.enum(meetingStates),
  rule: attendanceRule,
  heldOn: z.string(),
  startTime: z.string(),
  place: z.string(),
  estateName: z.string(),
  chairId: id<'person'>().nullable(),
  chairName: z.string(),
  recorderId: id<'person'>().nullable(),
  recorderName: z.string(),
  occasion: z.string(),
  theme: z.string(),
  seriesId: id<'series'>().nullable(),
  calledAt: instant.nullable(),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  minutedAt: instant.nullable(),
  endReason: z.string(),
}) satisfies z.ZodType<Meeting>

export const rollEntry = z.strictObject({
  id: id<'rollEntry'>(),
  personId: id<'person'>(),
  number: z.int(),
  capacity: z.enum(capacities),
  name: z.string(),
  partyId: id<'party'>().nullable(),
  role: z.string(),
  unit: z.string(),
  room: z.string(),
  phone: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  events: z.array(
    z.strictObject({
      id: id<'attendanceEvent'>(),
      kind: z.enum(attendanceKinds),
      at: instant,
      standInName: z.string().nullable(),
      note: z.string(),
      withdrawnAt: instant.nullable(),
    }),
  ),
}) satisfies z.ZodType<RollEntry>

const resolution = z.strictObject({
  id: id<'resolution'>(),
  number: z.string(),
  wording: z.string(),
  track: z.enum(legalTracks),
  conditions: z.string(),
  adoptedAt: instant,
  revisions: z.array(z.strictObject({ at: instant, reason: z.string(), formerWording: z.string() })),
  tasks: z.array(task),
}) satisfies z.ZodType<Resolution>

const agendaItem = z.strictObject({
  id: id<'agendaItem'>(),
  position: z.int(),
  kind: z.enum(agendaKinds),
  title: z.string(),
  presenter: z.string(),
  plannedMinutes: z.int(),
  prompt: z.string(),
  explanation: z.string(),
  taskId: id<'task'>().nullable(),
  topicId: id<'topic'>().nullable(),
  category: z.enum(topicCategories).nullable(),
  track: z.enum(legalTracks).nullable(),
  isExtra: z.boolean(),
  state: z.enum(itemStates),
  stage: z.enum(stages),
  outcome: z.enum(itemOutcomes).nullable(),
  outcomeText: z.string(),
  spans: z.array(span),
  speeches: z.array(
    z.strictObject({
      id: id<'speech'>(),
      entryId: id<'rollEntry'>().nullable(),
      speakerName: z.string(),
      queuedAt: instant,
      startedAt: instant.nullable(),
      endedAt: instant.nullable(),
      limitSeconds: z.int(),
      withdrawnAt: instant.nullable(),
    }),
  ),
  points: z.array(
    z.strictObject({
      id: id<'point'>(),
      speechId: id<'speech'>().nullable(),
      entryId: id<'rollEntry'>().nullable(),
      speakerName: z.string(),
      text: z.string(),
      isDissent: z.boolean(),
      at: instant,
      withdrawnAt: instant.nullable(),
    }),
  ),
  recusals: z.array(recusal),
  votes: z.array(vote),
  resolution: resolution.nullable(),
}) satisfies z.ZodType<AgendaItem>

export const meetingRecord: z.ZodType<MeetingRecord, MeetingRecord> = z.strictObject({
  community,
  parties: z.array(party),
  meeting,
  roll: z.array(rollEntry),
  agenda: z.array(agendaItem),
  breaks: z.array(
    z.strictObject({ kind: z.enum(breakKinds), startedAt: instant, endedAt: instant.nullable() }),
  ),
  preStudy,
  passages: z.array(z.strictObject({ anchor: z.string(), text: z.string(), editedAt: instant })),
  documents: z.array(madeDocument),
  nameOrder: z.enum(nameOrders),
})
