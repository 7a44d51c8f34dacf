/** Keeps the household list of a 专班 and moves its households along, several at once. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { householdKey, isCounted, moveHousehold, needsReason } from '../../../domain/case/household.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import {
  findHouseholds,
  insertHousehold,
  moveHouseholdTo,
  readHouseholdSteps,
  updateHousehold,
} from '../../store/cases.ts'
import { missing, type Reading, type Writing, wrongState } from '../context.ts'
import { latestOf } from '../notices/days.ts'
import { findOpenCase } from './context.ts'

/** Adds households; what stands on the list already, or twice among the lines, is left out and counted. */
export const addHouseholds = async (
  context: Writing,
  { caseId, households }: CheckedInputOf<'cases.addHouseholds'>,
): Promise<Reply<OutputOf<'cases.addHouseholds'>>> => {
  const found = await findOpenCase(context, caseId)
  if (!found.ok) return found
  const known = new Set(found.value.households.filter(isCounted).map(householdKey))
  let addedCount = 0
  for (const household of households) {
    const key = householdKey(household)
    if (known.has(key)) continue
    known.add(key)
    addedCount += 1
    await insertHousehold(context.write, caseId, household)
  }
  return accept({ addedCount, skippedCount: households.length - addedCount })
}

/** Changes what is written of a household; one that is closed out stays as it was closed. */
export const changeHousehold = async (
  context: Writing,
  { householdId, household }: CheckedInputOf<'cases.changeHousehold'>,
): Promise<Reply<null>> => {
  const [known] = await findHouseholds(context.write, [householdId])
  if (known === undefined) return missing('household')
  const found = await findOpenCase(context, known.caseId)
  if (!found.ok) return found
  if (known.state === 'closed-out' || known.state === 'withdrawn')
    return wrongState('household', known.state, 'change')
  await updateHousehold(context.write, householdId, household)
  return accept(null)
}

/** Moves households along together, on no day before their last step; one that can't go refuses all, so that nothing is closed by half. */
export const moveHouseholds = async (
  context: Writing,
  { householdIds, ...move }: CheckedInputOf<'cases.moveHouseholds'>,
): Promise<Reply<null>> => {
  const { write, now } = context
  const ids = [...new Set(householdIds)]
  const known = await findHouseholds(write, ids)
  const [first] = known
  if (first === undefined || known.length < ids.length) return missing('household')
  if (known.some((one) => one.caseId !== first.caseId)) return missing('household')
  const found = await findOpenCase(context, first.caseId)
  if (!found.ok) return found
  if (needsReason(move.step) && move.words === '') return refuse({ code: 'reason-missing' })
  const moved = new Set(ids)
  const former = found.value.households.flatMap((one) => (moved.has(one.id) ? (one.on ?? []) : []))
  const earliest = former.reduce((latest, on) => latestOf(latest, on), found.value.startedOn)
  const today = dayOf(now)
  if (move.on < earliest) return refuse({ code: 'day-unfit', problem: 'before', limit: earliest })
  if (move.on > today) return refuse({ code: 'day-unfit', problem: 'after', limit: today })
  for (const one of known) {
    const state = moveHousehold(one.state, move.step)
    if (state === null) return wrongState('household', one.state, move.step)
    await moveHouseholdTo(write, one.id, state, move, now)
  }
  return accept(null)
}

/** The steps of one household. */
export const tellHouseholdSteps = async (
  { read }: Reading,
  { householdId }: CheckedInputOf<'cases.householdSteps'>,
): Promise<Reply<OutputOf<'cases.householdSteps'>>> => {
  const [known] = await findHouseholds(read, [householdId])
  return known === undefined ? missing('household') : accept(await readHouseholdSteps(read, householdId))
}
