/** Plays the posting desk of the sample: one notice withdrawn and put up anew, one that ends now, and an appeal signed by several. */
import type { InputOf } from '../../contract/index.ts'
import { addDays } from '../../domain/calendar.ts'
import type { ClockTime, Day, MeetingId, NoticeId } from '../../domain/identity.ts'
import type { Player } from './player.ts'
import { findTask } from './scenes/tasks.ts'

type Words = InputOf<'notices.edit'>['words']

const places = ['南方印象小区东门公示栏', '各楼栋一楼大厅']
/** Long enough that the notice still hangs when the sample is opened. */
const longDays = 30

/** Changes some words of a draft and puts it up on the day. */
const post = async (
  player: Player,
  noticeId: NoticeId,
  on: Day,
  wanted: { readonly words: (drafted: Words) => Partial<Words>; readonly days: number },
): Promise<void> => {
  const { notice } = await player.ask('notices.read', { noticeId })
  const drafted: Words = { ...notice.words, signers: [...notice.words.signers] }
  await player.ask('notices.edit', {
    noticeId,
    words: { ...drafted, ...wanted.words(drafted) },
    places,
    days: wanted.days,
    postedOn: on,
  })
  await player.ask('notices.post', { noticeId, postedOn: on, override: null })
}

/** The result of the council goes up two days after it, with a figure that is wrong. */
export const postCouncilResult = async (
  player: Player,
  meetingId: MeetingId,
  heldOn: Day,
): Promise<NoticeId> => {
  const on = addDays(heldOn, 2)
  player.at(on, '15:00')
  const noticeId = await player.ask('notices.draft', {
    kind: 'consultation-result',
    source: { kind: 'meeting', meetingId },
  })
  await post(player, noticeId, on, {
    days: 15,
    words: ({ body }) => ({ body: `${body}\n增设停车位涉及东区住户620户，征求意见的办法另行公告。` }),
  })
  return noticeId
}

const objectTo = async (
  player: Player,
  noticeId: NoticeId,
  at: { readonly on: Day; readonly time: ClockTime; readonly answeredOn: Day },
): Promise<void> => {
  player.at(at.on, at.time)
  const objectionId = await player.ask('notices.object', {
    noticeId,
    receivedOn: at.on,
    byName: '彭志强',
    room: '5栋',
    way: 'visit',
    content: '花园东侧的长凳老人天天坐，划车位以后没有地方坐。',
  })
  player.at(at.answeredOn, '09:30')
  await player.ask('notices.answer', {
    objectionId,
    on: at.answeredOn,
    by: '唐小莉（居委）',
    text: '长凳移到花园西侧，数量不减，移好以后再划线，已和业委会、物业说定。',
  })
}

/** Takes the wrong one down, puts it up anew, and answers what was held against it. */
const repost = async (player: Player, formerId: NoticeId, on: Day): Promise<void> => {
  player.at(on, '17:00')
  await player.ask('notices.withdraw', {
    noticeId: formerId,
    on,
    reason: '东区户数写错，应为624户，撤下更正后重新张贴。',
  })
  const noticeId = await player.ask('notices.draftAgain', { noticeId: formerId })
  await post(player, noticeId, on, {
    days: longDays,
    words: ({ body }) => ({ body: body.replace('620户', '624户') }),
  })
  await objectTo(player, noticeId, {
    on: addDays(on, 1),
    time: '10:20',
    answeredOn: addDays(on, 2),
  })
}

const appeal = async (player: Player, on: Day): Promise<void> => {
  player.at(on, '14:00')
  const noticeId = await player.ask('notices.draft', { kind: 'appeal', source: { kind: 'none' } })
  await post(player, noticeId, on, {
    days: longDays,
    words: () => ({
      title: '文明停车、畅通消防通道倡议书',
      salutation: '南方印象小区全体业主和住户',
      basis: '小区车多位少，消防通道时有占用，遇到火情救援车辆进不来。为了大家的安全，我们共同倡议：',
      body: [
        '不占消防通道。通道黄线以内一刻也不停车。',
        '按位停车，车头朝外。不压线，不占两个车位。',
        '减速慢行。小区里车速不超过每小时5公里，礼让老人和孩子。',
        '电动自行车进棚充电。不上楼，不飞线。',
      ].join('\n'),
      call: '小区是我家，畅通靠大家。让我们从今天做起，从自己做起。',
      signers: ['和苑社区居民委员会', '南方印象小区业主委员会', '南方印象小区物业服务中心'],
    }),
  })
}

/** Puts up what a task came to, on the day from which fifteen days end by `endsOn`, at the latest on it. */
const postProgress = async (player: Player, from: Day, endsOn: Day): Promise<void> => {
  const task = await findTask(player, '发布表决事项公告')
  if (task === undefined) return
  let on = from
  const days = 15
  for (let day = from; day <= addDays(endsOn, -days); day = addDays(day, 1)) {
    const { until } = await player.ask('notices.lastDay', { kind: 'progress', postedOn: day, days })
    if (until <= endsOn) on = day
  }
  player.at(on, '16:00')
  const noticeId = await player.ask('notices.draft', {
    kind: 'progress',
    source: { kind: 'task', taskId: task.id },
  })
  await post(player, noticeId, on, { days, words: () => ({}) })
}

/** What happened at the board in the second week, and ends on the day on which the sample is opened. */
export const playBoard = async (
  player: Player,
  resultId: NoticeId,
  heldOn: Day,
  today: Day,
): Promise<void> => {
  await repost(player, resultId, addDays(heldOn, 7))
  await appeal(player, addDays(heldOn, 9))
  await postProgress(player, addDays(heldOn, 10), today)
}
