/** Answers the dossier of one topic: its facts told as one timeline, with what may be done next. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import { proposeTrack } from '../../../domain/rules/track.ts'
import { isTaskOver } from '../../../domain/task/task-life.ts'
import type { DossierFacts } from '../../../domain/topic/dossier.ts'
import { layLanes, tellTimeline } from '../../../domain/topic/timeline.ts'
import type { Topic } from '../../../domain/topic/topic.ts'
import {
  canMoveLevel,
  type LevelPreset,
  levelBeside,
  levelsUnder,
} from '../../../domain/topic/topic-levels.ts'
import { stepsFrom } from '../../../domain/topic/topic-life.ts'
import { readDossierFacts } from '../../store/topics/topic-facts.ts'
import { missing, type Reading } from '../context.ts'
import { presetOf, readLevels } from './levels.ts'

/** The track that the words of the topic propose; a consultation's where they propose none. */
const proposalOf = ({ category, title }: Topic) => {
  const { track, reason, categoryName } = proposeTrack({ category, title }, 'consultation')
  return { track, reason, categoryName }
}

const presetAbove = ({ level, state }: Topic, levels: readonly LevelPreset[]): LevelPreset | null =>
  level === null || !canMoveLevel(state) ? null : presetOf(levels, levelBeside(level, 1))

const presetsUnder = ({ level, state }: Topic, levels: readonly LevelPreset[]): LevelPreset[] =>
  level === null || !canMoveLevel(state)
    ? []
    : levelsUnder(level).flatMap((under) => levels.filter((preset) => preset.level === under))

const openTasks = ({ tasks }: DossierFacts): number => tasks.filter((task) => !isTaskOver(task.state)).length

/** One dossier. */
export const tellDossier = async (
  { read }: Reading,
  { topicId }: CheckedInputOf<'topics.dossier'>,
): Promise<Reply<OutputOf<'topics.dossier'>>> => {
  const facts = await readDossierFacts(read, topicId)
  if (facts === null) return missing('topic')
  const levels = await readLevels(read)
  const { topic } = facts
  return accept({
    topic,
    proposal: proposalOf(topic),
    moves: [...facts.moves],
    stages: [...facts.stages],
    photos: [...facts.photos],
    notes: [...facts.notes],
    timeline: [...tellTimeline(facts)],
    lane: layLanes(facts),
    steps: [...stepsFrom(topic.state, openTasks(facts))],
    up: presetAbove(topic, levels),
    downs: presetsUnder(topic, levels),
    merged: [...facts.merged],
    tasks: facts.tasks.map(({ id, number, title, leadUnit, state }) => ({
      taskId: id,
      number,
      title,
      leadUnit,
      state,
    })),
  })
}
