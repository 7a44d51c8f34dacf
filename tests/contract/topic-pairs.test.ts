/** Tries every pair of acts on a topic: whatever is accepted or refused, it keeps its number, and a merged one its target. */
import { expect, it } from 'vitest'
import type { TopicId } from '../../src/domain/identity.ts'
import { topicStates } from '../../src/domain/topic/topic-life.ts'
import { behindTheBack } from '../store/files.ts'
import { openTable, setUp, type Table } from './round-table.ts'
import { collect } from './topic-table.ts'

type Act = readonly [name: string, input: (topicId: TopicId, other: TopicId) => unknown]
const by = '周敏'
const screening = (more: object) => (topicId: TopicId) => ({
  topicId,
  by,
  screening: { reason: '原因', ...more },
})

const acts: readonly Act[] = [
  ['topics.screen', screening({ decision: 'list', level: 'deliberation' })],
  ['topics.screen', screening({ decision: 'handle' })],
  ['topics.screen', (topicId, intoId) => screening({ decision: 'merge', intoId })(topicId)],
  ['topics.screen', screening({ decision: 'transfer', to: '城管中队' })],
  ['topics.screen', screening({ decision: 'refuse' })],
  ['topics.screen', screening({ decision: 'screen-again' })],
  ['topics.draftMeeting', (topicId) => ({ topicId })],
  ['topics.moveLevel', (topicId) => ({ topicId, to: 'linkage', reason: '原因', by })],
  ['topics.order', (topicId) => ({ topicId, title: '换灯泡', demand: '' })],
  ...['decide', 'implement', 'consult-again', 'review'].map(
    (step): Act => ['topics.advance', (topicId) => ({ topicId, step, text: '', by })],
  ),
  ['topics.closeOut', (topicId) => ({ topicId, text: '', by })],
  ['topics.reopen', (topicId) => ({ topicId, reason: '原因', by })],
]

const rowOf = (table: Table, topicId: TopicId) =>
  behindTheBack(table.file, (raw) => raw.prepare('SELECT * FROM topic WHERE id = ?').get(topicId)) as {
    readonly number: string
    readonly state: string
    readonly mergedIntoId: number | null
    readonly closedOn: string | null
    readonly transferredTo: string
  }

it('任何两个动作接着做，编号不变，已并入的有去处，已销号的有日期，做不了的说原因', async () => {
  const table = await openTable()
  await setUp(table)
  const target = await collect(table, '并入的去处')
  const seen = new Set<string>()
  for (const [name, input] of acts)
    for (const [nextName, nextInput] of acts) {
      const topicId = await collect(table, '路灯不亮')
      const { number } = rowOf(table, topicId)
      for (const [act, build] of [
        [name, input],
        [nextName, nextInput],
      ] as const) {
        const reply = await table.send(act, build(topicId, target))
        if (!reply.ok) expect(['wrong-state', 'tasks-open']).toContain(reply.failure.code)
        const row = rowOf(table, topicId)
        expect(row.number).toBe(number)
        expect(topicStates).toContain(row.state)
        expect(row.mergedIntoId).toBe(row.state === 'merged' ? target : null)
        expect(row.closedOn === null).toBe(row.state !== 'closed-out')
        expect(row.transferredTo === '').toBe(row.state !== 'transferred' && row.state !== 'closed-out')
        seen.add(row.state)
      }
    }
  expect([...seen].toSorted()).toEqual([
    'closed-out',
    'collected',
    'implementing',
    'in-consultation',
    'listed',
    'merged',
    'refused',
    'scheduled',
    'transferred',
  ])
  expect(table.logged).toEqual([])
}, 60_000)
