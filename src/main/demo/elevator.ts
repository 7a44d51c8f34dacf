/** Asks the 14 owners of one entrance in writing about an elevator, from the roster to the final result. Nobody in it is a real person. */
import type { InputOf } from '../../contract/index.ts'
import { addDays } from '../../domain/calendar.ts'
import type { Day, EstateId, WrittenVoteId } from '../../domain/identity.ts'
import type { House } from '../dispatch.ts'
import type { Player } from './player.ts'
import { type RosterReading, type RosterRow, type SampleRoster, takeRoster } from './roster.ts'

const estateName = '建设二村'
const windowDays = 15
const noticeDays = 17

/** Owners of 3栋, two doors a floor; the first fourteen live in 1单元. */
const owners = [
  ...['雷运生', '方桂芝', '白海涛', '侯玉兰', '龚建明', '莫小平', '石秋香'],
  ...['尹志高', '贺冬云', '田家旺', '毛翠英', '段立新', '伍月娥', '黎正兴'],
  ...['夏美华', '万福生', '傅春兰', '戴国强', '严喜梅', '乔伯年', '倪晓芳'],
  ...['钱友德', '向秀英', '汤文彬', '卢素珍', '章永福', '施彩霞', '陶金山'],
]
/** By door of 2单元 from the ground: eight agree, two on the ground floor do not, four did not answer. */
const answers = [
  ...['against', 'against', 'for', null, 'for', 'for', 'for'],
  ...[null, 'for', 'for', null, 'for', 'for', null],
] as const

const rows = owners.map((name, place): RosterRow => {
  const door = place % 14
  return {
    building: '3栋',
    entrance: place < 14 ? '1单元' : '2单元',
    room: `${Math.floor(door / 2) + 1}0${(door % 2) + 1}`,
    use: '住宅',
    names: [name],
    phone: `1390000${String(4_100 + place * 37)}`,
    area: door % 2 === 0 ? 7_235 : 6_880,
  }
})

/** The roster of the building. */
export const elevatorRoster: SampleRoster = { estateName, fileName: '建设二村3栋业主名册.csv', rows }

const prepare = async (player: Player, estateId: EstateId, opensOn: Day): Promise<WrittenVoteId> => {
  player.at(addDays(opensOn, -noticeDays), '10:00')
  const writtenVoteId = await player.ask('writtenVotes.draft', {
    estateId,
    scope: { kind: 'entrance', building: '3栋', entrance: '2单元' },
  })
  await player.ask('writtenVotes.arrange', {
    writtenVoteId,
    title: '3栋2单元加装电梯书面征求意见',
    organiser: '建设二村业主委员会',
    place: '社区服务大厅',
    contact: '0731-28000000',
    explanation: '3栋2单元七层、14户，60岁以上的老人住在五层以上的有6户。电梯装在单元北侧，费用按楼层分摊。',
    opensOn,
    untilOn: addDays(opensOn, windowDays - 1),
    untilTime: '18:00',
    objectionDays: 7,
    countsParking: false,
    isDoubleEntry: false,
    proxyLimit: 3,
    seats: null,
  })
  await player.ask('writtenVotes.setMatters', {
    writtenVoteId,
    matters: [
      {
        kind: 'proposal',
        question: '是否同意在3栋2单元北侧加装一部电梯？',
        explanation: '占用单元北侧共有绿地12平方米，不占用任何一户的专有部分。',
        ruleId: 'elevator',
      },
    ],
  })
  await player.ask('writtenVotes.freeze', { writtenVoteId })
  return writtenVoteId
}

type Entries = InputOf<'writtenVotes.enter'>['entries']

/** Plays the whole written vote. */
export const playElevatorVote = async (
  house: House,
  player: Player,
  log: (line: string) => void,
  reading: RosterReading,
  opensOn: Day,
  /** What is done once it is drafted. */
  drafted: (writtenVoteId: WrittenVoteId) => Promise<void>,
): Promise<WrittenVoteId> => {
  const estateId = await takeRoster(house, log, reading, addDays(opensOn, -noticeDays))
  const writtenVoteId = await prepare(player, estateId, opensOn)
  await drafted(writtenVoteId)
  player.at(opensOn, '09:00')
  await player.ask('writtenVotes.open', { writtenVoteId })
  await player.ask('writtenVotes.assignCarriers', {
    ...{ writtenVoteId, carriers: [{ building: '3栋', entrance: '2单元', name: '唐小莉' }] },
  })
  const ballotIds = (await player.ask('writtenVotes.ballots', { writtenVoteId })).map((one) => one.ballotId)
  player.at(opensOn, '19:30')
  await player.ask('writtenVotes.deliver', {
    ...{ writtenVoteId, ballotIds, way: 'handed', on: opensOn, carrier: '唐小莉', noticeOn: null, note: '' },
  })
  const returnedOn = addDays(opensOn, 9)
  player.at(returnedOn, '17:00')
  const entries: Entries = ballotIds.flatMap((ballotId, place) => {
    const choice = answers[place] ?? null
    if (choice === null) return []
    return [{ ballotId, returnedOn, choices: [choice], voidReason: null, voidNote: '', proxyId: null }]
  })
  await player.ask('writtenVotes.enter', { writtenVoteId, pass: 'first', enteredBy: '龙艳', entries })
  const closedOn = addDays(opensOn, windowDays - 1)
  player.at(closedOn, '18:10')
  await player.ask('writtenVotes.close', { writtenVoteId, tellers: '唐小莉、龙艳', scrutineer: '刘德顺' })
  const objectedOn = addDays(closedOn, 2)
  player.at(objectedOn, '10:00')
  const objectionId = await player.ask('writtenVotes.object', {
    ...{ writtenVoteId, name: '夏美华', on: objectedOn },
    text: '电梯挡住一楼的采光，请先给出日照分析。',
  })
  player.at(addDays(objectedOn, 2), '16:00')
  await player.ask('writtenVotes.answerObjection', {
    ...{ objectionId, on: addDays(objectedOn, 2), isUpheld: false },
    answer: '设计单位的日照分析已当面送交：一楼冬至日照仍在两小时以上；连廊改用玻璃，不影响计票结果。',
  })
  const { vote } = await player.ask('writtenVotes.read', { writtenVoteId })
  player.at(addDays(vote.objectionsUntil ?? closedOn, 1), '09:00')
  await player.ask('writtenVotes.finalize', { writtenVoteId })
  return writtenVoteId
}
