/** Makes series of meetings, and lets a meeting have a theme. Never edited after release. */
import type { Migration } from './migration.ts'

export const series: Migration = {
  version: 10,
  name: 'series',
  statements: [
    `CREATE TABLE meeting_series (
      id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, form TEXT NOT NULL,
      recurrence TEXT NOT NULL CHECK (json_valid(recurrence)),
      offDays TEXT NOT NULL CHECK (offDays IN ('next-workday', 'leave-out')),
      startsOn TEXT NOT NULL, startTime TEXT NOT NULL, place TEXT NOT NULL, estateName TEXT NOT NULL,
      chairId INTEGER REFERENCES person (id), recorderId INTEGER REFERENCES person (id), occasion TEXT NOT NULL,
      modelMeetingId INTEGER REFERENCES meeting (id), themes TEXT NOT NULL CHECK (json_valid(themes)),
      state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'ended')), createdAt TEXT NOT NULL
    ) STRICT`,
    `CREATE TRIGGER meeting_series_no_delete BEFORE DELETE ON meeting_series BEGIN
      SELECT RAISE(ABORT, 'a series is never taken away');
    END`,
    `ALTER TABLE meeting ADD COLUMN theme TEXT NOT NULL DEFAULT ''`,
    `ALTER TABLE meeting ADD COLUMN seriesId INTEGER REFERENCES meeting_series (id)`,
    // The turn of the series that the meeting stands for; it may be held on another day.
    `ALTER TABLE meeting ADD COLUMN seriesOn TEXT CHECK ((seriesOn IS NULL) = (seriesId IS NULL))`,
    `CREATE UNIQUE INDEX meeting_turn ON meeting (seriesId, seriesOn) WHERE seriesId IS NOT NULL`,
    `CREATE INDEX meeting_day ON meeting (heldOn)`,
  ],
}
