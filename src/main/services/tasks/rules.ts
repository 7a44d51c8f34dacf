/** Keeps the rules of supervision and the saved filters as settings of the office. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import { presetSupervisionRules, type SupervisionRules } from '../../../domain/task/pressing.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readSetting, writeSetting } from '../../store/settings.ts'
import type { Reading, Writing } from '../context.ts'

const rulesSetting = 'supervisionRules'
const filtersSetting = 'taskFilters'

/** The rules that stand, the preset ones where none were written. */
export const readSupervisionRules = async (read: Read): Promise<SupervisionRules> => {
  const kept = await readSetting(read, rulesSetting)
  return kept === null ? presetSupervisionRules : (JSON.parse(kept) as SupervisionRules)
}

/** The rules of supervision and response. */
export const tellRules = async ({ read }: Reading): Promise<Reply<OutputOf<'tasks.rules'>>> =>
  accept(await readSupervisionRules(read))

/** Writes the rules; they count from now on, a time to report in that is set already stays. */
export const setRules = async (
  { write }: Writing,
  rules: CheckedInputOf<'tasks.setRules'>,
): Promise<Reply<null>> => {
  await writeSetting(write, rulesSetting, JSON.stringify(rules))
  return accept(null)
}

/** Filters that were kept under a name. */
export const tellFilters = async ({ read }: Reading): Promise<Reply<OutputOf<'tasks.filters'>>> => {
  const kept = await readSetting(read, filtersSetting)
  return accept(kept === null ? [] : (JSON.parse(kept) as OutputOf<'tasks.filters'>))
}

/** Keeps all saved filters in their order. */
export const saveFilters = async (
  { write }: Writing,
  { filters }: CheckedInputOf<'tasks.saveFilters'>,
): Promise<Reply<null>> => {
  await writeSetting(write, filtersSetting, JSON.stringify(filters))
  return accept(null)
}
