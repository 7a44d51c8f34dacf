/** Presses the buttons of tasks at random: whatever is pressed, nothing is lost and every task agrees with itself. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { InputOf, OperationName } from '../../src/contract/index.ts'
import type { Task } from '../../src/domain/task/task.ts'
import { isTaskDone, isTaskOver } from '../../src/domain/task/task-life.ts'
import { openTable } from './round-table.ts'
import { dispatchOne, orderOne, wholeTasks } from './task-table.ts'

const runs = Number(process.env.WALK_RUNS ?? 6)

type Press = { readonly name: OperationName; readonly input: unknown }
const press = <Name extends OperationName>(
  name: Name,
  input: fc.Arbitrary<InputOf<Name>>,
): fc.Arbitrary<Press> => input.map((each) => ({ name, input: each }))

const taskId = fc.integer({ min: 1, max: 3 }) as fc.Arbitrary<never>
const by = fc.constantFrom('经办人甲', '网格员乙', '书记甲')
const words = fc.constantFrom('', '已处理')
const needed = fc.constantFrom('原因', '已处理')
const reason = fc.record({ taskId, reason: needed, by })
const day = fc.constantFrom('2026-03-12', '2026-03-20', '2026-04-10')
const due = fc.constantFrom({ kind: 'working', days: 3 } as const, { kind: 'day', on: '2026-03-20' } as const)

const presses: readonly fc.Arbitrary<Press>[] = [
  press(
    'tasks.dispatch',
    fc.record({
      ...{ taskId, by, due, leadUnit: words, assisting: words, responsible: fc.constantFrom('', '经办人甲') },
      level: fc.constantFrom(null, 'red' as const),
    }),
  ),
  press('tasks.claim', fc.record({ taskId, leadUnit: words, responsible: by, due })),
  press('tasks.takeBack', reason),
  press('tasks.accept', fc.record({ taskId, by, text: words })),
  press('tasks.return', reason),
  press('tasks.decline', reason),
  press('tasks.reportIn', fc.record({ taskId, by, text: words })),
  press('tasks.note', fc.record({ taskId, text: needed, by })),
  press('tasks.askExtension', fc.record({ taskId, untilOn: day, reason: needed, by })),
  press('tasks.answerExtension', fc.record({ taskId, isGranted: fc.boolean(), text: words, by })),
  press('tasks.suspend', reason),
  press('tasks.resume', fc.record({ taskId, dueOn: fc.option(day), by })),
  press('tasks.finish', fc.record({ taskId, result: needed, evidence: words, by })),
  press('tasks.verify', fc.record({ taskId, text: words, by })),
  press('tasks.sendBack', reason),
  press(
    'tasks.visit',
    fc.record({
      taskId,
      on: fc.constant('2026-03-12'),
      way: fc.constant('form' as const),
      counts: fc.record({ satisfied: fc.nat(2), fairly: fc.nat(1), dissatisfied: fc.nat(1) }),
      words,
      by,
    }),
  ),
  press('tasks.closeOut', fc.record({ taskId, by, text: words })),
  press('tasks.reopen', reason),
  press(
    'tasks.press',
    fc.record({ taskIds: fc.tuple(taskId), kind: fc.constant('press' as const), text: words, by }),
  ),
  press('tasks.supervise', fc.record({ taskId, demand: needed, dueOn: day, orderedBy: by })),
]

/** The way a task goes when it is done, so that a wandering one gets there at times. */
const straight: fc.Arbitrary<Press> = fc.oneof(
  press('tasks.accept', fc.record({ taskId, by: fc.constant('经办人甲'), text: words })),
  press('tasks.finish', fc.record({ taskId, result: needed, evidence: needed, by: fc.constant('经办人甲') })),
  press('tasks.verify', fc.record({ taskId, text: words, by: fc.constant('网格员乙') })),
  press('tasks.closeOut', fc.record({ taskId, by: fc.constant('书记甲'), text: words })),
)

/** What must be true of every task, whatever was pressed. */
const agreesWithItself = (task: Task): void => {
  expect(task.doneAt !== null).toBe(isTaskDone(task.state))
  expect(task.result !== '').toBe(isTaskDone(task.state))
  expect(task.closedOn !== null).toBe(task.state === 'closed-out')
  expect(task.verifiedOn !== null).toBe(task.state === 'to-review' || task.state === 'closed-out')
  if (!['to-dispatch', 'declined'].includes(task.state)) {
    expect(task.dueOn).not.toBeNull()
    expect(task.leadUnit + task.responsible).not.toBe('')
    expect(task.dispatchedOn).not.toBeNull()
  }
  const open = task.extensions.filter((one) => one.answer === null)
  expect(open).toHaveLength(task.state === 'extension-asked' ? 1 : 0)
  if (task.state === 'closed-out') expect(['satisfied', 'fairly']).toContain(task.satisfaction)
  if (!isTaskDone(task.state)) expect(task.visits.some((visit) => visit.isCurrent)).toBe(false)
  if (isTaskOver(task.state)) expect(task.state === 'declined' || task.closedBy !== '').toBe(true)
  expect(task.reopenedCount).toBe(task.notes.filter((note) => note.kind === 'reopened').length)
  expect(task.supervisionCount).toBe(task.supervisions.length)
}

it('怎么按都不丢：经过只增不减，号不变，状态和内容对得上', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(straight, fc.oneof(...presses)), { minLength: 20, maxLength: 40 }),
      async (pressed) => {
        const table = await openTable()
        const first = await orderOne(table)
        await dispatchOne(table, first)
        await orderOne(table, { kind: 'micro-wish' })
        await orderOne(table, { kind: 'whistle' })
        let before = await wholeTasks(table)
        for (const { name, input } of pressed) {
          const reply = await table.send(name, input)
          if (!reply.ok) {
            expect(reply.failure.code).not.toBe('unexpected')
            continue
          }
          const after = await wholeTasks(table)
          for (const task of after) {
            agreesWithItself(task)
            const former = before.find((one) => one.id === task.id)
            expect(task.number).toBe(former?.number)
            expect(task.notes.slice(0, former?.notes.length)).toEqual(former?.notes)
            expect(task.visits.length).toBeGreaterThanOrEqual(former?.visits.length ?? 0)
          }
          before = after
        }
        await table.close()
      },
    ),
    { numRuns: runs, seed: 20_261_122 },
  )
})
