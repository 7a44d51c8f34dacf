/** Answers one question: checks it, opens the transaction, keeps the journal, turns errors into refusals. Knows no noun. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { findOperation, type OperationName } from '../contract/index.ts'
import type { Noun, Operation } from '../contract/operation.ts'
import { accept, type FieldProblem, type Reply, refuse } from '../domain/failure.ts'
import type { Instant } from '../domain/identity.ts'
import { handlers } from './handlers.ts'
import type { Program } from './services/context.ts'
import { beginTurn, type TakeTurn, takeTurns } from './services/let-others.ts'
import { indexChanged, mostInCommand } from './services/search/indexing.ts'
import { failureFromDisk, type Store } from './store/database.ts'
import { appendJournal } from './store/journal.ts'

/** What dispatch works over; asked anew for every question, because the sample community is another store. */
export type House = { readonly store: Store; readonly program: Program }

export type DispatchOptions = {
  readonly house: () => House
  readonly now: () => Instant
  readonly log: (line: string) => void
  readonly tellChanged: (nouns: readonly Noun[]) => void
}

/** Never throws; answers a value or a refusal. */
export type Dispatch = (name: string, input: unknown) => Promise<Reply>

class Refused extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super('refused')
    this.reply = reply
  }
}

const problemsFrom = (error: z.ZodError): readonly FieldProblem[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), message: sayIssue(issue) }))

/** Our own sentence where one was written; zod's own words never reach a user, not even around a Chinese key. */
const sayIssue = (issue: z.core.$ZodIssue): string =>
  issue.code !== 'unrecognized_keys' && /\p{Script=Han}/u.test(issue.message)
    ? issue.message
    : '填写的内容不完整或不合要求'

type Handle = (context: unknown, input: unknown) => Promise<Reply>

const handlerOf = (name: string): Handle => handlers[name as OperationName] as unknown as Handle

/** Finding, checking and sending a long answer are three steps of the main thread. */
const answerChecked = async (operation: Operation, reply: Reply, takeTurn: TakeTurn): Promise<Reply> => {
  if (!reply.ok) return reply
  await takeTurn()
  const checked = operation.output.parse(reply.value)
  await takeTurn()
  return accept(checked)
}

/** What the journal keeps of an input: all of it, but for fields that the operation leaves out. */
const textOfInput = ({ unkept }: Extract<Operation, { kind: 'command' }>, input: unknown): string =>
  unkept === undefined
    ? JSON.stringify(input)
    : JSON.stringify(input, (key, value: unknown) => (unkept.includes(key) ? undefined : value))

/** Builds the one function that both hosts call. */
export const createDispatch = ({ house, now, log, tellChanged }: DispatchOptions): Dispatch => {
  const runCommand = async (
    name: string,
    operation: Extract<Operation, { kind: 'command' }>,
    input: unknown,
    takeTurn: TakeTurn,
  ): Promise<Reply> => {
    const { store, program } = house()
    const at = now()
    let isSearchBehind = false
    try {
      const reply = await store.db.transaction().execute(async (transaction) => {
        // Not before the transaction: commands are carried out in the order in which they came.
        await takeTurn()
        const write = transaction.withPlugin(takeTurns(takeTurn))
        const reply = await handlerOf(name)({ write, now: at, program }, input)
        const answer = await answerChecked(operation, reply, takeTurn)
        if (!answer.ok) throw new Refused(answer)
        await appendJournal(write, { at, operation: name, input: textOfInput(operation, input) })
        isSearchBehind = await indexChanged(write, mostInCommand)
        return answer
      })
      if (isSearchBehind) program.catchUpSearch()
      tellChanged(operation.touches)
      return reply
    } catch (error) {
      if (error instanceof Refused) return error.reply
      throw error
    }
  }

  const run = async (
    name: string,
    operation: Operation,
    input: unknown,
    takeTurn: TakeTurn,
  ): Promise<Reply> => {
    if (operation.kind === 'command') return runCommand(name, operation, input, takeTurn)
    const { store, program } = house()
    const reply = await handlerOf(name)({ read: store.db, now: now(), program }, input)
    return answerChecked(operation, reply, takeTurn)
  }

  return async (name, input) => {
    const takeTurn = beginTurn()
    const operation = findOperation(name)
    if (operation === null) return refuse({ code: 'unknown-operation' })
    const checked = operation.input.safeParse(input)
    if (!checked.success) return refuse({ code: 'invalid-input', problems: problemsFrom(checked.error) })
    try {
      return await run(name, operation, checked.data, takeTurn)
    } catch (error) {
      const known = failureFromDisk(error, house().store.file)
      const reference = randomUUID().slice(0, 8)
      log(`${known?.code ?? 'unexpected'} ${reference} ${name}: ${sayError(error)}`)
      return refuse(known ?? { code: 'unexpected', reference })
    }
  }
}

const sayError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
