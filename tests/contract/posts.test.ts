import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../src/domain/identity.ts'
import { addPeople, openTable, setUp, storyDay, type Table } from './round-table.ts'

const nowhere = { estateName: '', building: '', entrance: '', grid: '' }
const fresh = (name: string) => ({ kind: 'new' as const, name, phone: '' })

const appoint = async (table: Table, count: number) => {
  await setUp(table)
  return table.ask('posts.appoint', {
    kind: 'group-lead',
    from: '2025-03-12',
    until: '2026-04-12',
    holders: Array.from({ length: count }, (_, place) => ({
      holder: fresh(`组长${place}`),
      kind: null,
      ...nowhere,
      estateName: '南方印象小区',
      building: String(place + 1),
    })),
  })
}

describe('岗位和交接', () => {
  test('交接一次办完：前一位离任，后一位上任，记着谁接的', async () => {
    const table = await openTable({ isWatched: true })
    const [postId] = await appoint(table, 1)
    if (postId === undefined) throw new Error('no post')
    const nextId = await table.ask('posts.handOver', {
      postId,
      on: storyDay,
      reason: '搬家',
      holder: fresh('新组长'),
      until: null,
    })
    const posts = await table.ask('posts.list', {})
    expect(posts).toMatchObject([
      { id: postId, endedOn: storyDay, endedReason: '搬家', successorName: '新组长' },
      { id: nextId, from: storyDay, until: null, endedOn: null, building: '1', kind: 'group-lead' },
    ])
    const again = { postId, on: storyDay, reason: '又换', holder: fresh('第三位'), until: null }
    expect(await table.refused('posts.handOver', again)).toMatchObject({ code: 'wrong-state' })
    expect(await table.refused('posts.restore', { postId })).toMatchObject({ code: 'wrong-state' })
    expect((await table.ask('people.list', {})).map((person) => person.role)).toEqual(['组长', '组长'])
  })

  test('不能早于上任交接，也不能交给本人', async () => {
    const table = await openTable({ isWatched: true })
    const [postId] = await appoint(table, 1)
    const [post] = await table.ask('posts.list', {})
    if (postId === undefined || post === undefined) throw new Error('no post')
    const handOver = { postId, reason: '换届', until: null }
    expect(
      await table.refused('posts.handOver', { ...handOver, on: '2025-03-11', holder: fresh('甲') }),
    ).toEqual({ code: 'day-unfit', problem: 'before', limit: '2025-03-12' })
    expect(
      await table.refused('posts.handOver', {
        ...handOver,
        on: storyDay,
        holder: { kind: 'known', personId: post.personId },
      }),
    ).toMatchObject({ code: 'wrong-state' })
    await table.ask('posts.end', { postId, on: storyDay, reason: '调离' })
    await table.ask('posts.restore', { postId })
    await table.ask('posts.change', { postId, ...nowhere, grid: '第三网格', from: '2025-03-12', until: null })
    expect(
      await table.refused('posts.end', { postId: 999 as typeof postId, on: storyDay, reason: '调离' }),
    ).toMatchObject({ code: 'not-found' })
  })

  test('已经不在名册里的人，不能上任、接任，也不能收回他的离任；放回名册就可以', async () => {
    const table = await openTable({ isWatched: true })
    const [postId = expect.fail('no post')] = await appoint(table, 1)
    const [personId = expect.fail('nobody')] = await addPeople(table, 1)
    await table.ask('people.retire', { personId })
    const gone = { code: 'person-retired', name: '成员甲1' }
    const holder = { kind: 'known' as const, personId }
    const appointing = { kind: 'neighbour-lead' as const, from: storyDay, until: null }
    const holders = [{ holder, kind: null, ...nowhere }]
    expect(await table.refused('posts.appoint', { ...appointing, holders })).toEqual(gone)
    const handOver = { postId, on: storyDay, reason: '换届', holder, until: null }
    expect(await table.refused('posts.handOver', handOver)).toEqual(gone)
    await table.ask('people.restore', { personId })
    const [ownId = expect.fail('no post')] = await table.ask('posts.appoint', { ...appointing, holders })
    await table.ask('posts.end', { postId: ownId, on: storyDay, reason: '搬家' })
    await table.ask('people.retire', { personId })
    expect(await table.refused('posts.restore', { postId: ownId })).toEqual(gone)
  })

  test('808 位邻长一次登记得下', async () => {
    const table = await openTable()
    const ids = await appoint(table, 808)
    expect(new Set(ids).size).toBe(808)
    expect(await table.ask('posts.list', {})).toHaveLength(808)
    expect(await table.ask('posts.places', {})).toEqual([])
  })
})

describe('志愿服务积分', () => {
  test('离开以后的活动不记他的积分，离开以前的可以补记', async () => {
    const table = await openTable({ isWatched: true })
    await setUp(table)
    const [personId = expect.fail('nobody')] = await addPeople(table, 1)
    await table.ask('people.retire', { personId })
    const activity = {
      title: '清扫楼道',
      on: storyDay,
      place: '',
      minutes: 60,
      points: 2,
      personIds: [personId],
    }
    await table.ask('volunteers.hold', { ...activity, on: '2026-03-10' })
    table.at('09:00', '2026-03-14')
    expect(await table.refused('volunteers.hold', { ...activity, on: '2026-03-14' })).toEqual({
      code: 'person-retired',
      name: '成员甲1',
    })
  })

  const join = async (table: Table) => {
    await setUp(table)
    const personIds = await addPeople(table, 3)
    const [first] = personIds
    if (first === undefined) throw new Error('nobody')
    await table.ask('volunteers.hold', {
      title: '清扫楼道',
      on: storyDay,
      place: '3栋',
      minutes: 150,
      points: 10,
      personIds: [...personIds],
    })
    return first
  }
  const exchange = (personId: PersonId, points: number) => ({
    personId,
    points,
    on: storyDay,
    words: '洗衣液',
  })

  test('参加得分，兑换扣分，不够扣不收，更正另记一笔', async () => {
    const table = await openTable({ isWatched: true })
    const personId = await join(table)
    expect(await table.refused('volunteers.exchange', exchange(personId, 11))).toMatchObject({
      code: 'points-short',
      balance: 10,
      points: 11,
    })
    const exchangedId = await table.ask('volunteers.exchange', exchange(personId, 6))
    const [, earned] = await table.ask('volunteers.entries', { personId })
    if (earned === undefined) throw new Error('no entry')
    const reversal = { entryId: earned.id, on: storyDay, reason: '没有参加' }
    expect(await table.refused('volunteers.reverse', reversal)).toMatchObject({ code: 'points-short' })
    await table.ask('volunteers.reverse', { ...reversal, entryId: exchangedId })
    expect(await table.refused('volunteers.reverse', { ...reversal, entryId: exchangedId })).toMatchObject({
      code: 'wrong-state',
    })
    await table.ask('volunteers.reverse', reversal)
    expect(await table.ask('volunteers.entries', { personId })).toHaveLength(4)
    const ranking = await table.ask('volunteers.ranking', {})
    expect(ranking.map(({ rank, balance, minutes }) => [rank, balance, minutes])).toEqual([
      [1, 10, 150],
      [1, 10, 150],
    ])
    expect((await table.ask('volunteers.activities', {}))[0]?.people).toHaveLength(2)
  })

  test('台账里姓名已遮', async () => {
    const table = await openTable()
    await join(table)
    const shown = await table.ask('documents.preview', {
      subject: { kind: 'community', year: null },
      kind: 'points-ledger',
      size: 'page',
      anchor: null,
    })
    const page = shown.papers[0]?.page ?? ''
    expect(page).toContain('共3人')
    for (const { name } of await table.ask('people.list', {})) expect(page).not.toContain(name)
  })
})
