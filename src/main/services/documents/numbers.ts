/** Gives papers their numbers: once for each paper, without gaps in the year of its kind. Knows no paper's contents. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { numberPatternOf, presetNumberPattern, writeNumber } from '../../../domain/community.ts'
import { accept, type Reply } from '../../../domain/failure.ts'
import { type PaperKind, paperKinds, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import {
  insertNumber,
  readGivenNumber,
  readLastSequence,
  readNumberPattern,
  writeNumberPattern,
} from '../../store/papers/numbers.ts'
import { readCommunity } from '../../store/people/communities.ts'
import type { Read, Write } from '../../store/schema/schema.ts'
import type { Reading, Writing } from '../context.ts'

const patternOf = async (read: Read, kind: PaperKind, mark: string): Promise<string> => {
  const own = await readNumberPattern(read, kind)
  if (own !== null) return own
  const found = await readCommunity(read)
  return numberPatternOf(found?.community.numberPattern ?? presetNumberPattern(''), mark)
}

const nextOf = async (
  read: Read,
  kind: PaperKind,
  mark: string,
  year: number,
): Promise<{ readonly sequence: number; readonly number: string; readonly pattern: string }> => {
  const sequence = (await readLastSequence(read, kind, year)) + 1
  const pattern = await patternOf(read, kind, mark)
  return { sequence, pattern, number: writeNumber(pattern, year, sequence) }
}

/**
 * The number of the paper of this kind that belongs to `subjectKey`: the one it was given, else the one that comes next
 * in `year`; empty for kinds without numbers of their own.
 */
export const peekNumber = async (
  read: Read,
  kind: PaperKind,
  subjectKey: string,
  year: number,
): Promise<string> => {
  const { numberMark } = paperTraits[kind]
  if (numberMark === null) return ''
  return (
    (await readGivenNumber(read, kind, subjectKey)) ?? (await nextOf(read, kind, numberMark, year)).number
  )
}

/** Like `peekNumber`, and gives the number to the paper for good; `year` is the year of the day it is given. */
export const allotNumber = async (
  write: Write,
  kind: PaperKind,
  subjectKey: string,
  year: number,
): Promise<string> => {
  const { numberMark } = paperTraits[kind]
  if (numberMark === null) return ''
  const given = await readGivenNumber(write, kind, subjectKey)
  if (given !== null) return given
  const { sequence, number } = await nextOf(write, kind, numberMark, year)
  await insertNumber(write, { kind, year, sequence, number, subjectKey })
  return number
}

/** How papers of each kind that has numbers of its own are numbered this year. */
export const listNumbering = async ({
  read,
  now,
}: Reading): Promise<Reply<OutputOf<'documents.numbering'>>> => {
  const year = Number(dayOf(now).slice(0, 4))
  const list: OutputOf<'documents.numbering'> = []
  for (const kind of paperKinds) {
    const { name, numberMark } = paperTraits[kind]
    if (numberMark === null) continue
    const { sequence, number, pattern } = await nextOf(read, kind, numberMark, year)
    list.push({ kind, name, pattern, nextNumber: number, usedCount: sequence - 1 })
  }
  return accept(list)
}

/** Sets the pattern of one kind from now on. */
export const setNumbering = async (
  { write }: Writing,
  { kind, pattern }: CheckedInputOf<'documents.setNumbering'>,
): Promise<Reply<null>> => {
  await writeNumberPattern(write, kind, pattern)
  return accept(null)
}
