/** Prepares a meeting: draft, arrangement, rule and roll. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { addDays, dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { MeetingId, RollEntryId } from '../../../domain/identity.ts'
import { isLeftOpen } from '../../../domain/meeting/agenda.ts'
import { presenceAt } from '../../../domain/meeting/attendance.ts'
import {
  describeForm,
  isBeingPrepared,
  isOver,
  isSigningIn,
  type Meeting,
  ruleForForm,
} from '../../../domain/meeting/meeting.ts'
import { nextTitle } from '../../../domain/meeting/meeting-list.ts'
import { type AttendanceRule, consultationRule, type HouseRule } from '../../../domain/rules/rule.ts'
import { readItems } from '../../store/meetings/agenda.ts'
import { readMeeting, readMeetingLines, updateMeeting } from '../../store/meetings/meetings.ts'
import { deleteEntry, insertEntry, readRoll, updateEntry } from '../../store/meetings/rolls.ts'
import { readCommunity } from '../../store/people/communities.ts'
import { readPeople, readPerson } from '../../store/people/people.ts'
import { missing, type Reading, type Writing, wrongState } from '../context.ts'
import { readHousesOn } from '../rules.ts'
import { copyItems } from './agenda-offers.ts'
import { copyRoll, insertDraft, wordsOf } from './meeting-drafts.ts'

/** All meetings, the latest first. */
export const listMeetings = async ({ read }: Reading): Promise<Reply<OutputOf<'meetings.list'>>> =>
  accept(await readMeetingLines(read))

/** Starts a draft of a form. */
export const draftMeeting = async (
  { write, now }: Writing,
  input: CheckedInputOf<'meetings.draft'>,
): Promise<Reply<MeetingId>> => {
  const found = await readCommunity(write)
  if (found === null) return refuse({ code: 'community-missing' })
  const description = describeForm(input.form)
  const heldOn = addDays(dayOf(now), description.noticeDays)
  const { house, committee } = await readHousesOn(write, found.community.name, heldOn)
  return accept(
    await insertDraft(write, {
      form: input.form,
      title: '',
      rule: ruleForForm(input.form, house, committee),
      heldOn,
      startTime: '19:30',
      place: '',
      estateName: '',
      chairId: null,
      recorderId: null,
      occasion: '',
    }),
  )
}

/** Whether a meeting's rule is this copy of the house rule, changed for the one meeting or not. */
const isRuleOf = (rule: AttendanceRule, house: HouseRule): boolean =>
  rule.id === 'consultation' && rule.name === house.name && rule.inForceFrom === house.inForceFrom

/** Starts a draft like an earlier meeting under the next number of its name: people who left are not on its roll, what a held meeting settled is not on its agenda. */
export const copyMeeting = async (
  { write, now, program }: Writing,
  input: CheckedInputOf<'meetings.copy'>,
): Promise<Reply<MeetingId>> => {
  const former = await readMeeting(write, input.meetingId)
  const found = await readCommunity(write)
  if (former === null) return missing('meeting')
  if (found === null) return refuse({ code: 'community-missing' })
  const people = new Set((await readPeople(write)).map((person) => person.id))
  const kept = (id: typeof former.chairId): typeof former.chairId =>
    id !== null && people.has(id) ? id : null
  const titles = (await readMeetingLines(write)).map((line) => line.title)
  const heldOn = addDays(dayOf(now), describeForm(former.form).noticeDays)
  const { house, committee } = await readHousesOn(write, found.community.name, heldOn)
  const meetingId = await insertDraft(write, {
    form: former.form,
    title: former.title === '' ? '' : nextTitle(former.title, titles),
    rule: isRuleOf(former.rule, house) ? former.rule : ruleForForm(former.form, house, committee),
    heldOn,
    startTime: former.startTime,
    place: former.place,
    estateName: former.estateName,
    chairId: kept(former.chairId),
    recorderId: kept(former.recorderId),
    occasion: former.occasion,
  })
  await copyRoll(write, former.id, meetingId)
  const items = (await readItems(write, former.id)).filter(
    (item) => former.openedAt === null || isLeftOpen(item.outcome),
  )
  await copyItems({ write, now, program }, meetingId, items, false)
  return accept(meetingId)
}

/** From signing in until the minutes are finished only chair, recorder and place may still be put right. */
const isAmendment = (
  meeting: Meeting,
  words: Omit<CheckedInputOf<'meetings.arrange'>, 'meetingId'>,
): boolean =>
  (isSigningIn(meeting.state) || meeting.state === 'closed' || meeting.state === 'adjourned') &&
  (['form', 'title', 'heldOn', 'startTime', 'estateName', 'occasion'] as const).every(
    (field) => words[field] === meeting[field],
  )

/** Writes form, title, time, place, chair and recorder. */
export const arrangeMeeting = async (
  { write }: Writing,
  input: CheckedInputOf<'meetings.arrange'>,
): Promise<Reply<null>> => {
  const { meetingId, ...words } = input
  const meeting = await readMeeting(write, meetingId)
  const found = await readCommunity(write)
  if (meeting === null) return missing('meeting')
  if (found === null) return refuse({ code: 'community-missing' })
  if (!isBeingPrepared(meeting.state) && !isAmendment(meeting, words))
    return wrongState('meeting', meeting.state, 'arrange')
  for (const personId of [words.chairId, words.recorderId]) {
    if (personId !== null && (await readPerson(write, personId)) === null) return missing('person')
  }
  const { house, committee } = await readHousesOn(write, found.community.name, words.heldOn)
  const rule = words.form === meeting.form ? meeting.rule : ruleForForm(words.form, house, committee)
  await updateMeeting(write, meetingId, { ...words, rule: JSON.stringify(rule) })
  return accept(null)
}

/** Sets what a consultation asks for; a rule of law stays as it is. */
export const setMeetingRule = async (
  { write }: Writing,
  input: CheckedInputOf<'meetings.setRule'>,
): Promise<Reply<null>> => {
  const { meetingId, ...wanted } = input
  const meeting = await readMeeting(write, meetingId)
  if (meeting === null) return missing('meeting')
  if (!isBeingPrepared(meeting.state) || meeting.rule.id !== 'consultation')
    return wrongState('meeting', meeting.state, 'setRule')
  const { name, inForceFrom } = meeting.rule
  const rule = consultationRule({ name, inForceFrom, ...wanted })
  await updateMeeting(write, meetingId, { rule: JSON.stringify(rule) })
  return accept(null)
}

/** Sets 主题 of a meeting that is being prepared. */
export const setMeetingTheme = async (
  { write }: Writing,
  { meetingId, theme }: CheckedInputOf<'meetings.setTheme'>,
): Promise<Reply<null>> => {
  const meeting = await readMeeting(write, meetingId)
  if (meeting === null) return missing('meeting')
  if (!isBeingPrepared(meeting.state)) return wrongState('meeting', meeting.state, 'setTheme')
  await updateMeeting(write, meetingId, { theme })
  return accept(null)
}

/** Sets the whole roll; a member for whom something was recorded can't be left out. */
export const setRoll = async (
  { write }: Writing,
  input: CheckedInputOf<'meetings.setRoll'>,
): Promise<Reply<null>> => {
  const meeting = await readMeeting(write, input.meetingId)
  if (meeting === null) return missing('meeting')
  if (!isBeingPrepared(meeting.state)) return wrongState('meeting', meeting.state, 'setRoll')
  const people = new Map((await readPeople(write)).map((person) => [person.id, person]))
  const present = new Map((await readRoll(write, meeting.id)).map((entry) => [entry.personId, entry]))
  const wanted = new Set(input.entries.map((entry) => entry.personId))
  if (wanted.size !== input.entries.length) return refuse({ code: 'already-on-roll', name: '' })
  for (const entry of present.values()) {
    if (wanted.has(entry.personId)) continue
    if (entry.events.length > 0) {
      const { state } = presenceAt(entry, null)
      return refuse({ code: 'attendance-order', name: entry.name, state })
    }
    await deleteEntry(write, entry.id)
  }
  for (const [place, { personId, capacity }] of input.entries.entries()) {
    const person = people.get(personId)
    if (person === undefined) return missing('person')
    const row = { number: place + 1, capacity, ...wordsOf(person) }
    const entry = present.get(personId)
    if (entry === undefined) await insertEntry(write, { meetingId: meeting.id, ...row })
    else await updateEntry(write, entry.id, row)
  }
  return accept(null)
}

/** Adds one person to the roll at the door. */
export const addToRoll = async (
  { write }: Writing,
  input: CheckedInputOf<'meetings.addToRoll'>,
): Promise<Reply<RollEntryId>> => {
  const meeting = await readMeeting(write, input.meetingId)
  const person = (await readPeople(write)).find((one) => one.id === input.personId)
  if (meeting === null) return missing('meeting')
  if (person === undefined) return missing('person')
  if (isOver(meeting.state) || !(isSigningIn(meeting.state) || isBeingPrepared(meeting.state)))
    return wrongState('meeting', meeting.state, 'addToRoll')
  const roll = await readRoll(write, meeting.id)
  if (roll.some((entry) => entry.personId === person.id))
    return refuse({ code: 'already-on-roll', name: person.name })
  const number = roll.reduce((highest, entry) => Math.max(highest, entry.number), 0) + 1
  return accept(
    await insertEntry(write, {
      meetingId: meeting.id,
      number,
      capacity: input.capacity,
      ...wordsOf(person),
    }),
  )
}
