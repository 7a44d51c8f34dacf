/** The tables of topics and of what tasks keep beside their own row. Knows no SQL text. */
import type { Generated } from 'kysely'

export type TopicTable = {
  id: Generated<number>
  year: number
  sequence: number
  number: string
  state: string
  level: string | null
  title: string
  description: string
  demand: string
  source: string
  category: string | null
  urgency: string
  estateName: string
  place: string
  householdCount: number | null
  proposerName: string
  proposerRole: string
  proposerRoom: string
  proposerPhone: string
  proposerCount: number
  receivedOn: string
  receivedBy: string
  track: string | null
  procedure: string
  mergedIntoId: number | null
  transferredTo: Generated<string>
  caseId: number | null
  createdAt: string
  closedOn: string | null
}
export type TopicNoteTable = {
  id: Generated<number>
  topicId: number
  kind: string
  at: string
  onDay: string
  byName: string
  text: string
  step: string | null
}
export type TopicMoveTable = {
  id: Generated<number>
  topicId: number
  at: string
  onDay: string
  fromLevel: string | null
  toLevel: string
  reason: string
  byName: string
}
export type TopicStageTable = {
  id: Generated<number>
  topicId: number
  position: number
  name: string
  doneOn: string | null
  note: Generated<string>
}
export type TopicPhotoTable = {
  id: Generated<number>
  topicId: number
  hash: string
  fileName: string
  takenOn: string
  note: string
  addedAt: string
  removedAt: string | null
}
export type TopicWrittenVoteTable = { topicId: number; writtenVoteId: number }
export type TaskTable = {
  id: Generated<number>
  kind: string
  resolutionId: number | null
  topicId: number | null
  caseId: number | null
  year: number
  sequence: number
  number: string
  title: string
  demand: Generated<string>
  category: string | null
  estateName: Generated<string>
  place: Generated<string>
  isUrgent: Generated<0 | 1>
  leadUnit: string
  responsible: string
  assisting: string
  dueOn: string | null
  state: string
  level: string | null
  reportInBy: string | null
  reportedInAt: string | null
  dispatchedOn: string | null
  dispatchedBy: Generated<string>
  acceptedOn: string | null
  createdAt: string
  doneAt: string | null
  doneBy: Generated<string>
  result: Generated<string>
  evidence: Generated<string>
  verifiedOn: string | null
  verifiedBy: Generated<string>
  closedOn: string | null
  closedBy: Generated<string>
  withdrawnAt: string | null
}
export type TaskNoteTable = {
  id: Generated<number>
  taskId: number
  kind: string
  at: string
  byName: Generated<string>
  text: string
}
export type TaskExtensionTable = {
  id: Generated<number>
  taskId: number
  askedOn: string
  askedBy: string
  reason: string
  untilOn: string
  formerDueOn: string | null
  answeredOn: string | null
  answeredBy: Generated<string>
  isGranted: 0 | 1 | null
  answer: Generated<string>
}
export type ReturnVisitTable = {
  id: Generated<number>
  taskId: number
  onDay: string
  byName: string
  way: string
  satisfied: number
  fairly: number
  dissatisfied: number
  words: string
  isCurrent: 0 | 1
  at: string
}
export type TaskPhotoTable = {
  id: Generated<number>
  taskId: number
  stage: string
  hash: string
  fileName: string
  takenOn: string
  note: string
  addedAt: string
  removedAt: string | null
}

export type TopicsSchema = {
  topic: TopicTable
  topic_note: TopicNoteTable
  topic_move: TopicMoveTable
  topic_stage: TopicStageTable
  topic_photo: TopicPhotoTable
  topic_written_vote: TopicWrittenVoteTable
  task: TaskTable
  task_note: TaskNoteTable
  task_extension: TaskExtensionTable
  return_visit: ReturnVisitTable
  task_photo: TaskPhotoTable
}
