/** 四议两公开 as a template of six stages that are done in order, the last one of which can be taken back. Knows no clock and no database. */
import { dayInChinese } from '../chinese-text.ts'
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

export const stageStandings = ['waiting', 'current', 'last-done', 'done'] as const
/** Among the others: a former one is open yet; the one to do now; the last that is done; one after which another is done. */
export type StageStanding = (typeof stageStandings)[number]

export const stageSteps = ['finish', 'take-back'] as const
/** 完成、收回 */
export type StageStep = (typeof stageSteps)[number]

/** The life cycle: from, step, to. What others were done upon is not taken back before them. */
export const stageLifeCycle: readonly {
  readonly from: StageStanding
  readonly step: StageStep
  readonly to: StageStanding
}[] = [
  { from: 'current', step: 'finish', to: 'last-done' },
  { from: 'last-done', step: 'take-back', to: 'current' },
]

/** How a stage stands after a step, or null where the life cycle does not allow it. */
export const stageStandingAfter = (from: StageStanding, step: StageStep): StageStanding | null =>
  stageLifeCycle.find((row) => row.from === from && row.step === step)?.to ?? null

type Doing = Pick<TopicStage, 'position' | 'doneOn'>

/** How the stage at `position` stands among all stages of its topic. */
export const standingOfStage = (stages: readonly Doing[], position: number): StageStanding => {
  const isDone = (of: (other: number) => boolean) =>
    stages.some((stage) => of(stage.position) && stage.doneOn !== null)
  if (isDone((other) => other === position)) return isDone((other) => other > position) ? 'done' : 'last-done'
  return stages.some((stage) => stage.position < position && stage.doneOn === null) ? 'waiting' : 'current'
}

/** The first day on which the stage at `position` can be called done: the latest of those before it; null where none is. */
export const earliestStageDay = (stages: readonly Doing[], position: number): Day | null =>
  stages
    .flatMap((stage) => (stage.position < position && stage.doneOn !== null ? [stage.doneOn] : []))
    .toSorted()
    .at(-1) ?? null

/** What the dossier keeps of a stage that was taken back: what was written of it, and why it is open again. */
export const sayStageTakenBack = (
  { name, doneOn, note }: Pick<TopicStage, 'name' | 'doneOn' | 'note'>,
  reason: string,
): string => {
  const written = [doneOn === null ? '' : `${dayInChinese(doneOn)}完成`, note].filter((words) => words !== '')
  return `收回：${name}${written.length === 0 ? '' : `（原记${written.join('，')}）`}。原因：${reason}`
}
