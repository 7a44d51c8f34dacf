/** The fields that several operations share, each with its Chinese sentence. Knows no noun. */
import { z } from 'zod'
import { isDay } from '../domain/calendar.ts'
import type { ClockTime, Day, Id, Instant } from '../domain/identity.ts'

/** A row number of one noun; the brand is known to the types only. */
export const id = <Noun extends string>(): z.ZodType<Id<Noun>, Id<Noun>> =>
  z.int('编号应当是整数').positive('编号应当大于零') as unknown as z.ZodType<Id<Noun>, Id<Noun>>

/** Words that may be left empty, up to `limit` characters. */
export const words = (name: string, limit = 200) =>
  z.string(`${name}应当是文字`).trim().max(limit, `${name}最多${limit}个字`)

/** Words that must be there. */
export const neededWords = (name: string, limit = 200) => words(name, limit).min(1, `请填写${name}`)

/** A calendar day. */
export const day = (name: string): z.ZodType<Day, Day> =>
  z.string(`请填写${name}`).refine(isDay, `${name}应当是一个真实的日期，在1900年到2199年之间`)

/** A clock time. */
export const clockTime = (name: string): z.ZodType<ClockTime, ClockTime> =>
  z.string(`请填写${name}`).regex(/^([01]\d|2[0-3]):[0-5]\d$/u, `${name}应当写成 19:30 的样子`)

/** An instant that exists, as `Date` writes it. */
export const instant: z.ZodType<Instant, Instant> = z.string('时间应当是文字').refine((text) => {
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString() === text
}, '时间的写法不对')

/** A whole number from `least` to `most`. */
export const wholeNumber = (name: string, least: number, most: number) =>
  z.int(`${name}应当是整数`).min(least, `${name}不能小于${least}`).max(most, `${name}不能大于${most}`)

/** One of a list of words of the field. */
export const oneOf = <const Words extends readonly string[]>(name: string, list: Words) =>
  z.enum(list, `${name}不在可选的范围里`)

/** No input. */
export const nothing = z.strictObject({}, '这一项不需要填写内容')

/** The answer to a command that has nothing to tell. */
export const done = z.null()
