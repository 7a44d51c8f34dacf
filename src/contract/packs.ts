/** What may be asked about 会议包 and 归档包: all papers of a meeting at one go. */
import { z } from 'zod'
import { packKinds } from '../domain/papers/pack.ts'
import { fileFormats, paperKinds } from '../domain/papers/paper-kinds.ts'
import { id, oneOf } from './fields.ts'
import { command } from './operation.ts'

const which = { meetingId: id<'meeting'>(), kind: oneOf('资料包', packKinds) }

export const packs = {
  /**
   * Makes every paper of the pack, to be written one by one with `documents.begin` and `keep`: before a meeting the
   * notice, the agenda with prompts, the sign-in sheet and the ballots; after it everything there is. Tells what was
   * left out and why.
   */
  prepare: command({
    input: z.strictObject(which),
    output: z.strictObject({
      papers: z.array(
        z.strictObject({
          documentId: id<'document'>(),
          kind: z.enum(paperKinds),
          title: z.string(),
          format: z.enum(fileFormats),
        }),
      ),
      leftOut: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
    }),
    touches: ['documents', 'meetings'],
  }),
  /**
   * Binds the written files, in this order, into one folder with an index and the photos of its notices, and the same
   * as a zip; refuses a document whose file was not written.
   */
  bind: command({
    input: z.strictObject({
      ...which,
      documentIds: z.array(id<'document'>()).min(1, '资料包里还没有文书').max(500, '资料包里的文书太多'),
    }),
    output: z.strictObject({
      folder: z.string(),
      zipPath: z.string(),
      zipName: z.string(),
      fileCount: z.int(),
    }),
    touches: ['documents', 'meetings'],
  }),
}
