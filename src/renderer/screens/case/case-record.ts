/** What the parts of a 专班 show, as the program answers it. Decides nothing. */
import type { OutputOf } from '../../api.ts'

export type CaseRecord = OutputOf<'cases.read'>
