/** What may be asked about the papers of an owners' written vote. */
import { z } from 'zod'
import { writtenPaperKinds } from '../domain/papers/written-paper-kinds.ts'
import { done, id, instant, neededWords, oneOf, words } from './fields.ts'
import { act, command, query } from './operation.ts'

const count = z.int().min(0)
const which = z.strictObject({
  writtenVoteId: id<'writtenVote'>(),
  kind: oneOf('文书种类', writtenPaperKinds),
  /** Lists and ballots of one building; null for all. */
  building: words('楼栋', 40).nullable(),
  /** One ballot, or the proxy form for it; null for all, or a blank form. */
  ballotId: id<'writtenBallot'>().nullable(),
})
const saved = z.strictObject({ path: z.string(), fileName: z.string() })
/** One paper being written; it lives only while the program runs. */
const onMaking = z.strictObject({ makingId: neededWords('制作编号', 40) })

export const writtenPapers = {
  /** Papers of a vote that were written as Word files, newest first. */
  list: query({
    input: z.strictObject({ writtenVoteId: id<'writtenVote'>() }),
    output: z.array(
      z.strictObject({
        kind: z.enum(writtenPaperKinds),
        title: z.string(),
        version: count,
        fileName: z.string(),
        path: z.string(),
        writtenAt: instant,
      }),
    ),
  }),
  /** A paper as pages to look at; of ballots and long lists the first ones, with how many there are. */
  preview: query({
    input: which,
    output: z.strictObject({
      title: z.string(),
      fileName: z.string(),
      page: z.string(),
      shownCount: count,
      wholeCount: count,
    }),
  }),
  /** Begins to write the Word file of a paper; nothing is saved before `keep`. */
  begin: act({ input: which, output: z.strictObject({ makingId: z.string() }) }),
  /** How far a paper is: rows or ballots written of all, then packing, then ready to be kept. */
  progress: query({
    input: onMaking,
    output: z.strictObject({
      isReady: z.boolean(),
      phase: z.enum(['writing', 'packing']),
      done: count,
      total: count,
    }),
  }),
  /** Ends the writing of a paper; nothing of it stays. */
  cancel: act({ input: onMaking, output: done }),
  /** Saves a paper that is ready and keeps its snapshot; an unchanged paper whose file is still there keeps its version. */
  keep: command({ input: onMaking, output: saved, touches: ['documents', 'writtenPapers'] }),
  /** Saves a paper as PDF through Chromium, beside the Word file. */
  savePdf: act({ input: which, output: saved }),
  /** Opens the printing dialog. */
  print: act({ input: which, output: z.null() }),
}
