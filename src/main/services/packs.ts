/** Puts all papers of a meeting together: 会议包 before it, 归档包 after it. What the papers say is the domain's. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import type { DocumentId, MeetingId } from '../../domain/identity.ts'
import type { MeetingRecord } from '../../domain/meeting/meeting-record.ts'
import type { NoticePhoto } from '../../domain/notice/notice.ts'
import { photoKinds } from '../../domain/notice/photo-kind.ts'
import { fileNameFor, namePart } from '../../domain/papers/file-name.ts'
import { fileNameParts } from '../../domain/papers/meeting/meeting-wording.ts'
import { packNames, packPapers, whyLeftOut } from '../../domain/papers/pack.ts'
import {
  type FileFormat,
  type MeetingPaperKind,
  type PaperKind,
  paperTraits,
} from '../../domain/papers/paper-kinds.ts'
import { inArchiveOrder } from '../../domain/papers/year/archive-index.ts'
import { writeZip } from '../documents/zip.ts'
import { readAttachment } from '../store/attachments.ts'
import { readRecord } from '../store/meetings/records.ts'
import { isPaperOfMeeting, readMeetingPapers } from '../store/papers/archive.ts'
import { readFilesOfFormat, readVersion } from '../store/papers/documents.ts'
import { readNotices } from '../store/papers/notices.ts'
import type { Read } from '../store/schema/schema.ts'
import { missing, type Program, type Writing, wrongState } from './context.ts'
import { writeVersion } from './documents/files.ts'
import { type MadePaper, makeVersions } from './documents/making.ts'
import { hashOf } from './documents/proof.ts'

type Prepared = OutputOf<'packs.prepare'>

/** Makes every paper of the pack. */
export const preparePack = async (
  context: Writing,
  { meetingId, kind }: CheckedInputOf<'packs.prepare'>,
): Promise<Reply<Prepared>> => {
  const record = await readRecord(context.write, meetingId)
  if (record === null) return missing('meeting')
  const { state } = record.meeting
  if (kind === 'archive' && state !== 'minuted' && state !== 'archived')
    return wrongState('meeting', state, 'minuted')
  const subject = { kind: 'meeting', meetingId } as const
  const made: { readonly kind: MeetingPaperKind; readonly paper: MadePaper }[] = []
  const leftOut: Prepared['leftOut'] = []
  for (const one of packPapers[kind]) {
    const papers = await makeVersions(context, subject, one, 'page', true)
    if (!papers.ok) return papers
    made.push(...papers.value.map((paper) => ({ kind: one, paper })))
    if (papers.value.length === 0) leftOut.push({ name: paperTraits[one].name, reason: whyLeftOut(one) })
  }
  const papers = made.map(({ kind: of, paper }) => ({
    documentId: paper.documentId,
    kind: of,
    title: paper.title,
  }))
  if (kind === 'meeting')
    return accept({ papers: papers.map((paper) => ({ ...paper, format: 'docx' as const })), leftOut })
  // Orders and notices of the meeting come along as they were made; nobody is given an order by packing it.
  const known = new Set(papers.map((paper) => paper.documentId))
  const further = (await readMeetingPapers(context.write, meetingId))
    .filter(({ documentId, kind: of }) => !known.has(documentId) && !isOfPack(of))
    .map(({ documentId, kind: of, name }) => ({ documentId, kind: of, title: name }))
  const filed: Prepared['papers'] = []
  for (const paper of [...papers, ...further])
    for (const format of await formatsOf(context.write, paper.documentId)) filed.push({ ...paper, format })
  return accept({ papers: filed, leftOut })
}

/** What the office's own template made can be laid out by Word alone, so it goes in without a PDF. */
const formatsOf = async (read: Read, documentId: DocumentId): Promise<readonly FileFormat[]> => {
  const version = await readVersion(read, documentId)
  return version === null || version.templateId === null ? ['docx', 'pdf'] : ['docx']
}

const isOfPack = (kind: PaperKind): boolean => packPapers.archive.some((one) => one === kind)

type BoundFile = { readonly name: string; readonly bytes: Uint8Array }

/** The newest file of a format that is still on disk as it was written. */
const readNewestFile = async (
  read: Read,
  documentId: DocumentId,
  format: FileFormat,
): Promise<BoundFile | null> => {
  const files = await readFilesOfFormat(read, documentId, format)
  for (const { path: file, fileName, bytesHash } of files.toReversed()) {
    if (!existsSync(file)) continue
    const bytes = await readFile(file)
    if (bytesHash === null || hashOf(bytes) === bytesHash) return { name: fileName, bytes }
  }
  return null
}

const numbered = (place: number, name: string): string => `${String(place).padStart(2, '0')} ${name}`

const photosOf = async (
  read: Read,
  program: Program,
  meetingId: MeetingId,
  taskIds: ReadonlySet<number>,
): Promise<readonly BoundFile[]> => {
  const photos = (await readNotices(read))
    .filter(
      ({ source }) =>
        ('meetingId' in source && source.meetingId === meetingId) ||
        (source.kind === 'task' && taskIds.has(source.taskId)),
    )
    .flatMap((notice) => notice.photos)
  return photos.flatMap((photo, place) => {
    const file = readAttachment(program.dataDirectory, photo.hash, photoKinds)
    return file.ok && file.value !== null
      ? [{ name: photoName(place + 1, photo, file.value.extension), bytes: file.value.bytes }]
      : []
  })
}

const photoName = (place: number, photo: NoticePhoto, extension: string): string =>
  `${numbered(place, `${photo.takenOn} 公示照片 ${namePart(photo.place, 90)}`.trimEnd())}.${extension}`

/** A folder of this name that is not there yet. */
const freeFolder = (program: Program, year: string, name: string): string => {
  for (let attempt = 1; ; attempt += 1) {
    const folder = path.join(year, attempt === 1 ? name : `${name}（${attempt}）`)
    if (!existsSync(path.join(program.documentsDirectory, folder))) return folder
  }
}

const tasksOf = (record: MeetingRecord): ReadonlySet<number> =>
  new Set(record.agenda.flatMap((item) => item.resolution?.tasks ?? []).map((task) => task.id))

/** In the order of the index, so that a file bears the number under which it stands there. */
const asIndexed = async (
  read: Read,
  meetingId: MeetingId,
  asked: readonly DocumentId[],
): Promise<DocumentId[]> => {
  const indexed = inArchiveOrder(await readMeetingPapers(read, meetingId)).map((paper) => paper.documentId)
  return [
    ...indexed.filter((documentId) => asked.includes(documentId)),
    ...asked.filter((documentId) => !indexed.includes(documentId)),
  ]
}

/** Writes one folder with everything in order, and the same as a zip beside it. */
export const bindPack = async (
  context: Writing,
  { meetingId, kind, documentIds }: CheckedInputOf<'packs.bind'>,
): Promise<Reply<OutputOf<'packs.bind'>>> => {
  const { write, now, program } = context
  const record = await readRecord(write, meetingId)
  if (record === null) return missing('meeting')
  const files: BoundFile[] = []
  const asked = [...new Set(documentIds)]
  for (const documentId of asked)
    if (!(await isPaperOfMeeting(write, meetingId, documentId))) return missing('document')
  const wanted = kind === 'archive' ? await asIndexed(write, meetingId, asked) : asked
  if (kind === 'archive') {
    const index = await makeVersions(context, { kind: 'meeting', meetingId }, 'archive-index', 'page', true)
    if (!index.ok) return index
    for (const { documentId } of index.value) {
      const written = await writeVersion(context, documentId, 'docx')
      if (!written.ok) return written
      wanted.unshift(documentId)
    }
  }
  for (const [place, documentId] of wanted.entries()) {
    const version = await readVersion(write, documentId)
    if (version === null) return missing('document')
    const word = await readNewestFile(write, documentId, 'docx')
    if (word === null) return refuse({ code: 'pack-file-missing', title: version.title })
    const order = kind === 'archive' ? place : place + 1
    files.push({ ...word, name: numbered(order, word.name) })
    const printed = kind === 'archive' ? await readNewestFile(write, documentId, 'pdf') : null
    if (printed !== null) files.push({ ...printed, name: numbered(order, printed.name) })
  }
  const photos = kind === 'archive' ? await photosOf(write, program, meetingId, tasksOf(record)) : []
  const { heldOn } = record.meeting
  const packName = path.parse(fileNameFor({ fileName: fileNameParts(record, packNames[kind]) }, 'zip')).name
  const folder = freeFolder(program, heldOn.slice(0, 4), packName)
  const saveAll = async (under: string, some: readonly BoundFile[]): Promise<Reply<null>> => {
    for (const { name, bytes } of some) {
      const saved = await program.host.saveFile({ folder: under, name, bytes })
      if (!saved.ok) return saved
    }
    return accept(null)
  }
  const kept = await saveAll(folder, files)
  if (!kept.ok) return kept
  const shown = await saveAll(path.join(folder, '照片'), photos)
  if (!shown.ok) return shown
  const zipName = `${path.basename(folder)}.zip`
  const zip = await program.host.saveFile({
    folder: path.dirname(folder),
    name: zipName,
    bytes: writeZip([...files, ...photos.map((photo) => ({ ...photo, name: `照片/${photo.name}` }))], now),
  })
  if (!zip.ok) return zip
  return accept({
    folder: path.join(program.documentsDirectory, folder),
    zipPath: zip.value.path,
    zipName: path.basename(zip.value.path),
    fileCount: files.length + photos.length,
  })
}
