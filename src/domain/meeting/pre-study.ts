/** 党组织前置研究: when the law asks for it before a meeting, and how it is told in print. Knows no clock and no database. */

import { asClause, dayInChinese, endSentence } from '../chinese-text.ts'
import type { Day, Instant } from '../identity.ts'
import type { AttendanceRuleId } from '../rules/rule.ts'
import type { AgendaItem } from './agenda.ts'
import type { Meeting } from './meeting.ts'

export const preStudyConclusions = ['agreed', 'agreed-with-changes', 'held-back'] as const
/** 同意提交 / 修改后提交 / 暂不提交 */
export type PreStudyConclusion = (typeof preStudyConclusions)[number]

/** The recorded step: held by the party organisation, or why it is not needed. */
export type PreStudy =
  | {
      readonly kind: 'held'
      readonly heldOn: Day
      /** 社区党组织 that studied the matters. */
      readonly organisation: string
      readonly conclusion: PreStudyConclusion
      /** What it said; may be empty. */
      readonly opinion: string
      /** 会议记录、请示 … that lie in the file; may be empty. */
      readonly materials: string
      readonly recordedAt: Instant
    }
  | { readonly kind: 'waived'; readonly reason: string; readonly recordedAt: Instant }

const askingRules: readonly AttendanceRuleId[] = ['residents-assembly', 'residents-representatives']

type Prepared = {
  readonly meeting: Pick<Meeting, 'rule'>
  readonly agenda: readonly Pick<AgendaItem, 'kind'>[]
}

/**
 * Whether the matters of a meeting first go to the party organisation: a 居民会议 or 居民代表会议 that discusses or
 * votes on something; what is only reported does not ask for it.
 * @see 居民委员会组织法（2025年修订）第三十条
 */
export const asksForPreStudy = ({ meeting, agenda }: Prepared): boolean =>
  askingRules.includes(meeting.rule.id) && agenda.some((item) => item.kind !== 'inform')

/** What stands in the way: nothing recorded, or the organisation holds the matters back; null when the way is free. */
export const findPreStudyGap = (
  record: Prepared & { readonly preStudy: PreStudy | null },
): 'missing' | 'held-back' | null => {
  if (!asksForPreStudy(record)) return null
  if (record.preStudy === null) return 'missing'
  return record.preStudy.kind === 'held' && record.preStudy.conclusion === 'held-back' ? 'held-back' : null
}

export const preStudyArticle = '《中华人民共和国城市居民委员会组织法》第三十条'

/** 同意提交会议讨论决定 … as it is chosen and printed. */
export const preStudyConclusionNames: Readonly<Record<PreStudyConclusion, string>> = {
  agreed: '同意提交会议讨论决定',
  'agreed-with-changes': '修改后提交会议讨论决定',
  'held-back': '暂不提交会议',
}

/** The sentence about it in notice, minutes and record; empty where there is nothing to tell. */
export const describePreStudy = (preStudy: PreStudy | null): string => {
  if (preStudy === null) return ''
  if (preStudy.kind === 'waived')
    return `本次会议的事项未经社区党组织前置研究，原因是${endSentence(preStudy.reason)}`
  const opinion = asClause(preStudy.opinion)
  return endSentence(
    `本次会议讨论决定的重要事项，已由${preStudy.organisation}于${dayInChinese(preStudy.heldOn)}前置研究，意见为${preStudyConclusionNames[preStudy.conclusion]}${opinion === '' ? '' : `（${opinion}）`}`,
  )
}
