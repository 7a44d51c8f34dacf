/** Fills the sample community by the same operations that the window uses. All people in it are made up. */
import { addDays } from '../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import type { Day, MeetingId, WrittenVoteId } from '../../domain/identity.ts'
import { presetHouseRule } from '../../domain/rules/rule.ts'
import type { House } from '../dispatch.ts'
import type { Cast } from './council.ts'
import { elevatorRoster, playElevatorVote } from './elevator.ts'
import { makeHouseholds } from './households.ts'
import { playMenuMeeting } from './menu.ts'
import { playBoard, postCouncilResult } from './notices.ts'
import { ownersRoster, playOwnersVote } from './owners-vote.ts'
import { playParkingCouncil, type SampleStop } from './parking.ts'
import { sampleParties, samplePeople } from './people.ts'
import { createPlayer, type HearClock, type Player, PlayStopped } from './player.ts'
import { beginReading } from './roster.ts'
import { createCamera } from './scenes/camera.ts'
import { planFireLane } from './scenes/fire-lane.ts'
import { planLeaders } from './scenes/leaders.ts'
import { planNeighbours } from './scenes/neighbours.ts'
import { planSheds } from './scenes/sheds.ts'
import { planTaskForces } from './scenes/task-forces.ts'
import { everyTask, findTask } from './scenes/tasks.ts'
import { collectElevator, collectParking } from './scenes/vote-topics.ts'
import { planWestParking, westRoster } from './scenes/west-parking.ts'
import { planWishes } from './scenes/wishes.ts'

/** What the sample holds when it was played; the bench meeting and the written votes only where it is whole. */
export type Sample = {
  readonly meetingId: MeetingId
  readonly benchMeetingId: MeetingId | null
  readonly writtenVoteIds: readonly WrittenVoteId[]
}

/** How far the sample is played: a stop of its council, or whole, with two votes of owners in writing beside it. */
export type SampleExtent = SampleStop | 'whole'

/** The months that the whole sample spans when it is opened on a day, both `YYYY-MM`. */
export const monthsOfSample = (today: Day): { readonly first: string; readonly last: string } => ({
  first: addDays(today, -sampleBegunDaysAgo).slice(0, 7),
  last: today.slice(0, 7),
})

/** In the whole sample its council lies so many days back; the written vote that followed is on its ninth day. */
export const councilDaysAgo = 26
/** The community was set up so many days before the sample is opened. */
const sampleBegunDaysAgo = 330
const windowOpenedAfter = 18
/** The elevator's window opened so long before the council that its result became final before it. */
const elevatorOpenedBefore = 48
const elevatorCollectedBefore = 24
const menuHeldBefore = 14

const setUp = async (player: Player): Promise<void> => {
  await player.ask('communities.setUp', {
    community: {
      name: '和苑社区',
      subdistrict: '董家塅街道',
      partyOrganisation: '和苑社区党委',
      secretary: '周敏',
      contact: '0731-28000000',
      numberPattern: '和苑议〔{年}〕{序}号',
    },
    parties: sampleParties.map((name) => ({ id: null, name })),
    houseRule: presetHouseRule('和苑社区', '2026-01-01'),
  })
}

const addPeople = async (player: Player): Promise<Cast> => {
  const found = await player.ask('communities.get', {})
  const parties = new Map(found?.parties.map((party) => [party.name, party.id]))
  const ids = await player.ask('people.add', {
    people: samplePeople.map((person) => ({
      name: person.name,
      partyId: person.party === null ? null : (parties.get(person.party) ?? null),
      role: person.role,
      unit: person.unit,
      room: person.room,
      phone: '',
      isObserver: person.party === null,
    })),
  })
  return new Map(
    samplePeople.flatMap((person, place) => (ids[place] === undefined ? [] : [[person.name, ids[place]]])),
  )
}

const noteLamps = async (player: Player, text: string): Promise<void> => {
  const lamps = await findTask(player, '更换东门三盏路灯')
  if (lamps !== undefined) await player.ask('tasks.note', { taskId: lamps.id, text, by: '尹亮' })
}

/** What came of the tasks in the days after, as far as `heldOn` plus a week. */
const followTasks = async (player: Player, heldOn: Day): Promise<void> => {
  const announcement = await findTask(player, '发布表决事项公告')
  player.at(addDays(heldOn, 1), '17:10')
  for (const title of [
    ...['发布表决事项公告', '绘制车位平面图和消防通道划线图', '修补东门人行道破损路面', '更换东门三盏路灯'],
  ]) {
    const task = await findTask(player, title)
    if (task !== undefined)
      await player.ask('tasks.accept', { taskId: task.id, by: task.responsible, text: '' })
  }
  if (announcement !== undefined)
    await player.ask('tasks.finish', {
      taskId: announcement.id,
      result: '公告已贴在各楼栋公示栏。',
      evidence: '张贴照片存档',
      by: '李建国',
    })
  player.at(addDays(heldOn, 2), '10:00')
  await noteLamps(player, '三盏灯头损坏，已订配件，供货商三天后到货。')
}

/** What came of the rest in the weeks until the window opened; `between` happened in the days between. */
const followLater = async (player: Player, heldOn: Day, between: () => Promise<void>): Promise<void> => {
  const plan = await findTask(player, '绘制车位平面图和消防通道划线图')
  if (plan !== undefined) {
    player.at(addDays(heldOn, 7), '16:30')
    await player.ask('tasks.finish', {
      taskId: plan.id,
      result: '平面图已经画好，消防通道单独标红。',
      evidence: '平面图随公告张贴',
      by: '吴磊',
    })
  }
  await between()
  player.at(addDays(heldOn, 12), '10:00')
  await noteLamps(player, '供货商改了到货日期，物业已另找一家询价。')
}

type Next = { readonly calledOn: Day; readonly heldOn: Day; readonly occasion: string }

/** The next council, called and waiting for its evening. */
const callNext = async (player: Player, meetingId: MeetingId, next: Next): Promise<void> => {
  player.at(next.calledOn, '09:00')
  const nextId = await player.ask('meetings.copy', { meetingId })
  const { meeting, agenda } = await player.ask('meetings.record', { meetingId: nextId })
  const { form, startTime, place, estateName, chairId, recorderId } = meeting
  await player.ask('meetings.arrange', {
    meetingId: nextId,
    form,
    title: '南方印象小区四方议事会（第四次）',
    heldOn: next.heldOn,
    startTime,
    place,
    estateName,
    chairId,
    recorderId,
    occasion: next.occasion,
  })
  for (const item of agenda) await player.ask('agenda.remove', { itemId: item.id })
  const { tasks: open } = await player.ask('tasks.list', {
    filter: { ...everyTask, tab: 'under-way', estateName: '南方印象小区' },
    offset: 0,
    limit: 20,
  })
  await player.ask('agenda.addTasks', { meetingId: nextId, taskIds: open.map((task) => task.id) })
  await player.ask('agenda.add', { meetingId: nextId, kind: 'discuss', titles: ['充电桩选址'] })
  await player.ask('meetings.call', { meetingId: nextId })
}

/** Plays the council as far as its stop, and the days after. */
const playCouncil = async (player: Player, heldOn: Day, until: SampleStop): Promise<Sample> => {
  await setUp(player)
  const cast = await addPeople(player)
  const meetingId = await playParkingCouncil(player, cast, heldOn, until)
  const sample = { meetingId, benchMeetingId: null, writtenVoteIds: [] }
  if (until !== 'followed') return sample
  await followTasks(player, heldOn)
  await callNext(player, meetingId, {
    calledOn: addDays(heldOn, 5),
    heldOn: addDays(heldOn, 10),
    occasion: '通报增设停车位书面表决的准备情况，协商充电桩选址',
  })
  return sample
}

/** Plays everything in the order in which it happened. */
const playWhole = async (
  house: House,
  player: Player,
  log: (line: string) => void,
  heldOn: Day,
): Promise<Sample> => {
  const households = makeHouseholds()
  const today = addDays(heldOn, councilDaysAgo)
  const elevatorReading = await beginReading(house, log, elevatorRoster)
  const westReading = await beginReading(house, log, westRoster)
  const ownersReading = await beginReading(house, log, ownersRoster(households))
  await setUp(player)
  const cast = await addPeople(player)
  planFireLane(player, cast, createCamera(house, player, log), today)
  planWestParking(house, player, cast, log, westReading, today)
  planTaskForces(house, player, cast, log, today)
  planNeighbours(player, cast, today)
  planSheds(player, today)
  planWishes(player, today)
  planLeaders(player, cast, today)
  const elevatorOpensOn = addDays(heldOn, -elevatorOpenedBefore)
  const elevatorTopicId = await collectElevator(player, addDays(elevatorOpensOn, -elevatorCollectedBefore))
  const elevator = await playElevatorVote(
    house,
    player,
    log,
    elevatorReading,
    elevatorOpensOn,
    async (id) => {
      await player.ask('topics.linkWrittenVote', { topicId: elevatorTopicId, writtenVoteId: id })
    },
  )
  const benchMeetingId = await playMenuMeeting(player, cast, addDays(heldOn, -menuHeldBefore))
  const topicId = await collectParking(player, heldOn)
  const meetingId = await playParkingCouncil(player, cast, heldOn, 'followed', topicId)
  const opensOn = addDays(heldOn, windowOpenedAfter)
  await followTasks(player, heldOn)
  const resultId = await postCouncilResult(player, meetingId, heldOn)
  const parking = await playOwnersVote(house, player, log, {
    ...{ households, opensOn, reading: ownersReading },
    meanwhile: async (writtenVoteId) => {
      await player.ask('topics.linkWrittenVote', { topicId, writtenVoteId })
      await followLater(player, heldOn, () => playBoard(player, resultId, heldOn, today))
    },
  })
  await callNext(player, meetingId, {
    calledOn: addDays(heldOn, councilDaysAgo - 1),
    heldOn: addDays(heldOn, councilDaysAgo + 3),
    occasion: '通报增设停车位书面征求意见的进展，协商充电桩选址',
  })
  return { meetingId, benchMeetingId, writtenVoteIds: [parking, elevator] }
}

/** Plays the sample into an empty store; an existing sample is left as it is. `heldOn` is the day of its council. */
export const playSample = async (
  house: House,
  heldOn: Day,
  log: (line: string) => void,
  until: SampleExtent = 'followed',
  hearClock?: HearClock,
): Promise<Reply<Sample | null>> => {
  const player = createPlayer(house, log, hearClock)
  try {
    if ((await player.ask('communities.get', {})) !== null) return accept(null)
    player.at(addDays(heldOn, until === 'whole' ? councilDaysAgo - sampleBegunDaysAgo : -20), '09:00')
    return accept(
      until === 'whole'
        ? await playWhole(house, player, log, heldOn)
        : await playCouncil(player, heldOn, until),
    )
  } catch (error) {
    if (error instanceof PlayStopped) return refuse(error.failure)
    throw error
  }
}
