/** The community and its parties as their operation takes them. */
import type { InputOf } from '../../api.ts'

export type SetUp = InputOf<'communities.setUp'>
