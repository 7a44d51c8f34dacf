/** Adds drawn pictures to topics and tasks of the sample as somebody with a camera would: picked in the file dialog, then put where they belong. */
import type { Day, TaskId, TopicId } from '../../../domain/identity.ts'
import type { PhotoStage } from '../../../domain/task/task.ts'
import type { House } from '../../dispatch.ts'
import { createPlayer, type Player } from '../player.ts'
import { picking } from './picking.ts'

type Shot = { readonly bytes: Uint8Array; readonly takenOn: Day; readonly note: string }

export type Camera = {
  ofTopic(topicId: TopicId, shot: Shot): Promise<void>
  ofTask(taskId: TaskId, stage: PhotoStage, shot: Shot): Promise<void>
}

/** A camera whose pictures `player` adds at the time of its clock. */
export const createCamera = (house: House, player: Player, log: (line: string) => void): Camera => ({
  ofTopic: async (topicId, { bytes, ...words }) => {
    const picker = createPlayer(picking(house, { name: '现场.png', bytes }), log)
    const { hash, fileName } = await picker.ask('topics.choosePhoto', {})
    await player.ask('topics.addPhoto', { topicId, hash, fileName, ...words })
  },
  ofTask: async (taskId, stage, { bytes, ...words }) => {
    const name = stage === 'before' ? '办理前.png' : '办理后.png'
    const picker = createPlayer(picking(house, { name, bytes }), log)
    const { hash, fileName } = await picker.ask('tasks.choosePhoto', {})
    await player.ask('tasks.addPhoto', { taskId, stage, hash, fileName, ...words })
  },
})
