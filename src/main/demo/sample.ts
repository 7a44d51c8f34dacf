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
import { createPlayer, type Player, PlayStopped } from './player.ts'
import { beginReading } from './roster.ts'

/** What the sample holds when it was played; the bench meeting and the written votes only where it is whole. */
export type Sample = {
  readonly meetingId: MeetingId
  readonly benchMeetingId: MeetingId | null
  readonly writtenVoteIds: readonly WrittenVoteId[]
}

/** How far the sample is played: a stop of its council, or whole, with two votes of owners in writing beside it. */
export type SampleExtent = SampleStop | 'whole'

/** In the whole sample its council lies so many days back; the written vote that followed is on its ninth day. */
export const councilDaysAgo = 26
const windowOpenedAfter = 18
/** The elevator's window opened so long before the council that its result became final before it. */
const elevatorOpenedBefore = 48
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

/** What came of the tasks in the days after, as far as `heldOn` plus a week. */
const followTasks = async (player: Player, heldOn: Day): Promise<void> => {
  const tasks = await player.ask('tasks.list', {})
  const announcement = tasks.find((task) => task.title === '发布表决事项公告')
  const lamps = tasks.find((task) => task.title === '更换东门三盏路灯')
  if (announcement !== undefined) {
    player.at(addDays(heldOn, 1), '17:10')
    await player.ask('tasks.finish', {
      taskId: announcement.id,
      evidence: '公告已贴在各楼栋公示栏，照片存档。',
    })
  }
  if (lamps !== undefined) {
    player.at(addDays(heldOn, 2), '10:00')
    await player.ask('tasks.note', { taskId: lamps.id, text: '三盏灯头损坏，已订配件，供货商三天后到货。' })
  }
}

/** What came of the rest in the weeks until the window opened; `between` happened in the days between. */
const followLater = async (player: Player, heldOn: Day, between: () => Promise<void>): Promise<void> => {
  const tasks = await player.ask('tasks.list', {})
  const plan = tasks.find((task) => task.title === '绘制车位平面图和消防通道划线图')
  const lamps = tasks.find((task) => task.title === '更换东门三盏路灯')
  if (plan !== undefined) {
    player.at(addDays(heldOn, 7), '16:30')
    await player.ask('tasks.finish', {
      taskId: plan.id,
      evidence: '平面图已经随公告张贴，消防通道单独标红。',
    })
  }
  await between()
  if (lamps !== undefined) {
    player.at(addDays(heldOn, 12), '10:00')
    await player.ask('tasks.note', { taskId: lamps.id, text: '供货商改了到货日期，物业已另找一家询价。' })
  }
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
  const open = (await player.ask('tasks.list', {})).filter((task) => task.state !== 'done')
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
  const elevatorReading = await beginReading(house, log, elevatorRoster)
  const ownersReading = await beginReading(house, log, ownersRoster(households))
  await setUp(player)
  const cast = await addPeople(player)
  const elevatorOpensOn = addDays(heldOn, -elevatorOpenedBefore)
  const elevator = await playElevatorVote(house, player, log, elevatorReading, elevatorOpensOn)
  const benchMeetingId = await playMenuMeeting(player, cast, addDays(heldOn, -menuHeldBefore))
  const meetingId = await playParkingCouncil(player, cast, heldOn, 'followed')
  const opensOn = addDays(heldOn, windowOpenedAfter)
  await followTasks(player, heldOn)
  const resultId = await postCouncilResult(player, meetingId, heldOn)
  const today = addDays(heldOn, councilDaysAgo)
  const parking = await playOwnersVote(house, player, log, {
    ...{ households, opensOn, reading: ownersReading },
    meanwhile: () => followLater(player, heldOn, () => playBoard(player, resultId, heldOn, today)),
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
): Promise<Reply<Sample | null>> => {
  const player = createPlayer(house, log)
  try {
    if ((await player.ask('communities.get', {})) !== null) return accept(null)
    player.at(addDays(heldOn, until === 'whole' ? -elevatorOpenedBefore - 20 : -20), '09:00')
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
