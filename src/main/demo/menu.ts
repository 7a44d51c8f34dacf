/** Plays a bench meeting that chooses from a menu by ranked secret papers: what to do first with the garden. */
import type { Day, MeetingId, PersonId } from '../../domain/identity.ts'
import type { Cast } from './council.ts'
import { readRoom } from './council.ts'
import type { Player } from './player.ts'

const chair = '周敏'
const recorder = '唐小莉'
const guests = ['李建国', '陈素芬', '肖丽萍']
const residents = [
  '何玉珍',
  '罗海波',
  '刘德顺',
  '欧阳静',
  '易春生',
  '谭桂香',
  '文小红',
  '胡正华',
  '蒋美玲',
  '谢芬',
  '汤国良',
  '夏冬梅',
]

const options = ['休息长廊', '健身步道', '儿童活动场', '集中晾晒区']
/** Each paper as it was read: the options in the order wished for. */
const papers: readonly (readonly number[])[] = [
  ...[
    [1, 2, 3, 4],
    [1, 2, 4, 3],
    [1, 2],
    [1, 4, 2],
    [1, 3, 2],
    [2, 1, 3],
    [2, 1, 4],
    [2, 3, 1],
  ],
  ...[
    [2, 1, 3, 4],
    [3, 2, 1],
    [3, 2, 4],
    [3, 1, 2],
    [4, 1, 2],
    [4, 2, 1],
    [2, 4, 1],
  ],
]

/** Plays the meeting of `heldOn`, from the draft to the checked minutes. */
export const playMenuMeeting = async (player: Player, cast: Cast, heldOn: Day): Promise<MeetingId> => {
  const idOf = (name: string): PersonId => {
    const id = cast.get(name)
    if (id === undefined) throw new Error(`${name} is not in the sample`)
    return id
  }
  player.at(heldOn, '09:00')
  const meetingId = await player.ask('meetings.draft', { form: 'bench-meeting' })
  await player.ask('meetings.arrange', {
    meetingId,
    form: 'bench-meeting',
    title: '南方印象小区花园改造板凳会',
    heldOn,
    startTime: '16:00',
    place: '小区花园凉亭',
    estateName: '南方印象小区',
    chairId: idOf(chair),
    recorderId: idOf(recorder),
    occasion: '菜单式改造，花园这一项今年先做一样，由居民代表排序选出',
  })
  const people = [chair, recorder, ...guests, ...residents]
  await player.ask('meetings.setRoll', {
    meetingId,
    entries: people.map((name) => ({ personId: idOf(name), capacity: 'due' as const })),
  })
  const [itemId] = await player.ask('agenda.add', { meetingId, kind: 'vote', titles: ['花园改造先做哪一样'] })
  if (itemId === undefined) throw new Error('an item was not added')
  await player.ask('meetings.call', { meetingId })
  player.at(heldOn, '15:45')
  await player.ask('meetings.beginSignIn', { meetingId })
  const { entries } = await readRoom(player, meetingId)
  for (const name of [chair, recorder, guests[0], ...residents]) {
    const entryId = entries.get(name ?? '')
    if (entryId === undefined) throw new Error(`${name} is not on the roll`)
    await player.ask('attendance.record', { entryId, kind: 'arrive', at: null, standInName: '', note: '' })
  }
  player.at(heldOn, '16:00')
  await player.ask('meetings.open', { meetingId })
  await player.ask('agenda.begin', { itemId })
  player.at(heldOn, '16:04')
  await player.ask('agenda.moveStage', { itemId, to: 'discuss' })
  player.at(heldOn, '16:20')
  await player.ask('agenda.moveStage', { itemId, to: 'vote' })
  const voteId = await player.ask('votes.open', {
    itemId,
    question: '花园改造今年先做哪一样？按想做的先后排序。',
    method: 'options',
    tellers: '谭桂香、汤国良',
    scrutineer: '李建国',
    choosing: {
      kind: 'options',
      options: options.map((label, place) => ({ id: place + 1, label, cost: null })),
      settings: {
        method: { kind: 'ranked', tieRule: 'earlier-rounds' },
        ...{ take: 1, budget: null, decision: 'most', base: 'voting', blank: 'abstain' },
      },
      entry: 'ballots',
    },
  })
  const count = papers.length
  const noVoids = { 'no-mark': 0, 'several-marks': 0, unreadable: 0, signed: 0, 'not-issued': 0 }
  player.at(heldOn, '16:28')
  await player.ask('votes.countPapers', { voteId, papers: { issued: count, returned: null, void: noVoids } })
  await player.ask('votes.countPapers', { voteId, papers: { issued: count, returned: count, void: noVoids } })
  for (const order of papers)
    await player.ask('votes.addPaper', {
      voteId,
      paper: {
        of: 'options',
        paper: { kind: 'marks', marks: order.map((option, place) => ({ option, value: place + 1 })) },
      },
    })
  player.at(heldOn, '16:36')
  await player.ask('votes.announce', { voteId })
  await player.ask('agenda.moveStage', { itemId, to: 'resolve' })
  await player.ask('resolutions.adopt', {
    itemId,
    wording: '花园改造今年先做健身步道，其余三样列入下一批改造菜单。',
    track: 'consultation',
    conditions: '',
    tasks: [],
  })
  await player.ask('agenda.finish', { itemId })
  player.at(heldOn, '16:40')
  await player.ask('meetings.close', { meetingId })
  await player.ask('meetings.finishMinutes', { meetingId })
  return meetingId
}
