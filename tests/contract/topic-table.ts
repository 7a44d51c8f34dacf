/** What stories of topics share: a topic's words, a meeting led to its end, an order done to its close-out. */
import type { InputOf } from '../../src/contract/index.ts'
import type { AgendaItemId, Day, MeetingId, PersonId, TaskId, TopicId } from '../../src/domain/identity.ts'
import { addPeople, setUp, storyDay, type Table } from './round-table.ts'

type Words = InputOf<'topics.collect'>['words']

/** A wish of one line, with what else the story needs. */
export const wordsOf = (title: string, more: Partial<Words> = {}): Words => ({
  title,
  description: '',
  demand: '',
  source: 'grid-report',
  category: null,
  urgency: 'ordinary',
  estateName: '南方印象小区',
  place: '',
  householdCount: null,
  proposer: { name: '谭甲乙', role: '居民', room: '4栋2单元301', phone: '13800138000', count: 1 },
  receivedOn: storyDay,
  receivedBy: '周敏',
  ...more,
})

/** Takes a topic in. */
export const collect = (table: Table, title: string, more: Partial<Words> = {}): Promise<TopicId> =>
  table.ask('topics.collect', { words: wordsOf(title, more) })

/** Takes a topic in and lists it. */
export const collectAndList = async (
  table: Table,
  title: string,
  more: Partial<Words> = {},
): Promise<TopicId> => {
  const topicId = await collect(table, title, more)
  await screen(table, topicId, { decision: 'list', level: 'deliberation', reason: '多户反映' })
  return topicId
}

/** One decision of 审定. */
export const screen = (table: Table, topicId: TopicId, screening: InputOf<'topics.screen'>['screening']) =>
  table.ask('topics.screen', { topicId, screening, by: '周敏' })

/** The dossier of a topic. */
export const dossierOf = (table: Table, topicId: TopicId) => table.ask('topics.dossier', { topicId })

/** Sets a community up with people who can sit at every meeting. */
export const setUpWithPeople = async (table: Table): Promise<readonly PersonId[]> => {
  await setUp(table)
  return addPeople(table, 8)
}

/** Brings a drafted meeting to its opening on a day. */
export const openDrafted = async (
  table: Table,
  meetingId: MeetingId,
  people: readonly PersonId[],
  heldOn: Day,
): Promise<readonly AgendaItemId[]> => {
  table.at('09:30', heldOn)
  const { meeting } = await table.ask('meetings.record', { meetingId })
  const [chairId = null, recorderId = null] = people
  await table.ask('meetings.arrange', {
    meetingId,
    form: meeting.form,
    title: meeting.title,
    heldOn,
    startTime: '19:30',
    place: '小区党群服务站二楼',
    estateName: meeting.estateName,
    chairId,
    recorderId,
    occasion: '',
  })
  await table.ask('meetings.setRoll', {
    meetingId,
    entries: people.map((personId) => ({ personId, capacity: 'due' as const })),
  })
  await table.ask('meetings.call', { meetingId })
  table.at('19:10', heldOn)
  await table.ask('meetings.beginSignIn', { meetingId })
  const record = await table.ask('meetings.record', { meetingId })
  for (const { id } of record.roll)
    await table.ask('attendance.record', {
      entryId: id,
      kind: 'arrive',
      at: null,
      standInName: '',
      note: '',
    })
  table.at('19:30', heldOn)
  await table.ask('meetings.open', { meetingId })
  return record.agenda.map((item) => item.id)
}

/** Concludes an item without a vote. */
export const conclude = async (
  table: Table,
  itemId: AgendaItemId,
  outcome: InputOf<'agenda.conclude'>['outcome'],
  text = '',
): Promise<void> => {
  await table.ask('agenda.begin', { itemId })
  await table.ask('agenda.conclude', { itemId, outcome, text })
}

/** Does an order from its dispatch to its close-out. */
export const doTask = async (table: Table, taskId: TaskId): Promise<void> => {
  await table.ask('tasks.dispatch', {
    taskId,
    leadUnit: '物业公司',
    responsible: '吴磊',
    assisting: '',
    due: { kind: 'calendar', days: 5 },
    level: null,
    by: '周敏',
  })
  await finishTask(table, taskId)
}

/** Does an order that was dispatched to its close-out. */
export const finishTask = async (table: Table, taskId: TaskId, on: Day = storyDay): Promise<void> => {
  await table.ask('tasks.accept', { taskId, by: '吴磊', text: '' })
  await table.ask('tasks.finish', { taskId, result: '已经修好', evidence: '现场查看', by: '吴磊' })
  await table.ask('tasks.verify', { taskId, text: '', by: '周敏' })
  await table.ask('tasks.visit', {
    taskId,
    on,
    way: 'phone',
    counts: { satisfied: 1, fairly: 0, dissatisfied: 0 },
    words: '',
    by: '周敏',
  })
  await table.ask('tasks.closeOut', { taskId, by: '周敏', text: '' })
}
