/** Takes one paper along: makes its version, asks about what it lacks, then has it written or printed. Knows no wording of papers. */
import { useState } from 'react'
import type { DocumentId } from '../../../domain/identity.ts'
import type { Gap } from '../../../domain/papers/document.ts'
import type { FileFormat, PaperKind, PaperSize } from '../../../domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../../domain/papers/paper-subject.ts'
import { type OutputOf, send, tell } from '../../api.ts'
import { papersText } from '../../text/papers.ts'
import { useWritten } from '../hooks/use-written.tsx'
import { type Kept, type Making, type PaperWay, useMaking } from './use-making.ts'

export type PaperWhich = {
  readonly subject: PaperSubject
  readonly kind: PaperKind
  readonly size: PaperSize
}

/** A version that was made, with what it belongs to. */
export type Listed = OutputOf<'documents.list'>[number]

/** What the paper still lacks, and what was wanted of it when that was found. */
export type PaperAsked = { readonly way: PaperWay; readonly gaps: readonly Gap[] }

export type PaperState = {
  /** What is being done; null while nothing is. */
  readonly busy: PaperWay | null
  /** Shown once the writing lasts; null before and afterwards. */
  readonly making: Making | null
  readonly asked: PaperAsked | null
  /** Makes the paper and takes it along; what it lacks is asked about first unless it is wanted all the same. */
  readonly take: (way: PaperWay, despiteGaps?: boolean) => Promise<void>
  /** Takes a version along as it was made. */
  readonly takeMade: (documentId: DocumentId, way: PaperWay) => Promise<void>
  /** Writes a version's file from its snapshot; `onKept` hears of it unless it was cancelled or refused. */
  readonly writeAgain: (
    documentId: DocumentId,
    format: FileFormat,
    onKept: (kept: Kept) => void,
  ) => Promise<void>
  readonly cancel: () => void
  /** Leaves what is missing as it is, and makes nothing. */
  readonly leave: () => void
}

/** The one way in which papers are taken along; `name` is what the paper is called on this page. */
export const usePaper = ({ subject, kind, size }: PaperWhich, name: string): PaperState => {
  const { sayWritten, sayRefused, sayFailed, sayNothing } = useWritten()
  const { busy, making, work, takeVersions, cancel } = useMaking()
  const [asked, setAsked] = useState<PaperAsked | null>(null)

  /** The gaps with their places; the refusal itself names only their sentences. */
  const askGaps = async (way: PaperWay): Promise<void> => {
    const reply = await send('documents.preview', { subject, kind, size, anchor: null })
    if (reply.ok) setAsked({ way, gaps: reply.value.gaps })
    else sayFailed(reply.failure)
  }

  const take = (way: PaperWay, despiteGaps = false): Promise<void> =>
    work(way, async () => {
      setAsked(null)
      const made = await tell('documents.make', { subject, kind, size, despiteGaps })
      if (!made.ok) {
        if (made.failure.code === 'document-gaps') await askGaps(way)
        else sayRefused(made.failure)
        return
      }
      if (made.value.length === 0) {
        sayNothing(papersText.nothingToWrite(name))
        return
      }
      const documentIds = made.value.map((one) => one.documentId)
      sayWritten((await takeVersions(documentIds, way)) ?? [])
    })

  const takeMade: PaperState['takeMade'] = (documentId, way) =>
    work(way, async () => sayWritten((await takeVersions([documentId], way)) ?? []))

  const writeAgain: PaperState['writeAgain'] = (documentId, format, onKept) =>
    work(format, async () => {
      const [kept] = (await takeVersions([documentId], format)) ?? []
      if (kept !== undefined) onKept(kept)
    })

  return { busy, making, asked, take, takeMade, writeAgain, cancel, leave: () => setAsked(null) }
}
