/** Writes the files of a version once more from its snapshot and tells whether they are byte for byte as before. */
import type { MadeDocument } from '../../../domain/papers/paper-subject.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import type { Kept } from '../../parts/paper/use-making.ts'
import type { PaperState } from '../../parts/paper/use-paper.ts'
import { documentsText } from '../../text/documents.ts'

/** In the formats in which it was written; as Word where it never was. */
export const useWriteAgain = (paper: PaperState) => {
  const { sayWritten } = useWritten()
  return async ({ id, files }: MadeDocument): Promise<void> => {
    const formats = [...new Set(files.map((one) => one.format))]
    const kept: Kept[] = []
    for (const format of formats.length === 0 ? (['docx'] as const) : formats) {
      await paper.writeAgain(id, format, (one) => kept.push(one))
    }
    if (kept.length === 0) return
    const names = kept.map((one) => one.fileName)
    const isSame = kept.every((one) => one.isSame)
    const words =
      formats.length === 0
        ? documentsText.againNew(names)
        : isSame
          ? documentsText.againSame(names)
          : documentsText.againOther(names)
    sayWritten(kept, words)
  }
}
