/** The tables as the queries see them. Knows no SQL text. */
import type { Generated, Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { CasesSchema } from './cases.ts'
import type { PapersSchema } from './papers.ts'
import type { PostsSchema } from './posts.ts'
import type { QuestionnairesSchema } from './questionnaires.ts'
import type { RoomVoteSchema } from './room-votes.ts'
import type { RuleBookSchema } from './rules.ts'
import type { SearchSchema } from './search.ts'
import type { SeriesSchema } from './series.ts'
import type { TopicsSchema } from './topics.ts'
import type { WrittenSchema } from './written.ts'

type Flag = 0 | 1

export type CommunityTable = {
  id: number
  name: string
  subdistrict: string
  partyOrganisation: string
  secretary: string
  contact: string
  numberPattern: string
}
export type PartyTable = { id: Generated<number>; name: string; position: number; retiredAt: string | null }
export type PersonTable = {
  id: Generated<number>
  name: string
  partyId: number | null
  role: string
  unit: string
  room: string
  phone: string
  pinyin: string
  initials: string
  isObserver: Flag
  retiredAt: string | null
}
export type EstateTable = { id: Generated<number>; name: string }
export type OwnerTable = {
  id: Generated<number>
  estateId: number
  /** Names joined by 、 in the order of the roster. */
  names: string
  nameCount: number
  /** Phones joined by 、. */
  phone: string
  pinyin: string
  initials: string
}
export type DwellingTable = {
  id: Generated<number>
  estateId: number
  importId: number
  ownerId: number | null
  building: string
  entrance: string
  room: string
  /** Building, entrance and room folded for searching: 3-1-502. */
  placeKey: string
  /** In 0.01 m²; null while unknown. */
  area: number | null
  areaSource: string
  kind: string
  state: string
  note: string
  position: number
}
export type RosterImportTable = {
  id: Generated<number>
  estateId: number
  fileName: string
  importedAt: string
  rowCount: number
  takenCount: number
  refusedCount: number
  /** What was refused or taken with a remark: JSON. */
  problems: string
  undoneAt: string | null
}
export type MeetingTable = {
  id: Generated<number>
  form: string
  title: string
  state: string
  rule: string
  heldOn: string
  startTime: string
  place: string
  estateName: string
  chairId: number | null
  recorderId: number | null
  occasion: string
  calledAt: string | null
  openedAt: string | null
  closedAt: string | null
  minutedAt: string | null
  archivedAt: string | null
  endReason: string
  theme: Generated<string>
  seriesId: Generated<number | null>
  /** The turn of its series that it stands for. */
  seriesOn: Generated<string | null>
}
export type MeetingBreakTable = {
  id: Generated<number>
  meetingId: number
  kind: string
  startedAt: string
  endedAt: string | null
}
export type RollEntryTable = {
  id: Generated<number>
  meetingId: number
  personId: number
  number: number
  capacity: string
  name: string
  partyId: number | null
  role: string
  unit: string
  room: string
  phone: string
  pinyin: string
  initials: string
}
export type AttendanceEventTable = {
  id: Generated<number>
  rollEntryId: number
  kind: string
  at: string
  standInName: string | null
  note: string
  withdrawnAt: string | null
}
export type AgendaItemTable = {
  id: Generated<number>
  meetingId: number
  position: number
  kind: string
  title: string
  presenter: string
  plannedMinutes: number
  prompt: string
  explanation: string
  taskId: number | null
  topicId: Generated<number | null>
  category: Generated<string | null>
  track: Generated<string | null>
  isExtra: Flag
  state: string
  stage: string
  outcome: string | null
  outcomeText: string
}
export type AgendaSpanTable = {
  id: Generated<number>
  agendaItemId: number
  startedAt: string
  endedAt: string | null
}
export type SpeechTable = {
  id: Generated<number>
  agendaItemId: number
  rollEntryId: number | null
  speakerName: string
  queuedAt: string
  startedAt: string | null
  endedAt: string | null
  limitSeconds: number
  withdrawnAt: string | null
}
export type PointTable = {
  id: Generated<number>
  agendaItemId: number
  speechId: number | null
  rollEntryId: number | null
  speakerName: string
  text: string
  isDissent: Flag
  at: string
  withdrawnAt: string | null
}
export type VoteTable = {
  id: Generated<number>
  agendaItemId: number
  question: string
  rule: string
  method: string
  state: string
  room: string
  forCount: number | null
  againstCount: number | null
  abstainCount: number | null
  tellers: string
  scrutineer: string
  openedAt: string
  announcedAt: string | null
  tally: string | null
  outcome: string | null
  abandonedReason: string | null
  issuedCount: number | null
  returnedCount: number | null
  /** Void papers by reason: JSON; null where none were counted. */
  voidCounts: string | null
  /** What there is to choose, without the papers: JSON. */
  choosing: string | null
  chosen: string | null
  formerVoteId: number | null
  roundReason: Generated<string>
  roundOrderedBy: Generated<string>
  abandonedAt: string | null
}
export type BallotTable = { voteId: number; rollEntryId: number; choice: string }
export type VoteCorrectionTable = {
  id: Generated<number>
  voteId: number
  at: string
  reason: string
  formerTally: string
  formerOutcome: string
  tally: string
  outcome: string
  correctedBy: Generated<string>
  formerChosen: string | null
  chosen: string | null
}
export type ResolutionTable = {
  id: Generated<number>
  meetingId: number
  agendaItemId: number
  voteId: number | null
  year: number
  sequence: number
  number: string
  wording: string
  track: string
  conditions: string
  adoptedAt: string
  revokedAt: string | null
}
export type ResolutionRevisionTable = {
  id: Generated<number>
  resolutionId: number
  at: string
  reason: string
  formerWording: string
}
export type MinutesPassageTable = { meetingId: number; anchor: string; text: string; editedAt: string }
export type SettingTable = { name: string; value: string }
export type JournalTable = {
  id: Generated<number>
  at: string
  who: string
  operation: string
  input: string
  previousHash: string
  hash: string
}

type FirstSchema = {
  community: CommunityTable
  party: PartyTable
  person: PersonTable
  estate: EstateTable
  owner: OwnerTable
  dwelling: DwellingTable
  roster_import: RosterImportTable
  meeting: MeetingTable
  meeting_break: MeetingBreakTable
  roll_entry: RollEntryTable
  attendance_event: AttendanceEventTable
  agenda_item: AgendaItemTable
  agenda_span: AgendaSpanTable
  speech: SpeechTable
  point: PointTable
  vote: VoteTable
  ballot: BallotTable
  vote_correction: VoteCorrectionTable
  resolution: ResolutionTable
  resolution_revision: ResolutionRevisionTable
  minutes_passage: MinutesPassageTable
  setting: SettingTable
  journal: JournalTable
}

export type Schema = FirstSchema &
  RuleBookSchema &
  RoomVoteSchema &
  WrittenSchema &
  PapersSchema &
  CasesSchema &
  PostsSchema &
  QuestionnairesSchema &
  TopicsSchema &
  SeriesSchema &
  SearchSchema

/** A transaction; only it can write. */
export type Write = Transaction<Schema>
/** What reads take: selecting only, from a transaction or from outside one. */
export type Read = Pick<Kysely<Schema>, 'selectFrom'>

export type Row<Table extends keyof Schema> = Selectable<Schema[Table]>
export type NewRow<Table extends keyof Schema> = Insertable<Schema[Table]>
