/** Answers what concerns the program itself. */
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts'
import { secondsBetween } from '../../domain/calendar.ts'
import { accept, type Reply } from '../../domain/failure.ts'
import type { Instant } from '../../domain/identity.ts'
import { type TextSize, textSizes } from '../../domain/text-size.ts'
import { readRunningMeeting } from '../store/meetings/meetings.ts'
import type { Read } from '../store/schema/schema.ts'
import { readSetting, writeSetting } from '../store/settings.ts'
import type { Program, Reading, Writing } from './context.ts'

const shortestInterruption = 30

const readFontSize = async (read: Read): Promise<TextSize> => {
  const kept = Number(await readSetting(read, 'fontSize'))
  return textSizes.find((size) => size === kept) ?? 18
}

const latest = (...instants: readonly Instant[]): Instant => instants.toSorted().at(-1) ?? ''

/** The time between a crash and this start, while a meeting was running and nobody said yet what it was. */
const findInterruption = async (
  read: Read,
  program: Program,
): Promise<OutputOf<'application.status'>['interruption']> => {
  const { lastAliveAt, startedAt } = program
  const meeting = await readRunningMeeting(read)
  if (meeting === null || meeting.state !== 'in-session' || meeting.openedAt === null || lastAliveAt === null)
    return null
  const begun = latest(lastAliveAt, meeting.openedAt)
  if (begun >= startedAt || secondsBetween(begun, startedAt) < shortestInterruption) return null
  if ((await readSetting(read, 'settledInterruption')) === begun) return null
  return { meetingId: meeting.id, startedAt: begun, endedAt: startedAt }
}

/** Where the program stands. */
export const tellStatus = async ({
  read,
  now,
  program,
}: Reading): Promise<Reply<OutputOf<'application.status'>>> =>
  accept({
    isDemo: program.isDemo,
    host: program.host.kind,
    version: program.version,
    dataDirectory: program.dataDirectory,
    documentsDirectory: program.documentsDirectory,
    fontSize: await readFontSize(read),
    lastBackup: program.lastBackup(),
    interruption: await findInterruption(read, program),
    now,
  })

/** How far the sample community is made. */
export const tellDemoProgress = async ({
  program,
}: Reading): Promise<Reply<OutputOf<'application.demoProgress'>>> => accept(program.demoProgress())

/** Keeps the size of type. */
export const setFontSize = async (
  { write }: Writing,
  { fontSize }: CheckedInputOf<'application.setFontSize'>,
): Promise<Reply<null>> => {
  await writeSetting(write, 'fontSize', String(fontSize))
  return accept(null)
}
