/** Writes papers off the main thread, one at a time: composes, writes and packs, and tells how far it is. Saves nothing. */
import { parentPort } from 'node:worker_threads'
import { cleanDocument, type PlainDocument } from '../../domain/papers/document.ts'
import { composeWrittenPaper, shortenPaper } from '../../domain/papers/written/written-papers.ts'
import { fillTemplate } from '../documents/office/office-template.ts'
import { writePage } from '../documents/page/page.ts'
import type { WritingProgress } from '../documents/repeating.ts'
import { writeSpreadsheet } from '../documents/spreadsheet.ts'
import { writeWord } from '../documents/word/word.ts'
import type { WritingMessage, WritingSource, WritingTask, WrittenPaper } from './writing-protocol.ts'

const compose = (source: Exclude<WritingSource, { kind: 'template' }>): PlainDocument =>
  source.kind === 'snapshot'
    ? (JSON.parse(source.snapshot) as PlainDocument)
    : cleanDocument(composeWrittenPaper(source.paper, source.facts, source.terms))

/** What was not wanted is empty; the bytes are handed over, so each answer has its own. */
const answer = (wanted: Partial<WrittenPaper>): WrittenPaper => ({
  snapshot: '',
  bytes: new Uint8Array(),
  page: '',
  shownCount: 0,
  wholeCount: 0,
  ...wanted,
})

const write = async (task: WritingTask, tell: (progress: WritingProgress) => void): Promise<WrittenPaper> => {
  const { source } = task
  if (source.kind === 'template') {
    if (task.wanted !== 'docx') throw new Error('a template is filled as a Word file only')
    const { paper, template, fields } = source
    return answer({ bytes: fillTemplate(template, paper, fields, task.madeAt) })
  }
  const paper = compose(source)
  const photos = source.kind === 'snapshot' ? source.photos : []
  switch (task.wanted) {
    case 'snapshot':
      return answer({ snapshot: JSON.stringify(paper) })
    case 'docx':
      return answer({ bytes: await writeWord(paper, task.madeAt, tell, photos) })
    case 'xlsx':
      return answer({ bytes: await writeSpreadsheet(paper, task.madeAt) })
    case 'print':
      return answer({ page: writePage(paper, { medium: 'print' }, tell, photos) })
    case 'preview': {
      const { paper: beginning, shown, whole } = shortenPaper(paper)
      const page = writePage(beginning, { medium: 'screen', litAnchor: task.litAnchor }, tell, photos)
      return answer({ page, shownCount: shown, wholeCount: whole })
    }
  }
}

const port = parentPort
if (port !== null) {
  const send = (message: WritingMessage, moved: readonly ArrayBuffer[]): void =>
    port.postMessage(message, [...moved])
  port.on('message', (task: WritingTask) => {
    void write(task, (progress) => send({ kind: 'progress', progress }, [])).then((paper) =>
      send({ kind: 'written', paper }, [paper.bytes.buffer as ArrayBuffer]),
    )
  })
}
