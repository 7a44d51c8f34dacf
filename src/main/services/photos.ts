/** Takes photos in and shows them, whatever they belong to: picked, checked by their bytes, laid beside the database. Knows no noun. */
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import { largestPhoto, photoKinds, photoMediaTypes, readPhotoKind } from '../../domain/notice/photo-kind.ts'
import { keepAttachment, readAttachment } from '../store/attachments.ts'
import { noteAttachment } from '../store/papers/notices.ts'
import type { Program, Writing } from './context.ts'

/** A photo whose file was kept and which belongs to nothing yet. */
type PickedPhoto = { hash: string; fileName: string; byteCount: number }

/** Lets the user pick a photo and keeps its file; it belongs to nothing yet. */
export const pickPhoto = async (program: Program, title: string): Promise<Reply<PickedPhoto>> => {
  const opened = await program.host.openFile({
    title,
    extensions: ['jpg', 'jpeg', 'png', 'webp'],
    limit: largestPhoto,
  })
  if (!opened.ok)
    return opened.failure.code === 'spreadsheet-too-large' ? refuse({ code: 'photo-too-large' }) : opened
  const { name, bytes } = opened.value
  if (bytes.byteLength > largestPhoto) return refuse({ code: 'photo-too-large' })
  const kind = readPhotoKind(bytes)
  if (kind === null) return refuse({ code: 'photo-kind' })
  const kept = keepAttachment(program.dataDirectory, bytes, kind)
  if (!kept.ok) return kept
  return accept({ hash: kept.value.hash, fileName: name, byteCount: bytes.byteLength })
}

/** Writes down that the file of a picked photo lies beside the database, before a row names its hash; refuses a file that is gone. */
export const claimPhoto = async ({ write, now, program }: Writing, hash: string): Promise<Reply<null>> => {
  const file = readAttachment(program.dataDirectory, hash, photoKinds)
  if (!file.ok) return file
  if (file.value === null) return refuse({ code: 'photo-missing' })
  const { bytes, extension } = file.value
  await noteAttachment(write, {
    hash,
    mediaType: photoMediaTypes[extension],
    byteCount: bytes.byteLength,
    addedAt: now,
  })
  return accept(null)
}

/** A kept photo as a data address for the window. */
export const addressOfPhoto = (
  program: Program,
  { hash, mediaType }: { readonly hash: string; readonly mediaType: string },
): Reply<{ address: string }> => {
  const file = readAttachment(program.dataDirectory, hash, photoKinds)
  if (!file.ok) return file
  if (file.value === null) return refuse({ code: 'photo-missing' })
  const bytes = Buffer.from(file.value.bytes).toString('base64')
  return accept({ address: `data:${mediaType};base64,${bytes}` })
}
