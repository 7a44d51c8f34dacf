/** Reads people in posts from lines that were pasted: name, kind of post, place and phone in any order. Knows no database. */
import { foldRoom } from './person.ts'
import { splitPersonLines } from './person-lines.ts'
import { type PostKind, postKindNames, postKinds } from './post.ts'

/** A post as far as a pasted line tells. */
export type PostLine = {
  readonly lineNumber: number
  readonly name: string
  readonly phone: string
  /** The kind that stood in the line; null where none did. */
  readonly kind: PostKind | null
  readonly building: string
  readonly entrance: string
  readonly problem: string | null
}

/** 7栋2单元 → 7 and 2; a door behind them is no part of an area. */
const splitPlace = (room: string): { readonly building: string; readonly entrance: string } => {
  const [building = '', entrance = ''] = foldRoom(room).split('-')
  const isEntrance = /单元|门/u.test(room) || /^\d{1,2}$/u.test(entrance)
  return { building, entrance: isEntrance ? entrance : '' }
}

const kindIn = (words: string): PostKind | null =>
  postKinds.find((kind) => words.split(' ').some((word) => word.endsWith(postKindNames[kind]))) ?? null

/** Splits pasted lines into posts; a line that names no kind takes the one chosen for all. */
export const splitPostLines = (text: string): readonly PostLine[] =>
  splitPersonLines(text, []).map(({ lineNumber, name, phone, role, room, problem }) => ({
    lineNumber,
    name,
    phone,
    kind: kindIn(role),
    ...splitPlace(room),
    problem,
  }))
