/** Builds the sample community and writes every paper of its council and of its written votes: `npm run demo -- --out DIR`. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { addDays } from '../src/domain/calendar.ts'
import type { WrittenVoteId } from '../src/domain/identity.ts'
import { documentKinds } from '../src/domain/meeting/meeting-record.ts'
import { type WrittenPaperKind, writtenPaperKinds } from '../src/domain/papers/written-paper-kinds.ts'
import { openHouse } from '../src/main/app.ts'
import { createPlayer, type Player } from '../src/main/demo/player.ts'
import { councilDaysAgo, playSample } from '../src/main/demo/sample.ts'
import { createNoHost } from '../src/main/hosts/no-host.ts'

const heldOn = '2026-03-12'
const madeOn = addDays(heldOn, councilDaysAgo)

const stop = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Writes a paper as the window does: begins, asks until it is ready, keeps; another player asks, so that no clock tells how long it took. */
const writePaper = async (
  player: Player,
  waiting: Player,
  writtenVoteId: WrittenVoteId,
  kind: WrittenPaperKind,
): Promise<string> => {
  const which = { writtenVoteId, kind, building: null, ballotId: null }
  const { makingId } = await player.ask('writtenPapers.begin', which)
  while (!(await waiting.ask('writtenPapers.progress', { makingId })).isReady)
    await new Promise((resolve) => setTimeout(resolve, 20))
  return (await player.ask('writtenPapers.keep', { makingId })).path
}

/** The papers that a written vote has: those of its result once there is one. */
const kindsOf = async (
  player: Player,
  writtenVoteId: WrittenVoteId,
): Promise<readonly WrittenPaperKind[]> => {
  const { vote } = await player.ask('writtenVotes.read', { writtenVoteId })
  return writtenPaperKinds.filter(
    (kind) => vote.results.length > 0 || (kind !== 'tally-sheet' && kind !== 'result-notice'),
  )
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
      const { meetingId, benchMeetingId, writtenVoteIds } = played.value
      const meetingIds = benchMeetingId === null ? [meetingId] : [meetingId, benchMeetingId]
      for (const id of meetingIds)
        for (const kind of documentKinds)
          for (const file of await player.ask('documents.write', { meetingId: id, kind }))
            say(path.relative(out, file.path))
      for (const writtenVoteId of writtenVoteIds)
        for (const kind of await kindsOf(player, writtenVoteId))
          say(path.relative(out, await writePaper(player, waiting, writtenVoteId, kind)))
      const ledger = await player.ask('tasks.exportLedger', {})
      say(path.relative(out, ledger.path))
    }
    await opened.value.store.close()
  }
} finally {
  await rm(directory, { recursive: true, force: true })
}
