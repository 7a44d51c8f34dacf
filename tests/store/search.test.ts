/** The index of the search against a scan of the same records, over random words and random changes; and how older databases get it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWords, splitWords } from '../../src/domain/search/folding.ts'
import { fitsWords, type SearchNoun, searchNouns } from '../../src/domain/search/search.ts'
import { spellText } from '../../src/main/services/people/pinyin.ts'
import { keepSearchUp } from '../../src/main/services/search/catching-up.ts'
import { indexChanged } from '../../src/main/services/search/indexing.ts'
import { openStore, type Store } from '../../src/main/store/database.ts'
import { migrations } from '../../src/main/store/migrations/index.ts'
import type { NewRow, Write } from '../../src/main/store/schema/schema.ts'
import { countDirty, matchWords } from '../../src/main/store/search/match.ts'
import { readSearchRecords } from '../../src/main/store/search/records.ts'
import { behindTheBack, fileIn, makeFolder, opened } from './files.ts'

const topicRow = (sequence: number, title: string, description: string): NewRow<'topic'> => ({
  ...{ year: 2026, sequence, number: `议题〔2026〕${sequence}号`, state: 'collected', level: null },
  ...{ title, description, demand: '', source: 'call', category: null, urgency: 'ordinary' },
  ...{
    estateName: '',
    place: '',
    householdCount: null,
    proposerName: '',
    proposerRole: '',
    proposerRoom: '',
  },
  ...{
    proposerPhone: '13987654321',
    proposerCount: 1,
    receivedOn: '2026-03-12',
    receivedBy: '',
    track: null,
  },
  ...{ procedure: 'ordinary', mergedIntoId: null, caseId: null, createdAt: '2026-03-12T00:00:00.000Z' },
  closedOn: null,
})

const personRow = (name: string, role = ''): NewRow<'person'> => ({
  ...{ name, role, partyId: null, unit: '', room: '', phone: '13987654321', pinyin: '', initials: '' },
  ...{ isObserver: 0, retiredAt: null },
})

/** A transaction as a command has it: what it changed is indexed with it. */
const change = <Value>(store: Store, act: (write: Write) => Promise<Value>): Promise<Value> =>
  store.db.transaction().execute(async (write) => {
    const value = await act(write)
    while (await indexChanged(write, 50));
    return value
  })

const find = async (store: Store, typed: string): Promise<readonly string[]> => {
  const found = await matchWords(store.db, splitWords(typed), null)
  return [...found].flatMap(([noun, ids]) => ids.map((id) => `${noun} ${id}`)).toSorted()
}

/** Looks through every record that there is, without any index. */
const scan = async (store: Store, typed: string): Promise<readonly string[]> => {
  const words = splitWords(typed)
  const found: string[] = []
  for (const noun of searchNouns) {
    // Numbers are small here, so all of them are asked for.
    const records = await readSearchRecords(
      store.db,
      noun,
      Array.from({ length: 900 }, (_, place) => place + 1),
    )
    for (const record of records)
      if (fitsWords(record, words, (text) => spellText(text, record.isName)))
        found.push(`${noun} ${record.id}`)
  }
  return found.toSorted()
}

/** Literal words only, and written down another way than the program does. */
const contains = (texts: readonly string[], typed: string): boolean =>
  typed
    .split(/\s+/u)
    .map(foldWords)
    .filter((word) => word !== '')
    .every((word) =>
      texts.some((text) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '').includes(word)),
    )

/** Few of each kind, so that what is looked for is often there, and all that may go wrong: width, case, marks, rare characters. */
const sign = fc.constantFrom(
  ...[
    '张',
    '三',
    '西',
    '安',
    '先',
    '单',
    '晓',
    '吕',
    '栋',
    '号',
    '3',
    '３',
    'A',
    'ａ',
    'x',
    'n',
    '𬀩',
    '𠮷',
    '😀',
    '㎡',
  ],
  ...[
    '，',
    ',',
    '（',
    '(',
    '。',
    '·',
    '—',
    '-',
    '_',
    '%',
    '"',
    "'",
    '*',
    '^',
    '+',
    ':',
    '\\',
    '\u0000',
    ' ',
    '　',
    '\u200b',
    'é',
  ],
)
const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''))
const word = fc.oneof(
  fc.array(sign, { minLength: 1, maxLength: 1 }).map((signs) => signs.join('')),
  fc.array(sign, { minLength: 1, maxLength: 4 }).map((signs) => signs.join('')),
  fc.constantFrom(
    'xian',
    'xi',
    'xa',
    'zs',
    'zhangs',
    "xi'an",
    'lv',
    'shanx',
    'dong',
    'an',
    'ng',
    'xx',
    'w',
    'weizhang',
  ),
)

describe('索引和逐条查看找到的一样', () => {
  it('一个字、两个字、几个字、标点、全角、生僻字、拼音，随便写随便找', async () => {
    const store = await opened({ directory: makeFolder() })
    let sequence = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(text, text), { maxLength: 3 }),
        fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 6 }),
        fc.nat(),
        async (topics, people, typed, drawn) => {
          const added = await change(store, async (write) => {
            const ids: number[] = []
            for (const [title, description] of topics) {
              sequence += 1
              const row = topicRow(sequence, title, description)
              const { id } = await write
                .insertInto('topic')
                .values(row)
                .returning('id')
                .executeTakeFirstOrThrow()
              ids.push(id)
            }
            for (const [name, role] of people)
              await write.insertInto('person').values(personRow(name, role)).execute()
            return ids
          })
          const part = [...(topics[0]?.[0] ?? '')]
          const from = drawn % Math.max(1, part.length)
          const wanted = [...typed.map((words) => words.join(' ')), part.slice(from, from + 2).join('')]
          for (const words of wanted.filter((one) => splitWords(one).length > 0)) {
            const found = await find(store, words)
            expect(found, JSON.stringify(words)).toEqual(await scan(store, words))
            for (const [place, id] of added.entries())
              if (contains([topics[place]?.[0] ?? ''], words)) expect(found).toContain(`topics ${id}`)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('改了的照新的找，拿走的找不到，放回的又找得到', async () => {
    const store = await opened({ directory: makeFolder() })
    await change(store, async (write) => {
      await write
        .insertInto('person')
        .values({ id: 1, ...personRow('单晓燕') })
        .execute()
      await write
        .insertInto('topic')
        .values(topicRow(1, '东门路灯', ''))
        .execute()
    })
    expect(await find(store, '晓燕')).toEqual(['people 1'])
    await change(store, (write) => write.updateTable('person').set({ name: '解庆' }).execute())
    expect(await find(store, '晓燕')).toEqual([])
    expect(await find(store, 'xieq')).toEqual(['people 1'])
    await change(store, (write) => write.updateTable('person').set({ retiredAt: '2026' }).execute())
    expect(await find(store, '解')).toEqual([])
    await change(store, (write) => write.updateTable('person').set({ retiredAt: null }).execute())
    expect(await find(store, '解')).toEqual(['people 1'])
    expect(await find(store, '东门')).toEqual(['topics 1'])
  })

  it('退回去的事务什么也没留下', async () => {
    const store = await opened({ directory: makeFolder() })
    const stop = new Error('stopped')
    await expect(
      change(store, async (write) => {
        await write.insertInto('person').values(personRow('单晓燕')).execute()
        await indexChanged(write, 50)
        throw stop
      }),
    ).rejects.toBe(stop)
    expect(await find(store, '单')).toEqual([])
    expect(await countDirty(store.db)).toBe(0)
  })

  it('电话找不到', async () => {
    const store = await opened({ directory: makeFolder() })
    await change(store, async (write) => {
      await write.insertInto('person').values(personRow('单晓燕')).execute()
      await write
        .insertInto('topic')
        .values(topicRow(1, '东门路灯', ''))
        .execute()
    })
    for (const typed of ['13987654321', '1398', '4321']) expect(await find(store, typed)).toEqual([])
  })
})

describe('以前的资料', () => {
  it('升级以后在后台一步一步排好，不等它也能用', async () => {
    const directory = makeFolder()
    const old = await openStore({ directory, migrations: migrations.filter(({ version }) => version < 11) })
    if (!old.ok) throw new Error(old.failure.code)
    const count = 450
    await old.value.db.transaction().execute(async (write) => {
      for (let place = 0; place < count; place += 1)
        await write
          .insertInto('person')
          .values(personRow(`李明${place}`))
          .execute()
    })
    await old.value.close()
    const store = await opened({ directory })
    expect(await countDirty(store.db)).toBe(count)
    const logged: string[] = []
    const upkeep = keepSearchUp(store.db, (line) => void logged.push(line))
    await expect.poll(() => countDirty(store.db), { timeout: 20_000 }).toBe(0)
    await upkeep.stop()
    expect(logged).toEqual([])
    const found = await find(store, '李明')
    expect(found).toHaveLength(count)
    expect(found).toEqual(await scan(store, '李明'))
  })

  it('停在半路的，下次接着排', async () => {
    const directory = makeFolder()
    const store = await opened({ directory })
    await store.db.transaction().execute(async (write) => {
      for (let place = 0; place < 250; place += 1)
        await write
          .insertInto('person')
          .values(personRow(`李明${place}`))
          .execute()
    })
    const upkeep = keepSearchUp(store.db, () => undefined)
    await expect.poll(() => countDirty(store.db), { timeout: 20_000, interval: 1 }).toBeLessThan(250)
    await upkeep.stop()
    const again = keepSearchUp(store.db, () => undefined)
    await expect.poll(() => countDirty(store.db), { timeout: 20_000 }).toBe(0)
    await again.stop()
    expect(await find(store, '李明')).toHaveLength(250)
  })

  it('每一类记录都有跟着它走的记号', async () => {
    const directory = makeFolder()
    await opened({ directory })
    const triggers = behindTheBack(
      fileIn(directory),
      (raw) =>
        raw
          .prepare(`SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search_%'`)
          .pluck()
          .all() as string[],
    )
    const marked = (noun: SearchNoun): number => {
      const place = `${searchNouns.indexOf(noun) + 1}00000000 +`
      return triggers.filter((trigger) => trigger.includes(place)).length
    }
    expect(searchNouns.filter((noun) => marked(noun) === 0)).toEqual([])
  })
})
