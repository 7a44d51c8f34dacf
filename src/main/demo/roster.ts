/** Takes the rosters of the sample in: a spreadsheet made in memory goes the way that a picked file goes. */
import type { Day, EstateId } from '../../domain/identity.ts'
import type { House } from '../dispatch.ts'
import type { OpenedFile } from '../host.ts'
import { createPlayer, type Player } from './player.ts'
import { picking } from './scenes/picking.ts'

/** One row as it stands in the file; `area` in 0.01 m². */
export type RosterRow = {
  readonly building: string
  readonly entrance: string
  readonly room: string
  readonly use: '住宅' | '车位'
  readonly names: readonly string[]
  readonly phone: string
  readonly area: number
}

export type SampleRoster = {
  readonly estateName: string
  readonly fileName: string
  readonly rows: readonly RosterRow[]
}

const heading = '楼栋,单元,房号,用途,业主,电话,登记面积'
const unsold = '未售'

const lineOf = ({ building, entrance, room, use, names, phone, area }: RosterRow): string =>
  [
    ...[building, entrance, room, use],
    ...[names.length === 0 ? unsold : names.join('、'), phone, (area / 100).toFixed(2)],
  ].join(',')

const fileOf = ({ fileName, rows }: SampleRoster): OpenedFile => ({
  name: fileName,
  bytes: new TextEncoder().encode([heading, ...rows.map(lineOf)].join('\n')),
})

/** Waits for the reading with a player of its own, so that no clock tells how long it took. */
const waitUntilRead = async (player: Player, readingId: string): Promise<void> => {
  while (!(await player.ask('rosters.progress', { readingId })).isRead)
    await new Promise((resolve) => setTimeout(resolve, 10))
}

/** A roster that is being read while other things are played. */
export type RosterReading = { readonly roster: SampleRoster; readonly readingId: string }

/** Begins to read a roster of the sample; it is read beside whatever is played next. */
export const beginReading = async (
  house: House,
  log: (line: string) => void,
  roster: SampleRoster,
): Promise<RosterReading> => {
  const reader = createPlayer(picking(house, fileOf(roster)), log)
  const { readingId } = await reader.ask('rosters.choose', {})
  return { roster, readingId }
}

/** Takes a roster in that is being read and answers its estate; every row is taken. */
export const takeRoster = async (
  house: House,
  log: (line: string) => void,
  { roster, readingId }: RosterReading,
  takenOn: Day,
): Promise<EstateId> => {
  await waitUntilRead(createPlayer(house, log), readingId)
  const player = createPlayer(house, log)
  player.at(takenOn, '09:10')
  const taken = await player.ask('rosters.take', {
    readingId,
    decisions: { columns: [], choices: [], alike: [] },
    estateName: roster.estateName,
  })
  await player.ask('rosters.cancel', { readingId })
  if (taken.rowsTaken !== roster.rows.length) throw new Error('a row of the sample was not taken')
  return taken.estateId
}
