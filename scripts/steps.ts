/** Runs one tool of the toolbox as a child process. Knows where the project's tools are, not what they are for. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** How a tool ended: its exit code and the last part of what it printed. */
export type Ended = { readonly code: number; readonly said: string }

/** The script file of a package's command, so that it runs under this very Node on every system. */
export const findTool = (packageName: string, command: string = packageName): string => {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(folder, file)
}

/** Runs a Node script to its end; `isShown` prints what it says as it goes. */
export const runNode = (
  words: readonly string[],
  options: { readonly isShown: boolean; readonly environment?: NodeJS.ProcessEnv },
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...words], {
      cwd: ROOT,
      // A tool that writes to a pipe sees CI and paints all the same.
      env: {
        ...process.env,
        ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }),
        ...options.environment,
      },
      stdio: options.isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-20_000)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, said }))
  })
