/** Builds meetings, members, items and votes as plain facts for tests: `aMeeting().withRoll(40).withPresent(21).record()`. Knows no store. */

import { instantOf } from '../src/domain/calendar.ts'
import type { Community, Party } from '../src/domain/community.ts'
import type { Id, Instant } from '../src/domain/identity.ts'
import type { AgendaItem, AgendaKind } from '../src/domain/meeting/agenda.ts'
import type { AttendanceEvent, AttendanceKind, RollEntry } from '../src/domain/meeting/attendance.ts'
import type { Meeting } from '../src/domain/meeting/meeting.ts'
import type { MeetingRecord } from '../src/domain/meeting/meeting-record.ts'
import type { Resolution } from '../src/domain/resolution.ts'
import {
  type AttendanceRule,
  consultationRule,
  type HouseRule,
  presetHouseRule,
} from '../src/domain/rules/rule.ts'
import type { Task } from '../src/domain/task/task.ts'
import { noPapers } from '../src/domain/vote/secret-ballots.ts'
import type { FrozenRoom } from '../src/domain/vote/vote.ts'
import type { Vote } from '../src/domain/vote/vote-facts.ts'

/** A row number of any noun. */
export const id = <Noun extends string>(value: number): Id<Noun> => value as Id<Noun>

/** The day of every built meeting. */
export const meetingDay = '2026-03-12'

/** A clock time on the evening of the built meeting, `19:30` or `19:30:05`. */
export const evening = (clock: string): Instant => instantOf(meetingDay, clock)

export const house: HouseRule = presetHouseRule('和苑社区', '2026-01-01')

export const fourParties: readonly Party[] = ['社区', '业委会', '物业', '居民代表'].map((name, index) => ({
  id: id(index + 1),
  name,
  position: index + 1,
}))

const community: Community = {
  name: '和苑社区',
  subdistrict: '清河街道',
  partyOrganisation: '和苑社区党委',
  secretary: '周敏',
  contact: '',
  numberPattern: '和苑议〔{年}〕{序}号',
}

/** What was recorded at the door; numbered by its place in a list through `recorded`. */
export const anEvent = (
  kind: AttendanceKind,
  clock: string,
  more: Partial<AttendanceEvent> = {},
): AttendanceEvent => ({
  id: id(1),
  kind,
  at: evening(clock),
  standInName: null,
  note: '',
  withdrawnAt: null,
  ...more,
})

/** Events numbered in the order in which they were written down. */
export const recorded = (...events: readonly AttendanceEvent[]): readonly AttendanceEvent[] =>
  events.map((event, index) => ({ ...event, id: id(index + 1) }))

/** A member of the roll; the party follows from the number, so that the parties take turns. */
export const aMember = (number: number, more: Partial<RollEntry> = {}): RollEntry => ({
  id: id(number),
  personId: id(number),
  number,
  capacity: 'due',
  name: `成员${number}`,
  partyId: id(((number - 1) % fourParties.length) + 1),
  role: '',
  unit: '',
  room: '',
  phone: '',
  pinyin: '',
  initials: '',
  events: [],
  ...more,
})

/** A room of `dueCount` members of whom the first `presentCount` may vote. */
export const aFrozenRoom = (dueCount: number, presentCount: number): FrozenRoom => ({
  at: evening('19:57'),
  dueCount,
  parties: [],
  voters: Array.from({ length: presentCount }, (_, index) => ({
    entryId: id(index + 1),
    name: `成员${index + 1}`,
    standInName: null,
    partyId: null,
  })),
  recused: [],
})

/** A vote by counted hands that is open, with three in the room. */
export const aVote = (more: Partial<Vote> = {}): Vote => ({
  id: id(1),
  question: '是否同意增设停车位？',
  rule: consultationRule(house),
  method: 'counted-hands',
  state: 'open',
  room: aFrozenRoom(3, 3),
  draft: { for: null, against: null, abstain: null },
  ballots: [],
  objections: [],
  partyVotes: [],
  papers: noPapers,
  turnout: [],
  choosing: null,
  tellers: '',
  scrutineer: '',
  openedAt: evening('19:57'),
  announcedAt: null,
  tally: null,
  outcome: null,
  chosen: null,
  corrections: [],
  round: null,
  annulment: null,
  abandonedAt: null,
  abandonedReason: null,
  ...more,
})

/** A resolution without tasks. */
export const aResolution = (more: Partial<Resolution> = {}): Resolution => ({
  id: id(1),
  number: '和苑议〔2026〕1号',
  wording: '增设停车位。',
  track: 'consultation',
  conditions: '',
  adoptedAt: evening('20:03'),
  revisions: [],
  tasks: [],
  ...more,
})

/** An item that waits. */
export const anItem = (position: number, kind: AgendaKind, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id: id(position),
  position,
  kind,
  title: `第${position}项`,
  presenter: '',
  plannedMinutes: 20,
  prompt: '',
  explanation: '',
  taskId: null,
  topicId: null,
  category: null,
  track: null,
  isExtra: false,
  state: 'waiting',
  stage: 'introduce',
  outcome: null,
  outcomeText: '',
  spans: [],
  speeches: [],
  points: [],
  recusals: [],
  votes: [],
  resolution: null,
  ...more,
})

const bare: MeetingRecord = {
  community,
  parties: fourParties,
  meeting: {
    id: id(1),
    form: 'four-party-council',
    title: '四方议事会',
    state: 'draft',
    rule: consultationRule(house),
    heldOn: meetingDay,
    startTime: '19:30',
    place: '小区党群服务站二楼',
    estateName: '南方印象小区',
    chairId: id(1),
    chairName: '成员1',
    recorderId: id(2),
    recorderName: '成员2',
    occasion: '',
    calledAt: null,
    openedAt: null,
    closedAt: null,
    minutedAt: null,
    theme: '',
    seriesId: null,
    endReason: '',
  },
  roll: [],
  agenda: [],
  breaks: [],
  preStudy: null,
  passages: [],
  documents: [],
  nameOrder: 'party',
}

/** A meeting that grows by sentences; each answers a new one. */
export type MeetingBuilder = {
  /** `dueCount` members, the four parties in turn. */
  withRoll(dueCount: number): MeetingBuilder
  /** People who only listen, after the members. */
  withObservers(count: number): MeetingBuilder
  /** The first `count` of the roll arrive at 19:20. */
  withPresent(count: number): MeetingBuilder
  /** What was recorded for one member. */
  withEvents(number: number, ...events: readonly AttendanceEvent[]): MeetingBuilder
  withItems(...items: readonly AgendaItem[]): MeetingBuilder
  under(rule: AttendanceRule): MeetingBuilder
  as(meeting: Partial<Meeting>): MeetingBuilder
  record(): MeetingRecord
}

const building = (record: MeetingRecord): MeetingBuilder => {
  const grown = (more: Partial<MeetingRecord>): MeetingBuilder => building({ ...record, ...more })
  const add = (count: number, more: Partial<RollEntry>): MeetingBuilder => {
    const first = record.roll.length + 1
    return grown({
      roll: [...record.roll, ...Array.from({ length: count }, (_, index) => aMember(first + index, more))],
    })
  }
  const change = (
    isMeant: (entry: RollEntry) => boolean,
    events: readonly AttendanceEvent[],
  ): MeetingBuilder =>
    grown({ roll: record.roll.map((entry) => (isMeant(entry) ? { ...entry, events } : entry)) })
  return {
    withRoll: (dueCount) => add(dueCount, {}),
    withObservers: (count) => add(count, { capacity: 'observer', partyId: null }),
    withPresent: (count) => change((entry) => entry.number <= count, recorded(anEvent('arrive', '19:20'))),
    withEvents: (number, ...events) => change((entry) => entry.number === number, recorded(...events)),
    withItems: (...items) => grown({ agenda: [...record.agenda, ...items] }),
    under: (rule) => grown({ meeting: { ...record.meeting, rule } }),
    as: (meeting) => grown({ meeting: { ...record.meeting, ...meeting } }),
    record: () => record,
  }
}

/** A draft of a 四方议事会 with nobody on its roll. */
export const aMeeting = (): MeetingBuilder => building(bare)

/** What a task under way has not: for tests that write the rest. */
export const bareTask = {
  kind: 'resolution',
  topicId: null,
  topicNumber: '',
  topicTitle: '',
  proposerName: '',
  caseId: null,
  caseTitle: '',
  category: null,
  estateName: '',
  place: '',
  isUrgent: false,
  level: null,
  closedOn: null,
  supervisionCount: 0,
  reopenedCount: 0,
  satisfaction: null,
  demand: '',
  dispatchedOn: null,
  dispatchedBy: '',
  acceptedOn: null,
  reportInBy: null,
  reportedInAt: null,
  result: '',
  evidence: '',
  doneBy: '',
  verifiedBy: '',
  verifiedOn: null,
  closedBy: '',
  notes: [],
  supervisions: [],
  extensions: [],
  visits: [],
  photos: [],
} as const satisfies Partial<Task>
