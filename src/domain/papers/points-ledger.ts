/** Writes 志愿服务积分台账: who has how many points, names masked because it may be published. Knows no format and no clock. */
import { dayInChinese } from '../chinese-text.ts'
import type { Community } from '../community.ts'
import type { Day } from '../identity.ts'
import { maskName } from '../mask.ts'
import { describeMinutes, type PointsLine, rankPoints } from '../people/points.ts'
import { type PlainDocument, standingLine } from './document.ts'

/**
 * 积分台账 as of `madeOn`, by balance.
 * @see 个人信息保护法第二十五条
 */
export const composePointsLedger = (
  community: Community,
  lines: readonly PointsLine[],
  madeOn: Day,
): PlainDocument => {
  const sumOf = (figure: (line: PointsLine) => number): number =>
    lines.reduce((sum, line) => sum + figure(line), 0)
  const sums = [sumOf((line) => line.earned), sumOf((line) => line.exchanged), sumOf((line) => line.balance)]
  return {
    kind: 'points-ledger',
    fileName: { on: madeOn, place: community.name, occasion: '', paper: '志愿服务积分台账' },
    layout: 'table-portrait',
    title: [`${community.name}志愿服务积分台账`],
    blocks: [
      standingLine(`截至${dayInChinese(madeOn)}，共${lines.length}人`, 'right'),
      {
        kind: 'table',
        height: 'plain',
        columns: [
          { heading: '名次', share: 1.6, align: 'center' },
          { heading: '姓名', share: 3, align: 'center' },
          { heading: '参加活动', share: 2.2, align: 'center' },
          { heading: '服务时长', share: 3.4, align: 'center' },
          { heading: '累计积分', share: 2.2, align: 'center' },
          { heading: '已兑换', share: 2.2, align: 'center' },
          { heading: '现有积分', share: 2.2, align: 'center' },
        ],
        rows: [
          ...rankPoints(lines).map((line) => [
            String(line.rank),
            maskName(line.name),
            String(line.activityCount),
            line.minutes === 0 ? '' : describeMinutes(line.minutes),
            ...[line.earned, line.exchanged, line.balance].map(String),
          ]),
          ...(lines.length === 0
            ? []
            : [['', '合计', '', describeMinutes(sumOf((line) => line.minutes)), ...sums.map(String)]]),
        ],
      },
      { kind: 'note', text: '参加活动加分，兑换扣分，更正另记一笔；姓名已作遮盖。' },
    ],
  }
}
