/** The one registry of everything the window may ask; client, handlers and both carriers follow from it. */
import type { z } from 'zod'
import type { Reply } from '../domain/failure.ts'
import { application } from './application.ts'
import { calendar } from './calendar.ts'
import { cases } from './cases.ts'
import { communities } from './communities.ts'
import { documents } from './documents.ts'
import { agenda, attendance, meetings, points, speeches } from './meetings.ts'
import { notices } from './notices.ts'
import type { Operation } from './operation.ts'
import { packs } from './packs.ts'
import { people } from './people.ts'
import { phrases } from './phrases.ts'
import { posts } from './posts.ts'
import { questionnaires } from './questionnaires.ts'
import { rosters } from './rosters.ts'
import { rules } from './rule-book.ts'
import { search } from './search.ts'
import { series } from './series.ts'
import { statistics } from './statistics.ts'
import { tasks } from './tasks.ts'
import { templates } from './templates.ts'
import { topics } from './topics.ts'
import { volunteers } from './volunteers.ts'
import { resolutions, votes } from './votes.ts'
import { writtenVotes } from './written-votes.ts'

export const contract = {
  application,
  communities,
  rules,
  people,
  posts,
  volunteers,
  rosters,
  meetings,
  series,
  calendar,
  agenda,
  attendance,
  speeches,
  points,
  votes,
  resolutions,
  writtenVotes,
  topics,
  cases,
  tasks,
  questionnaires,
  documents,
  packs,
  notices,
  templates,
  phrases,
  search,
  statistics,
} as const

export type Contract = typeof contract

type NounOf = keyof Contract & string
type VerbOf<N extends NounOf> = keyof Contract[N] & string

/** Every operation as `noun.verb`. */
export type OperationName = { [N in NounOf]: `${N}.${VerbOf<N>}` }[NounOf]

type OperationAt<Name extends OperationName> = Name extends `${infer N extends NounOf}.${infer V}`
  ? V extends keyof Contract[N]
    ? Contract[N][V]
    : never
  : never

/** What an operation takes. */
export type InputOf<Name extends OperationName> =
  OperationAt<Name> extends { input: infer I extends z.ZodType } ? z.input<I> : never

/** What the handler of an operation is given: the input after checking. */
export type CheckedInputOf<Name extends OperationName> =
  OperationAt<Name> extends { input: infer I extends z.ZodType } ? z.output<I> : never

/** What an operation answers. */
export type OutputOf<Name extends OperationName> =
  OperationAt<Name> extends { output: infer O extends z.ZodType } ? z.output<O> : never

/** Operations of one kind. */
export type NameOf<Kind extends Operation['kind']> = {
  [Name in OperationName]: OperationAt<Name> extends { kind: Kind } ? Name : never
}[OperationName]

/** The typed client over any carrier. */
export type Send = <Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
) => Promise<Reply<OutputOf<Name>>>

/** The operation called `name`, or null when there is none. */
export const findOperation = (name: string): Operation | null => {
  const [noun = '', verb = '', ...rest] = name.split('.')
  if (rest.length > 0 || !Object.hasOwn(contract, noun)) return null
  const verbs = contract[noun as NounOf] as Readonly<Record<string, Operation>>
  return Object.hasOwn(verbs, verb) ? (verbs[verb] ?? null) : null
}

/** All operations with their names, in the order of the registry. */
export const listOperations = (): readonly {
  readonly name: OperationName
  readonly operation: Operation
}[] =>
  Object.entries(contract).flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({
      name: `${noun}.${verb}` as OperationName,
      operation: operation as Operation,
    })),
  )
