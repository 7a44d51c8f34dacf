/** What may be asked about the office's own Word templates: chosen, checked, looked at, used instead of ours. */
import { z } from 'zod'
import { templateKinds, templateProblemKinds } from '../domain/papers/template-fields.ts'
import { done, id, instant, neededWords, nothing, oneOf } from './fields.ts'
import { act, command, query } from './operation.ts'

const kind = oneOf('文书种类', templateKinds)
const onReading = z.strictObject({ readingId: neededWords('读取编号', 40) })
const onTemplate = z.strictObject({ templateId: id<'template'>() })
const saved = z.strictObject({ path: z.string(), fileName: z.string() })

const problem = z.strictObject({
  kind: z.enum(templateProblemKinds),
  /** The placeholder as it stands in the file. */
  placeholder: z.string(),
  /** Where: 正文第3段, 页眉, 表格第2行第1格. */
  place: z.string(),
  /** What is wrong and what to write instead. */
  sentence: z.string(),
})

export const templates = {
  /** The templates that were loaded, by kind of paper, with the one in use. */
  list: query({
    input: nothing,
    output: z.array(
      z.strictObject({
        templateId: id<'template'>(),
        kind: z.enum(templateKinds),
        name: z.string(),
        loadedAt: instant,
        isUsed: z.boolean(),
      }),
    ),
  }),
  /** The placeholders that a template of a kind may use, with what each becomes in the sample. */
  fields: query({
    input: z.strictObject({ kind }),
    output: z.array(
      z.strictObject({
        name: z.string(),
        meaning: z.string(),
        sample: z.string(),
        /** Fields of a list stand between {#name} and {/name}. */
        fields: z
          .array(z.strictObject({ name: z.string(), meaning: z.string(), sample: z.string() }))
          .nullable(),
      }),
    ),
  }),
  /** Lets the user pick a .docx and checks it; it is kept only by `load`. */
  choose: act({
    input: z.strictObject({ kind }),
    output: z.strictObject({
      readingId: z.string(),
      fileName: z.string(),
      problems: z.array(problem),
      /** Known placeholders that it uses. */
      used: z.array(z.string()),
      /** The template filled with the sample, as a page to look at; empty where it can't be filled. */
      page: z.string(),
    }),
  }),
  /** Keeps a chosen template and uses it from now on; refused with `template-problems` while the check finds some. */
  load: command({ input: onReading, output: id<'template'>(), touches: ['templates', 'documents'] }),
  /** Uses a loaded template, or the program's own layout, for a kind of paper. */
  use: command({
    input: z.strictObject({ kind, templateId: id<'template'>().nullable() }),
    output: done,
    touches: ['templates', 'documents'],
  }),
  /** A loaded template filled with the sample, as a page to look at. */
  preview: query({ input: onTemplate, output: z.strictObject({ name: z.string(), page: z.string() }) }),
  /** Writes a loaded template filled with the sample, to open in Word. */
  writeSample: act({ input: onTemplate, output: saved }),
  /** Writes a template to begin from: the program's own wording with every placeholder of the kind. */
  writeStarter: act({ input: z.strictObject({ kind }), output: saved }),
}
