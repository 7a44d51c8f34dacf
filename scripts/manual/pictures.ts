/** Lists the pictures of the manual: how far the sample is played, when, which page, and what is pressed on it. */
import type { Page } from '@playwright/test'
import { addDays } from '../../src/domain/calendar.ts'
import type { ClockTime, Day } from '../../src/domain/identity.ts'
import type { Player } from '../../src/main/demo/player.ts'
import { councilDaysAgo, type Sample, type SampleExtent } from '../../src/main/demo/sample.ts'
import {
  chooseFaultyTemplate,
  enterAtDoor,
  openBallot,
  openHangingResult,
  openLamps,
  openScreening,
  openVersions,
  openVisit,
  scrollToNumbers,
  scrollToRounds,
  searchByLetters,
  showWarning,
  verifyFirstCode,
  waitForCharts,
  writeAlike,
  writeLevelUp,
} from './presses.ts'
import {
  draftPumpVote,
  draftUnmasked,
  goToVote,
  makeMinutesTwice,
  pressForLamps,
  printPosters,
  readHalfThePapers,
} from './states.ts'
import { askAtDoors, beginSeries, fillBasket } from './topic-states.ts'

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
/** After the council, with its papers made and the minutes made twice. */
const papersMade = {
  until: 'followed',
  play: (player: Player, { meetingId }: Sample) => makeMinutesTwice(player, meetingId, heldOn),
  clock: ['2026-03-16', '09:00'],
} as const

export const pictures: readonly Picture[] = [
  { name: '01-第一次打开', until: null, clock: [heldOn, '09:00'], route: () => '/' },
  { name: '02-工作台', ...papersMade, clock: ['2026-03-22', '18:37'], route: () => '/' },
  { name: '03-准备会议', until: 'called', clock: ['2026-03-08', '10:00'], route: council('prepare') },
  { name: '04-签到', until: 'signing-in', clock: [heldOn, '19:21'], route: council('sign-in') },
  { name: '05-讨论', until: 'discussing', clock: [heldOn, '19:52'], route: council('session') },
  { name: '06-表决', until: 'counting', clock: [heldOn, '19:59'], route: council('session') },
  { name: '07-会后整理', until: 'closed', clock: [heldOn, '20:47'], route: council('minutes') },
  {
    name: '08-文书',
    ...papersMade,
    route: () => '/documents',
  },
  { name: '09-事项', ...asking, route: () => '/tasks' },
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
    route: ({ benchMeetingId }) => `/documents/paper?of=meeting&id=${benchMeetingId ?? 0}&kind=record`,
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
  {
    name: '23-各版',
    ...papersMade,
    route: ({ meetingId }) => `/documents/paper?of=meeting&id=${meetingId}&kind=minutes`,
    before: openVersions,
  },
  {
    name: '24-会议包',
    until: 'called',
    clock: ['2026-03-08', '10:00'],
    route: council('prepare?step=notice'),
  },
  { name: '25-公示', ...asking, clock: [addDays(askedOn, 1), '09:12'], route: () => '/notices' },
  {
    name: '26-脱敏检查',
    until: 'followed',
    play: (player, { meetingId }) => draftUnmasked(player, meetingId, '2026-03-16'),
    clock: ['2026-03-16', '09:00'],
    route: () => '/notices/1',
  },
  {
    name: '27-张贴着的公示',
    ...asking,
    play: (player) => printPosters(player, askedOn),
    route: () => '/notices',
    before: openHangingResult,
  },
  {
    name: '28-督办',
    until: 'followed',
    play: (player) => pressForLamps(player, '2026-03-16'),
    clock: ['2026-03-16', '17:00'],
    route: () => '/tasks',
    before: openLamps,
  },
  { name: '29-验证', ...papersMade, route: () => '/documents', before: verifyFirstCode },
  {
    name: '30-单位模板',
    until: 'followed',
    clock: ['2026-03-16', '09:00'],
    route: () => '/templates?kind=minutes',
    before: chooseFaultyTemplate,
  },
  { name: '31-文号', ...papersMade, route: () => '/settings', before: scrollToNumbers },
  {
    name: '32-收议题',
    ...asking,
    play: (player) => fillBasket(player, askedOn),
    route: () => '/topics',
    before: writeAlike,
  },
  {
    name: '33-审定',
    ...asking,
    play: (player) => fillBasket(player, askedOn),
    route: () => '/topics',
    before: openScreening,
  },
  { name: '34-卷宗', ...asking, route: () => '/topics/1' },
  { name: '35-升级', ...asking, route: () => '/topics/1?act=level-up', before: writeLevelUp },
  { name: '36-回访', ...asking, route: () => '/tasks?tab=to-review', before: openVisit },
  { name: '37-该督办', ...asking, clock: [addDays(askedOn, 6), '09:12'], route: () => '/tasks?tab=to-press' },
  {
    name: '38-固定会议',
    ...asking,
    play: (player) => beginSeries(player, askedOn),
    route: () => '/meetings?view=series',
  },
  {
    name: '39-月历',
    ...asking,
    play: (player) => beginSeries(player, askedOn),
    route: () => '/meetings?view=month',
  },
  { name: '40-专班', ...asking, route: () => '/cases/2' },
  {
    name: '41-录入问卷',
    ...asking,
    play: (player) => askAtDoors(player, askedOn),
    route: () => '/questionnaires/2',
    before: enterAtDoor,
  },
  { name: '42-统计', ...asking, route: () => '/statistics', before: waitForCharts },
  { name: '43-三长和网格', ...asking, route: () => '/people?tab=posts' },
  { name: '44-搜索', ...asking, route: () => '/', before: searchByLetters },
]
