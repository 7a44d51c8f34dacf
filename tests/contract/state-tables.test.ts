/** Holds every act against the table of its noun: in every state, every step moves as the table says, or is refused with the state and a sentence. */
import { describe, expect, it } from 'vitest'
import { type CaseMove, caseStateAfter, caseStates, caseSteps } from '../../src/domain/case/case.ts'
import {
  type HouseholdState,
  householdStates,
  householdSteps,
  moveHousehold,
} from '../../src/domain/case/household.ts'
import type { CaseId, HouseholdId, PostId, SeriesId, TaskId, TopicId } from '../../src/domain/identity.ts'
import {
  type SeriesState,
  type SeriesStep,
  seriesStateAfter,
  seriesStates,
  seriesSteps,
} from '../../src/domain/meeting/series.ts'
import {
  type TaskState,
  type TaskStep,
  taskLifeCycle,
  taskStateAfter,
  taskStates,
  taskSteps,
} from '../../src/domain/task/task-life.ts'
import { topicStateAfter, topicStates, topicSteps } from '../../src/domain/topic/topic-life.ts'
import { sayFailure } from '../../src/renderer/text/failures.ts'
import { behindTheBack } from '../store/files.ts'
import { addPeople, openTable, setUp, storyDay, type Table } from './round-table.ts'
import { orderOne, wholeTask } from './task-table.ts'
import { collect } from './topic-table.ts'

/** What is sent for a step, and what must come of it; the state is asked for again afterwards. */
type Try = {
  readonly name: string
  readonly input: unknown
  readonly state: string
  readonly step: string
  /** The state after it; null where it must be refused. */
  readonly to: string | null
}

/** Tries one pair: moved along the table and nowhere else, or refused with the state that it is in. */
const hold = async (table: Table, { name, input, state, step, to }: Try, stateNow: () => Promise<string>) => {
  const pair = `${state} ${step}`
  expect(await stateNow(), pair).toBe(state)
  const reply = await table.send(name, input)
  expect(reply.ok, `${pair} ${JSON.stringify(reply)}`).toBe(to !== null)
  expect(await stateNow(), pair).toBe(to ?? state)
  if (reply.ok) return
  expect(reply.failure, pair).toMatchObject({ code: 'wrong-state', state })
  expect(sayFailure(reply.failure), pair).toMatch(/^\p{Script=Han}.*。$/u)
}

describe('督办事项', () => {
  const duty = { leadUnit: '第一党支部', responsible: '', due: { kind: 'working', days: 3 } } as const
  const by = '书记甲'
  const reason = (taskId: TaskId) => ({ taskId, reason: '原因', by })
  const visit = (taskId: TaskId, answer: 'satisfied' | 'dissatisfied') => ({
    ...{ taskId, on: storyDay, way: 'phone', words: '', by },
    counts: { satisfied: 0, fairly: 0, dissatisfied: 0, [answer]: 1 },
  })
  /** The operation of each step; a step without one does not compile. */
  const acts: Readonly<Record<TaskStep, (taskId: TaskId) => readonly [string, unknown]>> = {
    dispatch: (taskId) => ['tasks.dispatch', { taskId, ...duty, assisting: '', level: null, by }],
    claim: (taskId) => ['tasks.claim', { taskId, ...duty }],
    'take-back': (taskId) => ['tasks.takeBack', reason(taskId)],
    accept: (taskId) => ['tasks.accept', { taskId, by, text: '' }],
    return: (taskId) => ['tasks.return', reason(taskId)],
    decline: (taskId) => ['tasks.decline', reason(taskId)],
    'ask-extension': (taskId) => ['tasks.askExtension', { ...reason(taskId), untilOn: '2026-04-10' }],
    'answer-extension': (taskId) => ['tasks.answerExtension', { taskId, isGranted: true, text: '', by }],
    suspend: (taskId) => ['tasks.suspend', reason(taskId)],
    resume: (taskId) => ['tasks.resume', { taskId, dueOn: null, by }],
    finish: (taskId) => ['tasks.finish', { taskId, result: '好了', evidence: '看过', by: '经办人甲' }],
    verify: (taskId) => ['tasks.verify', { taskId, text: '', by }],
    'send-back': (taskId) => ['tasks.sendBack', reason(taskId)],
    dissatisfy: (taskId) => ['tasks.visit', visit(taskId, 'dissatisfied')],
    'close-out': (taskId) => ['tasks.closeOut', { taskId, by, text: '' }],
    reopen: (taskId) => ['tasks.reopen', reason(taskId)],
  }

  /** The steps that lead from the start to every state, found in the table itself. */
  const ways = new Map<TaskState, readonly TaskStep[]>([['to-dispatch', []]])
  for (const from of ways.keys())
    for (const row of taskLifeCycle)
      if (row.from === from && !ways.has(row.to)) ways.set(row.to, [...(ways.get(from) ?? []), row.step])

  it.each(taskStates)('在“%s”的时候，每一步都照表', async (state) => {
    const table = await openTable()
    await setUp(table)
    for (const step of taskSteps) {
      const taskId = await orderOne(table, { kind: 'micro-wish' })
      for (const led of ways.get(state) ?? expect.fail(state)) {
        if (led === 'close-out') await table.send('tasks.visit', visit(taskId, 'satisfied'))
        expect(await table.send(...acts[led](taskId)), led).toMatchObject({ ok: true })
      }
      if (state === 'to-review') await table.send('tasks.visit', visit(taskId, 'satisfied'))
      const { number } = await wholeTask(table, taskId)
      const [name, input] = acts[step](taskId)
      const stateNow = async () => (await wholeTask(table, taskId)).state
      await hold(table, { name, input, state, step, to: taskStateAfter(state, step) }, stateNow)
      expect((await wholeTask(table, taskId)).number).toBe(number)
      if (step !== 'dispatch') continue
      const one = await orderOne(table, { kind: 'micro-wish' })
      for (const led of ways.get(state) ?? []) {
        if (led === 'close-out') await table.send('tasks.visit', visit(one, 'satisfied'))
        await table.send(...acts[led](one))
      }
      const all = { taskIds: [one], ...duty, assisting: '', by }
      const oneNow = async () => (await wholeTask(table, one)).state
      const to = taskStateAfter(state, step)
      await hold(table, { name: 'tasks.dispatchAll', input: all, state, step, to }, oneNow)
    }
  })
})

describe('议题', () => {
  const by = ''
  const screen = (more: object) => (topicId: TopicId) =>
    ['topics.screen', { topicId, by, screening: { reason: '原因', ...more } }] as const
  const advance = (step: string) => (topicId: TopicId) =>
    ['topics.advance', { topicId, step, text: '', by }] as const
  /** Steps that a person takes; those of meetings have no operation of their own. */
  const acts = (intoId: TopicId) =>
    ({
      list: screen({ decision: 'list', level: 'deliberation' }),
      merge: screen({ decision: 'merge', intoId }),
      transfer: screen({ decision: 'transfer', to: '城管' }),
      refuse: screen({ decision: 'refuse' }),
      'screen-again': screen({ decision: 'screen-again' }),
      handle: screen({ decision: 'handle' }),
      decide: advance('decide'),
      implement: advance('implement'),
      'consult-again': advance('consult-again'),
      review: advance('review'),
      'close-out': (topicId: TopicId) => ['topics.closeOut', { topicId, text: '', by }] as const,
      reopen: (topicId: TopicId) => ['topics.reopen', { topicId, reason: '原因', by }] as const,
    }) as const
  const ofMeetings = ['schedule', 'unschedule', 'consult'] as const

  it('一步不多，一步不少', () =>
    expect([...Object.keys(acts(1 as TopicId)), ...ofMeetings].toSorted()).toEqual(
      [...topicSteps].toSorted(),
    ))

  it.each(topicStates)('在“%s”的时候，每一步都照表', async (state) => {
    const table = await openTable()
    await setUp(table)
    const target = await collect(table, '并入的去处')
    for (const [step, build] of Object.entries(acts(target))) {
      const topicId = await collect(table, '路灯不亮')
      const columns = [state === 'merged' ? target : null, state === 'closed-out' ? storyDay : null]
      behindTheBack(table.file, (raw) =>
        raw
          .prepare('UPDATE topic SET state = ?, mergedIntoId = ?, closedOn = ? WHERE id = ?')
          .run(state, ...columns, topicId),
      )
      const stateNow = async () => (await table.ask('topics.dossier', { topicId })).topic.state
      const to = topicStateAfter(state, step as (typeof topicSteps)[number])
      const [name, input] = build(topicId)
      await hold(table, { name, input, state, step, to }, stateNow)
    }
  })
})

describe('专班和逐户清单', () => {
  const begin = async (table: Table): Promise<CaseId> => {
    const words = { title: '办证专班', estateName: '', background: '', startedOn: '2026-03-01' }
    return table.ask('cases.begin', { words, head: null })
  }
  const household = { room: '1-1-101', householder: '', matter: '办证', owed: null }

  it('专班', async () => {
    const table = await openTable()
    await setUp(table)
    const on = storyDay
    const acts: Readonly<Record<CaseMove, (caseId: CaseId) => readonly [string, unknown]>> = {
      enter: (caseId) => ['cases.addHouseholds', { caseId, households: [household] }],
      close: (caseId) => ['cases.close', { caseId, on, summary: '办完了' }],
      reopen: (caseId) => ['cases.reopen', { caseId, on, reason: '又有了' }],
    }
    for (const state of caseStates)
      for (const step of caseSteps) {
        const caseId = await begin(table)
        if (state === 'closed') await table.send(...acts.close(caseId))
        const stateNow = async () => (await table.ask('cases.read', { caseId })).found.state
        const [name, input] = acts[step](caseId)
        await hold(table, { name, input, state, step, to: caseStateAfter(state, step) }, stateNow)
      }
  })

  it('一户', async () => {
    const table = await openTable()
    await setUp(table)
    const move = (householdId: HouseholdId, step: string) => ({
      ...{ householdIds: [householdId], step, on: storyDay, by: '', words: '依据' },
    })
    const ways: Readonly<Record<HouseholdState, readonly string[]>> = {
      open: [],
      'in-hand': ['take'],
      'closed-out': ['close-out'],
      withdrawn: ['withdraw'],
    }
    for (const state of householdStates)
      for (const step of householdSteps) {
        const caseId = await begin(table)
        await table.ask('cases.addHouseholds', { caseId, households: [household] })
        const read = async () =>
          (await table.ask('cases.read', { caseId })).found.households[0] ?? expect.fail('no household')
        const { id } = await read()
        for (const led of ways[state]) await table.send('cases.moveHouseholds', move(id, led))
        const stateNow = async () => (await read()).state
        const to = moveHousehold(state, step)
        await hold(table, { name: 'cases.moveHouseholds', input: move(id, step), state, step, to }, stateNow)
      }
  })
})

describe('固定会议', () => {
  const words = {
    ...{ title: '周会', form: 'bench-meeting', recurrence: { kind: 'weekly', weekday: 1 } },
    ...{ offDays: 'next-workday', startsOn: storyDay, startTime: '19:30', place: '', estateName: '' },
    ...{ chairId: null, recorderId: null, occasion: '', modelMeetingId: null, themes: [] },
  }
  const acts: Readonly<Record<SeriesStep, (seriesId: SeriesId) => readonly [string, unknown]>> = {
    generate: (seriesId) => ['series.generate', { seriesId, until: '2026-04-01' }],
    change: (seriesId) => ['series.change', { seriesId, words }],
    pause: (seriesId) => ['series.pause', { seriesId }],
    resume: (seriesId) => ['series.resume', { seriesId }],
    end: (seriesId) => ['series.end', { seriesId, isCancelling: false }],
  }
  const ways: Readonly<Record<SeriesState, readonly SeriesStep[]>> = {
    running: [],
    paused: ['pause'],
    ended: ['end'],
  }

  it('每一步都照表', async () => {
    const table = await openTable()
    await setUp(table)
    for (const state of seriesStates)
      for (const step of seriesSteps) {
        const begun = await table.send('series.begin', { words, until: storyDay })
        if (!begun.ok) throw new Error(JSON.stringify(begun.failure))
        const { seriesId } = begun.value as { readonly seriesId: SeriesId }
        for (const led of ways[state]) await table.send(...acts[led](seriesId))
        const stateNow = async () =>
          (await table.ask('series.list', {})).find((one) => one.id === seriesId)?.state ?? ''
        const [name, input] = acts[step](seriesId)
        await hold(table, { name, input, state, step, to: seriesStateAfter(state, step) }, stateNow)
      }
  })
})

describe('岗位', () => {
  const states = ['held', 'ended', 'followed'] as const
  const steps = ['change', 'end', 'restore', 'hand-over'] as const
  const allowed: Readonly<Record<string, (typeof states)[number]>> = {
    'held change': 'held',
    'held end': 'ended',
    'held hand-over': 'followed',
    'ended restore': 'held',
  }

  it('在任、离任、有人接任，四种动作都只在该做的时候做', async () => {
    const table = await openTable()
    await setUp(table)
    const [one = expect.fail('nobody'), other = expect.fail('nobody')] = await addPeople(table, 2)
    const area = { estateName: '南苑', building: '7栋', entrance: '', grid: '' }
    const act = (postId: PostId, step: (typeof steps)[number]): readonly [string, unknown] => {
      const left = { postId, on: storyDay, reason: '搬家' }
      if (step === 'change') return ['posts.change', { postId, ...area, from: '2026-01-01', until: null }]
      if (step === 'end') return ['posts.end', left]
      if (step === 'restore') return ['posts.restore', { postId }]
      return ['posts.handOver', { ...left, holder: { kind: 'known', personId: other }, until: null }]
    }
    for (const state of states)
      for (const step of steps) {
        const [postId = expect.fail('no post')] = await table.ask('posts.appoint', {
          ...{ kind: 'building-lead', from: '2026-01-01', until: null },
          holders: [{ holder: { kind: 'known', personId: one }, kind: null, ...area }],
        })
        if (state === 'ended') await table.send(...act(postId, 'end'))
        if (state === 'followed') await table.send(...act(postId, 'hand-over'))
        const stateNow = async () => {
          const post = (await table.ask('posts.list', {})).find(({ id }) => id === postId)
          return post?.endedOn === null ? 'held' : post?.successorName === '' ? 'ended' : 'followed'
        }
        const pair = `${state} ${step}`
        expect(await stateNow(), pair).toBe(state)
        const reply = await table.send(...act(postId, step))
        expect(reply.ok, `${pair} ${JSON.stringify(reply)}`).toBe(allowed[pair] !== undefined)
        expect(await stateNow(), pair).toBe(allowed[pair] ?? state)
        if (!reply.ok) expect(reply.failure, pair).toMatchObject({ code: 'wrong-state', noun: 'post' })
      }
  })
})
