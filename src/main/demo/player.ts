/** Plays operations one after another at times of a made-up day, through the same dispatch as the window. */
import type { InputOf, OperationName, OutputOf } from '../../contract/index.ts'
import { instantOf } from '../../domain/calendar.ts'
import type { Failure, Reply } from '../../domain/failure.ts'
import type { ClockTime, Day, Instant } from '../../domain/identity.ts'
import { createDispatch, type House } from '../dispatch.ts'

/** Stops a play at the first operation that is refused, or where nobody waits for it any more. */
export class PlayStopped extends Error {
  readonly failure: Failure
  constructor(name: string, failure: Failure) {
    super(`${name}: ${JSON.stringify(failure)}`)
    this.failure = failure
  }
}

/** Something that happens beside the main line, at its own time. */
export type DiaryEntry = {
  readonly on: Day
  readonly time: ClockTime
  readonly play: () => Promise<void>
}

/** Asks operations at a time that only goes forward. */
export type Player = {
  /** Sets the clock to a time of a day. */
  at(day: Day, time: ClockTime): void
  /** Asks one operation; each takes a second. Throws `PlayStopped` where it is refused. */
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** Writes entries into the diary; each is played when the clock goes past it. */
  plan(entries: readonly DiaryEntry[]): void
  /** Plays what the diary still holds up to a time. */
  playUntil(day: Day, time: ClockTime): Promise<void>
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)

/** Hears after each question how far the clock is; the play waits for it, and ends where it answers false. */
export type HearClock = (clock: Instant) => Promise<boolean>

/** A player over a house; the house keeps its own clock for everything else. */
export const createPlayer = (
  house: House,
  log: (line: string) => void,
  hearClock: HearClock = async () => true,
): Player => {
  let clock: Instant = instantOf('2000-01-01', '09:00')
  let wanted = clock
  let diary: readonly (DiaryEntry & { readonly at: Instant })[] = []
  let isInDiary = false
  const dispatch = createDispatch({ house: () => house, now: () => clock, log, tellChanged: () => undefined })

  /** Entries may write further ones, so the first is looked for anew each time. */
  const catchUp = async (until: Instant): Promise<void> => {
    if (isInDiary) return
    isInDiary = true
    for (let [next, ...rest] = diary; next !== undefined && next.at <= until; [next, ...rest] = diary) {
      diary = rest
      clock = later(clock, next.at)
      await next.play()
    }
    isInDiary = false
  }

  return {
    at: (day, time) => {
      const instant = instantOf(day, time)
      if (isInDiary) clock = later(clock, instant)
      else wanted = later(wanted, instant)
    },
    ask: async (name, input) => {
      await catchUp(wanted)
      if (!isInDiary) clock = later(clock, wanted)
      clock = new Date(Date.parse(clock) + 1000).toISOString()
      const reply = (await dispatch(name, input)) as Reply<OutputOf<typeof name>>
      if (!reply.ok) throw new PlayStopped(name, reply.failure)
      if (!(await hearClock(clock))) throw new PlayStopped(name, { code: 'program-closed' })
      return reply.value
    },
    plan: (entries) => {
      const all = [...diary, ...entries.map((entry) => ({ ...entry, at: instantOf(entry.on, entry.time) }))]
      diary = all.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    },
    playUntil: (day, time) => catchUp(instantOf(day, time)),
  }
}
