import { describe, expect, test } from 'vitest'
import type { NoticeId } from '../identity.ts'
import type { Notice } from './notice.ts'
import { noticeStates } from './notice.ts'
import { findNoticeGaps, noticeStateAfter, noticeSteps } from './notice-life.ts'

const words: Notice['words'] = {
  title: '关于增设停车位协商结果的公示',
  basis: '',
  body: '会议协商了增设停车位。',
  salutation: '',
  call: '',
  feedback: '书面送居委会办公室。',
  receiver: '网格员',
  contact: '0731-28000000',
  signers: ['和苑社区居民委员会'],
}

const noticeWith = (changed: Partial<Notice>): Notice => ({
  id: 1 as NoticeId,
  kind: 'consultation-result',
  state: 'posted',
  source: { kind: 'none' },
  number: '',
  words,
  places: ['东门公示栏'],
  days: 15,
  draftedAt: '2026-03-01T01:00:00.000Z',
  postedOn: '2026-03-02',
  until: '2026-03-17',
  postedAt: '2026-03-02T01:00:00.000Z',
  documentId: null,
  override: null,
  extensions: [],
  withdrawn: null,
  endedAt: null,
  archivedAt: null,
  formerId: null,
  objections: [],
  photos: [],
  ...changed,
})

describe('公示的一生', () => {
  const allowed: Readonly<Record<string, string>> = {
    'drafted edit': 'drafted',
    'drafted discard': 'gone',
    'drafted post': 'posted',
    'posted extend': 'posted',
    'posted object': 'posted',
    'posted answer': 'posted',
    'posted photo': 'posted',
    'posted withdraw': 'withdrawn',
    'posted end': 'ended',
    'withdrawn object': 'withdrawn',
    'withdrawn answer': 'withdrawn',
    'withdrawn photo': 'withdrawn',
    'withdrawn draftAgain': 'withdrawn',
    'withdrawn archive': 'archived',
    'ended object': 'ended',
    'ended answer': 'ended',
    'ended photo': 'ended',
    'ended draftAgain': 'ended',
    'ended archive': 'archived',
    'archived draftAgain': 'archived',
  }

  for (const state of noticeStates)
    for (const step of noticeSteps)
      test(`${state} 时 ${step}：${allowed[`${state} ${step}`] ?? '不行'}`, () => {
        expect(noticeStateAfter(state, step)).toBe(allowed[`${state} ${step}`] ?? null)
      })

  for (const from of noticeStates)
    for (const to of noticeStates)
      test(`从 ${from} 到 ${to} 的路和表上写的一样`, () => {
        const steps = noticeSteps.filter((step) => noticeStateAfter(from, step) === to)
        const written = Object.entries(allowed).filter(
          ([key, value]) => key.startsWith(`${from} `) && value === to,
        )
        expect(steps).toHaveLength(written.length)
      })

  test('没有一步能回到拟稿，也没有一步能改已经归档的公示', () => {
    for (const state of noticeStates.filter((one) => one !== 'drafted'))
      for (const step of noticeSteps) expect(noticeStateAfter(state, step)).not.toBe('drafted')
    for (const step of noticeSteps) expect([null, 'archived']).toContain(noticeStateAfter('archived', step))
  })
})

describe('张贴前还差什么', () => {
  test('写全了的公示什么都不差', () => expect(findNoticeGaps(noticeWith({}))).toEqual([]))

  for (const field of ['title', 'body', 'feedback', 'receiver', 'contact'] as const)
    test(`公示没有 ${field} 不能张贴，只有空格也不算写了`, () => {
      for (const text of ['', ' 　'])
        expect(findNoticeGaps(noticeWith({ words: { ...words, [field]: text } }))).toMatchObject([{ field }])
    })

  test('没有张贴点、没有署名不能张贴', () => {
    expect(findNoticeGaps(noticeWith({ places: [], words: { ...words, signers: [] } }))).toMatchObject([
      { field: 'places' },
      { field: 'signers' },
    ])
  })

  test('倡议书要有称谓，不要意见途径和受理人', () => {
    const appeal = noticeWith({ kind: 'appeal', words: { ...words, feedback: '', receiver: '' } })
    expect(findNoticeGaps(appeal)).toMatchObject([{ field: 'salutation' }])
  })

  test('会前公告和表决结果公示的文字来自表决，只看张贴点', () => {
    const blank = { ...words, title: '', body: '', contact: '', signers: [] }
    for (const kind of ['pre-announcement', 'vote-result'] as const) {
      expect(findNoticeGaps(noticeWith({ kind, words: blank }))).toEqual([])
      expect(findNoticeGaps(noticeWith({ kind, words: blank, places: [] }))).toMatchObject([
        { field: 'places' },
      ])
    }
  })
})
