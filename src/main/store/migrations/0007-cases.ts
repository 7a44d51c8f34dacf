/** Makes 专班 with their members, milestones, household lists and money. Never edited after release. */
import type { Migration } from './migration.ts'

export const taskForces: Migration = {
  version: 7,
  name: 'cases',
  statements: [
    `CREATE TABLE task_force (
      id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, estateName TEXT NOT NULL,
      background TEXT NOT NULL, startedOn TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')), summary TEXT NOT NULL DEFAULT '', closedOn TEXT,
      CHECK ((state = 'closed') = (closedOn IS NOT NULL))
    ) STRICT`,
    `CREATE TRIGGER task_force_no_delete BEFORE DELETE ON task_force BEGIN
      SELECT RAISE(ABORT, 'a task force is never taken away');
    END`,
    `CREATE TABLE task_force_step (
      id INTEGER PRIMARY KEY, caseId INTEGER NOT NULL REFERENCES task_force (id),
      step TEXT NOT NULL CHECK (step IN ('begin', 'close', 'reopen')), onDay TEXT NOT NULL, words TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX task_force_step_case ON task_force_step (caseId)`,
    `CREATE TABLE task_force_member (
      id INTEGER PRIMARY KEY, caseId INTEGER NOT NULL REFERENCES task_force (id), name TEXT NOT NULL,
      unit TEXT NOT NULL, role TEXT NOT NULL CHECK (role IN ('head', 'deputy', 'member')), contact TEXT NOT NULL,
      joinedOn TEXT NOT NULL, leftOn TEXT, leftReason TEXT NOT NULL DEFAULT ''
    ) STRICT`,
    `CREATE INDEX task_force_member_case ON task_force_member (caseId)`,
    `CREATE UNIQUE INDEX task_force_one_head ON task_force_member (caseId) WHERE role = 'head' AND leftOn IS NULL`,
    `CREATE TABLE task_force_milestone (
      id INTEGER PRIMARY KEY, caseId INTEGER NOT NULL REFERENCES task_force (id), title TEXT NOT NULL,
      dueOn TEXT NOT NULL, doneOn TEXT, note TEXT NOT NULL, withdrawnAt TEXT
    ) STRICT`,
    `CREATE INDEX task_force_milestone_case ON task_force_milestone (caseId)`,
    `CREATE TABLE task_force_household (
      id INTEGER PRIMARY KEY, caseId INTEGER NOT NULL REFERENCES task_force (id), room TEXT NOT NULL,
      householder TEXT NOT NULL, matter TEXT NOT NULL, owed INTEGER CHECK (owed IS NULL OR owed >= 0),
      state TEXT NOT NULL CHECK (state IN ('open', 'in-hand', 'closed-out', 'withdrawn')),
      onDay TEXT, byName TEXT NOT NULL DEFAULT '', words TEXT NOT NULL DEFAULT '',
      CHECK (state <> 'closed-out' OR onDay IS NOT NULL)
    ) STRICT`,
    `CREATE INDEX task_force_household_case ON task_force_household (caseId)`,
    `CREATE TRIGGER task_force_household_no_delete BEFORE DELETE ON task_force_household BEGIN
      SELECT RAISE(ABORT, 'a household is never taken off its list');
    END`,
    `CREATE TABLE task_force_household_step (
      id INTEGER PRIMARY KEY, householdId INTEGER NOT NULL REFERENCES task_force_household (id), step TEXT NOT NULL,
      onDay TEXT NOT NULL, byName TEXT NOT NULL, words TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT`,
    `CREATE INDEX task_force_household_step_household ON task_force_household_step (householdId)`,
    `CREATE TABLE task_force_money (
      id INTEGER PRIMARY KEY, caseId INTEGER NOT NULL REFERENCES task_force (id),
      kind TEXT NOT NULL CHECK (kind IN ('planned', 'collected', 'paid')), amount INTEGER NOT NULL CHECK (amount <> 0),
      onDay TEXT NOT NULL, words TEXT NOT NULL, counterparty TEXT NOT NULL, supervisedBy TEXT NOT NULL,
      reversesId INTEGER UNIQUE REFERENCES task_force_money (id), enteredAt TEXT NOT NULL,
      CHECK ((amount < 0) = (reversesId IS NOT NULL))
    ) STRICT`,
    `CREATE INDEX task_force_money_case ON task_force_money (caseId)`,
    `CREATE TRIGGER task_force_money_stays BEFORE UPDATE ON task_force_money BEGIN
      SELECT RAISE(ABORT, 'money entered is never changed');
    END`,
    `CREATE TRIGGER task_force_money_no_delete BEFORE DELETE ON task_force_money BEGIN
      SELECT RAISE(ABORT, 'money entered is never taken away');
    END`,
  ],
}
