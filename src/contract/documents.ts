/** What may be asked about papers: looked at, made, written to files, printed, proven. One way for every kind of paper. */
import { z } from 'zod'
import type { Gap } from '../domain/papers/document.ts'
import { fileFormats, paperKinds, paperSizes, paperTraits } from '../domain/papers/paper-kinds.ts'
import type { MadeDocument, PaperSubject } from '../domain/papers/paper-subject.ts'
import { done, id, instant, neededWords, nothing, oneOf, wholeNumber, words } from './fields.ts'
import { act, command, query } from './operation.ts'

const count = z.int().min(0)

export const paperSubject: z.ZodType<PaperSubject, PaperSubject> = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('meeting'), meetingId: id<'meeting'>() }),
    z.strictObject({
      kind: z.literal('written-vote'),
      writtenVoteId: id<'writtenVote'>(),
      building: words('楼栋', 40).nullable(),
      ballotId: id<'writtenBallot'>().nullable(),
    }),
    z.strictObject({ kind: z.literal('task'), taskId: id<'task'>() }),
    z.strictObject({ kind: z.literal('supervision'), supervisionId: id<'supervision'>() }),
    z.strictObject({ kind: z.literal('notice'), noticeId: id<'notice'>() }),
    z.strictObject({ kind: z.literal('topic'), topicId: id<'topic'>() }),
    z.strictObject({ kind: z.literal('case'), caseId: id<'case'>() }),
    z.strictObject({ kind: z.literal('questionnaire'), questionnaireId: id<'questionnaire'>() }),
    z.strictObject({ kind: z.literal('community'), year: wholeNumber('年份', 1900, 2199).nullable() }),
  ],
  '文书的归属不对',
)

const which = z.strictObject({
  subject: paperSubject,
  kind: oneOf('文书种类', paperKinds),
  size: oneOf('版面', paperSizes),
})
const onDocument = z.strictObject({ documentId: id<'document'>() })
const saved = z.strictObject({ path: z.string(), fileName: z.string() })
/** One file being written; it lives only while the program runs. */
const onMaking = z.strictObject({ makingId: neededWords('制作编号', 40) })

export const gap: z.ZodType<Gap, Gap> = z.strictObject({
  code: z.string(),
  position: count.nullable(),
  anchor: z.string(),
  sentence: z.string(),
})

export const madeDocument: z.ZodType<MadeDocument, MadeDocument> = z.strictObject({
  id: id<'document'>(),
  kind: z.enum(paperKinds),
  title: z.string(),
  number: z.string(),
  size: z.enum(paperSizes),
  version: z.int(),
  code: z.string().nullable(),
  templateId: id<'template'>().nullable(),
  madeAt: instant,
  files: z.array(
    z.strictObject({
      format: z.enum(fileFormats),
      fileName: z.string(),
      path: z.string(),
      writtenAt: instant,
    }),
  ),
  printCount: count,
  lastPrintedAt: instant.nullable(),
})

const listedDocument = z.strictObject({
  document: madeDocument,
  subject: paperSubject,
  /** The meeting, vote, task or notice by its title. */
  occasionTitle: z.string(),
  /** The page a paper belongs to has a newer version. */
  isLatest: z.boolean(),
})

/** What is known of a paper that a code, or the bytes of a file, belong to. */
const provenDocument = z.strictObject({
  documentId: id<'document'>(),
  kind: z.enum(paperKinds),
  title: z.string(),
  number: z.string(),
  version: z.int(),
  occasionTitle: z.string(),
  madeAt: instant,
  latestVersion: z.int(),
})

export const documents = {
  /** Everything made, newest first, with what it belongs to. */
  list: query({ input: nothing, output: z.array(listedDocument) }),
  /**
   * The papers of a kind as pages to look at, drawn from the same facts as the files, with what is still missing; none
   * where there is nothing to write. Of ballots and long lists the first ones, with how many there are.
   */
  preview: query({
    input: which.extend({ anchor: words('段落', 80).nullable() }),
    output: z.strictObject({
      papers: z.array(
        z.strictObject({
          title: z.string(),
          fileName: z.string(),
          page: z.string(),
          number: z.string(),
          version: z.int(),
          /** Made already and unchanged since; then the version is that one's, else the next. */
          documentId: id<'document'>().nullable(),
          shownCount: count,
          wholeCount: count,
        }),
      ),
      gaps: z.array(gap),
      /** The office's own template that Word files of this kind are made with. */
      templateName: z.string().nullable(),
    }),
  }),
  /**
   * Makes a version of each paper of the kind: numbered, with its snapshot, and its check code where the kind carries
   * one; an unchanged paper keeps its version, its number and its day. Refuses with `document-gaps` where something is
   * missing, unless the secretary wants it all the same.
   */
  make: command({
    input: which.extend({ despiteGaps: z.boolean('是否仍要制作应当是是或否') }),
    output: z.array(
      z.strictObject({
        documentId: id<'document'>(),
        title: z.string(),
        number: z.string(),
        version: z.int(),
        isNew: z.boolean(),
      }),
    ),
    touches: ['documents', 'meetings', 'topics'],
  }),
  /** A version as it was made, as pages. */
  page: query({
    input: onDocument,
    output: z.strictObject({
      listed: listedDocument,
      page: z.string(),
      shownCount: count,
      wholeCount: count,
    }),
  }),
  /** What changed from the version before; empty lines for the first. */
  changes: query({
    input: onDocument,
    output: z.strictObject({
      formerVersion: z.int().nullable(),
      lines: z.array(
        z.strictObject({
          kind: z.enum(['added', 'removed', 'changed']),
          /** Where in the paper, in words: 正文第3段. */
          place: z.string(),
          former: z.string(),
          now: z.string(),
        }),
      ),
    }),
  }),
  /** Begins to write a file of a version from its snapshot; nothing is saved before `keep`. */
  begin: act({
    input: onDocument.extend({ format: oneOf('文件格式', fileFormats) }),
    output: z.strictObject({ makingId: z.string() }),
  }),
  /** How far a file is: rows or ballots written of all, then packing, then ready to be kept. */
  progress: query({
    input: onMaking,
    output: z.strictObject({
      isReady: z.boolean(),
      phase: z.enum(['writing', 'packing']),
      done: count,
      total: count,
    }),
  }),
  /** Ends the writing of a file; nothing of it stays. */
  cancel: act({ input: onMaking, output: done }),
  /**
   * Saves a file that is ready; one of the same bytes that is still there is kept. A file made again from an old snapshot
   * that comes out with other bytes than before is told by `isSame`.
   */
  keep: command({
    input: onMaking,
    output: saved.extend({ documentId: id<'document'>(), isSame: z.boolean() }),
    touches: ['documents', 'meetings', 'topics'],
    // Drawn by lot and gone with the program: it says nothing to whoever reads the journal.
    unkept: ['makingId'],
  }),
  /** Opens the printing dialog for a version; refused with `template-prints-in-word` where the office's template made it. */
  print: act({ input: onDocument, output: done }),
  /** Writes into the print history that a version was handed to the printer. */
  notePrint: command({ input: onDocument, output: done, touches: ['documents'] }),
  /** The print history, newest first. */
  prints: query({
    input: nothing,
    output: z.array(
      z.strictObject({
        at: instant,
        documentId: id<'document'>(),
        kind: z.enum(paperKinds),
        title: z.string(),
        number: z.string(),
        version: z.int(),
        size: z.enum(paperSizes),
        occasionTitle: z.string(),
      }),
    ),
  }),
  /**
   * 验证: whether a check code, or the text of its QR code, belongs to a paper made here; the kept page is to be held
   * beside the paper in hand.
   */
  verify: query({
    input: z.strictObject({ text: neededWords('校验码', 300) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('made'), paper: provenDocument, journalRow: count }),
      /** The code's own check figure does not fit: mistyped. */
      z.strictObject({ kind: z.literal('misread') }),
      z.strictObject({ kind: z.literal('unknown') }),
      /** The record is there, and what is kept of it, or the QR text, does not fit the code. */
      z.strictObject({ kind: z.literal('differs'), paper: provenDocument }),
    ]),
  }),
  /** 验证 of a file that the user picks: whether it is one that was written here, byte for byte. */
  verifyFile: act({
    input: nothing,
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('same'), fileName: z.string(), paper: provenDocument }),
      z.strictObject({ kind: z.literal('changed'), fileName: z.string() }),
    ]),
  }),
  /** How papers of each kind are numbered, with the number that comes next this year. */
  numbering: query({
    input: nothing,
    output: z.array(
      z.strictObject({
        kind: z.enum(paperKinds),
        name: z.string(),
        pattern: z.string(),
        nextNumber: z.string(),
        /** Numbers given out this year. */
        usedCount: count,
      }),
    ),
  }),
  /** Sets the pattern for the numbers of one kind from now on; numbers given stay. */
  setNumbering: command({
    input: z.strictObject({
      kind: oneOf('文书种类', paperKinds).refine(
        (kind) => paperTraits[kind].numberMark !== null,
        '这种文书不单独编号',
      ),
      pattern: neededWords('文号格式', 60).refine(
        (pattern) => pattern.includes('{年}') && pattern.includes('{序}'),
        '文号格式里要有 {年} 和 {序} 两个标记',
      ),
    }),
    output: done,
    touches: ['documents'],
  }),
  /** 打开所在文件夹, for a file under the documents folder. */
  reveal: act({ input: z.strictObject({ path: neededWords('文件位置', 1000) }), output: z.null() }),
}
