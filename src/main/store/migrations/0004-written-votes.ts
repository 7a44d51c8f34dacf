/** Makes the tables of owners' written votes; papers may belong to one. Never edited after release. */
import type { Migration } from './migration.ts'

export const writtenVotes: Migration = {
  version: 4,
  name: 'written-votes',
  statements: [
    `CREATE TABLE written_vote (
      id INTEGER PRIMARY KEY, title TEXT NOT NULL,
      estateId INTEGER NOT NULL REFERENCES estate (id), estateName TEXT NOT NULL,
      scopeKind TEXT NOT NULL CHECK (scopeKind IN ('estate', 'building', 'entrance')),
      scopeBuilding TEXT NOT NULL, scopeEntrance TEXT NOT NULL,
      state TEXT NOT NULL
        CHECK (state IN ('prepared', 'frozen', 'open', 'preliminary', 'final', 'annulled')),
      organiser TEXT NOT NULL, place TEXT NOT NULL, contact TEXT NOT NULL, explanation TEXT NOT NULL,
      opensOn TEXT NOT NULL, untilOn TEXT NOT NULL, untilTime TEXT NOT NULL,
      objectionDays INTEGER NOT NULL CHECK (objectionDays >= 0), objectionsUntil TEXT,
      countsParking INTEGER NOT NULL CHECK (countsParking IN (0, 1)),
      isDoubleEntry INTEGER NOT NULL CHECK (isDoubleEntry IN (0, 1)),
      proxyLimit INTEGER CHECK (proxyLimit > 0), seats INTEGER CHECK (seats > 0),
      roundOf INTEGER REFERENCES written_vote (id), roundBy TEXT NOT NULL, roundReason TEXT NOT NULL,
      tellers TEXT NOT NULL, scrutineer TEXT NOT NULL,
      lastNumber INTEGER NOT NULL DEFAULT 0,
      frozenAt TEXT, openedAt TEXT, closedAt TEXT, finalAt TEXT,
      annulledAt TEXT, annulledBy TEXT NOT NULL, annulReason TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX written_vote_estate ON written_vote (estateId)`,
    `CREATE INDEX written_vote_round ON written_vote (roundOf) WHERE roundOf IS NOT NULL`,
    `CREATE TABLE written_matter (
      id INTEGER PRIMARY KEY, writtenVoteId INTEGER NOT NULL REFERENCES written_vote (id),
      position INTEGER NOT NULL, kind TEXT NOT NULL, question TEXT NOT NULL, explanation TEXT NOT NULL,
      rule TEXT NOT NULL CHECK (json_valid(rule)), UNIQUE (writtenVoteId, position)
    ) STRICT`,
    `CREATE TABLE written_join (
      writtenVoteId INTEGER NOT NULL REFERENCES written_vote (id),
      ownerId INTEGER NOT NULL REFERENCES owner (id) ON DELETE CASCADE, mark INTEGER NOT NULL,
      PRIMARY KEY (writtenVoteId, ownerId)
    ) STRICT, WITHOUT ROWID`,
    `CREATE INDEX written_join_owner ON written_join (ownerId)`,
    // A frozen electorate that was taken back leaves no number behind for another head or ballot.
    `CREATE TABLE written_head (
      id INTEGER PRIMARY KEY AUTOINCREMENT, writtenVoteId INTEGER NOT NULL REFERENCES written_vote (id),
      position INTEGER NOT NULL, names TEXT NOT NULL, phone TEXT NOT NULL,
      pinyin TEXT NOT NULL, initials TEXT NOT NULL,
      ownerIds TEXT NOT NULL CHECK (json_valid(ownerIds)),
      isDeveloper INTEGER NOT NULL CHECK (isDeveloper IN (0, 1)),
      isAffected INTEGER NOT NULL CHECK (isAffected IN (0, 1)),
      area INTEGER NOT NULL CHECK (area >= 0), UNIQUE (writtenVoteId, position)
    ) STRICT`,
    `CREATE TABLE written_head_unit (
      id INTEGER PRIMARY KEY, writtenVoteId INTEGER NOT NULL REFERENCES written_vote (id),
      headId INTEGER NOT NULL REFERENCES written_head (id),
      dwellingId INTEGER NOT NULL REFERENCES dwelling (id), position INTEGER NOT NULL,
      building TEXT NOT NULL, entrance TEXT NOT NULL, room TEXT NOT NULL,
      area INTEGER NOT NULL CHECK (area >= 0), areaSource TEXT NOT NULL,
      UNIQUE (writtenVoteId, position)
    ) STRICT`,
    `CREATE INDEX written_head_unit_head ON written_head_unit (headId)`,
    `CREATE INDEX written_head_unit_dwelling ON written_head_unit (dwellingId)`,
    `CREATE TABLE written_ballot (
      id INTEGER PRIMARY KEY AUTOINCREMENT, writtenVoteId INTEGER NOT NULL REFERENCES written_vote (id),
      headId INTEGER NOT NULL REFERENCES written_head (id), number INTEGER NOT NULL CHECK (number > 0),
      area INTEGER NOT NULL CHECK (area >= 0),
      state TEXT NOT NULL
        CHECK (state IN ('undelivered', 'outstanding', 'valid', 'void', 'replaced')),
      choices TEXT NOT NULL, returnedOn TEXT,
      differs INTEGER NOT NULL DEFAULT 0 CHECK (differs IN (0, 1)),
      isReadOnce INTEGER NOT NULL DEFAULT 0 CHECK (isReadOnce IN (0, 1)),
      replacedByNumber INTEGER, replacedOn TEXT, replacedReason TEXT NOT NULL,
      UNIQUE (writtenVoteId, number),
      CHECK ((state = 'replaced') = (replacedOn IS NOT NULL)),
      CHECK ((state = 'replaced') = (replacedByNumber IS NOT NULL)),
      CHECK ((state IN ('valid', 'void')) = (returnedOn IS NOT NULL) OR state = 'replaced'),
      CHECK (state = 'valid' OR choices = '')
    ) STRICT`,
    `CREATE UNIQUE INDEX written_ballot_head ON written_ballot (headId) WHERE replacedOn IS NULL`,
    `CREATE INDEX written_ballot_heads ON written_ballot (headId)`,
    // Counting reads nothing but these two: all that is counted, and what is void on single matters.
    `CREATE INDEX written_ballot_state ON written_ballot (writtenVoteId, state, area, choices)`,
    `CREATE INDEX written_ballot_part_void ON written_ballot (writtenVoteId, area, choices)
      WHERE instr(choices, 'v') > 0`,
    `CREATE INDEX written_ballot_differs ON written_ballot (writtenVoteId) WHERE differs = 1`,
    `CREATE INDEX written_ballot_read_once ON written_ballot (writtenVoteId) WHERE isReadOnce = 1`,
    `CREATE TABLE written_delivery (
      id INTEGER PRIMARY KEY, ballotId INTEGER NOT NULL REFERENCES written_ballot (id),
      way TEXT NOT NULL CHECK (way IN ('handed', 'posted', 'undeliverable')), day TEXT NOT NULL,
      carrier TEXT NOT NULL, noticeOn TEXT, note TEXT NOT NULL,
      isImplied INTEGER NOT NULL CHECK (isImplied IN (0, 1)), withdrawnAt TEXT
    ) STRICT`,
    `CREATE INDEX written_delivery_ballot ON written_delivery (ballotId)`,
    `CREATE TABLE written_visit (
      id INTEGER PRIMARY KEY, ballotId INTEGER NOT NULL REFERENCES written_ballot (id),
      day TEXT NOT NULL, carrier TEXT NOT NULL, note TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX written_visit_ballot ON written_visit (ballotId)`,
    `CREATE TABLE written_proxy (
      id INTEGER PRIMARY KEY, headId INTEGER NOT NULL REFERENCES written_head (id),
      agentName TEXT NOT NULL, relation TEXT NOT NULL,
      matterIds TEXT NOT NULL CHECK (json_valid(matterIds)), writtenOn TEXT NOT NULL,
      note TEXT NOT NULL, withdrawnAt TEXT
    ) STRICT`,
    `CREATE INDEX written_proxy_head ON written_proxy (headId)`,
    `CREATE TABLE written_reading (
      id INTEGER PRIMARY KEY, ballotId INTEGER NOT NULL REFERENCES written_ballot (id),
      pass TEXT NOT NULL CHECK (pass IN ('first', 'second', 'settled')),
      choices TEXT NOT NULL, voidReason TEXT, voidNote TEXT NOT NULL,
      proxyId INTEGER REFERENCES written_proxy (id), returnedOn TEXT NOT NULL,
      enteredBy TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL,
      endedAt TEXT, endReason TEXT NOT NULL,
      CHECK ((voidReason IS NULL) = (choices <> ''))
    ) STRICT`,
    `CREATE INDEX written_reading_ballot ON written_reading (ballotId)`,
    `CREATE UNIQUE INDEX written_reading_standing ON written_reading (ballotId, pass) WHERE endedAt IS NULL`,
    `CREATE INDEX written_reading_proxy ON written_reading (proxyId) WHERE proxyId IS NOT NULL`,
    `CREATE TABLE written_carrier (
      writtenVoteId INTEGER NOT NULL REFERENCES written_vote (id), building TEXT NOT NULL,
      entrance TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (writtenVoteId, building, entrance)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE written_extension (
      id INTEGER PRIMARY KEY, writtenVoteId INTEGER NOT NULL REFERENCES written_vote (id),
      at TEXT NOT NULL, formerOn TEXT NOT NULL, formerTime TEXT NOT NULL,
      untilOn TEXT NOT NULL, untilTime TEXT NOT NULL, reason TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX written_extension_vote ON written_extension (writtenVoteId)`,
    `CREATE TABLE written_objection (
      id INTEGER PRIMARY KEY, writtenVoteId INTEGER NOT NULL REFERENCES written_vote (id),
      name TEXT NOT NULL, text TEXT NOT NULL, raisedOn TEXT NOT NULL, answer TEXT NOT NULL,
      isUpheld INTEGER NOT NULL CHECK (isUpheld IN (0, 1)), answeredOn TEXT
    ) STRICT`,
    `CREATE INDEX written_objection_vote ON written_objection (writtenVoteId)`,
    `CREATE TABLE written_result (
      id INTEGER PRIMARY KEY, writtenVoteId INTEGER NOT NULL REFERENCES written_vote (id),
      kind TEXT NOT NULL CHECK (kind IN ('preliminary', 'corrected', 'final')), at TEXT NOT NULL,
      who TEXT NOT NULL, reason TEXT NOT NULL, figures TEXT NOT NULL CHECK (json_valid(figures)),
      matters TEXT NOT NULL CHECK (json_valid(matters)),
      election TEXT CHECK (election IS NULL OR json_valid(election))
    ) STRICT`,
    `CREATE INDEX written_result_vote ON written_result (writtenVoteId)`,
    `CREATE TRIGGER written_result_no_update BEFORE UPDATE ON written_result BEGIN
      SELECT RAISE(ABORT, 'a result is never changed');
    END`,
    `CREATE TRIGGER written_result_no_delete BEFORE DELETE ON written_result BEGIN
      SELECT RAISE(ABORT, 'a result is never taken away');
    END`,
    `CREATE TRIGGER written_reading_no_delete BEFORE DELETE ON written_reading BEGIN
      SELECT RAISE(ABORT, 'a reading is never taken away');
    END`,
    `CREATE TABLE document_new (
      id INTEGER PRIMARY KEY, meetingId INTEGER REFERENCES meeting (id),
      writtenVoteId INTEGER REFERENCES written_vote (id), kind TEXT NOT NULL,
      title TEXT NOT NULL, version INTEGER NOT NULL, fileName TEXT NOT NULL,
      path TEXT NOT NULL, snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
      snapshotHash TEXT NOT NULL, writtenAt TEXT NOT NULL,
      CHECK ((meetingId IS NULL) <> (writtenVoteId IS NULL))
    ) STRICT`,
    `INSERT INTO document_new (id, meetingId, writtenVoteId, kind, title, version, fileName, path, snapshot,
      snapshotHash, writtenAt)
      SELECT id, meetingId, NULL, kind, title, version, fileName, path, snapshot, snapshotHash, writtenAt
      FROM document`,
    `DROP TABLE document`,
    `ALTER TABLE document_new RENAME TO document`,
    `CREATE INDEX document_meeting ON document (meetingId, kind)`,
    `CREATE INDEX document_written_vote ON document (writtenVoteId, kind)`,
  ],
}
