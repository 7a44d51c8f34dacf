/** Builds the sample community and writes every kind of paper of the office from it, and the packs of its council: `npm run demo -- --out DIR`. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { addDays, dayOf, instantOf } from '../src/domain/calendar.ts'
import type { Day, MeetingId, TaskId, WrittenVoteId } from '../src/domain/identity.ts'
import type { Notice } from '../src/domain/notice/notice.ts'
import { type PackKind, packKinds } from '../src/domain/papers/pack.ts'
import { type MeetingPaperKind, meetingPaperKinds } from '../src/domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../src/domain/papers/paper-subject.ts'
import { type WrittenPaperKind, writtenPaperKinds } from '../src/domain/papers/written/written-paper-kinds.ts'
import { freeOrderKinds } from '../src/domain/task/task.ts'
import { openHouse } from '../src/main/app.ts'
import { type WantedFiles, writeFileOf, writePapers } from '../src/main/demo/paper-writing.ts'
import { createPlayer, type Player } from '../src/main/demo/player.ts'
import { councilDaysAgo, playSample } from '../src/main/demo/sample.ts'
import { everyTask, findTask } from '../src/main/demo/scenes/tasks.ts'
import { createNoHost } from '../src/main/hosts/no-host.ts'

const heldOn = '2026-03-12'
const madeOn = addDays(heldOn, councilDaysAgo)

const stop = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Papers with the day on which the office makes them. */
type DatedFiles = WantedFiles & { readonly on: Day }

/** The papers of a meeting: before it, or on the day after. */
const meetingPapers = async (
  player: Player,
  meetingId: MeetingId,
  kinds: readonly MeetingPaperKind[] = meetingPaperKinds,
): Promise<readonly DatedFiles[]> => {
  const { meeting } = await player.ask('meetings.record', { meetingId })
  const before = dayOf(meeting.calledAt ?? instantOf(meeting.heldOn, '09:00'))
  return kinds.map((kind) => ({
    subject: { kind: 'meeting', meetingId },
    kind,
    on: kind === 'meeting-notice' || kind === 'agenda' ? before : addDays(meeting.heldOn, 1),
  }))
}

/** The meetings that decided on a topic of the volumes; of them the office keeps minutes and what was agreed. */
const decidingMeetings = ['南方印象小区四方议事会（第一次）', '福鑫南郡业主代表会议', '银桂苑小区听证协商会']
const decidingPapers = async (player: Player): Promise<readonly DatedFiles[]> => {
  const meetings = await player.ask('meetings.list', {})
  const found: DatedFiles[] = []
  for (const { id } of meetings.filter(({ title }) => decidingMeetings.includes(title)))
    found.push(...(await meetingPapers(player, id, ['minutes', 'resolution'])))
  return found
}

/** Announced so long before the first day that the law's fifteen days are over. */
const announcedBefore = 16

/** The papers that a written vote has, each on its day: announced before it opens, its result told once there is one. */
const votePapers = async (player: Player, writtenVoteId: WrittenVoteId): Promise<readonly DatedFiles[]> => {
  const { vote } = await player.ask('writtenVotes.read', { writtenVoteId })
  const before = addDays(vote.opensOn, -announcedBefore)
  const after = vote.finalAt === null ? null : dayOf(vote.finalAt)
  const dayFor = (kind: WrittenPaperKind): Day | null => {
    if (kind === 'tally-sheet' || kind === 'result-notice') return after
    return kind === 'delivery-register' || kind === 'visit-list' ? madeOn : before
  }
  const subject = { kind: 'written-vote', writtenVoteId, building: null, ballotId: null } as const
  return writtenPaperKinds.flatMap((kind) => {
    const on = dayFor(kind)
    return on === null ? [] : [{ subject, kind, on }]
  })
}

/** What hangs or hung on the board, the first notice in large type too, and the form for objections to it. */
const boardPapers = async (player: Player): Promise<readonly DatedFiles[]> => {
  const notices = (await player.ask('notices.list', {})).filter((notice) => notice.postedAt !== null)
  const paperOf = ({ id, kind, postedOn }: Notice): Pick<DatedFiles, 'subject' | 'kind' | 'on'> => ({
    subject: { kind: 'notice', noticeId: id },
    kind: kind === 'appeal' ? 'appeal' : 'notice',
    on: postedOn ?? madeOn,
  })
  return notices.flatMap((notice, place): readonly DatedFiles[] => [
    paperOf(notice),
    ...(place === 0
      ? [
          ...(['poster-a4', 'poster-a3'] as const).map((size) => ({ ...paperOf(notice), size })),
          { ...paperOf(notice), kind: 'objection-form' as const },
        ]
      : []),
  ])
}

/** The lamp is the task that is overdue. */
const lampTitle = '更换东门三盏路灯'

/** One order of each kind that the sample has, on the day of its dispatch: the lamp's, and the first of every other kind. */
const orderPapers = async (player: Player): Promise<readonly DatedFiles[]> => {
  const lamp = await findTask(player, lampTitle)
  const found: (TaskId | undefined)[] = [lamp?.id]
  for (const kind of freeOrderKinds) {
    const { tasks } = await player.ask('tasks.list', {
      ...{ filter: { ...everyTask, kind, tab: 'closed-out' }, order: 'due', offset: 0, limit: 1 },
    })
    found.push(tasks[0]?.id)
  }
  const papers: DatedFiles[] = []
  for (const taskId of found) {
    if (taskId === undefined) continue
    const { task } = await player.ask('tasks.record', { taskId })
    const on = task.dispatchedOn ?? dayOf(task.createdAt)
    papers.push({ subject: { kind: 'task', taskId }, kind: 'dispatch-order', on })
  }
  return papers
}

/** The overdue task is supervised; the residents are asked about it with a form. */
const supervisionPapers = async (player: Player): Promise<readonly WantedFiles[]> => {
  const task = await findTask(player, lampTitle)
  if (task === undefined) return []
  const supervisionId = await player.ask('tasks.supervise', {
    taskId: task.id,
    demand: '请按期办结，当面答复提出意见的居民，并把办理照片交社区存档。',
    dueOn: addDays(madeOn, 7),
    orderedBy: '周敏',
  })
  return [
    { subject: { kind: 'supervision', supervisionId }, kind: 'supervision-order' },
    { subject: { kind: 'task', taskId: task.id }, kind: 'satisfaction-form' },
  ]
}

const anyTopic = { tab: 'all', source: null, estateName: null, words: '', offset: 0, limit: 200 } as const

/** The form and the slip of one topic, the volume of the one that went through three levels, and those that were voted on. */
const topicPapers = async (player: Player): Promise<readonly WantedFiles[]> => {
  const { topics } = await player.ask('topics.list', { ...anyTopic })
  const named = (title: string): PaperSubject => {
    const topic = topics.find((one) => one.title === title)
    if (topic === undefined) throw new Error(`${title} is not in the sample`)
    return { kind: 'topic', topicId: topic.id }
  }
  return [
    { subject: named('智慧微循环：打通消防通道'), kind: 'topic-form' },
    { subject: named('智慧微循环：打通消防通道'), kind: 'reply-slip' },
    { subject: named('智慧微循环：打通消防通道'), kind: 'dossier' },
    { subject: named('南方印象小区西区停车难'), kind: 'dossier' },
    { subject: named('福鑫南郡消防设施缺失整改'), kind: 'dossier' },
  ]
}

/** Every questionnaire on the day it was opened, with its result on the day after its last one. */
const opinionPapers = async (player: Player): Promise<readonly DatedFiles[]> =>
  (await player.ask('questionnaires.list', { topicId: null })).flatMap(
    ({ id, fromOn, untilOn }): readonly DatedFiles[] => {
      const subject = { kind: 'questionnaire', questionnaireId: id } as const
      const result = {
        subject,
        kind: 'opinion-result',
        on: untilOn === null ? madeOn : addDays(untilOn, 1),
      } as const
      return [
        { subject, kind: 'questionnaire-form', on: fromOn ?? madeOn },
        result,
        { ...result, format: 'xlsx' },
      ]
    },
  )

/** Every 专班 with its report, and its households where it has some. */
const casePapers = async (player: Player): Promise<readonly WantedFiles[]> =>
  (await player.ask('cases.list', {})).flatMap(({ id, figures }): readonly WantedFiles[] => {
    const subject = { kind: 'case', caseId: id } as const
    return [
      { subject, kind: 'case-report' },
      ...(figures.householdCount === 0
        ? []
        : [
            { subject, kind: 'case-ledger' } as const,
            { subject, kind: 'case-ledger', format: 'xlsx' } as const,
          ]),
    ]
  })

const thisYear = { kind: 'community', year: Number(heldOn.slice(0, 4)) } as const
const anyYear = { kind: 'community', year: null } as const
const communityPapers: readonly WantedFiles[] = [
  { subject: anyYear, kind: 'topic-form' },
  { subject: anyYear, kind: 'ledger' },
  { subject: anyYear, kind: 'ledger', format: 'xlsx' },
  { subject: anyYear, kind: 'wish-ledger' },
  { subject: anyYear, kind: 'wish-ledger', format: 'xlsx' },
  { subject: anyYear, kind: 'post-list' },
  { subject: anyYear, kind: 'points-ledger' },
  { subject: anyYear, kind: 'points-ledger', format: 'xlsx' },
  { subject: thisYear, kind: 'archive-index' },
  { subject: thisYear, kind: 'yearly-report' },
  { subject: thisYear, kind: 'yearly-report', format: 'xlsx' },
]

/** Makes a pack as the window does; PDFs need a browser, which a script has not. */
const bindPack = async (
  player: Player,
  waiting: Player,
  meetingId: MeetingId,
  kind: PackKind,
): Promise<string> => {
  const { papers } = await player.ask('packs.prepare', { meetingId, kind })
  const wanted = papers.filter((paper) => paper.format === 'docx')
  for (const { documentId } of wanted) await writeFileOf(player, documentId, 'docx', waiting)
  const documentIds = wanted.map((paper) => paper.documentId)
  return (await player.ask('packs.bind', { meetingId, kind, documentIds })).zipPath
}

const { values } = parseArgs({ options: { out: { type: 'string' } }, strict: false })
if (typeof values.out !== 'string' || values.out === '')
  stop('请写明放文书的文件夹，例如：npm run demo -- --out 演示文书')
const out = path.resolve(String(values.out))
const directory = await mkdtemp(path.join(os.tmpdir(), 'sifangzhuo-demo-'))
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const log = (line: string): void => void process.stderr.write(`${line}\n`)

try {
  const opened = await openHouse(
    {
      directory,
      documentsDirectory: out,
      host: createNoHost({ documentsDirectory: out }),
      now: () => `${heldOn}T12:00:00.000Z`,
      log,
    },
    true,
  )
  if (!opened.ok) stop(`演示社区没有打开：${opened.failure.code}`)
  else {
    const played = await playSample(opened.value, heldOn, log, 'whole')
    if (!played.ok || played.value === null) stop(`演示没有走完：${JSON.stringify(played)}`)
    else {
      const player = createPlayer(opened.value, log)
      const waiting = createPlayer(opened.value, log)
      const write = async (wanted: WantedFiles): Promise<void> => {
        for (const file of await writePapers(player, wanted, waiting)) say(path.relative(out, file.path))
      }
      const { meetingId, benchMeetingId, writtenVoteIds } = played.value
      const dated: DatedFiles[] = []
      for (const writtenVoteId of writtenVoteIds) dated.push(...(await votePapers(waiting, writtenVoteId)))
      for (const id of benchMeetingId === null ? [meetingId] : [benchMeetingId, meetingId])
        dated.push(...(await meetingPapers(waiting, id)))
      for (const gather of [decidingPapers, boardPapers, orderPapers, opinionPapers])
        dated.push(...(await gather(waiting)))
      for (const { on, ...wanted } of dated.toSorted((one, other) =>
        one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
      )) {
        player.at(on, '09:00')
        await write(wanted)
      }
      player.at(madeOn, '09:00')
      for (const gather of [supervisionPapers, topicPapers, casePapers])
        for (const wanted of await gather(player)) await write(wanted)
      for (const wanted of communityPapers) await write(wanted)
      for (const kind of packKinds) say(path.relative(out, await bindPack(player, waiting, meetingId, kind)))
    }
    await opened.value.store.close()
  }
} finally {
  await rm(directory, { recursive: true, force: true })
}
