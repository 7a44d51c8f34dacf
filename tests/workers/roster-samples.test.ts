/** Holds what an import finds in the sample rosters against their expected results, through the program's own command. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
const rootUrl = new URL('../../', import.meta.url)
const samplesUrl = new URL('../shared/samples/rosters/', rootUrl)
const hasSamples = existsSync(new URL('expected.json', samplesUrl))
const script = fileURLToPath(new URL('scripts/roster.ts', rootUrl))

type Expected = { readonly file: string }

if (!hasSamples) {
  describe('样本名册', () => {
    if (process.env.REQUIRE_ALL === '1') {
      it('样本名册必须在', () => expect.fail('../shared/samples/rosters is missing'))
    } else {
      console.warn('SKIPPED: ../shared/samples/rosters is missing, the sample rosters were not checked')
      it.skip('样本名册不在，没有核对', () => {})
    }
  })
} else {
  const expected: readonly Expected[] = JSON.parse(readFileSync(new URL('expected.json', samplesUrl), 'utf8'))
  describe('样本名册读出来和应有的结果一字不差', () => {
    it.each(expected.map((each) => [each.file, each] as const))('%s', async (file, wanted) => {
      const { stdout } = await run(process.execPath, [script, fileURLToPath(new URL(file, samplesUrl))])
      expect(stdout).toBe(`${JSON.stringify(wanted, null, 1)}\n`)
    })
  })
}

describe('命令行读不了文件时说一句中文，退出码是 1', () => {
  it.each([
    ['没有写文件', [], '请写明名册文件'],
    ['文件不在', ['/没有这个文件.xlsx'], '找不到或读不了这个文件'],
    ['不是表格', [fileURLToPath(new URL('biome.json', rootUrl))], '没有找到房号一栏'],
  ])('%s', async (_, more, sentence) => {
    const failed = await run(process.execPath, [script, ...more]).then(
      () => null,
      (thrown: { code: number; stderr: string; stdout: string }) => thrown,
    )
    expect(failed).toMatchObject({ code: 1, stdout: '' })
    expect(failed?.stderr).toContain(sentence)
  })
})
