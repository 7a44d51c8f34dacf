/** Keeps the community's own rules, the holidays and the party pre-studies. Rules of law are data of the domain. */
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts'
import { dayOf } from '../../domain/calendar.ts'
import { accept, type Failure, type Reply, refuse } from '../../domain/failure.ts'
import type { Day, HouseRuleId } from '../../domain/identity.ts'
import { isBeingPrepared, isOver, type Meeting } from '../../domain/meeting/meeting.ts'
import type { PreStudy } from '../../domain/meeting/pre-study.ts'
import { calendarOf } from '../../domain/rules/holiday.ts'
import {
  canWithdraw,
  type HouseBody,
  type HouseRuleCopy,
  houseRuleOn,
  lastDayBefore,
  latestHouseRule,
  proposeHouseWording,
} from '../../domain/rules/house-rule.ts'
import type { HolidayCalendar } from '../../domain/rules/period.ts'
import { type HouseRule, presetCommitteeRule, presetHouseRule } from '../../domain/rules/rule.ts'
import { readMeeting } from '../store/meetings/meetings.ts'
import { readCommunity } from '../store/people/communities.ts'
import {
  deleteHolidayYear,
  deleteHouseRule,
  deletePreStudy,
  insertHouseRule,
  readHolidayYears,
  readHouseRules,
  updateHouseRule,
  writeHolidayYear,
  writePreStudy,
} from '../store/rules.ts'
import type { Read, Write } from '../store/schema/schema.ts'
import { missing, type Reading, type Writing, wrongState } from './context.ts'
import { readHolidayFile } from './holiday-file.ts'
import { shippedHolidays } from './shipped-holidays.ts'

/** The house rules that stand on a day, for consultations and for 业委会会议. */
export const readHousesOn = async (
  read: Read,
  communityName: string,
  day: Day,
): Promise<{ readonly house: HouseRule; readonly committee: HouseRule }> => {
  const copies = await readHouseRules(read)
  return {
    house: figuresOf(houseRuleOn(copies, 'consultation', day)) ?? presetHouseRule(communityName, day),
    committee: figuresOf(houseRuleOn(copies, 'owners-committee', day)) ?? presetCommitteeRule(day),
  }
}

const figuresOf = (copy: HouseRuleCopy | null): HouseRule | null => {
  if (copy === null) return null
  const { name, inForceFrom, quorum, eachParty, agreement } = copy
  return { name, inForceFrom, quorum, eachParty, agreement }
}

const isSameRule = (one: HouseRule, other: HouseRule): boolean =>
  one.name === other.name &&
  one.inForceFrom === other.inForceFrom &&
  one.quorum === other.quorum &&
  one.eachParty === other.eachParty &&
  one.agreement === other.agreement

/** Writes the first copies with the community; while nothing was decided under them a preset's name follows the community's. */
export const ensureHouseRules = async (
  { write, now }: Writing,
  wanted: HouseRule | null,
  names: { readonly former: string; readonly present: string; readonly isUnused: boolean },
): Promise<Reply<null>> => {
  const today = dayOf(now)
  const copies = await readHouseRules(write)
  const first = async (body: HouseBody, rule: HouseRule): Promise<void> => {
    await insertHouseRule(write, { ...rule, body, wording: proposeHouseWording(body, rule) }, now)
  }
  if (latestHouseRule(copies, 'owners-committee') === null)
    await first('owners-committee', presetCommitteeRule(wanted?.inForceFrom ?? today))
  const [only, ...more] = copies.filter((copy) => copy.body === 'consultation')
  if (only === undefined) {
    await first('consultation', wanted ?? presetHouseRule(names.present, today))
    return accept(null)
  }
  const current = figuresOf(houseRuleOn(copies, 'consultation', today))
  if (wanted !== null && current !== null && !isSameRule(wanted, current))
    return wrongState('houseRule', 'adopted', 'setUp')
  const isFollowing = more.length === 0 && only.name === presetHouseRule(names.former, today).name
  if (names.isUnused && isFollowing)
    await updateHouseRule(write, only.id, { name: presetHouseRule(names.present, today).name })
  return accept(null)
}

/** All copies. */
export const listHouseRules = async ({ read }: Reading): Promise<Reply<OutputOf<'rules.houseRules'>>> =>
  accept(await readHouseRules(read))

/** Adopts a new dated copy and closes the former. */
export const adoptHouseRule = async (
  { write, now }: Writing,
  input: CheckedInputOf<'rules.adoptHouseRule'>,
): Promise<Reply<HouseRuleId>> => {
  if ((await readCommunity(write)) === null) return refuse({ code: 'community-missing' })
  const former = latestHouseRule(await readHouseRules(write), input.body)
  if (former !== null) {
    if (input.inForceFrom <= former.inForceFrom)
      return refuse({ code: 'house-rule-order', inForceFrom: former.inForceFrom })
    await updateHouseRule(write, former.id, { inForceUntil: lastDayBefore(input.inForceFrom) })
  }
  return accept(await insertHouseRule(write, input, now))
}

const findCopy = async (
  write: Write,
  id: HouseRuleId,
): Promise<{ readonly copy: HouseRuleCopy; readonly copies: readonly HouseRuleCopy[] } | null> => {
  const copies = await readHouseRules(write)
  const copy = copies.find((one) => one.id === id)
  return copy === undefined ? null : { copy, copies }
}

/** Puts name and wording of a copy right. */
export const rewordHouseRule = async (
  { write }: Writing,
  { houseRuleId, name, wording }: CheckedInputOf<'rules.rewordHouseRule'>,
): Promise<Reply<null>> => {
  if ((await findCopy(write, houseRuleId)) === null) return missing('houseRule')
  await updateHouseRule(write, houseRuleId, { name, wording })
  return accept(null)
}

/** Takes back the newest copy before it came into use. */
export const withdrawHouseRule = async (
  { write, now }: Writing,
  { houseRuleId }: CheckedInputOf<'rules.withdrawHouseRule'>,
): Promise<Reply<null>> => {
  const found = await findCopy(write, houseRuleId)
  if (found === null) return missing('houseRule')
  const { copy, copies } = found
  if (!canWithdraw(copies, copy, dayOf(copy.adoptedAt), dayOf(now)))
    return wrongState('houseRule', 'in-force', 'withdraw')
  await deleteHouseRule(write, copy.id)
  const former = latestHouseRule(
    copies.filter((one) => one.id !== copy.id),
    copy.body,
  )
  if (former !== null) await updateHouseRule(write, former.id, { inForceUntil: null })
  return accept(null)
}

type Years = OutputOf<'rules.holidays'>

const readYears = async (read: Read): Promise<Years> => {
  const imported = await readHolidayYears(read)
  const years = new Set(imported.map((one) => one.year))
  return [
    ...imported.map(({ importedAt: _, ...year }) => ({ ...year, isShipped: false })),
    ...shippedHolidays
      .filter((one) => !years.has(one.year))
      .map((one) => ({ ...one, days: [...one.days], isShipped: true, fileName: '' })),
  ].toSorted((one, other) => other.year - one.year)
}

/** The holidays by year. */
export const listHolidays = async ({ read }: Reading): Promise<Reply<Years>> => accept(await readYears(read))

/** The calendar that periods are counted with. */
export const readHolidayCalendar = async (read: Read): Promise<HolidayCalendar> =>
  calendarOf(await readYears(read))

/** Lets the user pick a file of holidays and reads it. */
export const chooseHolidays = async ({
  program,
}: Reading): Promise<Reply<OutputOf<'rules.chooseHolidays'>>> => {
  const opened = await program.host.openFile({
    title: '选择放假安排',
    extensions: ['json', 'csv', 'xlsx', 'xls', 'et', 'txt'],
    limit: 1024 * 1024,
  })
  if (!opened.ok) return opened
  const reading = await readHolidayFile(opened.value)
  if (!reading.ok) return reading
  const { year } = reading.value
  return accept({ fileName: opened.value.name, holidays: { ...year, days: [...year.days] } })
}

/** Keeps the holidays of a year. */
export const importHolidays = async (
  { write, now }: Writing,
  { fileName, holidays }: CheckedInputOf<'rules.importHolidays'>,
): Promise<Reply<null>> => {
  await writeHolidayYear(write, { ...holidays, fileName, importedAt: now })
  return accept(null)
}

/** Forgets an imported year. */
export const removeHolidays = async (
  { write }: Writing,
  { year }: CheckedInputOf<'rules.removeHolidays'>,
): Promise<Reply<null>> => ((await deleteHolidayYear(write, year)) ? accept(null) : missing('holidayYear'))

const refusePreStudy = (meeting: Meeting, wanted: string): { ok: false; failure: Failure } | null =>
  isOver(meeting.state) || meeting.state === 'cancelled' ? wrongState('meeting', meeting.state, wanted) : null

const keepPreStudy = async (
  write: Write,
  meetingId: Meeting['id'],
  preStudy: PreStudy,
): Promise<Reply<null>> => {
  const meeting = await readMeeting(write, meetingId)
  if (meeting === null) return missing('meeting')
  const refusal = refusePreStudy(meeting, 'recordPreStudy')
  if (refusal !== null) return refusal
  await writePreStudy(write, meetingId, preStudy)
  return accept(null)
}

/** Records 党组织前置研究. */
export const recordPreStudy = async (
  { write, now }: Writing,
  { meetingId, ...held }: CheckedInputOf<'rules.recordPreStudy'>,
): Promise<Reply<null>> => {
  if (held.heldOn > dayOf(now)) return refuse({ code: 'time-outside-meeting' })
  return keepPreStudy(write, meetingId, { kind: 'held', ...held, recordedAt: now })
}

/** Records why none is needed. */
export const waivePreStudy = (
  { write, now }: Writing,
  { meetingId, reason }: CheckedInputOf<'rules.waivePreStudy'>,
): Promise<Reply<null>> => keepPreStudy(write, meetingId, { kind: 'waived', reason, recordedAt: now })

/** Takes the record back while the meeting is being prepared. */
export const clearPreStudy = async (
  { write }: Writing,
  { meetingId }: CheckedInputOf<'rules.clearPreStudy'>,
): Promise<Reply<null>> => {
  const meeting = await readMeeting(write, meetingId)
  if (meeting === null) return missing('meeting')
  if (!isBeingPrepared(meeting.state) || meeting.state === 'called')
    return wrongState('meeting', meeting.state, 'clearPreStudy')
  await deletePreStudy(write, meetingId)
  return accept(null)
}
