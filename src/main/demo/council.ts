/** Prepares the third council of 南方印象小区 and signs its people in. */
import { addDays } from '../../domain/calendar.ts'
import type {
  AgendaItemId,
  ClockTime,
  Day,
  MeetingId,
  PersonId,
  RollEntryId,
  TopicId,
} from '../../domain/identity.ts'
import { type SamplePerson, samplePeople, sampleStandIns } from './people.ts'
import type { Player } from './player.ts'

/** The people of the sample with their numbers. */
export type Cast = ReadonlyMap<string, PersonId>

const estateName = '南方印象小区'
const parkingTitle = '增设停车位方案'

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
    title: parkingTitle,
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

/** Puts one item on the agenda; parking comes from its topic where the sample has one. */
const addItem = async (
  player: Player,
  meetingId: MeetingId,
  item: ItemDraft,
  topicId: TopicId | null,
): Promise<void> => {
  const [itemId] =
    topicId !== null && item.title === parkingTitle
      ? await player.ask('agenda.addTopics', { meetingId, topicIds: [topicId], kind: item.kind })
      : await player.ask('agenda.add', { meetingId, kind: item.kind, titles: [item.title] })
  if (itemId === undefined) throw new Error('an item was not added')
  await player.ask('agenda.change', { itemId, ...item, prompt: '' })
}

/** Drafts, arranges and calls the council of `heldOn`; answers the meeting. */
export const prepareCouncil = async (
  player: Player,
  cast: Cast,
  heldOn: Day,
  topicId: TopicId | null,
): Promise<MeetingId> => {
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
  for (const item of items) await addItem(player, meetingId, item, topicId)
  await player.ask('meetings.call', { meetingId })
  return meetingId
}

/** The roll by name, and the items in order. */
export type Room = {
  readonly entries: ReadonlyMap<string, RollEntryId>
  readonly itemIds: readonly AgendaItemId[]
}

/** Reads the numbers of roll and items. */
export const readRoom = async (player: Player, meetingId: MeetingId): Promise<Room> => {
  const record = await player.ask('meetings.record', { meetingId })
  return {
    entries: new Map(record.roll.map((entry) => [entry.name, entry.id])),
    itemIds: record.agenda.map((item) => item.id),
  }
}

/** Signs one person in at the time they came. */
export const arrive = async (player: Player, room: Room, day: Day, person: SamplePerson): Promise<void> => {
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

/** Begins signing in, notes who is excused, and signs in everybody who came before a time. */
export const signIn = async (
  player: Player,
  room: Room,
  day: Day,
  meetingId: MeetingId,
  before: ClockTime,
): Promise<void> => {
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
  const early = samplePeople.filter((person) => typeof person.came === 'string' && person.came < before)
  for (const person of early.toSorted((one, other) => (String(one.came) < String(other.came) ? -1 : 1)))
    await arrive(player, room, day, person)
}
