/** The topics screen and the dossier as their users name them: quick entry, rows, the panel beside, acts. Decides nothing. */
import type { Locator, Page } from '@playwright/test'
import type { InputOf } from '../../../src/contract/index.ts'
import { dayOf } from '../../../src/domain/calendar.ts'
import type { Day, MeetingId, TopicId } from '../../../src/domain/identity.ts'
import type { Story } from '../story.ts'

type Words = InputOf<'topics.collect'>['words']

/** A topic of one line, received today. */
export const topicWords = (title: string, more: Partial<Words> = {}): Words => ({
  title,
  description: '',
  demand: '',
  source: 'grid-report',
  category: null,
  urgency: 'ordinary',
  estateName: '和苑小区',
  place: '',
  householdCount: null,
  proposer: { name: '谭甲乙', role: '居民', room: '4栋2单元301', phone: '13800138000', count: 1 },
  receivedOn: dayOf(new Date().toISOString()),
  receivedBy: '周敏',
  ...more,
})

type Asking = Pick<Story, 'ask'>

/** Takes a topic in and lists it at the first level. */
export const listTopic = async (
  { ask }: Asking,
  title: string,
  more: Partial<Words> = {},
): Promise<TopicId> => {
  const topicId = await ask('topics.collect', { words: topicWords(title, more) })
  const screening = { decision: 'list', level: 'deliberation', reason: '多户反映' } as const
  await ask('topics.screen', { topicId, screening, by: '周敏' })
  return topicId
}

/** Leads a meeting that was drafted for a topic to its opening today, all people there; answers its first item. */
export const openMeeting = async ({ ask }: Asking, meetingId: MeetingId, heldOn: Day) => {
  const people = await ask('people.list', {})
  const { meeting } = await ask('meetings.record', { meetingId })
  await ask('meetings.arrange', {
    meetingId,
    form: meeting.form,
    title: meeting.title,
    heldOn,
    startTime: '19:30',
    place: '党群服务站',
    estateName: meeting.estateName,
    chairId: people[0]?.id ?? null,
    recorderId: people[1]?.id ?? null,
    occasion: '',
  })
  await ask('meetings.setRoll', {
    meetingId,
    entries: people.map(({ id }) => ({ personId: id, capacity: 'due' as const })),
  })
  await ask('meetings.call', { meetingId })
  await ask('meetings.beginSignIn', { meetingId })
  const { roll, agenda } = await ask('meetings.record', { meetingId })
  for (const { id } of roll)
    await ask('attendance.record', { entryId: id, kind: 'arrive', at: null, standInName: '', note: '' })
  await ask('meetings.open', { meetingId })
  const [item] = agenda
  if (item === undefined) throw new Error('nothing is on the agenda')
  await ask('agenda.begin', { itemId: item.id })
  return item.id
}

/** Holds the meeting of a topic's level to its end with an outcome and no vote. */
export const holdMeeting = async (
  asking: Asking,
  topicId: TopicId,
  heldOn: Day,
  outcome: InputOf<'agenda.conclude'>['outcome'],
): Promise<MeetingId> => {
  const { ask } = asking
  const meetingId = await ask('topics.draftMeeting', { topicId })
  const itemId = await openMeeting(asking, meetingId, heldOn)
  await ask('agenda.conclude', { itemId, outcome, text: '各方说明了情况' })
  await ask('agenda.finish', { itemId })
  await ask('meetings.close', { meetingId })
  return meetingId
}

export const onTopics = (page: Page) => {
  const main = page.getByRole('main')
  return {
    main,
    entry: main.getByRole('textbox', { name: '新议题' }),
    find: main.getByRole('textbox', { name: '找议题' }),
    alike: main.getByRole('region', { name: '可能已经有了' }),
    dialog: page.getByRole('dialog'),
    /** The panel beside the list. */
    panel: page.locator('.topic-panel'),
    rows: main.locator('.topics-room .ant-table-row'),
    row: (title: string): Locator => main.getByRole('button', { name: title, exact: true }),
    list: (words: RegExp): Locator =>
      main.locator('.topics-filters .ant-segmented-item').filter({ hasText: words }),
  }
}

export const onDossier = (page: Page) => {
  const main = page.getByRole('main')
  return {
    main,
    state: page.locator('.page-header > .badge'),
    lanes: main.getByRole('region', { name: '三级协商' }),
    squares: main.locator('.dossier-square'),
    timeline: main.getByRole('region', { name: '经过' }),
    entries: main.locator('.dossier-entry'),
    /** The filled button, named by the next step. */
    next: main.locator('.dossier-acts .ant-btn').last(),
    button: (words: string | RegExp): Locator => main.getByRole('button', { name: words }),
    dialog: page.getByRole('dialog'),
    /** Opens one of the acts under 更多. */
    async more(words: string): Promise<void> {
      await main.getByRole('button', { name: '更多' }).click()
      await page.getByRole('menuitem', { name: words }).click()
    },
  }
}
