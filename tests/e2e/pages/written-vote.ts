/** 录入表决票, 差异核对 and 计票和结果 as their users name them, and a small estate to ask. Decides nothing. */
import type { Locator, Page } from '@playwright/test'
import type { InputOf } from '../../../src/contract/index.ts'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Day, WrittenBallotId, WrittenVoteId } from '../../../src/domain/identity.ts'
import type { MovedStory } from '../moved-clock.ts'
import { pressHurriedly } from './patience.ts'
import { onRosterImport } from './roster-import.ts'

/** Three buildings of ten flats of 90.00 m²; the first two flats of the first are one owner's. */
export const smallRoster = [
  '栋号,单元,房号,姓名,电话,面积',
  ...Array.from({ length: 30 }, (_, place) => {
    const owner = place === 1 ? 0 : place
    const name = `${'赵钱孙李周吴郑王冯陈'[owner % 10]}${'一二三'[Math.trunc(owner / 10)]}`
    const room = `${Math.trunc((place % 10) / 2) + 1}0${(place % 2) + 1}`
    return `${Math.trunc(place / 10) + 1}栋,1单元,${room},${name},1380000${String(owner).padStart(4, '0')},90`
  }),
].join('\n')

export const smallEstate = '和苑小区'

type Matter = InputOf<'writtenVotes.setMatters'>['matters'][number]

/** A matter under 民法典 278 (八): two thirds take part, three quarters of them agree. */
export const parkingMatter: Matter = {
  kind: 'proposal',
  question: '是否同意在北侧空地增设停车位三十个',
  explanation: '',
  ruleId: 'owners-special',
}

export type OpenedVote = {
  readonly writtenVoteId: WrittenVoteId
  readonly ballotIds: readonly WrittenBallotId[]
}

export type VoteWanted = {
  readonly opensOn: Day
  readonly days: number
  readonly matters: readonly Matter[]
  readonly isDoubleEntry: boolean
  /** How many ballots, from the first, are handed out. */
  readonly handedCount: number
}

/** Imports the small roster through its screen and opens a vote of its owners. */
export const openSmallVote = async (story: MovedStory, wanted: VoteWanted): Promise<OpenedVote> => {
  const { ask } = story
  await ask('communities.setUp', {
    community: {
      name: '和苑社区',
      subdistrict: '',
      partyOrganisation: '',
      secretary: '林静',
      contact: '',
      numberPattern: '和苑〔{年}〕{序}号',
    },
    parties: [
      { id: null, name: '居委会' },
      { id: null, name: '业委会' },
    ],
    houseRule: null,
  })
  await story.goTo('/roster/import')
  const roster = onRosterImport(story.page)
  await roster.choose({
    name: `${smallEstate}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(smallRoster),
  })
  await roster.next('去核对').click()
  await roster.next(/^按上面的办法收下/).click()
  await roster.result.waitFor()
  const [estate] = (await ask('rosters.estates', {})).estates
  if (estate === undefined) throw new Error('the roster was not taken')
  const writtenVoteId = await ask('writtenVotes.draft', { estateId: estate.id, scope: { kind: 'estate' } })
  await ask('writtenVotes.arrange', {
    writtenVoteId,
    title: '增设停车位书面征求意见',
    organiser: '和苑小区业主委员会',
    place: '居委会一楼',
    contact: '',
    explanation: '',
    opensOn: wanted.opensOn,
    untilOn: addDays(wanted.opensOn, wanted.days),
    untilTime: '18:00',
    objectionDays: 7,
    countsParking: false,
    isDoubleEntry: wanted.isDoubleEntry,
    proxyLimit: 3,
    seats: null,
  })
  await ask('writtenVotes.setMatters', { writtenVoteId, matters: [...wanted.matters] })
  await ask('writtenVotes.freeze', { writtenVoteId })
  await ask('writtenVotes.open', { writtenVoteId })
  const ballotIds = (await ask('writtenVotes.ballots', { writtenVoteId })).map((ballot) => ballot.ballotId)
  await ask('writtenVotes.deliver', {
    writtenVoteId,
    ballotIds: ballotIds.slice(0, wanted.handedCount),
    way: 'handed',
    on: wanted.opensOn,
    carrier: '王楼长',
    noticeOn: null,
    note: '',
  })
  return { writtenVoteId, ballotIds }
}

export type EntryPage = {
  readonly field: Locator
  /** Writes who is entering and leads the cursor to the field. */
  name(name: string): Promise<void>
  /** The number and then each key, as fast as they go. */
  type(number: number | string, ...keys: readonly string[]): Promise<void>
  /** The sentence under the field. */
  readonly note: Locator
  readonly lines: Locator
  line(number: string): Locator
  readonly saved: Locator
}

export const onEntry = (page: Page): EntryPage => {
  const main = page.getByRole('main')
  const field = main.getByRole('textbox', { name: '编号或条码' })
  const lines = main.getByRole('region', { name: '刚录的票' })
  return {
    field,
    async name(name) {
      await main.getByRole('combobox', { name: '录入人' }).fill(name)
      await page.keyboard.press('Tab')
      await field.focus()
    },
    async type(number, ...keys) {
      const hurried = pressHurriedly(page)
      await hurried.type(String(number))
      for (const key of ['Enter', ...keys]) await hurried.press(key)
    },
    note: main.locator('.entry-note'),
    lines,
    line: (number) => lines.getByRole('listitem').filter({ hasText: number }).first(),
    saved: lines.getByRole('listitem').filter({ hasText: '已保存' }),
  }
}
