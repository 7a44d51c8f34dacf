/** What becomes a task with a resolution. Knows no noun beside it. */
import { z } from 'zod'
import { day, neededWords, words } from './fields.ts'

export const taskEntry = z.strictObject({
  title: neededWords('任务', 200),
  leadUnit: words('责任单位', 60),
  responsible: words('责任人', 40),
  assisting: words('配合', 100),
  dueOn: day('期限').nullable(),
})
