/** Finds a 专班 that a step is to be taken in, and refuses what is closed. Decides nothing else. */
import { type Case, type CaseMove, type CaseState, caseStateAfter } from '../../../domain/case/case.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import type { CaseId } from '../../../domain/identity.ts'
import { readCase } from '../../store/cases.ts'
import { missing, type Writing, wrongState } from '../context.ts'

type Writable = Pick<Writing, 'write'>

/** The 专班 that a step is allowed for now, with the state after it. */
export const findCaseFor = async (
  { write }: Writable,
  id: CaseId,
  step: CaseMove,
): Promise<Reply<{ readonly found: Case; readonly to: CaseState }>> => {
  const found = await readCase(write, id)
  if (found === null) return missing('case')
  const to = caseStateAfter(found.state, step)
  return to === null ? wrongState('case', found.state, step) : accept({ found, to })
}

/** The 专班 where something may be entered: it is there, and under way. */
export const findOpenCase = async (context: Writable, id: CaseId): Promise<Reply<Case>> => {
  const open = await findCaseFor(context, id, 'enter')
  return open.ok ? accept(open.value.found) : open
}
