/** 公示台 in a real browser: drafting, the check, posting, photo, objection, longer days, withdrawal, the end, and two windows. */
import type { Page } from '@playwright/test'
import { instantOf } from '../../src/domain/calendar.ts'
import type { NoticeId } from '../../src/domain/identity.ts'
import { test as movedTest } from './moved-clock.ts'
import { setUpCommunity } from './pages/community.ts'
import { createKeys } from './pages/keys.ts'
import { onPosting, type PostingPage } from './pages/posting.ts'
import { importEstate, openWritten } from './pages/written.ts'
import { expect, type Story, showRoute, test } from './story.ts'

const postedOn = '2026-11-02'

/** The words of an 公告 that lacks nothing but what a story takes away. */
const draftAnnouncement = async (
  story: Pick<Story, 'ask'>,
  body = '11月5日上午全小区停水。',
): Promise<NoticeId> => {
  const noticeId = await story.ask('notices.draft', { kind: 'announcement', source: { kind: 'none' } })
  const { words } = (await story.ask('notices.read', { noticeId })).notice
  await story.ask('notices.edit', {
    noticeId,
    words: { ...words, title: '关于临时停水的公告', body, signers: [...words.signers] },
    places: ['南门公示栏', '3栋架空层'],
    days: 7,
    postedOn: null,
  })
  return noticeId
}

const post = async (desk: PostingPage): Promise<void> => {
  await expect(desk.next).toContainText('定稿并张贴')
  await desk.next.click()
  const button = desk.dialog.getByRole('button', { name: /^张贴/ })
  // The dialog stands still once its button has the focus.
  await expect(button).toBeFocused()
  await button.click()
}

/** Presses Enter once it belongs to the step that was read aloud. */
const confirm = async (desk: PostingPage, page: Page): Promise<void> => {
  await expect(desk.dialog.getByRole('button', { name: /回车/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(desk.dialog).toBeHidden()
}

test('a meeting result is drafted, checked, masked and posted once', async ({ begin }) => {
  const story = await begin('closed')
  const { page, meetingId } = story
  const desk = onPosting(page)
  const record = await story.record()
  for (const task of record.agenda.flatMap((item) => item.resolution?.tasks ?? [])) {
    const { id, title, demand, leadUnit, responsible, assisting, dueOn } = task
    await story.ask('tasks.assign', {
      taskId: id,
      title,
      demand,
      leadUnit: leadUnit === '' ? '社区' : leadUnit,
      responsible: responsible === '' ? '吴磊' : responsible,
      assisting,
      dueOn: dueOn ?? '2027-01-10',
    })
  }
  await story.ask('meetings.finishMinutes', { meetingId })
  await story.goTo('/meetings/:id/minutes')
  await page.getByRole('button', { name: '公示', exact: true }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('协商结果公示')
  expect(await story.ask('notices.list', {})).toHaveLength(1)
  await expect(desk.field('正文')).toHaveValue(/经举手表决/)
  await expect(desk.paper.locator('body')).toContainText('特此公示')

  await desk.field('正文').press('Control+End')
  await desk.field('正文').pressSequentially('\n联系谭桂香 13812345678。')
  await expect(desk.findings).toHaveCount(2)
  await page.reload()
  await expect(desk.field('正文')).toHaveValue(/联系谭桂香 13812345678。$/)
  await expect(desk.paper.locator('body')).toContainText('13812345678')

  await expect(desk.next).toContainText('去写张贴点')
  await desk.next.click()
  await expect(desk.field('张贴点')).toBeFocused()
  await desk.add('张贴点', '南门公示栏')
  await desk
    .button(/^去看正文/)
    .first()
    .click()
  expect(
    await desk.field('正文').evaluate((field) => {
      const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement
      return value.slice(selectionStart, selectionEnd)
    }),
  ).toBe('谭桂香')

  await desk.button('定稿并张贴').click()
  await expect(desk.dialog).toContainText('还有 2 处个人信息，没有张贴')
  await desk.dialog.getByRole('button', { name: '回去脱敏' }).click()
  await desk.next.click()
  await expect(desk.field('正文')).toHaveValue(/联系谭\*香 138\*\*\*\*5678。$/)
  await page.getByRole('button', { name: /^撤销/ }).click()
  await expect(desk.field('正文')).toHaveValue(/联系谭桂香 13812345678。$/)
  await expect(desk.next).toContainText('全部脱敏')
  await desk.next.click()
  await expect(desk.line).toContainText('都齐了，没有发现个人信息。')

  await desk.next.click()
  await expect(desk.dialog).toContainText('张贴在南门公示栏，共一处')
  await expect(desk.dialog.getByRole('button', { name: /^张贴/ })).toBeFocused()
  await desk.dialog.getByRole('button', { name: /^张贴/ }).dblclick()
  await expect(desk.line).toContainText('还有')
  const [posted] = await story.ask('notices.list', {})
  expect(posted?.state).toBe('posted')
  expect(posted?.number).toMatch(/1号$/)
  await expect(desk.paper.locator('body')).toContainText('谭*香')

  await story.goTo('/meetings/:id/minutes')
  await page.getByRole('button', { name: '看公示' }).click()
  await expect(desk.line).toContainText('还有')
})

test('what hangs is printed, shown in a photo, objected to, answered and left longer', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const desk = onPosting(page)
  await setUpCommunity(story)
  const noticeId = await draftAnnouncement(story)
  await story.goTo(`/notices/${noticeId}`)
  await post(desk)
  await expect(desk.next).toContainText('打印大字公示（A4）')
  await desk.main.getByText('大字 A3').click()
  await expect(desk.next).toContainText('打印大字公示（A3）')
  await desk.next.click()
  await expect.poll(() => story.ask('documents.prints', {})).toHaveLength(1)
  await expect(desk.next).toContainText('附照片')
  await desk.pickPhoto(() => desk.next.click())
  await desk.field('说明').fill('左边第二格')
  await desk.button('附上').click()
  const photo = desk.button('放大看南门公示栏').locator('img')
  await expect(photo).toHaveJSProperty('naturalWidth', 1)
  await desk.button(/^拿掉/).click()
  await expect(photo).toHaveCount(0)
  await page.getByRole('button', { name: /^撤销/ }).click()
  await expect(photo).toHaveJSProperty('naturalWidth', 1)

  await page.keyboard.press('F2')
  await desk.field('提出人').fill('谢女士')
  await desk.field('异议内容').fill('车位离滑梯太近。')
  await desk.button(/^登记.*回车/).click()
  await expect(desk.next).toContainText('答复异议')
  await page.keyboard.press('Control+Enter')
  await desk.field('答复内容').fill('已往东移两米。')
  await desk.field('答复人').fill('唐小莉')
  await desk.button(/^答复.*回车/).click()
  await expect(desk.main).toContainText('唐小莉答复：已往东移两米。')

  await desk.button('延长').click()
  await desk.dialog.getByRole('textbox', { name: '延长的原因' }).fill('周末看的人少')
  await desk.dialog.getByRole('button', { name: /^延长/ }).click()
  await expect(desk.main).toContainText('原因：周末看的人少')
  await story.goTo('/notices')
  await expect(desk.main).toContainText('异议 1 条，都已答复')
})

movedTest('a notice is withdrawn, posted again, and ended only after its last day', async ({ beginAt }) => {
  const story = await beginAt(instantOf(postedOn, '09:00'))
  const { page } = story
  const desk = onPosting(page)
  await setUpCommunity(story)
  const first = await draftAnnouncement(story)
  await story.goTo(`/notices/${first}`)
  await post(desk)
  await expect(desk.line).toContainText('还有 7 天')

  await desk.button('撤下').click()
  await desk.dialog.getByRole('button', { name: /^撤下/ }).click()
  await expect(desk.dialog).toContainText('请填写撤下的原因')
  await desk.dialog.getByRole('textbox', { name: '撤下的原因' }).fill('日期写错了')
  await desk.dialog.getByRole('button', { name: /^撤下/ }).click()
  await expect(desk.line).toContainText('原因：日期写错了')
  await desk.button('再拟一份').click()
  await expect(desk.field('正文')).toHaveValue('11月5日上午全小区停水。')
  await desk.field('正文').fill('11月6日上午全小区停水。')
  await post(desk)
  await expect(desk.line).toContainText('还有 7 天')
  const [hanging, withdrawn] = await story.ask('notices.list', {})
  expect([hanging?.formerId, hanging?.number, withdrawn?.state]).toEqual([
    first,
    hanging?.number.replace(/1号$/, '2号'),
    'withdrawn',
  ])
  if (hanging === undefined) throw new Error('nothing hangs')
  const early = await story.send('notices.end', { noticeId: hanging.id })
  expect(early.ok ? '' : early.failure.code).toBe('notice-running')

  await story.moveTo(instantOf('2026-11-09', '09:00'))
  await expect(desk.line).toContainText('今天是最后一天')
  await story.moveTo(instantOf('2026-11-12', '09:00'))
  await story.goTo('/notices')
  await expect(desk.main.getByRole('region', { name: '期满待了结' })).toContainText('期满 3 天')
  await desk.button('去了结关于临时停水的公告').click()
  await desk.next.click()
  await expect(desk.dialog).toContainText('没有收到异议，现在了结')
  await confirm(desk, page)
  await expect(desk.next).toContainText('归档')
  await page.keyboard.press('Control+Enter')
  await expect(desk.line).toContainText('已经归档')
})

test('what is to be shown all the same wants its reason and the consent', async ({ begin }) => {
  const story = await begin(null)
  const desk = onPosting(story.page)
  await setUpCommunity(story)
  const noticeId = await draftAnnouncement(story, '表彰好邻居：谭桂香。')
  await story.goTo(`/notices/${noticeId}`)
  await expect(desk.findings).toHaveCount(1)
  await desk.button('定稿并张贴').click()
  await desk.dialog.getByRole('button', { name: '仍要张贴…' }).click()
  await desk.dialog.getByRole('button', { name: '写好了，去张贴' }).click()
  await expect(desk.dialog).toContainText('请填写仍要张贴的原因')
  await expect(desk.dialog).toContainText('请填写同意的方式')
  await expect(desk.dialog.getByRole('textbox', { name: '谁', exact: true })).toHaveValue('谭桂香')
  await desk.dialog.getByRole('textbox', { name: '为什么要公开' }).fill('表彰')
  await desk.dialog.getByRole('textbox', { name: '怎样同意的' }).fill('书面同意书')
  await desk.dialog.getByRole('button', { name: '再加一位' }).click()
  await desk.dialog.getByRole('button', { name: '去掉第 2 位' }).click()
  await desk.dialog.getByRole('button', { name: '写好了，去张贴' }).click()
  await expect(desk.dialog).toContainText('关于临时停水的公告')
  await confirm(desk, story.page)
  await expect(desk.main).toContainText('张贴时带有个人信息，原因：表彰')
  await expect(desk.main).toContainText('书面同意书')
  const { notice } = await story.ask('notices.read', { noticeId })
  expect(notice.override?.consents).toHaveLength(1)
})

test('words that are too long are not kept, so nothing is posted before they are', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const desk = onPosting(page)
  await setUpCommunity(story)
  const noticeId = await draftAnnouncement(story)
  await story.goTo(`/notices/${noticeId}`)
  await expect(desk.next).toContainText('定稿并张贴')
  await desk.field('依据').fill('依据社区的规定。'.repeat(400))
  await expect(desk.line).toContainText('有一处没有存上，改好才能张贴。')
  await desk.field('标题').focus()
  await page.keyboard.press('Control+Enter')
  await expect(desk.field('依据')).toBeFocused()
  await expect(desk.dialog).toBeHidden()
  await expect(desk.main.getByRole('button', { name: '定稿并张贴' })).toBeDisabled()
  await desk.field('依据').fill('依据社区的规定。')
  await post(desk)
  await expect(desk.line).toContainText('还有 7 天')
  const { notice } = await story.ask('notices.read', { noticeId })
  expect(notice.words.basis).toBe('依据社区的规定。')
})

test('two windows on one draft: what one writes the other shows, and what came too late is refused calmly', async ({
  begin,
}) => {
  const story = await begin(null)
  await setUpCommunity(story)
  const noticeId = await draftAnnouncement(story)
  await story.goTo(`/notices/${noticeId}`)
  const otherPage = await story.openWindow()
  await showRoute(otherPage, `/notices/${noticeId}`)
  const [one, other] = [onPosting(story.page), onPosting(otherPage)]
  await other.field('标题').fill('关于停水的紧急公告')
  await expect(one.field('标题')).toHaveValue('关于停水的紧急公告')
  await one.field('正文').fill('11月7日停水。')
  await expect(other.field('正文')).toHaveValue('11月7日停水。')
  await expect(other.field('标题')).toHaveValue('关于停水的紧急公告')

  const deaf = await story.page.context().newPage()
  await deaf.route('**/events', (request) => request.abort())
  await deaf.goto(`${story.program.origin}/`)
  await showRoute(deaf, `/notices/${noticeId}`)
  const late = onPosting(deaf)
  await late.next.click()
  await expect(late.dialog).toContainText('11月')
  await post(one)
  await expect(other.line).toContainText('还有 7 天')
  await late.dialog.getByRole('button', { name: /^张贴/ }).click()
  await expect(late.line).toContainText('还有 7 天')
  expect(await story.ask('notices.list', {})).toHaveLength(1)
  expect(await story.ask('documents.list', {})).toHaveLength(1)
})

test('an appeal is written and posted by keyboard alone', async ({ begin }) => {
  const story = await begin(null)
  const { page } = story
  const desk = onPosting(page)
  const keys = createKeys(page)
  await setUpCommunity(story)
  await story.goTo('/notices')
  await expect(page.getByRole('heading', { name: '还没有公示' })).toBeVisible()
  await keys.press('Control+Enter')
  await expect(desk.button(/^协商结果公示/)).toBeFocused()
  for (let step = 0; step < 8; step += 1) await keys.press('ArrowDown')
  await expect(desk.button(/^倡议书/)).toBeFocused()
  await keys.press('Enter')
  await expect(desk.button(/^不从别处取/)).toBeFocused()
  await keys.press('Enter')
  await expect(desk.next).toContainText('去写倡议条目')
  await keys.press('Control+Enter')
  await expect(desk.field('倡议条目')).toBeFocused()
  await keys.type('车辆按位停放。\n不占消防通道。')
  await expect(desk.next).toContainText('去写张贴点')
  await keys.press('Control+Enter')
  await keys.type('南门公示栏')
  await keys.press('Enter')
  await keys.walkTo(desk.field('署名'), 'back')
  await keys.type('南方印象小区业主委员会')
  await keys.press('Enter')
  await expect(desk.next).toContainText('定稿并张贴')
  await keys.press('Control+Enter')
  await expect(desk.dialog).toContainText('倡议书')
  await confirm(desk, page)
  await expect(desk.line).toContainText('还有 30 天')
  const body = desk.paper.locator('body')
  await expect(body).toContainText('不占消防通道')
  await expect(body).toContainText('南方印象小区业主委员会')
  await keys.press('Escape')
  await expect(page.getByRole('region', { name: '公示中' })).toContainText('倡议书')
})

test('what a written vote announces is put up as it was composed, and fewer days than the law asks lead back', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  const desk = onPosting(page)
  await importEstate(story, { buildings: 1, floors: 2, units: 2 })
  await openWritten(story)
  await story.goTo('/notices?new')
  await desk.button(/^业主大会会前公告/).click()
  await desk.button(/^业主书面表决/).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('业主大会会前公告')
  await expect(desk.main).toContainText('内容由表决的资料写成')
  await expect(desk.field('正文')).toHaveCount(0)
  await expect(desk.paper.locator('body')).toContainText('表决事项')
  await expect(desk.next).toContainText('去写张贴点')
  await desk.add('张贴点', '南门公示栏')
  const days = desk.main.getByRole('spinbutton', { name: '公示天数' })
  await days.fill('10')
  await expect(desk.line).toContainText('公示 10 天不够，不能少于 15 天。')
  await desk.next.click()
  await expect(days).toBeFocused()
  await days.fill('15')
  await post(desk)
  await expect(desk.line).toContainText('还有 15 天')
  await expect(desk.paper.locator('body')).toContainText('表决事项')

  await story.goTo('/notices?new')
  await desk.button(/^收支公示/).click()
  await desk.button('丢弃草稿').click()
  await page.keyboard.press('Escape')
  await expect(desk.dialog).toBeHidden()
  await desk.button('丢弃草稿').click()
  await desk.dialog.getByRole('button', { name: '丢弃', exact: true }).click()
  await expect(desk.main.getByRole('region', { name: '公示中' })).toBeVisible()
  expect(await story.ask('notices.list', {})).toHaveLength(1)
})
