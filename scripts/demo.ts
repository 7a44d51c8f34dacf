/** Builds the sample community and writes every kind of paper of the office from it, and the packs of its council: `npm run demo -- --out DIR`. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { addDays, dayOf, instantOf } from '../src/domain/calendar.ts'
import type { Day, MeetingId, WrittenVoteId } from '../src/domain/identity.ts'
import type { Notice } from '../src/domain/notice/notice.ts'
import { type PackKind, packKinds } from '../src/domain/papers/pack.ts'
import { type MeetingPaperKind, meetingPaperKinds } from '../src/domain/papers/paper-kinds.ts'
import { type WrittenPaperKind, writtenPaperKinds } from '../src/domain/papers/written/written-paper-kinds.ts'
import { openHouse } from '../src/main/app.ts'
import { type WantedFiles, writeFileOf, writePapers } from '../src/main/demo/paper-writing.ts'
import { createPlayer, type Player } from '../src/main/demo/player.ts'
import { councilDaysAgo, playSample } from '../src/main/demo/sample.ts'
import { createNoHost } from '../src/main/hosts/no-host.ts'

const heldOn = '2026-03-12'
const madeOn = addDays(heldOn, councilDaysAgo)

const stop = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** The papers of a meeting, each on the day on which an office makes it: before it, or on the day after. */
const meetingPapers = async (
  player: Player,
  meetingId: MeetingId,
): Promise<readonly { readonly kind: MeetingPaperKind; readonly on: Day }[]> => {
  const { meeting } = await player.ask('meetings.record', { meetingId })
  const before = dayOf(meeting.calledAt ?? instantOf(meeting.heldOn, '09:00'))
  return meetingPaperKinds.map((kind) => ({
    kind,
    on: kind === 'meeting-notice' || kind === 'agenda' ? before : addDays(meeting.heldOn, 1),
  }))
}

/** Announced so long before the first day that the law's fifteen days are over. */
const announcedBefore = 16

/** The papers that a written vote has, each on its day: announced before it opens, its result told once there is one. */
const votePapers = async (
  player: Player,
  writtenVoteId: WrittenVoteId,
): Promise<readonly { readonly kind: WrittenPaperKind; readonly on: Day }[]> => {
  const { vote } = await player.ask('writtenVotes.read', { writtenVoteId })
  const before = addDays(vote.opensOn, -announcedBefore)
  const after = vote.finalAt === null ? null : dayOf(vote.finalAt)
  const dayFor = (kind: WrittenPaperKind): Day | null => {
    if (kind === 'tally-sheet' || kind === 'result-notice') return after
    return kind === 'delivery-register' || kind === 'visit-list' ? madeOn : before
  }
  return writtenPaperKinds.flatMap((kind) => {
    const on = dayFor(kind)
    return on === null ? [] : [{ kind, on }]
  })
}

/** What hangs or hung on the board, the first notice in large type too, and the form for objections to it. */
const boardPapers = async (player: Player): Promise<readonly WantedFiles[]> => {
  const notices = (await player.ask('notices.list', {})).filter((notice) => notice.postedAt !== null)
  const paperOf = ({ id, kind }: Notice): Pick<WantedFiles, 'subject' | 'kind'> => ({
    subject: { kind: 'notice', noticeId: id },
    kind: kind === 'appeal' ? 'appeal' : 'notice',
  })
  return notices.flatMap((notice, place): readonly WantedFiles[] => [
    paperOf(notice),
    ...(place === 0
      ? [
          ...(['poster-a4', 'poster-a3'] as const).map((size) => ({ ...paperOf(notice), size })),
          { subject: { kind: 'notice', noticeId: notice.id }, kind: 'objection-form' } as const,
        ]
      : []),
  ])
}

/** Orders for the first task of the sample, which is then supervised. */
const taskPapers = async (player: Player, on: Day): Promise<readonly WantedFiles[]> => {
  const task = (await player.ask('tasks.list', {})).find((one) => one.state === 'in-progress')
  if (task === undefined) return []
  const supervisionId = await player.ask('tasks.supervise', {
    taskId: task.id,
    demand: '请按期办结，当面答复提出意见的居民，并把办理照片交社区存档。',
    dueOn: addDays(on, 7),
    orderedBy: '周敏',
  })
  const subject = { kind: 'task', taskId: task.id } as const
  return [
    { subject, kind: 'dispatch-order' },
    { subject: { kind: 'supervision', supervisionId }, kind: 'supervision-order' },
    { subject, kind: 'satisfaction-form' },
  ]
}

const thisYear = { kind: 'community', year: Number(heldOn.slice(0, 4)) } as const
const anyYear = { kind: 'community', year: null } as const
const communityPapers: readonly WantedFiles[] = [
  { subject: anyYear, kind: 'topic-form' },
  { subject: anyYear, kind: 'ledger' },
  { subject: anyYear, kind: 'ledger', format: 'xlsx' },
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
  const opened = await openHouse({
    directory,
    documentsDirectory: out,
    host: createNoHost({ documentsDirectory: out }),
    now: () => `${heldOn}T12:00:00.000Z`,
    log,
  })
  if (!opened.ok) stop(`演示社区没有打开：${opened.failure.code}`)
  else {
    const played = await playSample(opened.value, heldOn, log, 'whole')
    if (!played.ok || played.value === null) stop(`演示没有走完：${JSON.stringify(played)}`)
    else {
      const player = createPlayer(opened.value, log)
      player.at(madeOn, '09:00')
      const waiting = createPlayer(opened.value, log)
      const write = async (wanted: WantedFiles): Promise<void> => {
        for (const file of await writePapers(player, wanted, waiting)) say(path.relative(out, file.path))
      }
      const { meetingId, benchMeetingId, writtenVoteIds } = played.value
      for (const writtenVoteId of writtenVoteIds)
        for (const { kind, on } of await votePapers(player, writtenVoteId)) {
          player.at(on, '09:00')
          await write({
            subject: { kind: 'written-vote', writtenVoteId, building: null, ballotId: null },
            kind,
          })
        }
      for (const id of benchMeetingId === null ? [meetingId] : [benchMeetingId, meetingId])
        for (const { kind, on } of await meetingPapers(player, id)) {
          player.at(on, '09:00')
          await write({ subject: { kind: 'meeting', meetingId: id }, kind })
        }
      player.at(madeOn, '09:00')
      for (const wanted of await boardPapers(player)) await write(wanted)
      for (const wanted of await taskPapers(player, madeOn)) await write(wanted)
      for (const wanted of communityPapers) await write(wanted)
      for (const kind of packKinds) say(path.relative(out, await bindPack(player, waiting, meetingId, kind)))
    }
    await opened.value.store.close()
  }
} finally {
  await rm(directory, { recursive: true, force: true })
}
