/** Writes black squares on white as a PNG of one bit a pixel. Knows no code. */
import { zlibSync } from 'fflate'

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

/** A line of pixels behind its filter byte; `modules` is one character a module, 1 is black. */
const lineOf = (modules: string, pixelsAModule: number): Uint8Array => {
  const line = new Uint8Array(1 + Math.ceil((modules.length * pixelsAModule) / 8))
  line.fill(0xff, 1)
  for (const { index } of modules.matchAll(/1/gu)) {
    for (let x = index * pixelsAModule; x < (index + 1) * pixelsAModule; x += 1) {
      const place = 1 + (x >> 3)
      line[place] = (line[place] ?? 0) & ~(0x80 >> (x & 7))
    }
  }
  return line
}

/** Rows of modules, all of the same length, as a PNG; every module is `pixelsAModule` wide and `pixelsARow` high. */
export const drawModules = (
  rows: readonly string[],
  pixelsAModule: number,
  pixelsARow: number,
): Uint8Array => {
  const lines = rows.map((row) => lineOf(row, pixelsAModule))
  const length = lines[0]?.length ?? 0
  const pixels = new Uint8Array(length * lines.length * pixelsARow)
  for (const [row, line] of lines.entries())
    for (let copy = 0; copy < pixelsARow; copy += 1) pixels.set(line, (row * pixelsARow + copy) * length)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, (rows[0]?.length ?? 0) * pixelsAModule)
  view.setUint32(4, rows.length * pixelsARow)
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
  return bytes
}
