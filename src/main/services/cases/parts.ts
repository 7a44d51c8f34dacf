/** Keeps the members and milestones of a 专班. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import { type Case, headOf, type MemberRole } from '../../../domain/case/case.ts'
import { accept, type Failure, type Reply, refuse } from '../../../domain/failure.ts'
import type { CaseMemberId, Day, MilestoneId } from '../../../domain/identity.ts'
import {
  findMember,
  findMilestone,
  insertMember,
  insertMilestone,
  updateMember,
  updateMilestone,
} from '../../store/cases.ts'
import { missing, refuseAhead, type Writing, wrongState } from '../context.ts'
import { findOpenCase } from './context.ts'

type Refusal = { readonly ok: false; readonly failure: Failure }

/** Refuses a second 组长 beside the one there is. */
const refuseSecondHead = (found: Case, role: MemberRole, self: CaseMemberId | null): Refusal | null => {
  const head = headOf(found.members)
  return role === 'head' && head !== null && head.id !== self
    ? refuse({ code: 'second-head', name: head.name })
    : null
}

const latestOf = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null

/** Adds members, who joined by today. */
export const addMembers = async (
  context: Writing,
  { caseId, members }: CheckedInputOf<'cases.addMembers'>,
): Promise<Reply<CaseMemberId[]>> => {
  const found = await findOpenCase(context, caseId)
  if (!found.ok) return found
  const heads = members.filter((member) => member.role === 'head')
  const [first] = heads
  if (first !== undefined && heads.length > 1) return refuse({ code: 'second-head', name: first.name })
  const second = first === undefined ? null : refuseSecondHead(found.value, first.role, null)
  if (second !== null) return second
  const ahead = refuseAhead(context, latestOf(members.map(({ joinedOn }) => joinedOn)))
  if (ahead !== null) return ahead
  const ids: CaseMemberId[] = []
  for (const member of members) ids.push(await insertMember(context.write, caseId, member))
  return accept(ids)
}

/** Changes what is written of a member. Refuses to have joined after today, or after having left. */
export const changeMember = async (
  context: Writing,
  { memberId, member }: CheckedInputOf<'cases.changeMember'>,
): Promise<Reply<null>> => {
  const known = await findMember(context.write, memberId)
  if (known === null) return missing('caseMember')
  const found = await findOpenCase(context, known.caseId)
  if (!found.ok) return found
  const second = known.member.leftOn === null ? refuseSecondHead(found.value, member.role, memberId) : null
  if (second !== null) return second
  const { leftOn } = known.member
  if (leftOn !== null && member.joinedOn > leftOn)
    return refuse({ code: 'day-unfit', problem: 'after', limit: leftOn })
  const ahead = refuseAhead(context, member.joinedOn)
  if (ahead !== null) return ahead
  await updateMember(context.write, memberId, member)
  return accept(null)
}

/** Somebody leaves, by today. */
export const endMembership = async (
  context: Writing,
  { memberId, on, reason }: CheckedInputOf<'cases.endMembership'>,
): Promise<Reply<null>> => {
  const known = await findMember(context.write, memberId)
  if (known === null) return missing('caseMember')
  const found = await findOpenCase(context, known.caseId)
  if (!found.ok) return found
  const { leftOn, joinedOn } = known.member
  if (leftOn !== null) return wrongState('caseMember', 'left', 'leave')
  if (on < joinedOn) return refuse({ code: 'day-unfit', problem: 'before', limit: joinedOn })
  const ahead = refuseAhead(context, on)
  if (ahead !== null) return ahead
  await updateMember(context.write, memberId, { leftOn: on, leftReason: reason })
  return accept(null)
}

/** Takes back that somebody left. */
export const restoreMember = async (
  context: Writing,
  { memberId }: CheckedInputOf<'cases.restoreMember'>,
): Promise<Reply<null>> => {
  const known = await findMember(context.write, memberId)
  if (known === null) return missing('caseMember')
  const found = await findOpenCase(context, known.caseId)
  if (!found.ok) return found
  if (known.member.leftOn === null) return wrongState('caseMember', 'in', 'restore')
  const second = refuseSecondHead(found.value, known.member.role, memberId)
  if (second !== null) return second
  await updateMember(context.write, memberId, { leftOn: null, leftReason: '' })
  return accept(null)
}

const refuseDone = (context: Writing, milestones: readonly { readonly doneOn: Day | null }[]) => {
  return refuseAhead(context, latestOf(milestones.flatMap(({ doneOn }) => doneOn ?? [])))
}

/** Adds milestones; what is done was so by today. */
export const addMilestones = async (
  context: Writing,
  { caseId, milestones }: CheckedInputOf<'cases.addMilestones'>,
): Promise<Reply<MilestoneId[]>> => {
  const found = await findOpenCase(context, caseId)
  if (!found.ok) return found
  const ahead = refuseDone(context, milestones)
  if (ahead !== null) return ahead
  const ids: MilestoneId[] = []
  for (const milestone of milestones) ids.push(await insertMilestone(context.write, caseId, milestone))
  return accept(ids)
}

/** Changes a milestone. */
export const changeMilestone = async (
  context: Writing,
  { milestoneId, milestone }: CheckedInputOf<'cases.changeMilestone'>,
): Promise<Reply<null>> =>
  refuseDone(context, [milestone]) ?? (await writeMilestone(context, milestoneId, false, milestone))

/** Takes a milestone back that was entered by mistake. */
export const withdrawMilestone = async (
  context: Writing,
  { milestoneId }: CheckedInputOf<'cases.withdrawMilestone'>,
): Promise<Reply<null>> => writeMilestone(context, milestoneId, false, { withdrawnAt: context.now })

/** Puts a milestone back. */
export const restoreMilestone = async (
  context: Writing,
  { milestoneId }: CheckedInputOf<'cases.restoreMilestone'>,
): Promise<Reply<null>> => writeMilestone(context, milestoneId, true, { withdrawnAt: null })

const writeMilestone = async (
  context: Writing,
  id: MilestoneId,
  isWithdrawn: boolean,
  row: Parameters<typeof updateMilestone>[2],
): Promise<Reply<null>> => {
  const known = await findMilestone(context.write, id)
  if (known === null) return missing('milestone')
  const found = await findOpenCase(context, known.caseId)
  if (!found.ok) return found
  if (known.milestone.isWithdrawn !== isWithdrawn)
    return wrongState('milestone', known.milestone.isWithdrawn ? 'withdrawn' : 'standing', 'change')
  await updateMilestone(context.write, id, row)
  return accept(null)
}
