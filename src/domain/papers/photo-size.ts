/** Reads how large a photo is from the first bytes of its file: JPEG, PNG or WebP. Knows no file system and decodes no picture. */

/** Pixels as the photo is looked at, and the quarter turns clockwise by which a camera wants its stored pixels turned for that. */
export type PhotoSize = {
  readonly width: number
  readonly height: number
  readonly quarterTurns: 0 | 1 | 2 | 3
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const textAt = (view: DataView, place: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(place + index)))

const upright = (width: number, height: number): PhotoSize => ({ width, height, quarterTurns: 0 })

const readPng = (view: DataView): PhotoSize => upright(view.getUint32(16), view.getUint32(20))

const threeBytes = (view: DataView, place: number): number =>
  view.getUint16(place, true) | (view.getUint8(place + 2) << 16)

const readWebp = (view: DataView): PhotoSize | null => {
  switch (textAt(view, 12, 4)) {
    case 'VP8 ':
      return upright(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return upright((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return upright(threeBytes(view, 24) + 1, threeBytes(view, 27) + 1)
    default:
      return null
  }
}

/** Exif orientations 1 to 8 as quarter turns; mirrored ones are turned like the one that they mirror. */
const turnsOf: Readonly<Record<number, 0 | 1 | 2 | 3>> = { 3: 2, 4: 2, 5: 1, 6: 1, 7: 3, 8: 3 }
const orientationTag = 0x0112

/** The quarter turns that an Exif part at `begin` asks for. */
const readTurns = (view: DataView, begin: number): 0 | 1 | 2 | 3 => {
  const isLittle = view.getUint16(begin) === 0x4949
  const list = begin + view.getUint32(begin + 4, isLittle)
  const count = view.getUint16(list, isLittle)
  for (let index = 0; index < count; index += 1) {
    const entry = list + 2 + 12 * index
    if (view.getUint16(entry, isLittle) === orientationTag)
      return turnsOf[view.getUint16(entry + 8, isLittle)] ?? 0
  }
  return 0
}

/** Start of frame, in any of its codings; DHT, JPG and DAC lie among them. */
const isFrame = (mark: number): boolean =>
  mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc

const readTurnsOrNone = (view: DataView, begin: number): 0 | 1 | 2 | 3 => {
  try {
    return readTurns(view, begin)
  } catch {
    return 0
  }
}

const readJpeg = (view: DataView): PhotoSize | null => {
  let quarterTurns: 0 | 1 | 2 | 3 = 0
  let place = 2
  while (view.getUint8(place) === 0xff) {
    const mark = view.getUint8(place + 1)
    if (mark === 0xff) {
      place += 1
      continue
    }
    const length = view.getUint16(place + 2)
    if (isFrame(mark)) {
      const [height, width] = [view.getUint16(place + 5), view.getUint16(place + 7)]
      return quarterTurns % 2 === 0
        ? { width, height, quarterTurns }
        : { width: height, height: width, quarterTurns }
    }
    if (mark === 0xe1 && length > 14 && textAt(view, place + 4, 4) === 'Exif')
      quarterTurns = readTurnsOrNone(view, place + 10)
    place += 2 + length
  }
  return null
}

const readAny = (bytes: Uint8Array): PhotoSize | null => {
  const view = viewOf(bytes)
  if (view.getUint16(0) === 0xffd8) return readJpeg(view)
  if (textAt(view, 1, 3) === 'PNG') return readPng(view)
  return textAt(view, 8, 4) === 'WEBP' ? readWebp(view) : null
}

/** The size of a photo in pixels as it is looked at; null where its head tells none. */
export const readPhotoSize = (bytes: Uint8Array): PhotoSize | null => {
  try {
    const size = readAny(bytes)
    return size === null || size.width < 1 || size.height < 1 ? null : size
  } catch {
    return null
  }
}
