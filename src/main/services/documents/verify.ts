/** 验证: whether a paper in hand, by its check code or its file, is one that was made here. Changes nothing. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { cleanText } from '../../../domain/chinese-text.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import type { DocumentId } from '../../../domain/identity.ts'
import type { PlainDocument } from '../../../domain/papers/document.ts'
import { fileFormats } from '../../../domain/papers/paper-kinds.ts'
import { readCheckCode } from '../../../domain/papers/register/check-code.ts'
import {
  type MadeVersion,
  readLatestVersion,
  readListedDocument,
  readVersion,
} from '../../store/papers/documents.ts'
import {
  findDocumentByCode,
  findDocumentByFile,
  readJournalHash,
  readJournalTime,
} from '../../store/papers/proofs.ts'
import type { Read } from '../../store/schema/schema.ts'
import type { Reading } from '../context.ts'
import { checkCodeOf, codeAttempts, hashContents, hashOf } from './proof.ts'
import { titleOf } from './versions.ts'

type ProvenPaper = Extract<OutputOf<'documents.verify'>, { kind: 'made' }>['paper']

type Proven = { readonly version: MadeVersion; readonly paper: ProvenPaper }

const readProven = async (read: Read, documentId: DocumentId): Promise<Proven | null> => {
  const listed = await readListedDocument(read, documentId)
  const version = await readVersion(read, documentId)
  if (listed === null || version === null) return null
  const latest = await readLatestVersion(read, version)
  const { kind, title, number, madeAt } = version
  return {
    version,
    paper: {
      documentId,
      kind,
      title,
      number,
      version: version.version,
      occasionTitle: listed.occasionTitle,
      madeAt,
      latestVersion: latest?.version ?? version.version,
    },
  }
}

/** A paper as it is kept; null where it was spoiled so that nothing can be read. */
const paperFrom = (snapshot: string): PlainDocument | null => {
  try {
    const paper = JSON.parse(snapshot) as PlainDocument
    return Array.isArray(paper.blocks) ? paper : null
  } catch {
    return null
  }
}

/** The journal ends with nothing before its first row. */
const nothingYet = '0'.repeat(64)

/**
 * Whether what is told beside a paper agrees with the paper itself, with the versions before it and with the journal: its
 * code proves nothing but its contents.
 */
const isToldTruly = async (read: Read, version: MadeVersion, paper: PlainDocument): Promise<boolean> => {
  const former = await readLatestVersion(read, version, version.version)
  const made = await readJournalTime(read, (version.journalRow ?? 0) + 1)
  return (
    paper.kind === version.kind &&
    titleOf(paper) === version.title &&
    JSON.stringify(paper).includes(JSON.stringify(cleanText(version.number)).slice(1, -1)) &&
    (former?.version ?? 0) === version.version - 1 &&
    made === version.madeAt
  )
}

/** Whether what is kept of a paper gives its check code again, and the journal still says what it said then. */
const isWhole = async (read: Read, version: MadeVersion): Promise<boolean> => {
  const { snapshot, snapshotHash, contentHash, journalRow, journalHash, code } = version
  const paper = paperFrom(snapshot)
  if (paper === null || journalRow === null || journalHash === null || code === null) return false
  const mark = paper.blocks.at(-1)
  const kept = journalRow === 0 ? nothingYet : await readJournalHash(read, journalRow)
  return (
    hashOf(snapshot) === snapshotHash &&
    hashContents(paper) === contentHash &&
    mark?.kind === 'check-code' &&
    mark.code === code &&
    kept === journalHash &&
    Array.from({ length: codeAttempts }, (_, attempt) =>
      checkCodeOf(contentHash, journalHash, attempt),
    ).includes(code) &&
    (await isToldTruly(read, version, paper))
  )
}

/** Whether a typed check code, or the text of a QR code, belongs to a paper made here. */
export const verifyCode = async (
  { read }: Reading,
  { text }: CheckedInputOf<'documents.verify'>,
): Promise<Reply<OutputOf<'documents.verify'>>> => {
  const typed = readCheckCode(text)
  if (typed === null || typed === 'misread') return accept({ kind: 'misread' })
  const documentId = await findDocumentByCode(read, typed.code)
  const proven = documentId === null ? null : await readProven(read, documentId)
  if (proven === null) return accept({ kind: 'unknown' })
  const { version, paper } = proven
  const isOfThisPaper = typed.contentHash === null || typed.contentHash === version.contentHash
  if (!isOfThisPaper || !(await isWhole(read, version))) return accept({ kind: 'differs', paper })
  return accept({ kind: 'made', paper, journalRow: version.journalRow ?? 0 })
}

/** Larger than any paper that is written here. */
const largestFile = 200 * 1024 * 1024

/** Whether a file that the user picks was written here, byte for byte. */
export const verifyFile = async ({
  read,
  program,
}: Reading): Promise<Reply<OutputOf<'documents.verifyFile'>>> => {
  const opened = await program.host.openFile({
    title: '选择要核对的文件',
    extensions: fileFormats,
    limit: largestFile,
  })
  if (!opened.ok) return opened
  const { name, bytes } = opened.value
  const documentId = await findDocumentByFile(read, hashOf(bytes))
  const proven = documentId === null ? null : await readProven(read, documentId)
  return accept(
    proven === null
      ? { kind: 'changed', fileName: name }
      : { kind: 'same', fileName: name, paper: proven.paper },
  )
}
