/** Brings a database of the former version to topics and the whole life of tasks: old rows in, new rows out, papers kept. */
import { describe, expect, it } from 'vitest'
import type { MeetingId, TaskId } from '../../src/domain/identity.ts'
import { openStore } from '../../src/main/store/database.ts'
import { readRecord } from '../../src/main/store/meetings/records.ts'
import { migrations } from '../../src/main/store/migrations/index.ts'
import { readDocuments } from '../../src/main/store/papers/documents.ts'
import { readTask } from '../../src/main/store/tasks/tasks.ts'
import { behindTheBack, dumpTables, fileIn, makeFolder, opened } from './files.ts'

/** A folder of version 5: a meeting that resolved, four tasks in their old states, a 督办, papers of each kind. */
const fillFormer = async (): Promise<string> => {
  const directory = makeFolder()
  const former = await openStore({ directory, migrations: migrations.slice(0, 5) })
  if (!former.ok) throw new Error(former.failure.code)
  await former.value.close()
  behindTheBack(fileIn(directory), (raw) => {
    raw.exec(
      `INSERT INTO community VALUES (1, '和苑社区', '清河街道', '和苑社区党委', '周敏', '', '{年}{序}')`,
    )
    raw.exec(`INSERT INTO meeting (id, form, title, state, rule, heldOn, startTime, place, estateName, occasion,
      endReason) VALUES (3, 'four-party-council', '四方议事会', 'minuted', '{"id":"consultation"}', '2026-03-12',
      '19:30', '', '', '', '')`)
    raw.exec(`INSERT INTO agenda_item (id, meetingId, position, kind, title, presenter, plannedMinutes, prompt,
      explanation, isExtra, state, stage, outcome, outcomeText) VALUES (4, 3, 1, 'discuss', '楼道堆物', '', 20, '',
      '', 0, 'finished', 'resolve', 'consensus', '')`)
    raw.exec(`INSERT INTO resolution (id, meetingId, agendaItemId, year, sequence, number, wording, track,
      conditions, adoptedAt) VALUES (5, 3, 4, 2026, 1, '20261', '清理楼道', 'consultation', '',
      '2026-03-12T12:00:00.000Z')`)
    const task = raw.prepare(`INSERT INTO task (id, resolutionId, year, sequence, number, title, leadUnit,
      responsible, assisting, dueOn, state, createdAt, doneAt, evidence, withdrawnAt)
      VALUES (?, 5, 2026, ?, ?, '清理楼道', '物业公司', ?, '', ?, ?, '2026-03-12T17:30:00.000Z', ?, ?, ?)`)
    const done = '2026-03-20T02:00:00.000Z'
    task.run(1, 1, '督〔2026〕1号', '', null, 'to-dispatch', null, '', null)
    task.run(2, 2, '督〔2026〕2号', '吴磊', '2026-03-20', 'in-progress', null, '', null)
    task.run(3, 3, '督〔2026〕3号', '吴磊', '2026-03-20', 'done', done, '照片两张', null)
    task.run(7, 4, '督〔2026〕4号', '吴磊', '2026-03-20', 'in-progress', null, '', '2026-03-13T00:00:00.000Z')
    raw.exec(`INSERT INTO task_note VALUES (1, 2, 'progress', '2026-03-14T00:00:00.000Z', '清了两层')`)
    raw.exec(`INSERT INTO supervision (id, taskId, orderedOn, orderedBy, demand, dueOn, formerDueOn)
      VALUES (1, 2, '2026-03-21', '周敏', '三天内清完', '2026-03-24', '2026-03-20')`)
    const paper =
      raw.prepare(`INSERT INTO document (id, subjectKey, subjectKind, meetingId, taskId, supervisionId,
      kind, size, title, version, number, madeOn, madeAt, contentHash, snapshot, snapshotHash)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'page', ?, 1, '', '2026-03-13', '2026-03-13T00:00:00.000Z', ?, '{}', 'h')`)
    paper.run(1, 'meeting:3', 'meeting', 3, null, null, 'minutes', '会议纪要', 'a')
    paper.run(2, 'task:2', 'task', null, 2, null, 'dispatch-order', '交办单', 'b')
    paper.run(3, 'supervision:1', 'supervision', null, null, 1, 'supervision-order', '督办单', 'c')
    raw.exec(`INSERT INTO document_file VALUES (1, 2, 'docx', '交办单.docx', '文书/交办单.docx', NULL, NULL,
      '2026-03-13T00:00:00.000Z')`)
    raw.exec(`INSERT INTO document_print VALUES (1, 2, '2026-03-13T01:00:00.000Z')`)
  })
  return directory
}

describe('0006 议题', () => {
  it('原来的事项都在：办结的等验收，有人有期限的当作已派单并接了单，号和编号不变，督办和进展跟着', async () => {
    const directory = await fillFormer()
    const store = await opened({ directory })
    const { task, task_note, supervision } = dumpTables(fileIn(directory))
    const dispatched = { dispatchedOn: '2026-03-13', acceptedOn: '2026-03-13' }
    expect(task).toMatchObject([
      { id: 1, state: 'to-dispatch', number: '督〔2026〕1号', dispatchedOn: null, acceptedOn: null },
      { id: 2, state: 'in-progress', dueOn: '2026-03-20', responsible: '吴磊', result: '', ...dispatched },
      { id: 3, state: 'to-verify', doneAt: '2026-03-20T02:00:00.000Z', result: '照片两张', ...dispatched },
      { id: 7, withdrawnAt: '2026-03-13T00:00:00.000Z', number: '督〔2026〕4号' },
    ])
    for (const row of task ?? [])
      expect(row).toMatchObject({
        kind: 'resolution',
        resolutionId: 5,
        topicId: null,
        caseId: null,
        closedOn: null,
        level: null,
        isUrgent: 0,
      })
    expect(task_note).toMatchObject([{ id: 1, taskId: 2, kind: 'progress', text: '清了两层', byName: '' }])
    expect(supervision).toMatchObject([{ id: 1, taskId: 2, dueOn: '2026-03-24' }])
    const read = await readTask(store.db, 2 as TaskId)
    expect(read).toMatchObject({ title: '清理楼道', meetingTitle: '四方议事会', state: 'in-progress' })
    expect(read?.supervisions).toHaveLength(1)
  })

  it('做过的文书一份不少，文件、打印记录还跟着自己的文书，改不了也删不了', async () => {
    const directory = await fillFormer()
    const before = await readFormer(directory)
    const store = await opened({ directory })
    const after = dumpTables(fileIn(directory))
    expect(after.document).toEqual(
      before.document?.map((row) =>
        Object.assign({}, row, { topicId: null, caseId: null, questionnaireId: null }),
      ),
    )
    expect(after.document_file).toEqual(before.document_file)
    expect(after.document_print).toEqual(before.document_print)
    const listed = await readDocuments(store.db)
    expect(listed.map(({ document, subject }) => [document.id, subject.kind])).toEqual([
      [3, 'supervision'],
      [2, 'task'],
      [1, 'meeting'],
    ])
    await store.close()
    for (const change of [`UPDATE document SET title = '改'`, 'DELETE FROM document'])
      expect(() => behindTheBack(fileIn(directory), (raw) => raw.exec(change))).toThrow(/made paper/u)
  })

  it('议程多出议题一栏，原来的会议照样读得出；还没有议题', async () => {
    const directory = await fillFormer()
    const store = await opened({ directory })
    const record = await readRecord(store.db, 3 as MeetingId)
    expect(record?.agenda).toMatchObject([{ id: 4, topicId: null, taskId: null }])
    expect(dumpTables(fileIn(directory)).topic).toEqual([])
  })

  it('撤销过的事项号不会再用', async () => {
    const directory = await fillFormer()
    const store = await opened({ directory })
    await store.close()
    const added = behindTheBack(fileIn(directory), (raw) => {
      raw.exec('DELETE FROM task WHERE id = 7')
      return raw
        .prepare(
          `INSERT INTO task (kind, year, sequence, number, title, leadUnit, responsible, assisting, state, createdAt)
           VALUES ('assigned', 2026, 9, '督〔2026〕9号', '换灯泡', '', '', '', 'to-dispatch', '2026-03-12T00:00:00.000Z')`,
        )
        .run().lastInsertRowid
    })
    expect(Number(added)).toBe(8)
  })
})

describe('议题的表自己守住的', () => {
  const insert = (directory: string, columns: Readonly<Record<string, unknown>>): unknown =>
    behindTheBack(fileIn(directory), (raw) => {
      const row: Readonly<Record<string, unknown>> = {
        ...{ year: 2026, sequence: 1, number: '议题〔2026〕1号', state: 'collected', title: '路灯不亮' },
        ...{ description: '', demand: '', source: 'call', urgency: 'ordinary', estateName: '', place: '' },
        ...{ proposerName: '', proposerRole: '', proposerRoom: '', proposerPhone: '', proposerCount: 1 },
        ...{ receivedOn: '2026-03-12', receivedBy: '', procedure: 'ordinary' },
        ...{ createdAt: '2026-03-12T00:00:00.000Z' },
        ...columns,
      }
      const names = Object.keys(row)
      return raw
        .prepare(`INSERT INTO topic (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
        .run(...Object.values(row))
    })

  const open = async (): Promise<string> => {
    const directory = makeFolder()
    const store = await opened({ directory })
    await store.close()
    return directory
  }

  it.each([
    ['并入了却没有并入到哪里', { state: 'merged' }],
    ['没有并入却有并入的去处', { mergedIntoId: 1, sequence: 2 }],
    ['销号了却没有日期', { state: 'closed-out' }],
    ['没有销号却有日期', { closedOn: '2026-03-12' }],
    ['同一年两个同样的序号', { number: '议题〔2026〕另1号' }],
    ['没有的层级', { level: 'city', sequence: 2 }],
    ['一个人也没有的联名', { proposerCount: 0, sequence: 2 }],
  ])('%s，不收', async (_name, columns) => {
    const directory = await open()
    insert(directory, {})
    expect(() => insert(directory, columns)).toThrow()
  })

  it('议题不能删', async () => {
    const directory = await open()
    insert(directory, {})
    expect(() => behindTheBack(fileIn(directory), (raw) => raw.exec('DELETE FROM topic'))).toThrow(
      /never taken away/u,
    )
  })
})

const readFormer = async (directory: string) => dumpTables(fileIn(directory))
