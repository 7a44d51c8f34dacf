/** Draws bar codes (Code 128) as vector for pages and as one-bit pictures for Word. Knows no ballot. */
import { zlibSync } from 'fflate'
import JsBarcode from 'jsbarcode'
import { barcodeMeasures } from './layout.ts'

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

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const chunk = (name: string, body: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(12 + body.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, body.length)
  bytes.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  )
  bytes.set(body, 8)
  view.setUint32(8 + body.length, crcOf(bytes.subarray(4, 8 + body.length)))
  return bytes
}

/** Rows of pixels: few, since the picture is only ever stretched upwards. */
const pictureRows = 8

/** A code as a PNG of one bit a pixel with its blank margins, several pixels a module so that it prints sharp. */
export const barcodePicture = (code: string): { readonly bytes: Uint8Array; readonly modules: number } => {
  const modules = barcodeModules(code)
  const { pixelsAModule, quietModules } = barcodeMeasures
  const count = countModules(modules)
  const width = count * pixelsAModule
  const line = new Uint8Array(1 + Math.ceil(width / 8))
  line.fill(0xff, 1)
  for (const bar of barsOf(modules)) {
    const from = (bar.at + quietModules) * pixelsAModule
    for (let x = from; x < from + bar.width * pixelsAModule; x += 1) {
      const place = 1 + (x >> 3)
      line[place] = (line[place] ?? 0) & ~(0x80 >> (x & 7))
    }
  }
  const pixels = new Uint8Array(line.length * pictureRows)
  for (let row = 0; row < pictureRows; row += 1) pixels.set(line, row * line.length)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, pictureRows)
  header[8] = 1
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(pixels, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let place = 0
  for (const part of parts) {
    bytes.set(part, place)
    place += part.length
  }
  return { bytes, modules: count }
}
