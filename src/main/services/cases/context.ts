/** Finds a 专班 that a step is to be taken in, and refuses what is closed. Decides nothing else. */
import type { Case } from '../../../domain/case/case.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import type { CaseId } from '../../../domain/identity.ts'
import { readCase } from '../../store/cases.ts'
import { missing, type Writing, wrongState } from '../context.ts'

/** The 专班 where something may be entered: it is there, and under way. */
export const findOpenCase = async ({ write }: Pick<Writing, 'write'>, id: CaseId): Promise<Reply<Case>> => {
  const found = await readCase(write, id)
  if (found === null) return missing('case')
  return found.state === 'open' ? accept(found) : wrongState('case', found.state, 'enter')
}
