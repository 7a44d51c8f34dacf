/** The filter that narrows nothing, for counts of all tasks. Asks nothing. */
import type { TaskFilter } from '../../contract/tasks.ts'

export const everyTask: TaskFilter = {
  tab: 'all',
  kind: null,
  estateName: null,
  leadUnit: null,
  topicId: null,
  caseId: null,
  words: '',
}
