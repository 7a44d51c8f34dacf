/** Finds the vectors in a folder: nested folders, arrays, single ones, lists under a name. Knows no kind of vector. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** One thing that should be a vector, with where it lies; or why a file holds none. */
export type Found = { readonly file: string; readonly name: string } & (
  | { readonly value: { readonly kind?: unknown } }
  | { readonly problem: string }
)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A vector is what has a kind or expects something; a list of vectors hands the fields beside it down to them. */
const gather = (value: unknown, above: Readonly<Record<string, unknown>>): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap((one) => gather(one, above))
  if (!isRecord(value)) return [value]
  const { vectors, ...beside } = value
  if (vectors !== undefined) return gather(vectors, { ...above, ...beside })
  if ('kind' in value || 'expect' in value) return [{ ...above, ...value }]
  const lists = Object.values(value).filter((one) => Array.isArray(one) || isRecord(one))
  return lists.length === 0 ? [value] : lists.flatMap((one) => gather(one, above))
}

const parse = (text: string, isLines: boolean): unknown =>
  isLines
    ? text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as unknown)
    : JSON.parse(text)

const readFile = (file: string, shown: string): readonly Found[] => {
  let values: readonly unknown[]
  try {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
    values = gather(parse(text, !file.toLowerCase().endsWith('.json')), {})
  } catch (error) {
    return [
      {
        file: shown,
        name: '',
        problem: `not readable as JSON: ${error instanceof Error ? error.message : error}`,
      },
    ]
  }
  if (values.length === 0) return [{ file: shown, name: '', problem: 'holds no vector' }]
  return values.map((value, place): Found => {
    const number = `#${place + 1}`
    if (!isRecord(value)) return { file: shown, name: number, problem: 'is no vector' }
    const name = value.name === undefined ? number : String(value.name)
    return { file: shown, name, value }
  })
}

const isVectorFile = (name: string): boolean => /\.(?:json|jsonl|ndjson)$/i.test(name)

/** Everything that should be a vector in a folder and the folders in it, or in one file, in the order of names. */
export const findVectors = (place: string): readonly Found[] => {
  if (!statSync(place).isDirectory()) return readFile(place, path.basename(place))
  const found = readdirSync(place, { recursive: true, encoding: 'utf8' })
  return found
    .filter((name) => isVectorFile(name) && statSync(path.join(place, name)).isFile())
    .toSorted()
    .flatMap((name) => readFile(path.join(place, name), name))
}
