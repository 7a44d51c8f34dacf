/** Starts the worker that writes one paper, hears how far it is, and ends it. Decides nothing about papers. */
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

/** Begins to write a paper in a worker of its own. */
export const startWriting = (
  task: WritingTask,
  onProgress: (progress: WritingProgress) => void = () => {},
): DocumentWriting => {
  const worker = new Worker(new URL(workerFile, import.meta.url), { workerData: task })
  let cancel = (): void => {}
  const done = new Promise<Reply<WrittenPaper>>((resolve, reject) => {
    cancel = () => {
      resolve(refuse({ code: 'making-cancelled' }))
      void worker.terminate()
    }
    worker.on('message', (message: WritingMessage) => {
      if (message.kind === 'progress') onProgress(message.progress)
      else resolve(accept(message.paper))
    })
    worker.on('error', reject)
    // Whatever was to be said is said before the end; a settled promise hears nothing more.
    worker.on('exit', () => resolve(refuse({ code: 'making-gone' })))
  })
  return { done, cancel }
}
