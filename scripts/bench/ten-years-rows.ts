/** Writes ten years of topics, tasks, papers and people as rows. Nothing here went through an operation; only searching, listing and counting are measured on it. */
import { sql } from 'kysely'
import { addDays } from '../../src/domain/calendar.ts'
import type { Draw } from '../../src/main/demo/draw.ts'
import type { NewRow, Schema, Write } from '../../src/main/store/schema/schema.ts'
import { createWords } from './ten-years-words.ts'

export const sizes = {
  people: 14_000,
  topics: 8_000,
  tasks: 50_000,
  meetings: 600,
  documents: 10_000,
} as const

/** The last day of the ten years. */
export const lastDay = '2026-03-12'
const dayCount = 3650
/** The newest ones are still under way. */
const openCount = 300

const rowsAStatement = 200

const insert = async <Table extends keyof Schema>(
  write: Write,
  table: Table,
  count: number,
  rowAt: (place: number) => NewRow<Table>,
): Promise<void> => {
  for (let from = 0; from < count; from += rowsAStatement) {
    const length = Math.min(rowsAStatement, count - from)
    const rows = Array.from({ length }, (_, place) => rowAt(from + place))
    // One type for every table would have to name the columns of all of them.
    await write
      .insertInto(table)
      .values(rows as never)
      .execute()
  }
}

/** The day of a record by its place among all of its kind. */
const dayAt = (place: number, count: number): string =>
  addDays(lastDay, -Math.floor(((count - 1 - place) * dayCount) / count))

const instantAt = (day: string): string => `${day}T02:00:00.000Z`

const writePeople = async (write: Write, draw: Draw, count: number): Promise<void> => {
  const words = createWords(draw)
  const { latest } = await write
    .selectFrom('person')
    .select((select) => select.fn.coalesce(select.fn.max('id'), select.val(0)).as('latest'))
    .executeTakeFirstOrThrow()
  await insert(write, 'person', count - Number(latest), () => ({
    name: words.name(),
    partyId: null,
    role: words.pick(['居民代表', '楼栋长', '网格员', '志愿者', '党员', '居民']),
    unit: draw(10) === 0 ? words.unit() : '',
    room: words.door(),
    ...{ phone: '', pinyin: '', initials: '', isObserver: 0 as const, retiredAt: null },
  }))
}

const writeTopics = async (write: Write, draw: Draw): Promise<void> => {
  const words = createWords(draw)
  await insert(write, 'topic', sizes.topics, (place) => {
    const on = dayAt(place, sizes.topics)
    const isOpen = place >= sizes.topics - openCount
    return {
      year: Number(on.slice(0, 4)),
      sequence: place + 1,
      number: `议题〔${on.slice(0, 4)}〕${place + 1}号`,
      state: isOpen ? words.pick(['collected', 'listed', 'implementing']) : 'closed-out',
      level: null,
      title: words.wish(),
      description: words.story(),
      demand: draw(3) === 0 ? words.story() : '',
      source: words.pick(['micro-wish', 'grid-report', 'residents-order', 'call', 'visit', 'hotline']),
      category: null,
      urgency: draw(12) === 0 ? 'urgent' : 'ordinary',
      estateName: words.estate(),
      place: words.door(),
      householdCount: draw(80) + 1,
      proposerName: words.name(),
      ...{ proposerRole: '居民', proposerRoom: words.door(), proposerPhone: '', proposerCount: 1 },
      receivedOn: on,
      receivedBy: words.name(),
      ...{ track: null, procedure: 'ordinary', mergedIntoId: null, caseId: null },
      createdAt: instantAt(on),
      closedOn: isOpen ? null : addDays(on, 30),
    }
  })
}

const writeTasks = async (write: Write, draw: Draw): Promise<void> => {
  const words = createWords(draw)
  await insert(write, 'task', sizes.tasks, (place) => {
    const on = dayAt(place, sizes.tasks)
    const isOpen = place >= sizes.tasks - openCount
    const unit = words.unit()
    return {
      kind: words.pick(['assigned', 'micro-wish', 'residents-order'] as const),
      resolutionId: null,
      topicId: place < sizes.topics ? place + 1 : null,
      caseId: null,
      year: Number(on.slice(0, 4)),
      sequence: place + 1,
      number: `办〔${on.slice(0, 4)}〕${place + 1}号`,
      title: words.wish(),
      demand: draw(2) === 0 ? words.story() : '',
      estateName: words.estate(),
      place: words.door(),
      leadUnit: unit,
      responsible: words.name(),
      assisting: draw(4) === 0 ? words.unit() : '',
      dueOn: addDays(on, 15),
      state: isOpen ? words.pick(['to-dispatch', 'dispatched', 'in-progress', 'to-review']) : 'closed-out',
      ...{ level: null, reportInBy: null, reportedInAt: null, withdrawnAt: null },
      dispatchedOn: on,
      dispatchedBy: '社区',
      acceptedOn: on,
      createdAt: instantAt(on),
      doneAt: isOpen ? null : instantAt(addDays(on, 10)),
      doneBy: isOpen ? '' : unit,
      result: isOpen ? '' : `${unit}已到现场办理，${words.pick(['恢复正常', '居民满意', '已向居民说明'])}。`,
      verifiedOn: isOpen ? null : addDays(on, 11),
      closedOn: isOpen ? null : addDays(on, 12),
      closedBy: isOpen ? '' : '社区',
    }
  })
}

const meetingPapers = [
  ['meeting-notice', '会议通知'],
  ['agenda', '议程与主持词'],
  ['sign-in-sheet', '签到表'],
  ['record', '会议记录'],
  ['minutes', '会议纪要'],
  ['task-list', '任务清单'],
] as const

const writeDocuments = async (write: Write, meetingIds: readonly number[]): Promise<void> => {
  const ofMeetings = meetingIds.length * meetingPapers.length
  await insert(write, 'document', sizes.documents, (place) => {
    const meetingId = meetingIds[Math.floor(place / meetingPapers.length)] ?? null
    const [kind, title] = meetingPapers[place % meetingPapers.length] ?? meetingPapers[0]
    const taskId = meetingId === null ? sizes.tasks - (place - ofMeetings) : null
    const on = dayAt(place % ofMeetings, ofMeetings)
    return {
      subjectKey: meetingId === null ? `task:${taskId}` : `meeting:${meetingId}`,
      subjectKind: meetingId === null ? 'task' : 'meeting',
      meetingId,
      taskId,
      ...{
        writtenVoteId: null,
        building: null,
        ballotId: null,
        supervisionId: null,
        noticeId: null,
        year: null,
      },
      kind: meetingId === null ? 'dispatch-order' : kind,
      size: 'page',
      title: meetingId === null ? '交办单' : title,
      version: 1,
      number: `和苑〔${on.slice(0, 4)}〕${place + 1}号`,
      madeOn: on,
      madeAt: instantAt(on),
      ...{ contentHash: '0'.repeat(64), snapshotHash: '0'.repeat(64), snapshot: '{}', code: null },
      ...{ journalRow: null, journalHash: null, templateId: null, fields: null },
    }
  })
}

const writeNotices = async (write: Write, draw: Draw, count: number): Promise<void> => {
  const words = createWords(draw)
  await insert(write, 'notice', count, (place) => {
    const on = dayAt(place, count)
    return {
      ...{ kind: 'progress', state: 'archived', sourceKind: 'none', days: 7, places: '["公告栏"]' },
      ...{ meetingId: null, resolutionId: null, taskId: null, writtenVoteId: null },
      number: `和苑示〔${on.slice(0, 4)}〕${place + 1}号`,
      words: JSON.stringify({
        title: `${words.wish()}办理情况公示`,
        body: words.story(),
        ...{ basis: '', salutation: '', call: '', feedback: '', receiver: '', contact: '', signers: [] },
      }),
      draftedAt: instantAt(on),
      postedOn: on,
      until: addDays(on, 7),
      postedAt: instantAt(on),
      documentId: place + 1,
      ...{ override: null, withdrawnAt: null, withdrawnOn: null, formerId: null, discardedAt: null },
      endedAt: instantAt(addDays(on, 8)),
      archivedAt: instantAt(addDays(on, 9)),
    }
  })
}

type Sql = ReturnType<typeof sql>

/** Copies rows of a table so many times; `k` counts the copies from 1, and what is named is written instead. */
const copyRows = async (
  write: Write,
  table: string,
  where: Sql,
  count: number,
  instead: Readonly<Record<string, Sql>>,
): Promise<void> => {
  const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`.execute(write)
  const columns = rows.map(({ name }) => sql.ref(name))
  const values = rows.map(({ name }) => instead[name] ?? sql.ref(`${table}.${name}`))
  await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns)})
    WITH RECURSIVE copy (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM copy WHERE k < ${count})
    SELECT ${sql.join(values)} FROM copy, ${sql.table(table)} WHERE ${where}`.execute(write)
}

/** Numbers of copies lie this far apart. */
const apart = 10_000

const moved = (column: string): Sql => sql`${sql.ref(column)} + k * ${apart}`
const drawnAt = (texts: readonly string[]): Sql =>
  sql`json_extract(${JSON.stringify(texts)}, '$[' || (k - 1) || ']')`

const writeMeetings = async (write: Write, draw: Draw, modelId: number): Promise<readonly number[]> => {
  const words = createWords(draw)
  const count = sizes.meetings - 1
  const forms = ['四方议事会', '楼栋会', '恳谈会', '联席会议']
  const days = Array.from({ length: count }, (_, place) => dayAt(place, count))
  const titles = days.map(
    (_, place) => `${words.estate()}${forms[place % forms.length]}（第${Math.floor(place / 4) + 1}次）`,
  )
  const meetingIds = days.map((_, place) => modelId + place + 1)
  await copyRows(write, 'meeting', sql`id = ${modelId}`, count, {
    id: sql`id + k`,
    title: drawnAt(titles),
    heldOn: drawnAt(days),
    estateName: drawnAt(days.map(words.estate)),
    state: sql`'archived'`,
    closedAt: drawnAt(days.map(instantAt)),
    minutedAt: drawnAt(days.map(instantAt)),
    archivedAt: drawnAt(days.map(instantAt)),
  })
  const ofModel = sql`meetingId = ${modelId}`
  await copyRows(write, 'roll_entry', ofModel, count, { id: moved('id'), meetingId: sql`meetingId + k` })
  await copyRows(write, 'agenda_item', ofModel, count, {
    id: moved('id'),
    meetingId: sql`meetingId + k`,
    title: drawnAt(days.map(words.wish)),
  })
  const items = await write.selectFrom('agenda_item').select(['id', 'meetingId', 'title']).execute()
  await insert(write, 'resolution', items.length, (place) => {
    const item = items[place]
    const on = dayAt(place, items.length)
    return {
      meetingId: item?.meetingId ?? 0,
      agendaItemId: item?.id ?? 0,
      voteId: null,
      year: Number(on.slice(0, 4)),
      sequence: place + 1,
      number: `和苑议〔${on.slice(0, 4)}〕${place + 1}号`,
      wording: `同意${item?.title ?? ''}的处理方案，由${words.unit()}负责。`,
      ...{ track: 'consultation', conditions: '', revokedAt: null },
      adoptedAt: instantAt(on),
    }
  })
  return [modelId, ...meetingIds]
}

const writeVotes = async (write: Write, draw: Draw, modelId: number, count: number): Promise<void> => {
  const words = createWords(draw)
  const days = Array.from({ length: count }, (_, place) => dayAt(place, count))
  const ofModel = sql`writtenVoteId = ${modelId}`
  const own = { id: moved('id'), writtenVoteId: sql`writtenVoteId + k` }
  await copyRows(write, 'written_vote', sql`id = ${modelId}`, count, {
    id: sql`id + k`,
    title: drawnAt(days.map(() => `${words.matter()}书面征求意见`)),
    opensOn: drawnAt(days),
    untilOn: drawnAt(days.map((day) => addDays(day, 20))),
    state: sql`'final'`,
  })
  await copyRows(write, 'written_matter', ofModel, count, { ...own, question: drawnAt(days.map(words.wish)) })
  await copyRows(write, 'written_head', ofModel, count, own)
  await copyRows(write, 'written_head_unit', ofModel, count, { ...own, headId: moved('headId') })
  await copyRows(write, 'written_ballot', ofModel, count, { ...own, headId: moved('headId') })
}

/** Names the owners of the roster, one or two a home, and with them the heads of the vote. */
const nameOwners = async (write: Write, draw: Draw): Promise<void> => {
  const words = createWords(draw)
  const owners = await write.selectFrom('owner').select('id').execute()
  for (const { id } of owners) {
    const names = draw(3) === 0 ? `${words.name()}、${words.name()}` : words.name()
    await write.updateTable('owner').set({ names }).where('id', '=', id).execute()
  }
}

/** The records that ten years are made from: a meeting with its agenda and roll, and an owners' vote with every ballot. */
export type Models = {
  readonly meetingId: number
  readonly writtenVoteId: number
  readonly voteCount: number
}

/** Writes everything, in one transaction. */
export const writeTenYears = async (write: Write, draw: Draw, models: Models): Promise<void> => {
  await nameOwners(write, draw)
  await writePeople(write, draw, sizes.people)
  await writeTopics(write, draw)
  await writeTasks(write, draw)
  const meetingIds = await writeMeetings(write, draw, models.meetingId)
  await writeDocuments(write, meetingIds)
  await writeNotices(write, draw, 600)
  await writeVotes(write, draw, models.writtenVoteId, models.voteCount - 1)
}
