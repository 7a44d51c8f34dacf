/** Brings the photos that a paper names from beside the database, as much as one file can carry. Draws nothing. */
import { photoKinds } from '../../../domain/notice/photo-kind.ts'
import type { PlainDocument } from '../../../domain/papers/document.ts'
import type { KeptPhoto } from '../../documents/photo-frames.ts'
import { readAttachment } from '../../store/attachments.ts'
import type { Program } from '../context.ts'

/** More bytes of photos than this make a paper that can't be mailed or opened on an old computer; the rest is told in a line. */
const largestPhotos = 40 * 1024 * 1024

/** The photos of a paper in its order; one whose file is gone or damaged is left out, one too many has no bytes. */
export const bringPhotos = (
  { dataDirectory }: Pick<Program, 'dataDirectory'>,
  { blocks }: Pick<PlainDocument, 'blocks'>,
): readonly KeptPhoto[] => {
  const named = blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : []))
  let room = largestPhotos
  return [...new Set(named.map(({ hash }) => hash))].flatMap((hash): readonly KeptPhoto[] => {
    const file = readAttachment(dataDirectory, hash, photoKinds)
    if (!file.ok || file.value === null) return []
    const { bytes, extension: kind } = file.value
    if (bytes.byteLength > room) return [{ hash, kind, bytes: null }]
    room -= bytes.byteLength
    return [{ hash, kind, bytes }]
  })
}
