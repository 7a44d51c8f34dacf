/** Edits at random, copies, puts the copy back elsewhere: the same records, photos and search, and a photo that is gone is named. */
import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reply } from '../../src/domain/failure.ts'
import { splitWords } from '../../src/domain/search/folding.ts'
import { fitsWords, searchNouns } from '../../src/domain/search/search.ts'
import { spellText } from '../../src/main/services/people/pinyin.ts'
import type { Store } from '../../src/main/store/database.ts'
import { readSearchRecords } from '../../src/main/store/search/records.ts'
import { dumpTables, makeFolder, opened } from '../store/files.ts'
import { aPhoto } from './notice-table.ts'
import { addPeople, openTable, setUp, storyDay, type Table } from './round-table.ts'
import { dispatchOne, orderOne } from './task-table.ts'
import { collect, wordsOf } from './topic-table.ts'

const runs = Number(process.env.COPY_RUNS ?? 4)

/** Puts the newest copy of a data folder and its photos into a new folder, as a person would. */
const putBack = (directory: string): string => {
  const target = makeFolder()
  const copies = path.join(directory, '备份')
  const newest = readdirSync(copies)
    .filter((name) => name.endsWith('.sqlite'))
    .toSorted()
    .at(-1)
  copyFileSync(path.join(copies, newest ?? expect.fail('no copy')), path.join(target, '四方桌.sqlite'))
  mkdirSync(path.join(copies, '附件'), { recursive: true })
  cpSync(path.join(copies, '附件'), path.join(target, '附件'), { recursive: true })
  return target
}

const typedWords = [
  ...['路', '路灯', '谭甲', '谭甲乙', '吴磊', 'ld', 'deng', 'dengbl', 'tjy', 'cq', 'chongqing', 'zhongqing'],
  ...[
    '重',
    '长',
    'zhang',
    'chang',
    '%',
    '_',
    '"',
    "'",
    '*',
    '路 灯',
    '路*',
    '-路',
    'OR',
    'NEAR(路 灯)',
    '𬀩',
    '👨‍👩‍👧',
  ],
  ...[
    '😀',
    '\ud83d',
    '\ude00',
    'Ａ１',
    'a1',
    '　',
    '\u0000',
    '\u202e',
    '单',
    'shan',
    'dan',
    '〔2026〕',
    '1号',
    ')',
    '路"灯',
  ],
  '路灯不亮'.repeat(15),
]
const titles = fc.constantFrom(
  ...[
    '路灯不亮',
    '重庆路路面塌陷',
    '长沙单元门',
    '%_"\'*',
    '𬀩家漏水',
    '👨‍👩‍👧亲子活动',
    '😀',
    'Ａ１栋',
    '单晓燕求助',
    '路',
    'a\tb',
  ],
  ...['路"灯', 'OR NEAR(', '半\ud800个'],
)
const place = fc.nat(7)
const edit = fc.oneof(
  ...[
    ...(['collect', 'person', 'order', 'case'] as const),
    ...(['reword', 'rename', 'withdraw', 'retire', 'restore', 'refuse'] as const),
    ...(['assign', 'take-back', 'put-back', 'decline', 'retitle'] as const),
  ].map((act) => fc.record({ act: fc.constant(act), at: place, title: titles })),
)
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never

const personOf = (name: string) => ({
  ...{ name, partyId: null, role: '', unit: '', room: '', phone: '13800138000', isObserver: false },
})
const caseOf = (title: string) => ({ title, estateName: '', background: '', startedOn: storyDay })

const apply = (table: Table, { act, at, title }: Edit): Promise<Reply> => {
  const id = at + 1
  switch (act) {
    case 'collect':
      return table.send('topics.collect', { words: wordsOf(title) })
    case 'person':
      return table.send('people.add', { people: [personOf(title)] })
    case 'order':
      return table.send('tasks.order', {
        ...{ kind: 'assigned', title, demand: '', estateName: '', place: '', category: null },
        ...{ isUrgent: false, topicId: null, caseId: null },
      })
    case 'case':
      return table.send('cases.begin', { words: caseOf(title), head: null })
    case 'reword':
      return table.send('topics.reword', { topicId: id, words: wordsOf(title) })
    case 'rename':
      return table.send('people.change', { personId: id, person: personOf(title) })
    case 'withdraw':
      return table.send('topics.withdraw', { topicIds: [id] })
    case 'retire':
      return table.send('people.retire', { personId: id })
    case 'restore':
      return table.send('people.restore', { personId: id })
    case 'refuse':
      return table.send('topics.screen', {
        ...{ topicId: id, by: '', screening: { decision: 'transfer', to: title, reason: '原因' } },
      })
    case 'assign':
      return table.send('tasks.assign', {
        ...{
          taskId: id,
          title,
          demand: '',
          leadUnit: title.slice(0, 60),
          responsible: '',
          assisting: '',
          dueOn: null,
        },
      })
    case 'take-back':
      return table.send('tasks.withdraw', { taskId: id })
    case 'put-back':
      return table.send('tasks.restore', { taskId: id })
    case 'decline':
      return table.send('tasks.decline', { taskId: id, reason: '重复', by: '' })
    case 'retitle':
      return table.send('cases.change', { caseId: id, words: caseOf(title) })
  }
}

/** What is found by each of the words, by noun and number. */
const findAll = async (table: Table): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, readonly string[]>()
  for (const words of typedWords) {
    if (splitWords(words).length === 0) continue
    const { groups, waitingCount } = await table.ask('search.find', { words, limit: 200 })
    expect(waitingCount).toBe(0)
    const lines = groups.flatMap(({ noun, total, lines: own }) => {
      expect(own, `${words} ${noun}`).toHaveLength(total)
      return own.map((line) => `${noun} ${line.id}`)
    })
    found.set(words, lines.toSorted())
  }
  return found
}

/** The same, looking through every record without an index. */
const scanAll = async (store: Store): Promise<ReadonlyMap<string, readonly string[]>> => {
  const numbers = Array.from({ length: 300 }, (_, number) => number + 1)
  const found = new Map<string, string[]>()
  for (const words of typedWords) if (splitWords(words).length > 0) found.set(words, [])
  for (const noun of searchNouns)
    for (const record of await readSearchRecords(store.db, noun, numbers))
      for (const [words, lines] of found)
        if (fitsWords(record, splitWords(words), (text) => spellText(text, record.isName)))
          lines.push(`${noun} ${record.id}`)
  return new Map([...found].map(([words, lines]) => [words, lines.toSorted()]))
}

describe('随便改、备份、放回', () => {
  it('搜到的和逐条看的一样，放回以后也一样', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 25, maxLength: 60 }),
        fc.array(edit, { maxLength: 20 }),
        async (before, after) => {
          const table = await openTable({ directory: makeFolder() })
          await setUp(table)
          await addPeople(table, 3)
          await collect(table, '路灯不亮')
          const press = async (on: Table, edits: readonly Edit[]): Promise<void> => {
            for (const one of edits) {
              const reply = await apply(on, one)
              if (!reply.ok)
                expect(reply.failure.code, `${JSON.stringify(one)} ${on.logged.join('\n')}`).not.toBe(
                  'unexpected',
                )
            }
          }
          await press(table, before)
          const found = await findAll(table)
          await table.ask('application.backUp', {})
          const copied = dumpTables(table.file)
          await press(table, after)
          const later = await findAll(table)
          await table.close()
          const present = await opened({ directory: table.directory })
          expect(later).toEqual(await scanAll(present))
          await present.close()
          const directory = putBack(table.directory)
          const again = await openTable({ directory })
          expect(dumpTables(again.file)).toEqual(copied)
          expect(await findAll(again)).toEqual(found)
          await press(again, after)
          const followed = await findAll(again)
          await again.close()
          const store = await opened({ directory })
          expect(followed).toEqual(await scanAll(store))
          await store.close()
        },
      ),
      { numRuns: runs, seed: 20_261_123, endOnFailure: true },
    )
  })

  it('议题和事项的照片跟着备份走，放回以后都看得到；丢了的一张说得出是哪张', async () => {
    let mark = 0
    const chosen = () => ({ name: `照片${mark}.jpg`, bytes: aPhoto(mark) })
    const table = await openTable({ directory: makeFolder(), chosen })
    await setUp(table)
    const topicId = await collect(table, '路灯不亮')
    const taskId = await orderOne(table, { topicId })
    await dispatchOne(table, taskId)
    const pick = async () => {
      mark += 1
      const { hash, fileName } = await table.ask('topics.choosePhoto', {})
      return { hash, fileName, takenOn: storyDay, note: '' }
    }
    const first = await pick()
    const photoId = await table.ask('topics.addPhoto', { topicId, ...first })
    const before = await table.ask('tasks.addPhoto', { taskId, stage: 'before', ...(await pick()) })
    const lost = await pick()
    const after = await table.ask('tasks.addPhoto', { taskId, stage: 'after', ...lost })
    rmSync(path.join(table.directory, '附件', `${lost.hash}.jpg`))
    await table.ask('application.backUp', {})
    expect(table.logged.join('\n')).toContain(`${lost.hash}`)
    expect(table.logged).toHaveLength(1)
    await table.close()
    const again = await openTable({ directory: putBack(table.directory) })
    for (const place of ['topics', 'tasks'] as const) {
      const { address } = await again.ask(`${place}.photo`, {
        photoId: place === 'topics' ? photoId : before,
      } as never)
      const bytes = Buffer.from(address.split(',')[1] ?? '', 'base64')
      expect([...bytes]).toEqual([...aPhoto(place === 'topics' ? 1 : 2)])
    }
    expect(await again.refused('tasks.photo', { photoId: after })).toEqual({ code: 'photo-missing' })
    const { photos } = (await again.ask('tasks.record', { taskId })).task
    expect(photos.map(({ fileName }) => fileName)).toEqual(['照片2.jpg', '照片3.jpg'])
    await again.close()
  })
})
