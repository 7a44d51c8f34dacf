/** 通知提前几天、公示几天：哪天最早开会，哪天最晚通知，法律的天数不能短。 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shipped from '../../../resources/holidays/2026.json' with { type: 'json' }
import { addDays } from '../calendar.ts'
import { describeForm, meetingForms } from '../meeting/meeting.ts'
import { calendarOf } from './holiday.ts'
import {
  describeNotice,
  earliestMeetingDay,
  exampleNotice,
  lastPostedDay,
  latestNoticeDay,
  noticeRuleForForm,
  noticeRules,
} from './notice-rule.ts'

const calendar = calendarOf([shipped])

describe('会前通知', () => {
  it.each([
    ['居民会议十天', noticeRules['residents-assembly'], '2026-08-28', '2026-09-07'],
    ['第十天是国庆假期，顺延到 8 日', noticeRules['residents-assembly'], '2026-09-24', '2026-10-08'],
    ['第十天是调休上班的星期日，不顺延', noticeRules['residents-assembly'], '2026-09-10', '2026-09-20'],
    ['业主大会十五天', noticeRules['owners-assembly'], '2026-11-02', '2026-11-17'],
    ['业委会七天，不是法律，不顺延', noticeRules['owners-committee'], '2026-11-07', '2026-11-14'],
    ['协商会议三天', noticeRules.consultation, '2026-11-05', '2026-11-08'],
  ])('%s', (_name, rule, givenOn, earliest) => {
    expect(earliestMeetingDay(rule, givenOn, calendar)).toBe(earliest)
  })

  it('最晚通知的一天，正好来得及；再晚一天就来不及', () => {
    const day = fc.integer({ min: 0, max: 330 }).map((count) => addDays('2026-01-20', count))
    fc.assert(
      fc.property(day, fc.constantFrom(...Object.values(noticeRules)), (heldOn, rule) => {
        const latest = latestNoticeDay(rule, heldOn, calendar)
        expect(earliestMeetingDay(rule, latest, calendar) <= heldOn).toBe(true)
        expect(earliestMeetingDay(rule, addDays(latest, 1), calendar) > heldOn).toBe(true)
      }),
    )
  })

  it('每种会议的天数就是它自己的，只有居民会议是法律的天数', () => {
    for (const form of meetingForms) {
      const rule = noticeRuleForForm(form)
      expect(rule.days).toBe(describeForm(form).noticeDays)
      expect(rule.standing === 'law').toBe(form === 'residents-assembly')
    }
  })
})

it('公示不少于十五天，写短了也按十五天', () => {
  expect(lastPostedDay('2026-11-02', 15, calendar)).toBe('2026-11-17')
  expect(lastPostedDay('2026-11-02', 7, calendar)).toBe('2026-11-17')
  expect(lastPostedDay('2026-11-02', 30, calendar)).toBe('2026-12-02')
})

it('读起来是一句话', () => {
  expect(Object.values(noticeRules).map(describeNotice)).toEqual([
    '居民会议：应当提前 10 天通知，遇有紧急情况的除外。',
    '业主大会会议：应当提前 15 天通知，没有公布过的事项不表决。',
    '业委会会议：一般提前 7 天通知。',
    '四方议事会等协商会议：一般提前 3 天通知。',
    '居务公开（含协商事项和落实情况）：公示时间不少于 15 天。',
  ])
  expect(describeNotice(noticeRuleForForm('bench-meeting'))).toBe('板凳会：不要求提前通知。')
  expect(exampleNotice(noticeRules['residents-assembly'], '2026-11-22', calendar)).toBe(
    '2026年11月22日通知，最早 12月2日（星期三）开会。',
  )
  expect(exampleNotice(noticeRules.disclosure, '2026-11-22', calendar)).toBe(
    '2026年11月22日贴出，公示到 12月7日（星期一）。',
  )
})
