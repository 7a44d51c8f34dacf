/** Tells how large a photo is and how a camera wants it turned, by the first bytes of its file. Draws nothing. */
import { imageSize } from 'image-size'

/** Pixels as the photo is looked at, and the quarter turns clockwise by which a camera wants its stored pixels turned for that. */
export type PhotoSize = {
  readonly width: number
  readonly height: number
  readonly quarterTurns: 0 | 1 | 2 | 3
}

/** Exif orientations 1 to 8 as quarter turns; mirrored ones are turned like the one that they mirror. */
const turnsOf: Readonly<Record<number, PhotoSize['quarterTurns']>> = { 3: 2, 4: 2, 5: 1, 6: 1, 7: 3, 8: 3 }

const photoTypes: ReadonlySet<string | undefined> = new Set(['jpg', 'png', 'webp'])

/** The size of a photo (JPEG, PNG or WebP) in pixels as it is looked at; null where its head tells none. */
export const readPhotoSize = (bytes: Uint8Array): PhotoSize | null => {
  try {
    const { width, height, orientation = 1, type } = imageSize(bytes)
    if (!photoTypes.has(type) || width < 1 || height < 1) return null
    const quarterTurns = turnsOf[orientation] ?? 0
    return quarterTurns % 2 === 0
      ? { width, height, quarterTurns }
      : { width: height, height: width, quarterTurns }
  } catch {
    return null
  }
}
