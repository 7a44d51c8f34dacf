/** Writes one paper off the main thread: composes, writes and packs it, and tells how far it is. Saves nothing. */
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { cleanDocument, type PlainDocument } from '../../domain/papers/document.ts'
import { composeWrittenPaper, shortenPaper } from '../../domain/papers/written-papers.ts'
import { writePage } from '../documents/page.ts'
import { writeWord } from '../documents/word.ts'
import type { WritingMessage, WritingSource, WritingTask } from './writing-protocol.ts'

const compose = (source: WritingSource): PlainDocument =>
  cleanDocument(
    source.kind === 'paper' ? source.paper : composeWrittenPaper(source.paper, source.facts, source.terms),
  )

const write = async (
  { source, wanted, madeAt }: WritingTask,
  send: (message: WritingMessage, moved: readonly ArrayBuffer[]) => void,
): Promise<void> => {
  const paper = compose(source)
  const tell = (progress: Extract<WritingMessage, { kind: 'progress' }>['progress']): void =>
    send({ kind: 'progress', progress }, [])
  const shortened = wanted === 'preview' ? shortenPaper(paper) : { paper, shown: 0, whole: 0 }
  const bytes = wanted === 'word' ? await writeWord(paper, madeAt, tell) : new Uint8Array()
  const page =
    wanted === 'word'
      ? ''
      : writePage(shortened.paper, { medium: wanted === 'page' ? 'print' : 'screen' }, tell)
  const snapshot = JSON.stringify(paper)
  send(
    {
      kind: 'written',
      paper: {
        title: paper.title.join(''),
        fileName: paper.fileName,
        snapshot,
        snapshotHash: createHash('sha256').update(snapshot).digest('hex'),
        bytes,
        page,
        shownCount: shortened.shown,
        wholeCount: shortened.whole,
      },
    },
    [bytes.buffer as ArrayBuffer],
  )
}

const port = parentPort
if (port !== null) {
  void write(workerData as WritingTask, (message, moved) => port.postMessage(message, [...moved]))
}
