/** 公示 by the day: ahead, on the board, over; and what comes next. */
import { expect, test } from 'vitest'
import type { DocumentId, NoticeId, NoticeObjectionId, NoticePhotoId } from '../identity.ts'
import type { Notice } from './notice.ts'
import { findDueNotices, nextNoticeStep, standingOfNotice } from './notice-standing.ts'

const posted: Notice = {
  id: 1 as NoticeId,
  kind: 'consultation-result',
  state: 'posted',
  source: { kind: 'none' },
  number: '和苑示〔2026〕1号',
  words: {
    title: '关于增设停车位协商结果的公示',
    basis: '',
    body: '同意增设。',
    salutation: '',
    call: '',
    feedback: '',
    receiver: '',
    contact: '',
    signers: [],
  },
  places: ['南门公示栏'],
  days: 15,
  draftedAt: '2026-11-01T01:00:00.000Z',
  postedOn: '2026-11-02',
  until: '2026-11-17',
  postedAt: '2026-11-01T02:00:00.000Z',
  documentId: 1 as DocumentId,
  override: null,
  extensions: [],
  withdrawn: null,
  endedAt: null,
  archivedAt: null,
  formerId: null,
  objections: [],
  photos: [],
}

const photo = {
  id: 1 as NoticePhotoId,
  hash: '',
  fileName: '公示栏.jpg',
  place: '南门公示栏',
  takenOn: '2026-11-02',
  note: '',
} as const

const objection = {
  id: 1 as NoticeObjectionId,
  receivedOn: '2026-11-03',
  byName: '',
  room: '',
  way: 'visit',
  content: '车位太少',
  answer: null,
  withdrawn: null,
} as const

test('the last day still belongs to the notice; the day after it is over', () => {
  expect(standingOfNotice(posted, '2026-11-01')).toEqual({ kind: 'ahead', days: 1 })
  expect(standingOfNotice(posted, '2026-11-02')).toEqual({ kind: 'hanging', daysLeft: 15 })
  expect(standingOfNotice(posted, '2026-11-17')).toEqual({ kind: 'hanging', daysLeft: 0 })
  expect(standingOfNotice(posted, '2026-11-19')).toEqual({ kind: 'over', days: 2 })
  expect(standingOfNotice({ ...posted, state: 'ended' }, '2026-11-19')).toEqual({ kind: 'ended' })
})

test('due are those that end within three days or are over, the earliest first', () => {
  const later = { ...posted, id: 2 as NoticeId, until: '2026-11-19' }
  const far = { ...posted, id: 3 as NoticeId, until: '2026-11-22' }
  const ended: Notice = { ...posted, id: 4 as NoticeId, state: 'ended' }
  const due = findDueNotices([far, later, posted, ended], '2026-11-18')
  expect(due.map(({ notice }) => notice.id)).toEqual([1, 2])
})

test('print, photo, wait, end, archive: one step after the other, and an open objection before all', () => {
  expect(nextNoticeStep(posted, '2026-11-02', false)).toBe('print')
  expect(nextNoticeStep(posted, '2026-11-02', true)).toBe('photo')
  const shown: Notice = { ...posted, photos: [photo] }
  expect(nextNoticeStep(shown, '2026-11-02', true)).toBe('wait')
  expect(nextNoticeStep({ ...shown, objections: [objection] }, '2026-11-18', true)).toBe('answer')
  expect(nextNoticeStep(shown, '2026-11-18', true)).toBe('end')
  expect(nextNoticeStep({ ...shown, state: 'ended' }, '2026-11-18', true)).toBe('archive')
  expect(nextNoticeStep({ ...shown, state: 'archived' }, '2026-11-18', true)).toBe('nothing')
})
