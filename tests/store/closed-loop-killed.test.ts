/** Kills the program while topics and orders go through the closed loop, and looks for half a step. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/main/store/database.ts'
import { proveJournal } from '../../src/main/store/journal.ts'
import { makeFolder, startChild } from './files.ts'

const rounds = Number(process.env.KILL_ROUNDS ?? 6)

/** What must never be there, each as a question that counts it. */
const halves = {
  直接办理了却没有单子: sql<{ count: number }>`SELECT count(*) AS count FROM topic
    WHERE state = 'implementing' AND NOT EXISTS (SELECT 1 FROM task WHERE task.topicId = topic.id)`,
  状态变了却没有记录: sql<{ count: number }>`SELECT count(*) AS count FROM topic
    WHERE (state = 'collected') = EXISTS (SELECT 1 FROM topic_note WHERE topicId = topic.id AND kind = 'step')`,
  事项的状态和记录不一样: sql<{ count: number }>`SELECT count(*) AS count FROM task
    WHERE (state != 'to-dispatch') != EXISTS
      (SELECT 1 FROM task_note WHERE taskId = task.id AND kind = 'dispatched')
    OR (state = 'closed-out') != EXISTS (SELECT 1 FROM task_note WHERE taskId = task.id AND kind = 'closed-out')`,
  单子销号了议题没有: sql<{ count: number }>`SELECT count(*) AS count FROM topic
    WHERE (state = 'closed-out') !=
      EXISTS (SELECT 1 FROM task WHERE task.topicId = topic.id AND task.state = 'closed-out')`,
  议题的号断了: sql<{ count: number }>`SELECT coalesce(max(sequence), 0) - count(*) AS count FROM topic`,
  事项的号断了: sql<{ count: number }>`SELECT coalesce(max(sequence), 0) - count(*) AS count FROM task`,
  一批只收了一部分: sql<{ count: number }>`SELECT count(*) % 40 AS count FROM topic`,
} as const

describe('办到一半被杀掉', () => {
  it(
    `杀 ${rounds} 次：没有半步，号不断，日志一条不少`,
    async () => {
      const directory = makeFolder()
      let acknowledgedCount = 0
      for (let round = 0; round < rounds; round += 1) {
        const child = startChild('loop', directory)
        const take = (line: string): void => {
          const said = JSON.parse(line) as { readonly done?: string }
          if (said.done === undefined) throw new Error(line)
          acknowledgedCount += 1
        }
        const first = await child.nextLine()
        if (first !== undefined) take(first)
        await sleep(Math.random() * 150)
        for (const line of await child.kill()) take(line)
        const store = await openStore({ directory })
        if (!store.ok) throw new Error(store.failure.code)
        const { db } = store.value
        for (const [what, question] of Object.entries(halves))
          expect((await question.execute(db)).rows, what).toEqual([{ count: 0 }])
        const proof = await proveJournal(db)
        expect(proof).toMatchObject({ brokenAt: null })
        const { count } = await db
          .selectFrom('journal')
          .select((select) => select.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        // What was written and not told any more may be one command a round.
        expect(count).toBeGreaterThanOrEqual(acknowledgedCount)
        expect(count).toBeLessThanOrEqual(acknowledgedCount + round + 1)
        await store.value.close()
      }
      expect(acknowledgedCount).toBeGreaterThan(rounds)
    },
    60_000 + rounds * 5_000,
  )
})
