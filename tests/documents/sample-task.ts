/** One made-up task with its resolution and a 督办 as plain facts, for tests of its papers. Knows no store. */
import type { TaskFacts } from '../../src/domain/papers/task/task-facts.ts'
import type { Supervision } from '../../src/domain/task/task.ts'
import { aTask, community, id } from './sample-meeting.ts'

/** A 督办 of the sample's task, four days after its day. */
export const aSupervision = (more: Partial<Supervision> = {}): Supervision => ({
  id: id(1),
  orderedOn: '2026-03-17',
  orderedBy: '周敏',
  demand: '请明确责任人，先贴公告，再报送张贴照片。',
  dueOn: '2026-03-20',
  formerDueOn: '2026-03-13',
  answer: null,
  ...more,
})

/** The sample's first task with where it comes from. */
export const taskFacts = (
  task: Parameters<typeof aTask>[0] = {},
  more: Partial<Omit<TaskFacts, 'task'>> = {},
): TaskFacts => ({
  community,
  task: aTask({ number: '〔2026〕3号', assisting: '物业公司、社区', ...task }),
  resolution: {
    number: '和苑议〔2026〕3号',
    wording: '按方案一增设停车位130个，提交全体业主书面表决。',
    meetingTitle: '南方印象小区四方议事会（第三次）',
    heldOn: '2026-03-12',
  },
  topic: null,
  dispatchNumber: '和苑交〔2026〕2号',
  ...more,
})
