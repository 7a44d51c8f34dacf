/** The three kinds of question that the window may ask, and the types that follow from them. Knows no carrier. */
import type { z } from 'zod'

/** Reads; changes nothing. */
export type Query<Input extends z.ZodType, Output extends z.ZodType> = {
  readonly kind: 'query'
  readonly input: Input
  readonly output: Output
}

/** Changes the record: one transaction, one journal row; `touches` names the nouns whose answers may differ now. */
export type Command<Input extends z.ZodType, Output extends z.ZodType> = {
  readonly kind: 'command'
  readonly input: Input
  readonly output: Output
  readonly touches: readonly Noun[]
  /** Fields that the journal does not keep: who came when to a secret vote, and numbers drawn by lot. */
  readonly unkept?: readonly string[]
}

/** Asks the host or the program itself (a dialog, a printer, a folder); touches no record. */
export type Act<Input extends z.ZodType, Output extends z.ZodType> = {
  readonly kind: 'act'
  readonly input: Input
  readonly output: Output
}

export type Operation =
  | Query<z.ZodType, z.ZodType>
  | Command<z.ZodType, z.ZodType>
  | Act<z.ZodType, z.ZodType>

/** Nouns that a change is told of; the window asks again for everything under them. */
export const nouns = [
  'application',
  'communities',
  'people',
  'posts',
  'volunteers',
  'rosters',
  'meetings',
  'rules',
  'writtenVotes',
  'topics',
  'tasks',
  'cases',
  'questionnaires',
  'series',
  'documents',
  'notices',
  'templates',
  'phrases',
] as const
export type Noun = (typeof nouns)[number]

/** Nouns that look over all the others; the window asks again for them whenever anything changes. */
export const overviewNouns = ['agenda', 'calendar', 'statistics', 'search'] as const

/** Declares a query. */
export const query = <Input extends z.ZodType, Output extends z.ZodType>(operation: {
  readonly input: Input
  readonly output: Output
}): Query<Input, Output> => ({ kind: 'query', ...operation })

/** Declares a command. */
export const command = <Input extends z.ZodType, Output extends z.ZodType>(operation: {
  readonly input: Input
  readonly output: Output
  readonly touches: readonly Noun[]
  readonly unkept?: readonly string[]
}): Command<Input, Output> => ({ kind: 'command', ...operation })

/** Declares an act. */
export const act = <Input extends z.ZodType, Output extends z.ZodType>(operation: {
  readonly input: Input
  readonly output: Output
}): Act<Input, Output> => ({ kind: 'act', ...operation })
