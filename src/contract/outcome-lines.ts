/** Shapes of thresholds and of the computed lines of a verdict as they cross to the window. */
import { z } from 'zod'
import type { Threshold } from '../domain/rules/rule.ts'
import type { OutcomeLine, VoteOutcome } from '../domain/vote/vote.ts'

const heads = z.int().min(0)

export const threshold = z.strictObject({
  numerator: heads,
  denominator: heads,
  strict: z.boolean(),
}) satisfies z.ZodType<Threshold>

const names = z.array(z.string())

export const outcomeLine = z.discriminatedUnion('measure', [
  z.strictObject({ measure: z.literal('sum'), count: heads, base: heads, met: z.boolean() }),
  z.strictObject({
    measure: z.literal('voters'),
    count: heads,
    base: heads,
    recused: heads,
    met: z.boolean(),
  }),
  z.strictObject({
    measure: z.literal('quorum'),
    count: heads,
    base: heads,
    threshold,
    needed: heads,
    met: z.boolean(),
  }),
  z.strictObject({
    measure: z.literal('parties'),
    count: heads,
    base: heads,
    missing: z.array(z.string()),
    met: z.boolean(),
  }),
  z.strictObject({
    measure: z.literal('agreement'),
    count: heads,
    base: heads,
    of: z.enum(['present', 'voters', 'due']),
    threshold,
    needed: heads,
    met: z.boolean(),
  }),
  z.strictObject({ measure: z.literal('no-objection'), count: heads, base: heads, met: z.boolean() }),
  z.strictObject({
    measure: z.literal('consensus'),
    count: heads,
    base: heads,
    objectors: z.array(z.strictObject({ name: z.string(), words: z.string() })),
    met: z.boolean(),
  }),
  z.strictObject({
    measure: z.literal('party-votes'),
    count: heads,
    base: heads,
    silent: names,
    met: z.boolean(),
  }),
  z.strictObject({
    measure: z.literal('party-agreement'),
    count: heads,
    base: heads,
    isEvery: z.boolean(),
    needed: heads,
    for: names,
    against: names,
    abstain: names,
    missing: names,
    met: z.boolean(),
  }),
  z.strictObject({ measure: z.literal('turnout'), count: heads, base: heads, met: z.boolean() }),
  z.strictObject({
    measure: z.literal('issued'),
    count: heads,
    base: heads,
    returned: heads,
    met: z.boolean(),
  }),
  // Fewer may be valid than none, while figures are still being put right.
  z.strictObject({
    measure: z.literal('returned'),
    count: heads,
    valid: z.int(),
    void: heads,
    met: z.boolean(),
  }),
  z.strictObject({ measure: z.literal('valid'), count: heads, base: z.int(), met: z.boolean() }),
]) satisfies z.ZodType<OutcomeLine>

export const voteOutcome: z.ZodType<VoteOutcome, VoteOutcome> = z.strictObject({
  passed: z.boolean(),
  lines: z.array(outcomeLine),
})
