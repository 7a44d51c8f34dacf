/** Prepares owners' written votes: draft, matters, electorate, freezing, opening, and what the window asks of one. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { OwnerId, WrittenVoteId } from '../../../domain/identity.ts'
import { scopeWords } from '../../../domain/owners/owners-wording.ts'
import { figuresFrom, judgeMatterParticipation } from '../../../domain/owners/written-count.ts'
import {
  areNamesAlike,
  type Electorate,
  findFreezeProblem,
  makeElectorate,
} from '../../../domain/owners/written-electorate.ts'
import { findOpeningGate, findWindowGate, proposeWindow } from '../../../domain/owners/written-gates.ts'
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import { ownersRules } from '../../../domain/rules/owners-rule.ts'
import { countWrittenPapers } from '../../store/papers/documents.ts'
import { readCommunity } from '../../store/people/communities.ts'
import { readEstates } from '../../store/people/rosters.ts'
import type { Read, Write } from '../../store/schema/schema.ts'
import { readStateFigures } from '../../store/written/ballots.ts'
import {
  deleteElectorate,
  insertElectorate,
  markHead,
  readRosterUnits,
  readVoteOfHead,
  updateDwelling,
} from '../../store/written/heads.ts'
import {
  insertExtension,
  insertWrittenVote,
  readCarriers,
  readJoins,
  readObjections,
  readWrittenVotes,
  replaceJoins,
  replaceMatters,
  scopeColumns,
  updateWrittenVote,
} from '../../store/written/votes.ts'
import { missing, type Reading, type Writing, wrongState } from '../context.ts'
import { readHolidayCalendar } from '../rules.ts'
import { countPartVoids, countReadings, findWritten, stepWritten } from './context.ts'

/** All written votes with their figures. */
export const listWrittenVotes = async ({ read }: Reading): Promise<Reply<OutputOf<'writtenVotes.list'>>> => {
  const listed: { vote: WrittenVote; figures: ReturnType<typeof figuresFrom> }[] = []
  for (const vote of await readWrittenVotes(read))
    listed.push({ vote, figures: figuresFrom(await readStateFigures(read, vote.id)) })
  return accept(structuredClone(listed) as OutputOf<'writtenVotes.list'>)
}

/** One vote as the window shows it; nobody's choice is in it. */
export const tellWrittenVote = async (
  { read }: Reading,
  { writtenVoteId }: CheckedInputOf<'writtenVotes.read'>,
): Promise<Reply<OutputOf<'writtenVotes.read'>>> => {
  const found = await findWritten(read, writtenVoteId)
  if (!found.ok) return found
  const vote = found.value
  const figures = figuresFrom(await readStateFigures(read, vote.id))
  const { differenceCount, singleCount } = await countReadings(read, vote)
  return accept(
    structuredClone({
      vote,
      figures,
      participation: judgeMatterParticipation(vote.matters, figures, await countPartVoids(read, vote)),
      singleEntryCount: singleCount,
      differenceCount,
      carriers: await readCarriers(read, vote.id),
      objections: await readObjections(read, vote.id),
    }) as OutputOf<'writtenVotes.read'>,
  )
}

/** Starts a draft with days and organiser proposed. */
export const draftWrittenVote = async (
  { write, now }: Writing,
  { estateId, scope }: CheckedInputOf<'writtenVotes.draft'>,
): Promise<Reply<WrittenVoteId>> => {
  const community = await readCommunity(write)
  if (community === null) return refuse({ code: 'community-missing' })
  const estate = (await readEstates(write)).find((one) => one.id === estateId)
  if (estate === undefined) return missing('estate')
  return accept(
    await insertWrittenVote(write, {
      title: `${scopeWords(estate.name, scope)}业主书面征求意见`,
      estateId,
      estateName: estate.name,
      ...scopeColumns(scope),
      state: 'prepared',
      organiser: `${estate.name}业主委员会`,
      place: '',
      contact: community.community.contact,
      explanation: '',
      ...proposeWindow(dayOf(now), await readHolidayCalendar(write)),
      untilTime: '18:00',
      objectionDays: 7,
      objectionsUntil: null,
      countsParking: 0,
      isDoubleEntry: 1,
      proxyLimit: null,
      seats: null,
      ...{ roundOf: null, roundBy: '', roundReason: '' },
      ...{ tellers: '', scrutineer: '' },
      ...{ frozenAt: null, openedAt: null, closedAt: null, finalAt: null },
      ...{ annulledAt: null, annulledBy: '', annulReason: '' },
    }),
  )
}

/** What a frozen electorate or its printed ballots already say. */
const isSettledByFreezing = (vote: WrittenVote, input: CheckedInputOf<'writtenVotes.arrange'>): boolean =>
  vote.title !== input.title ||
  vote.organiser !== input.organiser ||
  vote.explanation !== input.explanation ||
  vote.countsParking !== input.countsParking ||
  vote.isDoubleEntry !== input.isDoubleEntry ||
  vote.proxyLimit !== input.proxyLimit ||
  vote.seats !== input.seats

/** Arranges title, days and ways; once frozen, only days, place and contact. */
export const arrangeWrittenVote = async (
  { write }: Writing,
  input: CheckedInputOf<'writtenVotes.arrange'>,
): Promise<Reply<null>> => {
  const found = await findWritten(write, input.writtenVoteId)
  if (!found.ok) return found
  const vote = found.value
  const isFrozen = vote.state === 'frozen'
  if (vote.state !== 'prepared' && !isFrozen) return wrongState('writtenVote', vote.state, 'arrange')
  if (isFrozen && isSettledByFreezing(vote, input)) return wrongState('writtenVote', vote.state, 'arrange')
  if (input.untilOn < input.opensOn) return refuse({ code: 'window-unfit' })
  const { writtenVoteId: _, countsParking, isDoubleEntry, ...rest } = input
  await updateWrittenVote(write, vote.id, {
    ...rest,
    countsParking: countsParking ? 1 : 0,
    isDoubleEntry: isDoubleEntry ? 1 : 0,
  })
  return accept(null)
}

/** Sets what is asked, under the rules of today; an election has candidates only. */
export const setMatters = async (
  { write }: Writing,
  { writtenVoteId, matters }: CheckedInputOf<'writtenVotes.setMatters'>,
): Promise<Reply<null>> => {
  const found = await findWritten(write, writtenVoteId, ['prepared'], 'setMatters')
  if (!found.ok) return found
  const candidateCount = matters.filter((matter) => matter.kind === 'candidate').length
  if (candidateCount > 0 && candidateCount < matters.length)
    return refuse({ code: 'freeze-blocked', problem: 'kinds-mixed', count: candidateCount })
  await replaceMatters(
    write,
    writtenVoteId,
    matters.map(({ ruleId, ...matter }) => ({ ...matter, rule: ownersRules[ruleId] })),
  )
  return accept(null)
}

/** The electorate that the roster gives now. */
export const makeElectorateOf = async (read: Read, vote: WrittenVote): Promise<Electorate> =>
  makeElectorate(await readRosterUnits(read, vote.estateId), vote, await readJoins(read, vote.id))

/** Fills in what the roster lacks of a dwelling. */
export const correctDwelling = async (
  { write }: Writing,
  { dwellingId, ...row }: CheckedInputOf<'writtenVotes.correctDwelling'>,
): Promise<Reply<null>> =>
  (await updateDwelling(write, dwellingId, row)) ? accept(null) : missing('dwelling')

/** Joins owners of the same names into one head, or parts them. */
export const joinOwners = async (
  { write }: Writing,
  { writtenVoteId, ownerIds, isJoined }: CheckedInputOf<'writtenVotes.joinOwners'>,
): Promise<Reply<null>> => {
  const found = await findWritten(write, writtenVoteId, ['prepared'], 'joinOwners')
  if (!found.ok) return found
  const wanted = new Set<OwnerId>(ownerIds)
  const names = new Map(
    (await readRosterUnits(write, found.value.estateId)).flatMap((unit) =>
      unit.ownerId !== null && wanted.has(unit.ownerId) ? [[unit.ownerId, unit.names] as const] : [],
    ),
  )
  if (names.size < wanted.size) return missing('owner')
  if (!areNamesAlike([...names.values()])) return refuse({ code: 'names-differ' })
  const joins = new Map(await readJoins(write, writtenVoteId))
  const marks = new Set([...wanted].flatMap((ownerId) => joins.get(ownerId) ?? []))
  if (isJoined) {
    const mark = Math.min(...wanted)
    for (const [ownerId, former] of joins) if (marks.has(former)) joins.set(ownerId, mark)
    for (const ownerId of wanted) joins.set(ownerId, mark)
  } else for (const ownerId of wanted) joins.delete(ownerId)
  await replaceJoins(write, writtenVoteId, joins)
  return accept(null)
}

/** The number of the first ballot: numbers that are on printed ballots are not given again. */
const firstNumberFor = async (write: Write, vote: WrittenVote): Promise<number> => {
  const row = await write
    .selectFrom('written_vote')
    .select('lastNumber')
    .where('id', '=', vote.id)
    .executeTakeFirstOrThrow()
  return (await countWrittenPapers(write, vote.id, 'ballot')) > 0 ? row.lastNumber + 1 : 1
}

/** 锁定名册: keeps heads, units and areas as they are now and numbers a ballot for each head. */
export const freezeElectorate = async (
  { write, now }: Writing,
  { writtenVoteId }: CheckedInputOf<'writtenVotes.freeze'>,
): Promise<Reply<OutputOf<'writtenVotes.freeze'>>> => {
  const found = await findWritten(write, writtenVoteId)
  if (!found.ok) return found
  const vote = found.value
  const state = stepWritten(vote, 'freeze')
  if (!state.ok) return state
  const electorate = await makeElectorateOf(write, vote)
  const problem = findFreezeProblem(vote, electorate)
  if (problem !== null) return refuse({ code: 'freeze-blocked', ...problem })
  const firstNumber = await firstNumberFor(write, vote)
  await insertElectorate(write, vote.id, electorate.heads, firstNumber)
  await updateWrittenVote(write, vote.id, {
    state: state.value,
    frozenAt: now,
    lastNumber: firstNumber + electorate.heads.length - 1,
  })
  return accept({ ballotCount: electorate.heads.length })
}

/** Takes the frozen electorate back. */
export const thawElectorate = async (
  { write }: Writing,
  { writtenVoteId }: CheckedInputOf<'writtenVotes.thaw'>,
): Promise<Reply<null>> => {
  const found = await findWritten(write, writtenVoteId)
  if (!found.ok) return found
  const state = stepWritten(found.value, 'thaw')
  if (!state.ok) return state
  await deleteElectorate(write, writtenVoteId)
  await updateWrittenVote(write, writtenVoteId, { state: state.value, frozenAt: null })
  return accept(null)
}

/** Marks owners whose exclusive part is occupied. */
export const markAffected = async (
  { write }: Writing,
  { headId, isAffected }: CheckedInputOf<'writtenVotes.markAffected'>,
): Promise<Reply<null>> => {
  const writtenVoteId = await readVoteOfHead(write, headId)
  if (writtenVoteId === null) return missing('head')
  const found = await findWritten(write, writtenVoteId, ['frozen'], 'markAffected')
  if (!found.ok) return found
  await markHead(write, headId, isAffected)
  return accept(null)
}

/** Begins the window on its published day. */
export const openWrittenVote = async (
  { write, now }: Writing,
  { writtenVoteId }: CheckedInputOf<'writtenVotes.open'>,
): Promise<Reply<null>> => {
  const found = await findWritten(write, writtenVoteId)
  if (!found.ok) return found
  const state = stepWritten(found.value, 'open')
  if (!state.ok) return state
  const gate = findOpeningGate(found.value, now)
  if (gate !== null) return refuse(gate)
  await updateWrittenVote(write, writtenVoteId, { state: state.value, openedAt: now })
  return accept(null)
}

/** 延长: makes the window longer while it runs. */
export const extendWindow = async (
  { write, now }: Writing,
  { writtenVoteId, untilOn, untilTime, reason }: CheckedInputOf<'writtenVotes.extend'>,
): Promise<Reply<null>> => {
  const found = await findWritten(write, writtenVoteId, ['open'], 'extend')
  if (!found.ok) return found
  const { untilOn: formerOn, untilTime: formerTime } = found.value
  const gate = findWindowGate(found.value, now)
  if (gate !== null) return refuse(gate)
  if (`${untilOn} ${untilTime}` <= `${formerOn} ${formerTime}`) return refuse({ code: 'window-unfit' })
  await insertExtension(write, writtenVoteId, { at: now, formerOn, formerTime, untilOn, untilTime, reason })
  await updateWrittenVote(write, writtenVoteId, { untilOn, untilTime })
  return accept(null)
}
