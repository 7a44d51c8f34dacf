/** Plays operations one after another at times of a made-up day, through the same dispatch as the window. */
import type { InputOf, OperationName, OutputOf } from '../../contract/index.ts'
import { instantOf } from '../../domain/calendar.ts'
import type { Failure, Reply } from '../../domain/failure.ts'
import type { ClockTime, Day, Instant } from '../../domain/identity.ts'
import { createDispatch, type House } from '../dispatch.ts'

/** Stops a play at the first operation that is refused. */
export class PlayStopped extends Error {
  readonly failure: Failure
  constructor(name: string, failure: Failure) {
    super(`${name}: ${JSON.stringify(failure)}`)
    this.failure = failure
  }
}

/** Asks operations at a time that only goes forward. */
export type Player = {
  /** Sets the clock to a time of a day. */
  at(day: Day, time: ClockTime): void
  /** Asks one operation; each takes a second. Throws `PlayStopped` where it is refused. */
  ask<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
}

/** A player over a house; the house keeps its own clock for everything else. */
export const createPlayer = (house: House, log: (line: string) => void): Player => {
  let clock: Instant = instantOf('2000-01-01', '09:00')
  const dispatch = createDispatch({ house: () => house, now: () => clock, log, tellChanged: () => undefined })
  return {
    at: (day, time) => {
      const wanted = instantOf(day, time)
      if (wanted > clock) clock = wanted
    },
    ask: async (name, input) => {
      clock = new Date(Date.parse(clock) + 1000).toISOString()
      const reply = (await dispatch(name, input)) as Reply<OutputOf<typeof name>>
      if (!reply.ok) throw new PlayStopped(name, reply.failure)
      return reply.value
    },
  }
}
