/** Lists the pictures of the manual: how far the sample is played, when, which page, and what is pressed on it. */
import type { Page } from '@playwright/test'
import { addDays } from '../../src/domain/calendar.ts'
import type { ClockTime, Day } from '../../src/domain/identity.ts'
import type { Player } from '../../src/main/demo/player.ts'
import { councilDaysAgo, type Sample, type SampleExtent } from '../../src/main/demo/sample.ts'
import { draftPumpVote, goToVote, readHalfThePapers } from './states.ts'

/** The day of the sample's council. */
export const heldOn = '2026-03-12'
/** The ninth day of its written vote. */
const askedOn = addDays(heldOn, councilDaysAgo)

export type Picture = {
  readonly name: string
  /** The sample is played this far; null shows the first start. */
  readonly until: SampleExtent | null
  /** What is played after that. */
  readonly play?: (player: Player, sample: Sample) => Promise<unknown>
  /** The clock on the wall when the picture is taken. */
  readonly clock: readonly [day: Day, time: ClockTime]
  readonly route: (sample: Sample) => string
  /** What is pressed before the picture is taken. */
  readonly before?: (page: Page) => Promise<unknown>
}

const council = (page: string) => (sample: Sample) => `/meetings/${sample.meetingId}/${page}`
/** The written vote that is open, and the one that is over. */
const parking = (page: string) => (sample: Sample) => `/written/${sample.writtenVoteIds[0] ?? 0}${page}`
const elevator = (page: string) => (sample: Sample) => `/written/${sample.writtenVoteIds[1] ?? 0}${page}`
const asking = { until: 'whole', clock: [askedOn, '09:12'] } as const

/** Opens a ballot of three homes that one person read, for the other one to read. */
const openBallot = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: '录入人' }).fill('贺兰英')
  await page.getByText('复录', { exact: true }).click()
  const field = page.getByRole('textbox', { name: '编号或条码' })
  await field.fill('310')
  await field.press('Enter')
}

/** Opens the second item as far down as the warning that the meeting can't decide it. */
const showWarning = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '说明第 2 项' }).click()
  await page.getByRole('alert').first().scrollIntoViewIfNeeded()
}

/** Brings the table of options and the rounds below it into view. */
const scrollToRounds = async (page: Page): Promise<void> => {
  await page.locator('.page-preview iframe').first().waitFor()
  await page.waitForTimeout(700)
  await page.locator('.page-preview').evaluate((pages) => {
    pages.scrollTop = 1_360
  })
}

export const pictures: readonly Picture[] = [
  { name: '01-第一次打开', until: null, clock: [heldOn, '09:00'], route: () => '/' },
  { name: '02-工作台', until: 'followed', clock: ['2026-03-22', '18:37'], route: () => '/' },
  { name: '03-准备会议', until: 'called', clock: ['2026-03-08', '10:00'], route: council('prepare') },
  { name: '04-签到', until: 'signing-in', clock: [heldOn, '19:21'], route: council('sign-in') },
  { name: '05-讨论', until: 'discussing', clock: [heldOn, '19:52'], route: council('session') },
  { name: '06-表决', until: 'counting', clock: [heldOn, '19:59'], route: council('session') },
  { name: '07-会后整理', until: 'closed', clock: [heldOn, '20:47'], route: council('minutes') },
  {
    name: '08-文书',
    until: 'followed',
    clock: ['2026-03-16', '09:00'],
    route: ({ meetingId }) => `/documents?meeting=${meetingId}&kind=minutes`,
  },
  { name: '09-事项', until: 'followed', clock: ['2026-03-16', '09:00'], route: () => '/tasks' },
  { name: '10-人员', until: 'followed', clock: ['2026-03-16', '09:00'], route: () => '/people' },
  { name: '11-设置', until: 'followed', clock: ['2026-03-16', '09:00'], route: () => '/settings' },
  { name: '12-规则', ...asking, route: () => '/rules' },
  {
    name: '13-法律路径',
    until: 'called',
    clock: ['2026-03-08', '10:00'],
    route: council('prepare?step=agenda'),
    before: showWarning,
  },
  {
    name: '14-表决方式',
    until: 'discussing',
    play: (player, { meetingId }) => goToVote(player, meetingId, heldOn),
    clock: [heldOn, '19:57'],
    route: council('session'),
  },
  {
    name: '15-无记名投票',
    until: 'discussing',
    play: (player, { meetingId }) => readHalfThePapers(player, meetingId, heldOn),
    clock: [heldOn, '20:01'],
    route: council('session'),
  },
  {
    name: '16-多方案结果',
    ...asking,
    route: ({ benchMeetingId }) => `/documents?meeting=${benchMeetingId ?? 0}&kind=record`,
    before: scrollToRounds,
  },
  {
    name: '17-业主名册',
    ...asking,
    play: (player) => draftPumpVote(player, askedOn),
    route: ({ writtenVoteIds }) => `/written/${Math.max(...writtenVoteIds) + 1}/prepare?step=roster`,
  },
  {
    name: '18-征求情况',
    ...asking,
    route: parking(''),
    // Without moving the page, as a hand on a visible building would leave it.
    before: (page) => page.getByRole('button', { name: /^5栋/ }).dispatchEvent('click'),
  },
  {
    name: '19-送达登记',
    ...asking,
    route: parking(`/deliver?building=${encodeURIComponent('5栋')}`),
    before: (page) => page.getByText(/^未收回 \d+$/).click(),
  },
  { name: '20-录入表决票', ...asking, route: parking('/enter'), before: openBallot },
  { name: '21-差异核对', ...asking, route: parking('/differences') },
  { name: '22-征求结果', ...asking, route: elevator('/result') },
]
