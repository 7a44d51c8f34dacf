/** Plants one forbidden import after another in a copy of the sources and expects the layer check to find each of them. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** File, what it imports, and the rule that must speak. */
const PLANTS: readonly (readonly [string, string, string])[] = [
  ['src/domain/planted-up.ts', "import { accept } from '../contract/index.ts'", 'domain-imports'],
  ['src/domain/planted-zod.ts', "import { z } from 'zod'", 'domain-packages'],
  ['src/domain/planted-node.ts', "import { readFileSync } from 'node:fs'", 'domain-node'],
  ['src/contract/planted-main.ts', "import type { Host } from '../main/host.ts'", 'contract-imports'],
  ['src/contract/planted-node.ts', "import { createHash } from 'node:crypto'", 'contract-node'],
  [
    'src/main/store/planted-contract.ts',
    "import * as contract from '../../contract/index.ts'",
    'store-imports',
  ],
  ['src/main/store/planted-sqlite.ts', "import Database from 'better-sqlite3'", 'store-packages'],
  ['src/main/documents/planted-store.ts', "import type { Host } from '../host.ts'", 'documents-imports'],
  ['src/main/documents/planted-node.ts', "import { join } from 'node:path'", 'documents-node'],
  ['src/main/services/planted-host.ts', "import { redact } from '../hosts/log.ts'", 'services-imports'],
  ['src/main/services/planted-http.ts', "import { request } from 'node:http'", 'services-node'],
  [
    'src/main/services/planted-schema.ts',
    "import { z } from '../../contract/index.ts'",
    'contract-types-in-services',
  ],
  ['src/main/services/planted-electron.ts', "import { app } from 'electron'", 'services-packages'],
  ['src/main/hosts/loopback/planted-electron.ts', "import { app } from 'electron'", 'host-loopback-packages'],
  [
    'src/main/hosts/loopback/planted-other.ts',
    "import { CHANNEL } from '../electron/pieces.ts'",
    'host-loopback-imports',
  ],
  [
    'src/main/hosts/electron/planted-store.ts',
    "import * as database from '../../workers/planted.ts'",
    'host-electron-imports',
  ],
  ['src/preload/planted-main.ts', "import type { Host } from '../main/host.ts'", 'preload-imports'],
  ['src/renderer/planted-main.ts', "import { redact } from '../main/hosts/log.ts'", 'renderer-imports'],
  ['src/renderer/planted-node.ts', "import { join } from 'node:path'", 'renderer-node'],
  ['src/renderer/screens/planted/One.ts', "import '../planted-too/Two.ts'", 'screens-apart'],
  ['src/renderer/screens/planted-too/Two.ts', "import '../planted/One.ts'", 'no-cycles'],
  ['src/planted-nowhere.ts', "import './domain/failure.ts'", 'known-layer'],
  ['src/main/workers/planted.ts', "import './planted-missing.ts'", 'resolvable'],
  ['src/main/hosts/planted-reach.ts', "import 'electron'", 'loopback-without-electron'],
]

type Report = {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
  }
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sifangzhuo-layers-'))
  await cp(join(ROOT, 'src'), join(folder, 'src'), { recursive: true })
  await cp(join(ROOT, 'resources'), join(folder, 'resources'), { recursive: true })
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'))
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const cruise = async (): Promise<Report['summary']> => {
  const tool = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const words = [tool, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'src']
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, words, { cwd: folder, maxBuffer: 256 * 1024 * 1024 }, (_error, output) =>
      resolve(output),
    )
  })
  const report: Report = JSON.parse(printed)
  return report.summary
}

test('the sources keep to the arrows, and the check has really looked at them', async () => {
  const { totalCruised, violations } = await cruise()
  expect(violations.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([])
  expect(totalCruised).toBeGreaterThan(60)
}, 60_000)

test('every forbidden import that is planted is found', async () => {
  for (const [file, line] of PLANTS) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), `${line}\n`)
  }
  const entry = join(folder, 'src/main/loopback.ts')
  await writeFile(entry, "import './hosts/planted-reach.ts'\n")
  const { violations } = await cruise()
  const found = new Set(violations.map(({ from, rule }) => `${rule.name}: ${from}`))
  const missed = PLANTS.map(([file, , rule]) =>
    rule === 'loopback-without-electron' ? `${rule}: src/main/loopback.ts` : `${rule}: ${file}`,
  )
  expect(missed.filter((wanted) => !found.has(wanted))).toEqual([])
}, 60_000)
