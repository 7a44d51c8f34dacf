/** 四议两公开 as a template of six stages that are done in order. Knows no clock and no database. */
import type { Day } from '../identity.ts'
import type { TopicStage } from './topic.ts'

/** The six stages: four deliberations, two disclosures. */
export const fourDeliberations = [
  '党组织会议提议',
  '“两委”会议商议',
  '党员大会审议',
  '村（居）民会议或者代表会议决议',
  '决议公开',
  '实施结果公开',
] as const

/** Why a stage can't be called done on a day; null where it can. */
export const findStageProblem = (
  stages: readonly TopicStage[],
  position: number,
  on: Day,
): { readonly kind: 'done' | 'former-open' } | { readonly kind: 'before'; readonly limit: Day } | null => {
  if (stages.some((stage) => stage.position === position && stage.doneOn !== null)) return { kind: 'done' }
  const former = stages.filter((stage) => stage.position < position)
  if (former.some((stage) => stage.doneOn === null)) return { kind: 'former-open' }
  const limit = former.reduce(
    (latest, { doneOn }) => (doneOn !== null && doneOn > latest ? doneOn : latest),
    '',
  )
  return on < limit ? { kind: 'before', limit } : null
}
