/** Puts finished files under the documents folder, whole and never over an existing one. Knows no window and no store. */
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join, parse, resolve, sep } from 'node:path'
import { codeOfError, failureFromCode } from '../../domain/disk-failure.ts'
import { accept, type Failure, type Reply, refuse } from '../../domain/failure.ts'

const LONGEST_NAME_BYTES = 200
const ATTEMPTS = 999
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '/': '／',
  '\\': '＼',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
}
// Windows opens devices under these names, whatever follows the dot.
const DEVICE_NAME = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i

/** Makes a name that Windows and Linux both accept: full-width stand-ins for reserved signs, no control characters, not too long. */
export const cleanFileName = (name: string): string => {
  const signs = Array.from(
    name.normalize('NFC'),
    (sign) => FULL_WIDTH[sign] ?? (sign < ' ' ? ' ' : sign),
  ).join('')
  const trimmed = signs.replace(/[. ]+$/u, '').replace(/^\s+/u, '')
  const { name: stem, ext } = parse(trimmed === '' || /^\.+$/.test(trimmed) ? '未命名' : trimmed)
  let short = stem
  while (Buffer.byteLength(short + ext) > LONGEST_NAME_BYTES && short.length > 1)
    short = Array.from(short).slice(0, -1).join('')
  return DEVICE_NAME.test(short + ext) ? `_${short}${ext}` : short + ext
}

/** Names the failure behind a file system error; anything unknown is a disk error at that path. */
export const failureFromDisk = (error: unknown, path: string): Failure =>
  failureFromCode(codeOfError(error), path) ?? { code: 'disk-error', path }

/** Writes bytes to a temporary name beside the wanted one, syncs them and gives them the first free name; `（2）`, `（3）`… follow a taken one. */
export const saveUnder = async (
  root: string,
  file: { readonly folder: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<Reply<{ readonly path: string }>> => {
  const segments = file.folder.split(/[/\\]+/).filter((segment) => segment !== '' && segment !== '.')
  if (segments.includes('..')) throw new Error('a document folder leaves the documents folder')
  const directory = join(resolve(root), ...segments.map(cleanFileName))
  const name = cleanFileName(file.name)
  const temporary = join(directory, `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(directory, { recursive: true })
    await writeSynced(temporary, file.bytes)
    const path = await nameOnce(temporary, directory, name)
    await syncDirectory(directory)
    return accept({ path })
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    return refuse(failureFromDisk(error, directory))
  }
}

const writeSynced = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const nameOnce = async (temporary: string, directory: string, name: string): Promise<string> => {
  const { name: stem, ext } = parse(name)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const path = join(directory, attempt === 1 ? name : `${stem}（${attempt}）${ext}`)
    if (await takeName(temporary, path)) return path
  }
  throw new Error('every name is taken')
}

// A link fails when the name is taken, a rename replaces silently; memory sticks (FAT) know no links.
const takeName = async (temporary: string, path: string): Promise<boolean> => {
  try {
    await link(temporary, path)
    await rm(temporary)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return false
    if (code === 'ENOSPC' || code === 'EROFS') throw error
  }
  const isTaken = await stat(path).then(
    () => true,
    () => false,
  )
  if (isTaken) return false
  await rename(temporary, path)
  return true
}

const syncDirectory = async (directory: string): Promise<void> => {
  if (sep === '\\') return
  const handle = await open(directory, 'r')
  await handle.sync().catch(() => undefined)
  await handle.close()
}
