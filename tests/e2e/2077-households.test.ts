/** 万家城 2077 户, from its roster to the final result: what is on screen, in the database and in Word is what was written on the ballots. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PaperMark } from '../../scripts/proof/reference.ts'
import type { InputOf } from '../../src/contract/index.ts'
import { instantOf } from '../../src/domain/calendar.ts'
import type { WrittenVoteId } from '../../src/domain/identity.ts'
import { voidReasons } from '../../src/domain/owners/written-vote.ts'
import { startProgramAt } from './moved-clock.ts'
import { setUpCommunity } from './pages/community.ts'
import { countApart, fillIn, heads, isSame, type Paper, square } from './pages/many-ballots.ts'
import { pressHurriedly, waitUntilSettled } from './pages/patience.ts'
import { onRosterImport } from './pages/roster-import.ts'
import { sampleRoster, skipWithoutSamples } from './pages/samples.ts'
import { readWordFile, readWordRows } from './pages/word-files.ts'
import { figuresIn, linesOf, marks, pair, readDatabase, readScreen, shown } from './pages/written-result.ts'
import { expect, type Story, showRoute, test, voiceOf } from './story.ts'

const days = { opens: '2026-12-01', counted: '2026-12-11', until: '2026-12-15' } as const
const afterwards = { objected: '2026-12-18', final: '2026-12-23' } as const
const returnedCount = 1400
const typedCount = 400
/** Ballots at the end of the numbers that reached nobody: the owner was not found, or nobody got to them. */
const notHandedCount = 60
const questions = ['同意利用地面共有部分增设充电车位', '同意使用维修资金更换地下车库照明'] as const
const title = '万家城小区增设充电车位书面征求意见'

// A trace keeps a picture of the page for every key: of 400 ballots that is most of the time.
test.use({ trace: 'off', actionTimeout: 60_000 })

type Ask = Story['ask']

const keyOf: Readonly<Record<PaperMark, string>> = { for: '1', against: '2', abstain: '3', void: '0' }

/** Imports the sample as a secretary does, and fills in what it lacks. */
const importRoster = async (page: Page): Promise<void> => {
  await showRoute(page, '/roster/import')
  const roster = onRosterImport(page)
  await roster.choose(sampleRoster('万家城小区业主名册.xlsx'))
  await roster.next('去核对').click()
  await expect(roster.balance).toBeVisible({ timeout: 30_000 })
  await roster.next(/^按上面的办法收下/).click()
  await expect(roster.result).toContainText('收下了 2,077 户', { timeout: 30_000 })
}

const fillAreas = async (page: Page): Promise<number> => {
  const fields = page.getByRole('textbox', { name: /的面积$/ })
  await expect(fields.first()).toBeVisible()
  const count = await fields.count()
  for (let left = count; left > 0; left -= 1) {
    await fields.first().fill(`${80 + left}.5`)
    await page.keyboard.press('Enter')
    await expect(fields).toHaveCount(left - 1)
  }
  return count
}

/** Drafts the vote on two matters, both pages of it a day before its window. */
const draft = async (ask: Ask): Promise<WrittenVoteId> => {
  const { estates } = await ask('rosters.estates', {})
  const [estate] = estates
  if (estate === undefined) throw new Error('no estate')
  const writtenVoteId = await ask('writtenVotes.draft', { estateId: estate.id, scope: { kind: 'estate' } })
  await ask('writtenVotes.arrange', {
    ...{ writtenVoteId, title, organiser: '万家城小区业主委员会', place: '一楼党群服务站' },
    ...{ contact: '0731-28000000', explanation: '充电车位不足', untilTime: '18:00', objectionDays: 7 },
    ...{ opensOn: days.opens, untilOn: days.until },
    ...{ countsParking: false, isDoubleEntry: true, proxyLimit: null, seats: null },
  })
  await ask('writtenVotes.setMatters', {
    writtenVoteId,
    matters: [
      { kind: 'proposal', question: questions[0], explanation: '', ruleId: 'owners-special' },
      { kind: 'proposal', question: questions[1], explanation: '', ruleId: 'owners-general' },
    ],
  })
  return writtenVoteId
}

/** Most are handed over, some posted, some not found and put up on the notice board; the last ones nobody got to. */
const deliver = async (ask: Ask, writtenVoteId: WrittenVoteId): Promise<void> => {
  const ballotIds = (await ask('writtenVotes.ballots', { writtenVoteId })).map((one) => one.ballotId)
  const parts = [
    { way: 'handed', from: 0, to: -120, noticeOn: null },
    { way: 'posted', from: -120, to: -notHandedCount, noticeOn: null },
    { way: 'undeliverable', from: -notHandedCount, to: -40, noticeOn: days.opens },
  ] as const
  for (const { way, from, to, noticeOn } of parts)
    await ask('writtenVotes.deliver', {
      ...{ writtenVoteId, ballotIds: ballotIds.slice(from, to), way, on: days.opens },
      ...{ carrier: '胡正华', noticeOn, note: '' },
    })
}

const entriesOf = (
  papers: readonly Paper[],
  pass: 'first' | 'second',
): InputOf<'writtenVotes.enter'>['entries'] =>
  papers.map((paper) => ({
    ...{ ballotId: paper.ballotId, returnedOn: days.counted, voidNote: '', proxyId: null },
    ...{ choices: [...paper[pass].choices], voidReason: paper[pass].voidReason },
  }))

/** Types number and marks of each paper as one person with the pile beside the keyboard would; no mouse. */
const typeIn = async (page: Page, papers: readonly Paper[]): Promise<void> => {
  for (const { number, first } of papers) {
    const { voidReason, choices } = first
    const marked =
      voidReason === null
        ? `${choices.map((mark) => keyOf[mark]).join('')}\n`
        : `v${voidReasons.indexOf(voidReason) + 1}`
    await pressHurriedly(page).type(`${number}\n${marked}`)
  }
}

/** Settles what two people read differently, each ballot by what stands on the paper. */
const settle = async (page: Page, papers: readonly Paper[]): Promise<void> => {
  const apart = papers.filter((paper) => !isSame(paper.first, paper.second))
  const sheet = page.getByRole('region', { name: /号表决票$/ })
  await page.getByRole('textbox', { name: '核定人' }).fill('周敏')
  for (const [place, { number, truth, first, second }] of apart.entries()) {
    await expect(page.getByText(`不一致 ${apart.length - place}`, { exact: true })).toBeVisible()
    await expect(sheet).toHaveAttribute('aria-label', `${String(number).padStart(4, '0')} 号表决票`)
    await page.getByRole('heading', { level: 1 }).click()
    if (truth.voidReason !== null)
      await pressHurriedly(page).type(`v${voidReasons.indexOf(truth.voidReason) + 1}`)
    else
      for (const [matter, mark] of truth.choices.entries())
        if (first.choices[matter] !== second.choices[matter]) await page.keyboard.press(keyOf[mark])
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('没有不一致的票')).toBeVisible()
}

/** Reads the sentence out, and presses Enter once it is Enter's turn. */
const confirm = async (page: Page, name: RegExp): Promise<void> => {
  await expect(page.getByRole('dialog').getByRole('button', { name })).toBeFocused()
  await page.keyboard.press('Enter')
}

test('万家城 2077 户：1,400 张票，四百张用键盘录，屏幕、数据库、Word 的数和另一套算法相同', async ({
  page,
}) => {
  skipWithoutSamples()
  test.setTimeout(600_000)
  const folder = mkdtempSync(join(tmpdir(), 'sifangzhuo-story-'))
  const program = await startProgramAt(folder, instantOf(days.opens, '09:00'))
  const file = join(folder, '四方桌.sqlite')
  const { ask } = voiceOf(page)
  try {
    await program.moveTo(instantOf(days.opens, '09:00'), page)
    await page.goto(program.url)
    await setUpCommunity({ ask })
    await importRoster(page)
    const writtenVoteId = await draft(ask)
    const route = `/written/${writtenVoteId}`
    const refused = await voiceOf(page).send('writtenVotes.freeze', { writtenVoteId })
    expect(refused).toMatchObject({ failure: { code: 'freeze-blocked', problem: 'areas-missing' } })
    await showRoute(page, `${route}/prepare?step=roster`)
    expect(await fillAreas(page)).toBe(12)
    const { ballotCount } = await ask('writtenVotes.freeze', { writtenVoteId })
    expect(ballotCount).toBeLessThan(2077)
    await ask('writtenVotes.open', { writtenVoteId })
    await deliver(ask, writtenVoteId)

    await program.moveTo(instantOf(days.counted, '09:00'), page)
    const papers = fillIn(await ask('writtenVotes.ballots', { writtenVoteId }), returnedCount)
    expect(papers).toHaveLength(returnedCount)
    const [typed, told] = [papers.slice(0, typedCount), papers.slice(typedCount)]
    const enter = (pass: 'first' | 'second', enteredBy: string, some: readonly Paper[]) =>
      ask('writtenVotes.enter', { writtenVoteId, pass, enteredBy, entries: entriesOf(some, pass) })
    await enter('first', '唐小莉', told)
    await showRoute(page, `${route}/enter`)
    await page.getByRole('combobox', { name: '录入人' }).fill('唐小莉')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('textbox', { name: '编号或条码' })).toBeFocused()
    await typeIn(page, typed)
    await expect
      .poll(async () => (await ask('writtenVotes.read', { writtenVoteId })).figures.returned.heads, {
        timeout: 240_000,
      })
      .toBe(returnedCount)
    await expect(page.getByText('没有保存成功')).toHaveCount(0)
    await enter('second', '何玉珍', papers)

    await showRoute(page, `${route}/differences`)
    await settle(page, papers)

    await program.moveTo(instantOf(days.until, '18:05'), page)
    await showRoute(page, `${route}/result`)
    await page.getByRole('textbox', { name: '计票人' }).fill('唐小莉、何玉珍')
    await page.getByRole('textbox', { name: '监票人' }).fill('李建国')
    await page.getByRole('button', { name: /^截止计票/ }).click()
    await expect(page.getByRole('dialog')).toContainText('收回一千四百张')
    await confirm(page, /^截止计票/)
    await expect(page.getByText('暂时结果', { exact: true }).first()).toBeVisible()
    const preliminary = await readScreen(page, questions)

    await program.moveTo(instantOf(afterwards.objected, '10:00'), page)
    await page.reload()
    await page.getByRole('button', { name: '登记异议' }).click()
    await page.getByRole('textbox', { name: '提出人' }).fill('吴先生')
    await page.getByRole('textbox', { name: '异议内容' }).fill('送票时家中无人，没有收到。')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('button', { name: '答复吴先生' }).click()
    await page.getByRole('textbox', { name: '答复内容' }).fill('已邮寄并在公告栏公告，有送达登记。')
    await page.getByRole('button', { name: '答复', exact: true }).click()
    await expect(page.getByText('异议不成立')).toBeVisible()
    await expect(page.getByRole('button', { name: /^公布最终结果/ })).toBeDisabled()

    await program.moveTo(instantOf(afterwards.final, '09:00'), page)
    await page.reload()
    await page.getByRole('button', { name: /^公布最终结果/ }).click()
    await confirm(page, /^公布/)
    await expect(page.getByText('已定，不能再改')).toBeVisible()
    for (const name of ['表决结果统计表', '表决结果公示']) {
      const row = page.getByRole('listitem').filter({ hasText: name })
      await row.getByRole('button', { name: 'Word' }).click()
      await expect(row).toContainText('第 1 版', { timeout: 30_000 })
    }
    await waitUntilSettled(page)

    // What must have come out, from the roster's own rows and the papers alone.
    const expected = countApart(file, papers)
    const [special] = expected
    if (special === undefined) throw new Error('nothing was counted')
    const spoilt = papers.filter((paper) => paper.truth.voidReason !== null).length

    const screen = await readScreen(page, questions)
    expect(screen.matters.map(({ counts }) => counts)).toEqual(
      preliminary.matters.map(({ counts }) => counts),
    )
    const database = readDatabase(file, writtenVoteId)
    expect(database.kinds).toEqual(['preliminary', 'final'])
    expect(pair(database.figures.electorate)).toEqual(special.total)
    expect(database.figures.returned.heads).toBe(returnedCount)
    expect(database.figures.valid.heads).toBe(returnedCount - spoilt)
    const broughtBack = papers.filter(({ number }) => number > ballotCount - notHandedCount).length
    expect(database.figures.undelivered.heads).toBe(notHandedCount - broughtBack)
    const rows = readWordRows(program.documentsDirectory, '表决结果统计表')
    const rowOf = (name: string): readonly (readonly string[])[] => rows.filter(([first]) => first === name)
    const notice = readWordFile(program.documentsDirectory, '表决结果公示')

    const named = {
      发出: 'issued',
      收回: 'returned',
      有效: 'valid',
      作废: 'void',
      未收回: 'outstanding',
      未送达: 'undelivered',
    } as const
    for (const [name, key] of Object.entries(named)) {
      const figure = pair(database.figures[key])
      expect(screen.figures[name]).toBe(`${heads(figure.heads)} ${square(figure.area)} ㎡`)
      expect(rowOf(name)[0]).toEqual([name, String(figure.heads), square(figure.area)])
    }
    expect(rowOf('业主总数')[0]?.[1]).toBe(String(special.total.heads))
    expect(notice).toContain(
      `业主总数${special.total.heads}人，专有部分面积${square(special.total.area)}平方米`,
    )

    for (const [place, answer] of expected.entries()) {
      const kept = database.matters[place]?.outcome
      const seen = screen.matters[place]
      if (kept === undefined || seen === undefined) throw new Error('a matter is missing')
      for (const mark of marks) expect(pair(kept.counts[mark])).toEqual(answer.byChoice[mark])
      expect(pair(kept.participating)).toEqual(answer.participating)
      expect(kept.passed).toBe(answer.passed)
      expect(seen.counts).toEqual(marks.map((mark) => shown(answer.byChoice[mark])))
      expect(seen.sentences.map(figuresIn)).toEqual(linesOf(answer))
      expect(seen.verdict).toBe(answer.passed ? '通过' : '未通过')
      const lettered = database.rows.filter((row) => row.choices[place] === 'f')
      expect(BigInt(lettered.length)).toBe(answer.byChoice.for.heads)
      for (const [name, group] of [
        ['参与表决', answer.participating],
        ['同意', answer.byChoice.for],
        ['反对', answer.byChoice.against],
        ['弃权', answer.byChoice.abstain],
        ['无效', answer.byChoice.void],
      ] as const) {
        const row = rowOf(name)[place]
        expect([row?.[1], row?.[3]]).toEqual([String(group.heads), square(group.area)])
      }
      expect(notice).toContain(
        `同意${answer.byChoice.for.heads}人、${square(answer.byChoice.for.area)}平方米`,
      )
    }
  } finally {
    await program.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
