/** Draws bar codes (Code 128) as vector for pages and as one-bit pictures for Word. Knows no ballot. */
import JsBarcode from 'jsbarcode'
import { barcodeMeasures } from '../layout.ts'
import { drawModules } from './picture.ts'

/** Bars and gaps of a code, one character a module: 1 is black. No blank margin. */
export const barcodeModules = (code: string): string => {
  const drawn: { encodings?: readonly { readonly data: string }[] } = {}
  JsBarcode(drawn, code, { format: 'CODE128' })
  return (drawn.encodings ?? []).map((encoding) => encoding.data).join('')
}

/** Width of a code with its blank margins, in modules. */
export const countModules = (modules: string): number => modules.length + 2 * barcodeMeasures.quietModules

const barsOf = (modules: string): readonly { readonly at: number; readonly width: number }[] =>
  [...modules.matchAll(/1+/gu)].map((bar) => ({ at: bar.index, width: bar[0].length }))

/** A code as inline SVG in its printed size. */
export const barcodeSvg = (code: string): string => {
  const modules = barcodeModules(code)
  const { heightMillimetres, moduleMillimetres, quietModules } = barcodeMeasures
  const count = countModules(modules)
  const bars = barsOf(modules).map(({ at, width }) => `M${at + quietModules} 0h${width}v1h-${width}z`)
  return (
    `<svg viewBox="0 0 ${count} 1" preserveAspectRatio="none" aria-hidden="true" ` +
    `style="width:${(count * moduleMillimetres).toFixed(2)}mm;height:${heightMillimetres}mm"><path d="${bars.join('')}"/></svg>`
  )
}

/** Rows of pixels: few, since the picture is only ever stretched upwards. */
const pictureRows = 8

/** A code as a PNG of one bit a pixel with its blank margins, several pixels a module so that it prints sharp. */
export const barcodePicture = (code: string): { readonly bytes: Uint8Array; readonly modules: number } => {
  const modules = barcodeModules(code)
  const { pixelsAModule, quietModules } = barcodeMeasures
  const count = countModules(modules)
  const quiet = '0'.repeat(quietModules)
  return { bytes: drawModules([`${quiet}${modules}${quiet}`], pixelsAModule, pictureRows), modules: count }
}
