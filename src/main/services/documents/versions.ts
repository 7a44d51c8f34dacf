/** Weighs the papers of a subject against the versions that were made of them. Makes none. */
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Failure, type Reply, refuse } from '../../../domain/failure.ts'
import type { Day, Instant, TemplateId } from '../../../domain/identity.ts'
import { cleanDocument, type Gap, type PlainDocument } from '../../../domain/papers/document.ts'
import {
  isDatedAnew,
  type PaperKind,
  type PaperSize,
  paperTraits,
} from '../../../domain/papers/paper-kinds.ts'
import { type PaperSubject, type PaperTerms, subjectKey } from '../../../domain/papers/paper-subject.ts'
import { enlarge } from '../../../domain/papers/poster.ts'
import { withTemplateCode } from '../../../domain/papers/template/of-paper.ts'
import { isTemplateKind, type TemplateFields } from '../../../domain/papers/template-fields.ts'
import { type MadeVersion, readLatestVersion } from '../../store/papers/documents.ts'
import { readUsedTemplate } from '../../store/papers/templates.ts'
import type { Read } from '../../store/schema/schema.ts'
import { composeKind } from './compose.ts'
import type { Composed, ComposedKind } from './composed.ts'
import { peekNumber } from './numbers.ts'
import { hashContents } from './proof.ts'

/** Which papers are wanted. */
export type WantedPapers = {
  readonly subject: PaperSubject
  readonly kind: PaperKind
  readonly size: PaperSize
  /** The day that must date the paper, where it is not simply today or the day that it had. */
  readonly datedOn?: Day
}

/** A paper as it would be made now, and the version that it has or would get. */
export type WeighedPaper = {
  readonly title: string
  /** Cleaned, without check code. */
  readonly paper: PlainDocument
  readonly contentHash: string
  /** What fills the office's template, where one is in use. */
  readonly fields: TemplateFields | null
  readonly templateId: TemplateId | null
  readonly number: string
  readonly madeOn: Day
  readonly version: number
  /** Whether it gets a check code when it is made. */
  readonly wantsCode: boolean
  /** Made already and unchanged since. */
  readonly kept: MadeVersion | null
}

export type WeighedKind = {
  readonly papers: readonly WeighedPaper[]
  readonly gaps: readonly Gap[]
  /** The office's template that is in use for the kind. */
  readonly templateName: string | null
}

/** The year whose numbers a day takes. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** By what the versions of one paper are kept together, and told in lists. */
export const titleOf = ({ fileName }: PlainDocument): string =>
  `${fileName.occasion} ${fileName.paper}`.trim()

/** Why a kind of paper can't be had of a subject on such a sheet. */
const findUnfit = ({ subject, kind, size }: WantedPapers): Failure | null => {
  const { subjects, sizes } = paperTraits[kind]
  if (!subjects.includes(subject.kind)) return { code: 'paper-unfit', kind, problem: 'subject' }
  return sizes.includes(size) ? null : { code: 'paper-unfit', kind, problem: 'size' }
}

type Finished = Pick<WeighedPaper, 'title' | 'paper' | 'contentHash' | 'fields' | 'templateId'>

/** Whether a version was made with the same template and the same words for it. */
const isFilledAlike = ({ fields, templateId }: Finished, latest: MadeVersion): boolean =>
  templateId === latest.templateId &&
  (fields === null ||
    latest.fields === null ||
    JSON.stringify(withTemplateCode(fields, '')) === JSON.stringify(withTemplateCode(latest.fields, '')))

const finish = ({ paper, fields }: Composed, size: PaperSize, template: TemplateId | null): Finished => {
  const clean = cleanDocument(enlarge(paper, size))
  const isFilled = template !== null && fields !== null
  return {
    title: titleOf(clean),
    paper: clean,
    contentHash: hashContents(clean),
    fields: isFilled ? fields : null,
    templateId: isFilled ? template : null,
  }
}

/**
 * The papers as they stand. One day and number stay with a paper: it is held against its latest version as it would be
 * with that one's day and number, and where it is equal that version stands; else the next one is dated today.
 */
export const weighPapers = async (
  { read, now }: { readonly read: Read; readonly now: Instant },
  wanted: WantedPapers,
): Promise<Reply<WeighedKind>> => {
  const { subject, kind, size } = wanted
  const unfit = findUnfit(wanted)
  if (unfit !== null) return refuse(unfit)
  const key = subjectKey(subject)
  const today = wanted.datedOn ?? dayOf(now)
  const compose = (terms: Omit<PaperTerms, 'size'>): Promise<Reply<ComposedKind>> =>
    composeKind(read, subject, kind, { ...terms, size })
  const number = await peekNumber(read, kind, key, yearOf(today))
  const composed = await compose({ number, madeOn: today })
  if (!composed.ok) return composed
  // Large type for the board stays our own layout.
  const template = isTemplateKind(kind) && size === 'page' ? await readUsedTemplate(read, kind) : null
  const templateId = template?.id ?? null
  const wantsCode = paperTraits[kind].carriesCode && composed.value.isDraft !== true

  const stands = (finished: Finished, latest: MadeVersion): boolean =>
    finished.contentHash === latest.contentHash &&
    isFilledAlike(finished, latest) &&
    (!wantsCode || latest.code !== null)

  const weigh = async (finished: Finished): Promise<WeighedPaper> => {
    const latest = await readLatestVersion(read, { subjectKey: key, kind, size, title: finished.title })
    const next = {
      ...finished,
      number,
      madeOn: today,
      wantsCode,
      version: (latest?.version ?? 0) + 1,
      kept: null,
    }
    if (latest === null) return next
    const keptAs = (same: Finished): WeighedPaper => ({
      ...next,
      ...same,
      number: latest.number,
      madeOn: latest.madeOn,
      version: latest.version,
      kept: latest,
    })
    if (stands(finished, latest)) return keptAs(finished)
    const isFixed = wanted.datedOn !== undefined || isDatedAnew(kind)
    if (isFixed || (latest.number === number && latest.madeOn === today)) return next
    const asBefore = await compose({ number: latest.number, madeOn: latest.madeOn })
    if (!asBefore.ok) return next
    const same = asBefore.value.papers
      .map((one) => finish(one, size, templateId))
      .find((one) => one.title === finished.title)
    return same !== undefined && stands(same, latest) ? keptAs(same) : next
  }

  const papers: WeighedPaper[] = []
  for (const one of composed.value.papers) papers.push(await weigh(finish(one, size, templateId)))
  return accept({ papers, gaps: composed.value.gaps, templateName: template?.name ?? null })
}
