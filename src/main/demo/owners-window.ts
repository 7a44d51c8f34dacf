/** Plays the first eight days of the window in 南方印象小区: ballots are handed over, brought back, read twice, asked after. */
import type { InputOf } from '../../contract/index.ts'
import { addDays } from '../../domain/calendar.ts'
import type { Day, ProxyId, WrittenBallotId, WrittenVoteId } from '../../domain/identity.ts'
import { createDraw } from './draw.ts'
import type { SampleHousehold } from './households.ts'
import type { Player } from './player.ts'

const playedDays = 8
const lastDay = playedDays - 1

/** 楼栋长, by building. */
export const sampleCarriers = [
  ...['何玉珍', '刘德顺', '欧阳静', '谭桂香', '胡正华', '蒋美玲', '汤国良', '袁志明'],
] as const
const carrierOf = (building: number): string => sampleCarriers[building - 1] ?? ''
const secretary = '唐小莉'
const firstReader = '龙艳'
const secondReader = '贺兰英'

/** How many ballots went by mail, and how many stay 无法送达 with a notice. */
const postedCount = 14
const noticedCount = 6
/** By place among the ballots that came back: read differently by two people, signed by an agent, given out anew. */
const differing: readonly number[] = [40, 160]
const agents: Readonly<Record<number, readonly [agentName: string, relation: string]>> = {
  25: ['邹平', '儿子'],
  90: ['程玉', '女儿'],
}
const replaced = 120

const visitNotes = ['无人', '约今晚七点', '外出，下周回来', '电话约了周末', '要和家人商量']
const visitedOfBuildings = [3, 3, 3, 3, 7, 3, 2, 2]

/** An owner with the ballot, the building where it was handed over, and the days on which it came and went, from 0. */
type Carried = SampleHousehold & {
  readonly ballotId: WrittenBallotId
  readonly building: number
  readonly deliveredAfter: number
  readonly returnedAfter: number
}

type Window = {
  readonly player: Player
  readonly writtenVoteId: WrittenVoteId
  readonly opensOn: Day
  readonly carried: readonly Carried[]
}

const isReturned = ({ answer }: SampleHousehold): boolean =>
  answer.kind !== 'outstanding' && answer.kind !== 'undelivered'

const carry = (
  households: readonly SampleHousehold[],
  ballots: readonly { readonly ballotId: WrittenBallotId; readonly names: string; readonly rooms: string }[],
): readonly Carried[] => {
  const draw = createDraw(571)
  const ofNames = new Map(households.map((household) => [household.names.join('、'), household]))
  return ballots.map(({ ballotId, names, rooms }): Carried => {
    // The one ballot without a name of the sample is the developer's.
    const household = ofNames.get(names) ?? ofNames.get('')
    if (household === undefined) throw new Error('a ballot of the sample belongs to nobody')
    const building = Number.parseInt(rooms, 10)
    const deliveredAfter = building % 4
    const returnedAfter = deliveredAfter + 1 + draw(lastDay - deliveredAfter)
    return { ...household, ballotId, building, deliveredAfter, returnedAfter }
  })
}

const idsOf = (some: readonly Carried[]): WrittenBallotId[] => some.map((one) => one.ballotId)

const handOver = async (
  { player, writtenVoteId, opensOn, carried }: Window,
  after: number,
): Promise<void> => {
  const on = addDays(opensOn, after)
  const asked = { writtenVoteId, on, noticeOn: null, note: '' }
  const posted = carried.filter((one) => one.answer.kind === 'outstanding').slice(-postedCount)
  const met = carried.filter((one) => one.answer.kind !== 'undelivered' && !posted.includes(one))
  player.at(on, '17:30')
  for (const [place, carrier] of sampleCarriers.entries()) {
    const handed = met.filter((one) => one.building === place + 1 && one.deliveredAfter === after)
    if (handed.length === 0) continue
    const ballotIds = idsOf(handed)
    await player.ask('writtenVotes.deliver', { ...asked, ballotIds, way: 'handed', carrier })
  }
  if (after !== 3) return
  await player.ask('writtenVotes.deliver', {
    ...{ ...asked, ballotIds: idsOf(posted), way: 'posted', carrier: secretary, note: '挂号信' },
  })
  const unmet = carried.filter((one) => one.answer.kind === 'undelivered').slice(0, noticedCount)
  await player.ask('writtenVotes.deliver', {
    ...{ ...asked, ballotIds: idsOf(unmet), way: 'undeliverable', carrier: secretary, noticeOn: on },
  })
}

type Entry = InputOf<'writtenVotes.enter'>['entries'][number]

const entryOf = ({ ballotId, answer }: Carried, returnedOn: Day, proxyId: ProxyId | null): Entry => ({
  ...{ ballotId, returnedOn, proxyId, voidNote: '' },
  choices:
    answer.kind === 'for' || answer.kind === 'against' || answer.kind === 'abstain' ? [answer.kind] : [],
  voidReason: answer.kind === 'void' ? answer.reason : null,
})

/** What came back on a day, as it is read; agents and new ballots are written down first. */
const readPapers = async (window: Window, after: number): Promise<readonly Entry[]> => {
  const { player, opensOn, carried } = window
  const on = addDays(opensOn, after)
  const entries: Entry[] = []
  for (const [place, one] of carried.filter(isReturned).entries()) {
    if (one.returnedAfter !== after) continue
    const [agentName, relation] = agents[place] ?? []
    const proxyId =
      agentName === undefined || relation === undefined
        ? null
        : await player.ask('writtenVotes.appointProxy', {
            ...{ ballotId: one.ballotId, agentName, relation, isPropertyStaff: false },
            ...{ matterIds: [], writtenOn: on, note: '' },
          })
    const { ballotId } =
      place !== replaced
        ? one
        : await player.ask('writtenVotes.replaceBallot', {
            ...{ ballotId: one.ballotId, on, reason: '原票被水打湿，字迹不清' },
          })
    entries.push(entryOf({ ...one, ballotId }, on, proxyId))
  }
  return entries
}

/** Reads what came back on a day: first by one person, then by another; the last day still waits for the second. */
const enterPapers = async (window: Window, after: number): Promise<void> => {
  const { player, writtenVoteId, opensOn, carried } = window
  player.at(addDays(opensOn, after), '20:10')
  const entries = [...(await readPapers(window, after))]
  if (entries.length === 0) return
  await player.ask('writtenVotes.enter', { writtenVoteId, pass: 'first', enteredBy: firstReader, entries })
  if (after === lastDay) return
  player.at(addDays(opensOn, after), '20:40')
  const returned = carried.filter(isReturned)
  const misread = new Set(differing.map((place) => returned[place]?.ballotId))
  const again = entries.map(
    (entry): Entry => (misread.has(entry.ballotId) ? { ...entry, choices: ['abstain'] } : entry),
  )
  await player.ask('writtenVotes.enter', {
    ...{ writtenVoteId, pass: 'second', enteredBy: secondReader, entries: again },
  })
}

/** Visits of the last two days at doors whose ballot is still out. */
const visit = async ({ player, opensOn, carried }: Window, after: number): Promise<void> => {
  const on = addDays(opensOn, after)
  player.at(on, '18:40')
  for (const [place, count] of visitedOfBuildings.entries()) {
    const out = carried.filter(
      ({ building, answer, names }) =>
        building === place + 1 && answer.kind === 'outstanding' && names.length > 0,
    )
    for (const [index, { ballotId }] of out.slice(0, count).entries()) {
      if (index % 2 !== after % 2) continue
      const note = visitNotes[index % visitNotes.length] ?? ''
      await player.ask('writtenVotes.visit', { ballotId, on, carrier: carrierOf(place + 1), note })
    }
  }
}

/** Plays the open window day by day. */
export const playWindow = async (
  player: Player,
  writtenVoteId: WrittenVoteId,
  households: readonly SampleHousehold[],
  opensOn: Day,
): Promise<void> => {
  const ballots = await player.ask('writtenVotes.ballots', { writtenVoteId })
  const window: Window = { player, writtenVoteId, opensOn, carried: carry(households, ballots) }
  for (let after = 0; after < playedDays; after += 1) {
    await handOver(window, after)
    if (after >= lastDay - 1) await visit(window, after)
    await enterPapers(window, after)
  }
}
