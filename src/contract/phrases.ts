/** What may be asked about the phrase library (常用语): shipped phrases and the secretary's own. */
import { z } from 'zod'
import { phraseUses } from '../domain/phrase.ts'
import { done, id, neededWords, nothing, oneOf } from './fields.ts'
import { command, query } from './operation.ts'

const touches = ['phrases'] as const
const entry = { use: oneOf('用在哪里', phraseUses), text: neededWords('常用语', 500) }

export const phrases = {
  /** All phrases by use: the secretary's own first, then the shipped ones that were not hidden. */
  list: query({
    input: nothing,
    output: z.array(
      z.strictObject({
        /** Null for a shipped one. */
        phraseId: id<'phrase'>().nullable(),
        use: z.enum(phraseUses),
        text: z.string(),
      }),
    ),
  }),
  /** Adds a phrase; the same words for the same use are kept once. */
  add: command({ input: z.strictObject(entry), output: id<'phrase'>(), touches }),
  /** Changes the words of an own phrase. */
  change: command({ input: z.strictObject({ phraseId: id<'phrase'>(), ...entry }), output: done, touches }),
  /** Takes an own phrase out of the library. */
  remove: command({ input: z.strictObject({ phraseId: id<'phrase'>() }), output: done, touches }),
  /** Puts a phrase back that was taken out. */
  restore: command({ input: z.strictObject({ phraseId: id<'phrase'>() }), output: done, touches }),
}
