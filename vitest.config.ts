/** Tells vitest where the tests lie; stories run under Playwright instead. */
import { defineConfig } from 'vitest/config'
import { findTestBrowser } from './tests/browser.ts'

const browser = await findTestBrowser()

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/{store,contract,documents,workers}/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    env: { ...browser?.environment, SIFANGZHUO_BROWSER: browser?.path ?? 'none' },
  },
})
