/** Draws QR codes as vector for pages and as one-bit pictures for Word. Knows no check code. */
import { encode } from 'uqr'
import { qrMeasures } from '../layout.ts'
import { drawModules } from './picture.ts'

/** The modules of a QR code that bears a blot (level M), row by row, one character a module: 1 is black. No blank margin. */
export const qrModules = (text: string): readonly string[] =>
  encode(text, { ecc: 'M', border: 0 }).data.map((row) =>
    row.map((isBlack) => (isBlack ? '1' : '0')).join(''),
  )

/** A code as inline SVG in its printed size, with its blank margin. */
export const qrSvg = (text: string): string => {
  const rows = qrModules(text)
  const { quietModules, sideMillimetres } = qrMeasures
  const side = rows.length + 2 * quietModules
  const bars = rows.flatMap((row, y) =>
    [...row.matchAll(/1+/gu)].map(
      ({ index, 0: bar }) => `M${index + quietModules} ${y + quietModules}h${bar.length}v1h-${bar.length}z`,
    ),
  )
  return (
    `<svg viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" aria-hidden="true" ` +
    `style="width:${sideMillimetres}mm;height:${sideMillimetres}mm"><path d="${bars.join('')}"/></svg>`
  )
}

/** A code as a PNG with its blank margin. */
export const qrPicture = (text: string): Uint8Array => {
  const rows = qrModules(text)
  const { quietModules, pixelsAModule } = qrMeasures
  const blank = '0'.repeat(rows.length + 2 * quietModules)
  const quiet = '0'.repeat(quietModules)
  const margin = Array.from({ length: quietModules }, () => blank)
  return drawModules(
    [...margin, ...rows.map((row) => `${quiet}${row}${quiet}`), ...margin],
    pixelsAModule,
    pixelsAModule,
  )
}
