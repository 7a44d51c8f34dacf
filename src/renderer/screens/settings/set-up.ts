/** The community, its parties and its house rule as their operation takes them. */
import type { InputOf } from '../../api.ts'

export type SetUp = InputOf<'communities.setUp'>
