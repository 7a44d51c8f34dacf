/** Holds the program's own count of a vote against the second one, and makes a differing vote as small as it goes. */

import { decideOwnersVote, type OwnersLine } from '../../src/domain/owners/owners-vote.ts'
import { ownersRules } from '../../src/domain/rules/owners-rule.ts'
import { type AttendanceRule, type HouseRule, presetHouseRule, ruleFor } from '../../src/domain/rules/rule.ts'
import { decideVote, judgeQuorum, type OutcomeLine } from '../../src/domain/vote/vote.ts'
import { createDraw, drawAttendanceCase, drawOwnersCase } from './random-votes.ts'
import {
  type AttendanceCase,
  type HouseWording,
  type OwnersCase,
  type Pair,
  type ReferenceLine,
  referenceAttendance,
  referenceOwners,
} from './reference.ts'

const samePair = (given: { readonly heads: number; readonly area: number }, wanted: Pair): boolean =>
  BigInt(given.heads) === wanted.heads && BigInt(given.area) === wanted.area

type Line = { readonly count: number; readonly base: number; readonly needed: number; readonly met: boolean }
const sameLine = (given: Line, wanted: ReferenceLine): boolean =>
  BigInt(given.count) === wanted.count &&
  BigInt(given.base) === wanted.base &&
  BigInt(given.needed) === wanted.needed &&
  given.met === wanted.met

const sameLines = (
  lines: readonly OwnersLine[],
  asked: OwnersLine['asked'],
  wanted: readonly ReferenceLine[],
): boolean => {
  const given = lines.filter((line) => line.asked === asked)
  return (
    given.length === wanted.length &&
    (['heads', 'area'] as const).every((measure, place) => {
      const want = wanted[place]
      const line = given.find((one) => one.measure === measure)
      return want === undefined
        ? line === undefined
        : line !== undefined && 'of' in line && sameLine(line, want)
    })
  )
}

const marks = ['for', 'against', 'abstain', 'void'] as const

/** What the program and the second count say differently of a vote of owners; empty when they agree. */
export const compareOwners = (vote: OwnersCase): readonly string[] => {
  const given = decideOwnersVote(ownersRules[vote.matter], vote.units, vote.ballots)
  const wanted = referenceOwners(vote)
  const differing: string[] = []
  if (!samePair(given.total, wanted.total)) differing.push('total')
  if (!samePair(given.participating, wanted.participating)) differing.push('participating')
  for (const mark of marks) if (!samePair(given.counts[mark], wanted.byChoice[mark])) differing.push(mark)
  if (!sameLines(given.lines, 'participation', wanted.takePart)) differing.push('participation lines')
  if (!sameLines(given.lines, 'agreement', wanted.agree)) differing.push('agreement lines')
  if (given.quorumMet !== wanted.quorumMet) differing.push('quorumMet')
  if (given.passed !== wanted.passed) differing.push('passed')
  return differing
}

const quorumNames = { '> 1/2': 'majority', '≥ 2/3': 'two-thirds' } as const

const houseRuleOf = (house: HouseWording): HouseRule => ({
  ...presetHouseRule('本社区', '2026-01-01'),
  quorum: house.attend === null ? 'none' : quorumNames[house.attend],
  eachParty: house.asksEachParty,
  agreement:
    house.agree === 'nobody objects'
      ? 'no-objection'
      : house.ofWhom === 'all members'
        ? 'majority-of-all'
        : 'majority',
})

const ruleOf = ({ rule, house }: AttendanceCase): AttendanceRule =>
  ruleFor(rule, house === null ? presetHouseRule('本社区', '2026-01-01') : houseRuleOf(house))

const sameOptional = (given: OutcomeLine | undefined, wanted: ReferenceLine | null): boolean =>
  wanted === null ? given === undefined : given !== undefined && 'needed' in given && sameLine(given, wanted)

/** What the program and the second count say differently of a vote in the room; empty when they agree. */
export const compareAttendance = (vote: AttendanceCase): readonly string[] => {
  const rule = ruleOf(vote)
  const room = { dueCount: vote.members, presentCount: vote.present, parties: vote.parties }
  const decided = decideVote(rule, room, vote.votes)
  const wanted = referenceAttendance(vote)
  const differing: string[] = []
  const quorum = judgeQuorum(rule, room)
  if (quorum.every((line) => line.met) !== wanted.quorumMet) differing.push('quorumMet')
  if ((decided.ok ? decided.value.passed : null) !== wanted.passed) differing.push('passed')
  const lines = decided.ok ? decided.value.lines : quorum
  const lineOf = (measure: OutcomeLine['measure']) => lines.find((line) => line.measure === measure)
  if (!sameOptional(lineOf('quorum'), wanted.attend)) differing.push('quorum line')
  const parties = lineOf('parties')
  const absent = parties?.measure === 'parties' ? parties.missing : []
  if (absent.join() !== wanted.absentParties.join()) differing.push('parties line')
  if (decided.ok && !sameOptional(lineOf('agreement'), wanted.agree)) differing.push('agreement line')
  return differing
}

/** Leaves out parts of a list, halves first, as long as the case still differs. */
const shorten = <Item>(
  items: readonly Item[],
  differs: (fewer: readonly Item[]) => boolean,
): readonly Item[] => {
  let kept = items
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)]
      if (differs(fewer)) kept = fewer
      else from += size
    }
  }
  return kept
}

const smallestOwners = (vote: OwnersCase): OwnersCase => {
  let best = vote
  for (let before = Number.POSITIVE_INFINITY; best.units.length + best.ballots.length < before; ) {
    before = best.units.length + best.ballots.length
    const { ballots } = best
    const units = shorten(best.units, (fewer) => compareOwners({ ...best, units: fewer, ballots }).length > 0)
    best = { ...best, units }
    best = {
      ...best,
      ballots: shorten(best.ballots, (fewer) => compareOwners({ ...best, ballots: fewer }).length > 0),
    }
  }
  return best
}

const sayArea = (area: bigint): string => `${area / 100n}.${String(area % 100n).padStart(2, '0')}`
const sayPair = (pair: Pair) => ({ heads: Number(pair.heads), area: sayArea(pair.area) })

const ownersVector = (vote: OwnersCase): object => {
  const wanted = referenceOwners(vote)
  return {
    kind: 'owners-vote',
    name: `differs in ${compareOwners(vote).join(', ')}`,
    matter: vote.matter,
    units: vote.units.map(({ id, area, owner, isDeveloper, isParking }) => ({
      id,
      area: sayArea(BigInt(area)),
      owner,
      ...(isDeveloper ? { developer: true } : {}),
      ...(isParking ? { parking: true } : {}),
    })),
    ballots: vote.ballots,
    expect: {
      total: sayPair(wanted.total),
      participating: sayPair(wanted.participating),
      ...Object.fromEntries(marks.map((mark) => [mark, sayPair(wanted.byChoice[mark])])),
      quorumMet: wanted.quorumMet,
      passed: wanted.passed,
    },
  }
}

const attendanceVector = (vote: AttendanceCase): object => {
  const { quorumMet, passed } = referenceAttendance(vote)
  return {
    kind: 'attendance-vote',
    name: `differs in ${compareAttendance(vote).join(', ')}`,
    ...vote,
    expect: { quorumMet, passed: passed === true },
  }
}

/** What came of many votes: how many were equal, and the smallest that differs, as a vector file. */
export type Proof = {
  readonly equalCount: number
  readonly differCount: number
  readonly ownersCount: number
  readonly smallest: string | null
}

/** Making a case small takes long; of many differing ones the first show what is wrong. */
const shrunkCount = 40

/** Counts so many random votes twice, three of five of them votes of owners. */
export const proveCounts = (
  count: number,
  seed: number,
  tell: (done: number) => void = () => undefined,
): Proof => {
  const draw = createDraw(seed)
  const vectors: string[] = []
  let ownersCount = 0
  let differCount = 0
  for (let done = 1; done <= count; done += 1) {
    if (draw.below(5) < 3) {
      ownersCount += 1
      const vote = drawOwnersCase(draw)
      if (compareOwners(vote).length > 0) {
        differCount += 1
        if (vectors.length < shrunkCount) vectors.push(sayVector(ownersVector(smallestOwners(vote))))
      }
    } else {
      const vote = drawAttendanceCase(draw)
      if (compareAttendance(vote).length > 0) {
        differCount += 1
        if (vectors.length < shrunkCount) vectors.push(sayVector(attendanceVector(vote)))
      }
    }
    if (done % 10_000 === 0) tell(done)
  }
  const [smallest = null] = vectors.toSorted((one, other) => one.length - other.length)
  return { equalCount: count - differCount, differCount, ownersCount, smallest }
}

const sayVector = (vector: object): string => JSON.stringify([vector], null, 1)
