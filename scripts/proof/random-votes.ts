/** Draws random votes from a seed, many of them at the very edge of a threshold. Knows no rule of counting. */
import {
  type AttendanceCase,
  attendanceLawIds,
  type HouseWording,
  type OwnersCase,
  type OwnersMatterId,
  ownersMatterIds,
  type PaperMark,
} from './reference.ts'

/** Draws whole numbers and picks; the same seed draws the same. */
export type Draw = {
  /** A whole number from 0, less than `limit`. */
  below(limit: number): number
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean
  pick<Item>(items: readonly Item[]): Item
  shuffle<Item>(items: readonly Item[]): Item[]
}

/** Small fast counter of 32 bits, four words of state. */
export const createDraw = (seed: number): Draw => {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1]
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 15; round += 1) next()
  const below = (limit: number): number =>
    limit <= 0x1_0000
      ? (next() >>> 8) % limit
      : Math.floor((((next() >>> 5) * 0x400_0000 + (next() >>> 6)) / 2 ** 53) * limit)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick,
    shuffle: (items) => {
      const mixed = [...items]
      for (let place = mixed.length - 1; place > 0; place -= 1) {
        const other = below(place + 1)
        const held = mixed[place] as (typeof mixed)[number]
        mixed[place] = mixed[other] as typeof held
        mixed[other] = held
      }
      return mixed
    },
  }
}

type Unit = { -readonly [Key in keyof OwnersCase['units'][number]]: OwnersCase['units'][number][Key] }

const largestSum = Number.MAX_SAFE_INTEGER

const drawHeadCount = (draw: Draw): number => {
  const size = draw.below(1000)
  if (size < 500) return 1 + draw.below(12)
  if (size < 850) return 13 + draw.below(48)
  if (size < 985) return 61 + draw.below(240)
  return 301 + draw.below(1800)
}

/** How large a dwelling is: all the same, as they are built, or so large that their sum nears the end of exact numbers. */
const drawArea = (draw: Draw, headCount: number): (() => number) => {
  const kind = draw.below(100)
  if (kind < 30) {
    const same = 1 + draw.below(20_000)
    return () => same
  }
  if (kind < 80) return () => 2000 + draw.below(28_000)
  if (kind < 90) return () => (draw.chance(5) ? 1_000_000 + draw.below(100_000_000) : 1 + draw.below(9000))
  const share = Math.floor((draw.chance(50) ? 10 ** 12 : largestSum) / (headCount * 40))
  return () => 1 + draw.below(share)
}

/** A count near a share of the whole: the share itself, one less, one more; or anywhere. */
const drawNear = (draw: Draw, top: number, bottom: number, whole: number): number => {
  if (draw.chance(25)) return draw.below(whole + 1)
  const near = whole - Math.floor(whole / bottom) * (bottom - top) + draw.below(3) - 1
  return Math.min(whole, Math.max(0, near))
}

const agreementOf: Readonly<Record<OwnersMatterId, readonly [number, number]>> = {
  'owners-general': [1, 2],
  'owners-special': [3, 4],
  elevator: [3, 4],
  'owners-unanimous': [1, 1],
}

const sumAreas = (groups: ReadonlyMap<string, Unit[]>, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (groups.get(name) ?? []).reduce((own, unit) => own + unit.area, 0), 0)

/** Makes one dwelling of these owners larger or smaller so that together they have the wanted area, where that can be. */
const stretchTo = (groups: ReadonlyMap<string, Unit[]>, names: readonly string[], wanted: number): void => {
  const change = wanted - sumAreas(groups, names)
  for (const name of names) {
    const unit = groups.get(name)?.[0]
    if (unit === undefined || unit.area + change < 1) continue
    unit.area += change
    return
  }
}

const drawUnits = (draw: Draw, names: readonly string[], developer: string | null): Unit[] => {
  const nextArea = drawArea(draw, names.length)
  const units: Unit[] = []
  const add = (owner: string, isDeveloper: boolean, isParking: boolean): void => {
    units.push({ id: `u${units.length}`, area: nextArea(), owner, isDeveloper, isParking })
  }
  for (const name of names) {
    const isDeveloper = name === developer
    const count = isDeveloper ? 1 + draw.below(30) : draw.chance(15) ? 2 + draw.below(3) : 1
    for (let place = 0; place < count; place += 1) add(name, isDeveloper && !draw.chance(10), false)
    if (draw.chance(10)) add(name, isDeveloper && draw.chance(50), true)
  }
  return units
}

const groupUnits = (units: readonly Unit[]): ReadonlyMap<string, Unit[]> => {
  const groups = new Map<string, Unit[]>()
  for (const unit of units) {
    if (unit.isParking) continue
    const own = groups.get(unit.owner)
    if (own === undefined) groups.set(unit.owner, [unit])
    else own.push(unit)
  }
  return groups
}

/** Sets the areas so that they too lie at the edge: agreeing of taking part, then taking part of all. */
const sharpenAreas = (
  draw: Draw,
  units: readonly Unit[],
  [top, bottom]: readonly [number, number],
  { agreeing, others, rest }: Readonly<Record<'agreeing' | 'others' | 'rest', readonly string[]>>,
): void => {
  const groups = groupUnits(units)
  const before = units.map((unit) => unit.area)
  const agreed = sumAreas(groups, agreeing)
  stretchTo(groups, others, Math.floor((agreed / top) * (bottom - top)) + draw.below(3) - 1)
  stretchTo(groups, rest, Math.floor((agreed + sumAreas(groups, others)) / 2) + draw.below(3) - 1)
  if (sumAreas(groups, [...groups.keys()]) <= largestSum) return
  for (const [place, unit] of units.entries()) unit.area = before[place] ?? unit.area
}

/** Draws a vote of owners: several dwellings an owner, couples, a developer, parking, void and stray ballots. */
export const drawOwnersCase = (draw: Draw): OwnersCase => {
  const matter = draw.chance(88)
    ? draw.pick(ownersMatterIds.slice(0, 2))
    : draw.pick(ownersMatterIds.slice(2))
  const headCount = drawHeadCount(draw)
  const developer = draw.chance(20) ? '建设单位' : null
  const names = Array.from({ length: headCount }, (_, place) =>
    place === 0 && developer !== null ? developer : draw.chance(8) ? `o${place}、p${place}` : `o${place}`,
  )
  const units = drawUnits(draw, names, developer)
  const share = agreementOf[matter]
  const taking =
    matter === 'owners-unanimous' ? headCount - (draw.chance(70) ? 0 : 1) : drawNear(draw, 2, 3, headCount)
  const agreeCount = drawNear(draw, share[0], share[1], taking)
  const order = draw.shuffle(names)
  const agreeing = order.slice(0, agreeCount)
  const others = order.slice(agreeCount, taking)
  const rest = order.slice(taking)
  if (draw.chance(40)) sharpenAreas(draw, units, share, { agreeing, others, rest })
  const ballots: { owner: string; choice: PaperMark }[] = [
    ...agreeing.map((owner) => ({ owner, choice: 'for' as const })),
    ...others.map((owner) => ({
      owner,
      choice: draw.chance(60) ? ('against' as const) : ('abstain' as const),
    })),
    ...rest.filter(() => draw.chance(30)).map((owner) => ({ owner, choice: 'void' as const })),
  ]
  // What a pile of returned ballots also holds: strangers, an owner of parking alone, the same ballot twice.
  if (draw.chance(5)) ballots.push({ owner: `x${draw.below(9)}`, choice: 'for' })
  if (draw.chance(5)) {
    units.push({ id: 'p', area: 1300, owner: 'parker', isDeveloper: false, isParking: true })
    ballots.push({ owner: 'parker', choice: 'for' })
  }
  const [first] = ballots
  if (first !== undefined && draw.chance(3)) ballots.push({ ...first })
  return { matter, units, ballots: draw.chance(50) ? draw.shuffle(ballots) : ballots }
}

const drawHouse = (draw: Draw): HouseWording => ({
  attend: draw.pick(['> 1/2', '≥ 2/3', null]),
  asksEachParty: draw.chance(40),
  agree: draw.chance(70) ? '> 1/2' : 'nobody objects',
  ofWhom: draw.chance(50) ? 'those present' : 'all members',
})

const drawMembers = (draw: Draw): number => {
  const size = draw.below(100)
  if (size < 60) return 1 + draw.below(60)
  if (size < 98) return 1 + draw.below(3000)
  return 1 + draw.below(largestSum)
}

/** Draws a vote in the room under any rule. */
export const drawAttendanceCase = (draw: Draw): AttendanceCase => {
  const rule = draw.pick([...attendanceLawIds, 'consultation', 'owners-committee'] as const)
  const members = drawMembers(draw)
  const [top, bottom] = draw.chance(50) ? [1, 2] : [2, 3]
  const present = draw.chance(15) ? members : drawNear(draw, top, bottom, members)
  const house = rule === 'consultation' || rule === 'owners-committee' ? drawHouse(draw) : null
  const isTwoThirds = rule === 'collective-members'
  const base = isTwoThirds || house?.ofWhom === 'all members' ? members : present
  const agreeing = Math.min(present, drawNear(draw, isTwoThirds ? 2 : 1, isTwoThirds ? 3 : 2, base))
  const against = draw.chance(20) ? 0 : draw.below(present - agreeing + 1)
  const abstain = present - agreeing - against
  const half = draw.below(present + 1)
  const parties = [present - half, half, ...(draw.chance(20) ? [0] : [])].map((presentCount, place) => ({
    name: `第${place + 1}方`,
    presentCount,
  }))
  // One pile in fifty does not add up.
  const votes = { for: agreeing, against, abstain: draw.chance(2) ? abstain + 1 : abstain }
  return { rule, house, members, present, parties, votes }
}
