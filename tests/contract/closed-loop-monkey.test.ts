/** Asks everything of the closed loop with random words, days, numbers and ids of anything: it is answered or refused, and never stumbles. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { z } from 'zod'
import { listOperations } from '../../src/contract/index.ts'
import { sayFailure } from '../../src/renderer/text/failures.ts'
import { addPeople, openTable, prepare, type Table } from './round-table.ts'
import { definitionOf, sampleOf } from './sketches.ts'

const runs = Number(process.env.MONKEY_RUNS ?? 3)
const presses = Number(process.env.MONKEY_PRESSES ?? 700)

const loopNouns = [
  'topics',
  'tasks',
  'cases',
  'posts',
  'volunteers',
  'series',
  'calendar',
  'statistics',
  'search',
]
const operations = listOperations().filter(({ name }) => loopNouns.includes(name.split('.')[0] ?? ''))
const queries = operations.filter(({ operation }) => operation.kind === 'query')
/** Acts on what is there are asked more often than those that make something new. */
const commands = operations
  .filter(({ operation }) => operation.kind === 'command')
  .flatMap((one) => Array.from({ length: /^tasks\.(?!order$)/u.test(one.name) ? 4 : 1 }, () => one))

const days = [
  ...['2026-01-31', '2026-02-17', '2026-03-11', '2026-03-12', '2026-03-12', '2026-03-13', '2026-04-30'],
  ...['2027-12-31', '2028-02-29', '1900-01-01', '2199-12-31', '0001-01-01', '9999-12-31'],
]
const texts = [
  ...[
    '修路灯',
    '路灯',
    '谭甲乙',
    '物业公司',
    '吴磊',
    '周敏',
    '',
    ' ',
    '　',
    '%',
    '_',
    "';--",
    '"',
    '*',
    '-',
    '\\',
  ],
  ...['𬀩', '👨‍👩‍👧', '\ud800', '\u0000', '\u202e', 'Ａ１', 'a\tb\nc', 'NEAR(', '__proto__', '长'.repeat(40)],
  ...['13800138000', '=1+1', '</w:t>', 'constructor', '微心愿'.repeat(15)],
]
const usual = ['2026-03-20', '2026-03-12', '2026-03-12', '19:30', '修路灯', '周敏', '吴磊', '网格员乙']
const numbers = [
  0,
  1,
  2,
  3,
  4,
  5,
  12,
  60,
  100,
  2026,
  2100,
  100_000,
  10_000_000_000_000,
  Number.MAX_SAFE_INTEGER,
]

/** Draws from 0 up to below `count`. */
type Draw = (count: number) => number

const pick = <One>(draw: Draw, list: readonly One[]): One | undefined => list[draw(list.length)]

/** A random value that a schema takes; numbers under a key of ids are those of the first few records. */
const randomOf = (draw: Draw, schema: z.ZodType, key = ''): unknown => {
  const definition = definitionOf(schema)
  const fitting = (from: readonly unknown[]): unknown => {
    for (let tries = 0; tries < 12; tries += 1) {
      const value = pick(draw, from)
      if (schema.safeParse(value).success) return value
    }
    return sampleOf(schema)
  }
  switch (definition.type) {
    case 'object': {
      const shape = Object.entries(definition.shape ?? {})
      return Object.fromEntries(shape.map(([name, inner]) => [name, randomOf(draw, inner, name)]))
    }
    case 'array':
      return Array.from({ length: 1 + draw(3) }, () =>
        definition.element === undefined ? null : randomOf(draw, definition.element, key),
      )
    case 'nullable':
      if (draw(5) < 2) return null
      return definition.innerType === undefined ? null : randomOf(draw, definition.innerType, key)
    case 'default':
      return definition.innerType === undefined ? null : randomOf(draw, definition.innerType, key)
    case 'string':
      return fitting(draw(2) === 0 ? usual : [...texts, ...days])
    case 'number':
      return /ids?$/iu.test(key) ? 1 + draw(6) : fitting(numbers)
    case 'boolean':
      return draw(2) === 0
    case 'enum':
      return pick(draw, Object.values(definition.entries ?? {}))
    case 'literal':
      return definition.values?.[0]
    case 'union':
      return randomOf(draw, pick(draw, definition.options ?? []) ?? schema, key)
    default:
      return null
  }
}

const ask = async (table: Table, name: string, input: unknown): Promise<boolean> => {
  const reply = await table.send(name, input)
  if (reply.ok) return true
  const told = `${name} ${JSON.stringify(input).slice(0, 600)}\n${table.logged.join('\n')}`
  expect(reply.failure.code, told).not.toBe('unexpected')
  expect(sayFailure(reply.failure), told).not.toMatch(/undefined|null|NaN|\[object|[a-z]{3,}-[a-z]{2,}/u)
  return false
}

it('乱按一气：每一问都有回答，做不了的说得出原因，列表和数字一直打得开', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(0xffff_ffff)), async (stream) => {
      const draw: Draw = (count) => (stream.next().value ?? 0) % count
      const table = await openTable()
      await prepare(table)
      await addPeople(table, 4)
      const accepted = new Map<string, number>()
      for (let press = 0; press < presses; press += 1) {
        if (draw(40) === 0) table.at('09:00', pick(draw, days.slice(2, 9)))
        const { name, operation } = pick(draw, commands) ?? expect.fail('no command')
        if (await ask(table, name, randomOf(draw, operation.input)))
          accepted.set(name, (accepted.get(name) ?? 0) + 1)
        if (press % 25 !== 0) continue
        for (const query of queries) await ask(table, query.name, randomOf(draw, query.operation.input))
      }
      if (process.env.MONKEY_TALK === '1')
        console.log(
          commands
            .filter(({ name }) => !accepted.has(name))
            .map(({ name }) => name)
            .join(' '),
        )
      expect(table.logged).toEqual([])
      await table.close()
    }),
    { numRuns: runs, seed: 20_261_123, endOnFailure: true },
  )
})
