/** Presses the buttons of tasks at random: whatever is pressed, nothing is lost and every task agrees with itself. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { InputOf, OperationName } from '../../src/contract/index.ts'
import { addDays, dayOf } from '../../src/domain/calendar.ts'
import type { Day } from '../../src/domain/identity.ts'
import { calendarOf } from '../../src/domain/rules/holiday.ts'
import { isDoer } from '../../src/domain/task/close-out.ts'
import { countWorkdays } from '../../src/domain/task/due-day.ts'
import type { Task } from '../../src/domain/task/task.ts'
import { isTaskDone, isTaskOver } from '../../src/domain/task/task-life.ts'
import { shippedHolidays } from '../../src/main/services/shipped-holidays.ts'
import { proveJournal } from '../../src/main/store/journal.ts'
import { makeFolder, opened } from '../store/files.ts'
import { openTable } from './round-table.ts'
import { dispatchOne, orderOne, wholeTasks } from './task-table.ts'

const runs = Number(process.env.WALK_RUNS ?? 12)

type Press = { readonly name: OperationName; readonly input: unknown }
const press = <Name extends OperationName>(
  name: Name,
  input: fc.Arbitrary<InputOf<Name>>,
): fc.Arbitrary<Press> => input.map((each) => ({ name, input: each }))

const taskId = fc.integer({ min: 1, max: 3 }) as fc.Arbitrary<never>
const by = fc.constantFrom('经办人甲', '网格员乙', '书记甲')
const words = fc.constantFrom('', '已处理')
/** A unit may be called like one of those who judge. */
const unit = fc.constantFrom('', '物业公司', '网格员乙')
const needed = fc.constantFrom('原因', '已处理')
const reason = fc.record({ taskId, reason: needed, by })
const day = fc.constantFrom('2026-02-14', '2026-02-24', '2026-03-10')
const due = fc.constantFrom(
  { kind: 'working', days: 3 } as const,
  { kind: 'calendar', days: 8 } as const,
  { kind: 'day', on: '2026-02-24' } as const,
)

const presses: readonly fc.Arbitrary<Press>[] = [
  press(
    'tasks.dispatch',
    fc.record({
      ...{ taskId, by, due, leadUnit: unit, assisting: words, responsible: fc.constantFrom('', '经办人甲') },
      level: fc.constantFrom(null, 'red' as const),
    }),
  ),
  press('tasks.claim', fc.record({ taskId, leadUnit: unit, responsible: by, due })),
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
      on: fc.constantFrom('2026-02-09', '2026-02-14', '2026-02-24'),
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
  press(
    'tasks.assign',
    fc.record({
      ...{ taskId, title: needed, demand: words, leadUnit: unit, assisting: words, dueOn: fc.option(day) },
      responsible: fc.constantFrom('', '经办人甲', '网格员乙', '书记甲、经办人甲'),
    }),
  ),
  press('tasks.supervise', fc.record({ taskId, demand: needed, dueOn: day, orderedBy: by })),
]

/** The way of a task from its dispatch to its close-out, whoever judges whom; a visit is made on the day. */
const straight: fc.Arbitrary<readonly Press[]> = fc
  .record({ taskId, leadUnit: unit, responsible: by, doer: by, judge: by, closer: by, next: fc.option(by) })
  .map(({ leadUnit, responsible, doer, judge, closer, next, ...task }) => {
    const duty = { leadUnit, responsible, assisting: '' }
    const counts = { satisfied: 1, fairly: 0, dissatisfied: 0 }
    const words = { title: '原因', demand: '' }
    return [
      {
        name: 'tasks.dispatch',
        input: { ...task, ...duty, level: null, due: { kind: 'working', days: 5 }, by: '' },
      },
      { name: 'tasks.accept', input: { ...task, by: doer, text: '' } },
      { name: 'tasks.finish', input: { ...task, result: '已处理', evidence: '看过', by: '' } },
      ...(next === null
        ? []
        : [
            {
              name: 'tasks.assign' as const,
              input: { ...task, ...words, ...duty, responsible: next, dueOn: '2026-03-10' },
            },
          ]),
      { name: 'tasks.verify', input: { ...task, text: '', by: judge } },
      { name: 'tasks.visit', input: { ...task, on: '', way: 'form', counts, words: '', by: judge } },
      { name: 'tasks.closeOut', input: { ...task, by: closer, text: '' } },
    ]
  })

/** Is given out, rests and goes on again. */
const resting: fc.Arbitrary<readonly Press[]> = fc.tuple(taskId, due).map(([id, until]) => [
  {
    name: 'tasks.dispatch',
    input: {
      ...{ taskId: id, leadUnit: '物业公司', responsible: '', assisting: '' },
      due: until,
      level: null,
      by: '',
    },
  },
  { name: 'tasks.accept', input: { taskId: id, by: '', text: '' } },
  { name: 'tasks.suspend', input: { taskId: id, reason: '等材料', by: '' } },
  { name: 'tasks.resume', input: { taskId: id, dueOn: null, by: '' } },
])

const calendar = calendarOf(shippedHolidays)

/** How many days later the next thing is pressed: over the weekend, 春节 and the Saturdays worked instead. */
const daysBetween = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 5), { minLength: 7, maxLength: 7 })

/** What a rest did to the due day: as many working days are left as there were, once, and it never moves back. */
const keepsWhatWasLeft = (before: Task, after: Task, today: Day): void => {
  const rested = before.notes.findLast((note) => note.kind === 'suspended')
  const from = rested === undefined ? today : dayOf(rested.at)
  const [former, dueOn] = [before.dueOn ?? today, after.dueOn ?? today]
  expect(dueOn >= former).toBe(true)
  if (former <= from) return
  const left = countWorkdays(from, former, calendar)
  if (dueOn === former) expect(countWorkdays(today, dueOn, calendar)).toBeGreaterThanOrEqual(left)
  else expect(countWorkdays(today, dueOn, calendar)).toBe(left)
}

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

it('怎么按都不丢：经过只增不减，号不变，状态和内容对得上，谁办的谁不能销', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.oneof(straight, resting, ...presses.map((one) => one.map((each) => [each]))),
          daysBetween,
        ),
        { minLength: 25, maxLength: 45 },
      ),
      async (pressed) => {
        const directory = makeFolder()
        const table = await openTable({ directory })
        let today: Day = '2026-02-09'
        table.at('09:00', today)
        const first = await orderOne(table)
        await dispatchOne(table, first, { leadUnit: '网格员乙', due: { kind: 'working', days: 5 } })
        await orderOne(table, { kind: 'micro-wish' })
        await orderOne(table, { kind: 'whistle' })
        /** Who stood as doer when a task was said to be done. */
        const doers = new Map<number, Pick<Task, 'doneBy' | 'responsible' | 'leadUnit'>>()
        let before = await wholeTasks(table)
        let acceptedCount = 0
        const steps = pressed.flatMap(([some, all]) =>
          some.map((one, place) => ({ ...one, days: all[place] ?? 0 })),
        )
        for (const { name, input, days } of steps) {
          today = addDays(today, days)
          if (days > 0) table.at('09:00', today)
          const isVisit = name === 'tasks.visit'
          const reply = await table.send(name, isVisit ? { ...(input as object), on: today } : input)
          if (!reply.ok) {
            expect(reply.failure.code).not.toBe('unexpected')
            continue
          }
          acceptedCount += 1
          const after = await wholeTasks(table)
          for (const task of after) {
            agreesWithItself(task)
            const former = before.find((one) => one.id === task.id)
            expect(task.number).toBe(former?.number)
            expect(task.notes.slice(0, former?.notes.length)).toEqual(former?.notes)
            expect(task.visits.length).toBeGreaterThanOrEqual(former?.visits.length ?? 0)
            const { doneBy, responsible, leadUnit } = task
            if (task.state === 'to-verify' && former?.state !== 'to-verify')
              doers.set(task.id, { doneBy, responsible, leadUnit })
            const done = doers.get(task.id)
            if (done !== undefined && isTaskDone(task.state))
              for (const judge of [task.verifiedBy, task.closedBy])
                expect(isDoer(done, judge), judge).toBe(false)
            const isResumed = former?.state === 'suspended' && task.state === 'in-progress'
            if (isResumed && (input as InputOf<'tasks.resume'>).dueOn === null)
              keepsWhatWasLeft(former, task, today)
          }
          before = after
        }
        await table.close()
        const store = await opened({ directory })
        expect(await proveJournal(store.db)).toMatchObject({ brokenAt: null })
        const rows = await store.db.selectFrom('journal').select('id').execute()
        expect(rows.length).toBe(acceptedCount + 4)
        await store.close()
      },
    ),
    { numRuns: runs, seed: 20_261_122, endOnFailure: true },
  )
})
