/** A vote at the chair's table as its users name it: the way it is taken, the papers, the acts on a result. Decides nothing. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { AgendaItem } from '../../../src/domain/meeting/agenda.ts'
import type { Vote } from '../../../src/domain/vote/vote-facts.ts'
import type { Story } from '../story.ts'
import { createKeys, type Keys } from './keys.ts'
import { onSession, type SessionPage } from './session.ts'

export type RoomVotePage = {
  readonly session: SessionPage
  readonly keys: Keys
  readonly issued: Locator
  readonly returned: Locator
  /** Opens the box by keyboard: issued as offered, then how many came back. */
  openBox(returned: number): Promise<void>
  /** Chooses the way of voting by the arrows. */
  choose(method: string): Promise<void>
  /** Announces by Enter, and answers the sentence that was read out. */
  announce(): Promise<string>
  /** The item as it is on record. */
  item(): Promise<AgendaItem>
  /** Its latest vote. */
  vote(): Promise<Vote>
  readonly card: Locator
}

/** Leads the item under discussion to its vote, as F6 does. */
export const leadToVote = async (story: Story): Promise<RoomVotePage> => {
  const { page } = story
  const session = onSession(page)
  const keys = createKeys(page)
  await story.goTo('/meetings/:id/session')
  await expect(session.stage).toHaveText('讨论')
  await keys.press('F6')
  await expect(session.step('开始表决')).toBeVisible()
  const current = (await story.record()).agenda.find((one) => one.state === 'current')
  if (current === undefined) throw new Error('no item is dealt with')
  return roomVote(story, page, current.title)
}

const roomVote = (story: Story, page: Page, title: string): RoomVotePage => {
  const session = onSession(page)
  const keys = createKeys(page)
  const issued = page.getByRole('main').getByRole('textbox', { name: '发出', exact: true })
  const returned = page.getByRole('main').getByRole('textbox', { name: '收回', exact: true })
  const item = async (): Promise<AgendaItem> => {
    const found = (await story.record()).agenda.find((one) => one.title === title)
    if (found === undefined) throw new Error(`${title} is not on the agenda`)
    return found
  }
  return {
    session,
    keys,
    issued,
    returned,
    card: session.item(title),
    async choose(method) {
      const wanted = page.getByRole('radio', { name: method, exact: true })
      await keys.walkTo(
        page.getByRole('radiogroup', { name: '表决方式' }).getByRole('radio', { checked: true }),
      )
      for (let step = 0; step < 8 && !(await wanted.isChecked()); step += 1) await keys.press('ArrowRight')
      await expect(wanted).toBeChecked()
    },
    async openBox(count) {
      await expect(issued).toBeFocused()
      await keys.press('Enter')
      await expect(returned).toBeFocused()
      await keys.type(String(count))
      await keys.press('Enter')
      await expect(issued).toBeVisible()
    },
    async announce() {
      await keys.press('Enter')
      await expect(session.dialog.getByRole('button', { name: /^宣布/u })).toBeFocused()
      const sentence = (await session.dialog.locator('.announce-sentence').textContent()) ?? ''
      await keys.press('Enter')
      await expect(session.dialog).toBeHidden()
      return sentence
    },
    item,
    async vote() {
      const last = (await item()).votes.at(-1)
      if (last === undefined) throw new Error('no vote was opened')
      return last
    },
  }
}

/** Ends the meeting, so that the same vote can be looked at in 会后整理. */
export const closeMeeting = async (story: Story): Promise<void> => {
  const { meetingId } = story
  for (const rest of (await story.record()).agenda.filter((one) => one.state !== 'finished')) {
    if (rest.state === 'waiting') await story.ask('agenda.begin', { itemId: rest.id })
    if (rest.outcome === null)
      await story.ask('agenda.conclude', { itemId: rest.id, outcome: 'deferred', text: '时间已晚' })
    await story.ask('agenda.finish', { itemId: rest.id })
  }
  await story.ask('meetings.close', { meetingId })
}
