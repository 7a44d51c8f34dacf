/** Makes 会议包 or 归档包 of a meeting: every paper, its files in turn, then the folder and the zip. Knows no wording of papers. */
import type { DocumentId, MeetingId } from '../../../domain/identity.ts'
import type { PackKind } from '../../../domain/papers/pack.ts'
import { type OutputOf, tell } from '../../api.ts'
import { papersText } from '../../text/papers.ts'
import { useWritten } from '../hooks/use-written.tsx'
import { type Making, useMaking } from './use-making.ts'

export type PackWay = 'bind' | 'print'

export type PackState = {
  readonly isBusy: boolean
  readonly making: Making | null
  /** Binds the pack into a folder and a zip, or prints its papers one after the other. */
  readonly take: (meetingId: MeetingId, kind: PackKind, way: PackWay) => Promise<void>
  readonly cancel: () => void
}

const idsOf = (papers: OutputOf<'packs.prepare'>['papers'], format: 'docx' | 'pdf'): readonly DocumentId[] =>
  papers.filter((paper) => paper.format === format).map((paper) => paper.documentId)

export const usePack = (): PackState => {
  const { sayWritten, sayRefused } = useWritten()
  const { busy, making, work, takeVersions, cancel } = useMaking()
  const take: PackState['take'] = (meetingId, kind, way) =>
    work(way === 'print' ? 'print' : 'docx', async () => {
      const prepared = await tell('packs.prepare', { meetingId, kind })
      if (!prepared.ok) {
        sayRefused(prepared.failure)
        return
      }
      const { papers, leftOut } = prepared.value
      const documentIds = idsOf(papers, 'docx')
      if (way === 'print') {
        await takeVersions(documentIds, 'print')
        return
      }
      if ((await takeVersions(documentIds, 'docx')) === null) return
      if ((await takeVersions(idsOf(papers, 'pdf'), 'pdf')) === null) return
      const bound = await tell('packs.bind', { meetingId, kind, documentIds: [...documentIds] })
      if (!bound.ok) {
        sayRefused(bound.failure)
        return
      }
      const { zipPath, zipName, fileCount } = bound.value
      sayWritten([{ path: zipPath, fileName: zipName }], papersText.packed(fileCount, zipName, leftOut))
    })
  return { isBusy: busy !== null, making, take, cancel }
}
