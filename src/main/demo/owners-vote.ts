/** Asks the owners of 南方印象小区 in writing about more parking, as far as the evening of the eighth of fifteen days. */
import { addDays } from '../../domain/calendar.ts'
import type { Day, EstateId, WrittenVoteId } from '../../domain/identity.ts'
import type { House } from '../dispatch.ts'
import type { SampleHousehold } from './households.ts'
import { playWindow, sampleCarriers } from './owners-window.ts'
import type { Player } from './player.ts'
import { type RosterReading, type RosterRow, type SampleRoster, takeRoster } from './roster.ts'

/** Days of the window, and from its notice to its first day. */
const windowDays = 15
const noticeDays = 16
const parkingPlaces = 6

const rosterRows = (households: readonly SampleHousehold[]): readonly RosterRow[] => {
  const homes = households.flatMap(({ names, phone, homes: own }) =>
    own.map((home) => ({ names, phone, home })),
  )
  const inOrder = homes.toSorted(({ home: one }, { home: other }) =>
    one.building !== other.building
      ? one.building - other.building
      : one.entrance - other.entrance || Number(one.room) - Number(other.room),
  )
  const rows = inOrder.map(
    ({ names, phone, home }): RosterRow => ({
      building: `${home.building}栋`,
      entrance: `${home.entrance}单元`,
      room: home.room,
      use: '住宅',
      ...{ names, phone, area: home.area },
    }),
  )
  const holders = households.filter((household) => household.names.length === 1).slice(0, parkingPlaces)
  const parking = holders.map(
    ({ names, phone }, place): RosterRow => ({
      ...{ building: '地下车库', entrance: '', room: `车位${place + 1}`, use: '车位' },
      ...{ names, phone, area: 1_272 },
    }),
  )
  return [...rows, ...parking]
}

const prepare = async (player: Player, estateId: EstateId, opensOn: Day): Promise<WrittenVoteId> => {
  player.at(addDays(opensOn, -noticeDays), '10:30')
  const writtenVoteId = await player.ask('writtenVotes.draft', { estateId, scope: { kind: 'estate' } })
  await player.ask('writtenVotes.arrange', {
    writtenVoteId,
    title: '增设停车位书面征求意见',
    organiser: '南方印象小区业主委员会',
    place: '小区党群服务站二楼',
    contact: '0731-28000000',
    explanation:
      '小区夜间停车缺口较大。四方议事会（第三次）协商同意把方案一提交全体业主表决：占用东区环道内侧和花园东侧，增设停车位130个，先保证消防通道畅通，保留花园东侧的休息长凳，收费和出租办法一并写明。',
    opensOn,
    untilOn: addDays(opensOn, windowDays - 1),
    untilTime: '18:00',
    objectionDays: 7,
    countsParking: false,
    isDoubleEntry: true,
    proxyLimit: 3,
    seats: null,
  })
  await player.ask('writtenVotes.setMatters', {
    writtenVoteId,
    matters: [
      {
        kind: 'proposal',
        question: '是否同意占用东区环道内侧和花园东侧的共有部分，增设停车位130个？',
        explanation: '属于改变共有部分的用途，人数和面积都要达到。',
        ruleId: 'owners-special',
      },
    ],
  })
  await player.ask('writtenVotes.freeze', { writtenVoteId })
  return writtenVoteId
}

/** One owner finds a mistake in the list that hangs out, and gets an answer. */
const answerElectorate = async (
  player: Player,
  writtenVoteId: WrittenVoteId,
  name: string,
  opensOn: Day,
): Promise<void> => {
  const on = addDays(opensOn, 3 - noticeDays)
  player.at(on, '15:30')
  const objectionId = await player.ask('writtenVotes.object', {
    ...{ writtenVoteId, name, on },
    text: '名册上的面积和房产证上的差0.2平方米，请核对。',
  })
  player.at(addDays(on, 1), '09:20')
  await player.ask('writtenVotes.answerObjection', {
    ...{ objectionId, on: addDays(on, 1), isUpheld: false },
    answer: '已和不动产登记簿核对，登记面积与名册一致；房产证上的是套内面积。',
  })
}

/** The roster of the estate. */
export const ownersRoster = (households: readonly SampleHousehold[]): SampleRoster => ({
  estateName: '南方印象小区',
  fileName: '南方印象小区业主名册.csv',
  rows: rosterRows(households),
})

type OwnersVote = {
  readonly households: readonly SampleHousehold[]
  readonly reading: RosterReading
  readonly opensOn: Day
  /** What else happened before the window opened, once the vote was drafted. */
  readonly meanwhile: (writtenVoteId: WrittenVoteId) => Promise<void>
}

/** Plays the written vote as far as the evening of the eighth day of its window. */
export const playOwnersVote = async (
  house: House,
  player: Player,
  log: (line: string) => void,
  { households, reading, opensOn, meanwhile }: OwnersVote,
): Promise<WrittenVoteId> => {
  const estateId = await takeRoster(house, log, reading, addDays(opensOn, -noticeDays))
  const writtenVoteId = await prepare(player, estateId, opensOn)
  const owner = households.find((household) => household.names.length === 1)?.names[0] ?? ''
  await answerElectorate(player, writtenVoteId, owner, opensOn)
  await meanwhile(writtenVoteId)
  player.at(opensOn, '09:00')
  await player.ask('writtenVotes.open', { writtenVoteId })
  await player.ask('writtenVotes.assignCarriers', {
    writtenVoteId,
    carriers: sampleCarriers.map((name, place) => ({ building: `${place + 1}栋`, entrance: '', name })),
  })
  await playWindow(player, writtenVoteId, households, opensOn)
  return writtenVoteId
}
