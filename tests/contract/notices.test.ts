import { describe, expect, test } from 'vitest'
import type { NoticeId, NoticeObjectionId, NoticePhotoId } from '../../src/domain/identity.ts'
import { appealWords, draft, noticeOf, objection, places, posted, words } from './notice-table.ts'
import { addPeople, openTable, setUp, storyDay } from './round-table.ts'

describe('一份公示从拟稿到归档', () => {
  test('拟稿、张贴、收异议、答复、期满、了结、归档', async () => {
    const table = await openTable({ isWatched: true })
    const noticeId = await draft(table)
    expect(await table.ask('notices.read', { noticeId })).toMatchObject({
      gaps: [],
      findings: [],
      floorDays: 15,
      isFloorLaw: true,
      isComposed: false,
      notice: { state: 'drafted', number: '', documentId: null, places },
    })
    const made = await table.ask('notices.post', { noticeId, postedOn: storyDay, override: null })
    expect(made).toMatchObject({ number: '和苑示〔2026〕1号', until: '2026-03-27' })
    expect(table.heard).toContain('notices')
    expect(table.heard).toContain('documents')
    const objectionId = await table.ask('notices.object', objection(noticeId))
    table.at('10:00', '2026-03-28')
    expect(await table.refused('notices.end', { noticeId })).toEqual({ code: 'objections-open', count: 1 })
    await table.ask('notices.answer', {
      objectionId,
      on: '2026-03-20',
      by: '居委会',
      text: '方案二占用消防通道，不能采用。',
    })
    await table.ask('notices.end', { noticeId })
    await table.ask('notices.archive', { noticeId })
    expect(await noticeOf(table, noticeId)).toMatchObject({
      state: 'archived',
      number: '和苑示〔2026〕1号',
      documentId: made.documentId,
      postedOn: storyDay,
      until: '2026-03-27',
      override: null,
      objections: [{ answer: { on: '2026-03-20', by: '居委会' }, withdrawn: null }],
    })
  })

  test('贴出去的就是冻结的那一份，文号和日期都在上面', async () => {
    const table = await openTable()
    const noticeId = await draft(table)
    const { documentId } = await table.ask('notices.post', {
      noticeId,
      postedOn: storyDay,
      override: null,
    })
    const { page, listed } = await table.ask('documents.page', { documentId })
    for (const said of [
      words.title,
      '和苑示〔2026〕1号',
      '2026年3月12日',
      '3月27日',
      '东门公示栏',
      '0731-28000000',
      '和苑社区居民委员会',
    ])
      expect(page).toContain(said)
    expect(listed).toMatchObject({ isLatest: true, document: { kind: 'notice', version: 1 } })
    expect(listed.document.code).not.toBeNull()
  })

  test('贴出去以后不能改、不能删，再贴一次也不行', async () => {
    const table = await openTable({ isWatched: true })
    const noticeId = await posted(table)
    const before = await noticeOf(table, noticeId)
    const edit = { noticeId, words: { ...words, body: '改了' }, places, days: 20, postedOn: null }
    expect(await table.refused('notices.edit', edit)).toMatchObject({ code: 'wrong-state' })
    expect(await table.refused('notices.mask', { noticeId })).toMatchObject({ code: 'wrong-state' })
    expect(await table.refused('notices.discard', { noticeId })).toMatchObject({ code: 'wrong-state' })
    expect(
      await table.refused('notices.post', { noticeId, postedOn: storyDay, override: null }),
    ).toMatchObject({ code: 'wrong-state' })
    expect(await noticeOf(table, noticeId)).toEqual(before)
  })

  test('文号按年按种类连着排，删掉的草稿不占号', async () => {
    const table = await openTable()
    const first = await draft(table)
    await table.ask('notices.discard', { noticeId: first })
    expect(await table.refused('notices.read', { noticeId: first })).toEqual({
      code: 'not-found',
      noun: 'notice',
    })
    await posted(table)
    const appeal = await posted(table, { kind: 'appeal' })
    const second = await posted(table)
    expect((await noticeOf(table, second)).number).toBe('和苑示〔2026〕2号')
    expect((await noticeOf(table, appeal)).number).toBe('和苑倡〔2026〕1号')
    expect(await table.ask('notices.list', {})).toHaveLength(3)
  })

  test('草稿的公示不能先做成文书，看一看不占号', async () => {
    const table = await openTable({ isWatched: true })
    const noticeId = await draft(table)
    const wanted = { subject: { kind: 'notice', noticeId }, kind: 'notice', size: 'poster-a3' } as const
    expect(await table.refused('documents.make', { ...wanted, despiteGaps: true })).toMatchObject({
      code: 'wrong-state',
    })
    await table.ask('documents.preview', { ...wanted, anchor: null })
    await table.ask('notices.post', { noticeId, postedOn: storyDay, override: null })
    const [poster] = await table.ask('documents.make', { ...wanted, despiteGaps: false })
    expect(poster?.number).toBe('和苑示〔2026〕1号')
  })

  test('几家联名的倡议书，署名都在', async () => {
    const table = await openTable()
    const noticeId = await posted(table, { kind: 'appeal', days: 30 })
    const { documentId } = await noticeOf(table, noticeId)
    if (documentId === null) throw new Error('nothing was made')
    const { page } = await table.ask('documents.page', { documentId })
    for (const signer of appealWords.signers) expect(page).toContain(signer)
    expect(page).toContain('南方印象小区全体业主')
  })
})

describe('公示期', () => {
  test('最后一天在国庆假里，顺延到上班的第一天，并说明', async () => {
    const table = await openTable()
    const noticeId = await draft(table)
    table.at('09:00', '2026-09-18')
    expect(
      await table.ask('notices.lastDay', { kind: 'consultation-result', postedOn: '2026-09-18', days: 15 }),
    ).toEqual({
      until: '2026-10-08',
      sentence: '张贴当天不算，公示 15 天；2026年10月3日放假，顺延到2026年10月8日（星期四）。',
    })
    const { until } = await table.ask('notices.post', { noticeId, postedOn: '2026-09-18', override: null })
    expect(until).toBe('2026-10-08')
    table.at('23:00', '2026-10-08')
    expect(await table.refused('notices.end', { noticeId })).toEqual({
      code: 'notice-running',
      until: '2026-10-08',
    })
    table.at('00:10', '2026-10-09')
    await table.ask('notices.end', { noticeId })
  })

  test('不够法律规定的天数不能张贴；公告可以只贴一天', async () => {
    const table = await openTable({ isWatched: true })
    const noticeId = await draft(table, { days: 14 })
    expect(await table.refused('notices.post', { noticeId, postedOn: storyDay, override: null })).toEqual({
      code: 'period-short',
      days: 14,
      floorDays: 15,
      isLaw: true,
    })
    const announcement = await draft(table, { kind: 'announcement', days: 1 })
    await table.ask('notices.post', { noticeId: announcement, postedOn: storyDay, override: null })
  })

  test('可以定在三十天以内的某一天贴，不能补贴昨天的', async () => {
    const table = await openTable()
    const noticeId = await draft(table)
    for (const [postedOn, problem, limit] of [
      ['2026-03-11', 'before', '2026-03-12'],
      ['2026-04-12', 'after', '2026-04-11'],
    ] as const)
      expect(await table.refused('notices.post', { noticeId, postedOn, override: null })).toEqual({
        code: 'day-unfit',
        problem,
        limit,
      })
    await table.ask('notices.post', { noticeId, postedOn: '2026-04-11', override: null })
    await table.ask('notices.withdraw', { noticeId, on: storyDay, reason: '方案有变' })
  })

  test('只能往后延长，延长留下记录', async () => {
    const table = await openTable({ isWatched: true })
    const noticeId = await posted(table)
    for (const until of ['2026-03-27', '2026-03-20'])
      expect(await table.refused('notices.extend', { noticeId, until, reason: '雨天' })).toMatchObject({
        code: 'day-unfit',
      })
    await table.ask('notices.extend', { noticeId, until: '2026-04-03', reason: '雨天没人看' })
    expect(await noticeOf(table, noticeId)).toMatchObject({
      until: '2026-04-03',
      extensions: [{ from: '2026-03-27', until: '2026-04-03', reason: '雨天没人看' }],
    })
    table.at('10:00', '2026-03-30')
    expect(await table.refused('notices.end', { noticeId })).toMatchObject({ code: 'notice-running' })
  })

  test('草稿里定了张贴日，期满日跟着算出来', async () => {
    const table = await openTable()
    const noticeId = await draft(table)
    await table.ask('notices.edit', { noticeId, words, places, days: 20, postedOn: '2026-03-16' })
    expect(await noticeOf(table, noticeId)).toMatchObject({ postedOn: '2026-03-16', until: '2026-04-07' })
    await table.ask('notices.edit', { noticeId, words, places, days: 20, postedOn: null })
    expect(await noticeOf(table, noticeId)).toMatchObject({ postedOn: null, until: null })
  })
})

describe('撤下和另拟', () => {
  test('撤下要写哪一天、为什么；改好再拟一份，记着是替哪一份', async () => {
    const table = await openTable({ isWatched: true })
    const noticeId = await posted(table)
    table.at('10:00', '2026-03-16')
    for (const on of ['2026-03-11', '2026-03-17'])
      expect(await table.refused('notices.withdraw', { noticeId, on, reason: '写错了' })).toMatchObject({
        code: 'day-unfit',
      })
    await table.ask('notices.withdraw', { noticeId, on: '2026-03-15', reason: '户数写错了' })
    const again = await table.ask('notices.draftAgain', { noticeId })
    expect(await noticeOf(table, again)).toMatchObject({
      state: 'drafted',
      formerId: noticeId,
      words,
      places,
      number: '',
    })
    await table.ask('notices.post', { noticeId: again, postedOn: '2026-03-16', override: null })
    expect(await noticeOf(table, noticeId)).toMatchObject({
      state: 'withdrawn',
      withdrawn: { on: '2026-03-15', reason: '户数写错了' },
      number: '和苑示〔2026〕1号',
    })
    expect((await noticeOf(table, again)).number).toBe('和苑示〔2026〕2号')
  })

  test('撤下以后收到的异议也要答复，才能归档', async () => {
    const table = await openTable()
    const noticeId = await posted(table)
    await table.ask('notices.withdraw', { noticeId, on: storyDay, reason: '写错了' })
    const objectionId = await table.ask('notices.object', objection(noticeId))
    expect(await table.refused('notices.archive', { noticeId })).toEqual({
      code: 'objections-open',
      count: 1,
    })
    await table.ask('notices.withdrawObjection', { objectionId, reason: '业主自己收回' })
    await table.ask('notices.archive', { noticeId })
    await table.ask('notices.draftAgain', { noticeId })
  })
})

describe('每一步都按顺序', () => {
  const steps = {
    edit: (noticeId: NoticeId) => ({ noticeId, words, places, days: 15, postedOn: null }),
    mask: (noticeId: NoticeId) => ({ noticeId }),
    discard: (noticeId: NoticeId) => ({ noticeId }),
    post: (noticeId: NoticeId) => ({ noticeId, postedOn: '2026-03-30', override: null }),
    extend: (noticeId: NoticeId) => ({ noticeId, until: '2026-12-31', reason: '再贴一阵' }),
    withdraw: (noticeId: NoticeId) => ({ noticeId, on: '2026-03-30', reason: '不贴了' }),
    end: (noticeId: NoticeId) => ({ noticeId }),
    archive: (noticeId: NoticeId) => ({ noticeId }),
    draftAgain: (noticeId: NoticeId) => ({ noticeId }),
    object: (noticeId: NoticeId) => objection(noticeId),
  }
  const allowed = {
    drafted: ['edit', 'mask', 'discard', 'post'],
    posted: ['extend', 'withdraw', 'end', 'object'],
    withdrawn: ['archive', 'draftAgain', 'object'],
    ended: ['archive', 'draftAgain', 'object'],
    archived: ['draftAgain'],
  } as const

  for (const [state, right] of Object.entries(allowed))
    test(`${state} 的公示，不该做的都做不成`, async () => {
      const table = await openTable({ isWatched: true })
      const noticeId = state === 'drafted' ? await draft(table) : await posted(table)
      table.at('10:00', '2026-03-30')
      if (state === 'withdrawn') await table.ask('notices.withdraw', steps.withdraw(noticeId))
      if (state === 'ended' || state === 'archived') await table.ask('notices.end', { noticeId })
      if (state === 'archived') await table.ask('notices.archive', { noticeId })
      for (const [step, input] of Object.entries(steps)) {
        if (right.some((one) => one === step)) continue
        const reply = await table.send(`notices.${step}`, input(noticeId))
        expect(reply, step).toMatchObject({
          ok: false,
          failure: { code: 'wrong-state', noun: 'notice', state },
        })
      }
    })

  test('没有的公示、异议、照片都说没有', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const none = 99 as NoticeId
    for (const [step, input] of Object.entries(steps))
      expect(await table.send(`notices.${step}`, input(none)), step).toMatchObject({
        failure: { code: 'not-found', noun: 'notice' },
      })
    const objectionId = 99 as NoticeObjectionId
    expect(
      await table.refused('notices.answer', { objectionId, on: storyDay, by: '甲', text: '好' }),
    ).toMatchObject({ code: 'not-found' })
    expect(await table.refused('notices.withdrawObjection', { objectionId, reason: '错' })).toMatchObject({
      code: 'not-found',
    })
    const photoId = 99 as NoticePhotoId
    expect(await table.refused('notices.photo', { photoId })).toMatchObject({ code: 'not-found' })
    expect(await table.refused('notices.removePhoto', { photoId })).toMatchObject({ code: 'not-found' })
  })

  test('缺什么说什么，缺了不能张贴', async () => {
    const table = await openTable({ isWatched: true })
    const noticeId = await draft(table, { words: { ...words, receiver: '', signers: [] }, places: [] })
    const { gaps } = await table.ask('notices.read', { noticeId })
    expect(gaps.map((gap) => gap.field)).toEqual(['places', 'receiver', 'signers'])
    expect(await table.refused('notices.post', { noticeId, postedOn: storyDay, override: null })).toEqual({
      code: 'document-gaps',
      gaps: gaps.map((gap) => gap.sentence),
    })
  })

  test('两个窗口同时张贴一份，只有一个成', async () => {
    const table = await openTable()
    const noticeId = await draft(table)
    const replies = await Promise.all(
      [1, 2].map(() => table.send('notices.post', { noticeId, postedOn: storyDay, override: null })),
    )
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    expect(replies.find((reply) => !reply.ok)).toMatchObject({ failure: { code: 'wrong-state' } })
    expect(
      (await table.ask('documents.list', {})).filter((one) => one.document.kind === 'notice'),
    ).toHaveLength(1)
  })
})

describe('异议', () => {
  test('答复过的不能再改，答复不能早于收到，收到不能早于张贴', async () => {
    const table = await openTable({ isWatched: true })
    const noticeId = await posted(table)
    table.at('10:00', '2026-03-16')
    for (const receivedOn of ['2026-03-11', '2026-03-17'])
      expect(await table.refused('notices.object', { ...objection(noticeId), receivedOn })).toMatchObject({
        code: 'day-unfit',
      })
    const objectionId = await table.ask('notices.object', {
      ...objection(noticeId),
      receivedOn: '2026-03-14',
    })
    const answer = { objectionId, on: '2026-03-15', by: '居委会', text: '已转物业。' }
    for (const on of ['2026-03-13', '2026-03-17'])
      expect(await table.refused('notices.answer', { ...answer, on })).toMatchObject({ code: 'day-unfit' })
    await table.ask('notices.answer', answer)
    expect(await table.refused('notices.answer', { ...answer, text: '另一个答复' })).toMatchObject({
      code: 'wrong-state',
      state: 'answered',
    })
    await table.ask('notices.withdrawObjection', { objectionId, reason: '业主收回' })
    expect(await table.refused('notices.withdrawObjection', { objectionId, reason: '再收回' })).toMatchObject(
      { code: 'wrong-state', state: 'withdrawn' },
    )
  })

  test('可以不写是谁提的', async () => {
    const table = await openTable()
    const noticeId = await posted(table)
    await table.ask('notices.object', { ...objection(noticeId), byName: '', room: '', way: 'message' })
    expect((await noticeOf(table, noticeId)).objections).toHaveLength(1)
  })
})

describe('个人信息', () => {
  const unsafe = { ...words, body: '成员甲1提出异议。\n请联系１３８ ００００ １２３４。\n住在7栋2单元1102。' }
  const override = {
    reason: '本人是候选人',
    consents: [{ who: '成员甲1', how: '书面同意', on: '2026-03-10' }],
  }

  test('有姓名、电话、房号的不能张贴，每一处都说明；脱敏以后可以', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    await addPeople(table, 3)
    const noticeId = await draft(table, { words: unsafe })
    const { findings } = await table.ask('notices.read', { noticeId })
    expect(findings.map(({ kind, place, field }) => [kind, place, field])).toEqual([
      ['name', '正文第1段', 'body'],
      ['phone', '正文第2段', 'body'],
      ['room', '正文第3段', 'body'],
    ])
    const failure = await table.refused('notices.post', { noticeId, postedOn: storyDay, override: null })
    expect(failure).toEqual({
      code: 'posting-unsafe',
      sentences: findings.map((finding) => finding.sentence),
    })
    for (const raw of ['成员甲1', '１３８', '13800001234', '1102'])
      expect(JSON.stringify(failure)).not.toContain(raw)
    expect(table.logged.join('')).not.toContain('成员')
    expect(await table.ask('notices.mask', { noticeId })).toEqual({ maskedCount: 3 })
    expect((await noticeOf(table, noticeId)).words.body).toBe(
      '成**1提出异议。\n请联系138****1234。\n住在7栋2单元***。',
    )
    await table.ask('notices.post', { noticeId, postedOn: storyDay, override })
    expect((await noticeOf(table, noticeId)).override).toBeNull()
  })

  test('写下原因和本人同意的记录，可以照样张贴，记录和当时查出的都留着', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    await addPeople(table, 3)
    const noticeId = await draft(table, { words: unsafe })
    const { findings } = await table.ask('notices.read', { noticeId })
    await table.ask('notices.post', { noticeId, postedOn: storyDay, override })
    expect((await noticeOf(table, noticeId)).override).toEqual({
      ...override,
      findings: findings.map((finding) => finding.sentence),
    })
  })

  test('还没到的日子，谁也不会已经同意', async () => {
    const table = await openTable({ isWatched: true })
    const noticeId = await draft(table, { words: { ...words, body: '请打13800001234。' } })
    const consents = [{ who: '成员甲1', how: '书面同意', on: '2026-03-13' }]
    expect(
      await table.refused('notices.post', {
        noticeId,
        postedOn: storyDay,
        override: { ...override, consents },
      }),
    ).toEqual({ code: 'day-unfit', problem: 'after', limit: storyDay })
  })

  test('没有原因、没有谁同意的，不算', async () => {
    const table = await openTable({ isWatched: true })
    const noticeId = await draft(table, { words: unsafe })
    for (const bad of [
      { ...override, reason: '' },
      { ...override, consents: [] },
      { ...override, consents: [{ who: '', how: '口头', on: '2026-03-10' }] },
    ])
      expect(
        await table.refused('notices.post', { noticeId, postedOn: storyDay, override: bad }),
      ).toMatchObject({ code: 'invalid-input' })
  })

  test('有职务的人写了职务就可以', async () => {
    const table = await openTable()
    await setUp(table)
    const body = '会议由社区书记周敏主持。'
    const noticeId = await draft(table, { words: { ...words, body, receiver: '周敏' } })
    await table.ask('notices.post', { noticeId, postedOn: storyDay, override: null })
  })
})
