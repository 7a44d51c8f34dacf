/** Walks the registry: only JSON crosses, every sentence is Chinese, and no input whatever makes the program stumble. */
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { contract, findOperation, listOperations } from '../../src/contract/index.ts'
import { nouns } from '../../src/contract/operation.ts'
import type { Failure, FailureCode } from '../../src/domain/failure.ts'
import { sayFailure } from '../../src/renderer/text/failures.ts'
import { openMeeting, openTable, setUp, type Table } from './round-table.ts'
import { definitionOf, sampleOf, spoiled, walk } from './sketches.ts'

const operations = listOperations().map(({ name, operation }) => ({ name, operation }))

/** No word of a foreign language: at most what stands for a format. */
const isChinese = (sentence: string): boolean =>
  /\p{Script=Han}/u.test(sentence) &&
  !/[A-Za-z]{2,}/u.test(sentence.replace(/PDF|Word|\.xlsx|\.xls|\.csv|\.jpg|\.png|\.webp/gu, ''))

/** What JSON can hold; `undefined`, dates, big integers, functions and whatever changes a value on its way cannot cross. */
const plain = new Set([
  'string',
  'number',
  'boolean',
  'null',
  'enum',
  'literal',
  'array',
  'object',
  'union',
  'nullable',
  'default',
])

describe('登记在册的每一个问题', () => {
  it('都找得到，名字里只有一个点；别的名字都找不到', () => {
    expect(operations.length).toBeGreaterThan(70)
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length)
    for (const { name, operation } of operations) expect(findOperation(name)).toBe(operation)
    for (const name of [
      '',
      '.',
      'votes',
      'votes.',
      '.open',
      'votes.open.',
      'votes.__proto__',
      '__proto__.open',
      'constructor.name',
      'votes.toString',
      'Votes.open',
    ])
      expect(findOperation(name), name).toBeNull()
  })

  it('命令都说出碰了哪些名词，名词都在名单上', () => {
    for (const { name, operation } of operations) {
      if (operation.kind !== 'command') continue
      for (const noun of operation.touches) expect(nouns, name).toContain(noun)
      // Looking at what is kept from view changes no answer; it is journaled all the same.
      if (!/\.(?:showPhone|peek)$/u.test(name)) expect(operation.touches.length, name).toBeGreaterThan(0)
    }
    expect(Object.keys(contract).length).toBeGreaterThan(10)
  })

  it.each(operations)('$name 进出的只有 JSON', ({ operation }) => {
    for (const side of [operation.input, operation.output] as const)
      for (const { path, schema } of walk(side)) {
        const { type, values = [], entries = {} } = definitionOf(schema)
        expect(plain.has(type), `${path} is ${type}`).toBe(true)
        for (const value of [...values, ...Object.values(entries)])
          expect(['string', 'number', 'boolean'], `${path} ${String(value)}`).toContain(typeof value)
      }
  })

  it.each(operations)('$name 不收多出来的东西', ({ operation }) => {
    for (const side of [operation.input, operation.output] as const)
      for (const { path, schema } of walk(side))
        if (definitionOf(schema).type === 'object')
          expect(definitionOf(definitionOf(schema).catchall ?? schema).type, path).toBe('never')
  })

  it.each(operations)('$name 收下的东西，变成 JSON 再变回来还是它', ({ operation }) => {
    const sample = sampleOf(operation.input)
    const parsed = operation.input.safeParse(sample)
    expect(parsed.error?.issues).toBeUndefined()
    expect(JSON.parse(JSON.stringify(parsed.data))).toEqual(sample)
  })
})

describe('填错的东西', () => {
  /** Fields that a person fills in; a list or an object of the wrong kind can only come from a bug. */
  const isField = (schema: z.ZodType, path: readonly PropertyKey[]): boolean => {
    const [key, ...rest] = path
    const { type, shape, element, innerType } = definitionOf(schema)
    if ((type === 'nullable' || type === 'default') && innerType !== undefined)
      return isField(innerType, path)
    if (key === undefined) return type !== 'object' && type !== 'array'
    const inner = typeof key === 'number' ? element : shape?.[String(key)]
    return inner !== undefined && isField(inner, rest)
  }

  it.each(operations)('$name：表单里的每一格，错了都有一句自己的中文', ({ operation }) => {
    for (const { value } of spoiled(operation.input, sampleOf(operation.input))) {
      const issues = operation.input.safeParse(value).error?.issues ?? []
      for (const issue of issues.filter((one) => isField(operation.input, one.path)))
        expect(isChinese(issue.message), `${issue.path.join('.')}: ${issue.message}`).toBe(true)
    }
  })

  const spoil = async (table: Table, name: string, input: z.ZodType): Promise<number> => {
    let refused = 0
    for (const { value } of spoiled(input, sampleOf(input))) {
      const isRight = input.safeParse(value).success
      if (isRight) continue
      const reply = await table.send(name, value)
      if (reply.ok || reply.failure.code !== 'invalid-input')
        throw new Error(`${name} answered ${JSON.stringify(reply)} to ${JSON.stringify(value).slice(0, 300)}`)
      expect(reply.failure.problems.length).toBeGreaterThan(0)
      for (const problem of reply.failure.problems)
        expect(isChinese(problem.message), `${problem.path}: ${problem.message}`).toBe(true)
      expect(isChinese(sayFailure(reply.failure))).toBe(true)
      refused += 1
    }
    return refused
  }

  it('不管哪个问题，不管错成什么样，都说填写的内容不对，不会出错，也不留痕迹', async () => {
    const table = await openTable()
    await setUp(table)
    let refused = 0
    for (const { name, operation } of operations) refused += await spoil(table, name, operation.input)
    expect(refused).toBeGreaterThan(operations.length * 10)
    expect(table.logged).toEqual([])
  }, 120_000)

  it('不认识的问题', async () => {
    const table = await openTable()
    for (const name of ['', 'votes', 'votes.recount', '__proto__.toString'])
      expect(await table.send(name, {})).toEqual({ ok: false, failure: { code: 'unknown-operation' } })
  })

  /** Asks that would replace the database under the test. */
  const doors = new Set(['application.enterDemo', 'application.leaveDemo'])
  it.each([
    ['空的资料', async (_table: Table) => undefined],
    ['正开着会', async (table: Table) => void (await openMeeting(table))],
  ])('填得对、却没有这一条记录：在%s里，每个问题都答得出', async (_name, prepare) => {
    const table = await openTable()
    await prepare(table)
    for (const { name, operation } of operations) {
      if (doors.has(name)) continue
      const reply = await table.send(name, sampleOf(operation.input))
      const said = reply.ok ? '' : sayFailure(reply.failure)
      expect(reply.ok || reply.failure.code, `${name}: ${table.logged.join('\n')}`).not.toBe('unexpected')
      expect(reply.ok || isChinese(said), `${name}: ${said}`).toBe(true)
    }
    expect(table.logged).toEqual([])
  })

  it('奇怪的字照收照还，不会出错：换行、表情、生僻字、方向符、零字符、半个字', async () => {
    const table = await openTable()
    await setUp(table)
    const names = [
      '𬀩𫍽',
      '王\u202e兰',
      '李\u0000明',
      '吴👨‍👩‍👧磊',
      'آ',
      "O'Brien; DROP TABLE person;--",
      '%_',
      '\u2028换行',
      '半\ud800个',
    ]
    const entry = { partyId: null, role: '', unit: '', room: '', phone: '', isObserver: false }
    await table.ask('people.add', { people: names.map((name) => ({ ...entry, name })) })
    const kept = await table.ask('people.list', {})
    expect(kept.map((person) => person.name)).toEqual(
      names.map((name) => name.trim().replace('\ud800', '\ufffd')),
    )
    expect(table.logged).toEqual([])
  })
})

describe('每一种失败都有一句中文', () => {
  /** One of every code; a missing one does not compile. */
  const samples: { readonly [Code in FailureCode]: Extract<Failure, { code: Code }> } = {
    'invalid-input': { code: 'invalid-input', problems: [{ path: 'title', message: '请填写议题' }] },
    'unknown-operation': { code: 'unknown-operation' },
    'not-found': { code: 'not-found', noun: 'meeting' },
    'wrong-state': { code: 'wrong-state', noun: 'vote', state: 'announced', wanted: 'announce' },
    'community-missing': { code: 'community-missing' },
    'party-in-use': { code: 'party-in-use', name: '物业', peopleCount: 2 },
    'house-rule-order': { code: 'house-rule-order', inForceFrom: '2026-01-01' },
    'pre-study-missing': { code: 'pre-study-missing', gap: 'missing' },
    'holidays-unreadable': { code: 'holidays-unreadable', problem: { row: 3, reason: 'bad-day' } },
    'spreadsheet-unreadable': { code: 'spreadsheet-unreadable' },
    'spreadsheet-encrypted': { code: 'spreadsheet-encrypted' },
    'spreadsheet-too-large': { code: 'spreadsheet-too-large', limit: 'rows' },
    'spreadsheet-empty': { code: 'spreadsheet-empty' },
    'spreadsheet-kind': { code: 'spreadsheet-kind', extension: '' },
    'reading-gone': { code: 'reading-gone' },
    'making-gone': { code: 'making-gone' },
    'making-cancelled': { code: 'making-cancelled' },
    'ballots-missing': { code: 'ballots-missing' },
    'result-missing': { code: 'result-missing' },
    'options-unfit': { code: 'options-unfit', problem: 'cost-missing' },
    'totals-unfit': { code: 'totals-unfit', problem: 'all-over', label: '绿化', counted: 12, allowed: 10 },
    'candidates-unfit': { code: 'candidates-unfit', problem: 'too-few', needed: 4 },
    'reading-cancelled': { code: 'reading-cancelled' },
    'columns-missing': { code: 'columns-missing', columns: ['房号'] },
    'roster-problems-open': { code: 'roster-problems-open', count: 3 },
    'estate-exists': { code: 'estate-exists', name: '南方印象小区', dwellingCount: 700 },
    'import-in-use': { code: 'import-in-use' },
    'already-on-roll': { code: 'already-on-roll', name: '吴磊' },
    'roll-empty': { code: 'roll-empty' },
    'agenda-empty': { code: 'agenda-empty' },
    'chair-missing': { code: 'chair-missing' },
    'quorum-missing': { code: 'quorum-missing', missing: ['还差 2 人到会'] },
    'another-meeting-open': { code: 'another-meeting-open', title: '板凳会' },
    'items-unfinished': { code: 'items-unfinished', positions: [1, 2] },
    'vote-open': { code: 'vote-open' },
    'attendance-order': { code: 'attendance-order', name: '吴磊', state: 'present' },
    'time-outside-meeting': { code: 'time-outside-meeting' },
    'sum-mismatch': { code: 'sum-mismatch', counted: 27, present: 28 },
    'choices-missing': { code: 'choices-missing', count: 1 },
    'not-in-room': { code: 'not-in-room', name: '' },
    'reason-missing': { code: 'reason-missing' },
    'nobody-present': { code: 'nobody-present' },
    'method-mismatch': { code: 'method-mismatch' },
    'method-unfit': { code: 'method-unfit', method: 'by-party', rule: '居民代表会议' },
    'ballots-mismatch': { code: 'ballots-mismatch', of: 'valid', counted: 25, expected: 26 },
    'papers-order': { code: 'papers-order', state: 'box-closed' },
    'tie-open': { code: 'tie-open', labels: ['方案一', '方案二'] },
    'freeze-blocked': { code: 'freeze-blocked', problem: 'areas-missing', count: 3 },
    'names-differ': { code: 'names-differ' },
    'window-unfit': { code: 'window-unfit' },
    'window-not-begun': { code: 'window-not-begun', on: '2026-03-12' },
    'window-over': { code: 'window-over', on: '2026-03-20', time: '18:00' },
    'window-open': { code: 'window-open', on: '2026-03-20', time: '18:00', outstandingCount: 7 },
    'day-unfit': { code: 'day-unfit', problem: 'before', limit: '2026-03-12' },
    'notice-day-missing': { code: 'notice-day-missing' },
    'entry-unfit': { code: 'entry-unfit', problem: 'replaced', number: 12, limit: 601, name: '' },
    'ballot-elsewhere': { code: 'ballot-elsewhere' },
    'single-entry': { code: 'single-entry' },
    'round-begun': { code: 'round-begun', title: '增设停车位（第二轮）' },
    'proxy-refused': { code: 'proxy-refused', problem: 'limit', name: '吴磊', limit: 3 },
    'readings-open': { code: 'readings-open', differenceCount: 2, singleCount: 1 },
    'objections-open': { code: 'objections-open', count: 1 },
    'objection-period': { code: 'objection-period', until: '2026-04-01' },
    'outcome-not-adopted': { code: 'outcome-not-adopted' },
    'questionnaire-gaps': { code: 'questionnaire-gaps', gaps: ['还没有题目'] },
    'questions-fixed': { code: 'questions-fixed' },
    'answer-unfit': { code: 'answer-unfit', problem: 'no-option', position: 2 },
    'household-visited': { code: 'household-visited' },
    'tasks-open': { code: 'tasks-open', count: 2 },
    'second-head': { code: 'second-head', name: '谭建业' },
    'balance-short': { code: 'balance-short', balance: 1200, amount: 3400 },
    'points-short': { code: 'points-short', name: '夏冬梅', balance: 3, points: 5 },
    'person-retired': { code: 'person-retired', name: '夏冬梅' },
    'slips-over': { code: 'slips-over', issuedCount: 100, returnedCount: 103 },
    'pack-file-missing': { code: 'pack-file-missing', title: '会议纪要' },
    'file-moved': { code: 'file-moved', fileName: '会议纪要' },
    'document-gaps': { code: 'document-gaps', gaps: ['没有主持人'] },
    'paper-unfit': { code: 'paper-unfit', kind: 'minutes', problem: 'size' },
    'no-printer': { code: 'no-printer' },
    'no-browser': { code: 'no-browser' },
    'cannot-reveal': { code: 'cannot-reveal', path: '纪要' },
    'nothing-chosen': { code: 'nothing-chosen' },
    'period-short': { code: 'period-short', days: 7, floorDays: 15, isLaw: true },
    'posting-unsafe': { code: 'posting-unsafe', sentences: ['正文第1段写了电话号码（138****1234）。'] },
    'notice-running': { code: 'notice-running', until: '2026-03-27' },
    'notice-composed': { code: 'notice-composed' },
    'photo-kind': { code: 'photo-kind' },
    'photo-too-large': { code: 'photo-too-large' },
    'photo-missing': { code: 'photo-missing' },
    'template-problems': { code: 'template-problems', count: 2 },
    'template-too-large': { code: 'template-too-large' },
    'template-prints-in-word': { code: 'template-prints-in-word' },
    'phrase-twice': { code: 'phrase-twice' },
    'task-gaps': { code: 'task-gaps', gaps: ['responsible', 'dueOn'] },
    'order-kind': { code: 'order-kind', kind: 'assigned', wanted: 'claim' },
    'same-person': { code: 'same-person', wanted: 'verify', name: '经办人甲' },
    'visit-empty': { code: 'visit-empty' },
    'close-out-blocked': { code: 'close-out-blocked', gaps: ['result', 'evidence', 'verification', 'visit'] },
    'disk-full': { code: 'disk-full' },
    'disk-read-only': { code: 'disk-read-only' },
    'disk-error': { code: 'disk-error', path: '资料' },
    'database-damaged': { code: 'database-damaged' },
    'database-newer': { code: 'database-newer', version: 2 },
    'database-busy': { code: 'database-busy' },
    'program-closed': { code: 'program-closed' },
    unexpected: { code: 'unexpected', reference: '1a2b' },
  }

  it.each(Object.values(samples).map((failure) => [failure.code, failure] as const))(
    '%s',
    (_code, failure) => {
      const sentence = sayFailure(failure)
      expect(isChinese(sentence.replace('1a2b', '')), sentence).toBe(true)
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/u)
    },
  )
})
