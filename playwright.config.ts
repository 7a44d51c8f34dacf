/** Tells Playwright how stories run: one real Chromium, on a laptop of 1366×768 at 125 %, in China. */
import { defineConfig } from '@playwright/test'
import { findTestBrowser } from './scripts/browser.ts'

const browser = await findTestBrowser()

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  metadata: { hasBrowser: browser !== null },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 15_000,
    viewport: { width: 1093, height: 614 },
    screenshot: 'only-on-failure',
    // Recording every step makes a story half as slow again: asked for where one has to be looked into.
    trace: process.env.TRACE === '1' ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(browser === null
        ? {}
        : {
            executablePath: browser.path,
            // A browser opens a picked file with a Chinese name only where names are UTF-8; a bare machine names no locale.
            env: { ...process.env, LC_ALL: 'C.UTF-8', ...browser.environment },
          }),
      // Chromium refuses to run its sandbox for root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
})
