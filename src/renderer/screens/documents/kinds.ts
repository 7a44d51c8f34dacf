/** Puts the kinds of paper into the groups in which the office looks for them. Writes none of them. */
import {
  casePaperKinds,
  communityPaperKinds,
  meetingPaperKinds,
  noticePaperKinds,
  type PaperKind,
  paperTraits,
  questionnairePaperKinds,
  type SubjectKind,
  taskPaperKinds,
  topicPaperKinds,
} from '../../../domain/papers/paper-kinds.ts'
import { writtenPaperKinds } from '../../../domain/papers/written/written-paper-kinds.ts'
import type { PaperGroup } from '../../text/documents.ts'

export const kindsOf: Readonly<Record<PaperGroup, readonly PaperKind[]>> = {
  topic: [...topicPaperKinds, ...questionnairePaperKinds],
  meeting: meetingPaperKinds,
  vote: writtenPaperKinds,
  task: [...taskPaperKinds, ...casePaperKinds],
  notice: noticePaperKinds,
  community: communityPaperKinds,
}

/** Papers of the community that look back on a year; the others show what is so today. */
export const asksForYear = (kind: PaperKind): boolean => kind === 'archive-index' || kind === 'yearly-report'

/** Papers that are the whole community's as it stands today, and nothing else's. */
export const isOfCommunity = (kind: PaperKind): boolean =>
  !asksForYear(kind) && paperTraits[kind].subjects.every((one) => one === 'community')

/** What the user picks a subject from; the first stands chosen. */
export const subjectsOf = (kind: PaperKind): readonly SubjectKind[] => paperTraits[kind].subjects
