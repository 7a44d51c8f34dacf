/** The worker that reads one spreadsheet and checks it as a roster, off the main thread. It knows no window and no store. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import { checkRoster, type RosterCheck, type RosterDecisions } from '../../domain/roster.ts'
import type { RosterSheet } from '../../domain/roster-sheet.ts'
import type {
  ReadingMessage,
  ReadingRequest,
  ReadingTask,
  RosterSummary,
  SameNamesShown,
} from './reading-protocol.ts'
import { readWorkbook } from './workbook.ts'

/** How many places of an owner are shown beside owners of the same names. */
const shownPlaces = 5

const showSameNames = (check: RosterCheck): readonly SameNamesShown[] =>
  check.possibleSameOwners.map(({ names, owners }) => ({
    names,
    owners: owners.map((owner) => {
      const held = check.owners[owner]
      const places = (held?.dwellings ?? []).slice(0, shownPlaces).map((position) => {
        const dwelling = check.dwellings[position]
        return `${dwelling?.building ?? ''}${dwelling?.entrance ?? ''}${dwelling?.room ?? ''}`
      })
      return { owner, phones: held?.phones ?? [], places }
    }),
  }))

const summarize = (check: RosterCheck): RosterSummary => {
  const { dwellings, owners, problems, refused: _refused, possibleSameOwners: _same, ...rest } = check
  return {
    ...rest,
    dwellingCount: dwellings.length,
    ownerCount: owners.length,
    problemCount: problems.length,
    possibleSameOwners: showSameNames(check),
  }
}

/** Answers the questions about one file: first it is read, then checked as often as the decisions change. */
const serve = (port: MessagePort, task: ReadingTask): void => {
  const send = (message: ReadingMessage): void => port.postMessage(message)
  let last: RosterCheck | null = null
  const check = (sheets: readonly RosterSheet[], decisions: RosterDecisions): Reply<RosterSummary> => {
    const total = sheets.reduce((count, sheet) => count + sheet.rows.length, 0)
    send({ kind: 'progress', progress: { phase: 'checking', done: 0, total } })
    const reply = checkRoster(sheets, decisions)
    if (!reply.ok) return reply
    last = reply.value
    send({ kind: 'progress', progress: { phase: 'checking', done: total, total } })
    return accept(summarize(reply.value))
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
    const page = last?.[request.list].slice(request.from, request.from + request.count)
    send({ kind: 'answer', id: request.id, reply: page ? accept(page) : refuse({ code: 'reading-gone' }) })
  })
  const rowCount = sheets.reduce((count, sheet) => count + sheet.rows.length, 0)
  send({ kind: 'read', reply: accept({ sheetCount: sheets.length, rowCount }) })
}

if (parentPort) serve(parentPort, workerData as ReadingTask)
