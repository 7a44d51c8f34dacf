/** Draws the same numbers in every run, so that the sample community is always the same. */

/** Answers a whole number from 0 to below `bound`. */
export type Draw = (bound: number) => number

/** A draw that gives the same row of numbers for the same seed. */
export const createDraw = (seed: number): Draw => {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}

/** The same things in a drawn order. */
export const shuffle = <Thing>(things: readonly Thing[], draw: Draw): readonly Thing[] => {
  const left = [...things]
  const shuffled: Thing[] = []
  while (left.length > 0) shuffled.push(...left.splice(draw(left.length), 1))
  return shuffled
}
