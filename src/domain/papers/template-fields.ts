/** What the office's own Word template may ask for: the field's words that each paper offers. Knows no file format. */

/** 会议通知、会议记录、会议纪要、决议书或协商意见书、公示、倡议书、交办单、督办单 */
export const templateKinds = [
  'meeting-notice',
  'record',
  'minutes',
  'resolution',
  'notice',
  'appeal',
  'dispatch-order',
  'supervision-order',
] as const
export type TemplateKind = (typeof templateKinds)[number]

/** Whether papers of a kind can be made with a template of the office. */
export const isTemplateKind = (kind: string): kind is TemplateKind =>
  templateKinds.some((one) => one === kind)

export const templateProblemKinds = [
  'unknown',
  'unclosed',
  'unopened',
  'crossed',
  'malformed',
  'not-in-list',
  'unreadable',
] as const
/** Unknown word / list not closed / closed without beginning / lists crossing / broken braces / field outside its list / no Word file. */
export type TemplateProblemKind = (typeof templateProblemKinds)[number]

/** Something in a template that has to be mended: where it stands, and what to write instead. */
export type TemplateProblem = {
  readonly kind: TemplateProblemKind
  /** The placeholder as it stands in the file. */
  readonly placeholder: string
  readonly place: string
  readonly sentence: string
}

/** A paper's facts under the words that a template uses: texts, and lists of texts. */
export type TemplateFields = Readonly<Record<string, string | readonly TemplateRow[]>>
export type TemplateRow = Readonly<Record<string, string>>

/** A word that a template may use, with what it becomes in the sample. */
export type TemplateWord = { readonly name: string; readonly meaning: string; readonly sample: string }

/** A list between {#name} and {/name}: its own words, and the rows of the sample. */
export type TemplateList = {
  readonly name: string
  readonly meaning: string
  readonly words: readonly TemplateWord[]
  readonly rows: readonly TemplateRow[]
}
export type TemplateField = TemplateWord | TemplateList

export const isTemplateList = (field: TemplateField): field is TemplateList => 'words' in field

/** What fills a template with its sample. */
export const sampleFields = (fields: readonly TemplateField[]): TemplateFields =>
  Object.fromEntries(fields.map((field) => [field.name, isTemplateList(field) ? field.rows : field.sample]))
