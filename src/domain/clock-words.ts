/** Reads clock times and whole numbers the way they are typed, and says when something ends. Knows no clock. */
import { addMinutes } from './calendar.ts'
import type { ClockTime } from './identity.ts'

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const

/** 七 becomes 7, 十一 becomes 11; digits stay. */
const withDigits = (text: string): string =>
  text.replace(/十[一二]?|[零一二两三四五六七八九]/gu, (word) =>
    String((numerals as readonly string[]).indexOf(word === '两' ? '二' : word)),
  )

const isAfternoon = (part: string): boolean =>
  part === '下午' || part === '晚上' || part === '傍晚' || part === '晚'

const hourFrom = (part: string, hour: number): number => {
  if (isAfternoon(part) && hour < 12) return hour + 12
  return part === '中午' && hour < 3 ? hour + 12 : hour
}

const minuteFrom = (minute: string | undefined, rest: string | undefined): number => {
  if (rest === '半') return 30
  if (rest === '一刻' || rest === '1刻') return 15
  if (rest === '三刻' || rest === '3刻') return 45
  return minute === undefined ? 0 : Number(minute)
}

const shapes: readonly RegExp[] = [
  /^(\d{1,2})(?:[:.](\d{2}))?$/u,
  /^(\d{1,2})(\d{2})$/u,
  /^(\d{1,2})[点时](?:整|钟|(\d{1,2})分?|(半|[13]刻))?$/u,
]

/**
 * Reads a clock time as it is typed: 15:00, 1530, 下午3点, 晚上七点半, full-width digits too. Null where it is none.
 */
export const readClock = (typed: string): ClockTime | null => {
  const text = withDigits(typed.normalize('NFKC').replace(/\s/gu, '').replace('。', '.'))
  const [, part = '', said = ''] =
    /^(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚)?(.*)$/u.exec(text) ?? []
  const found = shapes.map((shape) => shape.exec(said)).find((match) => match !== null)
  if (!found) return null
  const hour = hourFrom(part, Number(found[1]))
  const minute = minuteFrom(found[2], found[3])
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Reads a whole number as it is typed, with its unit 分 or 分钟, full-width digits too; NaN where it is none, 0 where nothing is typed. */
export const readMinutes = (typed: string): number => {
  const text = typed
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/分钟?$/u, '')
  if (text === '') return 0
  return /^\d{1,6}$/u.test(text) ? Number(text) : Number.NaN
}

/** The clock time at which something ends, with 次日 after midnight. */
export const sayEnd = (startTime: ClockTime, minutes: number): string => {
  const [hours = '0', rest = '0'] = startTime.split(':')
  const isNextDay = Number(hours) * 60 + Number(rest) + minutes >= 1440
  return `${isNextDay ? '次日' : ''}${addMinutes(startTime, minutes)}`
}
