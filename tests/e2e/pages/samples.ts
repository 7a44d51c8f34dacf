/** Where the sample rosters lie, and what a story does where they are missing. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from '@playwright/test'

const rosters = new URL('../../../../shared/samples/rosters/', import.meta.url)

/** A file among the sample rosters. */
export const sampleRoster = (name: string): string => fileURLToPath(new URL(name, rosters))

export const hasSampleRosters = existsSync(sampleRoster('expected.json'))

/** Skips a story and says so; where everything is required, the missing samples fail it. */
export const skipWithoutSamples = (): void => {
  if (hasSampleRosters) return
  if (process.env.REQUIRE_ALL === '1') throw new Error('../shared/samples/rosters is missing')
  console.warn('SKIPPED: ../shared/samples/rosters is missing, no sample roster was imported')
  test.skip(true, '样本名册不在')
}
