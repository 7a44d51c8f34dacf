/** The tables of the owners' written votes. Knows no SQL text. */
import type { Generated } from 'kysely'

type Flag = 0 | 1

export type WrittenVoteTable = {
  id: Generated<number>
  title: string
  estateId: number
  estateName: string
  /** estate, building or entrance; names are empty where they don't matter. */
  scopeKind: string
  scopeBuilding: string
  scopeEntrance: string
  state: string
  organiser: string
  place: string
  contact: string
  explanation: string
  opensOn: string
  untilOn: string
  untilTime: string
  objectionDays: number
  objectionsUntil: string | null
  countsParking: Flag
  isDoubleEntry: Flag
  proxyLimit: number | null
  seats: number | null
  roundOf: number | null
  roundBy: string
  roundReason: string
  tellers: string
  scrutineer: string
  /** The highest ballot number that a frozen electorate ever had. */
  lastNumber: Generated<number>
  frozenAt: string | null
  openedAt: string | null
  closedAt: string | null
  finalAt: string | null
  annulledAt: string | null
  annulledBy: string
  annulReason: string
}
export type WrittenMatterTable = {
  id: Generated<number>
  writtenVoteId: number
  position: number
  kind: string
  question: string
  explanation: string
  /** The rule as it was when the matter was set: JSON. */
  rule: string
}
/** Owners of the same names that count as one head; those with the same mark are together. */
export type WrittenJoinTable = { writtenVoteId: number; ownerId: number; mark: number }
export type WrittenHeadTable = {
  id: Generated<number>
  writtenVoteId: number
  position: number
  names: string
  phone: string
  pinyin: string
  initials: string
  /** Numbers of the owners in the roster that this head was made from: JSON. */
  ownerIds: string
  isDeveloper: Flag
  isAffected: Flag
  area: number
}
export type WrittenHeadUnitTable = {
  id: Generated<number>
  writtenVoteId: number
  headId: number
  dwellingId: number
  /** Place in the order building, entrance, room. */
  position: number
  building: string
  entrance: string
  room: string
  area: number
  areaSource: string
}
export type WrittenBallotTable = {
  id: Generated<number>
  writtenVoteId: number
  headId: number
  number: number
  /** The head's area, kept here so that counting reads one table. */
  area: number
  state: string
  /** The reading that counts, one letter a matter: f for, a against, b abstain, v void; empty where nothing is valid. */
  choices: string
  returnedOn: string | null
  /** Two people read it differently; only one person read it. Both 0 once it is settled or replaced. */
  differs: Generated<Flag>
  isReadOnce: Generated<Flag>
  replacedByNumber: number | null
  replacedOn: string | null
  replacedReason: string
}
export type WrittenDeliveryTable = {
  id: Generated<number>
  ballotId: number
  way: string
  day: string
  carrier: string
  noticeOn: string | null
  note: string
  /** Written down because the ballot came back, and taken back with it. */
  isImplied: Flag
  withdrawnAt: string | null
}
export type WrittenVisitTable = {
  id: Generated<number>
  ballotId: number
  day: string
  carrier: string
  note: string
}
export type WrittenProxyTable = {
  id: Generated<number>
  headId: number
  agentName: string
  relation: string
  /** Numbers of the matters named: JSON; empty for all. */
  matterIds: string
  writtenOn: string
  note: string
  withdrawnAt: string | null
}
/** What somebody read from a ballot; never deleted. The one of a pass that still stands has no end. */
export type WrittenReadingTable = {
  id: Generated<number>
  ballotId: number
  pass: string
  choices: string
  voidReason: string | null
  voidNote: string
  proxyId: number | null
  returnedOn: string
  enteredBy: string
  at: string
  reason: string
  endedAt: string | null
  endReason: string
}
export type WrittenCarrierTable = { writtenVoteId: number; building: string; entrance: string; name: string }
export type WrittenExtensionTable = {
  id: Generated<number>
  writtenVoteId: number
  at: string
  formerOn: string
  formerTime: string
  untilOn: string
  untilTime: string
  reason: string
}
export type WrittenObjectionTable = {
  id: Generated<number>
  writtenVoteId: number
  name: string
  text: string
  raisedOn: string
  answer: string
  isUpheld: Flag
  answeredOn: string | null
}
export type WrittenResultTable = {
  id: Generated<number>
  writtenVoteId: number
  kind: string
  at: string
  who: string
  reason: string
  figures: string
  matters: string
  election: string | null
}

export type WrittenSchema = {
  written_vote: WrittenVoteTable
  written_matter: WrittenMatterTable
  written_join: WrittenJoinTable
  written_head: WrittenHeadTable
  written_head_unit: WrittenHeadUnitTable
  written_ballot: WrittenBallotTable
  written_delivery: WrittenDeliveryTable
  written_visit: WrittenVisitTable
  written_proxy: WrittenProxyTable
  written_reading: WrittenReadingTable
  written_carrier: WrittenCarrierTable
  written_extension: WrittenExtensionTable
  written_objection: WrittenObjectionTable
  written_result: WrittenResultTable
}
