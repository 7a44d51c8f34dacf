import { describe, expect, test } from 'vitest'
import { community } from '../../../tests/documents/sample-meeting.ts'
import type { PersonId, PostId } from '../identity.ts'
import type { Post } from '../people/post.ts'
import { composePostList } from './post-list.ts'

const aPost = (id: number, more: Partial<Post>): Post => ({
  ...{ id: id as PostId, personId: id as PersonId, name: '何建军', pinyin: '', initials: '' },
  ...{ phone: '13812344321', kind: 'group-lead', estateName: '南方印象小区', building: '10', entrance: '' },
  ...{ grid: '', from: '2026-01-01', until: '2028-12-31', endedOn: null, endedReason: '', successorName: '' },
  ...more,
})

const paper = composePostList(
  community,
  [
    aPost(1, {}),
    aPost(2, { building: '2', kind: 'neighbour-lead', entrance: '1', name: '文小红', until: null }),
    aPost(3, { kind: 'volunteer', name: '郭伟' }),
    aPost(4, { name: '段小强', endedOn: '2026-02-01' }),
    aPost(5, { kind: 'grid-worker', building: '', grid: '第一网格', name: '龙艳', phone: '' }),
  ],
  '2026-03-12',
)

describe('三长名册', () => {
  test('在任的网格员和三长按小区楼栋排，卸任的、志愿者不列', () => {
    const table = paper.blocks.find((block) => block.kind === 'table')
    expect(table?.rows.map((row) => row.slice(1, 4))).toEqual([
      ['南方印象小区 第一网格', '网格员', '龙艳'],
      ['南方印象小区 2栋 1单元', '邻长', '文小红'],
      ['南方印象小区 10栋', '组长', '何建军'],
    ])
    expect(table?.rows.map((row) => row[5])).toEqual(['2028.12.31', '', '2028.12.31'])
    expect(JSON.stringify(paper)).toContain('截至2026年3月12日，网格员1人、组长1人、邻长1人')
  })

  test('电话遮住，没有任命的也印得出', () => {
    expect(JSON.stringify(paper)).not.toContain('13812344321')
    expect(JSON.stringify(composePostList(community, [], '2026-03-12'))).toContain('还没有任命')
  })
})
