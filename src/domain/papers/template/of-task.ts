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
): TemplateFields => {
  const fields = fieldsOfPaper(paper, number)
  return completeFields(kind, {
    // What kinds of orders call by names of their own stands under the words of the 交办单.
    来源决议: fields.来源 ?? '',
    议定内容: fields.反映内容 ?? '',
    交办日期: fields.派单日期 ?? fields.吹哨日期 ?? '',
    签收人: fields.认领人 ?? '',
    ...fields,
    社区名称: community.name,
  })
}
