/** One row of 送达登记, as the program answers it. Knows no screen. */
import type { OutputOf } from '../../api.ts'

/** Whose ballot is still to be handed over or fetched. */
export type Visit = OutputOf<'writtenVotes.visits'>[number]
