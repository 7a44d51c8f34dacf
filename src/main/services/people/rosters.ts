/** Keeps the rosters that were taken in: imports with their remarks, their undoing, dwellings, and a phone in full. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { RosterImportId } from '../../../domain/identity.ts'
import { maskPhones } from '../../../domain/mask.ts'
import {
  readDwellings,
  readEstates,
  readImport,
  readImports,
  readPhone,
  undoImport,
} from '../../store/people/rosters.ts'
import { isImportFrozen } from '../../store/written/heads.ts'
import { missing, type Reading, type Writing, wrongState } from '../context.ts'

/** 撤销本次导入 */
export const undoTaking = async (
  { write, now }: Writing,
  { importId }: CheckedInputOf<'rosters.undo'>,
): Promise<Reply<null>> => {
  const found = await readImport(write, importId)
  if (found === undefined) return missing('rosterImport')
  if (found.undoneAt !== null) return wrongState('rosterImport', 'undone', 'undo')
  if (await isImportFrozen(write, importId)) return refuse({ code: 'import-in-use' })
  await undoImport(write, importId, now)
  return accept(null)
}

/** Estates and imports. */
export const listEstates = async ({ read }: Reading): Promise<Reply<OutputOf<'rosters.estates'>>> =>
  accept({ estates: await readEstates(read), imports: await readImports(read) })

type Remarks = OutputOf<'rosters.remarks'>

/** What an import refused or took with a remark. */
export const listRemarks = async (
  { read }: Reading,
  { importId }: { readonly importId: RosterImportId },
): Promise<Reply<Remarks>> => {
  const found = await readImport(read, importId)
  return found === undefined ? missing('rosterImport') : accept(JSON.parse(found.problems) as Remarks)
}

/** Finds dwellings of an estate; phones are masked. */
export const findDwellings = async (
  { read }: Reading,
  { estateId, text, from }: CheckedInputOf<'rosters.dwellings'>,
): Promise<Reply<OutputOf<'rosters.dwellings'>>> => {
  const { total, dwellings } = await readDwellings(read, estateId, text, from)
  return accept({
    total,
    dwellings: dwellings.map(({ phone, ...dwelling }) => ({
      ...dwelling,
      maskedPhone: maskPhones(phone),
    })),
  })
}

/** Shows one full phone. */
export const showPhone = async (
  { write }: Writing,
  { dwellingId }: CheckedInputOf<'rosters.showPhone'>,
): Promise<Reply<string>> => {
  const phone = await readPhone(write, dwellingId)
  return phone === null ? missing('dwelling') : accept(phone)
}
