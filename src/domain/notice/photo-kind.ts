/** Tells photos by their first bytes, whatever their name says. Knows no file system. */

export const photoKinds = ['jpg', 'png', 'webp'] as const
type PhotoKind = (typeof photoKinds)[number]

/** The media type of a kind, as a data address names it. */
export const photoMediaTypes: Readonly<Record<PhotoKind, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** The largest photo that is taken, in bytes: 15 MB. */
export const largestPhoto = 15 * 1024 * 1024

const begins = (bytes: Uint8Array, signs: readonly number[], from = 0): boolean =>
  bytes.length >= from + signs.length && signs.every((sign, place) => bytes[from + place] === sign)

/** The kind of a photo by its first bytes; null for what is none of the three. */
export const readPhotoKind = (bytes: Uint8Array): PhotoKind | null => {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  const isRiff = begins(bytes, [0x52, 0x49, 0x46, 0x46])
  return isRiff && begins(bytes, [0x57, 0x45, 0x42, 0x50], 8) ? 'webp' : null
}
