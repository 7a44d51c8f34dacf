/** The tables of papers, notices, templates and phrases. Knows no SQL text. */
import type { Generated } from 'kysely'

export type DocumentTable = {
  id: Generated<number>
  /** What it belongs to, as one text: meeting:3. */
  subjectKey: string
  subjectKind: string
  meetingId: number | null
  writtenVoteId: number | null
  /** Of a written vote: one building or one ballot only. */
  building: string | null
  ballotId: number | null
  taskId: number | null
  supervisionId: number | null
  noticeId: number | null
  topicId: Generated<number | null>
  caseId: Generated<number | null>
  questionnaireId: Generated<number | null>
  year: number | null
  kind: string
  size: string
  title: string
  version: number
  number: string
  /** The day that dates the paper. */
  madeOn: string
  madeAt: string
  /** SHA-256 of the paper without its check code, in hex. */
  contentHash: string
  /** The journal's last row when it was made, and its hash; null for papers older than check codes. */
  journalRow: number | null
  journalHash: string | null
  code: string | null
  /** The plain document as it was made, with its check code: JSON. */
  snapshot: string
  snapshotHash: string
  /** The office's template that it was made with, and the words that fill it: JSON. */
  templateId: number | null
  fields: string | null
}
export type DocumentFileTable = {
  id: Generated<number>
  documentId: number
  format: string
  fileName: string
  path: string
  /** SHA-256 of the bytes, in hex; null for files older than this record. */
  bytesHash: string | null
  /** Sheets of paper of a PDF; null where nobody counted. */
  pageCount: number | null
  writtenAt: string
}
export type DocumentPrintTable = { id: Generated<number>; documentId: number; at: string }
export type DocumentNumberTable = {
  kind: string
  year: number
  sequence: number
  number: string
  subjectKey: string
  title: string
}
export type NumberPatternTable = { kind: string; pattern: string }
export type SupervisionTable = {
  id: Generated<number>
  taskId: number
  orderedOn: string
  orderedBy: string
  demand: string
  dueOn: string
  formerDueOn: string | null
  answeredOn: string | null
  answer: Generated<string>
  extensionUntil: string | null
}
export type NoticeTable = {
  id: Generated<number>
  kind: string
  state: string
  sourceKind: string
  meetingId: number | null
  resolutionId: number | null
  taskId: number | null
  writtenVoteId: number | null
  number: string
  /** NoticeWords: JSON. */
  words: string
  /** JSON list of places. */
  places: string
  days: number
  draftedAt: string
  postedOn: string | null
  until: string | null
  postedAt: string | null
  documentId: number | null
  /** PostingOverride: JSON. */
  override: string | null
  withdrawnAt: string | null
  withdrawnOn: string | null
  withdrawReason: Generated<string>
  endedAt: string | null
  archivedAt: string | null
  formerId: number | null
  topicId: Generated<number | null>
  caseId: Generated<number | null>
  discardedAt: string | null
}
export type NoticeExtensionTable = {
  id: Generated<number>
  noticeId: number
  at: string
  fromDay: string
  untilDay: string
  reason: string
}
export type NoticeObjectionTable = {
  id: Generated<number>
  noticeId: number
  receivedOn: string
  byName: string
  room: string
  way: string
  content: string
  answeredOn: string | null
  answeredBy: Generated<string>
  answer: Generated<string>
  withdrawnAt: string | null
  withdrawReason: Generated<string>
}
export type NoticePhotoTable = {
  id: Generated<number>
  noticeId: number
  hash: string
  fileName: string
  place: string
  takenOn: string
  note: string
  addedAt: string
  removedAt: string | null
}
/** A file kept beside the database under its own hash. */
export type AttachmentTable = { hash: string; mediaType: string; byteCount: number; addedAt: string }
export type OfficeTemplateTable = {
  id: Generated<number>
  kind: string
  name: string
  bytes: Uint8Array
  bytesHash: string
  loadedAt: string
  isUsed: 0 | 1
}
export type PhraseTable = {
  id: Generated<number>
  use: string
  text: string
  addedAt: string
  removedAt: string | null
}

export type PapersSchema = {
  document: DocumentTable
  document_file: DocumentFileTable
  document_print: DocumentPrintTable
  document_number: DocumentNumberTable
  number_pattern: NumberPatternTable
  supervision: SupervisionTable
  notice: NoticeTable
  notice_extension: NoticeExtensionTable
  notice_objection: NoticeObjectionTable
  notice_photo: NoticePhotoTable
  attachment: AttachmentTable
  office_template: OfficeTemplateTable
  phrase: PhraseTable
}
