/** Makes posts with terms and handover, activities of volunteers and their points. Never edited after release. */
import type { Migration } from './migration.ts'

export const posts: Migration = {
  version: 9,
  name: 'posts',
  statements: [
    `CREATE TABLE post (
      id INTEGER PRIMARY KEY, personId INTEGER NOT NULL REFERENCES person (id),
      kind TEXT NOT NULL CHECK (kind IN ('grid-worker', 'building-lead', 'group-lead', 'neighbour-lead',
        'representative', 'party-member', 'volunteer')),
      estateName TEXT NOT NULL, building TEXT NOT NULL, entrance TEXT NOT NULL, grid TEXT NOT NULL,
      fromDay TEXT NOT NULL, untilDay TEXT, endedOn TEXT, endedReason TEXT NOT NULL DEFAULT '',
      successorId INTEGER REFERENCES post (id),
      CHECK (successorId IS NULL OR endedOn IS NOT NULL)
    ) STRICT`,
    `CREATE INDEX post_person ON post (personId)`,
    `CREATE TRIGGER post_no_delete BEFORE DELETE ON post BEGIN
      SELECT RAISE(ABORT, 'a post is never taken away');
    END`,
    `CREATE TABLE activity (
      id INTEGER PRIMARY KEY, title TEXT NOT NULL, onDay TEXT NOT NULL, place TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes >= 0), points INTEGER NOT NULL CHECK (points >= 0), enteredAt TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE points_entry (
      id INTEGER PRIMARY KEY, personId INTEGER NOT NULL REFERENCES person (id),
      kind TEXT NOT NULL CHECK (kind IN ('activity', 'exchange', 'reversal')), points INTEGER NOT NULL,
      onDay TEXT NOT NULL, words TEXT NOT NULL, activityId INTEGER REFERENCES activity (id),
      reversesId INTEGER UNIQUE REFERENCES points_entry (id), enteredAt TEXT NOT NULL,
      CHECK ((kind = 'activity') = (activityId IS NOT NULL)),
      CHECK ((kind = 'reversal') = (reversesId IS NOT NULL)),
      CHECK (kind <> 'activity' OR points >= 0),
      CHECK (kind <> 'exchange' OR points < 0)
    ) STRICT`,
    `CREATE INDEX points_entry_person ON points_entry (personId)`,
    `CREATE INDEX points_entry_activity ON points_entry (activityId) WHERE activityId IS NOT NULL`,
    `CREATE TRIGGER points_entry_stays BEFORE UPDATE ON points_entry BEGIN
      SELECT RAISE(ABORT, 'points entered are never changed');
    END`,
    `CREATE TRIGGER points_entry_no_delete BEFORE DELETE ON points_entry BEGIN
      SELECT RAISE(ABORT, 'points entered are never taken away');
    END`,
  ],
}
