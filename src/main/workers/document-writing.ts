/** Hands papers to workers that write them, hears how far they are, and ends them. Decides nothing about papers. */
import { Worker } from 'node:worker_threads'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import type { WritingProgress } from '../documents/repeating.ts'
import type { WritingMessage, WritingTask, WrittenPaper } from './writing-protocol.ts'

/** A paper being written; `done` rejects only when the worker breaks, which is a fault of the program. */
export type DocumentWriting = {
  readonly done: Promise<Reply<WrittenPaper>>
  /** Ends the worker at once; `done` is refused with `making-cancelled`. */
  readonly cancel: () => void
}

/** The worker's own file stands beside this one, as source under Node and bundled under its own name in a build. */
const workerFile = import.meta.url.endsWith('.ts') ? './document.ts' : './document.js'

/** A worker, and who hears it now; nobody while it waits. */
type Hand = {
  readonly worker: Worker
  hears: {
    readonly message: (message: WritingMessage) => void
    readonly error: (error: unknown) => void
    readonly exit: () => void
  } | null
}

/** One worker waits for the next paper, as starting one takes far longer than writing a short paper. */
let waiting: Hand | null = null

const hire = (): Hand => {
  const hand: Hand = { worker: new Worker(new URL(workerFile, import.meta.url)), hears: null }
  const leave = (): void => {
    if (waiting === hand) waiting = null
  }
  hand.worker.on('message', (message: WritingMessage) => hand.hears?.message(message))
  hand.worker.on('error', (error) => {
    leave()
    hand.hears?.error(error)
  })
  hand.worker.on('exit', () => {
    leave()
    hand.hears?.exit()
  })
  return hand
}

const takeHand = (): Hand => {
  const hand = waiting ?? hire()
  waiting = null
  hand.worker.ref()
  return hand
}

/** Lets a worker wait, unless another one does; it never keeps the program from ending. */
const layDown = (hand: Hand): void => {
  hand.hears = null
  if (waiting === null) {
    waiting = hand
    hand.worker.unref()
  } else void hand.worker.terminate()
}

/** Begins to write a paper in a worker that has nothing else to do. */
export const startWriting = (
  task: WritingTask,
  onProgress: (progress: WritingProgress) => void = () => {},
): DocumentWriting => {
  const hand = takeHand()
  let cancel = (): void => {}
  const done = new Promise<Reply<WrittenPaper>>((resolve, reject) => {
    const hearing: NonNullable<Hand['hears']> = {
      message: (message) => {
        if (message.kind === 'progress') return onProgress(message.progress)
        layDown(hand)
        resolve(accept(message.paper))
      },
      error: reject,
      // Whatever was to be said is said before the end; a settled promise hears nothing more.
      exit: () => resolve(refuse({ code: 'making-gone' })),
    }
    hand.hears = hearing
    cancel = () => {
      // The worker may have another paper in hand by now.
      if (hand.hears !== hearing) return
      hand.hears = null
      resolve(refuse({ code: 'making-cancelled' }))
      void hand.worker.terminate()
    }
    hand.worker.postMessage(task)
  })
  return { done, cancel }
}
