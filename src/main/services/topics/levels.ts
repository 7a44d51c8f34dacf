/** Keeps the presets of the three levels, moves topics between them, and drafts the meeting of a level. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { addDays, dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import { nextTitle } from '../../../domain/meeting/meeting-list.ts'
import { type TopicLevel, topicLevels } from '../../../domain/topic/topic.ts'
import {
  canMoveLevel,
  formOfLevel,
  isLevelStep,
  type LevelPreset,
  presetLevels,
  ruleOfLevel,
} from '../../../domain/topic/topic-levels.ts'
import { readMeetingLines } from '../../store/meetings/meetings.ts'
import { insertEntry } from '../../store/meetings/rolls.ts'
import { readCommunity } from '../../store/people/communities.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readSetting, writeSetting } from '../../store/settings.ts'
import { insertTopicMove, readComingItems, readLastMeetingOf } from '../../store/topics/topic-thread.ts'
import { readTopic, updateTopic } from '../../store/topics/topics.ts'
import { missing, type Reading, type Writing, wrongState } from '../context.ts'
import { addTopicItems } from '../meetings/agenda-offers.ts'
import { insertDraft, wordsOf } from '../meetings/meeting-drafts.ts'
import { readHousesOn } from '../rules.ts'
import { planLevelRoll } from './level-roll.ts'
import { findTopic } from './moving.ts'

const settingName = 'topicLevels'

/** The presets as the community set them, else those of the program. */
export const readLevels = async (read: Read): Promise<readonly LevelPreset[]> => {
  const kept = await readSetting(read, settingName)
  return kept === null ? presetLevels : (JSON.parse(kept) as LevelPreset[])
}

/** The presets of the three levels. */
export const listLevels = async ({ read }: Reading): Promise<Reply<OutputOf<'topics.levels'>>> =>
  accept([...(await readLevels(read))])

/** Sets the presets, each level once. */
export const setLevels = async (
  { write }: Writing,
  { levels }: CheckedInputOf<'topics.setLevels'>,
): Promise<Reply<null>> => {
  const inOrder = topicLevels.flatMap((level) => levels.filter((preset) => preset.level === level))
  if (new Set(inOrder.map((preset) => preset.level)).size !== topicLevels.length)
    return refuse({
      code: 'invalid-input',
      problems: [{ path: 'levels', message: '三个层级都要写，每个一次' }],
    })
  await writeSetting(write, settingName, JSON.stringify(inOrder))
  return accept(null)
}

/** The preset of a level. */
export const presetOf = (levels: readonly LevelPreset[], level: TopicLevel | null): LevelPreset | null =>
  levels.find((preset) => preset.level === level) ?? null

/** 升级 or 退回, one step at a time. */
export const moveLevel = async (
  { write, now }: Writing,
  { topicId, to, reason, by }: CheckedInputOf<'topics.moveLevel'>,
): Promise<Reply<null>> => {
  const found = await findTopic(write, topicId)
  if (!found.ok) return found
  const { state, level } = found.value
  if (!canMoveLevel(state)) return wrongState('topic', state, 'move-level')
  if (!isLevelStep(level, to)) return wrongState('topic', state, 'skip-level')
  await insertTopicMove(write, topicId, { at: now, on: dayOf(now), from: level, to, reason, by })
  await updateTopic(write, topicId, { level: to })
  return accept(null)
}

/** Who would be asked to the topic's next meeting of a level, before it is drafted. */
export const tellLevelRoll = async (
  { read }: Reading,
  { topicId, level }: CheckedInputOf<'topics.levelRoll'>,
): Promise<Reply<OutputOf<'topics.levelRoll'>>> => {
  const topic = await readTopic(read, topicId)
  const preset = presetOf(await readLevels(read), level)
  if (topic === null || preset === null) return missing('topic')
  const { entries, unfilled } = await planLevelRoll(read, topic, preset)
  return accept({
    people: entries.map(({ person, capacity, isFromLast }) => ({
      personId: person.id,
      name: person.name,
      capacity,
      isFromLast,
    })),
    unfilled: [...unfilled],
  })
}

/** Drafts a meeting of the topic's level with what its preset asks for, the topic on its agenda and its roll proposed; the place is that of its last one at this level. */
export const draftTopicMeeting = async (
  context: Writing,
  { topicId }: CheckedInputOf<'topics.draftMeeting'>,
): Promise<Reply<MeetingId>> => {
  const { write, now } = context
  const found = await findTopic(write, topicId)
  if (!found.ok) return found
  const { level, state, estateName } = found.value
  const community = (await readCommunity(write))?.community
  if (community === undefined) return refuse({ code: 'community-missing' })
  const preset = presetOf(await readLevels(write), level)
  if (preset === null) return wrongState('topic', state, 'no-level')
  if ((await readComingItems(write, topicId)).length > 0) return wrongState('topic', state, 'draft-meeting')
  const heldOn = addDays(dayOf(now), preset.noticeDays)
  const { house } = await readHousesOn(write, community.name, heldOn)
  const titles = (await readMeetingLines(write)).map((line) => line.title)
  const form = formOfLevel[preset.level]
  const former = await readLastMeetingOf(write, topicId, form)
  const meetingId = await insertDraft(write, {
    form,
    title: nextTitle(`${estateName}${preset.name}`, titles),
    rule: ruleOfLevel(preset, house),
    heldOn,
    startTime: '19:30',
    place: former?.place ?? '',
    estateName,
    chairId: null,
    recorderId: null,
    occasion: '',
  })
  const { entries } = await planLevelRoll(write, found.value, preset)
  for (const [index, { person, capacity }] of entries.entries())
    await insertEntry(write, { meetingId, number: index + 1, capacity, ...wordsOf(person) })
  const added = await addTopicItems(context, { meetingId, topicIds: [topicId], kind: 'vote' })
  return added.ok ? accept(meetingId) : added
}
