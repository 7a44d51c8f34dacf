/** Decides what a task needs before 销号 and who may not give it. Knows no clock and no database. */
import { dayOf } from '../calendar.ts'
import { foldText } from '../roster/roster-cells.ts'
import { satisfactionOf } from './satisfaction.ts'
import type { Task } from './task.ts'
import type { CloseOutGapCode } from './task-life.ts'

/** A name without spaces and in narrow letters, as it is compared. */
const foldName = (name: string): string => foldText(name).replace(/\s+/gu, '').toLowerCase()

/** Those who did a task: who said that it was done, and everybody written down as 责任人. */
export const doersOf = ({ doneBy, responsible }: Pick<Task, 'doneBy' | 'responsible'>): readonly string[] =>
  [doneBy, ...responsible.split(/[、，,；;/／]/u)].map((name) => name.trim()).filter((name) => name !== '')

/** Whether somebody did the task and so can neither verify it nor close it out; names are compared without spaces and widths. */
export const isDoer = (task: Pick<Task, 'doneBy' | 'responsible'>, name: string): boolean =>
  foldName(name) !== '' && doersOf(task).some((doer) => foldName(doer) === foldName(name))

const hasEvidence = ({ evidence, photos, notes }: Pick<Task, 'evidence' | 'photos' | 'notes'>): boolean => {
  const reopened = notes.findLast((note) => note.kind === 'reopened')
  const from = reopened === undefined ? '' : dayOf(reopened.at)
  return evidence.trim() !== '' || photos.some((photo) => photo.stage === 'after' && photo.takenOn >= from)
}

/**
 * What is missing before 销号: 办理结果, 佐证 (words or a photo taken since the task was last taken up), 验收, and a 回访 since
 * then that did not come to 不满意.
 */
export const findCloseOutGaps = (
  task: Pick<Task, 'result' | 'evidence' | 'photos' | 'notes' | 'verifiedOn' | 'visits'>,
): readonly CloseOutGapCode[] => {
  const visit = task.visits.findLast((one) => one.isCurrent)
  const isContent = visit !== undefined && satisfactionOf(visit.counts) !== 'dissatisfied'
  return [
    ...(task.result.trim() === '' ? (['result'] as const) : []),
    ...(hasEvidence(task) ? [] : (['evidence'] as const)),
    ...(task.verifiedOn === null ? (['verification'] as const) : []),
    ...(isContent ? [] : (['visit'] as const)),
  ]
}

/** What to do about each thing that is missing. */
export const closeOutGapSentences: Readonly<Record<CloseOutGapCode, string>> = {
  result: '还没有写办理结果',
  evidence: '还没有佐证：写一段说明，或者加一张办理后的照片',
  verification: '还没有由承办人以外的人验收',
  visit: '还没有回访，或者回访结果是不满意',
}
