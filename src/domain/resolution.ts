/** What was decided or agreed in a meeting, with what follows from it. Knows no clock and no database. */
import type { Instant, ResolutionId } from './identity.ts'
import type { LegalTrack } from './rules/legal-track.ts'
import type { Task } from './task/task.ts'

/** 决议或协商意见: adopted words; a revision keeps the former words with its reason. */
export type Resolution = {
  readonly id: ResolutionId
  readonly number: string
  readonly wording: string
  readonly track: LegalTrack
  readonly conditions: string
  readonly adoptedAt: Instant
  readonly revisions: readonly {
    readonly at: Instant
    readonly reason: string
    readonly formerWording: string
  }[]
  readonly tasks: readonly Task[]
}
