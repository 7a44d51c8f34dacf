/** Words of 协商层级 in 设置. */
import { topicLevelNames } from '../../domain/topic/topic-wording.ts'

export const levelsText = {
  title: '协商层级',
  hint: '升级、退回和起草会议时，照这里写的提议。参加方一方一个词，用顿号隔开，起草时照着从人员名册里请人。各地做法不同，可以改成自己的。',
  levels: topicLevelNames,
  name: '会议名称',
  nameNeeded: '请写会议名称。',
  noticeDays: '提前几天通知',
  parties: '参加方',
  quorum: '到会要求',
  quorums: { majority: '过半数到会', none: '不作要求' },
  agreement: '同意要求',
  agreements: { majority: '到会过半数', 'no-objection': '没有人反对' },
  eachParty: '每一方都要有人到会',
} as const
