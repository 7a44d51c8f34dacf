/** The typed client of the window: asks over the carrier, asks again when told of changes, and keeps the save state. */
import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { create } from 'zustand'
import { findOperation, type InputOf, type NameOf, type OutputOf, type Send } from '../contract/index.ts'
import { overviewNouns } from '../contract/operation.ts'
import type { Failure, Reply } from '../domain/failure.ts'
import { pickCarrier } from './carrier.ts'

const carrier = pickCarrier()

/** Asks the program one question. */
export const send: Send = (name, input) => carrier.send(name, input) as ReturnType<typeof send>

/** A refusal as an error, for react-query only; screens see `failure`. */
export class RefusedError extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
    },
  },
})

/** Commands of this window whose answers are not on the screen yet. */
let settlingCount = 0

/** Changes told of by others that are not on the screen yet. */
let showingCount = 0

/** Says on the page whether something is still on its way to the screen: a key that comes before it is meant for it. */
const markSettling = (): void => {
  document.documentElement.toggleAttribute('data-settling', settlingCount + showingCount > 0)
}

/** What was told to have changed while a command was under way. */
const told = new Set<string>()

/** How often the answers under each noun were asked for again. */
const askedAgain = new Map<string, number>()

const askAgain = (nouns: readonly string[]): Promise<unknown> =>
  Promise.all(
    [...new Set([...nouns, ...overviewNouns])].map((noun) => {
      askedAgain.set(noun, (askedAgain.get(noun) ?? 0) + 1)
      return queryClient.invalidateQueries({ queryKey: [noun] })
    }),
  )

const showChanged = async (nouns: readonly string[]): Promise<void> => {
  showingCount += 1
  markSettling()
  await askAgain(nouns)
  showingCount -= 1
  markSettling()
}

// A command asks again by itself: asking twice would show its answer long before it is done with.
carrier.onChanged((nouns) => {
  if (settlingCount === 0) void showChanged(nouns)
  else for (const noun of nouns) told.add(noun)
})

const takeTold = (): readonly string[] => {
  const nouns = [...told]
  told.clear()
  return nouns
}

const keyOf = (name: string, input: unknown): readonly unknown[] => [...name.split('.'), input]

/** Where writing stands: 正在保存, 已保存 at a time, or 没有保存成功 with the way to try again. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void }

export const useSaving = create<{ readonly saving: Saving }>(() => ({ saving: { kind: 'idle' } }))

const diskFailures: readonly Failure['code'][] = [
  'disk-full',
  'disk-read-only',
  'disk-error',
  'database-damaged',
  'database-busy',
  'program-closed',
  'unexpected',
]

/** Whether a failure means that something typed is not on the disk, and may be tried again as it is. */
export const isNotSaved = (failure: Failure): boolean => diskFailures.includes(failure.code)

let commandsUnderWay = 0

/**
 * Sends a command. The save state follows it: a failed disk stays shown with 重试 until a command succeeds;
 * refusals by the rules are only answered, for the screen to say.
 */
export const tell = async <Name extends NameOf<'command'>>(
  name: Name,
  input: InputOf<Name>,
): Promise<Reply<OutputOf<Name>>> => {
  commandsUnderWay += 1
  settlingCount += 1
  markSettling()
  useSaving.setState({ saving: { kind: 'saving' } })
  const reply = (await send(name, input)) as Reply<OutputOf<Name>>
  commandsUnderWay -= 1
  const isFailed = !reply.ok && isNotSaved(reply.failure)
  if (isFailed) {
    useSaving.setState({
      saving: { kind: 'failed', failure: reply.failure, retry: () => void tell(name, input) },
    })
  } else {
    // After a refusal too: something else happened since the screen was drawn.
    await invalidateTouched(name)
    if (commandsUnderWay === 0) {
      useSaving.setState({ saving: reply.ok ? { kind: 'saved', at: new Date() } : { kind: 'idle' } })
    }
  }
  settlingCount -= 1
  markSettling()
  if (settlingCount === 0 && told.size > 0) void showChanged(takeTold())
  return reply
}

/**
 * Makes 重试 do `act` where `failure` is what is shown: the whole of what was begun, so that words which are written down
 * then leave their box then, and are not written a second time. A refusal by the rules and a later failure stay as they are.
 */
export const retryBy = (failure: Failure, act: () => unknown): void => {
  const { saving } = useSaving.getState()
  if (saving.kind !== 'failed' || saving.failure !== failure) return
  useSaving.setState({ saving: { ...saving, retry: () => void act() } })
}

/** What a command touched is asked again before the screen goes on, so that keys pressed next act on the new state. */
const invalidateTouched = async (name: string): Promise<void> => {
  const operation = findOperation(name)
  if (operation?.kind !== 'command') return
  await askAgain([...operation.touches, ...takeTold()])
  // The answers are handed to the screens by a timer; ours comes after it.
  await new Promise((resolve) => window.setTimeout(resolve, 0))
}

/**
 * Asks, and once more where something changed before the answer came: it may tell of before, and react-query does not
 * ask again by itself while a first answer is under way. `key` is that of who asks otherwise than by `useAsk`.
 */
export const askFresh = async <Name extends NameOf<'query'>>(
  name: Name,
  input: InputOf<Name>,
  key: readonly unknown[] = keyOf(name, input),
): Promise<Reply<OutputOf<Name>>> => {
  const [noun = ''] = name.split('.')
  for (;;) {
    const before = askedAgain.get(noun)
    const reply = (await send(name, input)) as Reply<OutputOf<Name>>
    const isFirst = queryClient.getQueryData(key) === undefined
    if (!isFirst || askedAgain.get(noun) === before) return reply
  }
}

/** Asks and keeps asking when told of changes; `error` is a `RefusedError`. */
export const useAsk = <Name extends NameOf<'query'>>(
  name: Name,
  input: InputOf<Name>,
  isEnabled = true,
): UseQueryResult<OutputOf<Name>, RefusedError> =>
  useQuery<OutputOf<Name>, RefusedError>({
    queryKey: keyOf(name, input),
    enabled: isEnabled,
    queryFn: async () => {
      const reply = await askFresh(name, input)
      if (!reply.ok) throw new RefusedError(reply.failure)
      return reply.value
    },
  })

export type { InputOf, OutputOf }
