/** A second exact count of votes: the words of the law's table, read as fractions of big integers. Must share nothing with the program's own count. */

/** One matter put to owners; areas in 0.01 m². */
export type OwnersCase = {
  readonly matter: OwnersMatterId
  readonly units: readonly {
    readonly id: string
    readonly area: number
    readonly owner: string
    readonly isDeveloper: boolean
    readonly isParking: boolean
  }[]
  readonly ballots: readonly { readonly owner: string; readonly choice: PaperMark }[]
}
export type PaperMark = 'for' | 'against' | 'abstain' | 'void'

/** One vote in the room; `house` is the community's or the estate's own wording, and null under a rule of law. */
export type AttendanceCase = {
  readonly rule: AttendanceLawId | HouseId
  readonly house: HouseWording | null
  readonly members: number
  readonly present: number
  readonly parties: readonly { readonly name: string; readonly presentCount: number }[]
  readonly votes: { readonly for: number; readonly against: number; readonly abstain: number }
}
export type HouseId = 'consultation' | 'owners-committee'
export type HouseWording = {
  readonly attend: '> 1/2' | '≥ 2/3' | null
  readonly asksEachParty: boolean
  readonly agree: '> 1/2' | 'nobody objects'
  readonly ofWhom: 'those present' | 'all members'
}

// Who must take part or attend, and what passes, as the table of the law prints it.
const ownersTable = {
  'owners-general': { takePart: '≥ 2/3', agree: '> 1/2', ofWhom: 'those taking part' },
  'owners-special': { takePart: '≥ 2/3', agree: '≥ 3/4', ofWhom: 'those taking part' },
  elevator: { takePart: '≥ 2/3', agree: '≥ 3/4', ofWhom: 'those taking part' },
  'owners-unanimous': { takePart: null, agree: '≥ 1/1', ofWhom: 'all' },
} as const
export type OwnersMatterId = keyof typeof ownersTable

const attendanceTable = {
  'residents-assembly': { attend: '> 1/2', agree: '> 1/2', ofWhom: 'those present' },
  'residents-representatives': { attend: '≥ 2/3', agree: '> 1/2', ofWhom: 'those present' },
  'villagers-assembly': { attend: '> 1/2', agree: '> 1/2', ofWhom: 'those present' },
  'villagers-assembly-households': { attend: '≥ 2/3', agree: '> 1/2', ofWhom: 'those present' },
  'villagers-representatives': { attend: '≥ 2/3', agree: '> 1/2', ofWhom: 'those present' },
  'villagers-group': { attend: '≥ 2/3', agree: '> 1/2', ofWhom: 'those present' },
  'collective-members': { attend: '≥ 2/3', agree: '≥ 2/3', ofWhom: 'all members' },
} as const
export type AttendanceLawId = keyof typeof attendanceTable

export const ownersMatterIds = Object.keys(ownersTable) as readonly OwnersMatterId[]
export const attendanceLawIds = Object.keys(attendanceTable) as readonly AttendanceLawId[]

type Wording = { readonly isMore: boolean; readonly top: bigint; readonly bottom: bigint }

const wordings = new Map<string, Wording>()

/** Reads `≥ 2/3` (以上) or `> 1/2` (过半数). */
const readWording = (text: string): Wording => {
  const known = wordings.get(text)
  if (known !== undefined) return known
  const [sign = '', fraction = ''] = text.split(' ')
  const [top = '', bottom = ''] = fraction.split('/')
  const read = { isMore: sign === '>', top: BigInt(top), bottom: BigInt(bottom) }
  wordings.set(text, read)
  return read
}

/** The part over the whole, less the fraction asked for, as the sign of one numerator. */
const isReached = (text: string, part: bigint, whole: bigint): boolean => {
  if (whole === 0n) return false
  const { isMore, top, bottom } = readWording(text)
  const surplus = part * bottom - top * whole
  return surplus > 0n || (surplus === 0n && !isMore)
}

/** The first whole number that reaches a wording: the share rounded up, or the next one after it. */
const leastThatReaches = (text: string, whole: bigint): bigint => {
  const { isMore, top, bottom } = readWording(text)
  return isMore ? (top * whole) / bottom + 1n : (top * whole + bottom - 1n) / bottom
}

export type Pair = { readonly heads: bigint; readonly area: bigint }
export type ReferenceLine = {
  readonly count: bigint
  readonly base: bigint
  readonly needed: bigint
  readonly met: boolean
}
export type OwnersAnswer = {
  readonly total: Pair
  readonly participating: Pair
  readonly byChoice: Readonly<Record<PaperMark, Pair>>
  /** Taking part by heads and area, then agreeing by heads and area. */
  readonly takePart: readonly ReferenceLine[]
  readonly agree: readonly ReferenceLine[]
  readonly quorumMet: boolean
  readonly passed: boolean
}

const judge = (text: string, count: bigint, base: bigint): ReferenceLine => ({
  count,
  base,
  needed: leastThatReaches(text, base),
  met: isReached(text, count, base),
})

const judgeBoth = (text: string, part: Pair, whole: Pair): readonly ReferenceLine[] => [
  judge(text, part.heads, whole.heads),
  judge(text, part.area, whole.area),
]

const everyMet = (lines: readonly ReferenceLine[]): boolean => lines.every((line) => line.met)

/**
 * Walks the dwellings, never the ballots: each dwelling falls to the box that its owner's ballot names, heads are the
 * different owners in a box. The developer is whoever holds an unsold or undelivered dwelling.
 */
export const referenceOwners = ({ matter, units, ballots }: OwnersCase): OwnersAnswer => {
  const developers = new Set<string>()
  for (const unit of units) if (unit.isDeveloper && !unit.isParking) developers.add(unit.owner)
  const marks = new Map<string, PaperMark>()
  let developersMark: PaperMark | undefined
  for (const { owner, choice } of ballots) {
    if (developers.has(owner)) developersMark ??= choice
    else if (!marks.has(owner)) marks.set(owner, choice)
  }
  const boxes = {
    for: { owners: new Set<string>(), area: 0n },
    against: { owners: new Set<string>(), area: 0n },
    abstain: { owners: new Set<string>(), area: 0n },
    void: { owners: new Set<string>(), area: 0n },
    outstanding: { owners: new Set<string>(), area: 0n },
  }
  for (const unit of units) {
    if (unit.isParking) continue
    const isDeveloper = developers.has(unit.owner)
    const box = boxes[(isDeveloper ? developersMark : marks.get(unit.owner)) ?? 'outstanding']
    box.owners.add(isDeveloper ? '' : `:${unit.owner}`)
    box.area += BigInt(unit.area)
  }
  const pair = (...names: readonly (keyof typeof boxes)[]): Pair => ({
    heads: BigInt(names.reduce((sum, name) => sum + boxes[name].owners.size, 0)),
    area: names.reduce((sum, name) => sum + boxes[name].area, 0n),
  })
  const total = pair('for', 'against', 'abstain', 'void', 'outstanding')
  const participating = pair('for', 'against', 'abstain')
  const agreeing = pair('for')
  const { takePart, agree, ofWhom } = ownersTable[matter]
  const takePartLines = takePart === null ? [] : judgeBoth(takePart, participating, total)
  const agreeLines = judgeBoth(agree, agreeing, ofWhom === 'all' ? total : participating)
  return {
    total,
    participating,
    byChoice: { for: agreeing, against: pair('against'), abstain: pair('abstain'), void: pair('void') },
    takePart: takePartLines,
    agree: agreeLines,
    quorumMet: everyMet(takePartLines),
    passed: everyMet(takePartLines) && everyMet(agreeLines),
  }
}

export type AttendanceAnswer = {
  readonly attend: ReferenceLine | null
  readonly absentParties: readonly string[]
  readonly agree: ReferenceLine | null
  readonly quorumMet: boolean
  /** Null where the votes don't add up or nobody is there, so that nothing is decided. */
  readonly passed: boolean | null
}

/** Decides a vote in the room by the table, or by the community's own wording. */
export const referenceAttendance = (vote: AttendanceCase): AttendanceAnswer => {
  const { votes, house } = vote
  const [members, present] = [BigInt(vote.members), BigInt(vote.present)]
  const [agreeing, against, abstaining] = [BigInt(votes.for), BigInt(votes.against), BigInt(votes.abstain)]
  const law =
    house === null && vote.rule in attendanceTable ? attendanceTable[vote.rule as AttendanceLawId] : null
  const attendText = law?.attend ?? house?.attend ?? null
  const attend = attendText === null ? null : judge(attendText, present, members)
  const absentParties =
    house?.asksEachParty === true
      ? vote.parties.filter((party) => party.presentCount < 1).map((party) => party.name)
      : []
  const quorumMet = attend?.met !== false && absentParties.length === 0
  const agreeText = law?.agree ?? house?.agree ?? '> 1/2'
  const agree =
    agreeText === 'nobody objects'
      ? null
      : judge(agreeText, agreeing, (law ?? house)?.ofWhom === 'all members' ? members : present)
  const isAgreed = agree === null ? against === 0n && agreeing > 0n : agree.met
  const isCountable = present > 0n && agreeing + against + abstaining === present
  return { attend, absentParties, agree, quorumMet, passed: isCountable ? quorumMet && isAgreed : null }
}
