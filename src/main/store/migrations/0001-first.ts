/** Makes the first tables. Never edited after release. */
import type { Migration } from './migration.ts'

export const first: Migration = {
  version: 1,
  name: 'first',
  statements: [
    `CREATE TABLE community (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL, subdistrict TEXT NOT NULL, partyOrganisation TEXT NOT NULL,
      secretary TEXT NOT NULL, contact TEXT NOT NULL, numberPattern TEXT NOT NULL,
      houseRule TEXT NOT NULL CHECK (json_valid(houseRule))
    ) STRICT`,
    `CREATE TABLE party (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL, retiredAt TEXT
    ) STRICT`,
    `CREATE TABLE person (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, partyId INTEGER REFERENCES party (id),
      role TEXT NOT NULL, unit TEXT NOT NULL, room TEXT NOT NULL, phone TEXT NOT NULL,
      pinyin TEXT NOT NULL, initials TEXT NOT NULL,
      isObserver INTEGER NOT NULL CHECK (isObserver IN (0, 1)), retiredAt TEXT
    ) STRICT`,
    `CREATE TABLE estate (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT`,
    `CREATE TABLE roster_import (
      id INTEGER PRIMARY KEY, estateId INTEGER NOT NULL REFERENCES estate (id),
      fileName TEXT NOT NULL, importedAt TEXT NOT NULL, rowCount INTEGER NOT NULL,
      takenCount INTEGER NOT NULL, refusedCount INTEGER NOT NULL,
      problems TEXT NOT NULL CHECK (json_valid(problems)), undoneAt TEXT
    ) STRICT`,
    `CREATE TABLE owner (
      id INTEGER PRIMARY KEY, estateId INTEGER NOT NULL REFERENCES estate (id),
      names TEXT NOT NULL, nameCount INTEGER NOT NULL, phone TEXT NOT NULL,
      pinyin TEXT NOT NULL, initials TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX owner_estate ON owner (estateId, names, phone)`,
    `CREATE TABLE dwelling (
      id INTEGER PRIMARY KEY, estateId INTEGER NOT NULL REFERENCES estate (id),
      importId INTEGER NOT NULL REFERENCES roster_import (id),
      ownerId INTEGER REFERENCES owner (id),
      building TEXT NOT NULL, entrance TEXT NOT NULL, room TEXT NOT NULL, placeKey TEXT NOT NULL,
      area INTEGER CHECK (area IS NULL OR area >= 0), areaSource TEXT NOT NULL,
      kind TEXT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL, position INTEGER NOT NULL
    ) STRICT`,
    `CREATE UNIQUE INDEX dwelling_place ON dwelling (estateId, kind, building, entrance, room)`,
    `CREATE INDEX dwelling_import ON dwelling (importId)`,
    `CREATE INDEX dwelling_owner ON dwelling (ownerId)`,
    `CREATE TABLE meeting (
      id INTEGER PRIMARY KEY, form TEXT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL,
      rule TEXT NOT NULL CHECK (json_valid(rule)),
      heldOn TEXT NOT NULL, startTime TEXT NOT NULL, place TEXT NOT NULL, estateName TEXT NOT NULL,
      chairId INTEGER REFERENCES person (id), recorderId INTEGER REFERENCES person (id),
      occasion TEXT NOT NULL, calledAt TEXT, openedAt TEXT, closedAt TEXT, minutedAt TEXT,
      archivedAt TEXT, endReason TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE meeting_break (
      id INTEGER PRIMARY KEY, meetingId INTEGER NOT NULL REFERENCES meeting (id),
      kind TEXT NOT NULL, startedAt TEXT NOT NULL, endedAt TEXT
    ) STRICT`,
    `CREATE TABLE roll_entry (
      id INTEGER PRIMARY KEY, meetingId INTEGER NOT NULL REFERENCES meeting (id),
      personId INTEGER NOT NULL REFERENCES person (id), number INTEGER NOT NULL,
      capacity TEXT NOT NULL, name TEXT NOT NULL, partyId INTEGER REFERENCES party (id),
      role TEXT NOT NULL, unit TEXT NOT NULL, room TEXT NOT NULL, phone TEXT NOT NULL,
      pinyin TEXT NOT NULL, initials TEXT NOT NULL,
      UNIQUE (meetingId, personId)
    ) STRICT`,
    `CREATE TABLE attendance_event (
      id INTEGER PRIMARY KEY, rollEntryId INTEGER NOT NULL REFERENCES roll_entry (id),
      kind TEXT NOT NULL, at TEXT NOT NULL, standInName TEXT, note TEXT NOT NULL, withdrawnAt TEXT
    ) STRICT`,
    `CREATE INDEX attendance_event_entry ON attendance_event (rollEntryId)`,
    `CREATE TABLE agenda_item (
      id INTEGER PRIMARY KEY, meetingId INTEGER NOT NULL REFERENCES meeting (id),
      position INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, presenter TEXT NOT NULL,
      plannedMinutes INTEGER NOT NULL, prompt TEXT NOT NULL, explanation TEXT NOT NULL,
      taskId INTEGER REFERENCES task (id),
      isExtra INTEGER NOT NULL CHECK (isExtra IN (0, 1)),
      state TEXT NOT NULL, stage TEXT NOT NULL, outcome TEXT, outcomeText TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX agenda_item_meeting ON agenda_item (meetingId, position)`,
    `CREATE TABLE agenda_span (
      id INTEGER PRIMARY KEY, agendaItemId INTEGER NOT NULL REFERENCES agenda_item (id),
      startedAt TEXT NOT NULL, endedAt TEXT
    ) STRICT`,
    `CREATE INDEX agenda_span_item ON agenda_span (agendaItemId)`,
    `CREATE TABLE speech (
      id INTEGER PRIMARY KEY, agendaItemId INTEGER NOT NULL REFERENCES agenda_item (id),
      rollEntryId INTEGER REFERENCES roll_entry (id), speakerName TEXT NOT NULL,
      queuedAt TEXT NOT NULL, startedAt TEXT, endedAt TEXT, limitSeconds INTEGER NOT NULL,
      withdrawnAt TEXT
    ) STRICT`,
    `CREATE INDEX speech_item ON speech (agendaItemId)`,
    `CREATE TABLE point (
      id INTEGER PRIMARY KEY, agendaItemId INTEGER NOT NULL REFERENCES agenda_item (id),
      speechId INTEGER REFERENCES speech (id), rollEntryId INTEGER REFERENCES roll_entry (id),
      speakerName TEXT NOT NULL, text TEXT NOT NULL,
      isDissent INTEGER NOT NULL CHECK (isDissent IN (0, 1)), at TEXT NOT NULL, withdrawnAt TEXT
    ) STRICT`,
    `CREATE INDEX point_item ON point (agendaItemId)`,
    `CREATE TABLE vote (
      id INTEGER PRIMARY KEY, agendaItemId INTEGER NOT NULL REFERENCES agenda_item (id),
      question TEXT NOT NULL, rule TEXT NOT NULL CHECK (json_valid(rule)), method TEXT NOT NULL,
      state TEXT NOT NULL, room TEXT NOT NULL CHECK (json_valid(room)),
      forCount INTEGER, againstCount INTEGER, abstainCount INTEGER,
      tellers TEXT NOT NULL, scrutineer TEXT NOT NULL, openedAt TEXT NOT NULL, announcedAt TEXT,
      tally TEXT, outcome TEXT, abandonedReason TEXT
    ) STRICT`,
    `CREATE INDEX vote_item ON vote (agendaItemId)`,
    `CREATE TABLE ballot (
      voteId INTEGER NOT NULL REFERENCES vote (id),
      rollEntryId INTEGER NOT NULL REFERENCES roll_entry (id),
      choice TEXT NOT NULL, PRIMARY KEY (voteId, rollEntryId)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE vote_correction (
      id INTEGER PRIMARY KEY, voteId INTEGER NOT NULL REFERENCES vote (id), at TEXT NOT NULL,
      reason TEXT NOT NULL, formerTally TEXT NOT NULL, formerOutcome TEXT NOT NULL,
      tally TEXT NOT NULL, outcome TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE resolution (
      id INTEGER PRIMARY KEY, meetingId INTEGER NOT NULL REFERENCES meeting (id),
      agendaItemId INTEGER NOT NULL REFERENCES agenda_item (id),
      voteId INTEGER REFERENCES vote (id), year INTEGER NOT NULL, sequence INTEGER NOT NULL,
      number TEXT NOT NULL, wording TEXT NOT NULL, track TEXT NOT NULL, conditions TEXT NOT NULL,
      adoptedAt TEXT NOT NULL, revokedAt TEXT, UNIQUE (year, sequence)
    ) STRICT`,
    `CREATE UNIQUE INDEX resolution_item ON resolution (agendaItemId) WHERE revokedAt IS NULL`,
    `CREATE TABLE resolution_revision (
      id INTEGER PRIMARY KEY, resolutionId INTEGER NOT NULL REFERENCES resolution (id),
      at TEXT NOT NULL, reason TEXT NOT NULL, formerWording TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE task (
      id INTEGER PRIMARY KEY, resolutionId INTEGER NOT NULL REFERENCES resolution (id),
      year INTEGER NOT NULL, sequence INTEGER NOT NULL, number TEXT NOT NULL, title TEXT NOT NULL,
      leadUnit TEXT NOT NULL, responsible TEXT NOT NULL, assisting TEXT NOT NULL, dueOn TEXT,
      state TEXT NOT NULL, createdAt TEXT NOT NULL, doneAt TEXT, evidence TEXT NOT NULL, withdrawnAt TEXT,
      UNIQUE (year, sequence)
    ) STRICT`,
    `CREATE INDEX task_resolution ON task (resolutionId)`,
    `CREATE TABLE task_note (
      id INTEGER PRIMARY KEY, taskId INTEGER NOT NULL REFERENCES task (id), kind TEXT NOT NULL,
      at TEXT NOT NULL, text TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX task_note_task ON task_note (taskId)`,
    `CREATE TABLE minutes_passage (
      meetingId INTEGER NOT NULL REFERENCES meeting (id), anchor TEXT NOT NULL, text TEXT NOT NULL,
      editedAt TEXT NOT NULL, PRIMARY KEY (meetingId, anchor)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE document (
      id INTEGER PRIMARY KEY, meetingId INTEGER NOT NULL REFERENCES meeting (id), kind TEXT NOT NULL,
      title TEXT NOT NULL, version INTEGER NOT NULL, fileName TEXT NOT NULL,
      path TEXT NOT NULL, snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
      snapshotHash TEXT NOT NULL, writtenAt TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX document_meeting ON document (meetingId, kind)`,
    `CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID`,
    `CREATE TABLE journal (
      id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, operation TEXT NOT NULL,
      input TEXT NOT NULL CHECK (json_valid(input)), previousHash TEXT NOT NULL, hash TEXT NOT NULL
    ) STRICT`,
    `CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN
      SELECT RAISE(ABORT, 'the journal is never changed');
    END`,
    `CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal
      WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id) BEGIN
      SELECT RAISE(ABORT, 'the journal is never changed');
    END`,
    `CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN
      SELECT RAISE(ABORT, 'the journal is never shortened');
    END`,
  ],
}
