/** 党组织前置研究：哪些会议要，怎样印。 */
import { describe, expect, it } from 'vitest'
import { aMeeting, anItem } from '../../../tests/builders.ts'
import { composeNotice } from '../papers/meeting/meeting-notice.ts'
import { draftMinutes } from '../papers/meeting/minutes.ts'
import { composeRecord } from '../papers/meeting/record.ts'
import { attendanceRuleIds, legalRules } from '../rules/rule.ts'
import { asksForPreStudy, describePreStudy, findPreStudyGap, type PreStudy } from './pre-study.ts'

const held: PreStudy = {
  kind: 'held',
  heldOn: '2026-03-05',
  organisation: '和苑社区党委',
  conclusion: 'agreed',
  opinion: '',
  materials: '',
  recordedAt: '2026-03-05T08:00:00.000Z',
}
const waived: PreStudy = {
  kind: 'waived',
  reason: '只听取工作报告',
  recordedAt: '2026-03-05T08:00:00.000Z',
}

describe('哪些会议要', () => {
  const under = (id: string, kind: 'inform' | 'discuss' | 'vote') => {
    const rule = legalRules.find((one) => one.id === id)
    const meeting = aMeeting().withItems(anItem(1, kind))
    return (rule === undefined ? meeting : meeting.under(rule)).record()
  }

  it('居民会议、居民代表会议有讨论或者表决的事项才要', () => {
    const asking = attendanceRuleIds.filter((id) => asksForPreStudy(under(id, 'vote')))
    expect(asking).toEqual(['residents-representatives', 'residents-assembly'])
    expect(asksForPreStudy(under('residents-assembly', 'discuss'))).toBe(true)
    expect(asksForPreStudy(under('residents-assembly', 'inform'))).toBe(false)
  })

  it('没有记录、暂不提交都拦住；记了、写明不需要就放行', () => {
    const record = under('residents-assembly', 'vote')
    expect(findPreStudyGap(record)).toBe('missing')
    expect(findPreStudyGap({ ...record, preStudy: held })).toBeNull()
    expect(findPreStudyGap({ ...record, preStudy: waived })).toBeNull()
    expect(findPreStudyGap({ ...record, preStudy: { ...held, conclusion: 'held-back' } })).toBe('held-back')
    expect(findPreStudyGap(under('consultation', 'vote'))).toBeNull()
  })
})

it('印出来的一句话', () => {
  expect(describePreStudy(held)).toBe(
    '本次会议讨论决定的重要事项，已由和苑社区党委于2026年3月5日前置研究，意见为同意提交会议讨论决定。',
  )
  expect(describePreStudy({ ...held, conclusion: 'agreed-with-changes', opinion: '补充预算。' })).toBe(
    '本次会议讨论决定的重要事项，已由和苑社区党委于2026年3月5日前置研究，意见为修改后提交会议讨论决定（补充预算）。',
  )
  expect(describePreStudy(waived)).toBe('本次会议的事项未经社区党组织前置研究，原因是只听取工作报告。')
  expect(describePreStudy(null)).toBe('')
})

it('通知、纪要、记录里各有一句；不需要的原因只进记录', () => {
  const record = { ...aMeeting().withRoll(4).withItems(anItem(1, 'vote')).record(), preStudy: held }
  const said = (of: typeof record | { readonly preStudy: PreStudy }) => {
    const whole = { ...record, ...of }
    return [
      JSON.stringify(composeNotice(whole, '2026-03-09')),
      draftMinutes(whole)
        .map((section) => section.drafted)
        .join(),
      JSON.stringify(composeRecord(whole)),
    ].map((words) => words.includes('前置研究'))
  }
  expect(said(record)).toEqual([true, true, true])
  expect(said({ preStudy: waived })).toEqual([false, false, true])
})
