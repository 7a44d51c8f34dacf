/** Fills an estate and leads an owners' written vote through its states for stories. */
import { expect } from 'vitest'
import type { InputOf, OutputOf } from '../../src/contract/index.ts'
import type {
  DwellingId,
  EstateId,
  MatterId,
  OwnerId,
  WrittenBallotId,
  WrittenVoteId,
} from '../../src/domain/identity.ts'
import type { PaperChoice } from '../../src/domain/owners/owners-vote.ts'
import { behindTheBack } from '../store/files.ts'
import { setUp, type Table } from './round-table.ts'

/** One dwelling of a sketched estate. */
export type Sketch = {
  readonly place: readonly [building: string, entrance: string, room: string]
  readonly owner: string | null
  readonly phone?: string
  readonly area?: number | null
  readonly kind?: 'home' | 'parking'
  readonly state?: 'sold' | 'unsold' | 'undelivered'
}

export type Estate = {
  readonly estateId: EstateId
  readonly importId: number
  readonly dwellingIds: readonly DwellingId[]
  /** By names and phone. */
  readonly ownerIds: ReadonlyMap<string, OwnerId>
}

/** Writes a roster into the store as an import would have. */
export const fillEstate = (table: Table, name: string, sketches: readonly Sketch[]): Estate =>
  behindTheBack(table.file, (raw) =>
    raw.transaction((): Estate => {
      const insert = (sql: string, ...values: readonly unknown[]): number =>
        Number(raw.prepare(sql).run(...values).lastInsertRowid)
      const estateId = insert('INSERT INTO estate (name) VALUES (?)', name) as EstateId
      const importId = insert(
        `INSERT INTO roster_import (estateId, fileName, importedAt, rowCount, takenCount, refusedCount, problems)
         VALUES (?, '业主名册.xlsx', '2026-03-01T00:00:00.000Z', ?, ?, 0, '[]')`,
        ...[estateId, sketches.length, sketches.length],
      )
      const ownerIds = new Map<string, OwnerId>()
      const dwellingIds = sketches.map((sketch, place) => {
        const { owner, phone = '', area = 10_000, kind = 'home', state = 'sold' } = sketch
        const key = `${owner} ${phone}`
        if (owner !== null && !ownerIds.has(key))
          ownerIds.set(
            key,
            insert(
              `INSERT INTO owner (estateId, names, nameCount, phone, pinyin, initials)
               VALUES (?, ?, ?, ?, 'yezhu', 'yz')`,
              ...[estateId, owner, owner.split('、').length, phone],
            ) as OwnerId,
          )
        const [building, entrance, room] = sketch.place
        return insert(
          `INSERT INTO dwelling (estateId, importId, ownerId, building, entrance, room, placeKey, area,
             areaSource, kind, state, note, position)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'registered', ?, ?, '', ?)`,
          ...[estateId, importId, owner === null ? null : ownerIds.get(key), building, entrance, room],
          ...[`${building}-${entrance}-${room}`, area, kind, state, place + 1],
        ) as DwellingId
      })
      return { estateId, importId, dwellingIds, ownerIds }
    })(),
  )

/** So many homes of 100.00 m², one owner each: 户1, 户2, … in buildings of ten. */
export const plainHomes = (count: number): readonly Sketch[] =>
  Array.from({ length: count }, (_, index) => ({
    place: [`${Math.floor(index / 10) + 1}栋`, '1单元', `${(index % 10) + 1}01`],
    owner: `户${index + 1}`,
    phone: `138000${String(10_000 + index)}`,
  }))

export const windowOf = { opensOn: '2026-03-12', untilOn: '2026-03-20', untilTime: '18:00' } as const
export const afterEnd = ['18:05', '2026-03-20'] as const

export type Ways = Partial<Omit<InputOf<'writtenVotes.arrange'>, 'writtenVoteId'>>
type Asked = InputOf<'writtenVotes.setMatters'>['matters'][number]

/** The arrangement of a story, with what it wants otherwise. */
export const arrangement = (
  writtenVoteId: WrittenVoteId,
  ways: Ways = {},
): InputOf<'writtenVotes.arrange'> => ({
  writtenVoteId,
  title: '增设停车位书面征求意见',
  organiser: '南方印象小区业主委员会',
  place: '物业服务中心',
  contact: '',
  explanation: '地面停车位不足',
  ...windowOf,
  objectionDays: 7,
  countsParking: false,
  isDoubleEntry: false,
  proxyLimit: null,
  seats: null,
  ...ways,
})

export const parking: Asked = {
  kind: 'proposal',
  question: '是否同意在东侧绿地增设停车位',
  explanation: '',
  ruleId: 'owners-special',
}
export const fund: Asked = {
  kind: 'proposal',
  question: '是否同意使用维修资金更换水泵',
  explanation: '',
  ruleId: 'owners-general',
}
export const candidate = (name: string): Asked => ({
  kind: 'candidate',
  question: name,
  explanation: '',
  ruleId: 'owners-general',
})

export type Desk = {
  readonly table: Table
  readonly writtenVoteId: WrittenVoteId
  readonly estate: Estate
  readonly matterIds: readonly MatterId[]
  /** By number as frozen, the first at place 0. */
  readonly ballotIds: readonly WrittenBallotId[]
}

/** Drafts and arranges a vote; nothing is frozen. */
export const draftVote = async (
  table: Table,
  wanted: {
    readonly sketches?: readonly Sketch[]
    readonly ways?: Ways
    readonly matters?: readonly Asked[]
    readonly scope?: InputOf<'writtenVotes.draft'>['scope']
  } = {},
): Promise<Omit<Desk, 'ballotIds'>> => {
  const { sketches = plainHomes(12), ways = {}, matters = [parking, fund] } = wanted
  if ((await table.ask('communities.get', {})) === null) await setUp(table)
  const count = behindTheBack(table.file, (raw) => raw.prepare('SELECT count(*) FROM estate').pluck().get())
  const estate = fillEstate(table, `南方印象小区${Number(count) === 0 ? '' : String(count)}`, sketches)
  const { estateId } = estate
  const writtenVoteId = await table.ask('writtenVotes.draft', {
    estateId,
    scope: wanted.scope ?? { kind: 'estate' },
  })
  await table.ask('writtenVotes.arrange', arrangement(writtenVoteId, ways))
  await table.ask('writtenVotes.setMatters', { writtenVoteId, matters: [...matters] })
  const { vote } = await table.ask('writtenVotes.read', { writtenVoteId })
  return { table, writtenVoteId, estate, matterIds: vote.matters.map((matter) => matter.id) }
}

/** Numbers of the ballots in the store, in the order of those printed on them. */
export const ballotIdsOf = async (
  table: Table,
  writtenVoteId: WrittenVoteId,
): Promise<readonly WrittenBallotId[]> =>
  (await table.ask('writtenVotes.ballots', { writtenVoteId })).map((ballot) => ballot.ballotId)

/** Drafts, freezes and opens a vote. */
export const openVote = async (table: Table, wanted: Parameters<typeof draftVote>[1] = {}): Promise<Desk> => {
  const draft = await draftVote(table, wanted)
  const { writtenVoteId } = draft
  await table.ask('writtenVotes.freeze', { writtenVoteId })
  await table.ask('writtenVotes.open', { writtenVoteId })
  return { ...draft, ballotIds: await ballotIdsOf(table, writtenVoteId) }
}

/** The ballot with this number. */
export const numbered = (desk: Pick<Desk, 'ballotIds'>, number: number): WrittenBallotId =>
  desk.ballotIds[number - 1] ?? expect.fail(`no ballot ${number}`)

type Wanted = InputOf<'writtenVotes.enter'>['entries'][number]

/** An entry of a valid ballot, or with what is wanted otherwise. */
export const entryOf = (
  ballotId: WrittenBallotId,
  choices: readonly PaperChoice[],
  otherwise: Partial<Wanted> = {},
): Wanted => ({
  ballotId,
  returnedOn: '2026-03-12',
  choices: [...choices],
  voidReason: null,
  voidNote: '',
  proxyId: null,
  ...otherwise,
})

/** Enters ballots for a desk by one person. */
export const enter = (
  desk: Pick<Desk, 'table' | 'writtenVoteId'>,
  entries: readonly Wanted[],
  pass: 'first' | 'second' = 'first',
  enteredBy = pass === 'first' ? '甲' : '乙',
): Promise<OutputOf<'writtenVotes.enter'>> =>
  desk.table.ask('writtenVotes.enter', {
    ...{ writtenVoteId: desk.writtenVoteId, pass, enteredBy },
    entries: [...entries],
  })

/** Hands these ballots out. */
export const hand = (
  desk: Pick<Desk, 'table' | 'writtenVoteId'>,
  ballotIds: readonly WrittenBallotId[],
): Promise<OutputOf<'writtenVotes.deliver'>> =>
  desk.table.ask('writtenVotes.deliver', {
    ...{ writtenVoteId: desk.writtenVoteId, ballotIds: [...ballotIds], way: 'handed', on: '2026-03-12' },
    ...{ carrier: '胡正华', noticeOn: null, note: '' },
  })
