/** The tables of the votes in the room beyond hands and roll call. Knows no SQL text. */

/** 回避 of somebody on the roll for one item. */
type RecusalTable = {
  agendaItemId: number
  rollEntryId: number
  reason: string
  at: string
  withdrawnAt: string | null
}
type RoomObjectionTable = { voteId: number; rollEntryId: number; words: string }
type PartyVoteTable = { voteId: number; partyId: number; rollEntryId: number; choice: string }
/** Who took a paper: sorted by its key and without a time, so that it tells nothing of an order. */
type VoteTurnoutTable = { voteId: number; rollEntryId: number }
/** Papers marked alike, together: no row is one paper, and none has a time or a voter. */
type VotePaperTable = { voteId: number; content: string; count: number }
type VoteAnnulmentTable = { voteId: number; at: string; reason: string; annulledBy: string }

export type RoomVoteSchema = {
  recusal: RecusalTable
  room_objection: RoomObjectionTable
  party_vote: PartyVoteTable
  vote_turnout: VoteTurnoutTable
  vote_paper: VotePaperTable
  vote_annulment: VoteAnnulmentTable
}
