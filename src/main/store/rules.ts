/** Reads and writes house rules, imported holidays and party pre-studies. */

import type { Day, HouseRuleId, MeetingId } from '../../domain/identity.ts'
import type { PreStudy, PreStudyConclusion } from '../../domain/meeting/pre-study.ts'
import type { HolidayDay } from '../../domain/rules/holiday.ts'
import type { HouseBody, HouseRuleCopy } from '../../domain/rules/house-rule.ts'
import type { HouseRule } from '../../domain/rules/rule.ts'
import type { NewRow, Read, Row, Write } from './schema/schema.ts'

const copyFromRow = (row: Row<'house_rule'>): HouseRuleCopy => ({
  id: row.id as HouseRuleId,
  body: row.body as HouseBody,
  name: row.name,
  wording: row.wording,
  quorum: row.quorum as HouseRule['quorum'],
  eachParty: row.eachParty === 1,
  agreement: row.agreement as HouseRule['agreement'],
  inForceFrom: row.inForceFrom,
  inForceUntil: row.inForceUntil,
  adoptedAt: row.adoptedAt,
})

/** All house rules, by body and day. */
export const readHouseRules = async (read: Read): Promise<HouseRuleCopy[]> => {
  const rows = await read
    .selectFrom('house_rule')
    .selectAll()
    .orderBy('body')
    .orderBy('inForceFrom')
    .execute()
  return rows.map(copyFromRow)
}

/** Adds a copy; answers its number. */
export const insertHouseRule = async (
  write: Write,
  rule: HouseRule & { readonly body: HouseBody; readonly wording: string },
  adoptedAt: string,
): Promise<HouseRuleId> => {
  const { body, name, wording, quorum, agreement, inForceFrom } = rule
  const added = await write
    .insertInto('house_rule')
    .values({
      ...{ body, name, wording, quorum, agreement, inForceFrom, adoptedAt },
      eachParty: rule.eachParty ? 1 : 0,
      inForceUntil: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id as HouseRuleId
}

/** Writes fields of a copy: when it ends, its name and words. */
export const updateHouseRule = async (
  write: Write,
  id: HouseRuleId,
  row: Partial<Pick<NewRow<'house_rule'>, 'name' | 'wording' | 'inForceUntil'>>,
): Promise<void> => {
  await write.updateTable('house_rule').set(row).where('id', '=', id).execute()
}

/** Takes a copy back that never came into use. */
export const deleteHouseRule = async (write: Write, id: HouseRuleId): Promise<void> => {
  await write.deleteFrom('house_rule').where('id', '=', id).execute()
}

/** A year of holidays as it was imported. */
export type ImportedYear = {
  readonly year: number
  readonly title: string
  readonly note: string
  readonly days: HolidayDay[]
  readonly fileName: string
  readonly importedAt: string
}

/** Imported years, the latest first. */
export const readHolidayYears = async (read: Read): Promise<ImportedYear[]> => {
  const rows = await read.selectFrom('holiday_year').selectAll().orderBy('year', 'desc').execute()
  return rows.map((row) => ({ ...row, days: JSON.parse(row.days) as HolidayDay[] }))
}

/** Keeps a year, in place of the one imported before. */
export const writeHolidayYear = async (write: Write, year: ImportedYear): Promise<void> => {
  const row = { ...year, days: JSON.stringify(year.days) }
  await write
    .insertInto('holiday_year')
    .values(row)
    .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
    .execute()
}

/** Forgets an imported year; answers whether there was one. */
export const deleteHolidayYear = async (write: Write, year: number): Promise<boolean> => {
  const gone = await write.deleteFrom('holiday_year').where('year', '=', year).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** What was recorded of the party organisation's study of a meeting's matters. */
export const readPreStudy = async (read: Read, meetingId: MeetingId): Promise<PreStudy | null> => {
  const row = await read
    .selectFrom('party_pre_study')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { recordedAt } = row
  if (row.kind === 'waived') return { kind: 'waived', reason: row.reason, recordedAt }
  return {
    kind: 'held',
    heldOn: (row.heldOn ?? '') as Day,
    organisation: row.organisation,
    conclusion: row.conclusion as PreStudyConclusion,
    opinion: row.opinion,
    materials: row.materials,
    recordedAt,
  }
}

/** Writes the record of a meeting's pre-study, in place of the one before. */
export const writePreStudy = async (
  write: Write,
  meetingId: MeetingId,
  preStudy: PreStudy,
): Promise<void> => {
  const isHeld = preStudy.kind === 'held'
  const row = {
    meetingId,
    kind: preStudy.kind,
    heldOn: isHeld ? preStudy.heldOn : null,
    organisation: isHeld ? preStudy.organisation : '',
    conclusion: isHeld ? preStudy.conclusion : null,
    opinion: isHeld ? preStudy.opinion : '',
    materials: isHeld ? preStudy.materials : '',
    reason: isHeld ? '' : preStudy.reason,
    recordedAt: preStudy.recordedAt,
  }
  await write
    .insertInto('party_pre_study')
    .values(row)
    .onConflict((conflict) => conflict.column('meetingId').doUpdateSet(row))
    .execute()
}

/** Drops the record of a meeting's pre-study. */
export const deletePreStudy = async (write: Write, meetingId: MeetingId): Promise<void> => {
  await write.deleteFrom('party_pre_study').where('meetingId', '=', meetingId).execute()
}
