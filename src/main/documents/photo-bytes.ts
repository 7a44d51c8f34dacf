/** Takes out of a JPEG what it tells beside its picture, and puts in how it is to be turned. Decodes no picture. */

/** Segments that a picture needs to be drawn: JFIF, colours, tables, frames; not where and with what it was taken. */
const isDropped = (mark: number, begin: string): boolean => {
  const isApplication = mark >= 0xe0 && mark <= 0xef
  const isColour = mark === 0xee || (mark === 0xe2 && begin.startsWith('ICC_PROFILE'))
  return mark === 0xfe || (isApplication && mark !== 0xe0 && !isColour)
}

const [startOfScan, endOfImage] = [0xda, 0xd9]

/** Where the next mark after the scan at `from` stands: a stuffed zero and restarts belong to the scan. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let place = from; ; place += 1) {
    place = bytes.indexOf(0xff, place)
    if (place === -1) return bytes.length
    const next = bytes[place + 1] ?? endOfImage
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return place
  }
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.length
  }
  return whole
}

/**
 * A JPEG as a paper carries it: the picture alone, without place and time of the camera, without small copies and films
 * that telephones append. @see 个人信息保护法第六条
 */
export const bareJpeg = (bytes: Uint8Array): Uint8Array => {
  const parts = [bytes.subarray(0, 2)]
  let place = 2
  while (bytes[place] === 0xff) {
    const mark = bytes[place + 1] ?? endOfImage
    if (mark === 0xff) {
      place += 1
      continue
    }
    if (mark === endOfImage) break
    const length = 2 + (((bytes[place + 2] ?? 0) << 8) | (bytes[place + 3] ?? 0))
    const end = mark === startOfScan ? endOfScan(bytes, place + length) : place + length
    const begin = String.fromCharCode(...bytes.subarray(place + 4, place + 15))
    if (!isDropped(mark, begin)) parts.push(bytes.subarray(place, end))
    place = end
  }
  return joined([...parts, Uint8Array.of(0xff, endOfImage)])
}

/** Exif orientations by quarter turns clockwise. */
const orientations = [1, 6, 3, 8] as const

/** A bare JPEG that says how it is to be turned, for a program that turns pictures by it. */
export const turnedJpeg = (bare: Uint8Array, quarterTurns: 0 | 1 | 2 | 3): Uint8Array => {
  if (quarterTurns === 0) return bare
  const exif = [
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientations[quarterTurns], 0, 0, 0, 0, 0, 0],
  ]
  return joined([bare.subarray(0, 2), Uint8Array.from(exif), bare.subarray(2)])
}
