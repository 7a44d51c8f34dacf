import { describe, expect, test } from 'vitest'
import type { PersonId, PostId } from '../identity.ts'
import { balanceOf, canBearPoints, describeMinutes, isPointsReversed, rankPoints } from './points.ts'
import {
  describeArea,
  endingPosts,
  findPostGaps,
  findPosts,
  groupPosts,
  type Post,
  standingOfTerm,
} from './post.ts'
import { splitPostLines } from './post-lines.ts'

const post = (id: number, more: Partial<Post> = {}): Post => ({
  id: id as PostId,
  personId: id as PersonId,
  name: `组长${id}`,
  pinyin: '',
  initials: '',
  phone: '',
  kind: 'group-lead',
  estateName: '南方印象',
  building: String(id),
  entrance: '',
  grid: '',
  from: '2025-01-01',
  until: null,
  endedOn: null,
  endedReason: '',
  successorName: '',
  ...more,
})
const place = (building: string, entrance = '') => ({ estateName: '南方印象', building, entrance })

describe('岗位', () => {
  test('哪一栋没有组长，7 和 7栋 是一处，离任的不算', () => {
    const posts = [post(1), post(7, { building: '7栋' }), post(5, { endedOn: '2026-01-01' })]
    const gaps = findPostGaps(posts, [place('1'), place('5'), place('7'), place('10')])
    expect(gaps.map(({ kind, area }) => `${describeArea(area)} ${kind}`)).toEqual([
      '南方印象 5栋 group-lead',
      '南方印象 10栋 group-lead',
    ])
  })

  test('邻长按单元算；没有设的岗位不提，别的小区也不提', () => {
    const posts = [post(1, { kind: 'neighbour-lead', building: '1', entrance: '1' })]
    const known = [place('1', '1'), place('1', '2'), { ...place('9', '1'), estateName: '别处' }]
    expect(findPostGaps(posts, known)).toEqual([
      { kind: 'neighbour-lead', area: { ...place('1', '2'), grid: '' } },
    ])
    expect(findPostGaps([], known)).toEqual([])
  })

  test('任期还剩六十天算快到期，最后一天还在任', () => {
    const on = '2026-11-22'
    expect(standingOfTerm({ until: null }, on)).toBe('open')
    expect(standingOfTerm({ until: '2026-11-22' }, on)).toBe('ending')
    expect(standingOfTerm({ until: '2027-01-21' }, on)).toBe('ending')
    expect(standingOfTerm({ until: '2027-01-22' }, on)).toBe('running')
    expect(standingOfTerm({ until: '2026-11-21' }, on)).toBe('over')
    const posts = [post(1, { until: '2026-12-01' }), post(2), post(3, { until: '2026-01-01' })]
    expect(endingPosts(posts, on).map((one) => one.id)).toEqual([3, 1])
  })

  test('按楼栋排，两个字找得到人', () => {
    const posts = [post(10), post(2), post(2, { id: 20 as PostId, kind: 'neighbour-lead', name: '王小红' })]
    expect(groupPosts(posts).map((group) => [group.building, group.posts.length])).toEqual([
      ['2栋', 2],
      ['10栋', 1],
    ])
    expect(findPosts(posts, '小红').map((one) => one.name)).toEqual(['王小红'])
    expect(findPosts(posts, '10栋').map((one) => one.id)).toEqual([10])
  })

  test('粘贴的一行认得出姓名、岗位、楼栋单元和电话', () => {
    const lines = splitPostLines('张三 组长 5栋 13800000000\n李四\t5栋2单元\t邻长\n王五 3-1-502')
    expect(lines).toMatchObject([
      { name: '张三', kind: 'group-lead', building: '5', entrance: '', phone: '13800000000', problem: null },
      { name: '李四', kind: 'neighbour-lead', building: '5', entrance: '2' },
      { name: '王五', kind: null, building: '3', entrance: '1' },
    ])
  })
})

describe('积分', () => {
  test('余额不会低于零；按累计积分排，兑换了也不掉名次，同分并列', () => {
    expect(balanceOf([{ points: 10 }, { points: -6 }])).toBe(4)
    expect(canBearPoints(4, -4)).toBe(true)
    expect(canBearPoints(4, -5)).toBe(false)
    const line = (name: string, earned: number, exchanged = 0) => ({
      ...{ personId: 1 as PersonId, name, balance: earned - exchanged },
      ...{ earned, exchanged, minutes: 0, activityCount: 1 },
    })
    const ranked = rankPoints([line('乙', 5), line('甲', 9, 8), line('丙', 5, 5)])
    expect(ranked.map(({ name, rank }) => [name, rank])).toEqual([
      ['甲', 1],
      ['丙', 2],
      ['乙', 2],
    ])
    expect(isPointsReversed({ id: 1 as never }, [{ reversesId: 1 as never }])).toBe(true)
  })

  test('时长的写法', () => {
    expect([45, 60, 150].map(describeMinutes)).toEqual(['45分钟', '1小时', '2小时30分'])
  })
})
