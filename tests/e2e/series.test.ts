/** A story of a series: made by keys, its second meeting takes up what the first left, the month shows all of it. */
import { addDays } from '../../src/domain/calendar.ts'
import { test } from './moved-clock.ts'
import { look } from './pages/look.ts'
import { expect } from './story.ts'

const today = '2026-03-02'

test('每周例会：按键定好，第二次接上上次未完、逾期事项和议题，月历里都看得到', async ({ beginAt }) => {
  const story = await beginAt(`${today}T01:00:00.000Z`)
  const { page, ask } = story
  await ask('communities.setUp', {
    community: {
      name: '和苑社区',
      subdistrict: '清河街道',
      partyOrganisation: '和苑社区党委',
      secretary: '周敏',
      contact: '',
      numberPattern: '和苑议〔{年}〕{序}号',
    },
    parties: ['社区', '物业'].map((name) => ({ id: null, name })),
    houseRule: {
      name: '和苑社区议事规则',
      inForceFrom: '2026-01-01',
      quorum: 'none',
      eachParty: false,
      agreement: 'majority',
    },
  })
  const nobody = { partyId: null, role: '', unit: '', room: '', phone: '', isObserver: false }
  const personIds = await ask('people.add', { people: [{ name: '周敏', ...nobody }] })

  await story.goTo('/meetings?view=series')
  await expect(page.getByText('还没有固定会议')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('会议名称').fill('院子例会')
  await page.getByLabel('会议名称').press('Control+Enter')
  await expect(page.getByText(/固定会议定好了，建好 1[34] 份草稿/)).toBeVisible()
  await expect(page.getByRole('heading', { name: '院子例会' })).toBeVisible()
  await expect(page.getByText(/固定会议定好了/)).toHaveCount(0)
  await look(story, '固定会议')

  const [first, second] = (await ask('meetings.list', {})).toReversed()
  if (first === undefined || second === undefined) throw new Error('no meetings')
  const meetingId = first.id
  await ask('meetings.arrange', {
    meetingId,
    form: first.form,
    title: first.title,
    heldOn: first.heldOn,
    startTime: first.startTime,
    place: '凉亭',
    estateName: first.estateName,
    chairId: personIds[0] ?? null,
    recorderId: null,
    occasion: '',
  })
  await ask('meetings.setRoll', {
    meetingId,
    entries: personIds.map((personId) => ({ personId, capacity: 'due' as const })),
  })
  const itemIds = await ask('agenda.add', { meetingId, kind: 'discuss', titles: ['东门路灯', '凉亭漏雨'] })
  const [settled, left] = itemIds
  if (settled === undefined || left === undefined) throw new Error('no items')
  await ask('meetings.call', { meetingId })
  await ask('meetings.beginSignIn', { meetingId })
  const [entry] = (await ask('meetings.record', { meetingId })).roll
  if (entry === undefined) throw new Error('no roll')
  await ask('attendance.record', {
    entryId: entry.id,
    kind: 'arrive',
    at: null,
    standInName: '',
    note: '',
  })
  await ask('meetings.open', { meetingId })
  await ask('agenda.begin', { itemId: settled })
  await ask('agenda.conclude', { itemId: settled, outcome: 'consensus', text: '' })
  await ask('resolutions.adopt', {
    itemId: settled,
    wording: '更换东门路灯。',
    track: 'consultation',
    conditions: '',
    tasks: [
      {
        title: '更换东门路灯',
        leadUnit: '物业',
        responsible: '尹亮',
        assisting: '',
        dueOn: addDays(today, 1),
      },
    ],
  })
  await ask('agenda.finish', { itemId: settled })
  await ask('agenda.begin', { itemId: left })
  await ask('agenda.conclude', { itemId: left, outcome: 'deferred', text: '等报价' })
  await ask('agenda.finish', { itemId: left })
  await ask('meetings.close', { meetingId })
  const topicId = await ask('topics.collect', {
    words: {
      title: '外墙砖松动',
      description: '西侧外墙有砖松动',
      demand: '',
      source: 'grid-report',
      category: null,
      urgency: 'urgent',
      estateName: '',
      place: '',
      householdCount: null,
      proposer: { name: '', role: '', room: '', phone: '', count: 1 },
      receivedOn: today,
      receivedBy: '周敏',
    },
  })
  await ask('topics.screen', {
    topicId,
    screening: { decision: 'list', level: 'deliberation', reason: '' },
    by: '周敏',
  })

  await story.moveTo(`${addDays(today, 3)}T01:00:00.000Z`)
  await story.goTo(`/meetings/${second.id}/prepare?step=agenda`)
  await expect(page.getByRole('heading', { name: '可以列入的' })).toBeVisible()
  await expect(page.getByText('逾期 2 天')).toBeVisible()
  for (const title of ['凉亭漏雨', '更换东门路灯', '外墙砖松动'])
    await page.getByRole('button', { name: `把“${title}”放进议程` }).press('Enter')
  await expect(page.getByRole('heading', { name: '可以列入的' })).toHaveCount(0)
  const { agenda } = await ask('meetings.record', { meetingId: second.id })
  expect(agenda.map((item) => item.title)).toEqual(['凉亭漏雨', '通报“更换东门路灯”办理情况', '外墙砖松动'])

  await story.goTo(`/meetings?view=month&day=${second.heldOn}`)
  const month = page.getByRole('table')
  await expect(month.getByRole('button', { name: /院子例会/ }).first()).toBeVisible()
  await look(story, '月历')
  const head = page.getByRole('heading', { level: 2 })
  const shown = (await head.textContent()) ?? ''
  await page.keyboard.press('PageDown')
  await expect(head).not.toHaveText(shown)
  await page.keyboard.press('PageUp')
  await expect(head).toHaveText(shown)
  // A day back and forth, then what stands on it.
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const day = page.getByRole('dialog')
  await expect(day.getByRole('button', { name: /院子例会/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(day).toHaveCount(0)
  await page.keyboard.press('Enter')
  await day.getByRole('button', { name: /院子例会/ }).press('Enter')
  await expect(page).toHaveURL(new RegExp(`/meetings/${second.id}/prepare`))
  await expect(day).toHaveCount(0)

  await story.goTo(`/meetings?view=month&day=${addDays(today, 1)}`)
  await page.getByTitle(/更换东门路灯/).click()
  await expect(page).toHaveURL(/\/tasks\?task=/)
})
