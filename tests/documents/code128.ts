/** Reads bar codes (Code 128) back from a rendered page, line by line, as a scanner does. Knows nothing of how they are drawn. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Widths of the six bars and gaps of each value, 0 to 105; 103, 104 and 105 begin in set A, B and C. */
const widths = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 ' +
  '113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 ' +
  '212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 ' +
  '113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 ' +
  '314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 ' +
  '241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ')

const stop = '233111'

const runsOf = (line: Uint8Array): readonly number[] => {
  const runs: number[] = []
  let isBlack = false
  let from = 0
  for (let x = 0; x <= line.length; x += 1) {
    const black = x < line.length && (line[x] ?? 255) < 128
    if (x < line.length && black === isBlack) continue
    runs.push(x - from)
    from = x
    isBlack = black
  }
  return runs
}

/** The value of six runs: the one whose widths lie nearest, or null where none lies near. */
const symbolOf = (runs: readonly number[]): string | null => {
  const sum = runs.reduce((total, run) => total + run, 0)
  const near = (symbol: string): number =>
    [...symbol].reduce(
      (error, width, index) => error + Math.abs((11 * (runs[index] ?? 0)) / sum - Number(width)),
      0,
    )
  const best = [...widths, stop].reduce((one, other) => (near(other) < near(one) ? other : one))
  return near(best) < 2.2 ? best : null
}

const textOf = (values: readonly number[]): string | null => {
  const [start = 0, ...rest] = values
  const check = rest.at(-1)
  const body = rest.slice(0, -1)
  const sum = body.reduce((total, value, index) => total + value * (index + 1), start)
  if (check === undefined || sum % 103 !== check) return null
  let set = start
  let text = ''
  for (const value of body) {
    if (value === 101 && set !== 103) set = 103
    else if (value === 100 && set !== 104) set = 104
    else if (value === 99 && set !== 105) set = 105
    else if (set === 105) text += String(value).padStart(2, '0')
    else text += String.fromCharCode(value + 32)
  }
  return text
}

const readFrom = (runs: readonly number[], from: number): string | null => {
  const values: number[] = []
  for (let place = from; place + 6 <= runs.length; place += 6) {
    const symbol = symbolOf(runs.slice(place, place + 6))
    if (symbol === null) return null
    if (symbol === stop) return textOf(values)
    values.push(widths.indexOf(symbol))
    if (values.length === 1 && (values[0] ?? 0) < 103) return null
  }
  return null
}

/** The codes that lines of a page hold, from the top; lines without a code part one from the next. */
const readLines = (pixels: Uint8Array, width: number): readonly string[] => {
  const found: string[] = []
  let lastSeen = -2
  for (let from = 0; from + width <= pixels.length; from += width) {
    const runs = runsOf(pixels.subarray(from, from + width))
    for (let place = 1; place < runs.length; place += 2) {
      // Blank paper of about ten bars comes before a code.
      if ((runs[place - 1] ?? 0) < 5 * (runs[place + 1] ?? 0)) continue
      const code = readFrom(runs, place)
      if (code === null) continue
      if (lastSeen < from / width - 1 || found.at(-1) !== code) found.push(code)
      lastSeen = from / width
    }
  }
  return found
}

/** The codes on one page of a PDF as a scan at `dpi` sees them, from the top; pages from 1. */
export const scanCodes = (pdf: string, page: number, dpi: number): readonly string[] => {
  const root = `${pdf}-scan`
  execFileSync('pdftoppm', [
    ...['-r', String(dpi), '-gray', '-f', String(page), '-l', String(page), '-singlefile', pdf, root],
  ])
  const file = readFileSync(`${root}.pgm`)
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(file.subarray(0, 60).toString('latin1'))
  if (head === null) throw new Error('no gray picture')
  return readLines(file.subarray(head[0].length), Number(head[1]))
}
