/** Sends the same values and the same pushes over every carrier: what arrives must not depend on the way. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../src/main/app.ts'
import { createNoHost } from '../../src/main/hosts/no-host.ts'
import { CARRIERS, type OpenCarrier } from './carriers.ts'
import { makeSmallApp } from './small-app.ts'

describe.each(CARRIERS)('over $name', ({ open }) => {
  let small: ReturnType<typeof makeSmallApp>
  let carrier: OpenCarrier

  beforeEach(async () => {
    small = makeSmallApp()
    const host = createNoHost({ documentsDirectory: '.' })
    const opened = await small.openApp({
      directory: '.',
      documentsDirectory: '.',
      host,
      now: () => '',
      log: () => undefined,
    })
    if (!opened.ok) throw new Error(opened.failure.code)
    const app: App = opened.value
    carrier = await open(app)
  })
  afterEach(() => carrier.close())

  test('every JSON value arrives as it was sent, and comes back so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
        // JSON itself knows no negative zero.
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(await carrier.send('meetings.echo', plain)).toEqual({ ok: true, value: plain })
        expect(small.asked.at(-1)).toEqual({ name: 'meetings.echo', input: plain })
      }),
      { numRuns: 60 },
    )
  })

  test('a refusal arrives as data', async () => {
    const reply = await carrier.send('meetings.missing', {})
    expect(reply).toEqual({ ok: false, failure: { code: 'unknown-operation' } })
  })

  test('what changed is heard until one stops listening', async () => {
    const heard: (readonly string[])[] = []
    const stop = carrier.onChanged((nouns) => heard.push(nouns))
    await expect
      .poll(() => {
        small.change(['meetings', 'tasks'])
        return heard.at(0)
      })
      .toEqual(['meetings', 'tasks'])
    stop()
    const heardCount = heard.length
    small.change(['people'])
    await carrier.send('meetings.echo', null)
    expect(heard.slice(heardCount).flat()).not.toContain('people')
  })
})
