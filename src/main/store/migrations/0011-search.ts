/** Makes the index of the search, and marks in it whatever a change of a record may make untrue. Never edited after release. */
import type { Migration } from './migration.ts'

/** A place in the index: the number of the noun, then that of the record. */
const places = {
  topics: 1,
  meetings: 2,
  resolutions: 3,
  tasks: 4,
  documents: 5,
  people: 6,
  dwellings: 7,
  cases: 8,
  notices: 9,
  questionnaires: 10,
  writtenVotes: 11,
} as const
type Place = keyof typeof places

const mark = (noun: Place, from: string): string =>
  `INSERT OR IGNORE INTO search_dirty (place) SELECT ${places[noun]}00000000 + ${from};`

const trigger = (name: string, on: string, marks: readonly string[]): string =>
  `CREATE TRIGGER search_${name} AFTER ${on} BEGIN ${marks.join(' ')} END`

/** The record itself, whichever way it comes, changes or goes. */
const follow = (table: string, noun: Place, columns = ''): readonly string[] => [
  trigger(`${table}_added`, `INSERT ON ${table}`, [mark(noun, 'NEW.id')]),
  trigger(`${table}_changed`, `UPDATE ${columns === '' ? '' : `OF ${columns} `}ON ${table}`, [
    mark(noun, 'NEW.id'),
  ]),
  trigger(`${table}_removed`, `DELETE ON ${table}`, [mark(noun, 'OLD.id')]),
]

/** Papers are found by what they belong to, which `key` names as document.subjectKey does. */
const papersOf = (key: string): string => mark('documents', `id FROM document WHERE subjectKey = ${key}`)

export const search: Migration = {
  version: 11,
  name: 'search',
  statements: [
    // Every sign of a record is a token of its own, its code point in base 36; 0 stands between two texts.
    `CREATE VIRTUAL TABLE search USING fts5 (words, initials, sounds, content = '', contentless_delete = 1,
      tokenize = 'ascii')`,
    `CREATE TABLE search_dirty (place INTEGER PRIMARY KEY) STRICT`,
    ...follow('topic', 'topics'),
    ...follow('meeting', 'meetings', 'title, place, estateName, occasion, theme, state, heldOn, form'),
    ...follow('resolution', 'resolutions'),
    ...follow('task', 'tasks'),
    ...follow('person', 'people', 'name, partyId, role, unit, room, retiredAt'),
    ...follow('dwelling', 'dwellings', 'estateId, ownerId, building, entrance, room, placeKey'),
    ...follow('task_force', 'cases'),
    ...follow('notice', 'notices'),
    ...follow('questionnaire', 'questionnaires'),
    ...follow('written_vote', 'writtenVotes', 'title, estateName, organiser, state, annulledAt'),
    // A new version takes the place of the one before.
    trigger('document_added', 'INSERT ON document', [
      mark(
        'documents',
        `id FROM document WHERE subjectKey = NEW.subjectKey AND kind = NEW.kind AND size = NEW.size
          AND title = NEW.title`,
      ),
    ]),
    trigger('agenda_item_added', 'INSERT ON agenda_item', [mark('meetings', 'NEW.meetingId')]),
    trigger('agenda_item_changed', 'UPDATE OF title, meetingId ON agenda_item', [
      mark('meetings', 'NEW.meetingId'),
    ]),
    trigger('agenda_item_removed', 'DELETE ON agenda_item', [mark('meetings', 'OLD.meetingId')]),
    trigger('written_matter_added', 'INSERT ON written_matter', [mark('writtenVotes', 'NEW.writtenVoteId')]),
    trigger('written_matter_changed', 'UPDATE OF question ON written_matter', [
      mark('writtenVotes', 'NEW.writtenVoteId'),
    ]),
    trigger('written_matter_removed', 'DELETE ON written_matter', [
      mark('writtenVotes', 'OLD.writtenVoteId'),
    ]),
    trigger('resolution_revoked', 'UPDATE OF revokedAt ON resolution', [
      mark('tasks', 'id FROM task WHERE resolutionId = NEW.id'),
    ]),
    trigger('party_changed', 'UPDATE OF name ON party', [
      mark('people', 'id FROM person WHERE partyId = NEW.id'),
    ]),
    trigger('owner_changed', 'UPDATE OF names ON owner', [
      mark('dwellings', 'id FROM dwelling WHERE ownerId = NEW.id'),
    ]),
    trigger('estate_changed', 'UPDATE OF name ON estate', [
      mark('dwellings', 'id FROM dwelling WHERE estateId = NEW.id'),
    ]),
    trigger('meeting_renamed', 'UPDATE OF title ON meeting WHEN NEW.title <> OLD.title', [
      papersOf(`'meeting:' || NEW.id`),
      mark('resolutions', 'id FROM resolution WHERE meetingId = NEW.id'),
    ]),
    trigger('written_vote_renamed', 'UPDATE OF title ON written_vote WHEN NEW.title <> OLD.title', [
      mark(
        'documents',
        `id FROM document WHERE subjectKey >= 'written-vote:' || NEW.id || ':'
          AND subjectKey < 'written-vote:' || NEW.id || ';'`,
      ),
    ]),
    trigger('task_renamed', 'UPDATE OF title ON task WHEN NEW.title <> OLD.title', [
      papersOf(`'task:' || NEW.id`),
      mark(
        'documents',
        `document.id FROM supervision JOIN document ON document.subjectKey = 'supervision:' || supervision.id
          WHERE supervision.taskId = NEW.id`,
      ),
    ]),
    trigger('notice_renamed', 'UPDATE OF words ON notice WHEN NEW.words <> OLD.words', [
      papersOf(`'notice:' || NEW.id`),
    ]),
    trigger('topic_renamed', 'UPDATE OF title ON topic WHEN NEW.title <> OLD.title', [
      papersOf(`'topic:' || NEW.id`),
    ]),
    trigger('task_force_renamed', 'UPDATE OF title ON task_force WHEN NEW.title <> OLD.title', [
      papersOf(`'case:' || NEW.id`),
    ]),
    trigger('questionnaire_renamed', 'UPDATE OF title ON questionnaire WHEN NEW.title <> OLD.title', [
      papersOf(`'questionnaire:' || NEW.id`),
    ]),
    ...(
      [
        ['topics', 'topic'],
        ['meetings', 'meeting'],
        ['resolutions', 'resolution'],
        ['tasks', 'task'],
        ['documents', 'document'],
        ['people', 'person'],
        ['dwellings', 'dwelling'],
        ['cases', 'task_force'],
        ['notices', 'notice'],
        ['questionnaires', 'questionnaire'],
        ['writtenVotes', 'written_vote'],
      ] as const
    ).map(([noun, table]) => mark(noun, `id FROM ${table} WHERE true`)),
  ],
}
