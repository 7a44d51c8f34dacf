/** Makes the tables of secret ballots, options, rounds and recusals. Never edited after release. */
import type { Migration } from './migration.ts'

export const roomVotes: Migration = {
  version: 3,
  name: 'room-votes',
  statements: [
    `ALTER TABLE vote ADD COLUMN issuedCount INTEGER CHECK (issuedCount >= 0)`,
    `ALTER TABLE vote ADD COLUMN returnedCount INTEGER CHECK (returnedCount >= 0)`,
    `ALTER TABLE vote ADD COLUMN voidCounts TEXT CHECK (json_valid(voidCounts))`,
    `ALTER TABLE vote ADD COLUMN choosing TEXT CHECK (json_valid(choosing))`,
    `ALTER TABLE vote ADD COLUMN chosen TEXT CHECK (json_valid(chosen))`,
    `ALTER TABLE vote ADD COLUMN formerVoteId INTEGER REFERENCES vote (id)`,
    `ALTER TABLE vote ADD COLUMN roundReason TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE vote ADD COLUMN roundOrderedBy TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE vote ADD COLUMN abandonedAt TEXT`,
    `ALTER TABLE vote_correction ADD COLUMN correctedBy TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE vote_correction ADD COLUMN formerChosen TEXT CHECK (json_valid(formerChosen))`,
    `ALTER TABLE vote_correction ADD COLUMN chosen TEXT CHECK (json_valid(chosen))`,
    `CREATE TABLE recusal (
      agendaItemId INTEGER NOT NULL REFERENCES agenda_item (id),
      rollEntryId INTEGER NOT NULL REFERENCES roll_entry (id),
      reason TEXT NOT NULL, at TEXT NOT NULL, withdrawnAt TEXT,
      PRIMARY KEY (agendaItemId, rollEntryId)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE room_objection (
      voteId INTEGER NOT NULL REFERENCES vote (id),
      rollEntryId INTEGER NOT NULL REFERENCES roll_entry (id),
      words TEXT NOT NULL, PRIMARY KEY (voteId, rollEntryId)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE party_vote (
      voteId INTEGER NOT NULL REFERENCES vote (id),
      partyId INTEGER NOT NULL REFERENCES party (id),
      rollEntryId INTEGER NOT NULL REFERENCES roll_entry (id),
      choice TEXT NOT NULL, PRIMARY KEY (voteId, partyId)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE vote_turnout (
      voteId INTEGER NOT NULL REFERENCES vote (id),
      rollEntryId INTEGER NOT NULL REFERENCES roll_entry (id),
      PRIMARY KEY (voteId, rollEntryId)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE vote_paper (
      voteId INTEGER NOT NULL REFERENCES vote (id),
      content TEXT NOT NULL CHECK (json_valid(content)),
      count INTEGER NOT NULL CHECK (count > 0), PRIMARY KEY (voteId, content)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE vote_annulment (
      voteId INTEGER PRIMARY KEY REFERENCES vote (id), at TEXT NOT NULL, reason TEXT NOT NULL,
      annulledBy TEXT NOT NULL
    ) STRICT`,
  ],
}
