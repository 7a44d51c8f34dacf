/** Closes written votes and keeps their results: preliminary, objections, corrections, final, annulment, a further round. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { Instant, ObjectionId, WrittenVoteId } from '../../../domain/identity.ts'
import { roundTitle } from '../../../domain/owners/owners-wording.ts'
import {
  checkDayBetween,
  endOfObjections,
  findClosingGate,
  findFinalGate,
  proposeWindow,
} from '../../../domain/owners/written-gates.ts'
import type { ResultKind, WrittenResult, WrittenVote } from '../../../domain/owners/written-vote.ts'
import { ownersRules } from '../../../domain/rules/owners-rule.ts'
import { readCommunity } from '../../store/people/communities.ts'
import type { Read, Write } from '../../store/schema/schema.ts'
import {
  insertObjection,
  insertResult,
  insertWrittenVote,
  readObjection,
  readObjections,
  readWrittenVote,
  readWrittenVotes,
  replaceMatters,
  scopeColumns,
  updateObjection,
  updateWrittenVote,
} from '../../store/written/votes.ts'
import { missing, type Writing, wrongState } from '../context.ts'
import { readHolidayCalendar } from '../rules.ts'
import { followWrittenVote } from '../topics/moving.ts'
import { countReadings, countWritten, findBallot, findWritten, stepWritten } from './context.ts'
import { keepCorrection, strikeReadings } from './entry.ts'

type Told = OutputOf<'writtenVotes.close'>

/** Counts the vote as it stands and keeps it as a result of this kind. */
const keepResult = async (
  write: Write,
  vote: WrittenVote,
  result: { readonly kind: ResultKind; readonly at: Instant; readonly by: string; readonly reason: string },
): Promise<Told> => {
  const kept: WrittenResult = { ...result, ...(await countWritten(write, vote)) }
  await insertResult(write, vote.id, kept)
  return structuredClone(kept) as Told
}

const readSecretary = async (read: Read): Promise<string> =>
  (await readCommunity(read))?.community.secretary ?? ''

/** 看暂时结果: for and against while the window still runs. */
export const peekResult = async (
  { write }: Writing,
  { writtenVoteId }: CheckedInputOf<'writtenVotes.peek'>,
): Promise<Reply<OutputOf<'writtenVotes.peek'>>> => {
  const found = await findWritten(write, writtenVoteId, ['open'], 'peek')
  if (!found.ok) return found
  const { matters, election } = await countWritten(write, found.value)
  return accept(structuredClone({ matters, election }) as OutputOf<'writtenVotes.peek'>)
}

/** Closes the window: counts, keeps the preliminary result and begins the days for objections. */
export const closeWrittenVote = async (
  { write, now }: Writing,
  { writtenVoteId, tellers, scrutineer }: CheckedInputOf<'writtenVotes.close'>,
): Promise<Reply<Told>> => {
  const found = await findWritten(write, writtenVoteId)
  if (!found.ok) return found
  const vote = found.value
  const state = stepWritten(vote, 'close')
  if (!state.ok) return state
  const { figures } = await countWritten(write, vote)
  const gate = findClosingGate(vote, figures, await countReadings(write, vote), now)
  if (gate !== null) return refuse(gate)
  await updateWrittenVote(write, vote.id, {
    ...{ state: state.value, closedAt: now, tellers, scrutineer },
    objectionsUntil: endOfObjections(dayOf(now), vote.objectionDays, await readHolidayCalendar(write)),
  })
  const by = tellers === '' ? await readSecretary(write) : tellers
  return accept(await keepResult(write, vote, { kind: 'preliminary', at: now, by, reason: '' }))
}

/** Takes an objection to the electorate, or to the preliminary result while its days last. */
export const takeObjection = async (
  { write, now }: Writing,
  { writtenVoteId, name, text, on }: CheckedInputOf<'writtenVotes.object'>,
): Promise<Reply<ObjectionId>> => {
  const found = await findWritten(write, writtenVoteId, ['frozen', 'open', 'preliminary'], 'object')
  if (!found.ok) return found
  const { frozenAt, closedAt, objectionsUntil, state } = found.value
  const gate = checkDayBetween(on, dayOf(closedAt ?? frozenAt ?? now), dayOf(now))
  if (gate !== null) return refuse(gate)
  if (state === 'preliminary' && objectionsUntil !== null && on > objectionsUntil)
    return refuse({ code: 'objection-period', until: objectionsUntil })
  return accept(
    await insertObjection(write, {
      ...{ writtenVoteId, name, text, raisedOn: on },
      ...{ answer: '', isUpheld: 0, answeredOn: null },
    }),
  )
}

/** Answers an objection; an answer is not changed any more. */
export const answerObjection = async (
  { write, now }: Writing,
  { objectionId, answer, isUpheld, on }: CheckedInputOf<'writtenVotes.answerObjection'>,
): Promise<Reply<null>> => {
  const kept = await readObjection(write, objectionId)
  if (kept === null) return missing('objection')
  const states = ['prepared', 'frozen', 'open', 'preliminary'] as const
  const found = await findWritten(write, kept.writtenVoteId, states, 'answerObjection')
  if (!found.ok) return found
  if (kept.objection.answeredOn !== null) return wrongState('objection', 'answered', 'answer')
  const gate = checkDayBetween(on, kept.objection.raisedOn, dayOf(now))
  if (gate !== null) return refuse(gate)
  await updateObjection(write, objectionId, { answer, isUpheld: isUpheld ? 1 : 0, answeredOn: on })
  return accept(null)
}

/** 更正 of one ballot in the preliminary result. */
export const correctWrittenVote = async (
  { write, now }: Writing,
  input: CheckedInputOf<'writtenVotes.correct'>,
): Promise<Reply<Told>> => {
  const { entry, correctedBy: by, reason } = input
  const ballot = await findBallot(write, entry.ballotId, ['preliminary'], 'correct')
  if (!ballot.ok) return ballot
  const { vote } = ballot.value
  const corrected = await keepCorrection({ write, now }, vote, input)
  if (!corrected.ok) return corrected
  return accept(await keepResult(write, vote, { kind: 'corrected', at: now, by, reason }))
}

/** 更正 of a ballot that was entered under the wrong number: it never came back. */
export const strikeBallot = async (
  { write, now }: Writing,
  { ballotId, correctedBy: by, reason }: CheckedInputOf<'writtenVotes.strike'>,
): Promise<Reply<Told>> => {
  const found = await findBallot(write, ballotId, ['preliminary'], 'strike')
  if (!found.ok) return found
  const { ballot, vote } = found.value
  const struck = await strikeReadings({ write, now }, ballot, reason)
  if (!struck.ok) return struck
  return accept(await keepResult(write, vote, { kind: 'corrected', at: now, by, reason }))
}

/** Makes the result final. */
export const finalizeWrittenVote = async (
  context: Writing,
  { writtenVoteId }: CheckedInputOf<'writtenVotes.finalize'>,
): Promise<Reply<Told>> => {
  const { write, now } = context
  const found = await findWritten(write, writtenVoteId)
  if (!found.ok) return found
  const vote = found.value
  const state = stepWritten(vote, 'finalize')
  if (!state.ok) return state
  const open = (await readObjections(write, vote.id)).filter((one) => one.answeredOn === null)
  const gate = findFinalGate(vote, open.length, now)
  if (gate !== null) return refuse(gate)
  await updateWrittenVote(write, vote.id, { state: state.value, finalAt: now })
  const by = await readSecretary(write)
  const result = await keepResult(write, vote, { kind: 'final', at: now, by, reason: '' })
  await followWrittenVote(context, vote.id)
  return accept(result)
}

/** 宣布无效; everything stays readable. */
export const annulWrittenVote = async (
  context: Writing,
  { writtenVoteId, by, reason }: CheckedInputOf<'writtenVotes.annul'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const found = await findWritten(write, writtenVoteId)
  if (!found.ok) return found
  const state = stepWritten(found.value, 'annul')
  if (!state.ok) return state
  await updateWrittenVote(write, writtenVoteId, {
    ...{ state: state.value, annulledAt: now, annulledBy: by, annulReason: reason },
  })
  await followWrittenVote(context, writtenVoteId)
  return accept(null)
}

/** How many rounds lie before a vote and itself. */
const countRounds = async (read: Read, vote: WrittenVote): Promise<number> => {
  const former = vote.roundOf === null ? null : await readWrittenVote(read, vote.roundOf)
  return former === null ? 1 : 1 + (await countRounds(read, former))
}

/** Seats of a further round: those left open, or all where nobody was elected for good. */
const seatsOfRound = (vote: WrittenVote): number | null => {
  const election = vote.state === 'final' ? (vote.results.at(-1)?.election ?? null) : null
  return election === null || election.openSeats === 0 ? vote.seats : election.openSeats
}

/** 第二轮: drafts a vote on some of the matters, under the rules of today, once the former one is over. */
export const beginRound = async (
  { write, now }: Writing,
  { writtenVoteId, matterIds, by, reason }: CheckedInputOf<'writtenVotes.beginRound'>,
): Promise<Reply<WrittenVoteId>> => {
  const found = await findWritten(write, writtenVoteId, ['final', 'annulled'], 'beginRound')
  if (!found.ok) return found
  const vote = found.value
  const wanted = new Set(matterIds)
  const matters = vote.matters.filter((matter) => wanted.has(matter.id))
  if (matters.length < wanted.size) return missing('matter')
  const begun = (await readWrittenVotes(write)).find(
    (one) =>
      one.roundOf === vote.id &&
      one.state !== 'annulled' &&
      one.matters.some((asked) => matters.some((matter) => matter.question === asked.question)),
  )
  if (begun !== undefined) return refuse({ code: 'round-begun', title: begun.title })
  const round = (await countRounds(write, vote)) + 1
  const id = await insertWrittenVote(write, {
    title: roundTitle(vote.title, round),
    ...{ estateId: vote.estateId, estateName: vote.estateName },
    ...scopeColumns(vote.scope),
    state: 'prepared',
    ...{ organiser: vote.organiser, place: vote.place, contact: vote.contact },
    explanation: vote.explanation,
    ...proposeWindow(dayOf(now), await readHolidayCalendar(write)),
    untilTime: vote.untilTime,
    ...{ objectionDays: vote.objectionDays, objectionsUntil: null },
    countsParking: vote.countsParking ? 1 : 0,
    isDoubleEntry: vote.isDoubleEntry ? 1 : 0,
    proxyLimit: vote.proxyLimit,
    seats: seatsOfRound(vote),
    ...{ roundOf: vote.id, roundBy: by, roundReason: reason },
    ...{ tellers: '', scrutineer: '' },
    ...{ frozenAt: null, openedAt: null, closedAt: null, finalAt: null },
    ...{ annulledAt: null, annulledBy: '', annulReason: '' },
  })
  await replaceMatters(
    write,
    id,
    matters.map((matter) => ({ ...matter, rule: ownersRules[matter.rule.id] })),
  )
  return accept(id)
}
