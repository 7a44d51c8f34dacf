/** Presses buttons at random through a running meeting, then follows the filled button to the end: nothing breaks, and what is kept agrees with itself. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { InputOf, OperationName } from '../../src/contract/index.ts'
import { canResolveFrom, itemOutcomes, stages } from '../../src/domain/meeting/agenda.ts'
import {
  allowedAttendance,
  attendanceKinds,
  presenceAt,
  standingEvents,
} from '../../src/domain/meeting/attendance.ts'
import { isRunning } from '../../src/domain/meeting/meeting.ts'
import type { MeetingRecord } from '../../src/domain/meeting/meeting-record.ts'
import { currentItem, nextStep } from '../../src/domain/meeting/next-step.ts'
import { meetingPaperKinds } from '../../src/domain/papers/paper-kinds.ts'
import { choices, countBallots, countRoom, decideVote, sumTally } from '../../src/domain/vote/vote.ts'
import { openStore } from '../../src/main/store/database.ts'
import { proveJournal } from '../../src/main/store/journal.ts'
import { leadToVote, openMeeting, openTable, type Seats, type Table } from './round-table.ts'

const runs = Number(process.env.WALK_RUNS ?? 12)

type Press = { readonly name: OperationName | 'next'; readonly input: unknown }

/** A row number that is there as often as not. */
const row = (most: number) => fc.integer({ min: 1, max: most }) as fc.Arbitrary<never>
/** Mostly 0, which stands for what is being dealt with: the current item, the latest vote. */
const meant = (most: number) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: row(most) })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 })
const words = fc.constantFrom('', '原因', '先划消防通道')
const needed = fc.constantFrom('原因', '𬀩家门口', '是否同意？')
const count = fc.nat(7)
/** Figures that fit a room of six, as it is at first; in a fuller room they don't. */
const tally = fc.constantFrom(
  { for: 4, against: 1, abstain: 1 },
  { for: 1, against: 4, abstain: 1 },
  { for: 3, against: 3, abstain: 0 },
  { for: 7, against: 0, abstain: 0 },
)

const press = <Name extends OperationName>(
  name: Name,
  input: fc.Arbitrary<InputOf<Name>>,
): fc.Arbitrary<Press> => input.map((each) => ({ name, input: each }))
const onItem = <Extra extends object>(extra: { [Key in keyof Extra]: fc.Arbitrary<Extra[Key]> }) =>
  fc.record({ itemId: meant(5), ...extra }) as fc.Arbitrary<never>
const onVote = <Extra extends object>(extra: { [Key in keyof Extra]: fc.Arbitrary<Extra[Key]> }) =>
  fc.record({ voteId: meant(4), ...extra }) as fc.Arbitrary<never>

const task = fc.record({
  title: needed,
  leadUnit: words,
  responsible: words,
  assisting: words,
  dueOn: fc.constantFrom(null, '2026-03-13'),
})
const meetingId = fc.constant(1 as never)
const outcome = fc.constantFrom(...itemOutcomes)

const often: readonly fc.Arbitrary<Press>[] = [
  press('agenda.begin', onItem({})),
  press('agenda.moveStage', onItem({ to: fc.constantFrom(...stages) })),
  press('agenda.moveStage', onItem({ to: fc.constantFrom('vote' as const, 'resolve' as const) })),
  press('agenda.conclude', onItem({ outcome, text: words })),
  press('agenda.finish', onItem({})),
  press(
    'attendance.record',
    fc.record({
      entryId: row(9),
      kind: fc.constantFrom(...attendanceKinds),
      at: fc.constant(null),
      standInName: words,
      note: words,
    }),
  ),
  press(
    'votes.open',
    onItem({
      question: needed,
      method: fc.constantFrom('counted-hands' as const, 'roll-call' as const),
      tellers: words,
      scrutineer: words,
    }),
  ),
  press(
    'votes.count',
    onVote({ draft: fc.record({ for: maybe(count), against: maybe(count), abstain: maybe(count) }) }),
  ),
  press('votes.choose', onVote({ entryId: row(8), choice: fc.constantFrom(...choices) })),
  press('votes.count', onVote({ draft: tally })),
  press('votes.announce', onVote({})),
  press(
    'resolutions.adopt',
    onItem({
      wording: needed,
      track: fc.constantFrom('consultation' as const, 'owners' as const),
      conditions: words,
      tasks: fc.array(task, { maxLength: 2 }),
    }),
  ),
]

const seldom: readonly fc.Arbitrary<Press>[] = [
  press('attendance.withdraw', fc.record({ eventId: row(14) })),
  press('votes.choose', onVote({ entryId: row(8), choice: fc.constant(null) })),
  press('votes.abandon', onVote({ reason: needed })),
  press('votes.correct', onVote({ tally, ballots: fc.constant([]), reason: needed })),
  press(
    'votes.correct',
    onVote({
      tally: maybe(tally),
      ballots: fc.array(fc.record({ entryId: row(8), choice: fc.constantFrom(...choices) }), {
        maxLength: 2,
      }),
      reason: needed,
    }),
  ),
  press(
    'agenda.add',
    fc.record({
      meetingId,
      kind: fc.constantFrom('inform', 'discuss', 'vote'),
      titles: fc.constant(['临时议题']),
    }),
  ),
  press(
    'agenda.change',
    onItem({
      kind: fc.constantFrom('inform' as const, 'discuss' as const, 'vote' as const),
      title: needed,
      presenter: words,
      plannedMinutes: count,
      prompt: words,
      explanation: words,
    }),
  ),
  press('agenda.remove', onItem({})),
  press('agenda.move', onItem({ position: row(6) })),
  press(
    'agenda.addTasks',
    fc.record({ meetingId, taskIds: fc.array(row(3), { minLength: 1, maxLength: 2 }) }),
  ),
  press(
    'speeches.queue',
    onItem({ entryId: maybe(row(9)), speakerName: needed, limitSeconds: fc.constant(60) }),
  ),
  press('speeches.begin', fc.record({ speechId: row(4) })),
  press('speeches.end', fc.record({ speechId: row(4) })),
  press('speeches.extend', fc.record({ speechId: row(4), seconds: fc.constant(60) })),
  press('speeches.withdraw', fc.record({ speechId: row(4) })),
  press(
    'points.write',
    onItem({
      speechId: maybe(row(4)),
      entryId: maybe(row(9)),
      speakerName: words,
      text: needed,
      isDissent: fc.boolean(),
    }),
  ),
  press('points.withdraw', fc.record({ pointId: row(4) })),
  press('resolutions.revise', fc.record({ resolutionId: row(3), wording: needed, reason: needed })),
  press('tasks.add', fc.record({ resolutionId: row(3), task })),
  press(
    'tasks.assign',
    fc
      .record({ taskId: row(3) })
      .chain(({ taskId }) => task.map((each) => ({ taskId, demand: '', ...each }))),
  ),
  press('tasks.accept', fc.record({ taskId: row(3), by: words, text: words })),
  press('tasks.finish', fc.record({ taskId: row(3), result: needed, evidence: words, by: words })),
  press('tasks.verify', fc.record({ taskId: row(3), text: words, by: needed })),
  press('tasks.sendBack', fc.record({ taskId: row(3), reason: needed, by: words })),
  press('tasks.reopen', fc.record({ taskId: row(3), reason: needed })),
  press(
    'tasks.supervise',
    fc.record({
      taskId: row(3),
      demand: needed,
      dueOn: fc.constantFrom('2026-03-12', '2026-03-20'),
      orderedBy: words,
    }),
  ),
  press(
    'tasks.answerSupervision',
    fc.record({
      supervisionId: row(2),
      answer: needed,
      extensionUntil: fc.constantFrom(null, '2026-03-20', '2026-03-25'),
    }),
  ),
  press('meetings.suspend', fc.record({ meetingId })),
  press('meetings.resume', fc.record({ meetingId })),
  press(
    'meetings.addToRoll',
    fc.record({ meetingId, personId: row(9), capacity: fc.constantFrom('due', 'observer') }),
  ),
  press(
    'meetings.settleInterruption',
    fc.record({
      meetingId,
      startedAt: fc.constant('2026-03-12T11:31:00.000Z'),
      endedAt: fc.constant('2026-03-12T11:31:05.000Z'),
      wasBreak: fc.boolean(),
    }),
  ),
  press('people.retire', fc.record({ personId: row(9) })),
  press('people.restore', fc.record({ personId: row(9) })),
  press('meetings.editPassage', fc.record({ meetingId, anchor: needed, text: words })),
]

const anyPress: fc.Arbitrary<Press> = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(...often) },
  { weight: 3, arbitrary: fc.oneof(...seldom) },
  // The filled button itself, or a wandering meeting would hardly ever get to a vote.
  {
    weight: 5,
    arbitrary: fc.boolean().map((passes): Press => ({ name: 'next', input: passes })),
  },
)

/** The input with 0 replaced by what is being dealt with. */
const aimed = (input: unknown, { agenda }: MeetingRecord): unknown => {
  if (typeof input !== 'object' || input === null) return input
  const itemId = currentItem(agenda)?.id ?? agenda[0]?.id
  const voteId =
    agenda
      .flatMap((item) => item.votes)
      .toSorted((one, other) => one.id - other.id)
      .at(-1)?.id ?? 1
  return {
    ...input,
    ...('itemId' in input && input.itemId === 0 ? { itemId } : {}),
    ...('voteId' in input && input.voteId === 0 ? { voteId } : {}),
  }
}

/** What must be true of every meeting, whatever was pressed. */
const agreesWithItself = (record: MeetingRecord): void => {
  const { agenda, roll } = record
  expect(agenda.filter((item) => item.state === 'current').length).toBeLessThanOrEqual(1)
  expect(agenda.map((item) => item.position)).toEqual(agenda.map((_, index) => index + 1))
  const votes = agenda.flatMap((item) => item.votes)
  expect(votes.filter((vote) => vote.state === 'open').length).toBeLessThanOrEqual(1)
  const running = agenda.flatMap((item) => item.spans).filter((span) => span.endedAt === null)
  expect(running.length).toBe(agenda.filter((item) => item.state === 'current').length)
  const speaking = agenda
    .flatMap((item) => item.speeches)
    .filter((one) => one.startedAt !== null && one.endedAt === null)
  expect(speaking.length).toBeLessThanOrEqual(1)
  for (const vote of votes) {
    const voters = new Set(vote.room.voters.map((voter) => voter.entryId))
    expect(vote.ballots.every((ballot) => voters.has(ballot.entryId))).toBe(true)
    if (vote.method === 'counted-hands') expect(vote.ballots).toEqual([])
    if (vote.state !== 'announced') continue
    if (vote.tally === null) throw new Error('announced without a tally')
    expect(sumTally(vote.tally)).toBe(voters.size)
    if (vote.method === 'roll-call') expect(countBallots(vote.ballots)).toEqual(vote.tally)
    expect(decideVote(vote.rule, countRoom(vote.room), vote.tally)).toEqual({ ok: true, value: vote.outcome })
  }
  for (const item of agenda) {
    const announced = item.votes.filter((vote) => vote.state === 'announced')
    expect(announced.length).toBeLessThanOrEqual(1)
    const isPassed = item.outcome === 'adopted' || item.outcome === 'adopted-with-conditions'
    if (isPassed || item.outcome === 'rejected') expect(announced[0]?.outcome?.passed).toBe(isPassed)
    if (item.resolution !== null) expect(canResolveFrom(item.outcome)).toBe(true)
    if (item.state === 'finished') expect(item.outcome).not.toBeNull()
  }
  for (const entry of roll) {
    const standing = standingEvents(entry)
    for (const [place, event] of standing.entries()) {
      const { state } = presenceAt({ events: standing.slice(0, place) }, null)
      expect(allowedAttendance[state]).toContain(event.kind)
    }
  }
}

const present = ['present', 'stand-in']

/** Does what the filled button says, filling in what it needs. */
const pressNext = async (table: Table, record: MeetingRecord, passes: boolean): Promise<void> => {
  const meetingId = record.meeting.id
  const step = nextStep(record)
  if (step.kind === 'close') return void (await table.ask('meetings.close', { meetingId }))
  if (step.kind === 'resume') return void (await table.ask('meetings.resume', { meetingId }))
  const { itemId } = step
  switch (step.kind) {
    case 'begin-item':
      return void (await table.ask('agenda.begin', { itemId }))
    case 'move-stage':
      return void (await table.ask('agenda.moveStage', { itemId, to: step.to }))
    case 'finish-item':
      return void (await table.ask('agenda.finish', { itemId }))
    case 'conclude': {
      const outcome = passes ? 'consensus' : 'deferred'
      return void (await table.ask('agenda.conclude', { itemId, outcome, text: '等配件' }))
    }
    case 'adopt': {
      const words = { wording: '照办。', track: 'consultation', conditions: '' } as const
      return void (await table.ask('resolutions.adopt', { itemId, ...words, tasks: [] }))
    }
    case 'open-vote': {
      const due = record.roll.filter((entry) => entry.capacity === 'due')
      const [first = expect.fail('nobody is due')] = due
      const door = { entryId: first.id, kind: 'arrive', at: null, standInName: '', note: '' } as const
      if (!due.some((entry) => present.includes(presenceAt(entry, null).state)))
        await table.ask('attendance.record', door)
      const method = passes ? 'counted-hands' : 'roll-call'
      const question = { question: '是否同意？', method, tellers: '', scrutineer: '' } as const
      return void (await table.ask('votes.open', { itemId, ...question }))
    }
    case 'announce': {
      const { voteId } = step
      const vote = record.agenda.flatMap((item) => item.votes).find((one) => one.id === voteId)
      const { voters } = vote?.room ?? expect.fail('no vote')
      const counted = { for: passes ? voters.length : 0, against: passes ? 0 : voters.length, abstain: 0 }
      if (vote?.method === 'counted-hands') await table.ask('votes.count', { voteId, draft: counted })
      else
        for (const { entryId } of voters)
          await table.ask('votes.choose', { voteId, entryId, choice: passes ? 'for' : 'abstain' })
      await table.ask('votes.announce', { voteId })
    }
  }
}

/** Follows the filled button until the meeting is over. */
const follow = async (table: Table, seats: Seats): Promise<void> => {
  for (let taken = 0; taken < 200; taken += 1) {
    const record = await table.ask('meetings.record', { meetingId: seats.meetingId })
    if (!isRunning(record.meeting.state)) return
    await pressNext(table, record, taken % 3 > 0)
  }
  throw new Error('the button does not lead to the end')
}

it(
  `随便按上百下，再一路按下一步：会开得完，账都对得上（${runs} 场）`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPress, { minLength: 60, maxLength: 140, size: 'max' }),
        async (presses) => {
          const table = await openTable()
          const seats = await openMeeting(table, { kinds: ['vote', 'discuss', 'vote', 'inform'] })
          await leadToVote(table, seats.itemIds[0] ?? expect.fail('no item'))
          const expectRecord = async (): Promise<void> =>
            agreesWithItself(await table.ask('meetings.record', { meetingId: seats.meetingId }))
          try {
            for (const { name, input } of presses) {
              const record = await table.ask('meetings.record', { meetingId: seats.meetingId })
              if (name === 'next' && nextStep(record).kind === 'close')
                await table.ask('agenda.add', {
                  meetingId: seats.meetingId,
                  kind: 'vote',
                  titles: ['再议一项'],
                })
              else if (name === 'next') await pressNext(table, record, input === true)
              else {
                const aimedInput = aimed(input, record)
                const reply = await table.send(name, aimedInput)
                const said = `${name} ${JSON.stringify(aimedInput)} ${table.logged.at(-1) ?? ''}`
                expect(reply.ok || reply.failure.code, said).not.toBe('unexpected')
              }
              await expectRecord()
            }
            await follow(table, seats)
            await expectRecord()
            const subject = { kind: 'meeting', meetingId: seats.meetingId } as const
            for (const kind of meetingPaperKinds)
              await table.ask('documents.preview', { subject, kind, size: 'page', anchor: null })
            expect(table.logged).toEqual([])
          } finally {
            await table.close()
          }
          const store = await openStore({ directory: table.directory })
          if (!store.ok) throw new Error(store.failure.code)
          try {
            expect(await proveJournal(store.value.db)).toMatchObject({ brokenAt: null })
          } finally {
            await store.value.close()
          }
        },
      ),
      { numRuns: runs, endOnFailure: process.env.WALK_RUNS === undefined },
    )
  },
  60_000 + runs * 10_000,
)
