/** Gathers what the papers of a task are written from. What they say is the domain's. */
import { accept, type Reply } from '../../../domain/failure.ts'
import type { SupervisionId, TaskId } from '../../../domain/identity.ts'
import { officePhonesIn } from '../../../domain/notice/posting-check.ts'
import type { PlainDocument } from '../../../domain/papers/document.ts'
import { maskWritten } from '../../../domain/papers/mask-written.ts'
import { findTaskPaperGaps } from '../../../domain/papers/paper-gaps.ts'
import type { PaperKind, TaskPaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperTerms } from '../../../domain/papers/paper-subject.ts'
import { composeDispatchOrder } from '../../../domain/papers/task/dispatch-order.ts'
import { composeSatisfactionForm } from '../../../domain/papers/task/satisfaction-form.ts'
import { composeSupervisionOrder } from '../../../domain/papers/task/supervision-order.ts'
import type { TaskFacts } from '../../../domain/papers/task/task-facts.ts'
import { fieldsOfTask } from '../../../domain/papers/template/of-task.ts'
import { readPostingRoll } from '../../store/papers/posting-roll.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readTaskFacts } from '../../store/tasks/task-facts.ts'
import { findSupervision } from '../../store/tasks/task-parts.ts'
import { missing } from '../context.ts'
import type { ComposedKind } from './composed.ts'

const composed = (
  kind: TaskPaperKind,
  facts: TaskFacts,
  paper: PlainDocument,
  { number }: PaperTerms,
): Reply<ComposedKind> =>
  accept({
    papers: [
      { paper, fields: kind === 'satisfaction-form' ? null : fieldsOfTask(kind, facts, number, paper) },
    ],
    gaps: findTaskPaperGaps(kind, facts),
  })

/** The facts of a task; people are masked in what was written of the matter, since the paper leaves the office. */
const readFacts = async (read: Read, taskId: TaskId): Promise<TaskFacts | null> => {
  const facts = await readTaskFacts(read, taskId)
  if (facts === null) return null
  const { topic, task, community } = facts
  const known = { roll: await readPostingRoll(read), officePhones: officePhonesIn([community.contact]) }
  const masked = (text: string): string => (text === '' ? '' : maskWritten(text, known))
  return {
    ...facts,
    task: { ...task, demand: masked(task.demand) },
    topic:
      topic === null
        ? null
        : { ...topic, description: masked(topic.description), demand: masked(topic.demand) },
  }
}

/** 交办单 or 满意度评议表 of a task. */
export const composeOfTask = async (
  read: Read,
  taskId: TaskId,
  kind: PaperKind,
  terms: PaperTerms,
): Promise<Reply<ComposedKind>> => {
  const facts = await readFacts(read, taskId)
  if (facts === null) return missing('task')
  switch (kind) {
    case 'dispatch-order':
      return composed(kind, facts, composeDispatchOrder(facts, terms), terms)
    case 'satisfaction-form':
      return composed(kind, facts, composeSatisfactionForm(facts, terms), terms)
    default:
      return missing('document')
  }
}

/** 督办单 of one supervision of a task. */
export const composeOfSupervision = async (
  read: Read,
  supervisionId: SupervisionId,
  terms: PaperTerms,
): Promise<Reply<ComposedKind>> => {
  const found = await findSupervision(read, supervisionId)
  const facts = found === null ? null : await readFacts(read, found.taskId)
  const supervision = facts?.task.supervisions.find((one) => one.id === supervisionId)
  if (facts === null || supervision === undefined) return missing('supervision')
  const paper = composeSupervisionOrder(facts, supervision, terms)
  return composed('supervision-order', facts, paper, terms)
}
