/** Importing a roster through the window: the sample files give what is expected of them, problems have choices, an import can be taken back. */
import { readFileSync } from 'node:fs'
import { onRosterImport } from './pages/roster-import.ts'
import { hasSampleRosters, sampleRoster, skipWithoutSamples } from './pages/samples.ts'
import { expect, test } from './story.ts'

type Expected = {
  readonly file: string
  readonly dataRows: number
  readonly units: number
  readonly totalArea: number
  readonly unitsWithoutArea: number
  readonly owners: number
  readonly coOwnedUnits: number
  readonly problems: readonly { readonly row: number; readonly kind: string }[]
}

const expected: readonly Expected[] = hasSampleRosters
  ? JSON.parse(readFileSync(sampleRoster('expected.json'), 'utf8'))
  : []
const grouped = (value: number, digits: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })

test('the sample rosters are there', () => {
  skipWithoutSamples()
  expect(expected).toHaveLength(4)
})

for (const wanted of expected)
  test(`${wanted.file} is imported as expected, and taken back`, async ({ begin }) => {
    const story = await begin(null)
    await story.goTo('/roster/import')
    const roster = onRosterImport(story.page)
    await roster.choose(sampleRoster(wanted.file))
    await roster.next('去核对').click()
    expect(await roster.figures()).toEqual({
      户数: grouped(wanted.units, 0),
      '总面积（㎡）': grouped(wanted.totalArea, 2),
      业主: grouped(wanted.owners, 0),
      共有: `${grouped(wanted.coOwnedUnits, 0)} 户`,
      没有面积: `${grouped(wanted.unitsWithoutArea, 0)} 户`,
    })
    await expect(roster.balance).toContainText(`读到 ${grouped(wanted.dataRows, 0)} 行`)
    expect(await roster.problemRows()).toEqual(wanted.problems.map((problem) => problem.row))

    await roster.next(/^按上面的办法收下/).click()
    await expect(roster.result).toContainText(`收下了 ${grouped(wanted.units, 0)} 户`)
    const taken = await story.ask('rosters.estates', {})
    expect(taken.estates).toMatchObject([{ dwellingCount: wanted.units, ownerCount: wanted.owners }])

    await story.page.getByRole('button', { name: '撤销本次导入' }).click()
    await story.page.getByRole('dialog').getByRole('button', { name: '撤销本次导入' }).click()
    await expect(roster.result).toContainText('这次导入已经撤销')
    expect((await story.ask('rosters.estates', {})).estates).toEqual([])
  })

const messy = [
  '栋号,房号,姓名,面积',
  '3栋,1-1102,张三,88.26',
  '3栋,1-1102,李四,88.26',
  '3栋,,王五,90',
  '4栋,2单元601室,赵六,约一百',
].join('\n')

test('every problem row stands with its sentence and a choice, and a choice changes what is taken', async ({
  begin,
}) => {
  const story = await begin(null)
  const { page } = story
  await story.goTo('/roster/import')
  const roster = onRosterImport(page)
  await roster.choose({ name: '和苑小区.csv', mimeType: 'text/csv', buffer: Buffer.from(messy) })
  await roster.next('去核对').click()
  await expect(roster.problems).toHaveCount(3)
  const noRoom = roster.problems.filter({ hasText: '第 4 行' })
  const refuse = noRoom.getByRole('radio', { checked: true })
  await expect(refuse).toHaveCount(1)
  await noRoom.getByRole('radio', { name: /改/ }).check()
  await noRoom.getByRole('textbox').fill('1-1103')
  await expect.poll(async () => (await roster.figures()).户数).toBe('3')
  await page.reload()
  await expect(noRoom.getByRole('textbox')).toHaveValue('1-1103')
  await expect.poll(async () => (await roster.figures()).户数).toBe('3')
  await roster.next(/^按上面的办法收下 3 户/).click()
  await expect(roster.result).toContainText('收下了 3 户')
})
