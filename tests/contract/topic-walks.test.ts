/** Leads topics about at random, through 审定, meetings and orders: what is written down, replayed along the table, is always where they stand. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TopicId } from '../../src/domain/identity.ts'
import { isTaskOver, type TaskState } from '../../src/domain/task/task-life.ts'
import { type TopicState, topicStateAfter } from '../../src/domain/topic/topic-life.ts'
import { proveJournal } from '../../src/main/store/journal.ts'
import { makeFolder, opened } from '../store/files.ts'
import { openTable, storyDay } from './round-table.ts'
import { collect, dossierOf, setUpWithPeople } from './topic-table.ts'

const runs = Number(process.env.WALK_RUNS ?? 8)
const by = '周敏'
const topicId = fc.integer({ min: 1, max: 3 })
const taskId = fc.integer({ min: 1, max: 5 })
const meetingId = fc.integer({ min: 1, max: 3 })

type Press = { readonly name: string; readonly input: unknown }
const press = (name: string, input: fc.Arbitrary<unknown>): fc.Arbitrary<Press> =>
  input.map((each) => ({ name, input: each }))

const screening = fc.oneof(
  fc.constantFrom(
    { decision: 'list', level: 'deliberation' },
    { decision: 'list', level: 'deliberation' },
    { decision: 'handle' },
    { decision: 'transfer', to: '城管' },
    { decision: 'refuse' },
    { decision: 'screen-again' },
  ),
  topicId.map((intoId) => ({ decision: 'merge', intoId })),
)

const presses = fc.oneof(
  ...[
    press(
      'topics.screen',
      fc.record({
        topicId,
        by: fc.constant(by),
        screening: screening.map((one) => ({ ...one, reason: '原因' })),
      }),
    ),
    press('topics.draftMeeting', fc.record({ topicId })),
    press('meetings.cancel', fc.record({ meetingId, reason: fc.constant('改期') })),
    press('topics.order', fc.record({ topicId, title: fc.constant('换灯泡'), demand: fc.constant('') })),
    press(
      'topics.advance',
      fc.record({
        ...{ topicId, text: fc.constant(''), by: fc.constant(by) },
        step: fc.constantFrom('decide', 'implement', 'consult-again', 'review'),
      }),
    ),
    press('topics.closeOut', fc.record({ topicId, text: fc.constant(''), by: fc.constant(by) })),
    press('topics.reopen', fc.record({ topicId, reason: fc.constant('又坏了'), by: fc.constant(by) })),
    press(
      'topics.moveLevel',
      fc.record({
        topicId,
        to: fc.constantFrom('deliberation', 'linkage', 'hearing'),
        reason: fc.constant('原因'),
        by: fc.constant(by),
      }),
    ),
    press('topics.withdraw', fc.record({ topicIds: fc.tuple(topicId) })),
    press(
      'tasks.order',
      fc.record({
        ...{ topicId, title: fc.constant('修路灯'), demand: fc.constant(''), estateName: fc.constant('') },
        ...{ kind: fc.constant('assigned'), place: fc.constant(''), category: fc.constant(null) },
        ...{ isUrgent: fc.boolean(), caseId: fc.constant(null) },
      }),
    ),
    press('tasks.withdraw', fc.record({ taskId })),
    press('tasks.restore', fc.record({ taskId })),
    press('tasks.decline', fc.record({ taskId, reason: fc.constant('重复'), by: fc.constant(by) })),
    press('tasks.reopen', fc.record({ taskId, reason: fc.constant('没修好'), by: fc.constant(by) })),
  ],
)

/** The way of an order to its end, pressed together so that it gets there. */
const done = taskId.map((id): readonly Press[] => [
  {
    name: 'tasks.dispatch',
    input: {
      ...{ taskId: id, leadUnit: '物业公司', responsible: '吴磊', assisting: '', level: null, by },
      due: { kind: 'working', days: 3 },
    },
  },
  { name: 'tasks.accept', input: { taskId: id, by: '吴磊', text: '' } },
  { name: 'tasks.finish', input: { taskId: id, result: '好了', evidence: '看过', by: '吴磊' } },
  { name: 'tasks.verify', input: { taskId: id, text: '', by } },
  {
    name: 'tasks.visit',
    input: {
      ...{ taskId: id, on: storyDay, way: 'phone', words: '', by },
      counts: { satisfied: 1, fairly: 0, dissatisfied: 0 },
    },
  },
  { name: 'tasks.closeOut', input: { taskId: id, by, text: '' } },
])

/** States in which nobody works on a topic, so that no order of it may be open. */
const atRest: readonly TopicState[] = ['merged', 'transferred', 'refused', 'reviewed', 'closed-out']

it('怎么走都对得上：写下的每一步照表走一遍，就是它现在的状态；了结的没有在办的事项', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof({ weight: 4, arbitrary: presses.map((one) => [one]) }, { weight: 1, arbitrary: done }),
        {
          minLength: 25,
          maxLength: 50,
        },
      ),
      async (walk) => {
        const directory = makeFolder()
        const table = await openTable({ directory })
        await setUpWithPeople(table)
        const numbers = new Map<number, string>()
        for (const title of ['路灯不亮', '楼道堆物', '北门停车']) {
          const id = await collect(table, title)
          numbers.set(id, (await dossierOf(table, id)).topic.number)
        }
        const gone = new Set<number>()
        for (const { name, input } of walk.flat()) {
          const reply = await table.send(name, input)
          if (!reply.ok) {
            expect(reply.failure.code, `${name} ${table.logged.join('\n')}`).not.toBe('unexpected')
            continue
          }
          if (name === 'topics.withdraw')
            for (const id of (input as { topicIds: number[] }).topicIds) gone.add(id)
          for (const [id, number] of numbers) {
            if (gone.has(id)) continue
            const { topic, notes, tasks, moves } = await dossierOf(table, id as TopicId)
            const said = `${name} ${JSON.stringify(input)} ${number}`
            expect(topic.number, said).toBe(number)
            const steps = notes.flatMap(({ step }) => step ?? [])
            const replayed = steps.reduce<TopicState | null>(
              (state, step) => (state === null ? null : topicStateAfter(state, step)),
              'collected',
            )
            expect(replayed, said).toBe(topic.state)
            const open = tasks.filter(({ state }) => !isTaskOver(state as TaskState)).length
            if (atRest.includes(topic.state)) expect(open, said).toBe(0)
            expect(topic.mergedIntoId !== null, said).toBe(topic.state === 'merged')
            expect(topic.mergedIntoId, said).not.toBe(id)
            if (topic.mergedIntoId !== null) expect(gone.has(topic.mergedIntoId), said).toBe(false)
            expect(topic.closedOn !== null, said).toBe(topic.state === 'closed-out')
            expect(topic.reopenedCount, said).toBe(steps.filter((step) => step === 'reopen').length)
            if (moves.length > 0)
              expect(topic.level === null || topic.level === moves.at(-1)?.to, said).toBe(true)
          }
        }
        expect(table.logged).toEqual([])
        await table.close()
        const store = await opened({ directory })
        expect(await proveJournal(store.db)).toMatchObject({ brokenAt: null })
        await store.close()
      },
    ),
    { numRuns: runs, seed: 20_261_123, endOnFailure: true },
  )
})
