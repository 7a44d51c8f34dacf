/** Reads papers, notices, 专班 and questionnaires as they are searched. */
import { sql } from 'kysely'
import { dayOf } from '../../../domain/calendar.ts'
import type { NoticeKind, NoticeState, NoticeWords } from '../../../domain/notice/notice.ts'
import { noticeTraits } from '../../../domain/notice/notice-kinds.ts'
import { noticeStateNames } from '../../../domain/notice/notice-life.ts'
import { type PaperKind, type PaperSize, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import {
  type QuestionnaireState,
  questionnaireStateNames,
} from '../../../domain/questionnaire/questionnaire-life.ts'
import { subjectFromRow } from '../papers/document-subjects.ts'
import type { Read } from '../schema/schema.ts'
import type { SearchRecord } from './record.ts'

/** The latest version of each paper, with what it belongs to. */
export const readDocuments = async (read: Read, ids: readonly number[]): Promise<SearchRecord[]> => {
  const rows = await read
    .selectFrom('document')
    .leftJoin('meeting', 'meeting.id', 'document.meetingId')
    .leftJoin('written_vote', 'written_vote.id', 'document.writtenVoteId')
    .leftJoin('supervision', 'supervision.id', 'document.supervisionId')
    .leftJoin('task', (join) =>
      join.on('task.id', '=', sql<number>`coalesce(document.taskId, supervision.taskId)`),
    )
    .leftJoin('notice', 'notice.id', 'document.noticeId')
    .leftJoin('topic', 'topic.id', 'document.topicId')
    .leftJoin('task_force', 'task_force.id', 'document.caseId')
    .leftJoin('questionnaire', 'questionnaire.id', 'document.questionnaireId')
    .selectAll('document')
    .select(
      sql<string>`coalesce(meeting.title, written_vote.title, task.title, notice.words ->> '$.title',
        topic.title, task_force.title, questionnaire.title, '')`.as('occasion'),
    )
    .where('document.id', 'in', ids)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM document AS later
        WHERE later.subjectKey = document.subjectKey AND later.kind = document.kind
          AND later.size = document.size AND later.title = document.title
          AND later.version > document.version)`,
    )
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    // Most titles name the occasion as it was called then.
    shown: [row.title.includes(row.occasion) ? '' : row.occasion, row.number],
    hidden: [],
    isName: false,
    badge: { of: 'word', word: paperTraits[row.kind as PaperKind].name },
    on: row.madeOn,
    opens: {
      page: 'paper',
      subject: subjectFromRow(row),
      kind: row.kind as PaperKind,
      size: row.size as PaperSize,
    },
  }))
}

/** Notices that hang, hung or are being written. */
export const readNotices = async (read: Read, ids: readonly number[]): Promise<SearchRecord[]> => {
  const rows = await read
    .selectFrom('notice')
    .select(['id', 'kind', 'state', 'number', 'words', 'draftedAt', 'postedOn'])
    .where('id', 'in', ids)
    .where('discardedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .execute()
  return rows.map((row) => {
    const words = JSON.parse(row.words) as NoticeWords
    return {
      id: row.id,
      title: words.title,
      shown: [noticeTraits[row.kind as NoticeKind].name, row.number],
      hidden: [words.body, words.basis],
      isName: false,
      badge: { of: 'word', word: noticeStateNames[row.state as NoticeState] },
      on: row.postedOn ?? dayOf(row.draftedAt),
      opens: { page: 'own' },
    }
  })
}

/** 专班; its households are nobody else's business. */
export const readCases = async (read: Read, ids: readonly number[]): Promise<SearchRecord[]> => {
  const rows = await read.selectFrom('task_force').selectAll().where('id', 'in', ids).execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    shown: [row.estateName],
    hidden: [row.background, row.summary],
    isName: false,
    badge: null,
    on: row.startedOn,
    opens: { page: 'own' },
  }))
}

/** Questionnaires and opinion rounds; what was answered is not searched. */
export const readQuestionnaires = async (read: Read, ids: readonly number[]): Promise<SearchRecord[]> => {
  const rows = await read
    .selectFrom('questionnaire')
    .select(['id', 'title', 'estateName', 'explanation', 'state', 'createdAt'])
    .where('id', 'in', ids)
    .where('discardedAt', 'is', null)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    shown: [row.estateName],
    hidden: [row.explanation],
    isName: false,
    badge: { of: 'word', word: questionnaireStateNames[row.state as QuestionnaireState] },
    on: dayOf(row.createdAt),
    opens: { page: 'own' },
  }))
}
