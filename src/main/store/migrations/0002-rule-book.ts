/** Makes the tables of house rules, holidays and party pre-studies; the one house rule of before becomes their first copy. Never edited after release. */
import type { Migration } from './migration.ts'

const kept = (field: string): string => `json_extract(houseRule, '$.${field}')`

export const ruleBook: Migration = {
  version: 2,
  name: 'rule-book',
  statements: [
    `CREATE TABLE house_rule (
      id INTEGER PRIMARY KEY, body TEXT NOT NULL, name TEXT NOT NULL, wording TEXT NOT NULL,
      quorum TEXT NOT NULL, eachParty INTEGER NOT NULL CHECK (eachParty IN (0, 1)),
      agreement TEXT NOT NULL, inForceFrom TEXT NOT NULL, inForceUntil TEXT, adoptedAt TEXT NOT NULL,
      UNIQUE (body, inForceFrom)
    ) STRICT`,
    `INSERT INTO house_rule (body, name, wording, quorum, eachParty, agreement, inForceFrom, adoptedAt)
      SELECT 'consultation', ${kept('name')}, '', ${kept('quorum')}, ${kept('eachParty')},
        ${kept('agreement')}, ${kept('inForceFrom')}, ${kept('inForceFrom')} || 'T00:00:00.000Z'
      FROM community`,
    `INSERT INTO house_rule (body, name, wording, quorum, eachParty, agreement, inForceFrom, adoptedAt)
      SELECT 'owners-committee', '业主委员会议事规则', '', 'majority', 0, 'majority-of-all',
        ${kept('inForceFrom')}, ${kept('inForceFrom')} || 'T00:00:00.000Z'
      FROM community`,
    'ALTER TABLE community DROP COLUMN houseRule',
    `CREATE TABLE holiday_year (
      year INTEGER PRIMARY KEY, title TEXT NOT NULL, note TEXT NOT NULL,
      days TEXT NOT NULL CHECK (json_valid(days)), fileName TEXT NOT NULL, importedAt TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE party_pre_study (
      meetingId INTEGER PRIMARY KEY REFERENCES meeting (id),
      kind TEXT NOT NULL CHECK (kind IN ('held', 'waived')), heldOn TEXT, organisation TEXT NOT NULL,
      conclusion TEXT, opinion TEXT NOT NULL, materials TEXT NOT NULL, reason TEXT NOT NULL,
      recordedAt TEXT NOT NULL,
      CHECK (kind = 'waived' OR (heldOn IS NOT NULL AND conclusion IS NOT NULL))
    ) STRICT`,
    'ALTER TABLE agenda_item ADD COLUMN category TEXT',
    'ALTER TABLE agenda_item ADD COLUMN track TEXT',
  ],
}
