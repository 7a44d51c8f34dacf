/** Gathers what the papers of a 专班 are written from. What they say is the domain's. */
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { CaseId, Day } from '../../../domain/identity.ts'
import type { CaseFacts } from '../../../domain/papers/case/case-facts.ts'
import { composeCaseLedger, findCaseLedgerGaps } from '../../../domain/papers/case/case-ledger.ts'
import { composeCaseReport, findCaseReportGaps } from '../../../domain/papers/case/case-report.ts'
import type { Gap, PlainDocument } from '../../../domain/papers/document.ts'
import { type CasePaperKind, casePaperKinds, type PaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperTerms } from '../../../domain/papers/paper-subject.ts'
import { isTaskOver } from '../../../domain/task/task-life.ts'
import { taskStateNames } from '../../../domain/task/task-wording.ts'
import { countWork, readCase, readCaseTasks, readCaseTopics } from '../../store/cases.ts'
import { readCommunity } from '../../store/people/communities.ts'
import type { Read } from '../../store/schema/schema.ts'
import { missing } from '../context.ts'
import type { ComposedKind } from './composed.ts'

type CasePaper = {
  readonly compose: (facts: CaseFacts, madeOn: Day) => PlainDocument
  readonly findGaps: (facts: CaseFacts) => readonly Gap[]
}

const papersOf: Readonly<Record<CasePaperKind, CasePaper>> = {
  'case-report': { compose: composeCaseReport, findGaps: findCaseReportGaps },
  'case-ledger': { compose: composeCaseLedger, findGaps: findCaseLedgerGaps },
}

/** 专班进展报告 or 逐户销号台账, as of the day of `terms`. */
export const composeOfCase = async (
  read: Read,
  caseId: CaseId,
  kind: PaperKind,
  { madeOn }: PaperTerms,
): Promise<Reply<ComposedKind>> => {
  const office = await readCommunity(read)
  if (office === null) return refuse({ code: 'community-missing' })
  const found = await readCase(read, caseId)
  if (found === null) return missing('case')
  const tasks = await readCaseTasks(read, caseId)
  const facts: CaseFacts = {
    community: office.community,
    found,
    work: countWork(await readCaseTopics(read, caseId), tasks),
    openTasks: tasks
      .filter((task) => !isTaskOver(task.state))
      .map((task) => ({ ...task, stateName: taskStateNames[task.state] })),
  }
  const known = casePaperKinds.find((one) => one === kind)
  if (known === undefined) return missing('document')
  const { compose, findGaps } = papersOf[known]
  return accept({ papers: [{ paper: compose(facts, madeOn), fields: null }], gaps: findGaps(facts) })
}
