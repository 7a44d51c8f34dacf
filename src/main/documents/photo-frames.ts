/** Decides how large a kept photo is printed, or what is said in its place. Reads no file and writes no format. */

import { photoWords } from './labels.ts'
import { type PageMeasures, photoMeasures } from './layout.ts'
import { bareJpeg } from './photo-bytes.ts'
import { type PhotoSize, readPhotoSize } from './photo-size.ts'

/** A photo that lies beside the database, as it is handed to whoever writes a paper; `bytes` is null where the paper has no room for so large a file. */
export type KeptPhoto = {
  readonly hash: string
  readonly kind: 'jpg' | 'png' | 'webp'
  readonly bytes: Uint8Array | null
}

/** A photo with its printed size in millimetres, its stored pixels still to be turned, or a line in its place. */
export type PhotoFrame =
  | {
      readonly isShown: true
      readonly kind: KeptPhoto['kind']
      readonly bytes: Uint8Array
      readonly width: number
      readonly height: number
      readonly quarterTurns: PhotoSize['quarterTurns']
    }
  | { readonly isShown: false; readonly words: string }

const told = (words: string): PhotoFrame => ({ isShown: false, words })

/** What a mark in a written paper names: a photo by its hash and how many stand in its row. */
export type MarkedPhoto = { readonly hash: string; readonly rowCount: number }

export const markPhoto = ({ hash, rowCount }: MarkedPhoto): string => `${hash} ${rowCount}`

export const readPhotoMark = (mark: string): MarkedPhoto => {
  const [hash = '', rowCount = '1'] = mark.split(' ')
  return { hash, rowCount: Number(rowCount) }
}

const millimetresAnInch = 25.4

/** How a photo stands in its row: as large as its place allows, its sides in their proportion, never coarser than the eye bears. */
export const framePhoto = (
  { hash, rowCount }: MarkedPhoto,
  photos: readonly KeptPhoto[],
  page: PageMeasures,
): PhotoFrame => {
  const photo = photos.find((one) => one.hash === hash)
  if (photo === undefined) return told(photoWords.missing)
  if (photo.bytes === null) return told(photoWords.tooLarge)
  const size = readPhotoSize(photo.bytes)
  if (size === null) return told(photoWords.unreadable)
  const { gap, aloneWidth, heights, leastDots } = photoMeasures
  const place = (page.width - page.margin.left - page.margin.right - gap * (rowCount - 1)) / rowCount
  const millimetresADot = Math.min(
    (rowCount === 1 ? Math.min(place, aloneWidth) : place) / size.width,
    (rowCount === 1 ? heights.alone : heights.beside) / size.height,
    millimetresAnInch / leastDots,
  )
  return {
    isShown: true,
    kind: photo.kind,
    bytes: photo.kind === 'jpg' ? bareJpeg(photo.bytes) : photo.bytes,
    width: size.width * millimetresADot,
    height: size.height * millimetresADot,
    quarterTurns: size.quarterTurns,
  }
}
