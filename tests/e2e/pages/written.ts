/** An estate whose owners can be asked in writing, and the pages of that as their users name them. Everybody is made up. */
import { expect, type Locator, type Page } from '@playwright/test'
import { dayOf } from '../../../src/domain/calendar.ts'
import type { Day, WrittenVoteId } from '../../../src/domain/identity.ts'
import type { Story } from '../story.ts'
import { setUpCommunity } from './community.ts'
import { onRosterImport } from './roster-import.ts'

export const estateName = '和苑小区'

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张']
const givenNames = [...'明华芳英磊静敏强丽军洋勇艳杰娟涛超霞平刚']

const nameAt = (place: number): string =>
  `${surnames[place % surnames.length]}${givenNames[Math.floor(place / surnames.length) % givenNames.length]}${givenNames[(place * 7) % givenNames.length]}`

export type EstateSize = { readonly buildings: number; readonly floors: number; readonly units: number }

/** The rows of a roster: every unit of every floor, 88.26 m² each; the first lacks its area where it is asked for. */
const rowsOf = ({ buildings, floors, units }: EstateSize, lacksArea: boolean): string => {
  const rows = ['楼栋,单元,房号,业主,电话,面积']
  let place = 0
  for (let building = 1; building <= buildings; building += 1)
    for (let floor = 1; floor <= floors; floor += 1)
      for (let unit = 1; unit <= units; unit += 1) {
        const entrance = unit <= units / 2 ? 1 : 2
        const phone = `1380000${String(place).padStart(4, '0')}`
        const area = lacksArea && place === 0 ? '' : '88.26'
        rows.push(
          `${building}栋,${entrance}单元,${floor}${String(unit).padStart(2, '0')},${nameAt(place)},${phone},${area}`,
        )
        place += 1
      }
  return rows.join('\n')
}

/** Sets the community up and imports an estate through the window. */
export const importEstate = async (story: Story, size: EstateSize, lacksArea = false): Promise<void> => {
  await setUpCommunity(story)
  await story.goTo('/roster/import')
  const roster = onRosterImport(story.page)
  await roster.choose({
    name: `${estateName}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(rowsOf(size, lacksArea)),
  })
  await roster.next('去核对').click()
  await roster.next(/^按上面的办法收下/).click()
  await expect(roster.result).toBeVisible({ timeout: 30_000 })
}

export const today = (): Day => dayOf(new Date().toISOString())

export type WrittenPage = {
  /** The filled button, by its first words. */
  step(words: string): Locator
  /** A named field of the page or of what lies over it. */
  field(name: string | RegExp): Locator
  /** A façade of the map. */
  building(name: string): Locator
  /** 送达, 收回, 有效 … with their numbers. */
  figures(): Promise<Readonly<Record<string, string>>>
  readonly cover: Locator
  readonly dialog: Locator
}

export const onWritten = (page: Page): WrittenPage => ({
  step: (words) => page.locator('.key-button-filled:enabled').filter({ hasText: words }),
  field: (name) => page.getByRole('textbox', { name, exact: true }),
  building: (name) => page.getByRole('button', { name: new RegExp(`^${name}\\s*已收回`) }),
  async figures() {
    const list = page.locator('.written-share-figures')
    await expect(list).toBeVisible()
    const names = await list.locator('dt').allTextContents()
    const values = await list.locator('dd').allTextContents()
    return Object.fromEntries(names.map((name, place) => [name, values[place] ?? '']))
  },
  cover: page.getByText('盖着：截止后揭晓'),
  dialog: page.getByRole('dialog'),
})

/** A vote on one matter of the whole estate that is open since today. */
export const openWritten = async (story: Story): Promise<WrittenVoteId> => {
  const { estates } = await story.ask('rosters.estates', {})
  const [estate] = estates
  if (estate === undefined) throw new Error('no estate')
  const writtenVoteId = await story.ask('writtenVotes.draft', {
    estateId: estate.id,
    scope: { kind: 'estate' },
  })
  const { vote } = await story.ask('writtenVotes.read', { writtenVoteId })
  const { title, organiser, place, contact, explanation, untilOn, untilTime, objectionDays } = vote
  await story.ask('writtenVotes.arrange', {
    ...{ writtenVoteId, title, organiser, place, contact, explanation, untilOn, untilTime, objectionDays },
    ...{ opensOn: today(), countsParking: false, isDoubleEntry: false, proxyLimit: null, seats: null },
  })
  await story.ask('writtenVotes.setMatters', {
    writtenVoteId,
    matters: [
      { kind: 'proposal', question: '同意增设停车位', explanation: '', ruleId: 'owners-special' },
      { kind: 'proposal', question: '同意使用公共收益', explanation: '', ruleId: 'owners-general' },
    ],
  })
  await story.ask('writtenVotes.freeze', { writtenVoteId })
  await story.ask('writtenVotes.open', { writtenVoteId })
  return writtenVoteId
}

/** Enters the ballots of the given share as 同意 on every matter. */
export const enterSome = async (story: Story, writtenVoteId: WrittenVoteId, share: number): Promise<void> => {
  const ballots = await story.ask('writtenVotes.ballots', { writtenVoteId })
  const { vote } = await story.ask('writtenVotes.read', { writtenVoteId })
  const some = ballots.slice(0, Math.round(ballots.length * share))
  await story.ask('writtenVotes.enter', {
    writtenVoteId,
    pass: 'first',
    enteredBy: '唐小莉',
    entries: some.map(({ ballotId }) => ({
      ...{ ballotId, returnedOn: today(), voidReason: null, voidNote: '', proxyId: null },
      choices: vote.matters.map(() => 'for' as const),
    })),
  })
}
