/** Small settings of the program, by name. */
import type { Read, Write } from './schema/schema.ts'

/** Reads a setting; null when it was never written. */
export const readSetting = async (read: Read, name: string): Promise<string | null> =>
  (await read.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst())?.value ??
  null

/** Writes a setting. */
export const writeSetting = async (write: Write, name: string, value: string): Promise<void> => {
  await write
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
