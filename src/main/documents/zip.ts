/** Binds files into one zip archive. Knows no paper. */
import { zipSync } from 'fflate'
import type { Instant } from '../../domain/identity.ts'
import { stampArchive } from './archive-time.ts'

/** The bytes of an archive of these files in their order; the same files and `madeAt` give the same bytes. */
export const writeZip = (
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  madeAt: Instant,
): Uint8Array =>
  // Word files, PDFs and photos are packed already.
  stampArchive(
    zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
      level: 0,
      mtime: '2000-01-01T00:00:00',
    }),
    madeAt,
  )
