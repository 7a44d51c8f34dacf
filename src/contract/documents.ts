/** What may be asked about the papers of a meeting. */
import { z } from 'zod'
import { documentKinds } from '../domain/meeting/meeting-record.ts'
import { id, neededWords, nothing, oneOf, words } from './fields.ts'
import { act, command, query } from './operation.ts'
import { writtenDocument } from './records.ts'

const which = {
  meetingId: id<'meeting'>(),
  kind: oneOf('文书种类', documentKinds),
}
const saved = z.array(z.strictObject({ path: z.string(), fileName: z.string() }))

export const documents = {
  /** Everything written, newest first, with the meeting or the written vote it belongs to. */
  list: query({
    input: nothing,
    output: z.array(
      z.strictObject({
        document: writtenDocument,
        meetingId: id<'meeting'>().nullable(),
        writtenVoteId: id<'writtenVote'>().nullable(),
        occasionTitle: z.string(),
        path: z.string(),
      }),
    ),
  }),
  /** The papers of a kind as pages to look at, drawn from the same data as the files; none where there is nothing to write. */
  preview: query({
    input: z.strictObject({ ...which, anchor: words('段落', 80).nullable() }),
    output: z.array(z.strictObject({ title: z.string(), fileName: z.string(), page: z.string() })),
  }),
  /** Writes the Word files and keeps the snapshots that they were made from; an unchanged paper keeps its version. */
  write: command({ input: z.strictObject(which), output: saved, touches: ['documents', 'meetings'] }),
  /** Saves the papers as PDF through Chromium, beside the Word files. */
  savePdf: act({ input: z.strictObject(which), output: saved }),
  /** Opens the printing dialog. */
  print: act({ input: z.strictObject(which), output: z.null() }),
  /** 打开所在文件夹, for a file under the documents folder. */
  reveal: act({ input: z.strictObject({ path: neededWords('文件位置', 1000) }), output: z.null() }),
}
