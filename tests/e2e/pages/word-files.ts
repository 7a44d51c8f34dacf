/** Reads what stands in the Word files that the program wrote. Knows the format's container only. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

const readBody = (folder: string, kind: string): string => {
  const [file] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes(kind) && name.endsWith('.docx'))
    .toSorted()
    .toReversed()
  if (file === undefined) throw new Error(`no ${kind} was written`)
  const body = unzipSync(readFileSync(join(folder, file)))['word/document.xml']
  return body === undefined ? '' : strFromU8(body)
}

const plain = (xml: string): string => xml.replaceAll(/<[^>]+>/g, '')

/** The plain words of the newest Word file of a kind, such as 会议纪要, anywhere under the documents folder. */
export const readWordFile = (folder: string, kind: string): string => plain(readBody(folder, kind))

/** The rows of all its tables, cell by cell. */
export const readWordRows = (folder: string, kind: string): readonly (readonly string[])[] =>
  [...readBody(folder, kind).matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc[ >].*?<\/w:tc>/gs)].map(([cell]) => plain(cell)),
  )
