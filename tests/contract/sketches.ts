/** Reads a schema as a picture: what it takes, one value that it takes, and many that it does not. Knows no noun. */
import type { z } from 'zod'

type Definition = {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly catchall?: z.ZodType
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

/** What zod keeps of a schema, as far as these tests look. */
export const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition

/** Every schema inside a schema, itself first, each with its path. */
export const walk = (
  schema: z.ZodType,
  path = '',
): readonly { readonly path: string; readonly schema: z.ZodType }[] => {
  const { shape = {}, element, innerType, options = [] } = definitionOf(schema)
  return [
    { path, schema },
    ...Object.entries(shape).flatMap(([key, inner]) => walk(inner, `${path}.${key}`)),
    ...(element === undefined ? [] : walk(element, `${path}[]`)),
    ...(innerType === undefined ? [] : walk(innerType, `${path}?`)),
    ...options.flatMap((option, index) => walk(option, `${path}|${index}`)),
  ]
}

const words = [
  '填写',
  '2026-03-12',
  '19:30',
  '2026-03-12T11:30:00.000Z',
  '2026-03',
  '〔{年}〕{序}号',
  '{年}{序}',
  'a1'.repeat(32),
]

/** One value that the schema takes; ids are numbers that no row has. */
export const sampleOf = (schema: z.ZodType): unknown => {
  const definition = definitionOf(schema)
  const fits = (value: unknown): boolean => schema.safeParse(value).success
  switch (definition.type) {
    case 'object': {
      const shape = Object.entries(definition.shape ?? {})
      return Object.fromEntries(shape.map(([key, inner]) => [key, sampleOf(inner)]))
    }
    case 'array': {
      const two =
        definition.element === undefined ? [] : [sampleOf(definition.element), sampleOf(definition.element)]
      const named = two.map((one, index) =>
        typeof one === 'object' && one !== null && 'name' in one
          ? { ...one, name: `第${index + 1}方`, ...('id' in one ? { id: index + 4321 } : {}) }
          : one,
      )
      return [[], named.slice(0, 1), named].find(fits) ?? named
    }
    case 'nullable':
    case 'default':
      return definition.innerType === undefined ? null : sampleOf(definition.innerType)
    case 'string':
      return words.find(fits)
    case 'number':
      return [4321, 600, 60, 12, 2026, 3].find(fits)
    case 'boolean':
      return false
    case 'enum':
      return Object.values(definition.entries ?? {})[0]
    case 'literal':
      return definition.values?.[0]
    case 'union':
      return sampleOf(definition.options?.[0] ?? schema)
    default:
      return null
  }
}

const wrong: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  1e16,
  '',
  '   ',
  'drop table',
  '2026-02-30',
  '25:00',
  '2026-99-99T99:99:99.999Z',
  '长'.repeat(200_000),
  [],
  [null],
  {},
  { 名字: '多余' },
]

/** Values in which one place is not what the schema wants there: each with the path of that place. */
export const spoiled = (
  schema: z.ZodType,
  sample: unknown,
): readonly { readonly path: readonly (string | number)[]; readonly value: unknown }[] => {
  const definition = definitionOf(schema)
  const here = wrong.map((value) => ({ path: [], value }))
  if ((definition.type === 'nullable' || definition.type === 'default') && definition.innerType !== undefined)
    return [...here, ...spoiled(definition.innerType, sample)]
  if (definition.type === 'object' && typeof sample === 'object' && sample !== null) {
    const inside = Object.entries(definition.shape ?? {}).flatMap(([key, inner]) => {
      const rest = Object.fromEntries(Object.entries(sample).filter(([name]) => name !== key))
      return [
        { path: [key], value: rest },
        ...spoiled(inner, (sample as Record<string, unknown>)[key]).map(({ path, value }) => ({
          path: [key, ...path],
          value: { ...sample, [key]: value },
        })),
      ]
    })
    const more = ['extra', '多余', '__proto__x'].map((key) => ({ path: [], value: { ...sample, [key]: 1 } }))
    return [...here, ...inside, ...more]
  }
  if (definition.type === 'array' && definition.element !== undefined) {
    const one = sampleOf(definition.element)
    const inside = spoiled(definition.element, one).map(({ path, value }) => ({
      path: [0, ...path],
      value: [value],
    }))
    return [...here, ...inside, { path: [], value: Array.from({ length: 2500 }, () => one) }]
  }
  return here
}
