/** Kills the program while topics and orders go through the closed loop, and looks for half a step. */
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { keepSearchUp } from '../../src/main/services/search/catching-up.ts'
import { openStore } from '../../src/main/store/database.ts'
import { proveJournal } from '../../src/main/store/journal.ts'
import { countDirty, matchWords } from '../../src/main/store/search/match.ts'
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

  /** Whole thousands, whole lists, all closed out or none, and closed only where all are. */
  const halvesOfMasses = {
    一千条只收了一部分: sql<{ count: number }>`SELECT count(*) % 1000 AS count FROM topic`,
    名单只写了一部分: sql<{ count: number }>`SELECT count(*) % 5000 AS count FROM task_force_household`,
    只销号了一部分: sql<{ count: number }>`SELECT count(*) AS count FROM (
      SELECT caseId FROM task_force_household GROUP BY caseId HAVING count(DISTINCT state) != 1)`,
    销号没有记录: sql<{ count: number }>`SELECT count(*) AS count FROM task_force_household
      WHERE (state = 'closed-out') != EXISTS
        (SELECT 1 FROM task_force_household_step WHERE householdId = task_force_household.id)`,
    结束了却没有记录: sql<{ count: number }>`SELECT count(*) AS count FROM task_force
      WHERE (state = 'closed') != EXISTS
        (SELECT 1 FROM task_force_step WHERE caseId = task_force.id AND step = 'close')`,
    专班没有开始的记录: sql<{ count: number }>`SELECT count(*) AS count FROM task_force
      WHERE NOT EXISTS (SELECT 1 FROM task_force_step WHERE caseId = task_force.id AND step = 'begin')`,
  } as const
  const begun = [
    'topics.collectAll',
    'cases.begin',
    'cases.addHouseholds',
    'cases.moveHouseholds',
    'cases.close',
  ] as const

  it.each(begun)(
    '正在做 %s 的时候被杀：整件做成或者整件没做，索引赶得上',
    async (victim) => {
      const directory = makeFolder()
      const child = startChild('masses', directory)
      let acknowledgedCount = 0
      const take = (line: string | undefined): string => {
        const said = JSON.parse(line ?? '{}') as { readonly began?: string; readonly done?: string }
        if (said.done !== undefined) acknowledgedCount += 1
        if (said.done === undefined && said.began === undefined) throw new Error(line)
        return said.began ?? ''
      }
      while (take(await child.nextLine()) !== victim);
      await sleep(Math.random() * 60)
      for (const line of await child.kill()) take(line)
      const store = await openStore({ directory })
      if (!store.ok) throw new Error(store.failure.code)
      const { db } = store.value
      for (const [what, question] of Object.entries(halvesOfMasses))
        expect((await question.execute(db)).rows, what).toEqual([{ count: 0 }])
      expect(await proveJournal(db)).toMatchObject({ brokenAt: null })
      const counted = await db
        .selectFrom('journal')
        .select((select) => select.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      expect([acknowledgedCount, acknowledgedCount + 1]).toContain(counted.count)
      const search = keepSearchUp(db, (line) => expect.fail(line))
      await expect.poll(() => countDirty(db), { timeout: 20_000 }).toBe(0)
      await search.stop()
      const topics = await db.selectFrom('topic').select('id').execute()
      expect((await matchWords(db, ['路灯'], 'topics')).get('topics') ?? []).toHaveLength(topics.length)
      await store.value.close()
    },
    60_000,
  )
})
