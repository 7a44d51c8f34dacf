/** What may be asked about the program itself: its data, size of type, copies and the sample community. */
import { z } from 'zod'
import { textSizes } from '../domain/text-size.ts'
import { done, id, instant, nothing } from './fields.ts'
import { act, command, query } from './operation.ts'

export const application = {
  /** Where the program stands: which community is open, the last copy, and a meeting that was cut off. */
  status: query({
    input: nothing,
    output: z.strictObject({
      isDemo: z.boolean(),
      host: z.enum(['electron', 'loopback', 'none']),
      version: z.string(),
      dataDirectory: z.string(),
      documentsDirectory: z.string(),
      fontSize: z.literal([...textSizes]),
      lastBackup: z.strictObject({ at: instant, path: z.string() }).nullable(),
      interruption: z
        .strictObject({ meetingId: id<'meeting'>(), startedAt: instant, endedAt: instant })
        .nullable(),
      now: instant,
    }),
  }),
  /** How far the sample community is made that is entered for the first time; null where none is being made. */
  demoProgress: query({
    input: nothing,
    output: z
      .strictObject({
        /** The month that is being played, `YYYY-MM`, and the which of how many it is. */
        month: z.string(),
        place: z.int().min(1),
        count: z.int().min(1),
      })
      .nullable(),
  }),
  setFontSize: command({
    input: z.strictObject({ fontSize: z.literal([...textSizes], '字号不在可选的范围里') }),
    output: done,
    touches: ['application'],
  }),
  /** Opens the sample community in a database of its own, made on first use. */
  enterDemo: act({ input: nothing, output: done }),
  leaveDemo: act({ input: nothing, output: done }),
  /** Writes a verified copy of the database. */
  backUp: act({ input: nothing, output: z.strictObject({ path: z.string(), at: instant }) }),
}
