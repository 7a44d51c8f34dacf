/** Writes 三长名册: who is responsible where, until when. Knows no format and no clock. */
import { columnDay, dayInChinese } from '../chinese-text.ts'
import type { Community } from '../community.ts'
import type { Day } from '../identity.ts'
import { maskPhones } from '../mask.ts'
import { describeArea, groupPosts, isHeld, type Post, type PostKind, postKindNames } from '../people/post.ts'
import { type PlainDocument, standingLine } from './document.ts'

/** Posts that residents turn to; 居民代表、党员、志愿者 are in no public list of theirs. */
const listedKinds: readonly PostKind[] = ['grid-worker', 'building-lead', 'group-lead', 'neighbour-lead']

/** 网格员1人、楼栋长3人 */
const countWords = (posts: readonly Post[]): string =>
  listedKinds
    .map((kind) => ({ kind, count: posts.filter((post) => post.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${postKindNames[kind]}${count}人`)
    .join('、')

/**
 * 三长名册 as it stands on `madeOn`, by 小区 and building; phones are masked, since it hangs in the stairwell.
 * @see 个人信息保护法第二十五条
 */
export const composePostList = (community: Community, posts: readonly Post[], madeOn: Day): PlainDocument => {
  const held = posts.filter((post) => isHeld(post) && listedKinds.includes(post.kind))
  const counted = countWords(held)
  return {
    kind: 'post-list',
    fileName: { on: madeOn, place: community.name, occasion: '', paper: '三长名册' },
    layout: 'table-portrait',
    title: [`${community.name}三长和网格员名册`],
    blocks: [
      standingLine(`截至${dayInChinese(madeOn)}${counted === '' ? '，还没有任命' : `，${counted}`}`, 'right'),
      {
        kind: 'table',
        height: 'plain',
        columns: [
          { heading: '序号', share: 1.7, align: 'center' },
          { heading: '范围', share: 6.6, align: 'left' },
          { heading: '岗位', share: 1.8, align: 'center' },
          { heading: '姓名', share: 2.2, align: 'center' },
          { heading: '电话', share: 3, align: 'center' },
          { heading: '任期到', share: 3.1, align: 'center' },
        ],
        rows: groupPosts(held)
          .flatMap((group) => group.posts)
          .map((post, index) => [
            String(index + 1),
            describeArea(post),
            postKindNames[post.kind],
            post.name,
            maskPhones(post.phone),
            post.until === null ? '' : columnDay(post.until),
          ]),
      },
      { kind: 'note', text: '电话已作遮盖；要联系他们，请打社区的电话。' },
    ],
  }
}
