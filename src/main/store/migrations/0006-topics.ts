/** Makes dossiers of topics and the whole life of tasks; papers can belong to topics, cases and questionnaires. Never edited after release. */
import type { Migration } from './migration.ts'

export const topics: Migration = {
  version: 6,
  name: 'topics',
  statements: [
    `CREATE TABLE topic (
      id INTEGER PRIMARY KEY AUTOINCREMENT, year INTEGER NOT NULL, sequence INTEGER NOT NULL, number TEXT NOT NULL,
      state TEXT NOT NULL, level TEXT CHECK (level IN ('deliberation', 'linkage', 'hearing')),
      title TEXT NOT NULL, description TEXT NOT NULL, demand TEXT NOT NULL,
      source TEXT NOT NULL, category TEXT, urgency TEXT NOT NULL CHECK (urgency IN ('ordinary', 'urgent')),
      estateName TEXT NOT NULL, place TEXT NOT NULL, householdCount INTEGER CHECK (householdCount >= 0),
      proposerName TEXT NOT NULL, proposerRole TEXT NOT NULL, proposerRoom TEXT NOT NULL,
      proposerPhone TEXT NOT NULL, proposerCount INTEGER NOT NULL CHECK (proposerCount > 0),
      receivedOn TEXT NOT NULL, receivedBy TEXT NOT NULL,
      track TEXT, procedure TEXT NOT NULL CHECK (procedure IN ('ordinary', 'four-deliberations')),
      mergedIntoId INTEGER REFERENCES topic (id), transferredTo TEXT NOT NULL DEFAULT '',
      caseId INTEGER REFERENCES task_force (id), createdAt TEXT NOT NULL, closedOn TEXT,
      UNIQUE (year, sequence),
      CHECK ((state = 'merged') = (mergedIntoId IS NOT NULL)),
      CHECK ((state = 'closed-out') = (closedOn IS NOT NULL))
    ) STRICT`,
    `CREATE INDEX topic_state ON topic (state, id)`,
    `CREATE INDEX topic_received ON topic (receivedOn)`,
    `CREATE INDEX topic_merged ON topic (mergedIntoId) WHERE mergedIntoId IS NOT NULL`,
    `CREATE INDEX topic_case ON topic (caseId) WHERE caseId IS NOT NULL`,
    `CREATE TABLE topic_note (
      id INTEGER PRIMARY KEY, topicId INTEGER NOT NULL REFERENCES topic (id),
      kind TEXT NOT NULL CHECK (kind IN ('words', 'step', 'stage', 'reply')),
      at TEXT NOT NULL, onDay TEXT NOT NULL, byName TEXT NOT NULL, text TEXT NOT NULL, step TEXT
    ) STRICT`,
    `CREATE INDEX topic_note_topic ON topic_note (topicId)`,
    `CREATE TABLE topic_move (
      id INTEGER PRIMARY KEY, topicId INTEGER NOT NULL REFERENCES topic (id), at TEXT NOT NULL, onDay TEXT NOT NULL,
      fromLevel TEXT, toLevel TEXT NOT NULL, reason TEXT NOT NULL, byName TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX topic_move_topic ON topic_move (topicId)`,
    `CREATE TABLE topic_stage (
      id INTEGER PRIMARY KEY, topicId INTEGER NOT NULL REFERENCES topic (id), position INTEGER NOT NULL,
      name TEXT NOT NULL, doneOn TEXT, note TEXT NOT NULL DEFAULT '', UNIQUE (topicId, position)
    ) STRICT`,
    `CREATE TABLE topic_photo (
      id INTEGER PRIMARY KEY, topicId INTEGER NOT NULL REFERENCES topic (id),
      hash TEXT NOT NULL REFERENCES attachment (hash), fileName TEXT NOT NULL, takenOn TEXT NOT NULL,
      note TEXT NOT NULL, addedAt TEXT NOT NULL, removedAt TEXT
    ) STRICT`,
    `CREATE INDEX topic_photo_topic ON topic_photo (topicId)`,
    `CREATE TABLE topic_written_vote (
      topicId INTEGER NOT NULL REFERENCES topic (id), writtenVoteId INTEGER NOT NULL REFERENCES written_vote (id),
      PRIMARY KEY (topicId, writtenVoteId)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TRIGGER topic_no_delete BEFORE DELETE ON topic BEGIN
      SELECT RAISE(ABORT, 'a topic is never taken away');
    END`,
    `ALTER TABLE agenda_item ADD COLUMN topicId INTEGER REFERENCES topic (id)`,
    `CREATE INDEX agenda_item_topic ON agenda_item (topicId) WHERE topicId IS NOT NULL`,
    `CREATE TABLE task_new (
      id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL
        CHECK (kind IN ('resolution', 'residents-order', 'whistle', 'micro-wish', 'assigned')),
      resolutionId INTEGER REFERENCES resolution (id), topicId INTEGER REFERENCES topic (id),
      caseId INTEGER REFERENCES task_force (id),
      year INTEGER NOT NULL, sequence INTEGER NOT NULL, number TEXT NOT NULL, title TEXT NOT NULL,
      demand TEXT NOT NULL DEFAULT '', category TEXT, estateName TEXT NOT NULL DEFAULT '',
      place TEXT NOT NULL DEFAULT '', isUrgent INTEGER NOT NULL DEFAULT 0 CHECK (isUrgent IN (0, 1)),
      leadUnit TEXT NOT NULL, responsible TEXT NOT NULL, assisting TEXT NOT NULL, dueOn TEXT,
      state TEXT NOT NULL CHECK (state IN ('to-dispatch', 'dispatched', 'in-progress', 'extension-asked',
        'suspended', 'to-verify', 'to-review', 'closed-out', 'declined')),
      level TEXT CHECK (level IN ('red', 'orange', 'yellow', 'blue')), reportInBy TEXT, reportedInAt TEXT,
      dispatchedOn TEXT, dispatchedBy TEXT NOT NULL DEFAULT '', acceptedOn TEXT,
      createdAt TEXT NOT NULL, doneAt TEXT, doneBy TEXT NOT NULL DEFAULT '', result TEXT NOT NULL DEFAULT '',
      evidence TEXT NOT NULL DEFAULT '', verifiedOn TEXT, verifiedBy TEXT NOT NULL DEFAULT '',
      closedOn TEXT, closedBy TEXT NOT NULL DEFAULT '', withdrawnAt TEXT,
      UNIQUE (year, sequence),
      CHECK ((kind = 'resolution') = (resolutionId IS NOT NULL)),
      CHECK ((state = 'closed-out') = (closedOn IS NOT NULL))
    ) STRICT`,
    // What was said to be done before verification and return visits were kept still waits for both.
    `INSERT INTO task_new (id, kind, resolutionId, year, sequence, number, title, leadUnit, responsible, assisting,
      dueOn, state, dispatchedOn, acceptedOn, createdAt, doneAt, result, evidence, withdrawnAt)
      SELECT id, 'resolution', resolutionId, year, sequence, number, title, leadUnit, responsible, assisting, dueOn,
        CASE state WHEN 'done' THEN 'to-verify' ELSE state END,
        CASE state WHEN 'to-dispatch' THEN NULL ELSE date(createdAt, '+8 hours') END,
        CASE state WHEN 'to-dispatch' THEN NULL ELSE date(createdAt, '+8 hours') END,
        createdAt, doneAt, evidence, evidence, withdrawnAt
      FROM task`,
    `DROP TABLE task`,
    `ALTER TABLE task_new RENAME TO task`,
    `CREATE INDEX task_resolution ON task (resolutionId) WHERE resolutionId IS NOT NULL`,
    `CREATE INDEX task_topic ON task (topicId) WHERE topicId IS NOT NULL`,
    `CREATE INDEX task_case ON task (caseId) WHERE caseId IS NOT NULL`,
    // Lists and counts of 50,000 tasks are answered from this index alone.
    `CREATE INDEX task_state ON task (state, dueOn, isUrgent, kind, estateName, leadUnit, resolutionId, topicId,
      caseId) WHERE withdrawnAt IS NULL`,
    `CREATE INDEX task_unit ON task (leadUnit)`,
    `CREATE INDEX task_person ON task (responsible)`,
    `CREATE INDEX task_estate ON task (estateName)`,
    `CREATE INDEX task_created ON task (createdAt)`,
    `ALTER TABLE task_note ADD COLUMN byName TEXT NOT NULL DEFAULT ''`,
    `CREATE INDEX task_note_step ON task_note (taskId, kind, at) WHERE kind <> 'progress'`,
    `CREATE TABLE task_extension (
      id INTEGER PRIMARY KEY, taskId INTEGER NOT NULL REFERENCES task (id), askedOn TEXT NOT NULL,
      askedBy TEXT NOT NULL, reason TEXT NOT NULL, untilOn TEXT NOT NULL, formerDueOn TEXT,
      answeredOn TEXT, answeredBy TEXT NOT NULL DEFAULT '', isGranted INTEGER CHECK (isGranted IN (0, 1)),
      answer TEXT NOT NULL DEFAULT ''
    ) STRICT`,
    `CREATE INDEX task_extension_task ON task_extension (taskId)`,
    `CREATE TABLE return_visit (
      id INTEGER PRIMARY KEY, taskId INTEGER NOT NULL REFERENCES task (id), onDay TEXT NOT NULL,
      byName TEXT NOT NULL, way TEXT NOT NULL, satisfied INTEGER NOT NULL CHECK (satisfied >= 0),
      fairly INTEGER NOT NULL CHECK (fairly >= 0), dissatisfied INTEGER NOT NULL CHECK (dissatisfied >= 0),
      words TEXT NOT NULL, isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1)), at TEXT NOT NULL,
      CHECK (satisfied + fairly + dissatisfied > 0)
    ) STRICT`,
    `CREATE INDEX return_visit_task ON return_visit (taskId)`,
    `CREATE TRIGGER return_visit_no_delete BEFORE DELETE ON return_visit BEGIN
      SELECT RAISE(ABORT, 'a return visit is never taken away');
    END`,
    `CREATE TABLE task_photo (
      id INTEGER PRIMARY KEY, taskId INTEGER NOT NULL REFERENCES task (id),
      stage TEXT NOT NULL CHECK (stage IN ('before', 'after')), hash TEXT NOT NULL REFERENCES attachment (hash),
      fileName TEXT NOT NULL, takenOn TEXT NOT NULL, note TEXT NOT NULL, addedAt TEXT NOT NULL, removedAt TEXT
    ) STRICT`,
    `CREATE INDEX task_photo_task ON task_photo (taskId)`,
    `ALTER TABLE notice ADD COLUMN topicId INTEGER REFERENCES topic (id)`,
    `ALTER TABLE notice ADD COLUMN caseId INTEGER REFERENCES task_force (id)`,
    `CREATE TABLE document_new (
      id INTEGER PRIMARY KEY, subjectKey TEXT NOT NULL,
      subjectKind TEXT NOT NULL CHECK (subjectKind IN ('meeting', 'written-vote', 'task', 'supervision', 'notice',
        'community', 'topic', 'case', 'questionnaire')),
      meetingId INTEGER REFERENCES meeting (id), writtenVoteId INTEGER REFERENCES written_vote (id),
      building TEXT, ballotId INTEGER, taskId INTEGER REFERENCES task (id),
      supervisionId INTEGER REFERENCES supervision (id), noticeId INTEGER REFERENCES notice (id),
      topicId INTEGER REFERENCES topic (id), caseId INTEGER REFERENCES task_force (id),
      questionnaireId INTEGER REFERENCES questionnaire (id),
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
      CHECK ((subjectKind = 'topic') = (topicId IS NOT NULL)),
      CHECK ((subjectKind = 'case') = (caseId IS NOT NULL)),
      CHECK ((subjectKind = 'questionnaire') = (questionnaireId IS NOT NULL)),
      CHECK (code IS NULL OR journalHash IS NOT NULL)
    ) STRICT`,
    `INSERT INTO document_new (id, subjectKey, subjectKind, meetingId, writtenVoteId, building, ballotId, taskId,
      supervisionId, noticeId, year, kind, size, title, version, number, madeOn, madeAt, contentHash, journalRow,
      journalHash, code, snapshot, snapshotHash, templateId, fields)
      SELECT id, subjectKey, subjectKind, meetingId, writtenVoteId, building, ballotId, taskId, supervisionId,
        noticeId, year, kind, size, title, version, number, madeOn, madeAt, contentHash, journalRow, journalHash,
        code, snapshot, snapshotHash, templateId, fields
      FROM document`,
    `DROP TABLE document`,
    `ALTER TABLE document_new RENAME TO document`,
    `CREATE INDEX document_subject ON document (subjectKey, kind, size, title, version)`,
    `CREATE INDEX document_meeting ON document (meetingId) WHERE meetingId IS NOT NULL`,
    `CREATE INDEX document_topic ON document (topicId) WHERE topicId IS NOT NULL`,
    `CREATE UNIQUE INDEX document_code ON document (code) WHERE code IS NOT NULL`,
    `CREATE TRIGGER document_stays BEFORE UPDATE ON document BEGIN
      SELECT RAISE(ABORT, 'a made paper is never changed');
    END`,
    `CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN
      SELECT RAISE(ABORT, 'a made paper is never taken away');
    END`,
  ],
}
