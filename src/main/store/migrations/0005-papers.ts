/** Makes one register of papers with their files, prints and numbers; the posting desk, templates and phrases. Never edited after release. */
import type { Migration } from './migration.ts'

export const papers: Migration = {
  version: 5,
  name: 'papers',
  statements: [
    `CREATE TABLE supervision (
      id INTEGER PRIMARY KEY, taskId INTEGER NOT NULL REFERENCES task (id),
      orderedOn TEXT NOT NULL, orderedBy TEXT NOT NULL, demand TEXT NOT NULL,
      dueOn TEXT NOT NULL, formerDueOn TEXT,
      answeredOn TEXT, answer TEXT NOT NULL DEFAULT '', extensionUntil TEXT
    ) STRICT`,
    `CREATE INDEX supervision_task ON supervision (taskId)`,
    `CREATE TABLE office_template (
      id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL,
      bytesHash TEXT NOT NULL, loadedAt TEXT NOT NULL, isUsed INTEGER NOT NULL CHECK (isUsed IN (0, 1))
    ) STRICT`,
    `CREATE UNIQUE INDEX office_template_used ON office_template (kind) WHERE isUsed = 1`,
    `CREATE TABLE notice (
      id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('drafted', 'posted', 'withdrawn', 'ended', 'archived')),
      sourceKind TEXT NOT NULL
        CHECK (sourceKind IN ('none', 'meeting', 'resolution', 'task', 'written-vote')),
      meetingId INTEGER REFERENCES meeting (id), resolutionId INTEGER REFERENCES resolution (id),
      taskId INTEGER REFERENCES task (id), writtenVoteId INTEGER REFERENCES written_vote (id),
      number TEXT NOT NULL, words TEXT NOT NULL CHECK (json_valid(words)),
      places TEXT NOT NULL CHECK (json_valid(places)), days INTEGER NOT NULL CHECK (days > 0),
      draftedAt TEXT NOT NULL, postedOn TEXT, until TEXT, postedAt TEXT, documentId INTEGER,
      override TEXT CHECK (override IS NULL OR json_valid(override)),
      withdrawnAt TEXT, withdrawnOn TEXT, withdrawReason TEXT NOT NULL DEFAULT '',
      endedAt TEXT, archivedAt TEXT, formerId INTEGER REFERENCES notice (id), discardedAt TEXT,
      CHECK ((state = 'drafted') = (postedAt IS NULL)),
      CHECK (postedAt IS NULL OR (postedOn IS NOT NULL AND until IS NOT NULL AND documentId IS NOT NULL)),
      CHECK (discardedAt IS NULL OR state = 'drafted')
    ) STRICT`,
    `CREATE INDEX notice_state ON notice (state, until)`,
    // What was posted is never edited: its words, places and first day stay.
    `CREATE TRIGGER notice_posted_stays BEFORE UPDATE ON notice
      WHEN OLD.postedAt IS NOT NULL AND (
        NEW.words <> OLD.words OR NEW.places <> OLD.places OR NEW.number <> OLD.number
        OR NEW.postedOn <> OLD.postedOn OR NEW.documentId <> OLD.documentId OR NEW.postedAt IS NULL)
      BEGIN SELECT RAISE(ABORT, 'a posted notice is never edited'); END`,
    `CREATE TABLE notice_extension (
      id INTEGER PRIMARY KEY, noticeId INTEGER NOT NULL REFERENCES notice (id),
      at TEXT NOT NULL, fromDay TEXT NOT NULL, untilDay TEXT NOT NULL, reason TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX notice_extension_notice ON notice_extension (noticeId)`,
    `CREATE TABLE notice_objection (
      id INTEGER PRIMARY KEY, noticeId INTEGER NOT NULL REFERENCES notice (id),
      receivedOn TEXT NOT NULL, byName TEXT NOT NULL, room TEXT NOT NULL,
      way TEXT NOT NULL CHECK (way IN ('written', 'phone', 'visit', 'message')), content TEXT NOT NULL,
      answeredOn TEXT, answeredBy TEXT NOT NULL DEFAULT '', answer TEXT NOT NULL DEFAULT '',
      withdrawnAt TEXT, withdrawReason TEXT NOT NULL DEFAULT ''
    ) STRICT`,
    `CREATE INDEX notice_objection_notice ON notice_objection (noticeId)`,
    `CREATE TRIGGER notice_objection_no_delete BEFORE DELETE ON notice_objection BEGIN
      SELECT RAISE(ABORT, 'an objection is never taken away');
    END`,
    `CREATE TABLE attachment (
      hash TEXT PRIMARY KEY, mediaType TEXT NOT NULL, byteCount INTEGER NOT NULL, addedAt TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE notice_photo (
      id INTEGER PRIMARY KEY, noticeId INTEGER NOT NULL REFERENCES notice (id),
      hash TEXT NOT NULL REFERENCES attachment (hash), fileName TEXT NOT NULL, place TEXT NOT NULL,
      takenOn TEXT NOT NULL, note TEXT NOT NULL, addedAt TEXT NOT NULL, removedAt TEXT
    ) STRICT`,
    `CREATE INDEX notice_photo_notice ON notice_photo (noticeId)`,
    `CREATE TABLE document_new (
      id INTEGER PRIMARY KEY, subjectKey TEXT NOT NULL,
      subjectKind TEXT NOT NULL
        CHECK (subjectKind IN ('meeting', 'written-vote', 'task', 'supervision', 'notice', 'community')),
      meetingId INTEGER REFERENCES meeting (id), writtenVoteId INTEGER REFERENCES written_vote (id),
      building TEXT, ballotId INTEGER, taskId INTEGER REFERENCES task (id),
      supervisionId INTEGER REFERENCES supervision (id), noticeId INTEGER REFERENCES notice (id),
      year INTEGER, kind TEXT NOT NULL,
      size TEXT NOT NULL CHECK (size IN ('page', 'poster-a4', 'poster-a3')),
      title TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0), number TEXT NOT NULL,
      madeOn TEXT NOT NULL, madeAt TEXT NOT NULL, contentHash TEXT NOT NULL,
      journalRow INTEGER, journalHash TEXT, code TEXT,
      snapshot TEXT NOT NULL CHECK (json_valid(snapshot)), snapshotHash TEXT NOT NULL,
      templateId INTEGER REFERENCES office_template (id), fields TEXT CHECK (fields IS NULL OR json_valid(fields)),
      CHECK ((subjectKind = 'meeting') = (meetingId IS NOT NULL)),
      CHECK ((subjectKind = 'written-vote') = (writtenVoteId IS NOT NULL)),
      CHECK ((subjectKind = 'task') = (taskId IS NOT NULL)),
      CHECK ((subjectKind = 'supervision') = (supervisionId IS NOT NULL)),
      CHECK ((subjectKind = 'notice') = (noticeId IS NOT NULL)),
      CHECK (code IS NULL OR journalHash IS NOT NULL)
    ) STRICT`,
    `INSERT INTO document_new (id, subjectKey, subjectKind, meetingId, writtenVoteId, kind, size, title, version,
      number, madeOn, madeAt, contentHash, snapshot, snapshotHash)
      SELECT id,
        CASE WHEN meetingId IS NULL THEN 'written-vote:' || writtenVoteId || '::' ELSE 'meeting:' || meetingId END,
        CASE WHEN meetingId IS NULL THEN 'written-vote' ELSE 'meeting' END,
        meetingId, writtenVoteId, kind, 'page', title, version, '',
        date(writtenAt, '+8 hours'), writtenAt, snapshotHash, snapshot, snapshotHash
      FROM document`,
    `CREATE TABLE document_file (
      id INTEGER PRIMARY KEY, documentId INTEGER NOT NULL REFERENCES document_new (id),
      format TEXT NOT NULL CHECK (format IN ('docx', 'pdf', 'xlsx')), fileName TEXT NOT NULL, path TEXT NOT NULL,
      bytesHash TEXT, pageCount INTEGER CHECK (pageCount > 0), writtenAt TEXT NOT NULL
    ) STRICT`,
    `INSERT INTO document_file (documentId, format, fileName, path, bytesHash, writtenAt)
      SELECT id, 'docx', fileName, path, NULL, writtenAt FROM document`,
    `DROP TABLE document`,
    `ALTER TABLE document_new RENAME TO document`,
    `CREATE INDEX document_subject ON document (subjectKey, kind, size, title, version)`,
    `CREATE INDEX document_meeting ON document (meetingId) WHERE meetingId IS NOT NULL`,
    `CREATE UNIQUE INDEX document_code ON document (code) WHERE code IS NOT NULL`,
    `CREATE INDEX document_file_document ON document_file (documentId)`,
    `CREATE INDEX document_file_hash ON document_file (bytesHash)`,
    `CREATE TRIGGER document_stays BEFORE UPDATE ON document BEGIN
      SELECT RAISE(ABORT, 'a made paper is never changed');
    END`,
    `CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN
      SELECT RAISE(ABORT, 'a made paper is never taken away');
    END`,
    `CREATE TABLE document_print (
      id INTEGER PRIMARY KEY, documentId INTEGER NOT NULL REFERENCES document (id), at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX document_print_document ON document_print (documentId)`,
    // One number a paper of a kind: given once, never given again, without gaps in its year.
    `CREATE TABLE document_number (
      kind TEXT NOT NULL, year INTEGER NOT NULL, sequence INTEGER NOT NULL CHECK (sequence > 0),
      number TEXT NOT NULL, subjectKey TEXT NOT NULL, title TEXT NOT NULL,
      PRIMARY KEY (kind, year, sequence), UNIQUE (kind, subjectKey, title)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER document_number_no_delete BEFORE DELETE ON document_number BEGIN
      SELECT RAISE(ABORT, 'a number is never given back');
    END`,
    `CREATE TABLE number_pattern (kind TEXT PRIMARY KEY, pattern TEXT NOT NULL) STRICT, WITHOUT ROWID`,
    `CREATE TABLE phrase (
      id INTEGER PRIMARY KEY, use TEXT NOT NULL, text TEXT NOT NULL, addedAt TEXT NOT NULL, removedAt TEXT
    ) STRICT`,
    `CREATE UNIQUE INDEX phrase_once ON phrase (use, text) WHERE removedAt IS NULL`,
  ],
}
