/** Finds the browser that tests run in: the machine's own, else the one that @sparticuz/chromium carries (Linux). */
import { existsSync } from 'node:fs'
import { delimiter } from 'node:path'
import { findBrowser } from '../src/main/hosts/loopback/browser.ts'

/** The browser's file, and what must be in the environment of the process that starts it. */
export type TestBrowser = { readonly path: string; readonly environment: Readonly<Record<string, string>> }

/** Finds the browser, unpacking the carried one on first use; null where neither is there. */
export const findTestBrowser = async (): Promise<TestBrowser | null> => {
  const own = findBrowser()
  if (own !== null) return { path: own, environment: {} }
  if (process.env.SIFANGZHUO_BROWSER === 'none') return null
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  // Makes the package bring the system libraries that a bare machine lacks.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: carried } = await import('@sparticuz/chromium')
    const path = await carried.executablePath()
    const libraries = (process.env.LD_LIBRARY_PATH ?? '')
      .split(delimiter)
      .filter((folder) => existsSync(folder))
    return { path, environment: { LD_LIBRARY_PATH: libraries.join(delimiter) } }
  } catch {
    return null
  }
}
