/** Reads a household roster in a worker, checks it with the person's decisions, and takes it in; only what was checked is kept. */
import { randomUUID } from 'node:crypto'
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Failure, type Reply, refuse } from '../../../domain/failure.ts'
import { foldRoom } from '../../../domain/people/person.ts'
import type { RosterDecisions } from '../../../domain/roster/roster.ts'
import type { RosterOwner } from '../../../domain/roster/roster-owner.ts'
import type { RosterDwelling } from '../../../domain/roster/roster-unit.ts'
import {
  describeDwellingNote,
  describeRefusedRow,
  describeRosterRemark,
} from '../../../domain/roster/roster-wording.ts'
import {
  countDwellings,
  ensureEstate,
  insertDwellings,
  insertImport,
  insertOwners,
} from '../../store/people/rosters.ts'
import {
  type ReadingProgress,
  type RosterList,
  type RosterLists,
  type RosterSummary,
  readingLimits,
} from '../../workers/reading-protocol.ts'
import { type RosterReading, startReading } from '../../workers/roster-reading.ts'
import type { Reading, Writing } from '../context.ts'
import { spellName } from './pinyin.ts'

type Held = {
  readonly fileName: string
  readonly reading: RosterReading
  progress: ReadingProgress
  isRead: boolean
  failure: Failure | null
}

/** Files being read; a few at a time, and none of them outlives the program. */
const readings = new Map<string, Held>()
const mostReadings = 3
const problemsAPage = 200
const dwellingsAPage = 1000

const forget = (readingId: string): void => {
  readings.get(readingId)?.reading.cancel()
  readings.delete(readingId)
}

/** Lets the user pick a spreadsheet and begins to read it. */
export const chooseRoster = async ({ program }: Reading): Promise<Reply<OutputOf<'rosters.choose'>>> => {
  const opened = await program.host.openFile({
    title: '选择业主名册',
    extensions: ['xlsx', 'xls', 'csv', 'et', 'txt'],
    limit: readingLimits.bytes,
  })
  if (!opened.ok) return opened
  for (const oldest of [...readings.keys()].slice(0, Math.max(0, readings.size - mostReadings + 1)))
    forget(oldest)
  const readingId = randomUUID()
  const { name, bytes } = opened.value
  const reading = startReading({
    name,
    bytes,
    onProgress: (progress) => {
      held.progress = progress
      // Checks report too; telling of them would make the window ask again for the check that it just got.
      if (!held.isRead) program.tellChanged('rosters')
    },
  })
  const held: Held = {
    fileName: name,
    reading,
    progress: { phase: 'unpacking', done: 0, total: null },
    isRead: false,
    failure: null,
  }
  readings.set(readingId, held)
  void reading.done.then((reply) => {
    held.isRead = reply.ok
    held.failure = reply.ok ? null : reply.failure
    program.tellChanged('rosters')
  })
  return accept({ readingId, fileName: name })
}

/** How far a reading is. */
export const tellProgress = async (
  _context: Reading,
  { readingId }: CheckedInputOf<'rosters.progress'>,
): Promise<Reply<OutputOf<'rosters.progress'>>> => {
  const held = readings.get(readingId)
  if (held === undefined) return refuse({ code: 'reading-gone' })
  if (held.failure !== null) return refuse(held.failure)
  return accept({ isRead: held.isRead, ...held.progress })
}

/** Ends a reading. */
export const cancelReading = async (
  _context: Reading,
  { readingId }: CheckedInputOf<'rosters.cancel'>,
): Promise<Reply<null>> => {
  forget(readingId)
  return accept(null)
}

const checkHeld = async (
  readingId: string,
  decisions: CheckedInputOf<'rosters.check'>['decisions'],
): Promise<Reply<{ held: Held; summary: RosterSummary }>> => {
  const held = readings.get(readingId)
  if (held === undefined) return refuse({ code: 'reading-gone' })
  const checked = await held.reading.check(decisions satisfies RosterDecisions)
  return checked.ok ? accept({ held, summary: checked.value }) : checked
}

const shown = (dwelling: RosterDwelling) => ({
  building: dwelling.building,
  entrance: dwelling.entrance ?? '',
  room: dwelling.room,
  names: [...dwelling.names],
  area: dwelling.area,
  kind: dwelling.kind,
  state: dwelling.state,
  areaSource: dwelling.areaSource,
})

type Checked = OutputOf<'rosters.check'>

const nothingFound = {
  rowsIn: 0,
  rowsTaken: 0,
  rowsRefused: 0,
  totalArea: 0,
  dwellingsWithoutAreaCount: 0,
  coOwnedCount: 0,
  undecidedCount: 0,
  dwellingCount: 0,
  ownerCount: 0,
  problemCount: 0,
  problemKinds: [],
  sameNamesCount: 0,
  namesOnlyCount: 0,
} satisfies Omit<Checked['summary'], 'sheets'>

/** The sheets alone, while no column names a room. */
const outlineReading = async (
  readingId: string,
  decisions: CheckedInputOf<'rosters.check'>['decisions'],
): Promise<Reply<Checked>> => {
  const held = readings.get(readingId)
  if (held === undefined) return refuse({ code: 'reading-gone' })
  const outline = await held.reading.outline(decisions.columns)
  if (!outline.ok) return outline
  return accept({
    summary: { ...nothingFound, sheets: structuredClone(outline.value) as Checked['summary']['sheets'] },
    problems: [],
    examples: [],
    sameNames: [],
  })
}

/** What an import would find under the decisions so far. */
export const checkReading = async (
  _context: Reading,
  { readingId, decisions, from, only }: CheckedInputOf<'rosters.check'>,
): Promise<Reply<Checked>> => {
  const checked = await checkHeld(readingId, decisions)
  if (!checked.ok)
    return checked.failure.code === 'columns-missing' ? outlineReading(readingId, decisions) : checked
  const { held, summary } = checked.value
  const problems = await held.reading.take('problems', from, problemsAPage, only ?? undefined)
  if (!problems.ok) return problems
  const dwellings = await held.reading.take('dwellings', 0, 20)
  if (!dwellings.ok) return dwellings
  const sameNames = await held.reading.take('sameNames', 0, 50)
  if (!sameNames.ok) return sameNames
  return accept(
    structuredClone({
      summary,
      problems: problems.value,
      examples: dwellings.value.map(shown),
      sameNames: sameNames.value.map((same) => ({
        names: same.names,
        places: same.owners.map((owner) => owner.places),
      })),
    }) as Checked,
  )
}

const takeAll = async <List extends RosterList>(
  held: Held,
  list: List,
): Promise<Reply<RosterLists[List][number][]>> => {
  const all: RosterLists[List][number][] = []
  for (;;) {
    const page = await held.reading.take(list, all.length, dwellingsAPage)
    if (!page.ok) return page
    all.push(...page.value)
    if (page.value.length < dwellingsAPage) return accept(all)
  }
}

const ownerRow = (estateId: number, owner: RosterOwner) => {
  const spelled = owner.names.map(spellName)
  return {
    estateId,
    names: owner.names.join('、'),
    nameCount: owner.names.length,
    phone: owner.phones.join('、'),
    pinyin: spelled.map((name) => name.pinyin).join(' '),
    initials: spelled.map((name) => name.initials).join(' '),
  }
}

/** Takes a checked file in as one estate. */
export const takeRoster = async (
  { write, now }: Writing,
  { readingId, decisions, estateName }: CheckedInputOf<'rosters.take'>,
): Promise<Reply<OutputOf<'rosters.take'>>> => {
  const checked = await checkHeld(readingId, decisions)
  if (!checked.ok) return checked
  const { held, summary } = checked.value
  const estateId = await ensureEstate(write, estateName)
  const present = await countDwellings(write, estateId)
  if (present > 0) return refuse({ code: 'estate-exists', name: estateName, dwellingCount: present })
  const dwellings = await takeAll(held, 'dwellings')
  const owners = await takeAll(held, 'owners')
  const refused = await takeAll(held, 'refused')
  const problems = await takeAll(held, 'problems')
  if (!dwellings.ok) return dwellings
  if (!owners.ok) return owners
  if (!refused.ok) return refused
  if (!problems.ok) return problems
  const refusedRows = new Set(refused.value.map((row) => `${row.sheet}\n${row.row}`))
  const remarks = [
    ...refused.value.map((row) => ({ sheet: row.sheet, row: row.row, sentence: describeRefusedRow(row) })),
    ...problems.value
      .filter((problem) => !refusedRows.has(`${problem.sheet}\n${problem.row}`))
      .map((problem) => ({
        sheet: problem.sheet,
        row: problem.row,
        sentence: describeRosterRemark(problem),
      })),
  ]
  const importId = await insertImport(write, {
    estateId,
    fileName: held.fileName,
    importedAt: now,
    rowCount: summary.rowsIn,
    takenCount: summary.rowsTaken,
    refusedCount: summary.rowsRefused,
    problems: JSON.stringify(remarks),
    undoneAt: null,
  })
  const ownerIds = await insertOwners(
    write,
    owners.value.map((owner) => ownerRow(estateId, owner)),
  )
  const ownerOf = new Map(
    owners.value.flatMap((owner, place) =>
      owner.dwellings.map((dwelling) => [dwelling, ownerIds[place] ?? null] as const),
    ),
  )
  await insertDwellings(
    write,
    dwellings.value.map((dwelling, place) => ({
      estateId,
      importId,
      ownerId: ownerOf.get(place) ?? null,
      building: dwelling.building,
      entrance: dwelling.entrance ?? '',
      room: dwelling.room,
      placeKey: foldRoom(
        [dwelling.building, dwelling.entrance ?? '', dwelling.room].filter(Boolean).join('-'),
      ),
      area: dwelling.area,
      areaSource: dwelling.areaSource,
      kind: dwelling.kind,
      state: dwelling.state,
      note: describeDwellingNote(dwelling),
      position: place + 1,
    })),
  )
  // The reading stays until the window lets it go: were the writing to fail, nothing decided is lost.
  return accept({
    importId,
    estateId,
    rowsIn: summary.rowsIn,
    rowsTaken: summary.rowsTaken,
    rowsRefused: summary.rowsRefused,
    dwellingCount: dwellings.value.length,
  })
}
