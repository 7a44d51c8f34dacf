/** Gathers the fields of 交办单 and 督办单 for a template from the papers themselves. Knows no format and no clock. */
import type { PlainDocument } from '../document.ts'
import type { TaskFacts } from '../task/task-facts.ts'
import type { TemplateFields } from '../template-fields.ts'
import { fieldsOfPaper } from './of-paper.ts'
import { completeFields } from './words.ts'

/** The fields of a paper of a task: its facts under their labels. */
export const fieldsOfTask = (
  kind: 'dispatch-order' | 'supervision-order',
  { community }: Pick<TaskFacts, 'community'>,
  number: string,
  paper: PlainDocument,
): TemplateFields => completeFields(kind, { ...fieldsOfPaper(paper, number), 社区名称: community.name })
