/** Fills the sample community by the same operations that the window uses. All people in it are made up. */
import { addDays } from '../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import type { Day, MeetingId } from '../../domain/identity.ts'
import { presetHouseRule } from '../../domain/rule.ts'
import type { House } from '../dispatch.ts'
import type { Cast } from './council.ts'
import { playParkingCouncil, type SampleStop } from './parking.ts'
import { sampleParties, samplePeople } from './people.ts'
import { createPlayer, type Player, PlayStopped } from './player.ts'

/** What the sample holds when it was played. */
export type Sample = { readonly meetingId: MeetingId }

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

/** The next council, called and waiting for its evening. */
const callNext = async (player: Player, meetingId: MeetingId, heldOn: Day): Promise<void> => {
  player.at(addDays(heldOn, 5), '09:00')
  const nextId = await player.ask('meetings.copy', { meetingId })
  const { meeting, agenda } = await player.ask('meetings.record', { meetingId: nextId })
  const { form, startTime, place, estateName, chairId, recorderId } = meeting
  await player.ask('meetings.arrange', {
    meetingId: nextId,
    form,
    title: '南方印象小区四方议事会（第四次）',
    heldOn: addDays(heldOn, 10),
    startTime,
    place,
    estateName,
    chairId,
    recorderId,
    occasion: '通报增设停车位书面表决的准备情况，协商充电桩选址',
  })
  for (const item of agenda) await player.ask('agenda.remove', { itemId: item.id })
  const open = (await player.ask('tasks.list', {})).filter((task) => task.state !== 'done')
  await player.ask('agenda.addTasks', { meetingId: nextId, taskIds: open.map((task) => task.id) })
  await player.ask('agenda.add', { meetingId: nextId, kind: 'discuss', titles: ['充电桩选址'] })
  await player.ask('meetings.call', { meetingId: nextId })
}

/** Plays the sample into an empty store; an existing sample is left as it is. `heldOn` is the day of its council. */
export const playSample = async (
  house: House,
  heldOn: Day,
  log: (line: string) => void,
  until: SampleStop = 'followed',
): Promise<Reply<Sample | null>> => {
  const player = createPlayer(house, log)
  try {
    if ((await player.ask('communities.get', {})) !== null) return accept(null)
    player.at(addDays(heldOn, -20), '09:00')
    await setUp(player)
    const cast = await addPeople(player)
    const meetingId = await playParkingCouncil(player, cast, heldOn, until)
    if (until !== 'followed') return accept({ meetingId })
    await followTasks(player, heldOn)
    await callNext(player, meetingId, heldOn)
    return accept({ meetingId })
  } catch (error) {
    if (error instanceof PlayStopped) return refuse(error.failure)
    throw error
  }
}
