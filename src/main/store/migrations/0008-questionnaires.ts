/** Makes questionnaires and door-to-door opinion rounds. Never edited after release. */
import type { Migration } from './migration.ts'

export const questionnaires: Migration = {
  version: 8,
  name: 'questionnaires',
  statements: [
    `CREATE TABLE questionnaire (
      id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL CHECK (kind IN ('slips', 'door-to-door')),
      state TEXT NOT NULL CHECK (state IN ('drafted', 'open', 'closed')),
      topicId INTEGER REFERENCES topic (id), title TEXT NOT NULL, explanation TEXT NOT NULL,
      estateName TEXT NOT NULL, scope TEXT NOT NULL, fromOn TEXT, untilOn TEXT,
      issuedCount INTEGER CHECK (issuedCount >= 0), questions TEXT NOT NULL CHECK (json_valid(questions)),
      createdAt TEXT NOT NULL, discardedAt TEXT,
      CHECK (discardedAt IS NULL OR state = 'drafted')
    ) STRICT`,
    `CREATE INDEX questionnaire_topic ON questionnaire (topicId) WHERE topicId IS NOT NULL`,
    `CREATE TABLE questionnaire_event (
      id INTEGER PRIMARY KEY, questionnaireId INTEGER NOT NULL REFERENCES questionnaire (id),
      step TEXT NOT NULL CHECK (step IN ('open', 'close', 'reopen')), at TEXT NOT NULL, reason TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX questionnaire_event_of ON questionnaire_event (questionnaireId)`,
    `CREATE TABLE questionnaire_household (
      id INTEGER PRIMARY KEY AUTOINCREMENT, questionnaireId INTEGER NOT NULL REFERENCES questionnaire (id),
      position INTEGER NOT NULL, building TEXT NOT NULL, entrance TEXT NOT NULL, room TEXT NOT NULL,
      placeKey TEXT NOT NULL, UNIQUE (questionnaireId, placeKey)
    ) STRICT`,
    `CREATE INDEX questionnaire_household_position ON questionnaire_household (questionnaireId, position)`,
    `CREATE TABLE opinion (
      id INTEGER PRIMARY KEY AUTOINCREMENT, questionnaireId INTEGER NOT NULL REFERENCES questionnaire (id),
      number INTEGER NOT NULL CHECK (number > 0), householdId INTEGER REFERENCES questionnaire_household (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'absent', 'declined')),
      answers TEXT NOT NULL CHECK (json_valid(answers)), slipCount INTEGER NOT NULL CHECK (slipCount > 0),
      onDay TEXT NOT NULL, carrier TEXT NOT NULL, enteredAt TEXT NOT NULL,
      withdrawnAt TEXT, withdrawReason TEXT NOT NULL DEFAULT '', UNIQUE (questionnaireId, number),
      CHECK (householdId IS NULL OR slipCount = 1)
    ) STRICT`,
    `CREATE INDEX opinion_household ON opinion (householdId) WHERE householdId IS NOT NULL`,
    // What was answered stays as it was answered; it is only withdrawn.
    `CREATE TRIGGER opinion_stays BEFORE UPDATE ON opinion
      WHEN NEW.answers <> OLD.answers OR NEW.outcome <> OLD.outcome OR NEW.slipCount <> OLD.slipCount
        OR NEW.householdId IS NOT OLD.householdId OR OLD.withdrawnAt IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'an answer is never changed'); END`,
    `CREATE TRIGGER opinion_no_delete BEFORE DELETE ON opinion BEGIN
      SELECT RAISE(ABORT, 'an answer is never taken away');
    END`,
    `CREATE TRIGGER questionnaire_questions_stay BEFORE UPDATE OF questions ON questionnaire
      WHEN NEW.questions <> OLD.questions AND EXISTS (SELECT 1 FROM opinion WHERE questionnaireId = OLD.id)
      BEGIN SELECT RAISE(ABORT, 'questions that were answered stay'); END`,
  ],
}
