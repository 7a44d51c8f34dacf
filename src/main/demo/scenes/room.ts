/** Plays one meeting of the sample from its draft to its archive, in the words of a scene. Nobody in it is a real person. */
import { addDays } from '../../../domain/calendar.ts'
import type { AgendaItemId, ClockTime, Day, MeetingId, PersonId } from '../../../domain/identity.ts'
import type { ItemOutcome } from '../../../domain/meeting/agenda.ts'
import type { MeetingForm } from '../../../domain/meeting/meeting.ts'
import type { LegalTrack } from '../../../domain/rules/legal-track.ts'
import type { Cast } from '../council.ts'
import { readRoom } from '../council.ts'
import type { Player } from '../player.ts'

/** The number of a person of the sample. */
export const personIn = (cast: Cast, name: string): PersonId => {
  const id = cast.get(name)
  if (id === undefined) throw new Error(`${name} is not in the sample`)
  return id
}

type SceneTask = {
  readonly title: string
  readonly leadUnit: string
  readonly responsible: string
  readonly assisting: string
  /** Days after the meeting. */
  readonly dueAfter: number
}

/** What happens on the one item of a scene. */
type SceneItem = {
  readonly points: readonly { readonly name: string; readonly text: string; readonly dissent?: boolean }[]
  /** Hands counted on a question; its verdict is the item's outcome. */
  readonly vote?: {
    readonly question: string
    readonly for: number
    readonly against: number
    readonly abstain: number
  }
  readonly outcome?: ItemOutcome
  readonly outcomeText?: string
  readonly resolution?: {
    readonly wording: string
    readonly track: LegalTrack
    readonly tasks: readonly SceneTask[]
  }
}

export type Scene = {
  readonly heldOn: Day
  readonly startTime: ClockTime
  readonly form: MeetingForm
  readonly title: string
  readonly place: string
  readonly estateName: string
  readonly occasion: string
  readonly chair: string
  readonly recorder: string
  /** Everybody who came, chair and recorder included. */
  readonly came: readonly string[]
  readonly stayedAway?: readonly string[]
  readonly item: SceneItem
}

const laterBy = (time: ClockTime, minutes: number): ClockTime => {
  const [hours = 0, past = 0] = time.split(':').map(Number)
  const total = hours * 60 + past + minutes
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

const speak = async (
  player: Player,
  scene: Scene,
  meetingId: MeetingId,
  itemId: AgendaItemId,
): Promise<void> => {
  const { entries } = await readRoom(player, meetingId)
  for (const [place, { name, text, dissent = false }] of scene.item.points.entries()) {
    player.at(scene.heldOn, laterBy(scene.startTime, 8 + place * 4))
    await player.ask('points.write', {
      itemId,
      speechId: null,
      entryId: entries.get(name) ?? null,
      speakerName: name,
      text,
      isDissent: dissent,
    })
  }
}

const countHands = async (player: Player, scene: Scene, itemId: AgendaItemId): Promise<void> => {
  const { vote } = scene.item
  if (vote === undefined) return
  await player.ask('agenda.moveStage', { itemId, to: 'vote' })
  const voteId = await player.ask('votes.open', {
    itemId,
    question: vote.question,
    method: 'counted-hands',
    tellers: scene.recorder,
    scrutineer: scene.came.at(-1) ?? scene.recorder,
  })
  await player.ask('votes.count', {
    voteId,
    draft: { for: vote.for, against: vote.against, abstain: vote.abstain },
  })
  await player.ask('votes.announce', { voteId })
}

const conclude = async (player: Player, scene: Scene, itemId: AgendaItemId): Promise<void> => {
  const { vote, outcome, outcomeText = '', resolution } = scene.item
  if (vote !== undefined) await player.ask('agenda.moveStage', { itemId, to: 'resolve' })
  if (vote === undefined && outcome !== undefined)
    await player.ask('agenda.conclude', { itemId, outcome, text: outcomeText })
  if (resolution !== undefined)
    await player.ask('resolutions.adopt', {
      itemId,
      wording: resolution.wording,
      track: resolution.track,
      conditions: '',
      tasks: resolution.tasks.map(({ dueAfter, ...task }) => ({
        ...task,
        dueOn: addDays(scene.heldOn, dueAfter),
      })),
    })
  await player.ask('agenda.finish', { itemId })
}

/** Plays a drafted meeting whose agenda holds one item; its minutes are finished and archived the next morning. */
export const playScene = async (
  player: Player,
  cast: Cast,
  meetingId: MeetingId,
  scene: Scene,
): Promise<MeetingId> => {
  const { heldOn, startTime, came, stayedAway = [] } = scene
  await player.ask('meetings.arrange', {
    meetingId,
    form: scene.form,
    title: scene.title,
    heldOn,
    startTime,
    place: scene.place,
    estateName: scene.estateName,
    chairId: personIn(cast, scene.chair),
    recorderId: personIn(cast, scene.recorder),
    occasion: scene.occasion,
  })
  await player.ask('meetings.setRoll', {
    meetingId,
    entries: [...came, ...stayedAway].map((name) => ({
      personId: personIn(cast, name),
      capacity: 'due' as const,
    })),
  })
  const { agenda } = await player.ask('meetings.record', { meetingId })
  const [item] = agenda
  if (item === undefined) throw new Error(`${scene.title} has no item`)
  const kind = scene.item.vote === undefined ? 'discuss' : 'vote'
  if (item.kind !== kind) await player.ask('agenda.change', { ...itemWords(item), itemId: item.id, kind })
  await player.ask('meetings.call', { meetingId })
  player.at(heldOn, laterBy(startTime, -20))
  await player.ask('meetings.beginSignIn', { meetingId })
  const { entries } = await readRoom(player, meetingId)
  for (const name of came) {
    const entryId = entries.get(name)
    if (entryId !== undefined)
      await player.ask('attendance.record', { entryId, kind: 'arrive', at: null, standInName: '', note: '' })
  }
  player.at(heldOn, startTime)
  await player.ask('meetings.open', { meetingId })
  await player.ask('agenda.begin', { itemId: item.id })
  player.at(heldOn, laterBy(startTime, 5))
  await player.ask('agenda.moveStage', { itemId: item.id, to: 'discuss' })
  await speak(player, scene, meetingId, item.id)
  player.at(heldOn, laterBy(startTime, 40))
  await countHands(player, scene, item.id)
  await conclude(player, scene, item.id)
  player.at(heldOn, laterBy(startTime, 55))
  await player.ask('meetings.close', { meetingId })
  const archive = async (): Promise<void> => {
    await player.ask('meetings.finishMinutes', { meetingId })
    await player.ask('meetings.archive', { meetingId })
  }
  player.plan([{ on: addDays(heldOn, 1), time: '10:00', play: archive }])
  return meetingId
}

const itemWords = (item: {
  readonly title: string
  readonly presenter: string
  readonly plannedMinutes: number
  readonly prompt: string
  readonly explanation: string
}) => ({
  title: item.title,
  presenter: item.presenter,
  plannedMinutes: item.plannedMinutes,
  prompt: item.prompt,
  explanation: item.explanation,
})
