/** The worker that reads one spreadsheet and checks it as a roster, off the main thread. It knows no window and no store. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import {
  checkRoster,
  outlineSheets,
  type RosterCheck,
  type RosterDecisions,
  type SheetOutline,
} from '../../domain/roster/roster.ts'
import { type RosterProblem, rosterProblemKinds } from '../../domain/roster/roster-problem.ts'
import type { RosterSheet } from '../../domain/roster/roster-sheet.ts'
import { describePlace } from '../../domain/roster/roster-wording.ts'
import type {
  OwnerShown,
  ReadingMessage,
  ReadingRequest,
  ReadingTask,
  RosterLists,
  RosterSummary,
  SheetShown,
} from './reading-protocol.ts'
import { readWorkbook } from './workbook.ts'

/** How many places of an owner are shown, and how many rows of a sheet that describe no dwelling. */
const shownPlaces = 5
const shownOthers = 200

const showOwner = (check: RosterCheck, owner: number): OwnerShown => {
  const held = check.owners[owner]
  const places = (held?.dwellings ?? []).slice(0, shownPlaces).map((position) => {
    const dwelling = check.dwellings[position]
    return dwelling ? describePlace(dwelling) : ''
  })
  return { owner, names: held?.names ?? [], phones: held?.phones ?? [], places }
}

const showSheet = (sheet: SheetOutline): SheetShown => ({
  ...sheet,
  others: sheet.others.slice(0, shownOthers),
  otherRowCount: sheet.others.length,
})

const countKinds = (problems: readonly RosterProblem[]): RosterSummary['problemKinds'] =>
  rosterProblemKinds.flatMap((kind) => {
    const held = problems.filter((problem) => problem.kind === kind)
    const undecidedCount = held.filter((problem) => !problem.isDecided).length
    return held.length === 0 ? [] : [{ kind, count: held.length, undecidedCount }]
  })

/** Sorts a check into what is told at once and the long lists that are fetched in pages. */
const partCheck = (check: RosterCheck): { readonly summary: RosterSummary; readonly lists: RosterLists } => {
  const { dwellings, owners, problems, refused, possibleSameOwners, groupedByNamesOnly, ...rest } = check
  const sameNames = possibleSameOwners.map((same) => ({
    names: same.names,
    owners: same.owners.map((owner) => showOwner(check, owner)),
  }))
  const namesOnly = groupedByNamesOnly.map((owner) => showOwner(check, owner))
  const summary = {
    ...rest,
    sheets: check.sheets.map(showSheet),
    dwellingCount: dwellings.length,
    ownerCount: owners.length,
    problemCount: problems.length,
    problemKinds: countKinds(problems),
    sameNamesCount: sameNames.length,
    namesOnlyCount: namesOnly.length,
  }
  return { summary, lists: { dwellings, owners, problems, refused, sameNames, namesOnly } }
}

const pageOf = (lists: RosterLists | null, request: Extract<ReadingRequest, { kind: 'take' }>) => {
  const { list, from, count, only } = request
  const whole =
    list === 'problems' && only !== undefined
      ? lists?.problems.filter((problem) => problem.kind === only)
      : lists?.[list]
  return whole?.slice(from, from + count)
}

/** Answers the questions about one file: first it is read, then checked as often as the decisions change. */
const serve = (port: MessagePort, task: ReadingTask): void => {
  const send = (message: ReadingMessage): void => port.postMessage(message)
  let last: RosterLists | null = null
  const check = (sheets: readonly RosterSheet[], decisions: RosterDecisions): Reply<RosterSummary> => {
    const total = sheets.reduce((count, sheet) => count + sheet.rows.length, 0)
    send({ kind: 'progress', progress: { phase: 'checking', done: 0, total } })
    const reply = checkRoster(sheets, decisions)
    if (!reply.ok) return reply
    const { summary, lists } = partCheck(reply.value)
    last = lists
    send({ kind: 'progress', progress: { phase: 'checking', done: total, total } })
    return accept(summary)
  }
  const read = readWorkbook(task.name, task.bytes, task.limits, (progress) =>
    send({ kind: 'progress', progress }),
  )
  if (!read.ok) {
    send({ kind: 'read', reply: read })
    return
  }
  const sheets = read.value
  port.on('message', (request: ReadingRequest) => {
    if (request.kind === 'check') {
      send({ kind: 'answer', id: request.id, reply: check(sheets, request.decisions) })
      return
    }
    if (request.kind === 'outline') {
      const outline = outlineSheets(sheets, request.columns).map(showSheet)
      send({ kind: 'answer', id: request.id, reply: accept(outline) })
      return
    }
    if (request.kind === 'rows') {
      const rows = sheets.flatMap((sheet) => sheet.rows).slice(0, request.count)
      send({ kind: 'answer', id: request.id, reply: accept(rows) })
      return
    }
    const page = pageOf(last, request)
    send({ kind: 'answer', id: request.id, reply: page ? accept(page) : refuse({ code: 'reading-gone' }) })
  })
  const rowCount = sheets.reduce((count, sheet) => count + sheet.rows.length, 0)
  send({ kind: 'read', reply: accept({ sheetCount: sheets.length, rowCount }) })
}

if (parentPort) serve(parentPort, workerData as ReadingTask)
