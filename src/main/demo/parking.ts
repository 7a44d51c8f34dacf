/** Plays the third council of 南方印象小区 on parking, from the opening to the checked minutes. */
import { addDays } from '../../domain/calendar.ts'
import type { AgendaItemId, ClockTime, Day, MeetingId, TopicId, VoteId } from '../../domain/identity.ts'
import { arrive, type Cast, prepareCouncil, type Room, readRoom, signIn } from './council.ts'
import { samplePeople } from './people.ts'
import type { Player } from './player.ts'

/** How far the council is played; pictures and stories stop on the way. */
export type SampleStop = 'called' | 'signing-in' | 'discussing' | 'counting' | 'closed' | 'followed'

const say = async (
  player: Player,
  room: Room,
  day: Day,
  itemId: AgendaItemId,
  point: {
    readonly time: ClockTime
    readonly name: string
    readonly text: string
    readonly dissent?: boolean
  },
): Promise<void> => {
  player.at(day, point.time)
  const entryId = room.entries.get(point.name) ?? null
  const speechId = await player.ask('speeches.queue', {
    itemId,
    entryId,
    speakerName: point.name,
    limitSeconds: 180,
  })
  await player.ask('speeches.begin', { speechId })
  await player.ask('points.write', {
    itemId,
    speechId,
    entryId,
    speakerName: point.name,
    text: point.text,
    isDissent: point.dissent ?? false,
  })
  await player.ask('speeches.end', { speechId })
}

const discussParking = async (
  player: Player,
  room: Room,
  day: Day,
  itemId: AgendaItemId,
  staysWithSpeaker: boolean,
): Promise<void> => {
  player.at(day, '19:36')
  await player.ask('agenda.begin', { itemId })
  player.at(day, '19:41')
  await player.ask('agenda.moveStage', { itemId, to: 'discuss' })
  await say(player, room, day, itemId, { time: '19:43', name: '谭桂香', text: '收费和出租办法要一并写明' })
  await say(player, room, day, itemId, { time: '19:46', name: '吴磊', text: '划线和限位约需5天，分两段施工' })
  await say(player, room, day, itemId, {
    time: '19:49',
    name: '彭志强',
    text: '老人多，花园东侧的长凳要留下',
    dissent: true,
  })
  for (const person of samplePeople.filter((one) => one.came === '19:50'))
    await arrive(player, room, day, person)
  player.at(day, '19:51')
  for (const name of ['李建国', '彭丽', '罗海波']) {
    const entryId = room.entries.get(name) ?? null
    await player.ask('speeches.queue', { itemId, entryId, speakerName: name, limitSeconds: 180 })
  }
  if (staysWithSpeaker) {
    const entryId = room.entries.get('何玉珍') ?? null
    const speech = { itemId, entryId, speakerName: '何玉珍', limitSeconds: 180 }
    await player.ask('speeches.begin', { speechId: await player.ask('speeches.queue', speech) })
    return
  }
  await say(player, room, day, itemId, { time: '19:52', name: '何玉珍', text: '消防通道要先划线，再划车位' })
}

const openParkingVote = async (player: Player, day: Day, itemId: AgendaItemId): Promise<VoteId> => {
  player.at(day, '19:57')
  await player.ask('agenda.moveStage', { itemId, to: 'vote' })
  const voteId = await player.ask('votes.open', {
    itemId,
    question: '是否同意按方案一增设停车位130个，并将方案提交全体业主书面表决？',
    method: 'counted-hands',
    tellers: '唐小莉、邓建平',
    scrutineer: '刘德顺',
  })
  player.at(day, '19:59')
  await player.ask('votes.count', { voteId, draft: { for: 21, against: 4, abstain: 3 } })
  return voteId
}

const resolveParking = async (
  player: Player,
  heldOn: Day,
  itemId: AgendaItemId,
  voteId: VoteId,
): Promise<void> => {
  player.at(heldOn, '20:00')
  await player.ask('votes.announce', { voteId })
  await player.ask('agenda.moveStage', { itemId, to: 'resolve' })
  player.at(heldOn, '20:03')
  await player.ask('resolutions.adopt', {
    itemId,
    wording:
      '按方案一增设停车位130个，并将方案提交全体业主书面表决；划线时先保证消防通道畅通，保留花园东侧的休息长凳，收费和出租办法一并写明。',
    track: 'owners',
    conditions: '',
    tasks: [
      {
        title: '发布表决事项公告',
        leadUnit: '业委会',
        responsible: '李建国',
        assisting: '社区',
        dueOn: addDays(heldOn, 1),
      },
      {
        title: '绘制车位平面图和消防通道划线图',
        leadUnit: '物业公司',
        responsible: '吴磊',
        assisting: '业委会',
        dueOn: addDays(heldOn, 8),
      },
    ],
  })
  await player.ask('agenda.finish', { itemId })
}

const discussLamps = async (player: Player, room: Room, day: Day, itemId: AgendaItemId): Promise<void> => {
  player.at(day, '20:05')
  await player.ask('agenda.begin', { itemId })
  player.at(day, '20:08')
  await player.ask('agenda.moveStage', { itemId, to: 'discuss' })
  await say(player, room, day, itemId, {
    time: '20:10',
    name: '彭丽',
    text: '三盏路灯灯头损坏，配件已经订货',
  })
  await say(player, room, day, itemId, {
    time: '20:14',
    name: '罗海波',
    text: '人行道砖松动，下雨积水，老人走不稳',
  })
  player.at(day, '20:18')
  await player.ask('agenda.moveStage', { itemId, to: 'resolve' })
  await player.ask('agenda.conclude', { itemId, outcome: 'consensus', text: '' })
  await player.ask('resolutions.adopt', {
    itemId,
    wording: '由物业公司牵头，先修补破损路面并换好路灯，费用从公共收益中列支并向业主公布。',
    track: 'consultation',
    conditions: '',
    tasks: [
      {
        title: '修补东门人行道破损路面',
        leadUnit: '物业公司',
        responsible: '尹亮',
        assisting: '街道物业办',
        dueOn: addDays(day, 80),
      },
      {
        title: '更换东门三盏路灯',
        leadUnit: '物业公司',
        responsible: '尹亮',
        assisting: '',
        dueOn: addDays(day, 1),
      },
    ],
  })
  await player.ask('agenda.finish', { itemId })
}

/** Plays the council on `heldOn`, 19:30, as far as `until`; answers the meeting. */
export const playParkingCouncil = async (
  player: Player,
  cast: Cast,
  heldOn: Day,
  until: SampleStop,
  topicId: TopicId | null = null,
): Promise<MeetingId> => {
  const meetingId = await prepareCouncil(player, cast, heldOn, topicId)
  if (until === 'called') return meetingId
  const room = await readRoom(player, meetingId)
  const [report, parking, lamps] = room.itemIds
  if (report === undefined || parking === undefined || lamps === undefined)
    throw new Error('the agenda is short')
  await signIn(player, room, heldOn, meetingId, until === 'signing-in' ? '19:21' : '19:30')
  if (until === 'signing-in') return meetingId
  player.at(heldOn, '19:30')
  await player.ask('meetings.open', { meetingId })
  await player.ask('agenda.begin', { itemId: report })
  await say(player, room, heldOn, report, {
    time: '19:33',
    name: '吴磊',
    text: '车棚拆除已经办结，公示期满，没有异议；东门路灯因配件未到逾期',
  })
  player.at(heldOn, '19:35')
  await player.ask('agenda.finish', { itemId: report })
  await discussParking(player, room, heldOn, parking, until === 'discussing')
  if (until === 'discussing') return meetingId
  const voteId = await openParkingVote(player, heldOn, parking)
  if (until === 'counting') return meetingId
  await resolveParking(player, heldOn, parking, voteId)
  await discussLamps(player, room, heldOn, lamps)
  player.at(heldOn, '20:21')
  await player.ask('meetings.close', { meetingId })
  if (until === 'closed') return meetingId
  player.at(heldOn, '20:47')
  await player.ask('meetings.finishMinutes', { meetingId })
  return meetingId
}
