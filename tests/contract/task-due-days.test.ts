/** The day until which an order is due: never past when it is given, and where an order of a resolution lies. */
import { describe, expect, it } from 'vitest'
import { openTable, setUp, storyDay } from './round-table.ts'
import { orderOne, wholeTask } from './task-table.ts'
import { collectAndList, conclude, dossierOf, openDrafted, setUpWithPeople } from './topic-table.ts'

describe('事项的期限', () => {
  it('期限不能改成已经过去的日子；没有动过的期限，过了也照样能改别的', async () => {
    const table = await openTable()
    await setUp(table)
    const taskId = await orderOne(table)
    const { title, demand } = await wholeTask(table, taskId)
    const entry = { taskId, title, demand, leadUnit: '物业公司', responsible: '吴磊', assisting: '' }
    expect(await table.refused('tasks.assign', { ...entry, dueOn: '2026-03-11' })).toEqual({
      code: 'day-unfit',
      problem: 'before',
      limit: storyDay,
    })
    await table.ask('tasks.assign', { ...entry, dueOn: storyDay })
    table.at('09:00', '2026-03-20')
    await table.ask('tasks.assign', { ...entry, responsible: '彭丽', dueOn: storyDay })
  })

  it('决议的事项，期限不能早于开会那天；会后补记，会上定的日子过了也收', async () => {
    const table = await openTable()
    const people = await setUpWithPeople(table)
    const topicId = await collectAndList(table, '楼道堆物', { place: '4栋2单元' })
    const meetingId = await table.ask('topics.draftMeeting', { topicId })
    const [itemId = expect.fail('no item')] = await openDrafted(table, meetingId, people, storyDay)
    await conclude(table, itemId, 'consensus')
    await table.ask('agenda.finish', { itemId })
    await table.ask('meetings.close', { meetingId })
    table.at('09:00', '2026-03-20')
    const task = {
      title: '清理',
      leadUnit: '物业公司',
      responsible: '吴磊',
      assisting: '',
      dueOn: '2026-03-11',
    }
    const adopt = { itemId, wording: '清理楼道', track: 'consultation', conditions: '' } as const
    const before = { code: 'day-unfit', problem: 'before', limit: storyDay }
    expect(await table.refused('resolutions.adopt', { ...adopt, tasks: [task] })).toEqual(before)
    const agreed = { ...task, dueOn: '2026-03-14' }
    const resolutionId = await table.ask('resolutions.adopt', { ...adopt, tasks: [agreed] })
    expect(await table.refused('tasks.add', { resolutionId, task })).toEqual(before)
    await table.ask('tasks.add', { resolutionId, task: agreed })
    const [first = expect.fail('no task')] = (await dossierOf(table, topicId)).tasks
    const whole = await wholeTask(table, first.taskId)
    expect([whole.estateName, whole.place]).toEqual(['南方印象小区', '4栋2单元'])
    const assigned = { taskId: first.taskId, demand: '', ...task }
    expect(await table.refused('tasks.assign', assigned)).toEqual(before)
    await table.ask('tasks.assign', { ...assigned, dueOn: '2026-03-15' })
  })
})
