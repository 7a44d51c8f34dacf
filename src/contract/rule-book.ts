/** What may be asked about the community's own rules, the holidays that periods are counted with, and party pre-studies. */
import { z } from 'zod'
import { type PreStudy, preStudyConclusions } from '../domain/meeting/pre-study.ts'
import type { HolidayDay, HolidayYear } from '../domain/rules/holiday.ts'
import { type HouseRuleCopy, houseBodies } from '../domain/rules/house-rule.ts'
import { houseAgreements, houseQuorums } from '../domain/rules/rule.ts'
import { day, done, id, instant, neededWords, nothing, oneOf, wholeNumber, words } from './fields.ts'
import { act, command, query } from './operation.ts'

const body = oneOf('规则的用处', houseBodies)

const figures = {
  name: neededWords('规则名称', 60),
  inForceFrom: day('起用日期'),
  quorum: oneOf('到会要求', houseQuorums),
  eachParty: z.boolean('各方到会应当是开或关'),
  agreement: oneOf('同意要求', houseAgreements),
}

const houseRuleCopy: z.ZodType<HouseRuleCopy, HouseRuleCopy> = z.strictObject({
  ...figures,
  id: id<'houseRule'>(),
  body,
  wording: z.string(),
  inForceUntil: z.string().nullable(),
  adoptedAt: instant,
})

const holidayDay = z.strictObject({
  day: day('日期'),
  name: words('节日名称', 20),
  isWorkday: z.boolean('放假还是上班应当写明'),
}) satisfies z.ZodType<HolidayDay>

const holidayYear = z
  .strictObject({
    year: wholeNumber('年份', 2000, 2100),
    title: neededWords('名称', 80),
    note: words('说明', 300),
    days: z.array(holidayDay).min(1, '没有一天放假或者调休').max(366, '一年最多三百六十六天'),
  })
  .refine(
    ({ year, days }) => days.every((one) => one.day.startsWith(`${year}-`)),
    '放假和调休的日期要在同一年里',
  )
  .refine(({ days }) => new Set(days.map((one) => one.day)).size === days.length, '同一天不能写两次')
const holidayYearShape = z.strictObject({
  year: z.int(),
  title: z.string(),
  note: z.string(),
  days: z.array(holidayDay),
}) satisfies z.ZodType<HolidayYear>

export const preStudy = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('held'),
      heldOn: z.string(),
      organisation: z.string(),
      conclusion: z.enum(preStudyConclusions),
      opinion: z.string(),
      materials: z.string(),
      recordedAt: instant,
    }),
    z.strictObject({ kind: z.literal('waived'), reason: z.string(), recordedAt: instant }),
  ])
  .nullable() satisfies z.ZodType<PreStudy | null>

const onMeeting = { meetingId: id<'meeting'>() }
const meetingTouches = ['meetings', 'documents'] as const

export const rules = {
  /** All copies of the community's own rules, former ones too, by body and day. Rules of law are the program's. */
  houseRules: query({ input: nothing, output: z.array(houseRuleCopy) }),
  /** Adopts a new dated copy, which closes the former the day before; refuses one that does not begin after it. Meetings keep the rule of their day. */
  adoptHouseRule: command({
    input: z.strictObject({ ...figures, body, wording: words('规则原文', 4000) }),
    output: id<'houseRule'>(),
    touches: ['rules', 'communities'],
  }),
  /** Puts name and wording of a copy right; its figures and days stay. */
  rewordHouseRule: command({
    input: z.strictObject({
      houseRuleId: id<'houseRule'>(),
      name: figures.name,
      wording: words('规则原文', 4000),
    }),
    output: done,
    touches: ['rules', 'communities'],
  }),
  /** Takes back the newest copy, before it begins or on the day of its adoption; the former one stands again. */
  withdrawHouseRule: command({
    input: z.strictObject({ houseRuleId: id<'houseRule'>() }),
    output: done,
    touches: ['rules', 'communities'],
  }),
  /** The holidays that periods are counted with, by year: shipped ones, and imported ones in their place. */
  holidays: query({
    input: nothing,
    output: z.array(
      z.strictObject({
        ...holidayYearShape.shape,
        isShipped: z.boolean(),
        /** The file that it was imported from; empty for a shipped one. */
        fileName: z.string(),
      }),
    ),
  }),
  /** Lets the user pick a file of holidays (JSON, CSV or Excel) and reads it; keeps nothing. */
  chooseHolidays: act({
    input: nothing,
    output: z.strictObject({ fileName: z.string(), holidays: holidayYearShape }),
  }),
  /** Keeps the holidays of a year in place of those known before. */
  importHolidays: command({
    input: z.strictObject({ fileName: words('文件名', 200), holidays: holidayYear }),
    output: done,
    touches: ['rules'],
  }),
  /** Forgets an imported year; the shipped one of that year stands again. */
  removeHolidays: command({
    input: z.strictObject({ year: wholeNumber('年份', 2000, 2100) }),
    output: done,
    touches: ['rules'],
  }),
  /** Records 党组织前置研究 of a meeting's important matters; not in the future, and not once the meeting is over. */
  recordPreStudy: command({
    input: z.strictObject({
      ...onMeeting,
      heldOn: day('研究日期'),
      organisation: neededWords('党组织名称', 60),
      conclusion: oneOf('研究意见', preStudyConclusions),
      opinion: words('意见说明', 1000),
      materials: words('材料', 500),
    }),
    output: done,
    touches: meetingTouches,
  }),
  /** Records why this meeting needs no pre-study. */
  waivePreStudy: command({
    input: z.strictObject({ ...onMeeting, reason: neededWords('原因', 300) }),
    output: done,
    touches: meetingTouches,
  }),
  /** Takes the record back while the meeting is being prepared. */
  clearPreStudy: command({ input: z.strictObject(onMeeting), output: done, touches: meetingTouches }),
}
