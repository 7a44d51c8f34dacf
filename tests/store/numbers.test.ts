/** Proves that numbers of papers have no gaps within a kind and a year, and that a paper keeps the one it was given. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PaperKind, paperKinds, paperTraits } from '../../src/domain/papers/paper-kinds.ts'
import { allotNumber, peekNumber } from '../../src/main/services/documents/numbers.ts'
import type { Store } from '../../src/main/store/database.ts'
import { writeNumberPattern } from '../../src/main/store/papers/numbers.ts'
import { makeFolder, opened } from './files.ts'

const openOffice = async (): Promise<Store> => {
  const store = await opened({ directory: makeFolder() })
  await store.db
    .insertInto('community')
    .values({
      id: 1,
      name: '和苑社区',
      subdistrict: '清河街道',
      partyOrganisation: '',
      secretary: '',
      contact: '',
      numberPattern: '和苑议〔{年}〕{序}号',
    })
    .execute()
  return store
}

const allot = (store: Store, kind: PaperKind, key: string, year: number): Promise<string> =>
  store.db.transaction().execute((write) => allotNumber(write, kind, key, year))

class NotMade extends Error {}

const allotInVain = async (store: Store, kind: PaperKind, key: string, year: number): Promise<void> => {
  const broken = store.db.transaction().execute(async (write) => {
    await allotNumber(write, kind, key, year)
    throw new NotMade()
  })
  await expect(broken).rejects.toThrow(NotMade)
}

const numbered = paperKinds.filter((kind) => paperTraits[kind].numberMark !== null)

const attempts = fc.array(
  fc.record({
    kind: fc.constantFrom(...numbered.slice(0, 3)),
    key: fc.integer({ min: 1, max: 9 }).map((place) => `meeting:${place}`),
    year: fc.constantFrom(2026, 2027),
    isMade: fc.boolean(),
  }),
  { maxLength: 30 },
)

describe('文号', () => {
  it('按社区的格式，每种文书有自己的字', async () => {
    const store = await openOffice()
    expect(await allot(store, 'dispatch-order', 'task:1', 2026)).toBe('和苑交〔2026〕1号')
    expect(await allot(store, 'dispatch-order', 'task:2', 2026)).toBe('和苑交〔2026〕2号')
    expect(await allot(store, 'minutes', 'meeting:1', 2026)).toBe('和苑纪〔2026〕1号')
    expect(await allot(store, 'record', 'meeting:1', 2026)).toBe('')
    const all = await Promise.all(numbered.map((kind) => peekNumber(store.db, kind, 'x:1', 2031)))
    expect(new Set(all).size).toBe(numbered.length)
  })

  it('换了年从头编起；给过的还是原来的；改了格式，给过的不变', async () => {
    const store = await openOffice()
    await allot(store, 'notice', 'notice:1', 2026)
    expect(await allot(store, 'notice', 'notice:2', 2027)).toBe('和苑示〔2027〕1号')
    expect(await allot(store, 'notice', 'notice:1', 2027)).toBe('和苑示〔2026〕1号')
    await store.db
      .transaction()
      .execute((write) => writeNumberPattern(write, 'notice', '和苑居公字{年}第{序}号'))
    expect(await peekNumber(store.db, 'notice', 'notice:1', 2027)).toBe('和苑示〔2026〕1号')
    expect(await allot(store, 'notice', 'notice:3', 2027)).toBe('和苑居公字2027第2号')
  })

  it('按任何次序制作，有的没做成，同一年同一种里也没有空号、没有重号', async () => {
    await fc.assert(
      fc.asyncProperty(attempts, async (list) => {
        const store = await openOffice()
        const given = new Map<string, string>()
        for (const { kind, key, year, isMade } of list) {
          const paper = `${kind} ${key}`
          const peeked = await peekNumber(store.db, kind, key, year)
          if (!isMade) {
            await allotInVain(store, kind, key, year)
            expect(await peekNumber(store.db, kind, key, year)).toBe(peeked)
            continue
          }
          const number = await allot(store, kind, key, year)
          expect(number).toBe(peeked)
          expect(given.get(paper) ?? number).toBe(number)
          given.set(paper, number)
        }
        const rows = await store.db.selectFrom('document_number').selectAll().orderBy('sequence').execute()
        expect(rows.map((row) => `${row.kind} ${row.subjectKey}`).sort()).toEqual([...given.keys()].sort())
        expect(new Set(rows.map((row) => row.number)).size).toBe(rows.length)
        for (const { kind, year } of rows) {
          const sequences = rows
            .filter((row) => row.kind === kind && row.year === year)
            .map((row) => row.sequence)
          expect(sequences).toEqual(sequences.map((_, index) => index + 1))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('给出去的文号收不回来', async () => {
    const store = await openOffice()
    await allot(store, 'minutes', 'meeting:1', 2026)
    await expect(store.db.deleteFrom('document_number').execute()).rejects.toThrow('never given back')
  })
})
