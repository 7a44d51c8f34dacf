/** Takes in the office's own Word templates: chosen, checked, looked at, used; only what was checked is kept. */
import { createHash, randomUUID } from 'node:crypto'
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts'
import { dayOf } from '../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import type { Instant, TemplateId } from '../../domain/identity.ts'
import { paperTraits } from '../../domain/papers/paper-kinds.ts'
import { starterOf } from '../../domain/papers/template/starter.ts'
import { templateWords } from '../../domain/papers/template/words.ts'
import { isTemplateList, sampleFields, type TemplateKind } from '../../domain/papers/template-fields.ts'
import { checkTemplate, fillTemplate, readTemplateText } from '../documents/office/office-template.ts'
import { templateLimits } from '../documents/office/office-template-file.ts'
import { writePage } from '../documents/page/page.ts'
import { writeWord } from '../documents/word/word.ts'
import {
  findTemplate,
  insertTemplate,
  putTemplateInUse,
  readTemplate,
  readTemplates,
} from '../store/papers/templates.ts'
import { missing, type Program, type Reading, type Writing } from './context.ts'

type Held = {
  readonly kind: TemplateKind
  readonly name: string
  readonly bytes: Uint8Array
  readonly problemCount: number
}

/** Files that were chosen and not taken yet; a few at a time, and none of them outlives the program. */
const readings = new Map<string, Held>()
const mostReadings = 3
const mostProblems = 200

/** The templates that were loaded. */
export const listTemplates = async ({ read }: Reading): Promise<Reply<OutputOf<'templates.list'>>> =>
  accept(await readTemplates(read))

/** The words that a template of a kind may use. */
export const listTemplateFields = async (
  _context: Reading,
  { kind }: CheckedInputOf<'templates.fields'>,
): Promise<Reply<OutputOf<'templates.fields'>>> =>
  accept(
    templateWords(kind).map((field) =>
      isTemplateList(field)
        ? { name: field.name, meaning: field.meaning, sample: '', fields: [...field.words] }
        : { ...field, fields: null },
    ),
  )

const sampleOf = (kind: TemplateKind, bytes: Uint8Array, now: Instant): Uint8Array =>
  fillTemplate(bytes, kind, sampleFields(templateWords(kind)), now)

const pageOf = (kind: TemplateKind, bytes: Uint8Array, now: Instant): string =>
  writePage(readTemplateText(sampleOf(kind, bytes, now), kind), { medium: 'screen' })

/** Lets the user pick a Word file and checks it. */
export const chooseTemplate = async (
  { program, now }: Reading,
  { kind }: CheckedInputOf<'templates.choose'>,
): Promise<Reply<OutputOf<'templates.choose'>>> => {
  const opened = await program.host.openFile({
    title: `选择${paperTraits[kind].name}的模板`,
    extensions: ['docx', 'doc', 'docm', 'dotx'],
    limit: templateLimits.bytes,
  })
  if (!opened.ok)
    return opened.failure.code === 'spreadsheet-too-large' ? refuse({ code: 'template-too-large' }) : opened
  const { name, bytes } = opened.value
  const { problems, used } = checkTemplate(bytes, kind)
  for (const oldest of [...readings.keys()].slice(0, Math.max(0, readings.size - mostReadings + 1)))
    readings.delete(oldest)
  const readingId = randomUUID()
  readings.set(readingId, { kind, name, bytes, problemCount: problems.length })
  return accept({
    readingId,
    fileName: name,
    problems: problems.slice(0, mostProblems).map((problem) => ({ ...problem })),
    used: [...used],
    page: problems.length > 0 ? '' : pageOf(kind, bytes, now),
  })
}

/** Keeps a chosen template and uses it. */
export const loadTemplate = async (
  { write, now }: Writing,
  { readingId }: CheckedInputOf<'templates.load'>,
): Promise<Reply<TemplateId>> => {
  const held = readings.get(readingId)
  if (held === undefined) return refuse({ code: 'reading-gone' })
  const { kind, name, bytes, problemCount } = held
  if (problemCount > 0) return refuse({ code: 'template-problems', count: problemCount })
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  const templateId =
    (await findTemplate(write, kind, bytesHash)) ??
    (await insertTemplate(write, { kind, name, bytes, bytesHash, loadedAt: now }))
  await putTemplateInUse(write, kind, templateId)
  return accept(templateId)
}

/** Uses a loaded template, or our own layout. */
export const chooseLayout = async (
  { write }: Writing,
  { kind, templateId }: CheckedInputOf<'templates.use'>,
): Promise<Reply<null>> => {
  if (templateId !== null) {
    const template = await readTemplate(write, templateId)
    if (template === null || template.kind !== kind) return missing('template')
  }
  await putTemplateInUse(write, kind, templateId)
  return accept(null)
}

/** A loaded template filled with the sample. */
export const previewTemplate = async (
  { read, now }: Reading,
  { templateId }: CheckedInputOf<'templates.preview'>,
): Promise<Reply<OutputOf<'templates.preview'>>> => {
  const template = await readTemplate(read, templateId)
  if (template === null) return missing('template')
  const { kind, name, bytes } = template
  return accept({ name, page: pageOf(kind, bytes, now) })
}

const save = async (
  program: Program,
  now: Instant,
  fileName: string,
  bytes: Uint8Array,
): Promise<Reply<{ path: string; fileName: string }>> => {
  const saved = await program.host.saveFile({ folder: '模板', name: `${dayOf(now)} ${fileName}.docx`, bytes })
  if (!saved.ok) return saved
  const { path } = saved.value
  return accept({ path, fileName: path.split(/[/\\]/u).at(-1) ?? fileName })
}

/** Writes a loaded template filled with the sample. */
export const writeTemplateSample = async (
  { read, now, program }: Reading,
  { templateId }: CheckedInputOf<'templates.writeSample'>,
): Promise<Reply<OutputOf<'templates.writeSample'>>> => {
  const template = await readTemplate(read, templateId)
  if (template === null) return missing('template')
  const { kind, bytes } = template
  return save(program, now, `${paperTraits[kind].name}试写`, sampleOf(kind, bytes, now))
}

/** Writes a template to begin from. */
export const writeTemplateStarter = async (
  { now, program }: Reading,
  { kind }: CheckedInputOf<'templates.writeStarter'>,
): Promise<Reply<OutputOf<'templates.writeStarter'>>> =>
  save(program, now, `${paperTraits[kind].name}起步模板`, await writeWord(starterOf(kind), now))
