/** Finds the QR code on a rendered page and reads its modules back, as a scanner does. Knows nothing of how it is drawn. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

type Picture = { readonly pixels: Uint8Array; readonly width: number; readonly height: number }

const scan = (pdf: string, page: number, dpi: number): Picture => {
  const root = `${pdf}-qr`
  execFileSync('pdftoppm', [
    ...['-r', String(dpi), '-gray', '-f', String(page), '-l', String(page), '-singlefile', pdf, root],
  ])
  const file = readFileSync(`${root}.pgm`)
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(file.subarray(0, 60).toString('latin1'))
  if (head === null) throw new Error('no gray picture')
  return { pixels: file.subarray(head[0].length), width: Number(head[1]), height: Number(head[2]) }
}

const isBlack = ({ pixels, width }: Picture, x: number, y: number): boolean =>
  (pixels[Math.round(y) * width + Math.round(x)] ?? 255) < 128

type Corner = { readonly x: number; readonly y: number; readonly module: number }

/** Where a line of pixels runs 1 : 1 : 3 : 1 : 1 through the corner mark, which is dark in its middle. */
const findRuns = (line: (at: number) => boolean, length: number): readonly Omit<Corner, 'y'>[] => {
  const runs: number[] = []
  const starts: number[] = []
  for (let at = 0; at < length; at += 1) {
    if (at > 0 && line(at) === line(at - 1)) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    else {
      runs.push(1)
      starts.push(at)
    }
  }
  const fits = (from: number): boolean => {
    const five = runs.slice(from, from + 5)
    const module = five.reduce((sum, run) => sum + run, 0) / 7
    return (
      module >= 2 &&
      [1, 1, 3, 1, 1].every((wide, at) => Math.abs((five[at] ?? 0) - wide * module) < module * 0.6)
    )
  }
  return starts.flatMap((start, from) => {
    if (from + 5 > runs.length || !line(start) || !fits(from)) return []
    const whole = runs.slice(from, from + 5).reduce((sum, run) => sum + run, 0)
    return [{ x: start + whole / 2, module: whole / 7 }]
  })
}

/** The middles of the corner marks: seen along the line and across it. */
const findCorners = (picture: Picture): readonly Corner[] => {
  const found: Corner[] = []
  for (let y = 0; y < picture.height; y += 1) {
    for (const { x, module } of findRuns((at) => isBlack(picture, at, y), picture.width)) {
      const from = Math.max(0, Math.round(y - 5 * module))
      const crossed = findRuns((at) => isBlack(picture, x, from + at), Math.round(10 * module))
      const middle = crossed.find((one) => Math.abs(from + one.x - y) < module)
      if (middle === undefined) continue
      const isKnown = found.some((one) => Math.hypot(one.x - x, one.y - y) < 4 * module)
      if (!isKnown) found.push({ x, y: from + middle.x, module })
    }
  }
  return found
}

/** A QR code as it stands on the page: its modules row by row (1 is black), and its box with the size of a pixel taken out, in millimetres. */
export type ScannedCode = {
  readonly modules: readonly string[]
  readonly left: number
  readonly top: number
  readonly side: number
}

/** The QR code on one page of a PDF as a scan at `dpi` sees it; null where there is none. Pages from 1. */
export const scanQrCode = (pdf: string, page: number, dpi: number): ScannedCode | null => {
  const picture = scan(pdf, page, dpi)
  const corners = findCorners(picture)
  const [first] = corners
  if (first === undefined || corners.length !== 3) return null
  const origin = corners.reduce((best, one) => (one.x + one.y < best.x + best.y ? one : best))
  const right = corners.reduce((best, one) => (one.x - one.y > best.x - best.y ? one : best))
  const count = Math.round((right.x - origin.x) / first.module) + 7
  const below = corners.reduce((best, one) => (one.y - one.x > best.y - best.x ? one : best))
  const module = (right.x - origin.x) / (count - 7)
  const step = (below.y - origin.y) / (count - 7)
  const left = origin.x - 3.5 * module
  const top = origin.y - 3.5 * step
  const modules = Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, column) =>
      isBlack(picture, left + (column + 0.5) * module, top + (row + 0.5) * step) ? '1' : '0',
    ).join(''),
  )
  const millimetres = (pixels: number): number => (pixels * 25.4) / dpi
  return { modules, left: millimetres(left), top: millimetres(top), side: millimetres(count * module) }
}
