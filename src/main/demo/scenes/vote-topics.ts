/** Takes in what the two written votes of the sample are about. Nobody in it is a real person. */
import { addDays } from '../../../domain/calendar.ts'
import type { Day, TopicId } from '../../../domain/identity.ts'
import type { Player } from '../player.ts'

const collectedBefore = 12

/** Collects and lists the topic some days before the council of `heldOn`. */
export const collectParking = async (player: Player, heldOn: Day): Promise<TopicId> => {
  const on = addDays(heldOn, -collectedBefore)
  player.at(on, '10:10')
  const topicId = await player.ask('topics.collect', {
    words: {
      title: '增设停车位方案',
      description: '小区夜间停车缺口较大，东区环道两侧和消防通道上都停了车。',
      demand: '在共有场地上增设停车位，消防通道空出来',
      source: 'joint-request',
      category: 'parking',
      urgency: 'ordinary',
      estateName: '南方印象小区',
      place: '东区环道、花园东侧',
      householdCount: 600,
      proposer: { name: '何玉珍', role: '居民代表', room: '', phone: '', count: 128 },
      receivedOn: on,
      receivedBy: '龙艳',
    },
  })
  await player.ask('topics.screen', {
    topicId,
    screening: { decision: 'list', level: 'deliberation', reason: '联名一百二十八户，提交四方议事会协商。' },
    by: '周敏',
  })
  return topicId
}

/** Collects the elevator of 建设二村 on a day; its written vote decides it. */
export const collectElevator = async (player: Player, on: Day): Promise<TopicId> => {
  player.at(on, '15:20')
  const topicId = await player.ask('topics.collect', {
    words: {
      title: '建设二村3栋2单元加装电梯',
      description: '七层楼、14户，60岁以上的老人住在五层以上的有6户。',
      demand: '在单元北侧加装一部电梯',
      source: 'residents-order',
      category: 'elevator',
      urgency: 'ordinary',
      estateName: '建设二村',
      place: '3栋2单元',
      householdCount: 14,
      proposer: { name: '钱友德', role: '居民', room: '3栋2单元', phone: '', count: 9 },
      receivedOn: on,
      receivedBy: '龙艳',
    },
  })
  await player.ask('topics.screen', {
    topicId,
    screening: { decision: 'list', level: 'deliberation', reason: '本单元业主的事，由本单元业主书面表决。' },
    by: '周敏',
  })
  return topicId
}
