/** Runs the programs that render papers, and says which are missing. A missing one fails where REQUIRE_ALL=1 is set. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'vitest'
import { findBrowser } from '../../src/main/hosts/loopback/browser.ts'

const isRunnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const findProgram = (name: string): string | null =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isRunnable) ?? null

const findPython = (): string | null => {
  const python = ['/usr/bin/python3', findProgram('python3')].find(
    (path) => path !== null && isRunnable(path),
  )
  if (python === undefined || python === null) return null
  try {
    execFileSync(python, ['-c', 'import docx'], { stdio: 'ignore' })
    return python
  } catch {
    return null
  }
}

/** The programs of these tests by name; null where one is not installed. */
export const programs = {
  soffice: findProgram('soffice'),
  pdftotext: findProgram('pdftotext'),
  pdftoppm: findProgram('pdftoppm'),
  chromium: findBrowser(),
  'python-docx': findPython(),
} as const

export type ProgramName = keyof typeof programs

/**
 * A test that needs programs: runs where all are there, is reported as skipped with their names where one is missing,
 * and fails instead where REQUIRE_ALL=1 is set.
 */
export const testWith = (
  needed: readonly ProgramName[],
  name: string,
  run: () => Promise<void> | void,
): void => {
  const missing = needed.filter((program) => programs[program] === null)
  if (missing.length === 0) {
    test(name, { timeout: 120_000 }, run)
  } else if (process.env.REQUIRE_ALL === '1') {
    test(name, () => {
      throw new Error(`缺少程序：${missing.join('、')}`)
    })
  } else {
    test.skip(`${name}（缺少 ${missing.join('、')}）`, run)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sifangzhuo-documents-'))

const programOf = (name: ProgramName): string => {
  const path = programs[name]
  if (path === null) throw new Error(`缺少程序：${name}`)
  return path
}

/** A file with these bytes in this run's temporary folder; answers its path. */
export const keepFile = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

/** Renders Word files with LibreOffice in one run; answers the paths of the PDFs in the same order. */
export const renderWord = (paths: readonly string[]): readonly string[] => {
  const profile = join(folder, 'office')
  mkdirSync(profile, { recursive: true })
  execFileSync(
    programOf('soffice'),
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...paths,
    ],
    { stdio: 'ignore', timeout: 110_000 },
  )
  return paths.map((path) => path.replace(/\.docx$/u, '.pdf'))
}

/** Prints a page to PDF with Chromium, the page's own size preferred; answers the PDF's path. */
export const printPage = (path: string): string => {
  const pdf = path.replace(/\.html$/u, '-print.pdf')
  execFileSync(
    programOf('chromium'),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'browser')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(path).href,
    ],
    { stdio: 'ignore', timeout: 60_000 },
  )
  return pdf
}

/** A word of a rendered page with its box in points from the upper left corner. */
export type PlacedWord = {
  readonly text: string
  readonly xMin: number
  readonly xMax: number
  readonly yMin: number
  readonly yMax: number
}

/** A rendered page: its size in points and its words. */
export type RenderedPage = {
  readonly width: number
  readonly height: number
  readonly words: readonly PlacedWord[]
}

const readEntities = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** The words of a PDF by page, measured by pdftotext. */
export const measurePdf = (pdf: string): readonly RenderedPage[] => {
  const boxes = `${pdf}.boxes`
  execFileSync(programOf('pdftotext'), ['-bbox', pdf, boxes])
  const pages = readFileSync(boxes, 'utf8').split('<page ').slice(1)
  return pages.map((page) => {
    const size = /width="([\d.]+)" height="([\d.]+)"/u.exec(page)
    const words = [
      ...page.matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu,
      ),
    ]
    return {
      width: Number(size?.[1] ?? 0),
      height: Number(size?.[2] ?? 0),
      words: words.map((word) => ({
        xMin: Number(word[1]),
        yMin: Number(word[2]),
        xMax: Number(word[3]),
        yMax: Number(word[4]),
        text: readEntities(word[5] ?? ''),
      })),
    }
  })
}

/** The text of a PDF in reading order, without any spaces. */
export const readPdf = (pdf: string): string =>
  execFileSync(programOf('pdftotext'), [pdf, '-'], { encoding: 'utf8' }).replace(/\s/gu, '')

/** The first page of a PDF as a picture (PPM). */
export const drawPage = (pdf: string): Buffer =>
  execFileSync(programOf('pdftoppm'), ['-r', '60', '-f', '1', '-l', '1', pdf], {
    maxBuffer: 64 * 1024 * 1024,
  })

/** The paragraphs and table cells of a Word file as python-docx reads them. */
export const readWord = (path: string): readonly string[] => {
  const script = [
    'import docx, json, sys',
    'd = docx.Document(sys.argv[1])',
    'cells = [c.text for t in d.tables for r in t.rows for c in r.cells]',
    'print(json.dumps([p.text for p in d.paragraphs] + cells))',
  ].join('\n')
  return JSON.parse(
    execFileSync(programOf('python-docx'), ['-c', script, path], { encoding: 'utf8' }),
  ) as string[]
}
