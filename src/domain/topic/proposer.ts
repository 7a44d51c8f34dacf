/** How a proposer is shown: one rule for cards, drawers and the dossier. Knows no clock and no database. */
import { maskName, maskRoom } from '../mask.ts'

/**
 * Masks name and room wherever a proposer is shown, because a projector or a neighbour may look along; whole only where
 * it was asked for, which is journaled, and in the fields in which it is written. The phone comes masked from the store.
 * @see 个人信息保护法第二十五条
 */
export const maskProposer = <P extends { readonly name: string; readonly room: string }>(proposer: P): P => ({
  ...proposer,
  name: maskName(proposer.name),
  room: maskRoom(proposer.room),
})
