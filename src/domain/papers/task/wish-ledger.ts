/** Writes the 微心愿台账 of a year: who wished what, who took it on, and what came of it; names masked. Knows no format and no clock. */
import { columnDay, dayInChinese } from '../../chinese-text.ts'
import type { Community } from '../../community.ts'
import type { Day } from '../../identity.ts'
import { maskName } from '../../mask.ts'
import type { Satisfaction } from '../../task/task.ts'
import { satisfactionNames } from '../../task/task-wording.ts'
import { type PlainDocument, standingLine } from '../document.ts'
import { shareWords } from '../written/written-paper-words.ts'

/** One wish of a year: its topic, or the order that was written without one. */
export type Wish = {
  readonly number: string
  readonly title: string
  readonly proposerName: string
  /** Where it came from: 小区 and place. */
  readonly origin: string
  readonly receivedOn: Day
  /** Who took it on; empty while nobody did. */
  readonly claimants: readonly string[]
  readonly dueOn: Day | null
  readonly doneOn: Day | null
  readonly satisfaction: Satisfaction | null
  readonly closedOn: Day | null
  /** How it stands, while it is not closed out. */
  readonly standing: string
}

/** 89%, or 66.66% where it is not whole. */
const shareOf = (count: number, base: number): string => shareWords(count, base).replace(/\.00%$/u, '%')

/** 共100件，已销号89件，销号率89% */
export const sayWishes = (wishes: readonly Pick<Wish, 'closedOn'>[]): string => {
  if (wishes.length === 0) return '共0件'
  const closed = wishes.filter((wish) => wish.closedOn !== null).length
  return `共${wishes.length}件，已销号${closed}件，销号率${shareOf(closed, wishes.length)}`
}

const dayWords = (day: Day | null): string => (day === null ? '' : columnDay(day))

/**
 * 微心愿台账 of a year, or of all years where it is null, as it stands on `today`; who wished is named in masked form only.
 * @see 个人信息保护法第二十五条
 */
export const composeWishLedger = (
  community: Community,
  year: number | null,
  wishes: readonly Wish[],
  today: Day,
): PlainDocument => ({
  kind: 'wish-ledger',
  fileName: {
    on: today,
    place: community.name,
    occasion: year === null ? '' : `${year}年`,
    paper: '微心愿台账',
  },
  layout: 'table-wide',
  title: [`${community.name}${year === null ? '' : `${year}年`}微心愿台账`],
  blocks: [
    standingLine(`截至${dayInChinese(today)}，${sayWishes(wishes)}`, 'right'),
    {
      kind: 'table',
      height: 'plain',
      columns: [
        { heading: '序号', share: 11, align: 'center' },
        { heading: '心愿', share: 43, align: 'left' },
        { heading: '提出人', share: 14, align: 'center' },
        { heading: '小区楼栋', share: 39, align: 'left' },
        { heading: '提出日', share: 24, align: 'center' },
        { heading: '认领', share: 40.6, align: 'center' },
        { heading: '期限', share: 24, align: 'center' },
        { heading: '办结', share: 24, align: 'center' },
        { heading: '满意度', share: 16.4, align: 'center' },
        { heading: '销号', share: 24, align: 'center' },
      ],
      rows: wishes.map((wish, index) => [
        String(index + 1),
        `${wish.title}\n${wish.number}`,
        maskName(wish.proposerName),
        wish.origin,
        dayWords(wish.receivedOn),
        wish.claimants.join('、'),
        dayWords(wish.dueOn),
        dayWords(wish.doneOn),
        wish.satisfaction === null ? '' : satisfactionNames[wish.satisfaction],
        wish.closedOn === null ? wish.standing : columnDay(wish.closedOn),
      ]),
    },
    { kind: 'note', text: '提出人的姓名已作遮盖；已并入别的心愿的不重复计数。' },
  ],
})
