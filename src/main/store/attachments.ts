/** Keeps files beside the database under their own hash: written whole, read back checked, copied to the backups. Knows no noun. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import { failureFromDisk } from './database.ts'

const folderName = '附件'
const attachmentName = /^([0-9a-f]{64})\.[a-z0-9]{1,5}$/u

/** Where the files of a data folder, or of its backups, lie. */
const attachmentFolder = (directory: string): string => path.join(directory, folderName)

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** Writes bytes under a temporary name, syncs and renames; a file of that name is there whole or not at all. */
const writeWhole = (target: string, bytes: Uint8Array): void => {
  const temporary = `${target}.partial`
  const handle = fs.openSync(temporary, 'w')
  try {
    fs.writeFileSync(handle, bytes)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
  fs.renameSync(temporary, target)
  syncFolder(path.dirname(target))
}

const isWhole = (file: string, hash: string): boolean =>
  fs.existsSync(file) && hashOf(fs.readFileSync(file)) === hash

const orRefuse = <Value>(place: string, run: () => Value): Reply<Value> => {
  try {
    return accept(run())
  } catch (error) {
    const failure = failureFromDisk(error, place)
    if (failure === null) throw error
    return refuse(failure)
  }
}

/** Keeps bytes in the data folder; the same bytes are kept once. Answers their hash. */
export const keepAttachment = (
  directory: string,
  bytes: Uint8Array,
  extension: string,
): Reply<{ readonly hash: string }> => {
  const folder = attachmentFolder(directory)
  return orRefuse(folder, () => {
    const hash = hashOf(bytes)
    const target = path.join(folder, `${hash}.${extension}`)
    fs.mkdirSync(folder, { recursive: true })
    if (!isWhole(target, hash)) writeWhole(target, bytes)
    return { hash }
  })
}

/** The bytes under a hash in one of the extensions; null where the file is gone or is no longer what it was. */
export const readAttachment = <Extension extends string>(
  directory: string,
  hash: string,
  extensions: readonly Extension[],
): Reply<{ readonly bytes: Uint8Array; readonly extension: Extension } | null> => {
  const folder = attachmentFolder(directory)
  return orRefuse(folder, () => {
    for (const extension of extensions) {
      const file = path.join(folder, `${hash}.${extension}`)
      if (!fs.existsSync(file)) continue
      const bytes = fs.readFileSync(file)
      if (hashOf(bytes) === hash) return { bytes, extension }
    }
    return null
  })
}

/** What a copy of the files came to. */
type AttachmentCopy = {
  readonly copiedCount: number
  readonly keptCount: number
  /** Names of files that are no longer what they were, and were left where they are. */
  readonly damaged: readonly string[]
  /** Hashes that are written down and lie neither here nor in the copies. */
  readonly missing: readonly string[]
}

const sizeOf = async (file: string): Promise<number | null> =>
  (await fs.promises.stat(file).catch(() => null))?.size ?? null

/**
 * Copies the files that a backup folder lacks, one after the other so that the program goes on meanwhile; each copy is
 * read back and checked against its own name. `written` are the hashes that the database names.
 */
export const copyAttachments = async (
  directory: string,
  backups: string,
  written: readonly string[],
): Promise<Reply<AttachmentCopy>> => {
  const [from, to] = [attachmentFolder(directory), attachmentFolder(backups)]
  try {
    const all = fs.existsSync(from) ? await fs.promises.readdir(from) : []
    const names = all.filter((name) => attachmentName.test(name))
    if (names.length > 0) await fs.promises.mkdir(to, { recursive: true })
    const damaged: string[] = []
    let copiedCount = 0
    for (const name of names) {
      const target = path.join(to, name)
      if ((await sizeOf(target)) === (await sizeOf(path.join(from, name)))) continue
      const hash = attachmentName.exec(name)?.[1] ?? ''
      const bytes = await fs.promises.readFile(path.join(from, name))
      if (hashOf(bytes) !== hash) {
        damaged.push(name)
        continue
      }
      writeWhole(target, bytes)
      if (!isWhole(target, hash)) throw Object.assign(new Error('copy is damaged'), { code: 'EIO' })
      copiedCount += 1
    }
    const copied = fs.existsSync(to) ? await fs.promises.readdir(to) : []
    const known = new Set([...names, ...copied].map((name) => attachmentName.exec(name)?.[1]))
    const missing = written.filter((hash) => !known.has(hash))
    return accept({ copiedCount, keptCount: names.length - copiedCount - damaged.length, damaged, missing })
  } catch (error) {
    const failure = failureFromDisk(error, to)
    if (failure === null) throw error
    return refuse(failure)
  }
}
