/** Makes versions of papers: numbers them, puts their check code under them and keeps what they say. Writes no file. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { Day } from '../../../domain/identity.ts'
import { type PaperKind, type PaperSize, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import { type PaperSubject, subjectKey } from '../../../domain/papers/paper-subject.ts'
import { withCheckCode } from '../../../domain/papers/register/check-code.ts'
import { withTemplateCode } from '../../../domain/papers/template/of-paper.ts'
import { type JournalHead, readJournalHead } from '../../store/journal.ts'
import { insertDocument } from '../../store/papers/documents.ts'
import { readNotice } from '../../store/papers/notices.ts'
import { findDocumentByCode } from '../../store/papers/proofs.ts'
import type { Write } from '../../store/schema/schema.ts'
import { type Writing, wrongState } from '../context.ts'
import { allotNumber } from './numbers.ts'
import { checkCodeOf, codeAttempts, hashOf } from './proof.ts'
import { type WeighedPaper, weighPapers, yearOf } from './versions.ts'

/** A version that was made, or stands from before. */
export type MadePaper = OutputOf<'documents.make'>[number]

const chooseCode = async (write: Write, contentHash: string, head: JournalHead): Promise<string> => {
  for (let attempt = 0; attempt < codeAttempts; attempt += 1) {
    const code = checkCodeOf(contentHash, head.hash, attempt)
    if ((await findDocumentByCode(write, code)) === null) return code
  }
  throw new Error('every check code is taken')
}

const makeVersion = async (
  { write, now }: Writing,
  { subject, kind, size }: { subject: PaperSubject; kind: PaperKind; size: PaperSize },
  weighed: WeighedPaper,
): Promise<MadePaper> => {
  const { title, number, version, madeOn, contentHash } = weighed
  const head = await readJournalHead(write)
  const code = weighed.wantsCode ? await chooseCode(write, contentHash, head) : null
  const snapshot = JSON.stringify(
    code === null ? weighed.paper : withCheckCode(weighed.paper, { code, contentHash }),
  )
  const documentId = await insertDocument(write, subject, {
    kind,
    size,
    title,
    version,
    number,
    madeOn,
    madeAt: now,
    contentHash,
    journalRow: head.row,
    journalHash: head.hash,
    code,
    snapshot,
    snapshotHash: hashOf(snapshot),
    templateId: weighed.templateId,
    fields: weighed.fields === null ? null : withTemplateCode(weighed.fields, code ?? ''),
  })
  return { documentId, title, number, version, isNew: true }
}

/**
 * Makes a version of each paper of the kind within the transaction at hand; an unchanged paper keeps its version. A paper
 * that goes up on the board bears the day on which it does, `datedOn`.
 * Refuses with `document-gaps` where something is missing, unless it is wanted despite that.
 */
export const makeVersions = async (
  context: Writing,
  subject: PaperSubject,
  kind: PaperKind,
  size: PaperSize,
  despiteGaps: boolean,
  datedOn?: Day,
): Promise<Reply<readonly MadePaper[]>> => {
  const { write, now } = context
  const weighed = await weighPapers(
    { read: write, now },
    { subject, kind, size, ...(datedOn === undefined ? {} : { datedOn }) },
  )
  if (!weighed.ok) return weighed
  const { papers, gaps } = weighed.value
  if (papers.length > 0 && gaps.length > 0 && !despiteGaps)
    return refuse({ code: 'document-gaps', gaps: gaps.map((gap) => gap.sentence) })
  const made: MadePaper[] = []
  for (const paper of papers) {
    if (paper.kept !== null) {
      const { id, title, number, version } = paper.kept
      made.push({ documentId: id, title, number, version, isNew: false })
      continue
    }
    await allotNumber(write, kind, subjectKey(subject), yearOf(paper.madeOn))
    made.push(await makeVersion(context, { subject, kind, size }, paper))
  }
  return accept(made)
}

/** Makes a version of each paper of the kind. */
export const makeDocuments = async (
  context: Writing,
  { subject, kind, size, despiteGaps }: CheckedInputOf<'documents.make'>,
): Promise<Reply<OutputOf<'documents.make'>>> => {
  // Posting numbers and freezes a notice; made before, its draft would leave a number behind.
  const isDraft =
    subject.kind === 'notice' && (await readNotice(context.write, subject.noticeId))?.state === 'drafted'
  if (isDraft && paperTraits[kind].numberMark !== null) return wrongState('notice', 'drafted', 'make')
  const made = await makeVersions(context, subject, kind, size, despiteGaps)
  return made.ok ? accept([...made.value]) : made
}
