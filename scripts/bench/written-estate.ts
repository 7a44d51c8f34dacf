/** Makes an estate of any size from a roster and leads owners' written votes to their open window, by operations only. */
import { mkdirSync } from 'node:fs'
import type { InputOf } from '../../src/contract/index.ts'
import type { EstateId, WrittenBallotId, WrittenVoteId } from '../../src/domain/identity.ts'
import { presetHouseRule } from '../../src/domain/rules/rule.ts'
import { openHouse } from '../../src/main/app.ts'
import { createPlayer, type Player } from '../../src/main/demo/player.ts'
import type { House } from '../../src/main/dispatch.ts'
import { createNoHost } from '../../src/main/hosts/no-host.ts'

/** The day on which every window of the benchmarks is open. */
export const benchDay = '2026-03-12'

const log = (line: string): void => void process.stderr.write(`${line}\n`)

/** A spreadsheet of homes of different sizes, one owner each, thirty to an entrance. */
const rosterOf = (homeCount: number): Uint8Array => {
  const lines = Array.from({ length: homeCount }, (_, place) => {
    const building = Math.floor(place / 60) + 1
    const entrance = (Math.floor(place / 30) % 2) + 1
    const room = `${(Math.floor(place / 2) % 15) + 1}0${(place % 2) + 1}`
    const area = (60 + ((place * 37) % 90) + ((place * 13) % 100) / 100).toFixed(2)
    return `${building}栋,${entrance}单元,${room},业主${place + 1},1380${String(1_000_000 + place)},${area}`
  })
  return new TextEncoder().encode(['楼栋,单元,房号,业主,电话,面积', ...lines].join('\n'))
}

/** Opens the program on a folder with an estate taken in from its roster. */
export const openEstate = async (
  folder: string,
  homeCount: number,
): Promise<{ readonly house: House; readonly player: Player; readonly estateId: EstateId }> => {
  mkdirSync(folder, { recursive: true })
  const chosen = { name: '业主名册.csv', bytes: rosterOf(homeCount) }
  const opened = await openHouse({
    directory: folder,
    documentsDirectory: folder,
    host: createNoHost({ documentsDirectory: folder, chosen: () => chosen }),
    now: () => new Date().toISOString(),
    log,
  })
  if (!opened.ok) throw new Error(`not opened: ${opened.failure.code}`)
  const player = createPlayer(opened.value, log)
  player.at(benchDay, '09:00')
  await player.ask('communities.setUp', {
    community: {
      ...{ name: '和苑社区', subdistrict: '', partyOrganisation: '', secretary: '周敏', contact: '' },
      numberPattern: '〔{年}〕{序}号',
    },
    parties: [
      { id: null, name: '社区' },
      { id: null, name: '物业' },
    ],
    houseRule: presetHouseRule('和苑社区', '2026-01-01'),
  })
  const { readingId } = await player.ask('rosters.choose', {})
  const decisions = { columns: [], choices: [], alike: [] }
  for (;;) {
    const { isRead } = await player.ask('rosters.progress', { readingId })
    if (isRead) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const { estateId, dwellingCount } = await player.ask('rosters.take', {
    ...{ readingId, decisions, estateName: '和苑小区' },
  })
  await player.ask('rosters.cancel', { readingId })
  if (dwellingCount !== homeCount) throw new Error(`${dwellingCount} of ${homeCount} homes were taken`)
  return { house: opened.value, player, estateId }
}

/** An open vote of all owners of the estate on so many matters; every ballot was handed out. */
export const openWindow = async (
  player: Player,
  estateId: EstateId,
  matterCount: number,
): Promise<{ readonly writtenVoteId: WrittenVoteId; readonly ballotIds: readonly WrittenBallotId[] }> => {
  const writtenVoteId = await player.ask('writtenVotes.draft', { estateId, scope: { kind: 'estate' } })
  await player.ask('writtenVotes.arrange', {
    writtenVoteId,
    ...{ title: '书面征求意见', organiser: '业主委员会', place: '', contact: '', explanation: '' },
    ...{ opensOn: benchDay, untilOn: '2026-03-31', untilTime: '18:00', objectionDays: 7 },
    ...{ countsParking: false, isDoubleEntry: true, proxyLimit: null, seats: null },
  })
  await player.ask('writtenVotes.setMatters', {
    writtenVoteId,
    matters: Array.from({ length: matterCount }, (_, place) => ({
      ...{ kind: 'proposal', question: `事项${place + 1}`, explanation: '' },
      ruleId: place % 2 === 0 ? 'owners-special' : 'owners-general',
    })) satisfies InputOf<'writtenVotes.setMatters'>['matters'],
  })
  await player.ask('writtenVotes.freeze', { writtenVoteId })
  await player.ask('writtenVotes.open', { writtenVoteId })
  const ballots = await player.ask('writtenVotes.ballots', { writtenVoteId })
  const ballotIds = ballots.map((ballot) => ballot.ballotId)
  await player.ask('writtenVotes.deliver', {
    ...{ writtenVoteId, ballotIds: [...ballotIds], way: 'handed', on: benchDay, carrier: '胡正华' },
    ...{ noticeOn: null, note: '' },
  })
  return { writtenVoteId, ballotIds }
}

export const choiceLetters = ['f', 'a', 'b', 'v'] as const
const choices = ['for', 'against', 'abstain', 'void'] as const

/** What a ballot says, by its place and a matter's: mostly for, one in a hundred void; the same in every run. */
export const choiceAt = (place: number, matter: number): 0 | 1 | 2 | 3 => {
  const drawn = (place * 2_654_435_761 + matter * 40_503 + place * matter * 97) % 100
  if (drawn < 72) return 0
  return drawn < 88 ? 1 : drawn < 99 ? 2 : 3
}

/** The entry of a ballot. */
export const entryAt = (
  ballotId: WrittenBallotId,
  place: number,
  matterCount: number,
): InputOf<'writtenVotes.enter'>['entries'][number] => ({
  ballotId,
  returnedOn: benchDay,
  choices: Array.from({ length: matterCount }, (_, matter) => choices[choiceAt(place, matter)]),
  ...{ voidReason: null, voidNote: '', proxyId: null },
})

/** The choices of a ballot as they are kept. */
export const lettersAt = (place: number, matterCount: number): string =>
  Array.from({ length: matterCount }, (_, matter) => choiceLetters[choiceAt(place, matter)]).join('')
