/** What a page of a questionnaire knows of it. */
import type { OutputOf } from '../../api.ts'

export type Known = OutputOf<'questionnaires.read'>
