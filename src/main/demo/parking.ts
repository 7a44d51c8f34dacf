/** Plays the third council of 南方印象小区 on parking, from the draft to the followed tasks. */
import { addDays } from '../../domain/calendar.ts'
import type { AgendaItemId, ClockTime, Day, MeetingId, PersonId, RollEntryId } from '../../domain/identity.ts'
import { type SamplePerson, samplePeople, sampleStandIns } from './people.ts'
import type { Player } from './player.ts'

/** The people of the sample with their numbers. */
export type Cast = ReadonlyMap<string, PersonId>

const estateName = '南方印象小区'

const personOf = (cast: Cast, name: string): PersonId => {
  const id = cast.get(name)
  if (id === undefined) throw new Error(`${name} is not in the sample`)
  return id
}

type ItemDraft = {
  readonly kind: 'inform' | 'discuss' | 'vote'
  readonly title: string
  readonly presenter: string
  readonly plannedMinutes: number
  readonly explanation: string
}

const items: readonly ItemDraft[] = [
  {
    kind: 'inform',
    title: '通报上次协商事项办理情况',
    presenter: '吴磊',
    plannedMinutes: 10,
    explanation: '车棚拆除已经办结，公示期满，没有异议；东门路灯因配件未到逾期。',
  },
  {
    kind: 'vote',
    title: '增设停车位方案',
    presenter: '李建国',
    plannedMinutes: 25,
    explanation: '方案一 增设130个：东区环道内侧和花园东侧\n方案二 增设86个：只用环道内侧，花园不动',
  },
  {
    kind: 'discuss',
    title: '东门路灯与人行道',
    presenter: '彭丽',
    plannedMinutes: 20,
    explanation: '东门外人行道破损，路灯三盏不亮。',
  },
]

const prepare = async (player: Player, cast: Cast, heldOn: Day): Promise<MeetingId> => {
  player.at(addDays(heldOn, -4), '09:30')
  const meetingId = await player.ask('meetings.draft', { form: 'four-party-council' })
  await player.ask('meetings.arrange', {
    meetingId,
    form: 'four-party-council',
    title: '南方印象小区四方议事会（第三次）',
    heldOn,
    startTime: '19:30',
    place: '小区党群服务站二楼',
    estateName,
    chairId: personOf(cast, '周敏'),
    recorderId: personOf(cast, '唐小莉'),
    occasion: '小区夜间停车缺口较大，居民代表联名提出增设停车位',
  })
  await player.ask('meetings.setRoll', {
    meetingId,
    entries: samplePeople.map((person) => ({
      personId: personOf(cast, person.name),
      capacity: person.party === null ? ('observer' as const) : ('due' as const),
    })),
  })
  for (const item of items) {
    const [itemId] = await player.ask('agenda.add', { meetingId, kind: item.kind, titles: [item.title] })
    if (itemId === undefined) throw new Error('an item was not added')
    await player.ask('agenda.change', { itemId, ...item, prompt: '' })
  }
  await player.ask('meetings.call', { meetingId })
  return meetingId
}

type Room = { readonly entries: ReadonlyMap<string, RollEntryId>; readonly itemIds: readonly AgendaItemId[] }

const readRoom = async (player: Player, meetingId: MeetingId): Promise<Room> => {
  const record = await player.ask('meetings.record', { meetingId })
  return {
    entries: new Map(record.roll.map((entry) => [entry.name, entry.id])),
    itemIds: record.agenda.map((item) => item.id),
  }
}

const arrive = async (player: Player, room: Room, day: Day, person: SamplePerson): Promise<void> => {
  const entryId = room.entries.get(person.name)
  if (entryId === undefined || typeof person.came !== 'string') return
  player.at(day, person.came)
  const standInName = sampleStandIns[person.name] ?? ''
  await player.ask('attendance.record', {
    entryId,
    kind: standInName === '' ? 'arrive' : 'stand-in',
    at: null,
    standInName,
    note: '',
  })
}

const signIn = async (player: Player, room: Room, day: Day, meetingId: MeetingId): Promise<void> => {
  player.at(day, '18:55')
  await player.ask('meetings.beginSignIn', { meetingId })
  for (const person of samplePeople) {
    const entryId = room.entries.get(person.name)
    if (entryId === undefined || typeof person.came === 'string' || person.came === null) continue
    await player.ask('attendance.record', {
      entryId,
      kind: 'excuse',
      at: null,
      standInName: '',
      note: person.came.excused,
    })
  }
  const early = samplePeople.filter((person) => typeof person.came === 'string' && person.came < '19:30')
  for (const person of early.toSorted((one, other) => (String(one.came) < String(other.came) ? -1 : 1)))
    await arrive(player, room, day, person)
}

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

const discussParking = async (player: Player, room: Room, day: Day, itemId: AgendaItemId): Promise<void> => {
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
  await say(player, room, day, itemId, { time: '19:52', name: '何玉珍', text: '消防通道要先划线，再划车位' })
}

const voteOnParking = async (player: Player, day: Day, heldOn: Day, itemId: AgendaItemId): Promise<void> => {
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
  player.at(day, '20:00')
  await player.ask('votes.announce', { voteId })
  await player.ask('agenda.moveStage', { itemId, to: 'resolve' })
  player.at(day, '20:03')
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

const discussLamps = async (
  player: Player,
  room: Room,
  day: Day,
  heldOn: Day,
  itemId: AgendaItemId,
): Promise<void> => {
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
        dueOn: addDays(heldOn, 80),
      },
      {
        title: '更换东门三盏路灯',
        leadUnit: '物业公司',
        responsible: '尹亮',
        assisting: '',
        dueOn: addDays(heldOn, 1),
      },
    ],
  })
  await player.ask('agenda.finish', { itemId })
}

/** Plays the whole council on `heldOn`, 19:30; answers the meeting, its minutes checked. */
export const playParkingCouncil = async (player: Player, cast: Cast, heldOn: Day): Promise<MeetingId> => {
  const meetingId = await prepare(player, cast, heldOn)
  const room = await readRoom(player, meetingId)
  const [report, parking, lamps] = room.itemIds
  if (report === undefined || parking === undefined || lamps === undefined)
    throw new Error('the agenda is short')
  await signIn(player, room, heldOn, meetingId)
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
  await discussParking(player, room, heldOn, parking)
  await voteOnParking(player, heldOn, heldOn, parking)
  await discussLamps(player, room, heldOn, heldOn, lamps)
  player.at(heldOn, '20:21')
  await player.ask('meetings.close', { meetingId })
  player.at(heldOn, '20:47')
  await player.ask('meetings.finishMinutes', { meetingId })
  return meetingId
}
