/** Builds the sample community, plays its council and writes every paper of it: `npm run demo -- --out DIR`. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { documentKinds } from '../src/domain/meeting-record.ts'
import { openHouse } from '../src/main/app.ts'
import { createPlayer } from '../src/main/demo/player.ts'
import { playSample } from '../src/main/demo/sample.ts'
import { createNoHost } from '../src/main/hosts/no-host.ts'

const heldOn = '2026-03-12'
const madeOn = '2026-03-16'

const stop = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const { values } = parseArgs({ options: { out: { type: 'string' } }, strict: false })
if (typeof values.out !== 'string' || values.out === '')
  stop('请写明放文书的文件夹，例如：npm run demo -- --out 演示文书')
const out = path.resolve(String(values.out))
const directory = await mkdtemp(path.join(os.tmpdir(), 'sifangzhuo-demo-'))
const say = (line: string): void => void process.stdout.write(`${line}\n`)

try {
  const opened = await openHouse({
    directory,
    documentsDirectory: out,
    host: createNoHost({ documentsDirectory: out }),
    now: () => `${heldOn}T12:00:00.000Z`,
    log: (line) => void process.stderr.write(`${line}\n`),
  })
  if (!opened.ok) stop(`演示社区没有打开：${opened.failure.code}`)
  else {
    const played = await playSample(opened.value, heldOn, (line) => void process.stderr.write(`${line}\n`))
    if (!played.ok || played.value === null) stop(`演示没有走完：${JSON.stringify(played)}`)
    else {
      const player = createPlayer(opened.value, (line) => void process.stderr.write(`${line}\n`))
      player.at(madeOn, '09:00')
      const { meetingId } = played.value
      for (const kind of documentKinds) {
        player.at(madeOn, '09:00')
        for (const file of await player.ask('documents.write', { meetingId, kind }))
          say(path.relative(out, file.path))
      }
      const ledger = await player.ask('tasks.exportLedger', {})
      say(path.relative(out, ledger.path))
    }
    await opened.value.store.close()
  }
} finally {
  await rm(directory, { recursive: true, force: true })
}
