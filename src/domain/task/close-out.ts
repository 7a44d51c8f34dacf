/** Decides what a task needs before 销号 and who may not give it. Knows no clock and no database. */
import { dayOf } from '../calendar.ts'
import { foldText } from '../roster/roster-cells.ts'
import { satisfactionOf } from './satisfaction.ts'
import type { Task } from './task.ts'
import type { CloseOutGapCode } from './task-life.ts'

/** A name without spaces and in narrow letters, as it is compared. */
const foldName = (name: string): string => foldText(name).replace(/\s+/gu, '').toLowerCase()

type Doing = Pick<Task, 'doneBy' | 'responsible' | 'leadUnit'>

const splitNames = (names: string): readonly string[] => names.split(/[、，,；;/／]/u)

/** Those who did a task, each once: who said that it was done, everybody written down as 责任人, and the unit that had it. */
export const doersOf = ({ doneBy, responsible, leadUnit }: Doing): readonly string[] => {
  const named = [doneBy, responsible]
    .flatMap(splitNames)
    .concat(leadUnit)
    .map((name) => name.trim())
  const byName = new Map(named.map((name) => [foldName(name), name]))
  return [...byName].flatMap(([folded, name]) => (folded === '' ? [] : [name]))
}

/** Whether one of those named did the task and so can neither verify it nor close it out; compared without spaces and widths. */
export const isDoer = (task: Doing, names: string): boolean => {
  const doers = new Set(doersOf(task).map(foldName))
  return splitNames(names).some((name) => doers.has(foldName(name)))
}

const hasEvidence = ({ evidence, photos, notes }: Pick<Task, 'evidence' | 'photos' | 'notes'>): boolean => {
  const takenUp = notes.findLast((note) => note.kind === 'reopened' || note.kind === 'sent-back')
  const from = takenUp === undefined ? '' : dayOf(takenUp.at)
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
