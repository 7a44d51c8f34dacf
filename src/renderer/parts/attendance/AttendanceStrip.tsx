/** Shows the quorum of a meeting by heads and by party, from what was recorded at the door. Computes no quorum itself. */
import { roomAt } from '../../../domain/meeting/attendance.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { judgeQuorum, type OutcomeLine } from '../../../domain/vote/vote.ts'
import { nameThreshold } from '../../../domain/vote/vote-wording.ts'
import { signInText } from '../../text/sign-in.ts'
import { QuorumStrip } from '../meeting/QuorumStrip.tsx'

type Room = ReturnType<typeof roomAt>

export function AttendanceStrip({ record }: { readonly record: MeetingRecord }) {
  const room = roomAt(record.parties, record.roll, null)
  const lines = judgeQuorum(record.meeting.rule, room)
  return <QuorumStrip measures={[measureOf(lines, room)]} parties={partiesOf(lines, room)} />
}

function measureOf(lines: readonly OutcomeLine[], room: Room) {
  const common = { name: signInText.people, count: room.presentCount, base: room.dueCount }
  const line = lines.find((one) => one.measure === 'quorum')
  if (line === undefined) {
    const standing = signInText.arrivedCount(room.presentCount)
    return { ...common, need: 0, met: true, standing, requirement: signInText.dueOnly(room.dueCount) }
  }
  return {
    ...common,
    need: line.needed,
    met: line.met,
    standing: line.met ? signInText.reached(line.count) : signInText.missing(line.needed - line.count),
    requirement: signInText.due(line.base, nameThreshold(line.threshold), line.needed),
  }
}

function partiesOf(lines: readonly OutcomeLine[], room: Room) {
  const line = lines.find((one) => one.measure === 'parties')
  const name = signInText.parties
  if (line === undefined) {
    const present = room.parties.filter((party) => party.presentCount > 0)
    if (present.length === 0) return undefined
    const chips = present.map((party) => ({ name: party.name, count: party.presentCount, met: true }))
    const standing = signInText.partiesPresent(present.length)
    return { name, requirement: signInText.partiesFree, met: true, standing, chips }
  }
  return {
    name,
    requirement: signInText.eachParty,
    met: line.met,
    standing: line.met ? signInText.partiesMet(line.base) : signInText.partiesMissing(line.base - line.count),
    chips: room.parties.map((party) => ({
      name: party.name,
      count: party.presentCount,
      met: !line.missing.includes(party.name),
    })),
  }
}
