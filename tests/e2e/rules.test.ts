/** The rule page with its examples, a new copy of a house rule, the proposed track with its warning, and the pre-study that is not skipped. */
import { setUpCommunity } from './pages/community.ts'
import { expect, type Story, test } from './story.ts'

const showRules = async (story: Story, view: 'law' | 'house' | 'periods' | 'holidays'): Promise<void> => {
  await story.goTo(`/rules?view=${view}`)
  await expect(story.page.getByRole('heading', { level: 1 })).toHaveText('规则')
}

/** A 居民代表会议 that is ready but for what the party organisation says. */
const prepareRepresentatives = async (story: Story): Promise<number> => {
  await setUpCommunity(story)
  const people = await story.ask('people.list', {})
  const meetingId = await story.ask('meetings.draft', { form: 'residents-representatives' })
  await story.ask('meetings.arrange', {
    meetingId,
    form: 'residents-representatives',
    title: '居民代表会议',
    heldOn: '2026-12-20',
    startTime: '19:30',
    place: '二楼会议室',
    estateName: '',
    chairId: people[0]?.id ?? null,
    recorderId: people[1]?.id ?? null,
    occasion: '',
  })
  await story.ask('meetings.setRoll', {
    meetingId,
    entries: people.map(({ id }) => ({ personId: id, capacity: 'due' as const })),
  })
  await story.ask('agenda.add', { meetingId, kind: 'vote', titles: ['小区增设停车位方案', '修订居民公约'] })
  return meetingId
}

test('every rule says its numbers for a community of our own', async ({ begin }) => {
  const story = await begin(null)
  await setUpCommunity(story)
  await story.goTo('/settings')
  await story.page.getByRole('button', { name: '看规则' }).click()
  const main = story.page.getByRole('main')
  await expect(main).toContainText('1572 户：至少 1048 户参与，1048 户参与时，至少 525 户同意。')
  await expect(main).toContainText('1572 户：至少 1048 户参与，1048 户参与时，至少 786 户同意。')
  await expect(main).toContainText('14 户：至少 10 户参与，10 户参与时，至少 8 户同意。')
  await expect(main).toContainText('67 人：至少 45 人到会，45 人到会时，至少 23 人同意。')
  await main.getByRole('textbox', { name: '业主（户）' }).fill('2077')
  await main.getByRole('textbox', { name: '专有面积（㎡）' }).fill('200000.01')
  await expect(main).toContainText('2077 户：至少 1385 户参与，1385 户参与时，至少 693 户同意')
  await expect(main).toContainText(
    '200000.01 平方米：至少 133333.34 平方米参与，133333.34 平方米参与时，至少 100000.01 平方米同意。',
  )
  await expect(main).toContainText('条例文本里还印着这些数字')
  await expect(main.getByText('法律条文', { exact: true }).first()).toBeVisible()
})

test('a new copy of the house rule closes the former, and can be taken back', async ({ begin }) => {
  const story = await begin(null)
  await setUpCommunity(story)
  await showRules(story, 'house')
  const { page } = story
  await page.getByRole('button', { name: /^新增一版协商会议/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('radio', { name: '没有人反对' }).check()
  await expect(drawer).toContainText('没有人反对即达成一致')
  await drawer.getByRole('button', { name: '用程序拟的文字' }).click()
  await drawer.getByRole('textbox', { name: '规则名称' }).fill('和苑社区议事规则（修订）')
  await drawer.getByRole('button', { name: '起用这一版' }).click()
  await expect(drawer).toHaveCount(0)
  const main = page.getByRole('main')
  await expect(main).toContainText('没有人反对即为达成协商意见（《和苑社区议事规则（修订）》）')
  await expect(main).toContainText('从前的一版')
  const copies = async () =>
    (await story.ask('rules.houseRules', {})).filter((copy) => copy.body === 'consultation')
  expect((await copies()).map((copy) => copy.inForceUntil === null)).toEqual([false, true])
  await page.keyboard.press('Control+z')
  await expect(main).not.toContainText('（修订）')
  expect((await copies()).map((copy) => copy.inForceUntil)).toEqual([null])
})

test('the title proposes a track with its reason, and the meeting that can not decide says so', async ({
  begin,
}) => {
  const story = await begin(null)
  const meetingId = await prepareRepresentatives(story)
  const { page } = story
  await story.goTo(`/meetings/${meetingId}/prepare?step=agenda`)
  await page.getByRole('button', { name: '说明第 1 项' }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('按标题：增设车位、充电桩、收费停车')
  await expect(drawer).toContainText('建议“须业主共同决定”。理由：占用共有的道路或者场地停车')
  await expect(drawer).toContainText('居民代表会议不能决定这件事：要由业主共同决定')
  await drawer.getByRole('combobox', { name: '议题类别' }).click()
  await page.locator('.ant-select-item-option', { hasText: '微项目、居民公益' }).click()
  await expect(drawer).toContainText('居民公益事项由居民会议或者居民代表会议讨论决定')
  await expect(drawer).not.toContainText('不能决定这件事')
  const record = await story.ask('meetings.record', { meetingId: meetingId as never })
  expect(record.agenda.map(({ category, track }) => [category, track])).toEqual([
    ['micro-project', null],
    [null, null],
  ])
})

test('without the pre-study of the party organisation a 居民代表会议 is not called', async ({ begin }) => {
  const story = await begin(null)
  const meetingId = await prepareRepresentatives(story)
  const { page } = story
  await story.goTo(`/meetings/${meetingId}/prepare?step=notice`)
  await expect(page.getByRole('main')).toContainText('还没有记录党组织前置研究')
  expect(await story.send('meetings.call', { meetingId: meetingId as never })).toMatchObject({
    ok: false,
    failure: { code: 'pre-study-missing', gap: 'missing' },
  })
  await page.keyboard.press('Control+Enter')
  const section = page.getByRole('region', { name: '党组织前置研究' })
  await section.getByRole('textbox', { name: '材料（可以不填）' }).fill('党委会议记录 2026 年第 8 号')
  await section.getByRole('button', { name: '记下前置研究' }).click()
  await expect(section).toContainText('前置研究，意见为同意提交会议讨论决定')
  await story.goTo(`/meetings/${meetingId}/prepare?step=notice`)
  await expect(page.frameLocator('iframe').first().locator('body')).toContainText('已由和苑社区党委于')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('main')).toContainText('通知已经定稿')
})

test('a year of holidays is imported from a table, looked at first, and can be deleted', async ({
  begin,
}) => {
  const story = await begin(null)
  await setUpCommunity(story)
  await showRules(story, 'holidays')
  const { page } = story
  const main = page.getByRole('main')
  await expect(main).toContainText('国务院办公厅关于2026年部分节假日安排的通知')
  const chooser = page.waitForEvent('filechooser')
  await main.getByRole('button', { name: '导入放假安排' }).click()
  const table = '日期,名称,类型\n2027-01-01,元旦,放假\n2027-01-02,元旦,放假\n2027-01-03,元旦,上班\n'
  await (await chooser).setFiles({ name: '2027.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })
  await expect(main).toContainText('放假 2 天，调休上班 1 天')
  const take = main.getByRole('button', { name: '导入', exact: true })
  await take.click()
  await expect(take).toBeHidden()
  await expect(main.getByRole('heading', { name: '2027年节假日安排' })).toBeVisible()
  await main.getByRole('button', { name: '删掉 2027 年的安排' }).click()
  await expect(main).not.toContainText('2027年节假日安排')
  expect((await story.ask('rules.holidays', {})).map((year) => year.year)).toEqual([2026])
})
